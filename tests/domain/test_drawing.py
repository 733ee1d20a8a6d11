"""What the drawing of a bridge knows: facts of one moment, never whose they are."""

from dataclasses import replace

import pytest

from bridge_app.domain.bridge import Answer, Link, Scoring, Walker
from bridge_app.domain.drawing import (
    Around,
    Column,
    DrawnBridge,
    DrawnPillar,
    as_wanted,
    drawn,
    facts_of,
    then_and_now,
    wants,
)
from bridge_app.domain.growing import Growth
from tests.domain.bridges import AT, definition, scoring


def finished(moment: Scoring) -> Scoring:
    return replace(moment, finished_at=AT)


def test_nothing_scored_is_an_empty_bridge_that_stands() -> None:
    facts = facts_of(definition(), None, None, Around())
    bridge = drawn(definition(), facts)
    assert [column.built for column in bridge.columns] == [None, None, None, None]
    assert [column.height for column in bridge.columns] == [5, 5, 3, 6]
    assert bridge.footprints == 0


def test_an_area_that_was_answered_before_and_not_now_is_missing_now() -> None:
    first = finished(scoring({"housing": 2, "debts": 1}))
    now = finished(scoring({"housing": 3, "debts": Answer.SKIPPED}))
    facts = facts_of(definition(), now, first, Around())
    assert facts.levels == {"housing": 3}
    housing, _, debts, _ = drawn(definition(), facts).columns
    assert housing.stars == (3,)
    assert (debts.built, debts.stars, debts.resting) == (None, (), ())


def test_a_lower_level_rests_in_the_scaffolding() -> None:
    facts = facts_of(definition(), scoring({"housing": 2}), scoring({"housing": 4}), Around())
    column = drawn(definition(), facts).columns[0]
    assert (column.built, column.stars, column.resting) == (2, (), (3, 4))


def test_levels_of_another_definition_are_not_drawn_on_this_one() -> None:
    facts = facts_of(definition("2"), scoring({"housing": 2}), None, Around())
    assert facts.levels == {}


def test_an_area_that_does_not_fit_is_drawn_as_such() -> None:
    facts = facts_of(definition(), scoring({"family": Answer.NOT_APPLICABLE}), None, Around())
    assert [column.fits for column in drawn(definition(), facts).columns] == [
        True,
        False,
        True,
        True,
    ]


def test_what_stands_around_the_blocks_is_drawn() -> None:
    around = Around(
        {"housing": 4, "garden": 2},
        (Link("housing", "income"), Link("housing", "garden")),
        footprints=3,
        goal_area="debts",
        walker=Walker.WHEELCHAIR,
    )
    facts = facts_of(definition(), scoring({}), None, around)
    bridge = drawn(definition(), facts)
    assert facts.targets == {"housing": 4}
    assert bridge.links == ((0, 3),)
    assert [pillar.worked_on for pillar in bridge.pillars] == [False, True, False]
    assert (bridge.footprints, bridge.walker) == (3, Walker.WHEELCHAIR)


def test_a_goal_in_an_area_that_is_no_longer_asked_marks_no_pillar() -> None:
    facts = facts_of(definition(), None, None, Around(goal_area="garden"))
    assert facts.working_pillar is None


def test_a_drawing_for_the_fridge_names_no_area_and_no_link() -> None:
    around = Around(links=(Link("housing", "income"),))
    facts = facts_of(definition(), scoring({"housing": 2}), None, around)
    bridge = drawn(definition(), facts, areas_named=False)
    assert {column.area for column in bridge.columns} == {""}
    assert bridge.links == ()
    assert bridge.columns[0].built == 2


# --- areas that the municipality does not ask about ---------------------------------------------


def columns(bridge: DrawnBridge) -> list[str]:
    return [column.area for column in bridge.columns]


EVERY = [area.id for area in definition().areas]


