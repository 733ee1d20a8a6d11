"""Rules and budgets: dated, never rewritten, summed and not kept, for the coordinator alone."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor
from bridge_app.domain.budgets import Budget, BudgetChange, BudgetStand, ChangeReason
from bridge_app.domain.people import Client
from bridge_app.domain.policy import CapPeriod, KindAmount, Policy, RewardWord
from bridge_app.errors import AmountOutsidePolicy, FieldProblem, NotFound
from bridge_app.reward_errors import NotThatMuchLeft
from bridge_app.services.clock import business_day
from bridge_app.storage import tables
from tests.services.world import MORNING, World

TODAY = business_day(MORNING)
YEAR = Budget(uuid4(), "Pilot", date(2026, 1, 1), date(2026, 12, 31), low_cents=50_00)


def test_rules_hold_from_their_day_and_the_past_keeps_its_own(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    said = Policy(
        0,
        TODAY + timedelta(days=1),
        10_00,
        50_00,
        (10_00, 20_00),
        30_00,
        word=RewardWord.COMPENSATION,
        amounts=(KindAmount("call", 10_00), KindAmount("visit", 30_00)),
        cap_cents=100_00,
        cap_period=CapPeriod.YEAR,
        cap_together=True,
        expires_after_days=90,
        goal_reward=True,
    )
    budgets = world.services.budgets
    assert budgets.policies(coordinator) == ()
    (kept,) = budgets.set_policy(coordinator, said)
    assert kept == replace(said, id=1)
    assert budgets.policies(coordinator) == (kept,)
    assert world.services.rewards.policy(mentor) == Policy(0, date.min)
    world.clock.later(days=1)
    assert world.services.rewards.policy(mentor) == kept


def test_rules_that_would_change_the_past_or_contradict_themselves_are_not_kept(
    world: World, coordinator: Actor
) -> None:
    before = world.contents()
    with pytest.raises(FieldProblem):
        world.services.budgets.set_policy(coordinator, Policy(0, TODAY - timedelta(days=1)))
    with pytest.raises(AmountOutsidePolicy):
        world.services.budgets.set_policy(
            coordinator, Policy(0, TODAY, amounts=(KindAmount("call", 60_01),))
        )
    assert world.contents() == before


def test_a_budget_is_what_was_put_in(world: World, coordinator: Actor) -> None:
    budgets = world.services.budgets
    assert budgets.overview(coordinator) == ()
    assert budgets.open(coordinator, YEAR, 100_00) == BudgetStand(YEAR, 100_00)
    topped = BudgetChange(YEAR.id, 20_00, ChangeReason.TOP_UP, "besluit  14")
    assert budgets.change(coordinator, topped).left_cents == 120_00
    out = BudgetChange(YEAR.id, -120_00, ChangeReason.TAKEN_BACK)
    with pytest.raises(NotThatMuchLeft):
        budgets.change(coordinator, replace(out, cents=-120_01))
    assert budgets.change(coordinator, out).left_cents == 0
    told = [
        (each.cents, each.reason, each.note, each.at, each.by)
        for each in budgets.changes(coordinator, YEAR.id)
    ]
    assert told == [
        (100_00, ChangeReason.OPENING, "", MORNING, coordinator.person),
        (20_00, ChangeReason.TOP_UP, "besluit 14", MORNING, coordinator.person),
        (-120_00, ChangeReason.TAKEN_BACK, "", MORNING, coordinator.person),
    ]


def test_what_was_put_in_is_never_rewritten(world: World, coordinator: Actor) -> None:
    world.services.budgets.open(coordinator, YEAR, 100_00)
    for statement in (
        sa.update(tables.budget_change).values(cents=1),
        sa.delete(tables.budget_change),
    ):
        with pytest.raises(sa.exc.IntegrityError), world.database.writing() as connection:
            connection.execute(statement)


def test_two_budgets_do_not_pay_on_one_day(world: World, coordinator: Actor) -> None:
    budgets = world.services.budgets
    budgets.open(coordinator, YEAR, 0)
    again = replace(YEAR, id=uuid4(), from_day=date(2026, 12, 31), to_day=date(2027, 3, 1))
    with pytest.raises(FieldProblem):
        budgets.open(coordinator, again, 10_00)
    assert not budgets.set_active(coordinator, YEAR.id, active=False).budget.active
    budgets.open(coordinator, again, 10_00)
    with pytest.raises(FieldProblem):
        budgets.set_active(coordinator, YEAR.id, active=True)
    budgets.set_active(coordinator, again.id, active=False)
    assert budgets.set_active(coordinator, YEAR.id, active=True).budget == YEAR


def test_little_left_is_told_of_what_pays_today(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    budgets = world.services.budgets
    budgets.open(coordinator, YEAR, 60_00)
    ahead = replace(YEAR, id=uuid4(), from_day=date(2027, 1, 1), to_day=date(2027, 12, 31))
    budgets.open(coordinator, ahead, 0)
    assert budgets.low(coordinator) == ()
    step = world.confirmed(mentor, karin)
    world.services.rewards.give(mentor, world.gift(karin, step))
    assert budgets.low(coordinator) == (BudgetStand(YEAR, 60_00, 0, 20_00),)


def test_what_nobody_set_up_is_not_found(world: World, coordinator: Actor) -> None:
    budgets = world.services.budgets
    for ask in (
        lambda: budgets.changes(coordinator, uuid4()),
        lambda: budgets.change(coordinator, BudgetChange(uuid4(), 1, ChangeReason.TOP_UP)),
        lambda: budgets.set_active(coordinator, uuid4(), active=False),
    ):
        with pytest.raises(NotFound):
            ask()


def test_a_budget_may_be_that_of_a_team_in_use(world: World, coordinator: Actor) -> None:
    north, gone = uuid4(), uuid4()
    rows = [
        {"id": north, "name": "Noord", "active": True},
        {"id": gone, "name": "Oud", "active": False},
    ]
    with world.database.writing() as connection:
        connection.execute(sa.insert(tables.team), rows)
    assert [each.id for each in world.services.budgets.teams(coordinator)] == [north]
    own = replace(YEAR, team=north)
    assert world.services.budgets.open(coordinator, own, 0).budget.team == north
