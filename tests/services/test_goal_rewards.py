"""A reward for a goal that was reached: off by default, once for a goal, kept as for a step."""

from dataclasses import replace
from functools import partial
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor
from bridge_app.domain.goal_rewards import REACHED
from bridge_app.domain.people import Client
from bridge_app.domain.plan import Goal, SeenHow, StepDraft
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Card, Gift, LedgerKind, ReversalReason, Reward, RewardState
from bridge_app.errors import AmountOutsidePolicy, ApprovalNeeded, KeyUsedBefore
from bridge_app.reward_errors import (
    GoalAlreadyRewarded,
    GoalNotReached,
    GoalRewardsOff,
    OverCap,
    PromisedOtherwise,
)
from bridge_app.services import handing_over
from bridge_app.services.clock import business_day
from bridge_app.storage import policies, tables
from bridge_app.storage.written import Written
from tests.engines import drop_guard
from tests.services.test_races import at_once
from tests.services.world import World
from tests.turning_back import turn_back


@pytest.fixture
def goal(world: World, mentor: Actor, karin: Client) -> Goal:
    """A goal of which the only step was agreed and confirmed."""
    step = world.confirmed(mentor, karin)
    plan = world.services.plans.plan(mentor, karin.id)
    return next(each for each in plan.active_goals if each.id == step.goal_id)


def rules(world: World, actor: Actor, cap_cents: int = 0) -> None:
    """From today on something may be given for a goal."""
    today = business_day(world.clock.now)
    policy = Policy(0, today, cap_cents=cap_cents, goal_reward=True)
    with world.database.writing() as connection:
        policies.add(connection, policy, Written(world.clock.now, actor.person))


@pytest.fixture
def on(world: World, mentor: Actor) -> None:
    rules(world, mentor)


def gift(world: World, client: Client, goal: Goal, cents: int = 20_00) -> Gift:
    """A gift for this goal, with a card that was never seen before."""
    world.serials += 1
    card = Card(f"DOEL-{world.serials:04d}", cents)
    return Gift(uuid4(), client.id, None, cents, (card,), goal_id=goal.id)


def handed(world: World) -> list[tuple[UUID | None, UUID | None, str, UUID]]:
    row = tables.ledger.c
    asked = sa.select(row.step_id, row.goal_id, row.area, row.case_id).where(
        row.kind == LedgerKind.HAND_OVER
    )
    with world.database.reading() as connection:
        return [tuple(each) for each in connection.execute(asked)]


def test_off_by_default_it_is_refused_by_name_and_nothing_is_written(
    world: World, mentor: Actor, karin: Client, goal: Goal
) -> None:
    wanted = gift(world, karin, goal)
    before = world.contents()
    with pytest.raises(GoalRewardsOff):
        world.services.rewards.give(mentor, wanted)
    assert world.contents() == before


@pytest.mark.usefixtures("on")
def test_control_where_the_rules_say_so_it_is_given_with_a_receipt(
    world: World, mentor: Actor, karin: Client, goal: Goal
) -> None:
    rewards = world.services.rewards
    reward = rewards.give(mentor, gift(world, karin, goal))
    assert (reward.state, reward.step_id, reward.goal_id) == (
        RewardState.HANDED_OVER,
        None,
        goal.id,
    )
    ((step_id, goal_id, area, case_id),) = handed(world)
    assert (step_id, goal_id, area) == (None, goal.id, goal.area)
    assert case_id == world.services.people.open(mentor, karin.id).case.id
    receipt = rewards.receipt(mentor, reward.id)
    assert (receipt.step_text, receipt.for_goal) == (goal.text, True)
    assert rewards.verify(world.hire_all()).whole


