"""Now and later: order is kept, the second half comes first in later, nothing moves by itself."""

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.lanes import (
    check_open,
    halves,
    in_lane,
    in_order,
    last_place,
    moved,
    next_up,
    surplus,
)
from bridge_app.domain.plan import Goal, Lane, MiniStep, Plan, StepDraft, StepState
from bridge_app.errors import StepIsConfirmed

GOAL = Goal(uuid4(), uuid4(), "debts", "Ik maak mijn post open")
FIRST, SECOND = StepDraft("Ik bel"), StepDraft("Ik mail")


def step(text: str, position: int, lane: Lane = Lane.NOW, **more: StepState) -> MiniStep:
    return MiniStep(uuid4(), GOAL.id, text, position, lane, **more)  # type: ignore[arg-type]  # a state


def plan(*steps: MiniStep) -> Plan:
    return Plan(GOAL.plan_id, uuid4(), goals=(GOAL,), steps=tuple(sorted(steps, key=in_order)))


def after(before: Plan, changed: tuple[MiniStep, ...]) -> Plan:
    """The plan with these steps as they are now."""
    newer = {each.id: each for each in changed}
    kept = [newer.pop(each.id, each) for each in before.steps]
    return plan(*kept, *newer.values())


def told(wanted: Plan, lane: Lane) -> list[str]:
    return [each.text for each in in_lane(wanted, lane)]


def row(lane: Lane, texts: str = "abc") -> list[MiniStep]:
    return [step(text, place, lane) for place, text in enumerate(texts, 1)]


def test_steps_for_now_are_read_before_those_for_later() -> None:
    mixed = plan(step("later", 1, Lane.LATER), step("now", 2), step("first", 1))
    assert [each.text for each in mixed.steps] == ["first", "now", "later"]


def test_only_what_is_still_to_do_stands_in_a_lane() -> None:
    done, gone = step("d", 1, state=StepState.DONE), step("g", 2, state=StepState.DROPPED)
    assert told(plan(done, gone, step("o", 3, state=StepState.NOT_YET)), Lane.NOW) == ["o"]


def test_steps_of_a_goal_that_was_let_go_stand_in_no_lane() -> None:
    wanted = replace(plan(step("a", 1)), goals=(replace(GOAL, dropped_reason=""),))
    assert told(wanted, Lane.NOW) == []


@pytest.mark.parametrize("place", [None, 3, 9])
def test_a_step_goes_to_the_end(place: int | None) -> None:
    before = plan(*row(Lane.NOW))
    assert told(after(before, moved(before, before.steps[0], Lane.NOW, place)), Lane.NOW) == [
        "b",
        "c",
        "a",
    ]


@pytest.mark.parametrize(("place", "order"), [(1, "cab"), (0, "cab"), (2, "acb")])
def test_a_step_goes_before_others(place: int, order: str) -> None:
    before = plan(*row(Lane.NOW))
    changed = moved(before, before.steps[2], Lane.NOW, place)
    assert told(after(before, changed), Lane.NOW) == list(order)


def test_only_what_must_make_way_does() -> None:
    before = plan(step("a", 1), step("b", 2), step("c", 9), step("d", 10))
    changed = moved(before, before.steps[3], Lane.NOW, 2)
    assert [each.text for each in changed] == ["d", "b"]
    assert told(after(before, changed), Lane.NOW) == list("adbc")


def test_a_step_changes_lane() -> None:
    before = plan(*row(Lane.NOW), step("x", 4, Lane.LATER))
    changed = after(before, moved(before, before.steps[1], Lane.LATER, 1))
    assert (told(changed, Lane.NOW), told(changed, Lane.LATER)) == (["a", "c"], ["b", "x"])
    empty = plan(step("a", 1))
    assert told(after(empty, moved(empty, empty.steps[0], Lane.LATER)), Lane.LATER) == ["a"]


def test_the_last_place_is_behind_everything() -> None:
    assert last_place(plan()) == 1
    assert last_place(plan(step("a", 7, Lane.LATER, state=StepState.DROPPED))) == 8


