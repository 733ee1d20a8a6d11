"""Shared figures: nobody in them can be found, and they add up."""

import math
import random
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge_app.domain import sharing_pairs, sharing_tables
from bridge_app.domain.sharing import (
    Given,
    Key,
    Shared,
    Table,
    figure,
    is_small,
    tallied,
)
from bridge_app.domain.sharing_tables import shared
from tests.domain.attack import Attack, PeopleAttack, TiedAttack, hidden

SMALL = (("a", "b", "c"), ("x", "y", "z"), ("1", "2"), ("T",))
CUBE = (("a", "b", "c"), ("x", "y"), ("1", "2"), ("T", "U"))
FIVE = 5


def _cards(many: int, people: int, values: tuple[tuple[str, ...], ...], seed: int) -> list[Given]:
    dice = random.Random(seed)
    weights = [[1 / (place + 1) for place in range(len(each))] for each in values]
    return [
        Given(
            tuple(
                dice.choices(each, weight)[0] for each, weight in zip(values, weights, strict=True)
            ),
            dice.choice([20_00, 30_00, 40_00]),
            dice.randrange(people),
        )
        for _ in range(many)
    ]


def _only_small(cards: list[Given]) -> Shared:
    """What would be shared when only small cells were hidden: without secondary suppression."""
    tallies = tallied(cards)
    return Shared(
        {
            table: {
                key: None if is_small(cell, FIVE) else figure(cell) for key, cell in cells.items()
            }
            for table, cells in tallies.items()
        }
    )


def _narrowest(told: Shared, values: tuple[tuple[str, ...], ...], what: str = "count") -> float:
    """The least width of all cells that others do not see, also of tables that are shut."""
    attack = Attack([told], values, what)
    wanted = {table: list(keys) for table, keys in hidden(told).items()}
    for table, cells in told.tables.items():
        if cells is None:
            wanted[table] = _possible(told, table, values)
    widths = [attack.width({0}, table, key) for table in wanted for key in wanted[table]]
    return min((float(each) for each in widths if each is not None), default=float("inf"))


def _possible(told: Shared, table: Table, values: tuple[tuple[str, ...], ...]) -> list[Key]:
    """The cells of a shut table whose values are not known to be nobody's."""
    ones = [told.tables[place,] for place in table]
    return [
        key
        for key in product(*(values[place] for place in table))
        if all(one is None or (value,) in one for one, value in zip(ones, key, strict=True))
    ]


# --- the attack ----------------------------------------------------------------------------

TOWNS = [
    (9, 8, SMALL, 9),
    (24, 10, SMALL, 776),  # one division is shut, for another would tell it
    (30, 21, SMALL, 514),  # so is one table of two
    (40, 30, CUBE, 40),
    (70, 40, CUBE, 70),
    (110, 60, SMALL, 110),
]


@pytest.mark.parametrize(("many", "people", "values", "seed"), TOWNS)
def test_no_hidden_figure_is_narrower_than_five(
    many: int, people: int, values: tuple[tuple[str, ...], ...], seed: int
) -> None:
    told = shared(_cards(many, people, values, seed), FIVE)
    assert _narrowest(told, values) >= FIVE


def test_nor_narrower_than_ten_where_that_was_chosen() -> None:
    told = shared(_cards(110, 60, SMALL, seed=4), 10)
    assert any(hidden(told).values())
    assert _narrowest(told, SMALL) >= 10


def test_nor_can_its_cents_be_told_but_for_five_cards() -> None:
    cards = _cards(70, 40, SMALL, seed=5)
    told = shared(cards, FIVE)
    assert any(hidden(told).values())
    assert _narrowest(told, SMALL, "cents") >= FIVE * 20_00


PRICES = (20, 30, 40, 60)
ONE_TABLE = (("a", "b", "c"), ("x", "y"), ("1",), ("T",))
THREE_TABLES = (("a", "b", "c"), ("x", "y"), ("1", "2"), ("T",))


