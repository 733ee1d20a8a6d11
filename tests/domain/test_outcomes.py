"""What the help brought: the published figures, and that missing is never nothing."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.bridge import Answer, AreaAnswer, Voice
from bridge_app.domain.outcomes import (
    DEFAULT,
    DEFINITIONS,
    YEAR,
    Flow,
    Moment,
    Part,
    Person,
    Shift,
    flow,
    parts,
    shift,
)
from tests.domain.bridges import definition

BRIDGE = definition()
KEY = (BRIDGE.id, BRIDGE.version)
LOW = {"housing": 1, "family": 1, "debts": 1, "income": 1}


def moment(
    day: int,
    levels: Mapping[str, int | Answer],
    mentor: dict[str, int] | None = None,
    bridge: tuple[str, str] = KEY,
) -> Moment:
    """A moment on a day; a word instead of a level is an answer without one."""
    said = {
        area: AreaAnswer(area, level, None, None, (mentor or {}).get(area))
        if isinstance(level, Answer)
        else AreaAnswer(area, Answer.ANSWERED, level, level, (mentor or {}).get(area))
        for area, level in levels.items()
    }
    return Moment(day, bridge, said)


def somebody(*moments: Moment, ended: bool = False) -> Person:
    return Person(moments, ended)


def part(people: list[Person], name: str = DEFAULT) -> Part:
    """The one part there is."""
    (made,) = parts(people, DEFINITIONS[name], [BRIDGE])
    return made


def whole(people: list[Person], name: str = DEFAULT) -> Shift:
    return part(people, name).whole[Voice.CLIENT]


UP = LOW | {"debts": 2}
"""One of two steps up in one of three pillars: 16.7 points."""


# --- how many people ------------------------------------------------------------------------


def test_the_flow_from_everybody_to_who_left() -> None:
    people = [
        somebody(),
        somebody(moment(0, {"debts": Answer.SKIPPED})),
        somebody(moment(0, LOW)),
        somebody(moment(0, LOW), moment(YEAR, {"debts": 2})),
        somebody(moment(0, LOW), moment(YEAR - 1, UP), ended=True),
        somebody(moment(0, LOW), moment(YEAR, UP)),
        somebody(moment(0, LOW), moment(YEAR, UP), ended=True),
        somebody(moment(0, LOW), moment(YEAR, UP, bridge=("small", "2"))),
    ]
    assert flow(people) == Flow(8, 6, 5, 3, 2, 1, mixed=1)


def test_nobody_at_all() -> None:
    assert flow([]) == Flow()
    assert parts([], DEFINITIONS[DEFAULT], [BRIDGE]) == ()


# --- whom a way of counting counts -----------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "counted"),
    [
        ("active-year", [False, True, False, False]),
        ("exited", [False, False, True, True]),
        ("exited-year", [False, False, False, True]),
        ("everybody", [True, True, True, True]),
        ("year-1", [False, True, False, True]),
        ("year-2", [False, False, False, False]),
    ],
)
def test_who_is_counted(name: str, counted: list[bool]) -> None:
    people = [
        somebody(moment(0, LOW), moment(YEAR - 1, UP), ended=ended) for ended in (False, True)
    ]
    years = [somebody(moment(0, LOW), moment(YEAR, UP), ended=ended) for ended in (False, True)]
    these = [people[0], years[0], people[1], years[1]]
    assert [bool(parts([each], DEFINITIONS[name], [BRIDGE])) for each in these] == counted


def test_a_year_that_was_long_ago_counts_from_the_first_moment() -> None:
    """NC Smart Solutions: since enrolment. Counted since the last it would be another figure."""
    person = somebody(
        moment(0, LOW),
        moment(YEAR + 3, LOW | {"debts": 3}),
        moment(2 * YEAR - 1, UP),
        moment(5 * YEAR + 9, LOW | {"debts": 3, "income": 6}),
    )
    assert whole([person], "year-1").mean == Decimal("16.7")
    assert whole([person], "year-5").mean == Decimal("66.7")
    since_the_last = Decimal("66.7") - Decimal("16.7")
    assert whole([person], "year-5").mean != since_the_last


# --- missing is never nothing ----------------------------------------------------------------


@pytest.mark.parametrize("said", [Answer.SKIPPED, Answer.UNKNOWN, Answer.NOT_DISCUSSED])
def test_whoever_left_an_area_out_is_not_counted_as_nothing(said: Answer) -> None:
    """Counted as the lowest level, the mean of these two would be 6.7."""
    left_out = somebody(moment(0, LOW | {"income": 4}), moment(YEAR, UP | {"income": said}))
    seen = somebody(moment(0, LOW), moment(YEAR, UP))
    made = part([left_out, seen])
    assert made.whole[Voice.CLIENT] == Shift(1, 1, 0, 0, Decimal("16.7"))
    assert made.people == 2
    assert made.pillars["money"][Voice.CLIENT] == Shift(2, 2, 0, 0, Decimal("50.0"))
    assert made.pillars["work"][Voice.CLIENT].n == 1
    gone = points(UP) - points(LOW | {"income": 4})
    assert shift([gone, points(UP) - points(LOW)]).mean == Decimal("6.7")  # if it were nothing


def test_half_seen_twice_is_comparable_and_has_no_total() -> None:
    half = [somebody(moment(0, {"housing": 2}), moment(YEAR, {"housing": 1}))]
    assert flow(half).comparable == 1
    made = part(half)
    assert made.whole[Voice.CLIENT] == Shift()
    assert made.pillars["home"][Voice.CLIENT] == Shift(1, 0, 0, 1, Decimal("-25.0"))
    assert made.pillars["work"][Voice.CLIENT] == Shift()


def test_what_does_not_fit_somebody_leaves_the_sum() -> None:
    """DECISIONS A3: both times, or the two cannot be compared."""
    none = LOW | {"debts": Answer.NOT_APPLICABLE}
    up = none | {"income": 6}
    assert whole([somebody(moment(0, none), moment(YEAR, up))]).mean == Decimal("50.0")
    once = somebody(moment(0, none), moment(YEAR, LOW))
    assert whole([once]) == Shift()
    assert part([once]).pillars["money"][Voice.CLIENT] == Shift()


def test_an_area_that_nobody_is_asked_about_is_no_gap() -> None:
    asked = {area: level for area, level in LOW.items() if area != "debts"}
    people = [somebody(moment(0, asked), moment(YEAR, asked | {"income": 6}))]
    assert whole(people).n == 0
    (made,) = parts(people, DEFINITIONS[DEFAULT], [BRIDGE], frozenset({"debts"}))
    assert made.whole[Voice.CLIENT] == Shift(1, 1, 0, 0, Decimal("50.0"))
    answered = parts(people, DEFINITIONS[DEFAULT], [BRIDGE], frozenset(LOW))
    assert answered == parts(people, DEFINITIONS[DEFAULT], [BRIDGE], frozenset({"debts"}))


def test_a_bridge_of_which_nothing_fits_has_no_total() -> None:
    nothing = dict.fromkeys(LOW, Answer.NOT_APPLICABLE) | {"elsewhere": 1}
    assert whole([somebody(moment(0, nothing), moment(YEAR, nothing))]) == Shift()


# --- versions and voices ---------------------------------------------------------------------


def test_versions_of_a_bridge_are_never_mixed() -> None:
    newer = definition("2")
    other = (newer.id, newer.version)
    people = [
        somebody(moment(0, LOW), moment(YEAR, UP)),
        somebody(moment(0, LOW, bridge=other), moment(YEAR, LOW, bridge=other)),
        somebody(moment(0, LOW), moment(YEAR, UP, bridge=other)),
    ]
    made = parts(people, DEFINITIONS[DEFAULT], [newer, BRIDGE])
    assert [(each.bridge, each.whole[Voice.CLIENT].risen, each.people) for each in made] == [
        (KEY, 1, 1),
        (other, 0, 1),
    ]
    assert flow(people).mixed == 1


def test_both_voices_stand_side_by_side() -> None:
    person = somebody(moment(0, LOW, LOW), moment(YEAR, UP, LOW))
    unheard = somebody(moment(0, LOW), moment(YEAR, UP))
    made = part([person, unheard])
    assert made.whole == {
        Voice.CLIENT: Shift(2, 2, 0, 0, Decimal("16.7")),
        Voice.MENTOR: Shift(1, 0, 1, 0, Decimal("0.0")),
    }
    assert made.agreement.pairs == 4


# --- against a plain model -------------------------------------------------------------------

LEVELS = st.fixed_dictionaries(
    {area.id: st.none() | st.integers(1, area.levels) for area in BRIDGE.areas}
)


@given(st.lists(st.tuples(LEVELS, LEVELS), max_size=12))
def test_the_figures_are_those_of_a_plain_model(
    pairs: list[tuple[dict[str, int | None], dict[str, int | None]]],
) -> None:
    people = [
        somebody(*(moment(day, known(levels)) for day, levels in zip((0, YEAR), pair, strict=True)))
        for pair in pairs
    ]
    full = [pair for pair in pairs if all(None not in each.values() for each in pair)]
    changes = [points(last) - points(first) for first, last in full]
    made = parts(people, DEFINITIONS[DEFAULT], [BRIDGE])
    told = made[0].whole[Voice.CLIENT] if made else Shift()
    assert (told.n, told.risen) == (len(full), sum(each > 0 for each in changes))
    assert told.risen + told.equal + told.fallen == told.n
    assert told == shift(changes)


def known(levels: dict[str, int | None]) -> dict[str, int | Answer]:
    return {area: level or Answer.SKIPPED for area, level in levels.items()}


def points(levels: Mapping[str, int | None]) -> Fraction:
    """The index as one would write it down for this small bridge."""
    at = {area: Fraction((level or 0) - 1) for area, level in levels.items()}
    home = (at["housing"] / 4 + at["family"] / 4) / 2
    return (home + at["debts"] / 2 + at["income"] / 5) / 3