def test_what_waits_counts_goals_where_the_rules_say_so(
    world: World, mentor: Actor, karin: Client, goal: Goal
) -> None:
    """Also one that was let go as reached, with a step that was not needed any more."""
    rewards, plans, home = world.services.rewards, world.services.plans, world.services.people.home

    def waits() -> list[tuple[int, int, int]]:
        found = rewards.waiting(mentor)
        return [(home(mentor).ready, each.steps, each.goals) for each in found]

    assert waits() == [(1, 1, 0)], "off by default"
    rules(world, mentor)
    assert waits() == [(2, 1, 1)]
    plans.add_step(mentor, karin.id, goal.id, StepDraft("Ik schrijf"))
    assert waits() == [(1, 1, 0)], "something is still to do for it"
    version = plans.plan(mentor, karin.id).active_goals[0].version
    plans.drop_goal(mentor, karin.id, goal.id, version, REACHED)
    assert waits() == [(1, 0, 1)], "only goals: a step of a goal that was let go waits no more"
    given = rewards.give(mentor, gift(world, karin, goal))
    assert waits() == []
    turn_back(rewards, mentor, uuid4(), given.id, ReversalReason.CARD_DEFECTIVE)
    assert waits() == [(1, 0, 1)], "it lies ready again"


@pytest.mark.usefixtures("on")
@pytest.mark.parametrize("reason", ReversalReason)
def test_one_that_is_turned_back_stays_earned_by_the_rules_of_then(
    world: World, mentor: Actor, karin: Client, goal: Goal, reason: ReversalReason
) -> None:
    rewards, given = world.services.rewards, gift(world, karin, goal)
    first = rewards.give(mentor, given)
    turn_back(rewards, mentor, uuid4(), first.id, reason)
    off = replace(Policy(0, business_day(world.clock.now)), minimum_cents=30_00)
    with world.database.writing() as connection:
        policies.add(connection, off, Written(world.clock.now, mentor.person))
    again = rewards.of_client(mentor, karin.id)[-1]
    assert (again.state, again.goal_id, again.cents) == (RewardState.AWARDED, goal.id, 20_00)
    assert again.amount_open is (reason is ReversalReason.BOOKED_WRONGLY)
    if not again.amount_open:
        with pytest.raises(PromisedOtherwise):
            rewards.give(mentor, gift(world, karin, goal, 30_00))
    done = rewards.give(mentor, gift(world, karin, goal))
    assert (done.id, done.state) == (again.id, RewardState.HANDED_OVER)
    assert rewards.verify(world.hire_all()).whole
    with pytest.raises(GoalRewardsOff):
        rewards.give(mentor, gift(world, karin, replace(goal, id=uuid4())))


@pytest.mark.usefixtures("on")
def test_a_step_that_was_added_since_takes_back_nothing_of_a_card_that_broke(
    world: World, mentor: Actor, karin: Client, goal: Goal
) -> None:
    rewards = world.services.rewards
    first = rewards.give(mentor, gift(world, karin, goal))
    world.services.plans.add_step(mentor, karin.id, goal.id, StepDraft("Ik schrijf"))
    with pytest.raises(GoalAlreadyRewarded):
        rewards.give(mentor, gift(world, karin, goal))
    turn_back(rewards, mentor, uuid4(), first.id, ReversalReason.CARD_DEFECTIVE)
    assert [each.goals for each in rewards.waiting(mentor)] == [1], "it lies ready again"
    again = rewards.give(mentor, gift(world, karin, goal))
    assert (again.state, again.cents) == (RewardState.HANDED_OVER, 20_00)


@pytest.mark.usefixtures("on")
def test_one_reward_for_a_goal_also_when_asked_twice_at_once(
    world: World, mentor: Actor, karin: Client, goal: Goal
) -> None:
    wanted = [gift(world, karin, goal) for _ in range(2)]
    give = partial(world.services.rewards.give, mentor)
    results = at_once([partial(give, each) for each in wanted])
    assert sum(isinstance(each, Reward) for each in results) == 1
    assert sum(isinstance(each, GoalAlreadyRewarded) for each in results) == 1
    assert len(handed(world)) == 1