def _tied(seed: int, values: tuple[tuple[str, ...], ...], most: int = 40) -> float:
    """The narrowest cell that is not told, for who knows what cards cost."""
    dice = random.Random(seed)
    many = random.Random(seed + 999).randrange(8, most)
    people = max(6, many * 2 // 3)
    cards = [
        Given(
            tuple(dice.choice(each) for each in values), dice.choice(PRICES), dice.randrange(people)
        )
        for _ in range(many)
    ]
    told = shared(cards, FIVE)
    if told.total is None:
        return math.inf
    attack = TiedAttack(told, values, (min(PRICES), max(PRICES)))
    wanted = {table: list(keys) for table, keys in hidden(told).items()}
    shut = (table for table, cells in told.tables.items() if cells is None)
    wanted |= {table: sorted({card.key(table) for card in cards}) for table in shut}
    found = [attack.width(table, key) for table, keys in wanted.items() for key in keys]
    return min((float(each) for each in found if each is not None), default=math.inf)


HARDEST = (216, 226, 385)
HARDEST_SHUT = (11, 23)


@pytest.mark.parametrize(
    ("seed", "values"),
    [
        *((seed, ONE_TABLE) for seed in (*HARDEST, *range(8))),
        *((seed, THREE_TABLES) for seed in HARDEST_SHUT),
    ],
)
def test_nor_by_who_knows_what_a_card_costs(seed: int, values: tuple[tuple[str, ...], ...]) -> None:
    """Cards and cents are tied then: both are told, and a card costs twenty to sixty euros."""
    assert _tied(seed, values) >= FIVE


@pytest.mark.parametrize("seed", HARDEST)
def test_control_without_a_thought_of_prices_a_cell_is_narrower(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing_pairs, "width_at_prices", lambda *_: math.inf)
    assert _tied(seed, ONE_TABLE) < FIVE


@pytest.mark.parametrize("seed", HARDEST_SHUT)
def test_control_dealt_among_cards_of_any_price_a_shut_cell_is_narrower(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing_tables, "_alike", lambda card, beside: card.key(beside))
    assert _tied(seed, THREE_TABLES) < FIVE


TWO_DIVISIONS = (("a", "b", "c"), ("x", "y", "z"), ("1",), ("T",))
OFTEN = (18, 82, 98)


def _by_people(seed: int) -> float:
    """The narrowest hidden cell where a few people came often for one kind, who are counted."""
    dice = random.Random(seed)
    regulars = range(1000, 1000 + dice.choice([5, 5, 6]))
    cards: list[Given] = []
    for pillar, kind in product("abc", "xyz"):
        few = dice.choice([1, 2, 3, 5, 8, 12, 20])
        many = dice.choice([1, 3, 6, 15, 30]) if kind == "z" else few
        for _ in range(many):
            cents = dice.choice([20_00, 30_00])
            who = dice.choice(regulars) if kind == "z" else len(cards)
            cards.append(Given((pillar, kind, "1", "T"), cents, who))
    told = shared(cards, FIVE)
    attack = PeopleAttack(told, TWO_DIVISIONS)
    found = [attack.width(table, key) for table, keys in hidden(told).items() for key in keys]
    return min((float(each) for each in found if each is not None), default=math.inf)


@pytest.mark.parametrize("seed", OFTEN)
def test_nor_by_who_counts_people(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifteen people had at least fifteen cards. The control, where all people are told: found."""
    assert _by_people(seed) >= FIVE
    monkeypatch.setattr(sharing_tables._Period, "_keeps_people", lambda *_: True)
    assert _by_people(seed) == 0


@pytest.mark.parametrize(("few", "by_kind"), [(9, {17, 16}), (2, {None})])
def test_people_are_told_by_each_division_where_nothing_is_hidden_and_else_by_the_first(
    few: int, by_kind: set[int | None]
) -> None:
    """One cell of two people: the table is shut, and kinds tell cards and euros only."""
    many = {"ax": 8, "ay": 7, "bx": 9, "by": few}
    cards = [
        Given((*cell, "1", "T"), 20_00, cell + str(n)) for cell in many for n in range(many[cell])
    ]
    told = shared(cards, FIVE)
    assert (told.tables[0, 1] is None) == (few < FIVE)
    assert _people(told, (0,)) == {15, 9 + few}
    assert _people(told, (1,)) == by_kind
    assert _people(told, (0, 2)) == {15, 9 + few}, "a division with one value tells no more"


def _people(told: Shared, table: Table) -> set[int | None]:
    return {cell.people for cell in (told.tables[table] or {}).values() if cell}


@pytest.mark.parametrize("seed", [26, 64])
def test_a_table_beside_which_a_shut_one_is_not_kept_is_shut_as_well(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without it, as the control tells, what is shut could be narrowed further."""
    kept = _tied(seed, THREE_TABLES, 120)
    monkeypatch.setattr(sharing_tables._Period, "_narrow", lambda _period: None)
    assert kept > _tied(seed, THREE_TABLES, 120)
    assert kept >= FIVE


def test_control_without_secondary_suppression_hidden_figures_are_found() -> None:
    cards = _cards(70, 40, CUBE, seed=70)
    assert _narrowest(_only_small(cards), CUBE) == 0
    assert _narrowest(shared(cards, FIVE), CUBE) >= FIVE


GIVEN = st.builds(
    Given,
    st.tuples(*(st.sampled_from(each) for each in (("a", "b", "c"), ("x", "y"), ("1", "2"), "T"))),
    st.sampled_from([20_00, 60_00]),
    st.integers(1, 14),
)


@settings(max_examples=15)
@given(st.lists(GIVEN, min_size=8, max_size=60))
def test_whatever_happened_nobody_is_found(cards: list[Given]) -> None:
    values = (("a", "b", "c"), ("x", "y"), ("1", "2"), ("T",))
    assert _narrowest(shared(cards, FIVE), values) >= FIVE


# --- what is small -------------------------------------------------------------------------


def test_a_cell_is_small_when_one_person_has_more_than_half_of_it() -> None:
    """Who knows their own part would know nearly all of theirs."""
    cards = [Given(("a", "x", "1", "T"), 10_00, person) for person in range(6)]
    (even,) = tallied(cards)[0,].values()
    assert not is_small(even, FIVE)
    assert is_small(even, 10)
    rich = Given(("a", "x", "1", "T"), 60_01, 0)
    (uneven,) = tallied([*cards, rich])[0,].values()
    assert is_small(uneven, FIVE)
    assert shared([*cards, rich], FIVE).total is None


def test_enough_people_everywhere_hides_nothing_and_figures_are_those_of_the_ledger() -> None:
    cards = [
        Given((pillar, kind, "1", "T"), 20_00, person)
        for person in range(6)
        for pillar, kind in product("ab", "xy")
    ]
    told = shared(cards, FIVE)
    assert not any(hidden(told).values())
    assert told.tables[0, 1] == {key: figure(cell) for key, cell in tallied(cards)[0, 1].items()}
    assert told.total == figure(tallied(cards)[()][()])


def test_nothing_handed_over_is_told_as_nothing() -> None:
    told = shared([], FIVE)
    assert told.total is not None
    assert told.total.count == 0
