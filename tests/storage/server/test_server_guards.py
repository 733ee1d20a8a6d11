"""On a server too no row of what only grows is changed or dropped, whatever a statement asks."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, LiteralString
from uuid import UUID

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import Column, Table
from sqlalchemy.exc import IntegrityError

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.trust import AuditEntry
from bridge_app.storage import audit, chain, tables
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.dialect import server_dialect
from bridge_app.storage.tables import legal_basis
from bridge_app.storage.tables.guards import CHAINED, INSERT_ONLY
from tests.server import Server

GROWING = [*CHAINED, *INSERT_ONLY]
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
ACTOR = Actor(UUID(int=1), frozenset({Role.MENTOR}), "desk 2")

DEEDS = {
    "update": "UPDATE {table} SET {first} = {first}",
    "delete": "DELETE FROM {table}",
    "truncate": "TRUNCATE {table} CASCADE",
    "upsert": (
        "INSERT INTO {table} SELECT * FROM {table} "
        "ON CONFLICT ({keys}) DO UPDATE SET {first} = excluded.{first}"
    ),
}


@pytest.fixture(scope="module")
def burglar(server: Server, server_template: str) -> Iterator[psycopg.Connection]:
    """Somebody with every right on the database, in a store whose growing tables hold a row."""
    with server.database(server_template) as name, server.connect(name) as connection:
        connection.execute("SET search_path = bridge, pg_temp")
        connection.execute("SET session_replication_role = replica")  # no references, no rules
        for table in GROWING:
            _sleep(connection, table)
            connection.execute(_a_row(table))
            _sleep(connection, table, asleep=False)
        connection.execute("SET session_replication_role = origin")
        yield connection


def _sleep(connection: psycopg.Connection, table: Table, *, asleep: bool = True) -> None:
    """How its owner lets the guards of a table sleep for a moment, and wakes them."""
    how = "DISABLE" if asleep else "ENABLE ALWAYS"
    told = "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal"
    for (name,) in connection.execute(told, [f"bridge.{table.name}"]).fetchall():
        said = sql.SQL(f"ALTER TABLE {{}} {how} TRIGGER {{}}")
        connection.execute(said.format(sql.Identifier(table.name), sql.Identifier(name)))


NOT_ONE: dict[Column[Any], LiteralString] = {
    tables.approval.c.asked_by: "'\\x02'",  # nobody agrees with themselves
    tables.published_period.c.threshold: "5",
}
"""What stands where a 1 will not do."""


def _a_row(table: Table) -> sql.Composed:
    """One row with something in each column that needs it; no check of a value minds a 1.

    A line of the ledger also says for which step it is.
    """
    needed = [
        each for each in table.columns if not each.nullable or each is tables.ledger.c.step_id
    ]
    values = {"BYTEA": "'\\x01'", "TEXT": "'1'", "INTEGER": "1", "BIGINT": "1", "BOOLEAN": "true"}
    kinds = [str(each.type.compile(dialect=server_dialect())) for each in needed]
    return sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
        sql.Identifier(table.name),
        sql.SQL(", ").join(sql.Identifier(each.name) for each in needed),
        sql.SQL(", ").join(
            sql.SQL(NOT_ONE.get(each, values[kind]))
            for each, kind in zip(needed, kinds, strict=True)
        ),
    )


def _said(deed: str, table: Table) -> str:
    keys = ", ".join(f'"{each.name}"' for each in table.primary_key)
    first = next(iter(table.columns)).name
    return DEEDS[deed].format(table=table.name, first=f'"{first}"', keys=keys)


@pytest.mark.parametrize("replaying", ["origin", "replica"])
@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("table", GROWING, ids=lambda table: table.name)
def test_the_guard_holds(
    burglar: psycopg.Connection, table: Table, deed: str, replaying: str
) -> None:
    """Also for who replays another server's log: triggers sleep then, but not ours."""
    ask = f"SELECT * FROM {table.name}"
    before = burglar.execute(ask).fetchall()
    assert before, f"nothing stands in {table.name}, so nothing would be proved"
    burglar.execute(f"SET session_replication_role = {replaying}")
    try:
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match=table.name):
            burglar.execute(_said(deed, table))
    finally:
        burglar.execute("SET session_replication_role = origin")
    assert burglar.execute(ask).fetchall() == before


@pytest.mark.parametrize("deed", DEEDS)
def test_without_a_guard_the_statement_would_do_it(burglar: psycopg.Connection, deed: str) -> None:
    """The control: a table that may change."""
    burglar.execute(_a_row(legal_basis))
    burglar.execute(_said(deed, legal_basis))
    burglar.execute("DELETE FROM legal_basis")


# --- rows that follow on ---------------------------------------------------------------------


@pytest.fixture
def store(server: Server, server_template: str) -> Iterator[ServerDatabase]:
    """A store with two lines of log."""
    with server.database(server_template) as name:
        database = ServerDatabase(read(server.url(name)))
        database.recall_secret()
        key = database.key_for(chain.AUDIT.purpose)
        for _ in range(2):
            with database.writing() as connection:
                audit.record(connection, key, AuditEntry(NOW, ACTOR, "client.open"))
        yield database
        database.close()


def a_copy(more: int, prev: str) -> str:
    """The second line once more, so many numbers further."""
    told = {"seq": f"seq + {more}", "prev": prev}
    columns = [each.name for each in tables.audit.columns]
    values = ", ".join(told.get(name, f'"{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO audit ({names}) SELECT {values} FROM audit WHERE seq = 2"


@pytest.mark.parametrize(
    ("more", "prev"), [(2, "mac"), (1, "prev"), (1, "'\\x00'::bytea"), (-5, "mac")]
)
def test_a_line_out_of_order_is_refused(store: ServerDatabase, more: int, prev: str) -> None:
    with pytest.raises(IntegrityError, match="audit: the next row"), store.writing() as connection:
        connection.exec_driver_sql(a_copy(more, prev))


def test_control_the_line_that_follows_is_taken(store: ServerDatabase) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql(a_copy(1, "mac"))
        report = chain.verify(connection, store.key_for(chain.AUDIT.purpose), chain.AUDIT)
    assert (report.rows, report.reason) == (2, "changed")  # the order holds; the mac does not
