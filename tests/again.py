"""Stores on a server that one test is done with and the next begins in.

Most of what a test costs a server is not its own deeds: it is a database copied as files, lines
laid to it, and every plan and function of each new line made anew. So a database goes on with its
lines: the rows go, and those that it began with come back. One in which more than rows changed (a
guard taken away, a column added) is thrown away, and so is one in which somebody is still at work.
"""

from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

import psycopg
from psycopg import sql

from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import SCHEMA
from tests.at_work import AtWork
from tests.server import Server

_AWAKE = """
SELECT relname, array_agg(tgname) FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
WHERE tgenabled = 'A' AND relnamespace = %s::regnamespace GROUP BY relname
"""
"""Guards that wake for a replica too: they are put to sleep while the rows of their table go."""

_SHAPE = """
SELECT count(*) || ' ' || sum(hashtextextended(said, 0)) FROM (
  SELECT 'class' || oid || ' ' || xmin FROM pg_class WHERE oid >= 16384
  UNION ALL SELECT 'column' || attrelid || ' ' || attnum || ' ' || xmin FROM pg_attribute
    WHERE attrelid >= 16384
  UNION ALL SELECT 'trigger' || oid || ' ' || xmin FROM pg_trigger
  UNION ALL SELECT 'check' || oid || ' ' || xmin FROM pg_constraint WHERE oid >= 16384
  UNION ALL SELECT 'function' || oid || ' ' || xmin FROM pg_proc WHERE oid >= 16384
  UNION ALL SELECT 'policy' || oid || ' ' || xmin FROM pg_policy
  UNION ALL SELECT 'schema' || oid || ' ' || xmin FROM pg_namespace
  UNION ALL SELECT 'database' || oid || ' ' || xmin FROM pg_database
    WHERE datname = current_database()
  UNION ALL SELECT 'setting' || setdatabase || ' ' || setrole || ' ' || setconfig::text
    FROM pg_db_role_setting
) AS stands (said)
"""
"""What is not rows: a change of any of it shows in its number or in who wrote it last."""

_AT_WORK = """SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()
  AND pid <> pg_backend_pid() AND state <> 'idle')"""


class _Store:
    """A store on a server, who tidies it, and how it began."""

    def __init__(
        self, database: AtWork, tidier: psycopg.Connection, thrown_away: Callable[[], None]
    ) -> None:
        self.database, self.thrown_away = database, thrown_away
        self._at_first = {name: told for name, told in vars(database).items() if name != "_kept"}
        self._tidier = tidier
        tidier.execute("SET session_replication_role = replica")
        self._awake: dict[str, list[str]] = dict(tidier.execute(_AWAKE, [SCHEMA]).fetchall())
        self._full = _full(tidier)
        self._rows = {table: _rows(tidier, table) for table in _one(tidier, self._full)}
        self._numbers = _numbers(tidier)
        self._shape = _one(tidier, _SHAPE)

    def begins_again(self) -> bool:
        """Puts the rows back; False where that would not do."""
        kept, pool = self.database._kept, self.database._engine.pool
        in_use = pool.checkedout() or (kept is not None and kept.closed)  # type: ignore[attr-defined] # a queue counts
        if in_use or _one(self._tidier, _AT_WORK) or _one(self._tidier, _SHAPE) != self._shape:
            return False
        with self._tidier.transaction():
            for table in {*_one(self._tidier, self._full), *self._rows}:
                self._put_back(table)
            self._tidier.execute(self._numbers)
        self._shape = _one(self._tidier, _SHAPE)
        vars(self.database).update(self._at_first, _kept=kept, _known={})
        return True

    def _put_back(self, table: str) -> None:
        named, awake = sql.Identifier(SCHEMA, table), self._awake.get(table, [])
        self._turn(named, "DISABLE", awake)
        self._tidier.execute(sql.SQL("DELETE FROM {}").format(named))
        if rows := self._rows.get(table):
            into = sql.SQL("COPY {} FROM STDIN (FORMAT binary)").format(named)
            with self._tidier.cursor().copy(into) as copy:
                copy.write(rows)
        self._turn(named, "ENABLE ALWAYS", awake)

    def _turn(self, table: sql.Identifier, how: str, guards: list[str]) -> None:
        each = sql.SQL(f"{how} TRIGGER {{}}")
        turned = sql.SQL(", ").join(each.format(sql.Identifier(guard)) for guard in guards)
        if guards:
            self._tidier.execute(sql.SQL("ALTER TABLE {} {}").format(table, turned))


class Shelf:
    """Stores that wait for the next test, by the database that they are copies of."""

    def __init__(self, server: Server, group: str) -> None:
        """`group` names the roles of all of them."""
        self._server, self._group = server, group
        self._waiting: dict[str, list[_Store]] = defaultdict(list)
        self._made = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._made.close()

    def taken(self, template: str, until: ExitStack) -> AtWork:
        """A store as `template` is; it comes back here at the end of `until`."""
        waiting = self._waiting[template]
        store = waiting.pop() if waiting else self._new(template)
        until.callback(self._back, template, store)
        return store.database

    def copied(self, template: str, until: ExitStack) -> AtWork:
        """A store as `template` is, that nobody else gets; gone at the end of `until`."""
        name = until.enter_context(self._server.database(template))
        database = AtWork(read(self._server.url(name)), self._group)
        until.callback(database.close)
        database.recall_secret()
        return database

    def _back(self, template: str, store: _Store) -> None:
        try:
            good = store.begins_again()
        except psycopg.OperationalError:  # a test that cuts all lines cuts this one too
            good = False
        if good:
            self._waiting[template].append(store)
        else:
            store.thrown_away()

    def _new(self, template: str) -> _Store:
        own = self._made.enter_context(ExitStack())
        database = self.copied(template, own)
        tidier = own.enter_context(self._server.connect(database.address.database))
        return _Store(database, tidier, own.close)


def _full(tidier: psycopg.Connection) -> sql.Composed:
    """A question to which the answer names the tables that have rows."""
    named = tidier.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [SCHEMA])
    each = sql.SQL("CASE WHEN EXISTS (SELECT FROM {}) THEN {} END")
    asked = [each.format(sql.Identifier(SCHEMA, name), sql.Literal(name)) for (name,) in named]
    return sql.SQL("SELECT array_remove(ARRAY[{}], NULL)").format(sql.SQL(", ").join(asked))


def _numbers(tidier: psycopg.Connection) -> sql.Composed:
    """What makes every series of numbers go on from where it stood."""
    asked = """SELECT sequencename, coalesce(last_value, start_value), last_value IS NOT NULL
        FROM pg_sequences WHERE schemaname = %s"""
    each = sql.SQL("setval({}, {}, {})")
    stands = [
        each.format(f"{SCHEMA}.{name}", number, used)
        for name, number, used in tidier.execute(asked, [SCHEMA])
    ]
    return sql.SQL("SELECT {}").format(sql.SQL(", ").join(stands))


def _one(connection: psycopg.Connection, asked: Any) -> Any:
    row = connection.execute(asked).fetchone()
    return row and row[0]


def _rows(connection: psycopg.Connection, table: str) -> bytes:
    out = sql.SQL("COPY {} TO STDOUT (FORMAT binary)").format(sql.Identifier(SCHEMA, table))
    with connection.cursor().copy(out) as copy:
        return b"".join(bytes(part) for part in copy)
