"""A chained log tells which row is not as it was written; each tamper has an untouched twin."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from bridge_app.domain.rewards import LedgerKind, LedgerOrigin
from bridge_app.domain.trust import ChainHead, ChainReport
from bridge_app.storage import chain, tables
from bridge_app.storage.database import Database, in_memory
from bridge_app.storage.sealing import Key
from tests.engines import Fresh, drop_guard, drop_guards, in_file_only

START = datetime(2026, 1, 20, 9, tzinfo=UTC)
ROWS = 12
CARDS = [{"voucher_kind": "shop", "serial": "S-1", "cents": 20_00}]


@pytest.fixture
def store(fresh: Fresh) -> Database:
    return invented(fresh())


def invented(store: Database) -> Database:
    """Rows here say anything: who agreed to them, and what goes before, is asked elsewhere."""
    with store.writing() as connection:
        for guard in ("approved", "proved", "next_in_life", "same_reward", "still_earned"):
            drop_guard(connection, "ledger", f"ledger_{guard}")
    return store


def ledger_values(number: int, **changed: Any) -> dict[str, Any]:
    at = START + timedelta(days=5 * number)
    return {
        "reward_id": UUID(int=number),
        "kind": LedgerKind.HAND_OVER,
        "cents": 20_00 + number,
        "client_id": UUID(int=1000 + number),
        "step_id": UUID(int=2000 + number),
        "case_id": UUID(int=3000 + number),
        "at": at,
        "business_date": at.date(),
        "event_date": date(2026, 1, 1),
        "actor": UUID(int=1),
        "roles": "mentor",
        "device": "desk 2",
        "approver": UUID(int=2),
        "approval": 10 * number,
        "pillar": "geld",
        "area": "schulden",
        "step_kind": "call",
        "mentor": UUID(int=3),
        "team": UUID(int=4),
        "location": UUID(int=5),
        "budget": UUID(int=6),
        "household": UUID(int=8),
        "legal_basis": "gift",
        "definition": "brug-8/1",
        "policy": 1,
        "voucher_kind": "shop",
        "receipt": f"2026-A-{number:06d}",
        "reverses": 7,
        "reason": "booked_wrongly",
        "origin": LedgerOrigin.PAPER,
        **changed,
    }


def fill(store: Database, rows: int = ROWS) -> Key:
    key = store.key_for(chain.LEDGER.purpose)
    with store.writing() as connection:
        for number in range(1, rows + 1):
            card = {**CARDS[0], "serial": f"S-{number}"}
            chain.append(connection, key, chain.LEDGER, ledger_values(number), [card])
    return key


def check(store: Database, key: Key, anchor: ChainHead | None = None) -> ChainReport:
    with store.reading() as connection:
        return chain.verify(connection, key, chain.LEDGER, anchor)


def put(connection: Connection, statement: str, value: Any) -> None:
    """A change with a raw value in it, as the store holds it."""
    connection.execute(sa.text(statement), {"value": value})


@contextmanager
def guards_dropped(store: Database) -> Iterator[Connection]:
    """What a tool could do that has the key of the file: no trigger stands in its way."""
    with store.writing() as connection:
        drop_guards(connection)
        yield connection


def test_an_empty_chain_is_whole(store: Database) -> None:
    report = check(store, store.key_for(chain.LEDGER.purpose))
    assert report == ChainReport("ledger", 0, ChainHead(0, chain.START))
    assert report.whole


def test_an_untouched_chain_is_whole_and_its_months_are_closed(store: Database) -> None:
    report = check(store, fill(store))
    assert report.whole
    assert report.rows == ROWS
    with store.reading() as connection:
        closed = connection.execute(
            tables.chain_head.select().order_by(tables.chain_head.c.segment)
        ).all()
    assert [(row.segment, row.first_seq, row.last_seq) for row in closed] == [
        ("2026-01", 1, 2),
        ("2026-02", 3, 7),
    ]


def test_a_clock_that_went_back_stays_in_the_running_month(store: Database) -> None:
    key = fill(store)
    early = ledger_values(90, at=START - timedelta(days=60))
    with store.writing() as connection:
        chain.append(connection, key, chain.LEDGER, early)
    assert check(store, key).rows == ROWS + 1


def other(value: Any) -> Any:
    if value is None:  # a reference that stands open
        return bytes(16)
    if isinstance(value, int):
        return value + 1
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:]
    return f"{value}x"


LEDGER_COLUMNS = [column.name for column in tables.ledger.columns if column.name != "seq"]


@pytest.mark.parametrize("column", LEDGER_COLUMNS)
def test_a_change_in_any_column_names_the_row(store: Database, column: str) -> None:
    key = fill(store)
    assert check(store, key).whole
    with guards_dropped(store) as connection:
        before = connection.exec_driver_sql(
            f'SELECT "{column}" FROM ledger WHERE seq = 5'
        ).scalar_one()
        put(connection, f'UPDATE ledger SET "{column}" = :value WHERE seq = 5', other(before))
    report = check(store, key)
    assert (report.wrong_row, report.reason) == (5, "changed")
    assert report.head is not None
    assert report.head.seq == 4


@pytest.mark.parametrize(
    "column",
    [each.name for each in tables.ledger.columns if each.nullable and each.name != "goal_id"],
)
def test_emptying_a_column_names_the_row(store: Database, column: str) -> None:
    key = fill(store)
    assert check(store, key).whole
    with guards_dropped(store) as connection:
        connection.exec_driver_sql(f'UPDATE ledger SET "{column}" = NULL WHERE seq = 5')
    assert check(store, key).wrong_row == 5


@pytest.mark.parametrize("column", ["position", "voucher_kind", "serial", "cents"])
def test_a_change_in_any_column_of_a_card_names_its_row(store: Database, column: str) -> None:
    key = fill(store)
    assert check(store, key).whole
    with guards_dropped(store) as connection:
        before = connection.exec_driver_sql(
            f"SELECT {column} FROM ledger_card WHERE ledger_seq = 5"
        ).scalar_one()
        change = f"UPDATE ledger_card SET {column} = :value WHERE ledger_seq = 5"
        put(connection, change, other(before))
    assert check(store, key).wrong_row == 5


TAMPERS = {
    "a row gone": ("DELETE FROM ledger WHERE seq = 5", 5, "missing"),
    "the first row gone": ("DELETE FROM ledger WHERE seq = 1", 1, "missing"),
    "a card gone": ("DELETE FROM ledger_card WHERE ledger_seq = 5", 5, "changed"),
    "a card moved": ("UPDATE ledger_card SET ledger_seq = 6, position = 2 WHERE ledger_seq = 5",
                     5, "changed"),
    "a card more": ("INSERT INTO ledger_card VALUES (5, 2, 'shop', 'X', 2000)", 5, "changed"),
    "two rows swapped": (
        "UPDATE ledger SET seq = CASE seq WHEN 5 THEN -6 ELSE -5 END WHERE seq IN (5, 6)",
        5, "changed"),
    "a closed month cut off": ("DELETE FROM ledger WHERE seq > 7", 8, "missing"),
    "the head of a month gone": ("DELETE FROM chain_head WHERE last_seq = 2", 3, "month"),
    "a head that closes nothing": (
        "INSERT INTO chain_head VALUES ('ledger', '2026-00', 1, 1, zeroblob(1), 0, zeroblob(1))",
        1, "month"),
    "another head of a month": ("UPDATE chain_head SET head = zeroblob(32) WHERE last_seq = 2",
                                3, "month"),
    "another time of closing": ("UPDATE chain_head SET closed_at = 0 WHERE last_seq = 2",
                                3, "month"),
    "another name of a month": ("UPDATE chain_head SET segment = '2025-01' WHERE last_seq = 2",
                                3, "month"),
}  # fmt: skip


@pytest.mark.parametrize("name", TAMPERS)
def test_other_tampering_names_the_row(store: Database, name: str) -> None:
    statement, row, reason = TAMPERS[name]
    key = fill(store)
    assert check(store, key).whole
    with guards_dropped(store) as connection:
        connection.exec_driver_sql("UPDATE ledger_card SET ledger_seq = ledger_seq")
        _without_foreign_keys(connection, statement)
    report = check(store, key)
    assert (report.wrong_row, report.reason) == (row, reason)


def _without_foreign_keys(connection: Connection, statement: str) -> None:
    """Cards follow their rows where a statement moves or drops rows."""
    connection.exec_driver_sql(statement)
    connection.exec_driver_sql("UPDATE ledger SET seq = -seq WHERE seq < 0")
    if "DELETE FROM ledger WHERE" in statement:
        connection.exec_driver_sql(
            "DELETE FROM ledger_card WHERE ledger_seq NOT IN (SELECT seq FROM ledger)"
        )


def test_a_cut_tail_is_found_with_a_head_kept_outside_only(store: Database) -> None:
    key = fill(store)
    anchor = check(store, key).head
    assert check(store, key, anchor).whole
    with guards_dropped(store) as connection:
        connection.exec_driver_sql("DELETE FROM ledger_card WHERE ledger_seq > 10")
        connection.exec_driver_sql("DELETE FROM ledger WHERE seq > 10")
    assert check(store, key).whole  # the control: nobody inside can know
    report = check(store, key, anchor)
    assert (report.wrong_row, report.reason) == (11, "missing")


def test_a_chain_made_anew_is_found_with_a_head_kept_outside_only(store: Database) -> None:
    anchor = check(store, fill(store)).head
    forged = invented(in_memory())
    key = forged.key_for(chain.LEDGER.purpose)
    with forged.writing() as connection:
        for number in range(1, ROWS + 1):
            chain.append(connection, key, chain.LEDGER, ledger_values(number, cents=60_00))
    assert check(forged, key).whole
    report = check(forged, key, anchor)
    assert (report.wrong_row, report.reason) == (ROWS, "changed")
    forged.close()


def test_without_the_key_nothing_verifies(store: Database) -> None:
    fill(store)
    assert check(store, store.key_for("chain:other")).wrong_row == 1


def test_a_hundred_random_changes_are_all_found(store: Database) -> None:
    """Any one column of any row, and back again; a thousand of more kinds are a full run."""
    chance = random.Random(7)
    key = fill(store)
    with guards_dropped(store):
        pass
    found = 0
    for _ in range(100):
        column, seq = chance.choice(LEDGER_COLUMNS), chance.randint(1, ROWS)
        found += _changed_and_back(store, key, column, seq)
    assert found == 100
    assert check(store, key).whole


def _changed_and_back(store: Database, key: Key, column: str, seq: int) -> bool:
    def change(value: Any) -> None:
        with store.writing() as connection:
            put(connection, f'UPDATE ledger SET "{column}" = :value WHERE seq = {seq}', value)

    with store.reading() as connection:
        before = connection.exec_driver_sql(
            f'SELECT "{column}" FROM ledger WHERE seq = {seq}'
        ).scalar_one()
    change(other(before))
    report = check(store, key)
    change(before)
    return report.wrong_row == seq


ATTACKS: dict[str, str] = {
    "update": "UPDATE ledger SET cents = 1",
    "delete": "DELETE FROM ledger",
    "replace": "REPLACE INTO ledger SELECT * FROM ledger WHERE seq = 5",
    "replace by another key": (
        "REPLACE INTO ledger SELECT 13, * FROM (SELECT {rest} FROM ledger WHERE seq = 5)"
    ),
    "out of order": "INSERT INTO ledger SELECT 99, {rest} FROM ledger WHERE seq = 12",
    "without a number": "INSERT INTO ledger SELECT NULL, {rest} FROM ledger WHERE seq = 12",
    "delete a card": "DELETE FROM ledger_card",
    "change a card": "UPDATE ledger_card SET cents = 1",
    "add a card": "INSERT INTO ledger_card VALUES (5, 2, 'shop', 'X', 2000)",
    "give a card twice": "INSERT INTO ledger_card VALUES (12, 2, 'shop', 'S-3', 2000)",
    "delete a month": "DELETE FROM chain_head",
}


@in_file_only
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("name", ATTACKS)
def test_the_guards_stop_every_statement(store: Database, name: str, recursive: str) -> None:
    key = fill(store)
    rest = ", ".join(f'"{name}"' for name in LEDGER_COLUMNS)
    statement = ATTACKS[name].format(rest=rest)
    driver = _driver(store)
    driver.execute(f"PRAGMA recursive_triggers={recursive}")
    with pytest.raises(IntegrityError, match=r"ledger|chain_head"), store.writing() as connection:
        connection.exec_driver_sql(statement)
    assert check(store, key).whole


def _driver(store: Database) -> Any:
    with store.reading() as connection:
        return connection.connection.driver_connection


def test_a_step_carries_one_reward_until_that_has_ended(store: Database) -> None:
    key = store.key_for(chain.LEDGER.purpose)
    step = UUID(int=77)

    def write(number: int, reward: int, kind: LedgerKind) -> None:
        values = ledger_values(number, reward_id=UUID(int=reward), step_id=step, kind=kind)
        with store.writing() as connection:
            chain.append(connection, key, chain.LEDGER, values)

    write(1, 1, LedgerKind.AWARD)
    with pytest.raises(IntegrityError, match="carries a reward"):
        write(2, 2, LedgerKind.AWARD)
    write(2, 1, LedgerKind.DECLINE)
    write(3, 2, LedgerKind.AWARD)


@pytest.mark.parametrize(("reason", "again"), [("booked_wrongly", True), ("card_defective", False)])
def test_a_card_comes_back_after_a_wrong_booking_only(
    store: Database, reason: str, again: bool
) -> None:
    key = fill(store, 1)

    def give(number: int) -> None:
        with store.writing() as connection:
            chain.append(connection, key, chain.LEDGER, ledger_values(number),
                         [{**CARDS[0], "serial": "S-1"}])  # fmt: skip

    with pytest.raises(IntegrityError, match="handed over before"):
        give(2)
    back = ledger_values(2, reward_id=UUID(int=1), kind=LedgerKind.REVERSE, reason=reason)
    with store.writing() as connection:
        chain.append(connection, key, chain.LEDGER, back)
    outcome: Callable[[int], None] = give
    if again:
        outcome(3)
    else:
        with pytest.raises(IntegrityError, match="handed over before"):
            outcome(3)
