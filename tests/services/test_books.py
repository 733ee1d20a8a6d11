"""The check of the books: whole as the program kept them, then each planted fault by its row."""

from contextlib import suppress
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor
from bridge_app.domain.books import BookFault
from bridge_app.domain.budgets import Budget
from bridge_app.domain.people import Client
from bridge_app.domain.rewards import Promise, ReversalReason
from bridge_app.services.clock import business_day
from bridge_app.storage import book_checks, contents, guard_checks, tables
from bridge_app.storage.written import Connection
from tests.engines import drop_guard, drop_guards, in_file_only
from tests.services.test_closing import UntouchedError
from tests.services.world import World
from tests.turning_back import turn_back


@pytest.fixture
def busy(world: World, mentor: Actor, coordinator: Actor, karin: Client) -> World:
    """A budget that paid for two hand-overs, one turned back; two promises, one agreed to."""
    day = business_day(world.clock())
    budget = Budget(uuid4(), "Pilot", day.replace(month=1, day=1), day.replace(month=12, day=31))
    world.services.budgets.open(coordinator, budget, 500_00)
    rewards = world.services.rewards
    for _ in range(2):
        wrong = rewards.give(mentor, world.gift(karin, world.confirmed(mentor, karin)))
    turn_back(rewards, mentor, uuid4(), wrong.id, ReversalReason.BOOKED_WRONGLY)
    step = world.confirmed(mentor, karin)
    rewards.promise(mentor, Promise(uuid4(), karin.id, step.id, 25_00))
    big = Promise(uuid4(), karin.id, world.confirmed(mentor, karin).id, 50_00, coordinator.person)
    world.agreed(coordinator, mentor, big)
    rewards.promise(mentor, big)
    return world


def found(world: World, connection: Connection) -> list[BookFault]:
    return list(book_checks.faults(connection, world.database.key_for))


def test_books_that_were_kept_by_the_program_fit_on_either_engine(busy: World) -> None:
    with busy.database.reading() as connection:
        assert found(busy, connection) == []


@pytest.mark.parametrize(
    "guard", ["ledger_no_update", "ledger_open_month", "month_close_no_delete"]
)
def test_a_guard_that_is_gone_is_named(busy: World, guard: str) -> None:
    with busy.database.writing() as connection:
        drop_guard(connection, guard.partition("_no")[0].partition("_open")[0], guard)
    with busy.database.reading() as connection:
        assert guard_checks.first_missing(connection) == guard
        assert found(busy, connection) == [BookFault("guard", guard)]


@in_file_only
def test_a_guard_that_does_nothing_any_more_is_named_too(world: World) -> None:
    with world.database.writing() as connection:
        drop_guard(connection, "ledger", "ledger_no_update")
        connection.exec_driver_sql(
            "CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger WHEN false BEGIN SELECT 1; END"
        )
    with world.database.reading() as connection:
        assert guard_checks.first_missing(connection) == "ledger_no_update"
    assert not contents.checked(world.database).whole


@in_file_only
@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER let_in AFTER INSERT ON ledger BEGIN SELECT 1; END",
        "CREATE VIEW let_in AS SELECT * FROM client",
    ],
)
def test_what_somebody_hung_beside_the_guards_is_named(world: World, planted: str) -> None:
    with world.database.reading() as connection:
        assert guard_checks.first_missing(connection) is None
    with world.database.writing() as connection:
        connection.exec_driver_sql(planted)
    with world.database.reading() as connection:
        assert guard_checks.first_missing(connection) == "let_in"


HANDED = 2
OF_SECOND = tables.ledger.c.seq == HANDED
"""Rows of the store above: award, hand-over, award, hand-over, reversal and what is promised anew
with its award, promise, award, and the same of what a second person agreed to."""

ADDED = """INSERT INTO approval SELECT 9, client_id, about, cents, asked_by, at, kept_at, "by", mac
    FROM approval WHERE seq = 2"""
