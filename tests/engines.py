"""Stores of both engines for tests: one in memory as a desk has it, one on a real server.

A test that asks for `fresh` runs twice, once on each, and calls it for a new, empty store. The
server belongs to this process; every store on it is a copy of one that was made in full.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any, TypeAlias, TypeVar

import pytest

from bridge_app.definitions import shipped
from bridge_app.services.wordings import released
from bridge_app.storage.database import Database
from bridge_app.storage.server import setup
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.written import Connection
from tests import server as servers
from tests.again import Shelf
from tests.at_work import obey_tests
from tests.judges import needs
from tests.memory import copy_of, empty_store
from tests.server import Server

FILE, SERVER = "file", "server"

Fresh: TypeAlias = Callable[[], Database]
Told = TypeVar("Told")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server of this process."""
    needs("postgresql")
    with servers.running() as running:
        yield running


@pytest.fixture(scope="session")
def server_template(server: Server) -> Iterator[str]:
    """A database in which an empty store was made; nobody works in it."""
    with server.database() as name:
        database = ServerDatabase(read(server.url(name)))
        setup.set_up(database, brought=tuple(released(shipped())))
        obey_tests(database)
        database.close()
        yield name


@pytest.fixture(scope="session")
def kept_on_server(server: Server) -> Iterator[ExitStack]:
    """What goes when the tests are over, just before the server does: so it is asked for."""
    with ExitStack() as kept:
        yield kept


@pytest.fixture(scope="session")
def shelf(server: Server, server_template: str) -> Iterator[Shelf]:
    """Stores on the server of this process that wait for the next test."""
    with Shelf(server, server_template) as made:
        yield made


@pytest.fixture(params=[FILE, SERVER])
def engine(request: pytest.FixtureRequest) -> str:
    """The engine on which this test runs now."""
    return str(request.param)


@pytest.fixture
def fresh(engine: str, request: pytest.FixtureRequest) -> Iterator[Fresh]:
    """Makes a new, empty store of the engine of this test; all are gone afterwards."""
    with ExitStack() as made:
        yield lambda: new_store(engine, request, made)


def new_store(engine: str, request: pytest.FixtureRequest, made: ExitStack) -> Database:
    """A new, empty store of this engine; gone with `made`."""
    if engine == SERVER:
        return on_server(request, made)
    database = empty_store()
    made.callback(database.close)
    return database


class Begun:
    """Stores in which something was done already, once in a process; a test gets a copy."""

    def __init__(self, made: ExitStack) -> None:
        self._made = made
        self._known: dict[tuple[object, str], tuple[Database, Any]] = {}

    def copy(
        self,
        begin: Callable[[Database], Told],
        engine: str,
        request: pytest.FixtureRequest,
        made: ExitStack,
    ) -> tuple[Database, Told]:
        """A copy, gone with `made`, and what `begin` told of the store that is copied."""
        store, told = self._store(begin, engine, request)
        if isinstance(store, ServerDatabase):
            return on_server(request, made, store.address.database), told
        copied = copy_of(store)
        made.callback(copied.close)
        return copied, told

    def _store(
        self, begin: Callable[[Database], Told], engine: str, request: pytest.FixtureRequest
    ) -> tuple[Database, Told]:
        if (begin, engine) not in self._known:
            store = self._new(engine, request)
            self._known[begin, engine] = (store, begin(store))
            if engine == SERVER:
                store.close()  # nobody may be in what a server copies
        return self._known[begin, engine]

    def _new(self, engine: str, request: pytest.FixtureRequest) -> Database:
        if engine == FILE:
            return new_store(engine, request, self._made)
        shelf: Shelf = request.getfixturevalue("shelf")
        kept: ExitStack = request.getfixturevalue("kept_on_server")
        return shelf.copied(request.getfixturevalue("server_template"), kept)


@pytest.fixture(scope="session")
def begun() -> Iterator[Begun]:
    """Stores of this process in which something was done already."""
    with ExitStack() as made:
        yield Begun(made)


in_file_only = pytest.mark.parametrize("engine", [FILE], indirect=True)
"""For what only a file has: its pages, its plans of asking, its own words."""


def drop_guard(connection: Connection, table: str, name: str) -> None:
    """Take a guard away, to see what it keeps from happening."""
    on = f" ON {table}" if connection.dialect.name == "postgresql" else ""
    connection.exec_driver_sql(f"DROP TRIGGER {name}{on}")


def drop_guards(connection: Connection) -> None:
    """What a tool could do that has every right: nothing stands in its way any more."""
    if connection.dialect.name != "postgresql":
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='trigger'")
        for (name,) in names.all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        connection.exec_driver_sql("PRAGMA ignore_check_constraints=ON")
        return
    guards = """SELECT tgrelid::regclass::text, tgname FROM pg_trigger
        JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal AND relkind = 'r'"""
    for table, name in connection.exec_driver_sql(guards).all():
        connection.exec_driver_sql(f"DROP TRIGGER {name} ON {table}")
    for table in ("ledger", "ledger_card", "audit"):
        checks = "SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass"
        for name in connection.exec_driver_sql(checks, (table,)).scalars().all():
            connection.exec_driver_sql(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED")


def refuse_rows(connection: Connection, table: str, name: str) -> None:
    """From now on no row can be added to this table."""
    how = "BEGIN SELECT RAISE(ABORT, 'full'); END"
    if connection.dialect.name == "postgresql":
        how = "FOR EACH ROW EXECUTE FUNCTION refuse()"
    connection.exec_driver_sql(f"CREATE TRIGGER {name} BEFORE INSERT ON {table} {how}")


def on_server(
    request: pytest.FixtureRequest, made: ExitStack, copied: str | None = None
) -> ServerDatabase:
    """A copy of the empty store, or of `copied`, on the server of this process."""
    shelf: Shelf = request.getfixturevalue("shelf")
    return shelf.taken(copied or request.getfixturevalue("server_template"), made)