@pytest.mark.usefixtures("on")
def test_the_store_itself_refuses_a_second_one(
    world: World, mentor: Actor, karin: Client, goal: Goal, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewards = world.services.rewards
    rewards.give(mentor, gift(world, karin, goal))
    monkeypatch.setattr(handing_over, "check_goal", lambda *_a: None)
    with pytest.raises(sa.exc.IntegrityError, match="carries a reward"):
        rewards.give(mentor, gift(world, karin, goal))
    with world.database.writing() as connection:
        drop_guard(connection, "ledger", "ledger_one_reward_per_step")
    rewards.give(mentor, gift(world, karin, goal))
    assert len(handed(world)) == 2, "control: without look and guard it is given twice"


@pytest.mark.usefixtures("on")
def test_the_store_refuses_a_reward_for_a_step_and_a_goal_or_for_neither(
    world: World, mentor: Actor, karin: Client, goal: Goal, monkeypatch: pytest.MonkeyPatch
) -> None:
    (step,) = world.services.plans.plan(mentor, karin.id).steps
    both = replace(gift(world, karin, goal), step_id=step.id)
    with pytest.raises(sa.exc.IntegrityError, match="what_for"):
        world.services.rewards.give(mentor, both)
    monkeypatch.setattr(handing_over, "check_rewardable", lambda *_a, **_k: None)
    with pytest.raises(sa.exc.DBAPIError):
        world.services.rewards.give(mentor, replace(both, step_id=None, goal_id=None))


@pytest.mark.usefixtures("on")
def test_the_same_gift_sent_twice_is_given_once(
    world: World, mentor: Actor, karin: Client, goal: Goal
) -> None:
    rewards, wanted = world.services.rewards, gift(world, karin, goal)
    assert rewards.give(mentor, wanted) == rewards.give(mentor, wanted)
    (step,) = world.services.plans.plan(mentor, karin.id).steps
    with pytest.raises(KeyUsedBefore):
        rewards.give(mentor, replace(wanted, goal_id=None, step_id=step.id))


@pytest.mark.usefixtures("on")
def test_the_step_keeps_its_own_reward_and_a_step_of_the_goal_stays_done(
    world: World, mentor: Actor, karin: Client, goal: Goal
) -> None:
    rewards, plans = world.services.rewards, world.services.plans
    (step,) = plans.plan(mentor, karin.id).steps
    first = rewards.give(mentor, gift(world, karin, goal))
    with pytest.raises(GoalAlreadyRewarded):
        plans.not_yet(mentor, karin.id, step.id)
    rewards.give(mentor, world.gift(karin, step))
    turn_back(rewards, mentor, uuid4(), first.id, ReversalReason.BOOKED_WRONGLY)
    rewards.give(mentor, gift(world, karin, goal))
    assert len(handed(world)) == 3, "what was turned back may be given again"


def test_the_rules_of_a_step_hold_for_a_goal_too(
    world: World, mentor: Actor, karin: Client, goal: Goal
) -> None:
    rules(world, mentor, cap_cents=30_00)
    for cents, problem in ((19_99, AmountOutsidePolicy), (50_00, ApprovalNeeded), (40_00, OverCap)):
        with pytest.raises(problem):
            world.services.rewards.give(mentor, gift(world, karin, goal, cents))
    assert handed(world) == []


@pytest.mark.usefixtures("on")
def test_a_goal_with_a_step_to_do_is_not_reached(
    world: World, mentor: Actor, karin: Client, goal: Goal
) -> None:
    wanted = gift(world, karin, goal)
    plans = world.services.plans
    (step,) = plans.plan(mentor, karin.id).steps
    plans.not_yet(mentor, karin.id, step.id)
    with pytest.raises(GoalNotReached):
        world.services.rewards.give(mentor, wanted)
    plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    assert world.services.rewards.give(mentor, wanted).goal_id == goal.id