# --- splitting -----------------------------------------------------------------------------


def test_the_second_half_stands_first_in_later_and_the_first_stays_in_its_place() -> None:
    before = plan(*row(Lane.NOW), *row(Lane.LATER, "xy"))
    big = before.steps[1]
    first, second, *rest = halves(before, big, FIRST, SECOND)
    assert (first.id, first.position, first.lane) == (big.id, big.position, Lane.NOW)
    assert (second.split_from, second.goal_id) == (big.id, big.goal_id)
    assert rest == []
    split = after(before, (first, second))
    assert told(split, Lane.NOW) == ["a", "Ik bel", "c"]
    assert told(split, Lane.LATER) == ["Ik mail", "x", "y"]


def test_a_step_that_waits_is_split_where_it_stands() -> None:
    before = plan(*row(Lane.LATER, "xyz"))
    split = after(before, halves(before, before.steps[1], FIRST, SECOND))
    assert told(split, Lane.LATER) == ["x", "Ik bel", "Ik mail", "z"]


def test_the_first_of_all_that_wait_is_what_was_split_last() -> None:
    before = plan(step("a", 1))
    once = after(before, halves(before, before.steps[0], FIRST, SECOND))
    twice = after(once, halves(once, once.steps[0], StepDraft("Ik zoek"), StepDraft("Ik tik")))
    assert told(twice, Lane.NOW) == ["Ik zoek"]
    assert told(twice, Lane.LATER) == ["Ik tik", "Ik mail"]


@pytest.mark.parametrize("state", [StepState.DONE, StepState.DROPPED])
def test_what_is_over_is_not_open(state: StepState) -> None:
    with pytest.raises(StepIsConfirmed):
        check_open(step("a", 1, state=state))
    check_open(step("a", 1, state=StepState.NOT_YET))


# --- coming forward ------------------------------------------------------------------------


def test_the_first_of_later_is_offered_when_there_is_room() -> None:
    full = plan(*row(Lane.NOW), *row(Lane.LATER, "xy"))
    assert next_up(full) is None
    done = after(full, (replace(full.steps[0], state=StepState.DONE),))
    found = next_up(done)
    assert found is not None
    assert (found.text, found.lane) == ("x", Lane.LATER)
    assert next_up(plan(step("a", 1))) is None


def test_of_a_goal_taken_up_again_what_does_not_fit_waits() -> None:
    other = Goal(uuid4(), GOAL.plan_id, "health", "Ik slaap", dropped_reason="nu niet")
    theirs = [replace(each, goal_id=other.id) for each in row(Lane.NOW, "xyz")]
    wanted = replace(plan(step("a", 1), step("b", 2), *theirs), goals=(GOAL, other))
    assert [each.text for each in surplus(wanted, other)] == ["y", "z"]
    full = replace(plan(*row(Lane.NOW), *theirs), goals=(GOAL, other))
    assert [each.text for each in surplus(full, other)] == ["x", "y", "z"]
    alone = replace(plan(*theirs), goals=(GOAL, other))
    assert surplus(alone, other) == ()


# --- whatever one does ---------------------------------------------------------------------

PLACES = st.lists(st.tuples(st.sampled_from(Lane), st.integers(0, 6), st.integers(0, 5)))


@given(PLACES)
def test_moving_never_loses_a_step_nor_turns_two_others_around(
    moves: list[tuple[Lane, int, int]],
) -> None:
    now = plan(*row(Lane.NOW), *row(Lane.LATER, "xyz"))
    for lane, place, which in moves:
        one = now.steps[which]
        before = {each: [t for t in told(now, each) if t != one.text] for each in Lane}
        now = after(now, moved(now, one, lane, place or None))
        assert sorted(told(now, Lane.NOW) + told(now, Lane.LATER)) == list("abcxyz")
        assert {each: [t for t in told(now, each) if t != one.text] for each in Lane} == before
        wanted = min(place or 9, len(told(now, lane)))
        assert told(now, lane)[wanted - 1] == one.text
