"""A goal that was reached: when a reward may hang on it, and when it is refused by name."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from bridge_app.domain.goal_rewards import (
    REACHED,
    check_goal,
    goal_of,
    is_reached,
    rewardable_goals,
    rewarded_goals,
    said_reached,
    words_for,
)
from bridge_app.domain.plan import (
    Agreement,
    Goal,
    MiniStep,
    Plan,
    SeenHow,
    StepState,
    TeachBack,
)
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Reward, RewardState
from bridge_app.errors import RuleBroken
from bridge_app.reward_errors import GoalAlreadyRewarded, GoalNotReached, GoalRewardsOff

OFF = Policy(1, date(2026, 1, 1))
ON = replace(OFF, goal_reward=True)
GOAL = Goal(uuid4(), uuid4(), "debts", "Ik betaal mijn huur op tijd.")
DONE = MiniStep(uuid4(), GOAL.id, "Ik bel.", 1, state=StepState.DONE, confirmed_how=SeenHow.TOLD)
OTHER = replace(DONE, id=uuid4(), text="Ik schrijf.")
GONE = replace(OTHER, state=StepState.DROPPED, confirmed_how=None)
TO_DO = replace(OTHER, state=StepState.PLANNED, confirmed_how=None)
CLAIMED = replace(OTHER, claimed=True, confirmed_how=None)


def plan(*steps: MiniStep, goal: Goal = GOAL, agreed: frozenset[UUID] | None = None) -> Plan:
    held = frozenset(step.id for step in steps) if agreed is None else agreed
    said = Agreement(1, datetime(2026, 6, 1, tzinfo=UTC), held, TeachBack.COULD_TELL)
    return Plan(goal.plan_id, uuid4(), goals=(goal,), steps=steps, agreements=(said,))


def given(state: RewardState = RewardState.HANDED_OVER) -> Reward:
    return Reward(uuid4(), uuid4(), None, 20_00, state, goal_id=GOAL.id)


@pytest.mark.parametrize(
    ("known", "reached"),
    [
        (plan(DONE, OTHER), True),
        (plan(DONE, GONE), True),
        (plan(DONE, TO_DO), False),
        (plan(DONE, CLAIMED), False),
        (plan(DONE, OTHER, agreed=frozenset({DONE.id})), False),
        (plan(GONE), False),
        (plan(), False),
    ],
    ids=["all", "one let go", "one to do", "only ticked", "not agreed", "all let go", "no step"],
)
def test_a_goal_is_reached_when_every_step_that_stands_is_agreed_and_confirmed(
    known: Plan, *, reached: bool
) -> None:
    assert is_reached(known, GOAL) is reached
    assert rewardable_goals(ON, known, ()) == ((GOAL,) if reached else ())
    assert rewardable_goals(OFF, known, ()) == (), "off unless the rules say so"
    if reached:
        check_goal(ON, known, (), GOAL.id)
        return
    with pytest.raises(GoalNotReached):
        check_goal(ON, known, (), GOAL.id)


@pytest.mark.parametrize(
    ("policy", "known", "rewards", "problem"),
    [
        (OFF, plan(DONE), (), GoalRewardsOff),
        (ON, plan(DONE), (given(),), GoalAlreadyRewarded),
        (ON, plan(DONE, goal=replace(GOAL, dropped_reason="Iets anders.")), (), GoalNotReached),
        (ON, plan(DONE, goal=replace(GOAL, id=uuid4())), (), GoalNotReached),
    ],
)
def test_a_goal_that_may_not_be_rewarded_is_refused_by_name(
    policy: Policy, known: Plan, rewards: tuple[Reward, ...], problem: type[RuleBroken]
) -> None:
    with pytest.raises(problem):
        check_goal(policy, known, rewards, GOAL.id)
    assert rewardable_goals(policy, known, rewards) == ()


def test_what_was_turned_back_leaves_the_goal_to_be_rewarded_again() -> None:
    assert rewarded_goals([given()]) == {GOAL.id}
    assert rewardable_goals(ON, plan(DONE), [given()]) == ()
    back = [given(RewardState.REVERSED)]
    assert rewarded_goals(back) == frozenset()
    assert rewardable_goals(ON, plan(DONE), back) == (GOAL,)


@pytest.mark.parametrize(
    ("steps", "reached"),
    [((DONE, TO_DO), True), ((DONE,), True), ((TO_DO,), False), ((), False)],
    ids=["the others were not needed", "all", "none", "no step"],
)
def test_a_goal_that_was_let_go_as_reached_counts_and_another_does_not(
    steps: tuple[MiniStep, ...], *, reached: bool
) -> None:
    gone = replace(GOAL, dropped_reason=REACHED)
    assert rewardable_goals(ON, plan(*steps, goal=gone), ()) == ((gone,) if reached else ())
    other = replace(GOAL, dropped_reason="Iets anders.")
    assert rewardable_goals(ON, plan(*steps, goal=other), ()) == ()


def test_what_was_earned_and_turned_back_stays_whatever_the_rules_are_now() -> None:
    """DECISIONS E4: nothing is taken from a client."""
    earned = [given(RewardState.REVERSED), given(RewardState.AWARDED)]
    gone = replace(GOAL, dropped_reason="Iets anders.")
    for goal in (GOAL, gone):
        assert rewardable_goals(OFF, plan(DONE, goal=goal), earned) == (goal,)
        check_goal(OFF, plan(DONE, goal=goal), earned, GOAL.id)
    assert rewardable_goals(OFF, plan(TO_DO), earned) == ()
    assert rewardable_goals(OFF, plan(DONE, TO_DO), earned) == (GOAL,), "added since"
    assert rewardable_goals(ON, plan(DONE, TO_DO), [given(RewardState.REVERSED)]) == ()
    assert rewardable_goals(ON, plan(DONE), [*earned, given()]) == ()


def test_the_client_said_it_of_a_goal_that_was_let_go_for_it_or_given_for_before() -> None:
    gone = replace(GOAL, id=uuid4(), dropped_reason=REACHED)
    assert said_reached([GOAL, gone], ()) == (gone,)
    assert said_reached([GOAL, gone], [given(RewardState.AWARDED)]) == (GOAL, gone)
    assert said_reached([GOAL], [given(RewardState.REVERSED)]) == ()


def test_a_reward_is_told_in_the_words_of_what_it_is_for() -> None:
    known = plan(DONE)
    for_step = replace(given(), step_id=DONE.id, goal_id=None)
    assert words_for(known, given()) == GOAL.text
    assert words_for(known, for_step) == DONE.text
    assert words_for(plan(goal=replace(GOAL, id=uuid4())), given()) == ""
    assert goal_of(known, None) is None
