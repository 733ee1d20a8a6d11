"""Giving: once for a step, within the rules of that day, numbered, frozen, and never undone."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.approving import Asked
from bridge_app.domain.budgets import ChangeReason
from bridge_app.domain.handing_rows import RowWish
from bridge_app.domain.people import Client
from bridge_app.domain.plan import MiniStep, SeenHow, StepDraft, TeachBack
from bridge_app.domain.policy import Policy, RewardReveal
from bridge_app.domain.rewards import (
    Card,
    LedgerKind,
    LedgerOrigin,
    Promise,
    Receipt,
    ReversalReason,
    RewardState,
)
from bridge_app.errors import (
    AlreadyRewarded,
    AmountOutsidePolicy,
    ApprovalNeeded,
    CardAlreadyGiven,
    CardsDoNotAddUp,
    ClockWentBack,
    FieldProblem,
    IllegalMove,
    KeyUsedBefore,
    NotAllowed,
    NotDisclosedYet,
    NotFound,
    OwnApproval,
    PlanNotAgreed,
    ReasonNeeded,
    StepNotConfirmed,
)
from bridge_app.problem_words import sentence
from bridge_app.services import booking, handing_over
from bridge_app.storage import approvals, giving, policies, tables
from bridge_app.storage.written import Written
from tests.engines import drop_guard, drop_guards
from tests.services.world import World
from tests.turning_back import turn_back


@pytest.fixture
def step(world: World, mentor: Actor, karin: Client) -> MiniStep:
    return world.confirmed(mentor, karin)


WRONG = ReversalReason.BOOKED_WRONGLY


def rows(world: World) -> list[Any]:
    with world.database.reading() as connection:
        return list(connection.execute(sa.select(tables.ledger).order_by(tables.ledger.c.seq)))


def more_steps(world: World, actor: Actor, client: Client, count: int) -> list[MiniStep]:
    return [world.confirmed(actor, client, f"stap {n}") for n in range(count)]


@contextmanager
def nothing_is_written(world: World) -> Iterator[None]:
    before = world.contents()
    yield
    assert world.contents() == before


# --- given ---------------------------------------------------------------------------------


def test_a_gift_is_awarded_and_handed_over_at_once(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    gift = world.gift(karin, step, 30_00)
    reward = world.services.rewards.give(mentor, gift)
    assert (reward.state, reward.cents, reward.receipt) == (
        RewardState.HANDED_OVER,
        30_00,
        "2026-A-000001",
    )
    assert (reward.cards, reward.handed_over_on) == (gift.cards, date(2026, 6, 2))
    assert [row.kind for row in rows(world)] == [LedgerKind.AWARD, LedgerKind.HAND_OVER]
    assert world.services.rewards.of_client(mentor, karin.id) == (reward,)
    assert world.services.rewards.rewardable(mentor, karin.id) == ()


def test_everything_a_report_may_ask_is_frozen(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    world.scored(mentor, karin, 2)
    team, place, budget, home = uuid4(), uuid4(), uuid4(), uuid4()
    today = date(2026, 6, 2)
    with world.database.writing() as connection:
        for table, values in (
            (tables.team, {"id": team, "name": "Noord"}),
            (tables.location, {"id": place, "name": "Serviceplein"}),
            (tables.household, {"id": home, "created_at": world.clock.now, "label": ""}),
            (
                tables.household_member,
                {"household_id": home, "client_id": karin.id, "from_day": today},
            ),
            (
                tables.budget,
                {
                    "id": budget,
                    "name": "Pilot",
                    "from_day": today,
                    "to_day": today,
                    "low_cents": 0,
                },
            ),
            (
                tables.budget_change,
                {
                    "budget_id": budget,
                    "cents": 1_000_00,
                    "reason": ChangeReason.OPENING,
                    "at": world.clock.now,
                    "by": mentor.person,
                },
            ),
            (tables.legal_basis, {"code": "gift", "name": "Gift"}),
            (tables.voucher_kind, {"code": "vvv", "name": "VVV-bon"}),
            (tables.staff_team, {"staff_id": mentor.person, "team_id": team, "from_day": today}),
            (
                tables.staff_role,
                {
                    "staff_id": mentor.person,
                    "role": Role.MENTOR,
                    "location_id": place,
                    "from_day": today,
                },
            ),
        ):
            connection.execute(sa.insert(table), values)
    world.services.rewards.give(mentor, world.gift(karin, step))
    row = rows(world)[-1]
    assert (row.mentor, row.team, row.location, row.budget, row.household) == (
        mentor.person,
        team,
        place,
        budget,
        home,
    )
    assert (row.pillar, row.area, row.definition) == ("money", "debts", "brug-8@1")
    assert (row.legal_basis, row.voucher_kind, row.step_kind) == ("gift", "vvv", "")
    assert (row.business_date, row.event_date, row.device) == (today, today, "desk 1")
    assert world.services.rewards.receipt(mentor, row.reward_id).location == "Serviceplein"


def test_what_is_open_to_choice_is_not_frozen_by_guess(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    with world.database.writing() as connection:
        for code in ("vvv", "winkel"):
            connection.execute(sa.insert(tables.voucher_kind), {"code": code, "name": code})
    world.services.rewards.give(mentor, world.gift(karin, step))
    assert rows(world)[-1].voucher_kind == ""


def test_the_day_is_that_of_amsterdam(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    """Ten to midnight in summer, told in UTC, is still today; ten past is tomorrow."""
    world.clock.now = world.clock.now.replace(day=30, hour=22, minute=10)
    world.services.rewards.give(mentor, world.gift(karin, step))
    assert rows(world)[-1].business_date == date(2026, 7, 1)


# --- refused -------------------------------------------------------------------------------


def test_only_a_confirmed_step_of_an_agreement(world: World, mentor: Actor, karin: Client) -> None:
    plans, give = world.services.plans, world.services.rewards.give
    plan = world.planned(mentor, karin, "een")
    first = plan.steps[0]
    with pytest.raises(PlanNotAgreed):
        give(mentor, world.gift(karin, first))
    plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    with pytest.raises(StepNotConfirmed):
        give(mentor, world.gift(karin, first))
    plans.claim(mentor, karin.id, first.id)
    with pytest.raises(StepNotConfirmed):
        give(mentor, world.gift(karin, first))
    later = plans.add_step(mentor, karin.id, plan.goals[0].id, StepDraft("twee")).steps[-1]
    plans.confirm(mentor, karin.id, later.id, SeenHow.TOLD)
    with pytest.raises(PlanNotAgreed):
        give(mentor, world.gift(karin, later))


@pytest.mark.parametrize("cents", [19_99, 60_01])
def test_outside_the_policy(
    world: World, mentor: Actor, karin: Client, step: MiniStep, cents: int
) -> None:
    with nothing_is_written(world), pytest.raises(AmountOutsidePolicy):
        world.services.rewards.give(mentor, world.gift(karin, step, cents))


def test_the_policy_of_that_day_counts(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    policy = Policy(0, date(2026, 7, 1), 10_00, 15_00, (10_00, 15_00), 12_00)
    with world.database.writing() as connection:
        policies.add(connection, policy, Written(world.clock.now, mentor.person))
    assert world.services.rewards.policy(mentor).minimum_cents == 20_00
    with pytest.raises(AmountOutsidePolicy):
        world.services.rewards.give(mentor, world.gift(karin, step, 10_00))
    world.clock.later(days=30)
    assert world.services.rewards.policy(mentor) == replace(policy, id=1)
    world.services.rewards.give(mentor, world.gift(karin, step, 10_00))
    assert rows(world)[-1].policy == 1


def test_what_is_given_at_the_desk_is_given_now_and_for_what_was_agreed_here(
    world: World, mentor: Actor, karin: Client
) -> None:
    """No gift says of itself that it comes from paper: only rows from paper are written so."""
    waits = world.planned(mentor, karin, "Ik bel").steps[-1]
    gift = world.gift(karin, waits)
    for said in ({"origin": LedgerOrigin.PAPER}, {"event_date": date(2026, 5, 12)}):
        with pytest.raises(TypeError):
            replace(gift, **said)
    with pytest.raises(PlanNotAgreed):
        world.services.rewards.give(mentor, gift)
    assert rows(world) == []


def test_above_the_limit_a_colleague_who_may_approves(
    world: World, mentor: Actor, desk: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    give = world.services.rewards.give
    gift = world.gift(karin, step, 50_00)
    with pytest.raises(ApprovalNeeded):
        give(mentor, gift)
    with pytest.raises(OwnApproval):
        give(mentor, replace(gift, approver=mentor.person))
    with pytest.raises(ApprovalNeeded):
        give(mentor, replace(gift, approver=desk.person))
    with pytest.raises(ApprovalNeeded):
        give(mentor, replace(gift, approver=uuid4()))
    with pytest.raises(ApprovalNeeded):
        give(mentor, replace(gift, approver=coordinator.person))  # named, and never asked
    world.agreed(coordinator, mentor, gift)
    gift = replace(gift, approver=coordinator.person)
    given = give(mentor, gift)
    assert give(mentor, gift) == given, "sent twice it is given once"
    assert [(each.approver, each.approval) for each in rows(world)] == [
        (coordinator.person, 1),
        (coordinator.person, None),
    ]


def test_who_left_approves_nothing(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    with world.database.writing() as connection:
        gone = sa.update(tables.staff).where(tables.staff.c.id == coordinator.person)
        connection.execute(gone.values(active=False))
    gift = world.gift(karin, step, 50_00, approver=coordinator.person)
    with pytest.raises(ApprovalNeeded):
        world.services.rewards.give(mentor, gift)


def test_a_yes_is_to_one_amount_for_one_step_by_who_asked_and_of_a_moment_ago(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, step: MiniStep
) -> None:
    gift = world.gift(karin, step, 50_00, approver=coordinator.person)
    for said in (
        {"client_id": world.client(mentor, "Ans").id},
        {"step_id": uuid4()},
        {"cents": 45_00},
    ):
        world.agreed(coordinator, mentor, replace(gift, **said))
    world.agreed(coordinator, world.hire(Role.MENTOR), gift)
    with pytest.raises(ApprovalNeeded):
        world.services.rewards.give(mentor, gift)
    world.agreed(coordinator, mentor, gift)
    world.clock.later(minutes=15, seconds=1)
    with pytest.raises(ApprovalNeeded):
        world.services.rewards.give(mentor, gift)
    world.agreed(coordinator, mentor, gift)
    world.clock.later(minutes=15)
    assert world.services.rewards.give(mentor, gift).state is RewardState.HANDED_OVER


def test_who_gives_or_may_not_approve_says_no_yes(
    world: World, mentor: Actor, desk: Actor, karin: Client, step: MiniStep
) -> None:
    gift = world.gift(karin, step, 50_00)
    with pytest.raises(OwnApproval):
        world.agreed(mentor, mentor, gift)
    with pytest.raises(NotAllowed):
        world.agreed(desk, mentor, gift)
    with world.database.reading() as connection:
        assert approvals.listed(connection) == ()


@pytest.mark.parametrize("off", [False, True])
def test_no_statement_of_ones_own_names_a_second_person_who_said_nothing(
    world: World,
    mentor: Actor,
    karin: Client,
    step: MiniStep,
    off: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The service passed by, the store itself still asks for the yes; the control has no guard."""
    monkeypatch.setattr(booking, "_approved", lambda *_: 7)  # a yes that nobody said
    gift = world.gift(karin, step, 50_00, approver=world.hire(Role.COORDINATOR).person)
    if off:
        with world.database.writing() as connection:
            drop_guard(connection, "ledger", "ledger_approved")
        world.services.rewards.give(mentor, gift)
        return
    with pytest.raises(IntegrityError, match="nobody else agreed"):
        world.services.rewards.give(mentor, gift)
    assert rows(world) == []


