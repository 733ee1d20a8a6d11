"""When a goal that was reached may carry a reward: only where the rules say so (DECISIONS E4).

Off by default. Nothing is promised for a goal: what was reached is given at once, and whoever
gives it heard from the client that it was reached. A goal that the client let go because it was
reached ("Dat is al gelukt.") is not one that was given up: what was still to do for it went along.
"""

from collections.abc import Iterable
from uuid import UUID

from bridge_app.domain.plan import Goal, Plan
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Reward, RewardState
from bridge_app.reward_errors import GoalAlreadyRewarded, GoalNotReached, GoalRewardsOff

REACHED = "reached"
"""Why a goal was let go, when that is that it was reached; every other reason is in own words."""


def goal_of(plan: Plan, goal_id: UUID | None) -> Goal | None:
    """The goal with this id, also one that was let go; or None."""
    return next((goal for goal in plan.goals if goal.id == goal_id), None)


def words_for(plan: Plan, reward: Reward) -> str:
    """What a reward is for, in the client's words: its step or its goal; empty when erased."""
    step = plan.step(reward.step_id) if reward.step_id else None
    what = step or goal_of(plan, reward.goal_id)
    return what.text if what else ""


def is_reached(plan: Plan, goal: Goal) -> bool:
    """Whether each step of it that still stands was agreed and confirmed, at least one.

    Of a goal that was let go as reached one is enough: the others were not needed any more.
    """
    done = _done(plan, goal)
    return any(done) and (goal.dropped_reason == REACHED or all(done))


def stays_earned(plan: Plan, goal: Goal) -> bool:
    """Whether what was given for it and turned back is still theirs: something was done for it.

    It was reached then; a step that was added since takes nothing back (DECISIONS E4).
    """
    return any(_done(plan, goal))


def _done(plan: Plan, goal: Goal) -> list[bool]:
    return [step.confirmed and plan.is_agreed(step.id) for step in plan.steps_of(goal)]


def rewarded_goals(rewards: Iterable[Reward]) -> frozenset[UUID]:
    """The goals for which something was handed over that was not turned back."""
    given = (each for each in rewards if each.state is RewardState.HANDED_OVER)
    return frozenset(each.goal_id for each in given if each.goal_id)


_STANDS = {None, REACHED}


def said_reached(goals: Iterable[Goal], rewards: Iterable[Reward]) -> tuple[Goal, ...]:
    """Of goals that may be rewarded those of which the client said that they were reached.

    They let it go for that, or something was given for it before and turned back.
    """
    earned = {each.goal_id for each in rewards if each.open}
    return tuple(g for g in goals if g.dropped_reason == REACHED or g.id in earned)


def rewardable_goals(policy: Policy, plan: Plan, rewards: Iterable[Reward]) -> tuple[Goal, ...]:
    """The goals that a reward may hang on now.

    By these rules; where they are off, and for a goal that was let go since, only what was earned
    before and turned back: nothing is taken from a client (DECISIONS E4).
    """
    rewards = tuple(rewards)
    given, earned = rewarded_goals(rewards), {each.goal_id for each in rewards if each.open}
    by_rules = (
        goal
        for goal in plan.goals
        if policy.goal_reward and goal.dropped_reason in _STANDS and is_reached(plan, goal)
    )
    found = {goal.id for goal in by_rules}
    found |= {goal.id for goal in plan.goals if goal.id in earned and stays_earned(plan, goal)}
    return tuple(goal for goal in plan.goals if goal.id in found - given)


def check_goal(policy: Policy, plan: Plan, rewards: Iterable[Reward], goal_id: UUID) -> None:
    """Raise GoalRewardsOff, GoalAlreadyRewarded or GoalNotReached unless it may be rewarded."""
    rewards = tuple(rewards)
    if goal_id in {goal.id for goal in rewardable_goals(policy, plan, rewards)}:
        return
    if not policy.goal_reward:
        raise GoalRewardsOff
    if goal_id in rewarded_goals(rewards):
        raise GoalAlreadyRewarded
    raise GoalNotReached
