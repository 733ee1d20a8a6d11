"""The voucher stock: bought, moved, counted, replaced; each movement once, and none too many."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from bridge_app.desk_errors import DoneBefore
from bridge_app.domain.access import Actor
from bridge_app.domain.people import Client
from bridge_app.domain.rewards import Card, ReversalReason, Reward
from bridge_app.domain.stock import BY_MISTAKE, CardState, Move, StockFault, VoidReason
from bridge_app.domain.stock_buying import StockKind
from bridge_app.domain.stock_counts import CountWish, Left
from bridge_app.errors import CardAlreadyGiven, FieldProblem, NotFound
from bridge_app.stock_errors import (
    CardRefused,
    CardWorthOther,
    CountDiffers,
    DifferenceUnexplained,
    KindHasCards,
    SerialsTaken,
    StockMoved,
)
from bridge_app.storage import contents, stock_checks, tables
from tests.engines import drop_guard, in_file_only
from tests.services.stocked import KIND, batch, expires, kind, line, place, works_at
from tests.services.world import World
from tests.turning_back import turn_back


@pytest.fixture
def north(world: World) -> UUID:
    return place(world, "Noord")


@pytest.fixture
def south(world: World) -> UUID:
    return place(world, "Zuid")


@pytest.fixture
def places(north: UUID, south: UUID) -> tuple[UUID, UUID]:
    return north, south


@pytest.fixture
def stocked(world: World, coordinator: Actor, north: UUID) -> UUID:
    """Ten cards in the north, of a kind that is counted; the batch."""
    kind(world, coordinator)
    return world.services.stock.buy(coordinator, batch(north))


def given(world: World, actor: Actor, client: Client, *serials: str, cents: int = 20_00) -> Reward:
    """A reward for a new step, with these cards of as much each."""
    step = world.confirmed(actor, client, f"stap {serials}")
    cards = tuple(Card(each, cents) for each in serials)
    return world.services.rewards.give(
        actor, world.gift(client, step, cents * len(cards), cards=cards)
    )


def card_of(world: World, coordinator: Actor, serial: str) -> Any:
    (history,) = world.services.stock.history(coordinator, serial)
    return history


def moves_of(world: World, coordinator: Actor, serial: str) -> list[Move]:
    return [event.kind for event in card_of(world, coordinator, serial).events]


@contextmanager
def nothing_is_written(world: World) -> Iterator[None]:
    before = world.contents()
    yield
    assert world.contents() == before


def fault(world: World) -> StockFault | None:
    with world.database.reading() as connection:
        return stock_checks.first_fault(connection)


# --- kinds ---------------------------------------------------------------------------------


def test_a_kind_is_made_and_changed(world: World, coordinator: Actor) -> None:
    stock = world.services.stock
    made = stock.add_kind(coordinator, StockKind("", " VVV-bon ", " Cadeau BV "))
    assert made == StockKind("vvv-bon", "VVV-bon", "Cadeau BV")
    assert stock.add_kind(coordinator, StockKind("", "VVV bon")).code == "vvv-bon-2"
    stock.change_kind(coordinator, replace(made, name="Bon", counted=True, active=False))
    (changed, _) = stock.view(coordinator).kinds
    assert changed == StockKind(
        "vvv-bon", "Bon", "Cadeau BV", loadable=False, counted=True, active=False
    )
    with pytest.raises(NotFound):
        stock.change_kind(coordinator, StockKind("geen", "Geen"))


def test_a_kind_is_done_with_when_nobody_loses_a_card_unseen(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, stocked: UUID
) -> None:
    stock = world.services.stock
    given(world, mentor, karin, "0001")
    stock.set_aside(coordinator, KIND, ["0002"])
    (kept,) = stock.view(coordinator).kinds
    for deed in (
        lambda: stock.retire(coordinator, KIND, 0),
        lambda: stock.change_kind(coordinator, replace(kept, active=False)),
    ):
        with nothing_is_written(world), pytest.raises(KindHasCards) as refused:
            deed()
        assert (refused.value.kind, refused.value.cards) == ("VVV", 9)
    assert stock.retire(coordinator, KIND, 9) == 9
    history = card_of(world, coordinator, "0003")
    assert (history.card.state, history.card.reason) == (CardState.VOID, VoidReason.WITHDRAWN)
    assert line(world, coordinator, north).in_stock == 0
    with pytest.raises(NotFound):
        stock.retire(coordinator, KIND, 0)
    stock.change_kind(coordinator, kept)
    assert stock.retire(coordinator, KIND, 0) == 0, "in use again, and nothing came back"
    assert fault(world) is None


# --- bought --------------------------------------------------------------------------------


def test_a_batch_lies_where_it_was_put(
    world: World, coordinator: Actor, north: UUID, stocked: UUID
) -> None:
    assert line(world, coordinator, north).in_stock == 10
    assert line(world, coordinator, north).cents == 200_00
    found = card_of(world, coordinator, " 0003 ")
    assert (found.card.serial, found.card.state) == ("0003", CardState.IN_STOCK)
    assert (found.supplier, found.bought_on) == ("Cadeau BV", date(2026, 6, 2))
    (event,) = found.events
    assert (event.kind, event.by, event.to_name, event.from_name) == (
        Move.BOUGHT,
        "Ruud",
        "Noord",
        "",
    )
    assert stocked in {row.object_id for row in world.audit()}


def test_a_number_is_bought_once(world: World, coordinator: Actor, north: UUID) -> None:
    kind(world, coordinator)
    world.services.stock.buy(coordinator, batch(north))
    with nothing_is_written(world), pytest.raises(SerialsTaken) as taken:
        world.services.stock.buy(coordinator, batch(north, "0008", "0015"))
    assert (taken.value.serial, taken.value.cards) == ("0008", 3)


def test_the_same_number_of_another_kind_is_another_card(
    world: World, coordinator: Actor, north: UUID, stocked: UUID
) -> None:
    other = kind(world, coordinator, "Boekenbon")
    world.services.stock.buy(coordinator, batch(north, kind=other))
    assert len(world.services.stock.history(coordinator, "0003")) == 2
    assert world.services.stock.history(coordinator, "9999") == ()


def test_what_was_given_before_is_not_bought(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID
) -> None:
    kind(world, coordinator, counted=False)
    gave = given(world, mentor, karin, "0004")
    with nothing_is_written(world), pytest.raises(CardAlreadyGiven):
        world.services.stock.buy(coordinator, batch(north))
    turn_back(world.services.rewards, mentor, uuid4(), gave.id, ReversalReason.BOOKED_WRONGLY)
    world.services.stock.buy(coordinator, batch(north))


def test_only_for_a_kind_that_is_kept_and_a_place_in_use(
    world: World, coordinator: Actor, north: UUID
) -> None:
    stock = world.services.stock
    with pytest.raises(NotFound):
        stock.buy(coordinator, batch(north))
    code = stock.add_kind(coordinator, StockKind("", "Pas", loadable=True)).code
    with pytest.raises(NotFound):
        stock.buy(coordinator, batch(north, kind=code))
    kind(world, coordinator)
    with pytest.raises(NotFound):
        stock.buy(coordinator, batch(uuid4()))


def test_the_same_deed_asked_twice_is_done_once(
    world: World, coordinator: Actor, north: UUID
) -> None:
    kind(world, coordinator)
    once = replace(coordinator, once=uuid4())
    world.services.stock.buy(once, batch(north))
    with pytest.raises(DoneBefore):
        world.services.stock.buy(once, batch(north))
    assert line(world, coordinator, north).in_stock == 10


# --- moved ---------------------------------------------------------------------------------


def test_cards_go_to_another_place_together_or_not_at_all(
    world: World, coordinator: Actor, north: UUID, south: UUID, stocked: UUID
) -> None:
    stock = world.services.stock
    assert stock.transfer(coordinator, KIND, ["0001", " 0002 "], south) == 2
    assert line(world, coordinator, north).in_stock == 8
    assert line(world, coordinator, south).in_stock == 2
    for serials, reason in ((["0003", "0001"], "same_place"), (["0003", "77"], "unknown")):
        with nothing_is_written(world), pytest.raises(CardRefused) as refused:
            stock.transfer(coordinator, KIND, serials, south)
        assert refused.value.reason == reason
    with pytest.raises(FieldProblem):
        stock.transfer(coordinator, KIND, ["", " "], south)
    with pytest.raises(NotFound):
        stock.transfer(coordinator, KIND, ["0003"], uuid4())


@pytest.mark.usefixtures("stocked")
def test_cards_taken_to_the_wrong_place_go_back_and_both_movements_stay(
    world: World, coordinator: Actor, north: UUID, south: UUID
) -> None:
    stock, serials = world.services.stock, ["0001", "0002"]
    for never in (north, south):
        with pytest.raises(CardRefused), nothing_is_written(world):
            stock.transfer_back(coordinator, KIND, serials, never)
    stock.transfer(coordinator, KIND, serials, south)
    assert stock.transfer_back(coordinator, KIND, serials, south) == 2
    assert card_of(world, coordinator, "0001").card.location == north
    assert moves_of(world, coordinator, "0001")[-2:] == [Move.TRANSFERRED, Move.TRANSFERRED]
    history = stock.history(coordinator, "0001")[0].events
    assert [event.reason for event in history][-2:] == ["", BY_MISTAKE]
    stock.transfer(coordinator, KIND, serials, south)
    stock.transfer(coordinator, KIND, ["0002"], north)
    with pytest.raises(CardRefused), nothing_is_written(world):
        stock.transfer_back(coordinator, KIND, serials, south)


def test_what_is_set_aside_stays_and_is_not_given(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, stocked: UUID
) -> None:
    stock = world.services.stock
    stock.set_aside(coordinator, KIND, ["0001"])
    assert (
        line(world, coordinator, north).in_stock,
        line(world, coordinator, north).set_aside,
    ) == (
        9,
        1,
    )
    with pytest.raises(CardRefused) as refused:
        given(world, mentor, karin, "0001")
    assert refused.value.reason == "set_aside"
    assert stock.reconciled(coordinator, KIND, north).expected == 10
    stock.free(coordinator, KIND, ["0001"])
    given(world, mentor, karin, "0001")
    assert line(world, coordinator, north).in_stock == 9


def test_what_is_void_is_gone(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, stocked: UUID
) -> None:
    stock = world.services.stock
    assert stock.void(coordinator, KIND, ["0001", "0002"], VoidReason.LOST) == 2
    assert line(world, coordinator, north).in_stock == 8
    given(world, mentor, karin, "0003")
    for serial, reason in (("0001", "void"), ("0003", "handed_over")):
        with pytest.raises(CardRefused) as refused:
            stock.void(coordinator, KIND, [serial], VoidReason.DEFECTIVE)
        assert refused.value.reason == reason


def test_expired_cards_go_together(world: World, coordinator: Actor, north: UUID) -> None:
    stock = world.services.stock
    kind(world, coordinator)
    stock.buy(coordinator, batch(north, expires_on=expires(world, 5)))
    stock.buy(coordinator, batch(north, "0011", "0013"))
    assert stock.void_expired(coordinator, KIND, north) == 0
    world.clock.later(days=6)
    assert line(world, coordinator, north).expired == 10
    assert stock.void_expired(coordinator, KIND, north) == 10
    assert line(world, coordinator, north).in_stock == 3


# --- handed over ---------------------------------------------------------------------------


def test_a_card_leaves_with_its_reward_and_comes_back_with_it(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, stocked: UUID
) -> None:
    rewards = world.services.rewards
    gave = given(world, mentor, karin, "0001", "0002")
    there = line(world, coordinator, north)
    assert (there.in_stock, there.handed_over) == (8, 2)
    event = card_of(world, coordinator, "0001").events[-1]
    assert (event.kind, event.receipt, event.by) == (Move.HANDED_OVER, gave.receipt, "Fatima")
    turn_back(rewards, mentor, uuid4(), gave.id, ReversalReason.BOOKED_WRONGLY)
    assert line(world, coordinator, north).in_stock == 10
    again = given(world, mentor, karin, "0001")
    turn_back(rewards, mentor, uuid4(), again.id, ReversalReason.CARD_DEFECTIVE)
    assert card_of(world, coordinator, "0001").card.state is CardState.VOID
    assert line(world, coordinator, north).in_stock == 9
    assert fault(world) is None


def test_a_refused_card_books_nothing(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, stocked: UUID
) -> None:
    step = world.confirmed(mentor, karin)
    for card, problem in (
        (Card("7777", 20_00), CardRefused),
        (Card("0001", 30_00), CardWorthOther),
    ):
        wanted = world.gift(karin, step, card.cents, cards=(card,))
        with nothing_is_written(world), pytest.raises(problem):
            world.services.rewards.give(mentor, wanted)


def test_each_desk_gives_from_its_own_drawer(
    world: World,
    coordinator: Actor,
    mentor: Actor,
    karin: Client,
    south: UUID,
    stocked: UUID,
) -> None:
    works_at(world, mentor, south)
    with pytest.raises(CardRefused) as refused:
        given(world, mentor, karin, "0001")
    assert refused.value.reason == "elsewhere"
    world.services.stock.transfer(coordinator, KIND, ["0001"], south)
    given(world, mentor, karin, "0001")


def test_an_expired_card_is_not_given(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID
) -> None:
    kind(world, coordinator)
    world.services.stock.buy(coordinator, batch(north, expires_on=expires(world, 1)))
    world.clock.later(days=1)
    given(world, mentor, karin, "0001")
    world.clock.later(days=1)
    with pytest.raises(CardRefused) as refused:
        given(world, mentor, karin, "0002")
    assert refused.value.reason == "expired"


def test_a_kind_that_is_not_counted_takes_a_card_that_no_stock_knows(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, south: UUID
) -> None:
    """One that lies in stock, here or elsewhere, leaves it all the same: the drawer is the book."""
    kind(world, coordinator, counted=False)
    world.services.stock.buy(coordinator, batch(north))
    works_at(world, mentor, south)
    given(world, mentor, karin, "los")
    given(world, mentor, karin, "0001")
    assert line(world, coordinator, north).in_stock == 9
    assert fault(world) is None


def test_also_of_a_kind_that_is_not_counted_a_known_card_has_to_be_good(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID
) -> None:
    kind(world, coordinator, counted=False)
    stock = world.services.stock
    stock.buy(coordinator, batch(north, "0001", "0004"))
    stock.buy(coordinator, batch(north, "0005", "0005", cents=40_00))
    stock.buy(coordinator, batch(north, "0006", "0006", expires_on=expires(world, 0)))
    stock.void(coordinator, KIND, ["0002"], VoidReason.LOST)
    stock.set_aside(coordinator, KIND, ["0003"])
    world.clock.later(days=1)
    for serial, said in (("0002", "void"), ("0003", "set_aside"), ("0006", "expired")):
        with pytest.raises(CardRefused) as refused:
            given(world, mentor, karin, serial)
        assert refused.value.reason == said
    with pytest.raises(CardWorthOther):
        given(world, mentor, karin, "0005")
    assert fault(world) is None


def test_cards_of_two_kinds_are_no_reward(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID
) -> None:
    """Else no card of it would leave the stock: a reward names one kind."""
    kind(world, coordinator, counted=False)
    other = kind(world, coordinator, "Boekenbon", counted=False)
    world.services.stock.buy(coordinator, batch(north))
    world.services.stock.buy(coordinator, batch(north, "B1", "B5", kind=other))
    step = world.confirmed(mentor, karin, "Ik bel.")
    cards = Card("0001", 20_00), Card("B1", 20_00)
    gift = world.gift(karin, step, cents=40_00, cards=cards)
    with nothing_is_written(world), pytest.raises(CardRefused) as refused:
        world.services.rewards.give(mentor, gift)
    assert refused.value.reason == "several_kinds"


def test_with_several_kinds_the_card_tells_which_it_is(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, stocked: UUID
) -> None:
    other = kind(world, coordinator, "Boekenbon", counted=False)
    world.services.stock.buy(coordinator, batch(north, "B1", "B5", kind=other))
    given(world, mentor, karin, "0001")
    given(world, mentor, karin, "B1")
    with world.database.reading() as connection:
        rows = connection.execute(sa.select(tables.ledger_card.c.voucher_kind)).scalars().all()
    assert sorted(rows) == ["boekenbon", "vvv"]
    with pytest.raises(CardRefused) as refused:
        given(world, mentor, karin, "nergens")
    assert refused.value.reason == "number_or_kind", "it may be of the kind that is not counted"
    assert fault(world) is None


def test_of_kinds_that_share_a_number_it_is_the_card_that_lies_here(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, places: tuple[UUID, UUID]
) -> None:
    north, south = places
    kind(world, coordinator)
    other = kind(world, coordinator, "Boekenbon")
    world.services.stock.buy(coordinator, batch(north))
    world.services.stock.buy(coordinator, batch(south, kind=other))
    with pytest.raises(CardRefused) as refused:
        given(world, mentor, karin, "0001")
    assert refused.value.reason == "several_kinds", "who works everywhere has both of them"
    works_at(world, mentor, south)
    given(world, mentor, karin, "0001")
    assert line(world, coordinator, south, of=other).in_stock == 9
    with pytest.raises(CardAlreadyGiven):
        given(world, mentor, karin, "0001")
    assert fault(world) is None


def test_a_desk_hears_whether_its_card_is_good_and_no_more(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, south: UUID, stocked: UUID
) -> None:
    check = world.services.stock.check_card
    check(mentor, " 0001 ", 20_00)
    with pytest.raises(CardWorthOther):
        check(mentor, "0001", 40_00)
    works_at(world, mentor, south)
    with pytest.raises(CardRefused):
        check(mentor, "0001", 20_00)


def test_a_desk_hears_how_many_cards_it_can_give_and_no_more(
    world: World, coordinator: Actor, mentor: Actor, places: tuple[UUID, UUID]
) -> None:
    north, south = places
    stock = world.services.stock
    assert stock.at_desk(mentor) == ()
    kind(world, coordinator)
    kind(world, coordinator, "Boekenbon", counted=False)
    stock.buy(coordinator, batch(north))
    stock.buy(coordinator, batch(north, "0011", "0012", expires_on=expires(world, 0)))
    stock.buy(coordinator, batch(south, "0013", "0014"))
    stock.set_aside(coordinator, KIND, ["0001"])
    assert stock.at_desk(mentor) == (Left("VVV", 13),), "who works everywhere has all of them"
    works_at(world, mentor, north)
    world.clock.later(days=1)
    assert stock.at_desk(mentor) == (Left("VVV", 9),)
    stock.transfer(coordinator, KIND, [f"{number:04d}" for number in range(2, 11)], south)
    assert stock.at_desk(mentor) == (Left("VVV", 0),), "an empty drawer is told too"


def test_a_desk_hears_at_once_of_a_card_that_was_given_before(
    world: World, mentor: Actor, karin: Client
) -> None:
    """Also while no stock is kept at all."""
    world.services.stock.check_card(mentor, "los", 20_00)
    given(world, mentor, karin, "los")
    with pytest.raises(CardAlreadyGiven):
        world.services.stock.check_card(mentor, "los", 20_00)


# --- replaced ------------------------------------------------------------------------------


def test_another_card_for_a_broken_one_is_no_second_reward(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, stocked: UUID
) -> None:
    stock = world.services.stock
    gave = given(world, mentor, karin, "0001")
    before = world.contents()["ledger"]
    stock.replace(coordinator, KIND, "0001", "0002", VoidReason.DEFECTIVE)
    assert world.contents()["ledger"] == before
    assert moves_of(world, coordinator, "0001")[-1] is Move.REPLACED
    event = card_of(world, coordinator, "0002").events[-1]
    assert (event.kind, event.instead_of, event.receipt) == (
        Move.HANDED_OVER,
        "0001",
        gave.receipt,
    )
    assert line(world, coordinator, north).in_stock == 8
    assert fault(world) is None
    turn_back(world.services.rewards, mentor, uuid4(), gave.id, ReversalReason.BOOKED_WRONGLY)
    assert card_of(world, coordinator, "0001").card.state is CardState.VOID
    assert card_of(world, coordinator, "0002").card.state is CardState.IN_STOCK
    assert fault(world) is None


def test_only_a_card_of_a_client_is_replaced_by_one_in_stock_of_the_same_worth(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, stocked: UUID
) -> None:
    stock = world.services.stock
    stock.buy(coordinator, batch(north, "0100", "0101", cents=40_00))
    given(world, mentor, karin, "0001")
    for broken, new, problem in (
        ("0002", "0003", CardRefused),
        ("0001", "0001", CardAlreadyGiven),
        ("0001", "0100", CardWorthOther),
        ("0001", "nee", CardRefused),
    ):
        with nothing_is_written(world), pytest.raises(problem):
            stock.replace(coordinator, KIND, broken, new, VoidReason.LOST)
    with pytest.raises(FieldProblem) as empty:
        stock.replace(coordinator, KIND, "0001", " ", VoidReason.LOST)
    assert (empty.value.field, empty.value.reason) == ("new_serial", "empty")


def test_what_came_for_a_broken_card_is_not_given_again(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, stocked: UUID
) -> None:
    """Also when the kind is not counted any more, and the ledger never saw the card."""
    stock = world.services.stock
    given(world, mentor, karin, "0001")
    stock.replace(coordinator, KIND, "0001", "0002", VoidReason.LOST)
    with pytest.raises(CardAlreadyGiven):
        given(world, mentor, karin, "0002")
    stock.change_kind(coordinator, StockKind(KIND, "VVV", counted=False))
    with pytest.raises(CardAlreadyGiven):
        given(world, mentor, karin, "0002")


# --- counted -------------------------------------------------------------------------------


def test_a_count_that_fits_opens_the_next(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, stocked: UUID
) -> None:
    stock = world.services.stock
    given(world, mentor, karin, "0001")
    found = stock.reconciled(coordinator, KIND, north)
    assert (found.opening, found.bought, found.handed_over, found.expected) == (0, 10, 1, 9)
    assert stock.count(coordinator, CountWish(KIND, north, 9, 9)) == 0
    given(world, mentor, karin, "0002")
    found = stock.reconciled(coordinator, KIND, north)
    assert (found.opening, found.bought, found.handed_over, found.expected) == (9, 0, 1, 8)
    assert found.last_counted == world.clock()
    assert fault(world) is None


def test_a_difference_is_named_card_by_card_with_a_reason(
    world: World, coordinator: Actor, north: UUID, south: UUID, stocked: UUID
) -> None:
    stock = world.services.stock
    stock.transfer(coordinator, KIND, ["0010"], south)
    wish = CountWish(KIND, north, 9, 8)
    with nothing_is_written(world), pytest.raises(CountDiffers):
        stock.count(coordinator, wish)
    lies = (*(f"000{n}" for n in range(1, 8)), "0010")
    with nothing_is_written(world), pytest.raises(DifferenceUnexplained):
        stock.count(coordinator, replace(wish, serials=lies))
    assert stock.count(coordinator, replace(wish, serials=lies, reason="Doos viel om")) == 3
    assert line(world, coordinator, north).in_stock == 8
    assert line(world, coordinator, south).in_stock == 0
    found = stock.reconciled(coordinator, KIND, south)
    assert (found.came_in, found.differences, found.expected) == (1, -1, 0)
    again = CountWish(KIND, north, 8, 9, (*lies, "0008"), "Toch gevonden")
    assert stock.count(coordinator, again) == 1
    assert card_of(world, coordinator, "0008").card.state is CardState.IN_STOCK
    assert fault(world) is None


def test_a_count_of_before_a_hand_over_is_made_again(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, stocked: UUID
) -> None:
    given(world, mentor, karin, "0001")
    with nothing_is_written(world), pytest.raises(StockMoved):
        world.services.stock.count(coordinator, CountWish(KIND, north, 10, 10))


def test_a_card_nobody_bought_or_that_was_given_is_not_counted_in(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID, stocked: UUID
) -> None:
    given(world, mentor, karin, "0001")
    lies = tuple(f"{n:04d}" for n in range(2, 11))
    for stray, reason in (("VREEMD", "unknown"), ("0001", "handed_over")):
        wish = CountWish(KIND, north, 9, 10, (*lies, stray), "Ligt er")
        with nothing_is_written(world), pytest.raises(CardRefused) as refused:
            world.services.stock.count(coordinator, wish)
        assert (refused.value.serial, refused.value.reason) == (stray, reason)


# --- before they expire ----------------------------------------------------------------------


def test_at_six_and_at_three_weeks_it_is_told_once(
    world: World, coordinator: Actor, north: UUID
) -> None:
    kind(world, coordinator)
    last = expires(world, 43)
    world.services.stock.buy(coordinator, batch(north, expires_on=last))
    told = []
    for day in range(45):
        for _ in range(1 + (day in {1, 22})):  # twice on one day is once
            told += [(day, each.cards) for each in world.services.stock.notices(coordinator)]
        world.clock.later(days=1)
    assert told == [(1, 10), (22, 10)]


def test_of_what_is_gone_nothing_is_told(
    world: World, coordinator: Actor, mentor: Actor, karin: Client, north: UUID
) -> None:
    kind(world, coordinator)
    soon = expires(world, 10)
    world.services.stock.buy(coordinator, batch(north, "0001", "0001", expires_on=soon))
    given(world, mentor, karin, "0001")
    assert world.services.stock.notices(coordinator) == ()


# --- whether all of it fits --------------------------------------------------------------------


def test_a_card_cannot_leave_from_where_it_does_not_lie(
    world: World, coordinator: Actor, north: UUID, south: UUID, stocked: UUID
) -> None:
    row = _row(world, Move.TRANSFERRED, south, north)
    with pytest.raises(sa.exc.IntegrityError), world.database.writing() as connection:
        connection.execute(sa.insert(tables.stock_move), row)
    with pytest.raises(sa.exc.IntegrityError), world.database.writing() as connection:
        connection.execute(sa.insert(tables.stock_move), {**row, "turn": 3})


def _row(world: World, move: Move, start: UUID | None, end: UUID | None) -> dict[str, Any]:
    with world.database.reading() as connection:
        one = sa.select(tables.stock_card.c.seq).where(tables.stock_card.c.serial == "0001")
        seq = connection.execute(one).scalar_one()
    row = {"card_seq": seq, "turn": 2, "kind": move, "from_location": start, "to_location": end}
    return {**row, "reward_id": uuid4(), "reason": "", "at": world.clock()}


@pytest.mark.usefixtures("stocked")
@pytest.mark.parametrize("what", ["place", "move", "ledger", "given", "count"])
def test_a_check_finds_what_does_not_fit(
    world: World,
    coordinator: Actor,
    mentor: Actor,
    karin: Client,
    places: tuple[UUID, UUID],
    what: str,
) -> None:
    north, south = places
    world.services.stock.count(coordinator, CountWish(KIND, north, 10, 10))
    assert fault(world) is None
    rows = {
        "place": (Move.TRANSFERRED, south, north),
        "move": (Move.RETURNED, north, north),
        "ledger": (Move.HANDED_OVER, north, None),
    }
    stray = _row(world, *rows[what]) if what in rows else None
    with world.database.writing() as connection:
        if stray:
            drop_guard(connection, "stock_move", "stock_move_moves_on")
            connection.execute(sa.insert(tables.stock_move), stray)
        if what == "count":
            seen = {
                "voucher_kind": KIND,
                "location_id": north,
                "after_move": 3,
                "at": world.clock(),
            }
            connection.execute(sa.insert(tables.stock_count), {**seen, "expected": 4, "counted": 4})
    if what == "given":
        _give_past_the_stock(world, mentor, karin)
    expected = {"given": StockFault("0001", "ledger"), "count": StockFault(KIND, "count")}
    assert fault(world) == expected.get(what, StockFault("0001", what))


def _give_past_the_stock(world: World, mentor: Actor, karin: Client) -> None:
    """A card left with a reward, and no movement was written."""
    gave = given(world, mentor, karin, "0002")
    with world.database.writing() as connection:
        drop_guard(connection, "ledger_card", "ledger_card_follows_row")
        one = sa.select(tables.ledger_card).join(
            tables.ledger, tables.ledger.c.seq == tables.ledger_card.c.ledger_seq
        )
        row = connection.execute(one.where(tables.ledger.c.reward_id == gave.id)).one()
        more = {**row._asdict(), "position": 2, "serial": "0001"}
        connection.execute(sa.insert(tables.ledger_card), more)


@in_file_only
def test_a_check_of_the_store_looks_at_the_stock_too(
    world: World, coordinator: Actor, north: UUID, stocked: UUID
) -> None:
    world.services.stock.view(coordinator)
    assert contents.checked(world.database).wrong_card is None
    stray = _row(world, Move.RETURNED, north, north)
    with world.database.writing() as connection:
        drop_guard(connection, "stock_move", "stock_move_moves_on")
        connection.execute(sa.insert(tables.stock_move), stray)
    found = contents.checked(world.database)
    assert found.wrong_card == StockFault("0001", "move")
    assert not found.whole


def test_the_day_before_counts_by_the_calendar_of_the_desk(
    world: World, coordinator: Actor, north: UUID
) -> None:
    """Ten past midnight in Amsterdam it is the next day, whatever UTC says."""
    kind(world, coordinator)
    world.services.stock.buy(coordinator, batch(north, expires_on=expires(world, 0)))
    world.clock.now = world.clock.now.replace(hour=22, minute=10)
    assert line(world, coordinator, north).expired == 10
    world.clock.later(minutes=-15)
    assert line(world, coordinator, north).expired == 0
