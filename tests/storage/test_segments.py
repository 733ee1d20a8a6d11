"""Months that were kept long enough go whole; the chain stays whole, and says that they went."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.trust import AuditEntry, ChainHead, ChainReport, Segment
from bridge_app.storage import audit, chain, segments, tables
from bridge_app.storage.database import Database
from bridge_app.storage.sealing import Key
from tests.engines import Fresh
from tests.storage.test_chain import guards_dropped

START = datetime(2026, 1, 20, 9, tzinfo=UTC)
NOW = datetime(2026, 9, 1, tzinfo=UTC)
ACTOR = Actor(UUID(int=1), frozenset({Role.MENTOR}), "desk 1")


@pytest.fixture
def store(fresh: Fresh) -> Database:
    """Four months of log: rows 1-3 in January, 4-6 in February, 7-9 in March, 10-12 in April."""
    database = fresh()
    for number in range(12):
        at = START.replace(month=1 + number // 3) + timedelta(minutes=number)
        write(database, at)
    return database


def write(store: Database, at: datetime) -> None:
    with store.writing() as connection:
        entry = AuditEntry(at, ACTOR, "client.open", "client", text="een reden")
        audit.record(connection, key_of(store), entry)


def key_of(store: Database) -> Key:
    return store.key_for(chain.AUDIT.purpose)


def drop(store: Database, before: str) -> int:
    with store.writing() as connection:
        return segments.drop(connection, key_of(store), chain.AUDIT, before, NOW)


def check(store: Database, anchor: ChainHead | None = None) -> ChainReport:
    with store.reading() as connection:
        return chain.verify(connection, key_of(store), chain.AUDIT, anchor)


def rows(store: Database, table: Any = tables.audit) -> int:
    with store.reading() as connection:
        return len(connection.execute(table.select()).all())


def test_closed_months_before_a_month_are_named_oldest_first(store: Database) -> None:
    with store.reading() as connection:
        found = segments.closed(connection, chain.AUDIT, "2026-03")
    assert found == (Segment("audit", "2026-01", 3), Segment("audit", "2026-02", 3))


def test_a_month_goes_whole_with_its_words_and_the_rest_is_still_whole(store: Database) -> None:
    assert drop(store, "2026-02") == 3
    assert (rows(store), rows(store, tables.audit_text)) == (9, 9)
    found = check(store)
    assert found.whole
    assert (found.rows, found.dropped, found.head and found.head.seq) == (9, 3, 12)


def test_it_can_be_done_again_and_again(store: Database) -> None:
    drop(store, "2026-02")
    assert drop(store, "2026-02") == 0
    assert drop(store, "2026-04") == 6
    found = check(store)
    assert (found.whole, found.rows, found.dropped) == (True, 3, 9)
    with store.reading() as connection:
        assert segments.closed(connection, chain.AUDIT, "2026-05") == ()


def test_the_running_month_never_goes(store: Database) -> None:
    drop(store, "2030-01")
    assert rows(store) == 3
    write(store, NOW)
    assert check(store).whole


def test_the_guard_stands_again(store: Database) -> None:
    drop(store, "2026-02")
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM audit")


def test_a_cut_half_way_drops_nothing(store: Database) -> None:
    def cut() -> None:
        with store.writing() as connection:
            segments.drop(connection, key_of(store), chain.AUDIT, "2026-03", NOW)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cut()
    assert (rows(store), check(store).whole) == (12, True)
    test_the_guard_stands_again(store)


def test_rows_that_somebody_took_away_are_damage_and_not_retention(store: Database) -> None:
    """The control: the same rows gone, without the program having dropped them."""
    with guards_dropped(store) as connection:
        connection.exec_driver_sql("DELETE FROM audit_text WHERE audit_seq <= 3")
        connection.exec_driver_sql("DELETE FROM audit WHERE seq <= 3")
    found = check(store)
    assert (found.wrong_row, found.reason, found.dropped) == (1, "missing", 0)


TAMPERS = {
    "a dropping that nobody signed": "UPDATE chain_gone SET mac = zeroblob(32)",
    "another moment": "UPDATE chain_gone SET at = at + 1",
    "more than was dropped": "UPDATE chain_gone SET last_seq = 6",
    "another month": "UPDATE chain_gone SET segment = '2026-02'",
    "not from the first row": "UPDATE chain_gone SET first_seq = 2",
    "the dropping forgotten": "DELETE FROM chain_gone",
    "the head of the month gone": "DELETE FROM chain_head WHERE segment = '2026-01'",
    "another head of the month": "UPDATE chain_head SET head = zeroblob(32) WHERE last_seq = 3",
}


@pytest.mark.parametrize("name", TAMPERS)
def test_a_dropping_that_is_not_as_it_was_written_is_found(store: Database, name: str) -> None:
    drop(store, "2026-02")
    assert check(store).whole
    with guards_dropped(store) as connection:
        connection.exec_driver_sql(TAMPERS[name])
    found = check(store)
    assert (found.wrong_row, found.reason) == (1, "missing")


def test_what_comes_after_a_dropped_month_is_still_read(store: Database) -> None:
    drop(store, "2026-02")
    with guards_dropped(store) as connection:
        connection.exec_driver_sql("UPDATE audit SET device = 'desk 9' WHERE seq = 5")
    found = check(store)
    assert (found.wrong_row, found.reason, found.rows, found.dropped) == (5, "changed", 1, 3)


def test_the_next_month_cannot_be_taken_along(store: Database) -> None:
    drop(store, "2026-02")
    with guards_dropped(store) as connection:
        _take(connection, 6)
    assert check(store).wrong_row == 4


def test_nothing_left_after_a_dropped_month_is_damage(store: Database) -> None:
    drop(store, "2026-02")
    with guards_dropped(store) as connection:
        _take(connection, 12)
        connection.exec_driver_sql("DELETE FROM chain_head WHERE last_seq > 3")
    assert check(store).reason == "missing"


def _take(connection: Connection, last: int) -> None:
    connection.exec_driver_sql(f"DELETE FROM audit_text WHERE audit_seq <= {last}")
    connection.exec_driver_sql(f"DELETE FROM audit WHERE seq <= {last}")


def test_a_head_kept_outside_still_finds_a_changed_row(store: Database) -> None:
    drop(store, "2026-02")
    head = check(store).head
    assert head is not None
    assert check(store, head).whole
    assert check(store, ChainHead(12, b"other")).reason == "changed"
    assert check(store, ChainHead(13, head.mac)).reason == "missing"