PLANTED: dict[str, tuple[str, BookFault]] = {
    "a hand-over of what was never awarded": (
        "DELETE FROM ledger WHERE seq = 1",
        BookFault("life", "2"),
    ),
    "promised after it left": (
        "UPDATE ledger SET kind = 'promise' WHERE seq = 4",
        BookFault("life", "4"),
    ),
    "turns back another": ("UPDATE ledger SET reverses = 2 WHERE seq = 5", BookFault("life", "5")),
    "another amount": ("UPDATE ledger SET cents = 2100 WHERE seq = 2", BookFault("sum", "2")),
    "a card worth more": ("UPDATE ledger_card SET cents = 2100", BookFault("card", "2")),
    "approved by nobody": (
        "UPDATE ledger SET cents = 6000 WHERE seq IN (8, 9)",
        BookFault("approval", "8"),
    ),
    "approved at another amount": (
        "UPDATE approval SET cents = 4999",
        BookFault("approval", "10"),
    ),
    "a yes taken away": ("DELETE FROM approval", BookFault("approval", "10")),
    "a yes altered": ("UPDATE approval SET at = at + 1 WHERE seq = 2", BookFault("yes", "2")),
    "a yes slipped in": (
        ADDED,
        BookFault("yes", "9"),
    ),
    "turned back by nobody": (
        "UPDATE ledger SET approval = NULL WHERE seq = 5",
        BookFault("proof", "5"),
    ),
    "a proof taken away": ("DELETE FROM approval WHERE cents < 0", BookFault("proof", "5")),
    "another who approved": (
        "UPDATE ledger SET approver = actor WHERE seq = 10",
        BookFault("approval", "10"),
    ),
    "a receipt left out": (
        "UPDATE ledger SET receipt = '2026-A-000003' WHERE seq = 4",
        BookFault("receipt", "4"),
    ),
    "a number nobody got": (
        "UPDATE receipt_counter SET value = 3",
        BookFault("receipt", "2026-A-000003"),
    ),
    "of no budget halfway": (
        "UPDATE ledger SET budget = NULL WHERE seq = 2",
        BookFault("budget", "Pilot"),
    ),
}


@in_file_only
def test_each_planted_fault_is_named_by_its_row(busy: World) -> None:
    told: dict[str, list[BookFault]] = {}
    with suppress(UntouchedError), busy.database.writing() as connection:
        names = [row.name for row in connection.exec_driver_sql("PRAGMA table_info(ledger)")]
        assert sorted(names) == sorted(each.name for each in tables.ledger.columns)
        drop_guards(connection)
        for name, (statement, _) in {**PLANTED, "control": ("SELECT 1", None)}.items():
            connection.exec_driver_sql("SAVEPOINT before")
            connection.exec_driver_sql(statement)
            told[name] = [each for each in found(busy, connection) if each.what != "guard"]
            connection.exec_driver_sql("ROLLBACK TO before")
        raise UntouchedError
    assert told.pop("control") == []
    for name, (_, fault) in PLANTED.items():
        assert fault in told[name], name


def test_the_half_yearly_check_tells_of_the_books_too(busy: World, coordinator: Actor) -> None:
    log = busy.services.log
    before = log.check(coordinator).last
    assert before
    assert before.whole
    with busy.database.writing() as connection:
        drop_guard(connection, "ledger", "ledger_no_update")
        spoilt = sa.update(tables.receipt_counter).values(value=3)
        connection.execute(spoilt)
        connection.execute(sa.update(tables.budget).values(name="Pilot: nieuw"))
        connection.execute(sa.update(tables.ledger).values(budget=None).where(OF_SECOND))
    told = log.check(coordinator).last
    assert told
    assert told.found == (
        ("ledger", HANDED, "changed"),
        ("guard", 0, "ledger_no_update"),
        ("receipt", 0, "2026-A-000003"),
        ("budget", 0, "Pilot__nieuw"),
    )
    assert log.keeping(coordinator).last == told, "it is read back as it was kept"


@in_file_only
def test_a_budget_that_nobody_set_up_is_named(busy: World) -> None:
    with suppress(UntouchedError), busy.database.writing() as connection:
        drop_guards(connection)
        stray = uuid4()
        row = sa.update(tables.ledger).where(tables.ledger.c.seq <= HANDED)
        connection.execute(row.values(budget=stray))
        assert BookFault("budget", str(stray)) in found(busy, connection)
        raise UntouchedError