def test_an_area_that_is_off_has_no_column_in_a_new_bridge() -> None:
    """The control: without it being off there is an empty column."""
    around = Around(off=[EVERY[0]])
    assert columns(drawn(definition(), facts_of(definition(), None, None, around))) == EVERY[1:]
    assert columns(drawn(definition(), facts_of(definition(), None, None, Around()))) == EVERY


@pytest.mark.parametrize("said", [3, Answer.SKIPPED, Answer.NOT_APPLICABLE])
def test_a_bridge_that_tells_of_it_keeps_it(said: int | Answer) -> None:
    moment = scoring({EVERY[0]: said})
    facts = facts_of(definition(), moment, None, Around(off=EVERY[:2]))
    assert columns(drawn(definition(), facts)) == [EVERY[0], *EVERY[2:]]


def test_a_pillar_of_which_nothing_is_left_does_not_stand_and_the_others_keep_their_place() -> None:
    first, *rest = definition().pillars
    off = [area.id for area in first.areas]
    bridge = drawn(definition(), facts_of(definition(), None, None, Around(off=off)))
    assert [(each.id, each.place) for each in bridge.pillars] == [
        (each.id, place) for place, each in enumerate(rest, 1)
    ]


def test_links_join_the_columns_that_stand() -> None:
    off, start, end = EVERY[0], EVERY[1], EVERY[-1]
    around = Around(links=(Link(start, end), Link(off, end)), off=[off])
    bridge = drawn(definition(), facts_of(definition(), None, None, around))
    assert bridge.links == ((0, len(EVERY) - 2),)


def test_then_and_now_have_the_same_columns() -> None:
    then, now = finished(scoring({EVERY[0]: 2})), finished(scoring({EVERY[2]: 1}))
    both = then_and_now(definition(), Growth(then, now), Around(off=EVERY[:2]))
    assert [columns(each) for each in both] == [[EVERY[0], *EVERY[2:]]] * 2


# --- as it is wanted ---------------------------------------------------------------------------


def one(column: Column) -> DrawnBridge:
    return DrawnBridge((DrawnPillar("home", (column,)),), footprints=3, walker=Walker.PRAM)


@pytest.mark.parametrize(
    ("now", "built", "resting"),
    [
        (Column("a", 5, 2, target=4, stars=(2, 3), resting=(3,)), 4, ()),
        (Column("a", 5, 1, target=2, stars=(2, 3), resting=(2, 3)), 2, (3,)),
        (Column("a", 5, None, target=3), 3, ()),
        (Column("a", 5, 4, target=2), 4, ()),
        (Column("a", 5, 2, resting=(3,)), 2, (3,)),
        (Column("a", 5, None), None, ()),
        (Column("a", 5, None, target=3, fits=False), None, ()),
    ],
    ids=["more", "rests", "open", "less", "not wanted", "nothing", "does not fit"],
)
def test_what_is_wanted_stands_and_nothing_is_taken_off(
    now: Column, built: int | None, resting: tuple[int, ...]
) -> None:
    (later,) = as_wanted(one(now)).columns
    assert later == replace(now, built=built, resting=resting)
    assert as_wanted(one(later)) == one(later)


def test_around_the_columns_all_stays_as_it_is() -> None:
    bridge = one(Column("a", 5, 2, target=4))
    later = as_wanted(bridge)
    assert replace(later, pillars=bridge.pillars) == bridge
    assert [replace(each, columns=()) for each in later.pillars] == [
        replace(each, columns=()) for each in bridge.pillars
    ]


def test_only_who_said_where_they_want_to_be_has_a_bridge_of_later() -> None:
    """What was said of an area that does not fit any more does not count."""
    assert wants(one(Column("a", 5, 2, target=4)))
    assert wants(one(Column("a", 5, 4, target=4))), "it was said, and reached"
    assert not wants(one(Column("a", 5, 2)))
    assert not wants(one(Column("a", 5, None, target=4, fits=False)))
