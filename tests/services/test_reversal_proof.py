"""Nothing that was handed over is turned back before its password was typed again, for this."""

from datetime import timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from bridge_app.domain.access import Actor
from bridge_app.domain.approving import Asked
from bridge_app.domain.books import BookFault
from bridge_app.domain.people import Client
from bridge_app.domain.rewards import LedgerKind, ReversalReason, Reward, RewardState
from bridge_app.reward_errors import ProofNeeded
from bridge_app.services import handing_over
from bridge_app.storage import approvals, book_checks, guarding, tables
from bridge_app.storage.tables.guards import NOW
from bridge_app.storage.written import Written
from tests.engines import drop_guard
from tests.services.test_rewards import more_steps, nothing_is_written, rows
from tests.services.world import World

BY_OWNER = True  # rows are aged by hand here; what a desk may write is tried elsewhere
WRONG = ReversalReason.BOOKED_WRONGLY


@pytest.fixture
def given(world: World, mentor: Actor, karin: Client) -> Reward:
    step = world.confirmed(mentor, karin)
    return world.services.rewards.give(mentor, world.gift(karin, step))


def test_without_the_password_typed_for_it_nothing_is_turned_back(
    world: World, mentor: Actor, given: Reward
) -> None:
    rewards, key = world.services.rewards, uuid4()
    with nothing_is_written(world), pytest.raises(ProofNeeded):
        rewards.reverse(mentor, key, given.id, WRONG)
    rewards.prove(mentor, given.id)  # the control: typed for it
    assert rewards.reverse(mentor, key, given.id, WRONG).state is RewardState.REVERSED
    back = next(row for row in rows(world) if row.kind is LedgerKind.REVERSE)
    assert (back.approval, back.approver, back.actor) == (1, None, mentor.person)
    assert rewards.reverse(mentor, key, given.id, WRONG).state is RewardState.REVERSED


def test_a_proof_is_of_one_reward_and_of_one_person(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    rewards = world.services.rewards
    one, two = (
        rewards.give(mentor, world.gift(karin, each))
        for each in more_steps(world, mentor, karin, 2)
    )
    rewards.prove(mentor, one.id)
    world.services.people.walk_in(desk, karin.id)
    with nothing_is_written(world):
        with pytest.raises(ProofNeeded):
            rewards.reverse(mentor, uuid4(), two.id, WRONG)
        with pytest.raises(ProofNeeded):
            rewards.reverse(desk, uuid4(), one.id, WRONG)
    back = rewards.reverse(mentor, uuid4(), one.id, WRONG)
    assert back.state is RewardState.REVERSED


def test_a_proof_lasts_a_quarter_of_an_hour_by_either_clock(
    world: World, mentor: Actor, given: Reward
) -> None:
    rewards = world.services.rewards
    rewards.prove(mentor, given.id)
    world.clock.later(minutes=15, seconds=1)
    with nothing_is_written(world), pytest.raises(ProofNeeded):
        rewards.reverse(mentor, uuid4(), given.id, WRONG)
    world.clock.later(minutes=-1)  # by the program's clock it may be used again
    _aged(world, timedelta(minutes=15, seconds=1))
    with nothing_is_written(world), pytest.raises(ProofNeeded):
        rewards.reverse(mentor, uuid4(), given.id, WRONG)
    _aged(world, -timedelta(minutes=1))  # the control: and by the store's own
    back = rewards.reverse(mentor, uuid4(), given.id, WRONG)
    assert back.state is RewardState.REVERSED


def _aged(world: World, by: timedelta) -> None:
    """As if it had been kept so much longer ago, by the clock of the store."""
    kept = tables.approval.c.kept_at
    with world.database.writing() as connection, guarding.asleep(connection):
        (was,) = connection.execute(sa.select(kept)).scalars()
        connection.execute(sa.update(tables.approval).values(kept_at=was - by))


def test_a_yes_that_was_altered_is_named_by_the_check(
    world: World, mentor: Actor, given: Reward
) -> None:
    world.services.rewards.prove(mentor, given.id)
    with world.database.reading() as connection:
        assert not list(book_checks.faults(connection, world.database.key_for))  # the control
    _aged(world, timedelta(seconds=1))
    with world.database.reading() as connection:
        found = list(book_checks.faults(connection, world.database.key_for))
    assert found == [BookFault("yes", "1")]


@pytest.mark.parametrize("guarded", [True, False])
def test_the_store_refuses_it_too_whatever_a_caller_forgot(
    world: World,
    mentor: Actor,
    given: Reward,
    monkeypatch: pytest.MonkeyPatch,
    *,
    guarded: bool,
) -> None:
    monkeypatch.setattr(handing_over, "_proof", lambda _work, _life: None)
    rewards = world.services.rewards
    if guarded:
        with nothing_is_written(world), pytest.raises(DBAPIError, match="nobody proved"):
            rewards.reverse(mentor, uuid4(), given.id, WRONG)
        return
    with world.database.writing() as connection:
        drop_guard(connection, "ledger", "ledger_proved")
    back = rewards.reverse(mentor, uuid4(), given.id, WRONG)  # the control
    assert back.state is RewardState.REVERSED


def test_no_yes_is_kept_that_tells_another_time_than_the_clock_of_the_store(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(karin.id, mentor.person, {uuid4(): 50_00})
    rewards = world.services.rewards
    for ahead in (2, -2):
        tells = sa.literal_column(f"{NOW} + {ahead * 60_000_000}", tables.approval.c.at.type)
        monkeypatch.setattr(approvals, "_CLOCK", tells)
        with nothing_is_written(world), pytest.raises(DBAPIError, match="what the clock says"):
            rewards.approve(coordinator, asked)
    monkeypatch.undo()
    rewards.approve(coordinator, asked)  # the control
    with world.database.writing() as connection:
        drop_guard(connection, "approval", "approval_kept_now")
        monkeypatch.setattr(approvals, "_CLOCK", tells)
        key = world.database.key_for(approvals.PURPOSE)
        approvals.add(connection, key, asked, Written(world.clock(), coordinator.person))