@pytest.mark.parametrize(
    ("cards", "problem"),
    [
        ((), FieldProblem),
        ((Card(" \r\n", 20_00),), FieldProblem),
        ((Card("1", 10_00), Card(" 1 ", 10_00)), FieldProblem),
        ((Card("1", 10_00),), CardsDoNotAddUp),
    ],
)
def test_cards_that_will_not_do(
    world: World,
    mentor: Actor,
    karin: Client,
    step: MiniStep,
    cards: tuple[Card, ...],
    problem: type[Exception],
) -> None:
    with nothing_is_written(world), pytest.raises(problem):
        world.services.rewards.give(mentor, world.gift(karin, step, cards=cards))


def test_a_strangers_step_is_out_of_reach(
    world: World, desk: Actor, karin: Client, step: MiniStep
) -> None:
    with pytest.raises(ReasonNeeded):
        world.services.rewards.give(desk, world.gift(karin, step))


def test_with_the_clock_set_back_nothing_is_booked(
    world: World, mentor: Actor, karin: Client
) -> None:
    one, two = more_steps(world, mentor, karin, 2)
    given = world.services.rewards.give(mentor, world.gift(karin, one))
    world.clock.later(minutes=-6)
    with nothing_is_written(world):
        with pytest.raises(ClockWentBack):
            world.services.rewards.give(mentor, world.gift(karin, two))
        with pytest.raises(ClockWentBack):
            world.services.rewards.reverse(mentor, uuid4(), given.id, WRONG)
    world.clock.later(minutes=2)
    world.services.rewards.give(mentor, world.gift(karin, two))


