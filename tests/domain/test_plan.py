"""Plans: small steps, agreements that hold exactly what was agreed, stories that only grow."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.plan import (
    STEPS_NOW,
    TEXT_LIMIT,
    Agreement,
    Goal,
    Lane,
    MiniStep,
    Plan,
    SeenHow,
    StepDraft,
    StepEventKind,
    StepStanding,
    StepState,
    StepTold,
    TeachBack,
    check_room_for_step,
    checked_step,
    checked_text,
    open_steps_now,
    optional_text,
    standing,
    steps_to_agree,
)
from bridge_app.errors import FieldProblem, NothingToAgree, TooManySteps

AT = datetime(2026, 6, 2, 9, 30, tzinfo=UTC)


def plan(*states: StepState) -> Plan:
    """A plan with one goal and a step in each of these states."""
    goal = Goal(uuid4(), uuid4(), "debts", "Ik maak mijn post open")
    steps = tuple(
        MiniStep(uuid4(), goal.id, f"Stap {n}", n, state=state) for n, state in enumerate(states, 1)
    )
    return Plan(goal.plan_id, uuid4(), goals=(goal,), steps=steps)


def agreed(before: Plan, *step_ids: UUID, at: datetime = AT) -> Plan:
    agreement = Agreement(len(before.agreements), at, frozenset(step_ids), TeachBack.COULD_TELL)
    return replace(before, agreements=(*before.agreements, agreement))


# --- texts ---------------------------------------------------------------------------------


def test_a_text_is_cleaned() -> None:
    assert checked_text("goal", "  Ik  bel\x00 ") == "Ik bel"
    assert optional_text("helper", " \x00") == ""


@pytest.mark.parametrize("check", [checked_text, optional_text])
def test_a_text_too_long_is_refused_with_the_limit(check: Callable[[str, str], str]) -> None:
    with pytest.raises(FieldProblem) as refused:
        check("goal", "a" * (TEXT_LIMIT + 1))
    assert (refused.value.reason, refused.value.limit) == ("too_long", TEXT_LIMIT)


def test_a_goal_needs_words() -> None:
    with pytest.raises(FieldProblem) as refused:
        checked_text("goal", " ")
    assert refused.value.reason == "empty"


def test_every_text_of_a_step_is_cleaned() -> None:
    cleaned = checked_step(StepDraft(" Ik bel ", " bellen ", helper=" mijn zus ", if_then=" dan "))
    assert cleaned == StepDraft("Ik bel", "bellen", helper="mijn zus", if_then="dan")


LONG = "a" * (TEXT_LIMIT + 1)


@pytest.mark.parametrize(
    ("field", "draft"),
    [
        ("text", StepDraft(LONG)),
        ("short_text", StepDraft("Ik bel", LONG)),
        ("helper", StepDraft("Ik bel", helper=LONG)),
        ("if_then", StepDraft("Ik bel", if_then=LONG)),
    ],
)
def test_a_step_names_the_field_that_will_not_do(field: str, draft: StepDraft) -> None:
    with pytest.raises(FieldProblem) as refused:
        checked_step(draft)
    assert refused.value.field == field


# --- three steps now -----------------------------------------------------------------------


def test_there_is_room_for_three() -> None:
    check_room_for_step(plan(StepState.PLANNED, StepState.DOING))
    with pytest.raises(TooManySteps) as refused:
        check_room_for_step(plan(StepState.PLANNED, StepState.DOING, StepState.NOT_YET))
    assert refused.value.limit == STEPS_NOW


def test_done_and_dropped_steps_and_those_for_later_make_room() -> None:
    full = plan(*[StepState.PLANNED] * 3)
    later = (*full.steps[:2], replace(full.steps[2], lane=Lane.LATER))
    check_room_for_step(replace(full, steps=later))
    check_room_for_step(plan(*[StepState.PLANNED] * 2, StepState.DONE, StepState.DROPPED))


def test_steps_of_a_dropped_goal_make_room() -> None:
    full = plan(*[StepState.PLANNED] * 3)
    check_room_for_step(replace(full, goals=(replace(full.goals[0], dropped_reason="anders"),)))


def test_three_counts_over_all_goals() -> None:
    one, two = plan(*[StepState.PLANNED] * 2), plan(StepState.PLANNED)
    both = replace(one, goals=one.goals + two.goals, steps=one.steps + two.steps)
    with pytest.raises(TooManySteps):
        check_room_for_step(both)


def test_open_steps_are_those_to_do_now() -> None:
    steps = plan(StepState.PLANNED, StepState.DONE, StepState.DROPPED, StepState.NOT_YET).steps
    assert open_steps_now(steps) == (steps[0], steps[3])


# --- agreement -----------------------------------------------------------------------------


def test_an_agreement_holds_the_steps_of_that_moment() -> None:
    wanted = plan(StepState.PLANNED, StepState.DROPPED, StepState.DONE)
    assert steps_to_agree(wanted) == {wanted.steps[0].id, wanted.steps[2].id}


@pytest.mark.parametrize("states", [[], [StepState.DROPPED]])
def test_without_a_step_there_is_nothing_to_agree(states: list[StepState]) -> None:
    with pytest.raises(NothingToAgree):
        steps_to_agree(plan(*states))


def test_steps_of_a_dropped_goal_are_not_agreed() -> None:
    wanted = plan(StepState.PLANNED)
    with pytest.raises(NothingToAgree):
        steps_to_agree(replace(wanted, goals=(replace(wanted.goals[0], dropped_reason=""),)))


def test_a_step_added_later_asks_for_a_new_agreement() -> None:
    draft = plan(StepState.PLANNED, StepState.PLANNED)
    first, second = (step.id for step in draft.steps)
    once = agreed(draft, first)
    assert once.is_agreed(first)
    assert not once.is_agreed(second)
    assert agreed(once, first, second).is_agreed(second)


def test_a_plan_is_agreed_since_the_first_agreement() -> None:
    draft = plan(StepState.PLANNED)
    assert draft.agreed_at is None
    twice = agreed(agreed(draft, at=AT), at=AT + timedelta(days=3))
    assert twice.agreed_at == AT


# --- looking things up ---------------------------------------------------------------------


def test_a_plan_finds_its_steps_and_their_area() -> None:
    wanted = plan(StepState.PLANNED, StepState.DROPPED)
    step = wanted.steps[0]
    assert wanted.step(step.id) == step
    assert wanted.area_of_step(step.id) == "debts"
    assert wanted.steps_of(wanted.goals[0]) == (step,)
    assert wanted.step(uuid4()) is None
    assert wanted.area_of_step(uuid4()) == ""


def test_a_dropped_goal_is_history() -> None:
    wanted = plan()
    dropped = replace(wanted.goals[0], dropped_reason="")
    assert wanted.active_goals == wanted.goals
    assert replace(wanted, goals=(dropped,)).active_goals == ()


# --- the story of a step -------------------------------------------------------------------


def event(seq: int, kind: StepEventKind) -> StepTold:
    return StepTold(seq, kind, SeenHow.TOLD if kind is StepEventKind.CONFIRMED else None)


def story(*kinds: StepEventKind) -> StepStanding:
    return standing([event(seq, kind) for seq, kind in enumerate(kinds)])


def test_a_step_begins_planned() -> None:
    assert standing([]) == StepStanding(StepState.PLANNED)


def test_a_claim_is_done_but_not_confirmed() -> None:
    claimed = story(StepEventKind.STARTED, StepEventKind.CLAIMED)
    assert claimed == StepStanding(StepState.DONE, claimed=True)
    both = story(StepEventKind.CLAIMED, StepEventKind.CONFIRMED)
    assert both == StepStanding(StepState.DONE, claimed=True, confirmed_how=SeenHow.TOLD)


def test_what_is_taken_back_no_longer_stands() -> None:
    assert story(StepEventKind.CLAIMED, StepEventKind.REOPENED) == StepStanding(StepState.PLANNED)
    assert story(StepEventKind.CONFIRMED, StepEventKind.NOT_YET) == StepStanding(StepState.NOT_YET)
    assert story(StepEventKind.DROPPED) == StepStanding(StepState.DROPPED)


def test_a_confirmed_step_says_so() -> None:
    step = plan(StepState.DONE).steps[0]
    assert not step.confirmed
    assert replace(step, confirmed_how=SeenHow.TOLD).confirmed


@given(st.lists(st.sampled_from(StepEventKind), min_size=1), st.randoms())
def test_a_story_is_read_in_its_own_order(kinds: list[StepEventKind], chance: Random) -> None:
    events = [event(seq, kind) for seq, kind in enumerate(kinds)]
    shuffled = sorted(events, key=lambda _: chance.random())
    assert standing(shuffled) == standing(events)
    stands = standing(events)
    assert (stands.confirmed_how is not None) is (kinds[-1] is StepEventKind.CONFIRMED)
    assert not stands.claimed or stands.state is StepState.DONE
