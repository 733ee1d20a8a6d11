"""What was promised to somebody whose file was erased since is free again."""

from datetime import date
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor
from bridge_app.domain.budgets import Budget
from bridge_app.domain.people import Client
from bridge_app.domain.plan import SeenHow, TeachBack
from bridge_app.domain.retention import Ground
from bridge_app.domain.rewards import CASE_ERASED, LedgerKind, Promise
from bridge_app.services.erasing import line_of
from bridge_app.storage import erasing, ledger, merging, tables
from tests.services.world import World


def promised(world: World, mentor: Actor, client: Client, *, earned: bool = False) -> None:
    world.planned(mentor, client, "Ik bel")
    plan = world.services.plans.agree(mentor, client.id, TeachBack.COULD_TELL)
    step = plan.steps[-1]
    world.services.rewards.promise(mentor, Promise(uuid4(), client.id, step.id, 40_00))
    if earned:
        world.services.plans.confirm(mentor, client.id, step.id, SeenHow.TOLD)


def erased(world: World, client: Client) -> None:
    with world.database.writing() as connection:
        for case in merging.cases_of(connection, client.id):
            line = line_of(case, Ground.REQUEST)
            erasing.case(connection, line.client_id, line.case_id)


def stand(world: World, coordinator: Actor) -> tuple[int, int]:
    (found,) = world.services.budgets.overview(coordinator)
    return found.promised_cents, found.left_cents


@pytest.fixture
def pays(world: World, coordinator: Actor) -> None:
    quarter = Budget(uuid4(), "Tweede kwartaal", date(2026, 4, 1), date(2026, 6, 30))
    world.services.budgets.open(coordinator, quarter, 200_00)


@pytest.mark.usefixtures("pays")
@pytest.mark.parametrize("earned", [False, True])
def test_the_budget_holds_no_money_for_somebody_who_was_erased(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, *, earned: bool
) -> None:
    joke = world.client(mentor, "Joke")
    for client in (karin, joke):
        promised(world, mentor, client, earned=earned)
    end = world.services.budgets.end_overdue
    assert (end(coordinator), stand(world, coordinator)) == (0, (80_00, 120_00))
    erased(world, karin)
    assert stand(world, coordinator) == (80_00, 120_00)
    assert (end(coordinator), end(coordinator)) == (1, 0)
    assert stand(world, coordinator) == (40_00, 160_00), "that of Joke stays"
    with world.database.reading() as connection:
        wanted = sa.select(tables.ledger).order_by(tables.ledger.c.seq.desc()).limit(1)
        row = connection.execute(wanted).one()
    assert (row.kind, row.reason, row.client_id) == (LedgerKind.EXPIRE, CASE_ERASED, karin.id)
    told = [each.amount for each in world.audit() if each.action == "budget.end_overdue"]
    assert told == [0, 1, 0]


@pytest.mark.usefixtures("pays")
def test_control_without_looking_for_them_the_money_stays_away_for_good(
    world: World,
    mentor: Actor,
    coordinator: Actor,
    karin: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    promised(world, mentor, karin)
    erased(world, karin)
    monkeypatch.setattr(ledger, "open_of_nobody", lambda _connection: ())
    world.long_after(700)
    assert world.services.budgets.end_overdue(coordinator) == 0
    assert stand(world, coordinator) == (40_00, 160_00)