# --- once ----------------------------------------------------------------------------------


def test_one_reward_for_a_step(world: World, mentor: Actor, karin: Client, step: MiniStep) -> None:
    world.services.rewards.give(mentor, world.gift(karin, step))
    with nothing_is_written(world), pytest.raises(AlreadyRewarded):
        world.services.rewards.give(mentor, world.gift(karin, step))


def test_the_store_itself_refuses_a_second_reward(
    world: World,
    mentor: Actor,
    karin: Client,
    step: MiniStep,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A program that forgot to look is stopped by the table."""
    world.services.rewards.give(mentor, world.gift(karin, step))
    monkeypatch.setattr(handing_over, "check_rewardable", lambda *_a, **_k: None)
    with nothing_is_written(world), pytest.raises(sa.exc.IntegrityError):
        world.services.rewards.give(mentor, world.gift(karin, step))


def test_control_without_look_and_guard_the_step_is_rewarded_twice(
    world: World,
    mentor: Actor,
    karin: Client,
    step: MiniStep,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world.services.rewards.give(mentor, world.gift(karin, step))
    monkeypatch.setattr(handing_over, "check_rewardable", lambda *_a, **_k: None)
    with world.database.writing() as connection:
        drop_guard(connection, "ledger", "ledger_one_reward_per_step")
    world.services.rewards.give(mentor, world.gift(karin, step))
    lost = [row for row in rows(world) if row.kind is LedgerKind.HAND_OVER]
    assert [row.step_id for row in lost] == [step.id, step.id]


def test_the_same_gift_sent_twice_is_given_once(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    gift = world.gift(karin, step)
    first = world.services.rewards.give(mentor, gift)
    with nothing_is_written(world):
        assert world.services.rewards.give(mentor, gift) == first
        spaced = replace(gift, cards=(Card(f" {gift.cards[0].serial} ", 20_00),))
        assert world.services.rewards.give(mentor, spaced) == first


@pytest.mark.parametrize("what", ["cents", "step", "card", "client"])
def test_the_same_key_with_other_content_is_refused(
    world: World, mentor: Actor, karin: Client, what: str
) -> None:
    one, two = more_steps(world, mentor, karin, 2)
    gift = world.gift(karin, one)
    world.services.rewards.give(mentor, gift)
    ahmed = world.client(mentor, "Ahmed")
    other = {
        "cents": replace(gift, cents=30_00, cards=(Card("X", 30_00),)),
        "step": replace(gift, step_id=two.id),
        "card": replace(gift, cards=(Card("X", 20_00),)),
        "client": replace(gift, client_id=ahmed.id),
    }[what]
    with nothing_is_written(world), pytest.raises(KeyUsedBefore):
        world.services.rewards.give(mentor, other)


def test_control_without_its_key_a_retry_is_a_second_question(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    """A new key for every try would leave a clerk who lost the answer with a refusal."""
    gift = world.gift(karin, step)
    world.services.rewards.give(mentor, gift)
    with pytest.raises(AlreadyRewarded):
        world.services.rewards.give(mentor, replace(gift, key=uuid4()))


def test_a_card_leaves_once(world: World, mentor: Actor, karin: Client) -> None:
    one, two = more_steps(world, mentor, karin, 2)
    card = (Card("8841", 20_00),)
    world.services.rewards.give(mentor, world.gift(karin, one, cards=card))
    again = world.gift(karin, two, cards=(Card(" 8841 ", 20_00),))
    with nothing_is_written(world), pytest.raises(CardAlreadyGiven) as refused:
        world.services.rewards.give(mentor, again)
    assert refused.value.serial == "8841"


def test_a_card_booked_wrongly_comes_back_and_a_defective_one_never(
    world: World, mentor: Actor, karin: Client
) -> None:
    rewards = world.services.rewards
    one, two, three = more_steps(world, mentor, karin, 3)
    card = (Card("8841", 20_00),)
    given = rewards.give(mentor, world.gift(karin, one, cards=card))
    turn_back(rewards, mentor, uuid4(), given.id, ReversalReason.BOOKED_WRONGLY)
    again = rewards.give(mentor, world.gift(karin, two, cards=card))
    turn_back(rewards, mentor, uuid4(), again.id, ReversalReason.CARD_DEFECTIVE)
    with pytest.raises(CardAlreadyGiven):
        rewards.give(mentor, world.gift(karin, three, cards=card))


def test_the_store_itself_refuses_a_card_twice(
    world: World, mentor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = more_steps(world, mentor, karin, 2)
    card = (Card("8841", 20_00),)
    world.services.rewards.give(mentor, world.gift(karin, one, cards=card))
    monkeypatch.setattr(giving, "given_before", lambda *_: False)
    with nothing_is_written(world), pytest.raises(CardAlreadyGiven):
        world.services.rewards.give(mentor, world.gift(karin, two, cards=card))


def test_control_without_look_and_guard_a_card_leaves_twice(
    world: World, mentor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = more_steps(world, mentor, karin, 2)
    card = (Card("8841", 20_00),)
    world.services.rewards.give(mentor, world.gift(karin, one, cards=card))
    monkeypatch.setattr(giving, "given_before", lambda *_: False)
    with world.database.writing() as connection:
        drop_guard(connection, "ledger_card", "ledger_card_given_once")
    world.services.rewards.give(mentor, world.gift(karin, two, cards=card))
    assert len(world.contents()["ledger_card"]) == 2


# --- numbers -------------------------------------------------------------------------------


def test_receipts_are_numbered_without_gaps_also_after_refusals(
    world: World, mentor: Actor, karin: Client
) -> None:
    rewards = world.services.rewards
    numbers = []
    for n, each in enumerate(more_steps(world, mentor, karin, 5)):
        with pytest.raises(AmountOutsidePolicy):
            rewards.give(mentor, world.gift(karin, each, 61_00))
        if n == 3:
            world.break_log()
            with pytest.raises(sa.exc.IntegrityError):
                rewards.give(mentor, world.gift(karin, each))
            world.mend_log()
        numbers.append(rewards.give(mentor, world.gift(karin, each)).receipt)
    assert numbers == [f"2026-A-00000{n}" for n in range(1, 6)]


def test_a_new_year_and_a_new_series_begin_at_one(
    world: World, mentor: Actor, karin: Client
) -> None:
    rewards = world.services.rewards
    one, two, three = more_steps(world, mentor, karin, 3)
    rewards.give(mentor, world.gift(karin, one))
    world.clock.now = world.clock.now.replace(year=2027)
    assert rewards.give(mentor, world.gift(karin, two)).receipt == "2027-A-000001"
    with world.database.writing() as connection:
        connection.execute(sa.insert(tables.meta), {"name": "receipt_series", "value": "B"})
    assert rewards.give(mentor, world.gift(karin, three)).receipt == "2027-B-000001"


# --- the gate ------------------------------------------------------------------------------


def test_nobody_hears_before_the_plan_is_agreed(world: World, mentor: Actor, karin: Client) -> None:
    world.planned(mentor, karin, "een")
    with nothing_is_written(world), pytest.raises(NotDisclosedYet):
        world.services.rewards.disclose(mentor, karin.id)
    world.services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    at = world.clock.later(minutes=1)
    assert world.services.rewards.disclose(mentor, karin.id) == at
    world.clock.later(days=1)
    assert world.services.rewards.disclose(mentor, karin.id) == at, "the first moment stays"


def test_a_policy_may_tell_from_the_start(world: World, mentor: Actor, karin: Client) -> None:
    policy = Policy(0, date(2026, 1, 1), reveal=RewardReveal.FROM_START)
    with world.database.writing() as connection:
        policies.add(connection, policy, Written(world.clock.now, mentor.person))
    assert world.services.rewards.disclose(mentor, karin.id) == world.clock.now


def test_the_telling_is_never_dated_before_the_agreement(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.planned(mentor, karin, "een")
    world.services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    world.clock.later(minutes=-1)
    with pytest.raises(ClockWentBack):
        world.services.rewards.disclose(mentor, karin.id)


def test_who_is_handed_something_has_heard_of_it(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    assert world.services.people.open(mentor, karin.id).disclosed is None
    at = world.clock.later(days=2)
    world.services.rewards.give(mentor, world.gift(karin, step))
    assert world.services.people.open(mentor, karin.id).disclosed == at


# --- turned back ---------------------------------------------------------------------------


def test_a_reversal_is_a_row_of_its_own_in_its_own_month(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    rewards = world.services.rewards
    given = rewards.give(mentor, world.gift(karin, step))
    world.clock.later(days=40)
    back = turn_back(rewards, mentor, uuid4(), given.id, ReversalReason.BOOKED_WRONGLY)
    assert (back.state, back.receipt, back.cards) == (
        RewardState.REVERSED,
        given.receipt,
        given.cards,
    )
    award, handed, row, *_ = rows(world)
    assert (row.cents, row.reverses, row.reason) == (-20_00, handed.seq, "booked_wrongly")
    assert (row.business_date, row.pillar, row.receipt) == (date(2026, 7, 12), "money", None)
    assert (award.business_date, handed.cents) == (date(2026, 6, 2), 20_00)
    assert world.services.rewards.rewardable(mentor, karin.id) == (step,)


def test_turned_back_once(world: World, mentor: Actor, karin: Client, step: MiniStep) -> None:
    rewards = world.services.rewards
    given = rewards.give(mentor, world.gift(karin, step))
    key = uuid4()
    first = turn_back(rewards, mentor, key, given.id, ReversalReason.BOOKED_WRONGLY)
    assert turn_back(rewards, mentor, key, given.id, ReversalReason.BOOKED_WRONGLY) == first
    with pytest.raises(IllegalMove):
        turn_back(rewards, mentor, uuid4(), given.id, ReversalReason.BOOKED_WRONGLY)
    assert [row.kind for row in rows(world)] == [
        LedgerKind.AWARD,
        LedgerKind.HAND_OVER,
        LedgerKind.REVERSE,
        LedgerKind.PROMISE,
        LedgerKind.AWARD,
    ]


@pytest.mark.parametrize("amounts", [(), (0,), (50_00, -1)])
def test_a_yes_is_to_an_amount(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, amounts: tuple[int, ...]
) -> None:
    asked = Asked(karin.id, mentor.person, {uuid4(): cents for cents in amounts})
    with nothing_is_written(world), pytest.raises(FieldProblem) as told:
        world.services.rewards.approve(coordinator, asked)
    assert "bedrag" in sentence(told.value)
    yes = Asked(karin.id, mentor.person, {uuid4(): 50_00})
    world.services.rewards.approve(coordinator, yes)  # the control


def test_what_was_earned_and_still_waits_is_nobodys_to_take(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    """Only a hand-over is turned back (DECISIONS E1, E4)."""
    rewards = world.services.rewards
    owed = rewards.promise(mentor, Promise(uuid4(), karin.id, step.id, 20_00))
    assert owed.state is RewardState.AWARDED
    rewards.prove(mentor, owed.id)
    with nothing_is_written(world), pytest.raises(IllegalMove) as told:
        rewards.reverse(mentor, uuid4(), owed.id, WRONG)
    assert "nog niet uitgegeven" in sentence(told.value)
    assert rewards.decline(mentor, uuid4(), owed.id).state is RewardState.DECLINED


@pytest.mark.parametrize("guarded", [True, False])
def test_the_store_keeps_what_was_earned_whatever_a_caller_forgot(
    world: World,
    mentor: Actor,
    karin: Client,
    step: MiniStep,
    monkeypatch: pytest.MonkeyPatch,
    *,
    guarded: bool,
) -> None:
    rewards = world.services.rewards
    owed = rewards.promise(mentor, Promise(uuid4(), karin.id, step.id, 20_00))
    monkeypatch.setattr(handing_over, "check_handed_over", lambda _life: None)
    if guarded:
        rewards.prove(mentor, owed.id)
        with nothing_is_written(world), pytest.raises(DBAPIError, match="earned and not handed"):
            rewards.reverse(mentor, uuid4(), owed.id, WRONG)
        return
    with world.database.writing() as connection:
        drop_guard(connection, "ledger", "ledger_still_earned")
    gone = turn_back(rewards, mentor, uuid4(), owed.id, WRONG)  # the control
    assert gone.state is RewardState.REVERSED


def test_a_key_of_another_deed_turns_nothing_back(
    world: World, mentor: Actor, karin: Client
) -> None:
    rewards = world.services.rewards
    one, two = more_steps(world, mentor, karin, 2)
    gift = world.gift(karin, one)
    rewards.give(mentor, gift)
    other = rewards.give(mentor, world.gift(karin, two))
    with pytest.raises(KeyUsedBefore):
        turn_back(rewards, mentor, gift.key, other.id, ReversalReason.BOOKED_WRONGLY)


def test_nothing_unknown_is_turned_back_or_printed(world: World, mentor: Actor) -> None:
    with pytest.raises(NotFound):
        world.services.rewards.reverse(mentor, uuid4(), uuid4(), WRONG)
    with pytest.raises(NotFound):
        world.services.rewards.prove(mentor, uuid4())
    with pytest.raises(NotFound):
        world.services.rewards.receipt(mentor, uuid4())


# --- the receipt ---------------------------------------------------------------------------


def test_a_receipt_says_what_was_given_and_a_second_one_that_it_is_a_copy(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    rewards = world.services.rewards
    given = rewards.give(mentor, world.gift(karin, step))
    receipt = rewards.receipt(mentor, given.id)
    assert (receipt.number, receipt.client_number, receipt.client_name) == (
        "2026-A-000001",
        "1001",
        "Karin de Boer",
    )
    assert (receipt.cents, receipt.step_text, receipt.given_by) == (
        20_00,
        "Ik bel Fatima",
        "Fatima",
    )
    assert (receipt.copy, receipt.reversed, receipt.location) == (False, False, "")
    assert rewards.receipt_printed(mentor, given.id) == receipt
    turn_back(rewards, mentor, uuid4(), given.id, ReversalReason.BOOKED_WRONGLY)
    with world.database.writing() as connection:  # as the retention term asks
        drop_guards(connection)
        connection.execute(tables.audit.delete())
    again = rewards.receipt_printed(mentor, given.id)
    assert again == replace(receipt, copy=True, reversed=True, why="booked_wrongly")


def test_a_colleague_who_prints_it_again_gets_a_copy(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    given = world.services.rewards.give(mentor, world.gift(karin, step))
    other = world.hire(Role.FRONT_DESK)
    world.services.people.open(other, karin.id, "Aan de balie")
    printed = [world.services.rewards.receipt_printed(each, given.id) for each in (mentor, other)]
    assert [each.copy for each in printed] == [False, True]


@pytest.mark.parametrize("off", [False, True])
def test_of_desks_that_print_one_receipt_at_once_one_prints_the_original(
    world: World,
    mentor: Actor,
    karin: Client,
    step: MiniStep,
    off: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They stand at one line; the control only looks, and each takes itself for the first."""
    rewards = world.services.rewards
    given = rewards.give(mentor, world.gift(karin, step))
    desks = [mentor, *(world.hire(Role.FRONT_DESK) for _ in range(3))]
    for each in desks:
        world.services.people.open(each, karin.id, "Aan de balie")
    if off:
        monkeypatch.setattr(giving, "keep_first", lambda *_: True)
    line = Barrier(len(desks))

    def print_it(actor: Actor) -> Receipt:
        line.wait(timeout=30)
        return rewards.receipt_printed(actor, given.id)

    with ThreadPoolExecutor(len(desks)) as pool:
        printed = list(pool.map(print_it, desks))
    assert {each.number for each in printed} == {given.receipt}, "no number is used up by it"
    assert sum(not each.copy for each in printed) == (len(desks) if off else 1)
    following = rewards.give(mentor, world.gift(karin, world.confirmed(mentor, karin)))
    assert following.receipt == "2026-A-000002"


def test_a_receipt_says_when_it_was_given_and_when_it_was_written_down(
    world: World, mentor: Actor, karin: Client, step: MiniStep
) -> None:
    may = date(2026, 5, 12)
    row = RowWish(karin.number, step.id, 20_00, "A-1", may)
    world.services.handing_rows.give(mentor, uuid4(), [row])
    (late,) = world.services.rewards.of_client(mentor, karin.id)
    receipt = world.services.rewards.receipt(mentor, late.id)
    assert (receipt.handed_over_on, receipt.entered_on) == (may, date(2026, 6, 2))


# --- the chain -----------------------------------------------------------------------------


def test_a_whole_ledger_verifies_and_a_changed_one_names_the_row(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    rewards = world.services.rewards
    for each in more_steps(world, mentor, karin, 3):
        rewards.give(mentor, world.gift(karin, each))
    report = rewards.verify(coordinator)
    assert (report.whole, report.rows) == (True, 6)
    with world.database.writing() as connection:
        drop_guard(connection, "ledger", "ledger_no_update")
        connection.exec_driver_sql("UPDATE ledger SET cents = 6000 WHERE seq = 4")
    report = rewards.verify(coordinator)
    assert (report.wrong_row, report.reason) == (4, "changed")
    assert world.audit()[-1].detail == "changed"
