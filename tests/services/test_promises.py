"""A promise is kept: reserved once, under the rules of its day, earned, handed over or ended."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.budgets import Budget, BudgetChange, ChangeReason, Room
from bridge_app.domain.people import Client, Keep
from bridge_app.domain.plan import MiniStep, Plan, SeenHow, TeachBack
from bridge_app.domain.policy import CapPeriod, Policy
from bridge_app.domain.rewards import (
    STEP_LET_GO,
    LedgerKind,
    Promise,
    ReversalReason,
    Reward,
    RewardState,
)
from bridge_app.errors import (
    AlreadyRewarded,
    AmountOutsidePolicy,
    ApprovalNeeded,
    ClockWentBack,
    IllegalMove,
    KeyUsedBefore,
    NotFound,
    OwnApproval,
    PlanNotAgreed,
    PrintOnly,
    ReasonNeeded,
)
from bridge_app.reward_errors import NoBudget, OverCap, PromisedOtherwise
from bridge_app.services.clock import business_day
from bridge_app.storage import tables
from bridge_app.trust_errors import ClockUnsure
from tests.engines import in_file_only
from tests.services.world import World
from tests.turning_back import turn_back

QUARTER = (date(2026, 4, 1), date(2026, 6, 30))


@pytest.fixture
def step(world: World, mentor: Actor, karin: Client) -> MiniStep:
    return agreed(world, mentor, karin).steps[-1]


def agreed(world: World, mentor: Actor, client: Client, *texts: str) -> Plan:
    world.planned(mentor, client, *(texts or ("Ik bel Fatima",)))
    return world.services.plans.agree(mentor, client.id, TeachBack.COULD_TELL)


def wanted(client: Client, step: MiniStep, cents: int = 20_00, **more: Any) -> Promise:
    return replace(Promise(uuid4(), client.id, step.id, cents), **more)


def rows(world: World) -> list[Any]:
    with world.database.reading() as connection:
        return list(connection.execute(sa.select(tables.ledger).order_by(tables.ledger.c.seq)))


def kinds(world: World) -> list[LedgerKind]:
    return [row.kind for row in rows(world)]


def budget(world: World, coordinator: Actor, cents: int, **more: Any) -> Budget:
    opened = Budget(uuid4(), "Tweede kwartaal", *QUARTER, **more)
    world.services.budgets.open(coordinator, opened, cents)
    return opened


def left(world: World, coordinator: Actor) -> tuple[int, int, int]:
    (stand,) = world.services.budgets.overview(coordinator)
    return stand.promised_cents, stand.spent_cents, stand.left_cents


def rule(world: World, coordinator: Actor, **said: Any) -> None:
    policy = Policy(0, business_day(world.clock()), **said)
    world.services.budgets.set_policy(coordinator, policy)


@contextmanager
def nothing_is_written(world: World) -> Iterator[None]:
    before = world.contents()
    yield
    assert world.contents() == before


# --- promised, earned, handed over -----------------------------------------------------------


def test_a_promise_is_earned_when_the_step_is_confirmed_and_handed_over_later(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    pays = budget(world, coordinator, 100_00)
    rewards, plans = world.services.rewards, world.services.plans
    assert rewards.promisable(mentor, karin.id) == (step,)
    promised = rewards.promise(mentor, wanted(karin, step))
    assert (promised.state, promised.cents) == (RewardState.PROMISED, 20_00)
    assert rewards.promisable(mentor, karin.id) == ()
    assert rewards.rewardable(mentor, karin.id) == ()
    assert left(world, coordinator) == (20_00, 0, 80_00)
    plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    assert kinds(world) == [LedgerKind.PROMISE, LedgerKind.AWARD]
    assert left(world, coordinator) == (20_00, 0, 80_00)
    assert [each.id for each in rewards.rewardable(mentor, karin.id)] == [step.id]
    given = rewards.give(mentor, world.gift(karin, step))
    assert (given.id, given.state) == (promised.id, RewardState.HANDED_OVER)
    assert kinds(world)[2:] == [LedgerKind.HAND_OVER]
    assert {row.budget for row in rows(world)} == {pays.id}
    assert left(world, coordinator) == (0, 20_00, 80_00)
    back = turn_back(rewards, mentor, uuid4(), given.id, ReversalReason.BOOKED_WRONGLY)
    assert back.state is RewardState.REVERSED
    assert left(world, coordinator) == (20_00, 0, 80_00), "what was earned stays"


@pytest.mark.parametrize("reason", ReversalReason)
@pytest.mark.parametrize("promised", [True, False])
def test_what_a_step_earned_outlives_a_hand_over_that_is_turned_back(  # noqa: PLR0917 - all fixtures
    promised: bool,
    reason: ReversalReason,
    world: World,
    mentor: Actor,
    coordinator: Actor,
    karin: Client,
    step: MiniStep,
) -> None:
    """Other rules and an empty budget take nothing away: it is given again on another card."""
    pays = budget(world, coordinator, 20_00)
    rewards = world.services.rewards
    if promised:
        rewards.promise(mentor, wanted(karin, step))
    world.services.plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    given = rewards.give(mentor, world.gift(karin, step))
    world.clock.later(days=1)
    rule(world, coordinator, minimum_cents=25_00, presets_cents=(25_00,))
    assert turn_back(rewards, mentor, uuid4(), given.id, reason).state is RewardState.REVERSED
    anew = rewards.of_client(mentor, karin.id)[-1]
    assert (anew.state, anew.cents, anew.id == given.id) == (RewardState.AWARDED, 20_00, False)
    assert anew.amount_open is (not promised and reason is ReversalReason.BOOKED_WRONGLY)
    assert left(world, coordinator) == (20_00, 0, 0)
    assert [each.client_id for each in rewards.waiting(mentor)] == [karin.id]
    again = rewards.give(mentor, world.gift(karin, step))
    assert (again.id, again.state) == (anew.id, RewardState.HANDED_OVER)
    assert left(world, coordinator) == (0, 20_00, 0)
    first, last = rows(world)[0], rows(world)[-1]
    assert (last.policy, last.budget, last.receipt) == (first.policy, pays.id, "2026-A-000002")


def test_an_amount_that_was_booked_wrongly_makes_way_for_another(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    budget(world, coordinator, 40_00)
    rule(world, coordinator, cap_cents=40_00)
    rewards = world.services.rewards
    world.services.plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    wrong = rewards.give(mentor, world.gift(karin, step))
    turn_back(rewards, mentor, uuid4(), wrong.id, ReversalReason.BOOKED_WRONGLY)
    right = rewards.give(mentor, world.gift(karin, step, 40_00))
    assert left(world, coordinator) == (0, 40_00, 0)
    turn_back(rewards, mentor, uuid4(), right.id, ReversalReason.CARD_DEFECTIVE)
    with nothing_is_written(world), pytest.raises(PromisedOtherwise):
        rewards.give(mentor, world.gift(karin, step))


def test_a_step_done_already_has_earned_its_promise_at_once(
    world: World, mentor: Actor, karin: Client
) -> None:
    done = world.confirmed(mentor, karin)
    assert world.services.rewards.promise(mentor, wanted(karin, done)).state is RewardState.AWARDED
    assert [each.client_id for each in world.services.rewards.waiting(mentor)] == [karin.id]
    world.services.rewards.give(mentor, world.gift(karin, done))
    assert world.services.rewards.waiting(mentor) == ()


def test_a_promise_is_kept_whatever_was_decided_since(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    """Neither an empty budget, nor other rules, nor a rule for one client takes it back."""
    pays = budget(world, coordinator, 50_00)
    rewards = world.services.rewards
    asked = wanted(karin, step, 50_00, approver=coordinator.person)
    world.agreed(coordinator, mentor, asked)
    rewards.promise(mentor, asked)
    world.clock.later(days=1)
    rule(
        world,
        coordinator,
        minimum_cents=10_00,
        maximum_cents=15_00,
        presets_cents=(10_00,),
        approval_limit_cents=0,
        cap_cents=10_00,
    )
    world.services.plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    world.services.budgets.set_active(coordinator, pays.id, active=False)
    with nothing_is_written(world), pytest.raises(PromisedOtherwise) as refused:
        rewards.give(mentor, world.gift(karin, step, 20_00))
    assert refused.value.promised_cents == 50_00
    given = rewards.give(mentor, world.gift(karin, step, 50_00))
    assert given.state is RewardState.HANDED_OVER
    last = rows(world)[-1]
    assert (last.policy, last.budget, last.approver) == (None, pays.id, coordinator.person)


def test_an_earned_reward_is_promised_again_when_the_step_was_not_done_after_all(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    budget(world, coordinator, 20_00)
    plans, rewards = world.services.plans, world.services.rewards
    first = rewards.promise(mentor, wanted(karin, step))
    plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    plans.not_yet(mentor, karin.id, step.id)
    assert kinds(world)[2:] == [LedgerKind.REVERSE, LedgerKind.PROMISE]
    assert left(world, coordinator) == (20_00, 0, 0)
    plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    given = rewards.give(mentor, world.gift(karin, step))
    assert given.id != first.id
    with pytest.raises(AlreadyRewarded):
        plans.not_yet(mentor, karin.id, step.id)


def test_without_a_promise_a_mistaken_confirmation_books_nothing(
    world: World, mentor: Actor, karin: Client
) -> None:
    done = world.confirmed(mentor, karin)
    world.services.plans.not_yet(mentor, karin.id, done.id)
    assert rows(world) == []


def test_the_same_promise_sent_twice_is_made_once(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    asked = wanted(karin, step)
    first = world.services.rewards.promise(mentor, asked)
    assert world.services.rewards.promise(mentor, asked) == first
    assert len(rows(world)) == 1
    with pytest.raises(KeyUsedBefore):
        world.services.rewards.promise(mentor, replace(asked, cents=30_00))


# --- refused ---------------------------------------------------------------------------------


def test_a_step_carries_one_promise(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    promise = world.services.rewards.promise
    promise(mentor, wanted(karin, step))
    with nothing_is_written(world), pytest.raises(AlreadyRewarded):
        promise(mentor, wanted(karin, step))


def test_nothing_is_promised_before_the_agreement(
    world: World, mentor: Actor, karin: Client
) -> None:
    draft = world.planned(mentor, karin, "een").steps[0]
    with nothing_is_written(world), pytest.raises(PlanNotAgreed):
        world.services.rewards.promise(mentor, wanted(karin, draft))


@pytest.mark.parametrize("cents", [19_99, 60_01])
def test_a_promise_keeps_to_the_rules(
    world: World, mentor: Actor, karin: Client, step: MiniStep, cents: int
) -> None:
    with nothing_is_written(world), pytest.raises(AmountOutsidePolicy):
        world.services.rewards.promise(mentor, wanted(karin, step, cents))


def test_a_second_person_agrees_before_anybody_hears_of_it(
    world: World, mentor: Actor, desk: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    promise, asked = world.services.rewards.promise, wanted(karin, step, 50_00)
    with nothing_is_written(world):
        with pytest.raises(ApprovalNeeded):
            promise(mentor, asked)
        with pytest.raises(OwnApproval):
            promise(mentor, replace(asked, approver=mentor.person))
        with pytest.raises(ApprovalNeeded):
            promise(mentor, replace(asked, approver=desk.person))
    world.agreed(coordinator, mentor, asked)
    promise(mentor, replace(asked, approver=coordinator.person))
    assert (rows(world)[0].approver, rows(world)[0].approval) == (coordinator.person, 1)


def test_a_yes_is_used_once(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    """Declined and promised again a moment later it is asked anew; the answer lost is not."""
    rewards, asked = world.services.rewards, wanted(karin, step, 50_00)
    asked = replace(asked, approver=coordinator.person)
    world.agreed(coordinator, mentor, asked)
    made = rewards.promise(mentor, asked)
    assert rewards.promise(mentor, asked) == made
    rewards.decline(mentor, uuid4(), made.id)
    again = replace(asked, key=uuid4())
    with nothing_is_written(world), pytest.raises(ApprovalNeeded):
        rewards.promise(mentor, again)
    world.agreed(coordinator, mentor, again)
    assert rewards.promise(mentor, again).id != made.id
    assert [each.approval for each in rows(world)] == [1, None, 2]


@in_file_only
def test_of_what_is_not_kept_nothing_is_promised(world: World, mentor: Actor) -> None:
    someone = world.client(mentor, "Joke")
    plan = agreed(world, mentor, someone)
    world.talk(mentor, someone, Keep.PRINT_ONLY)
    with pytest.raises(PrintOnly):
        world.services.rewards.promise(mentor, wanted(someone, plan.steps[0]))


def test_a_strangers_promise_is_out_of_reach(
    world: World, mentor: Actor, desk: Actor, karin: Client, step: MiniStep
) -> None:
    made = world.services.rewards.promise(mentor, wanted(karin, step))
    with pytest.raises(ReasonNeeded):
        world.services.rewards.promise(desk, wanted(karin, step))
    with pytest.raises((ReasonNeeded, NotFound)):  # on a server the row itself is not seen
        world.services.rewards.decline(desk, uuid4(), made.id)


def test_with_the_clock_set_back_nothing_is_promised(
    world: World, mentor: Actor, karin: Client
) -> None:
    one, two = agreed(world, mentor, karin, "een", "twee").steps
    world.services.rewards.promise(mentor, wanted(karin, one))
    world.clock.later(minutes=-6)
    with nothing_is_written(world), pytest.raises(ClockWentBack):
        world.services.rewards.promise(mentor, wanted(karin, two))


# --- what there is ---------------------------------------------------------------------------


def test_the_last_euro_is_promised_once(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    budget(world, coordinator, 40_00)
    one, two, three = agreed(world, mentor, karin, "een", "twee", "drie").steps
    promise = world.services.rewards.promise
    promise(mentor, wanted(karin, one))
    with nothing_is_written(world), pytest.raises(NoBudget) as refused:
        promise(mentor, wanted(karin, two, 30_00))
    assert (refused.value.left_cents, refused.value.until) == (20_00, "")
    promise(mentor, wanted(karin, two))
    world.services.plans.confirm(mentor, karin.id, three.id, SeenHow.TOLD)
    with nothing_is_written(world), pytest.raises(NoBudget):
        world.services.rewards.give(mentor, world.gift(karin, three))


def test_a_budget_that_is_not_one_s_own_pays_nothing(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    team = uuid4()
    with world.database.writing() as connection:
        connection.execute(sa.insert(tables.team), {"id": team, "name": "Zuid"})
    budget(world, coordinator, 100_00, team=team)
    later = Budget(uuid4(), "Straks", date(2026, 7, 1), date(2026, 9, 30))
    world.services.budgets.open(coordinator, later, 0)
    with pytest.raises(NoBudget) as refused:
        world.services.rewards.promise(mentor, wanted(karin, step))
    assert refused.value.until == "01-07-2026"
    assert world.services.rewards.room(mentor, karin.id) == Room(budget_cents=0)


def test_without_any_budget_nothing_is_refused_for_it(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    assert world.services.rewards.room(mentor, karin.id) == Room()
    world.services.rewards.promise(mentor, wanted(karin, step))
    assert rows(world)[0].budget is None


def test_others_promises_count_though_one_does_not_see_them(
    world: World, mentor: Actor, desk: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    budget(world, coordinator, 30_00)
    world.services.rewards.promise(mentor, wanted(karin, step))
    joke = world.client(desk, "Joke")
    other = agreed(world, desk, joke).steps[0]
    assert world.services.rewards.room(desk, joke.id) == Room(10_00, QUARTER[1])
    with pytest.raises(NoBudget):
        world.services.rewards.promise(desk, wanted(joke, other))


def test_one_client_receives_so_much_in_a_quarter_and_no_more(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    rule(world, coordinator, cap_cents=50_00)
    one, two, three = agreed(world, mentor, karin, "een", "twee", "drie").steps
    promise = world.services.rewards.promise
    promise(mentor, wanted(karin, one, 30_00))
    assert world.services.rewards.room(mentor, karin.id) == Room(
        cap_cents=20_00, cap_period="quarter"
    )
    with nothing_is_written(world), pytest.raises(OverCap) as refused:
        promise(mentor, wanted(karin, two, 30_00))
    assert (refused.value.left_cents, refused.value.cap_cents) == (20_00, 50_00)
    promise(mentor, wanted(karin, two))
    world.long_after(30)
    promise(mentor, wanted(karin, three, 40_00))


def test_people_who_live_together_count_as_one_where_the_rules_say_so(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    other = world.hire(Role.MENTOR, Role.FRONT_DESK, name="Sanne")
    joke, home = world.client(other, "Joke"), uuid4()
    before = agreed(world, other, joke, "eerder", "nu").steps
    world.services.rewards.promise(other, wanted(joke, before[0]))
    with world.database.writing() as connection:
        values = {"id": home, "created_at": world.clock(), "label": ""}
        connection.execute(sa.insert(tables.household), values)
        for client in (karin, joke):
            today = business_day(world.clock())
            member = {"household_id": home, "client_id": client.id, "from_day": today}
            connection.execute(sa.insert(tables.household_member), member)
    world.services.rewards.promise(mentor, wanted(karin, step, 40_00))
    rule(world, coordinator, cap_cents=60_00, cap_period=CapPeriod.YEAR)
    assert world.services.rewards.room(other, joke.id).cap_cents == 40_00
    world.clock.later(days=1)
    rule(world, coordinator, cap_cents=60_00, cap_period=CapPeriod.YEAR, cap_together=True)
    assert world.services.rewards.room(other, joke.id).cap_cents == 0
    with pytest.raises(OverCap):
        world.services.rewards.promise(other, wanted(joke, before[1]))
    assert world.services.rewards.room(mentor, karin.id).cap_cents == 20_00


def test_what_is_only_promised_has_no_receipt(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    made = world.services.rewards.promise(mentor, wanted(karin, step))
    with nothing_is_written(world), pytest.raises(NotFound):
        world.services.rewards.receipt(mentor, made.id)


# --- ended -----------------------------------------------------------------------------------


def test_who_would_rather_not_have_it_frees_what_was_reserved(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    budget(world, coordinator, 20_00)
    rewards, key = world.services.rewards, uuid4()
    made = rewards.promise(mentor, wanted(karin, step))
    ended = rewards.decline(mentor, key, made.id)
    assert ended.state is RewardState.DECLINED
    assert rewards.decline(mentor, key, made.id) == ended, "the same answer once more"
    assert left(world, coordinator) == (0, 0, 20_00)
    with pytest.raises(IllegalMove):
        rewards.decline(mentor, uuid4(), made.id)
    again = rewards.promise(mentor, wanted(karin, step))
    with pytest.raises(KeyUsedBefore):
        rewards.decline(mentor, key, again.id)
    with pytest.raises(NotFound):
        rewards.decline(mentor, uuid4(), uuid4())


def test_what_was_handed_over_cannot_be_declined(
    world: World, mentor: Actor, karin: Client
) -> None:
    done = world.confirmed(mentor, karin)
    given = world.services.rewards.give(mentor, world.gift(karin, done))
    with nothing_is_written(world), pytest.raises(IllegalMove):
        world.services.rewards.decline(mentor, uuid4(), given.id)


def test_a_step_that_is_let_go_needs_nothing_any_more(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """Its reservation is free again, by a row that says why; what is promised else stays."""
    budget(world, coordinator, 100_00)
    one, two = agreed(world, mentor, karin, "een", "twee").steps
    for step in (one, two):
        world.services.rewards.promise(mentor, wanted(karin, step))
    plans = world.services.plans
    plans.drop_step(mentor, karin.id, one.id, one.version)
    plans.drop_step(mentor, karin.id, one.id, one.version, "De brief is weg.")
    assert kinds(world)[2:] == [LedgerKind.DECLINE]
    assert (rows(world)[-1].step_id, rows(world)[-1].reason) == (one.id, STEP_LET_GO)
    assert left(world, coordinator) == (20_00, 0, 80_00)
    again = plans.take_up_step(mentor, karin.id, one.id)
    assert again.is_agreed(one.id)
    assert kinds(world)[3:] == [], "taken up again it is to be promised again"
    world.services.rewards.promise(mentor, wanted(karin, one))
    assert left(world, coordinator) == (40_00, 0, 60_00)


def test_with_a_goal_go_the_promises_of_what_is_still_to_do(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """What a done step has earned is kept (DECISIONS E1)."""
    budget(world, coordinator, 100_00)
    plan = agreed(world, mentor, karin, "een", "twee")
    for step in plan.steps:
        world.services.rewards.promise(mentor, wanted(karin, step))
    plans, (goal,) = world.services.plans, plan.active_goals
    plans.confirm(mentor, karin.id, plan.steps[0].id, SeenHow.TOLD)
    plans.drop_goal(mentor, karin.id, goal.id, goal.version)
    assert kinds(world)[3:] == [LedgerKind.DECLINE]
    assert rows(world)[-1].step_id == plan.steps[1].id
    assert left(world, coordinator) == (20_00, 0, 80_00)


def ended(world: World, coordinator: Actor) -> int:
    return world.services.budgets.end_overdue(coordinator)


def test_who_helps_is_told_before_it_ends_and_it_ends_by_itself(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    """Two weeks before and on its last day; of own people only, and once it is over no more."""
    rewards, other = world.services.rewards, world.hire(Role.MENTOR, Role.FRONT_DESK, name="Sanne")
    rule(world, coordinator, expires_after_days=30)
    made = rewards.promise(mentor, wanted(karin, step))
    joke = world.client(other, "Joke")
    rewards.promise(other, wanted(joke, agreed(world, other, joke).steps[0]))
    last = business_day(world.clock()) + timedelta(days=30)
    world.long_after(15)
    assert rewards.lapsing(mentor) == ()
    world.clock.later(days=1)
    (found,) = rewards.lapsing(mentor)
    assert (found.client_id, found.ends_on) == (karin.id, last)
    world.long_after(14)
    assert rewards.end_overdue(mentor) == 0, "its last day still counts"
    world.clock.later(days=1)
    assert rewards.lapsing(mentor) == ()
    assert (rewards.end_overdue(mentor), rewards.end_overdue(mentor)) == (1, 0)
    (row,) = [row for row in rows(world) if row.kind is LedgerKind.EXPIRE]
    assert (row.reward_id, row.actor) == (made.id, mentor.person)
    assert ended(world, coordinator) == 1, "that of Joke"


def test_what_nobody_collected_ends_by_the_rules_it_froze(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    budget(world, coordinator, 100_00)
    one, two, three = agreed(world, mentor, karin, "een", "twee", "drie").steps
    rewards = world.services.rewards
    rewards.promise(mentor, wanted(karin, one))  # under the first rules, which end nothing
    rule(world, coordinator, expires_after_days=30)
    old = rewards.promise(mentor, wanted(karin, two))
    world.long_after(20)
    rewards.promise(mentor, wanted(karin, three))
    world.services.plans.confirm(mentor, karin.id, three.id, SeenHow.TOLD)
    world.long_after(10)
    assert ended(world, coordinator) == 0, "the thirtieth day still counts"
    world.clock.later(days=1)
    assert ended(world, coordinator) == 1
    assert ended(world, coordinator) == 0
    (row,) = [row for row in rows(world) if row.kind is LedgerKind.EXPIRE]
    assert (row.reward_id, row.actor) == (old.id, coordinator.person)
    assert left(world, coordinator) == (40_00, 0, 60_00)


def test_nothing_ends_while_the_date_is_in_doubt(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    rule(world, coordinator, expires_after_days=1)
    world.services.rewards.promise(mentor, wanted(karin, step))
    world.clock.later(days=400)
    world.services.people.find(mentor, "")
    world.services.rewards.policy(mentor)
    with nothing_is_written(world), pytest.raises(ClockUnsure):
        ended(world, coordinator)


def test_nobody_is_told_of_a_reward_by_its_promise(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    """What is reserved is told only when the client is told (the gate opens by itself)."""
    world.services.rewards.promise(mentor, wanted(karin, step))
    assert world.services.people.open(mentor, karin.id).disclosed is None


def test_a_promise_that_was_made_says_who_and_under_which_rules(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    rule(world, coordinator)
    made: Reward = world.services.rewards.promise(mentor, wanted(karin, step))
    (row,) = rows(world)
    assert (row.reward_id, row.policy, row.actor) == (made.id, 1, mentor.person)
    line = [each for each in world.audit() if each.action == "reward.promise"][-1]
    assert (line.object_id, line.amount, line.client_id) == (made.id, 20_00, karin.id)


def test_top_ups_go_on_where_it_was_empty(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    pays = budget(world, coordinator, 0)
    with pytest.raises(NoBudget):
        world.services.rewards.promise(mentor, wanted(karin, step))
    world.services.budgets.change(
        coordinator, BudgetChange(pays.id, 20_00, ChangeReason.TOP_UP, "besluit 14")
    )
    world.services.rewards.promise(mentor, wanted(karin, step))


# --- a published figure (DOMAIN 9) -------------------------------------------------------------


def test_of_a_hundred_fifteen_is_reserved_and_free_again(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    """The balance case of Forus: 100, reserve 15, 85 available, release, 100."""
    rule(world, coordinator, minimum_cents=15_00, presets_cents=(15_00,))
    budget(world, coordinator, 100_00)
    rewards = world.services.rewards
    assert rewards.room(mentor, karin.id).budget_cents == 100_00
    promised = rewards.promise(mentor, wanted(karin, step, 15_00))
    assert left(world, coordinator) == (15_00, 0, 85_00)
    assert rewards.room(mentor, karin.id).budget_cents == 85_00
    rewards.decline(mentor, uuid4(), promised.id)
    assert left(world, coordinator) == (0, 0, 100_00)
    assert rewards.room(mentor, karin.id).budget_cents == 100_00
