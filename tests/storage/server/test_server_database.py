"""A store on a server: turns at writing, one moment at reading, and what the server may answer."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from psycopg import sql

from bridge_app.desk_errors import NoDatabase, ServerGone
from bridge_app.errors import (
    DamagedStore,
    DiskFull,
    StoreBusy,
    StoreUnavailable,
    UnsafeEngine,
)
from bridge_app.storage.database import WRITING
from bridge_app.storage.server import checks, owner
from bridge_app.storage.server import database as databases
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import WRITE_LOCK, ServerDatabase
from bridge_app.storage.tables import counter
from tests.faults.line import Line, line
from tests.server import Server

ROUNDS = 25
DESKS = 4


@pytest.fixture
def name(server: Server, server_template: str) -> Iterator[str]:
    """A database with an empty store."""
    with server.database(server_template) as made:
        yield made


@pytest.fixture
def store(server: Server, name: str) -> Iterator[ServerDatabase]:
    database = ServerDatabase(read(server.url(name)))
    yield database
    database.close()


@pytest.fixture
def desk(server: Server, name: str) -> Iterator[ServerDatabase]:
    """The same store from another desk."""
    database = ServerDatabase(read(server.url(name)))
    yield database
    database.close()


def put(connection: sa.Connection, value: int) -> None:
    connection.execute(sa.delete(counter))
    connection.execute(sa.insert(counter), {"name": "one", "value": value})


def put_twice(connection: sa.Connection) -> None:
    """The second breaks a rule of the table."""
    put(connection, 3)
    connection.execute(sa.insert(counter), {"name": "one", "value": 4})


def number(connection: sa.Connection) -> int:
    return int(connection.execute(sa.select(counter.c.value)).scalar_one())


def add_one(database: ServerDatabase) -> None:
    """Looks, thinks, and writes what it thought: a rule that spans two statements."""
    for _ in range(ROUNDS):
        with database.writing() as connection:
            value = number(connection)
            connection.execute(sa.update(counter).values(value=value + 1))


def at_once(*desks: ServerDatabase) -> None:
    threads = [threading.Thread(target=add_one, args=(each,)) for each in desks]
    for each in threads:
        each.start()
    for each in threads:
        each.join()


def test_what_is_written_is_kept_and_seen_elsewhere(
    store: ServerDatabase, desk: ServerDatabase
) -> None:
    with store.writing() as connection:
        put(connection, 3)
    with desk.reading() as connection:
        assert number(connection) == 3


def test_what_goes_wrong_leaves_nothing(store: ServerDatabase) -> None:
    with pytest.raises(sa.exc.IntegrityError), store.writing() as connection:
        put_twice(connection)
    with store.reading() as connection:
        assert connection.execute(sa.select(counter)).all() == []


def test_desks_take_turns(store: ServerDatabase, desk: ServerDatabase) -> None:
    with store.writing() as connection:
        put(connection, 0)
    at_once(store, desk, store, desk)
    with store.reading() as connection:
        assert number(connection) == ROUNDS * DESKS


def test_control_without_the_lock_one_overwrites_the_other(
    store: ServerDatabase, desk: ServerDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.writing() as connection:
        put(connection, 0)
    monkeypatch.setitem(databases._BEGIN, WRITING, "BEGIN")
    at_once(store, desk, store, desk)
    with store.reading() as connection:
        assert number(connection) < ROUNDS * DESKS


def test_whoever_waits_too_long_hears_it(
    store: ServerDatabase, desk: ServerDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(databases._SETTINGS, "lock_timeout", "20ms")
    with desk.writing(), pytest.raises(StoreBusy), store.writing():
        pass  # pragma: no cover - never comes so far
    with store.writing() as connection:
        put(connection, 1)


def test_whoever_writes_by_hand_waits_too(server: Server, name: str, store: ServerDatabase) -> None:
    """The guard of a table that only grows takes the lock where the program was passed by."""
    with server.connect(name) as stray:
        stray.execute("SET lock_timeout = '20ms'; SET search_path = bridge")
        with store.writing(), pytest.raises(psycopg.errors.LockNotAvailable):
            stray.execute("INSERT INTO footprint (step_id, at) VALUES ('', 0)")


def test_reading_sees_one_moment_and_changes_nothing(
    store: ServerDatabase, desk: ServerDatabase
) -> None:
    with store.writing() as connection:
        put(connection, 1)
    with store.reading() as connection:
        assert number(connection) == 1
        with desk.writing() as other:
            put(other, 2)
        assert number(connection) == 1
    with pytest.raises(StoreUnavailable), store.reading() as connection:
        put(connection, 3)


def test_each_look_while_typing_sees_the_newest(
    store: ServerDatabase, desk: ServerDatabase
) -> None:
    ask = "SELECT value FROM counter"
    with store.glancing() as driver:
        assert driver.execute(ask).fetchall() == []
    with desk.writing() as connection:
        put(connection, 2)
    with store.glancing() as driver:
        assert driver.execute(ask).fetchall() == [(2,)]
    with pytest.raises(StoreUnavailable), store.glancing() as driver:
        driver.execute("DELETE FROM counter")


def test_a_change_of_tables_is_kept_whole_or_not(store: ServerDatabase) -> None:
    change = "CREATE TABLE more (x integer); SELECT nothing FROM nowhere"
    with pytest.raises(sa.exc.ProgrammingError), store.changing_schema() as connection:
        connection.exec_driver_sql(change)
    with store.reading() as connection:
        assert not sa.inspect(connection).has_table("more")


def test_a_store_without_its_secret_is_not_whole(store: ServerDatabase) -> None:
    store.recall_secret()
    key = store.key_for("chain:audit")
    assert isinstance(key, bytes)
    assert len(key) == 32
    with store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM meta")
    with pytest.raises(DamagedStore):
        store.recall_secret()


# --- when the server falls away -------------------------------------------------------------


def hang_up(server: Server, name: str) -> None:
    ours = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    with server.connect() as admin:
        admin.execute(ours, [name])


def cut_off_while(deed: Callable[[], object], server: Server, name: str) -> None:
    """It goes well, the line is cut, and it is done once more."""
    deed()
    hang_up(server, name)
    deed()


def test_a_line_that_is_cut_is_told_and_mended(
    server: Server, name: str, store: ServerDatabase
) -> None:
    with pytest.raises(ServerGone) as cut, store.writing() as connection:
        cut_off_while(lambda: put(connection, 5), server, name)
    assert cut.value.server == store.address.told
    with store.reading() as connection:
        assert connection.execute(sa.select(counter)).all() == []


def test_a_line_that_was_cut_while_nobody_worked_is_mended_without_a_word(
    server: Server, name: str, store: ServerDatabase
) -> None:
    with store.reading(), store.reading():
        pass  # two lines are kept
    hang_up(server, name)
    with store.writing() as connection:
        put(connection, 7)
    with store.reading(), store.reading() as connection:
        assert number(connection) == 7


def test_a_look_over_a_cut_line_is_told_and_mended(
    server: Server, name: str, store: ServerDatabase
) -> None:
    with pytest.raises(ServerGone), store.glancing() as driver:
        cut_off_while(lambda: driver.execute("SELECT 1"), server, name)
    with store.glancing() as driver:
        assert driver.execute("SELECT 1").fetchall() == [(1,)]


@pytest.fixture
def silent(server: Server, name: str, tmp_path: Path) -> Iterator[tuple[Line, ServerDatabase]]:
    """A desk behind a line that can fall silent without being cut."""
    with line(tmp_path, server.folder) as way:
        store = ServerDatabase(read(f"postgresql://postgres@/{name}?host={tmp_path}"))
        yield way, store
        way.speak()
        store.close()


def ask_in_silence(way: Line, connection: sa.Connection) -> int:
    way.hush()
    return int(connection.exec_driver_sql("SELECT 1").scalar_one())


def test_a_server_that_only_takes_what_is_sent_is_gone_after_a_while(
    silent: tuple[Line, ServerDatabase],
) -> None:
    way, store = silent
    store.patience = 0.3
    for ask in (store.writing, store.reading):
        with pytest.raises(ServerGone), ask() as connection:
            ask_in_silence(way, connection)
        way.speak()
    with store.writing() as connection:
        put(connection, 5)
    with store.reading() as connection:
        assert number(connection) == 5


def test_control_whoever_has_patience_waits_for_it(silent: tuple[Line, ServerDatabase]) -> None:
    """As the owner has, whose work may take longer than anything at a desk."""
    way, store = silent
    with owner.at_work(store), store.reading() as connection:
        threading.Timer(0.6, way.speak).start()
        assert ask_in_silence(way, connection) == 1
    assert (store.patience, ServerDatabase.patience) == (None, 75)


def test_a_database_that_is_not_on_the_server_is_told_from_a_server_that_is_gone(
    server: Server,
) -> None:
    store = ServerDatabase(read(server.url("nobody_made_it")))
    with pytest.raises(NoDatabase), store.reading():
        pass  # pragma: no cover - never comes so far
    store = ServerDatabase(read("postgresql:///nobody_made_it?host=/nowhere"))
    with pytest.raises(ServerGone), store.reading():
        pass  # pragma: no cover - never comes so far


def test_a_server_that_is_not_there_is_told() -> None:
    store = ServerDatabase(read("postgresql:///brug?host=/nowhere"))
    with pytest.raises(ServerGone), store.reading():
        pass  # pragma: no cover - never comes so far
    with pytest.raises(ServerGone), store.glancing():
        pass  # pragma: no cover - never comes so far


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        ("53100", DiskFull),
        ("53300", StoreUnavailable),  # too many connections
        ("57014", StoreUnavailable),  # took too long
        ("58030", StoreUnavailable),  # the server's own disk
        ("XX001", DamagedStore),
        ("08006", ServerGone),
        ("57P01", ServerGone),
    ],
)
def test_what_the_server_answers_is_told_in_our_words(
    store: ServerDatabase, code: str, trouble: type[Exception]
) -> None:
    said = f"DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{code}'; END $$"
    with pytest.raises(trouble), store.writing() as connection:
        connection.exec_driver_sql(said)


def test_a_mistake_of_ours_goes_through_untouched(store: ServerDatabase) -> None:
    with pytest.raises(sa.exc.ProgrammingError), store.reading() as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere")
    with pytest.raises(psycopg.errors.UndefinedTable), store.glancing() as driver:
        driver.execute("SELECT nothing FROM nowhere")
    with pytest.raises(sa.exc.StatementError), store.reading() as connection:
        connection.execute(sa.select(counter).where(counter.c.name == sa.bindparam("n")))


# --- what the server must be set to ----------------------------------------------------------


def set_for_all(server: Server, name: str, setting: str, value: str) -> None:
    change = sql.SQL("ALTER DATABASE {} SET {} = {}")
    with server.connect() as admin:
        admin.execute(change.format(sql.Identifier(name), sql.Identifier(setting), value))


@pytest.mark.parametrize(
    ("setting", "value"), [("synchronous_commit", "off"), ("session_replication_role", "replica")]
)
def test_a_server_that_would_lose_what_it_kept_is_refused(
    server: Server, name: str, store: ServerDatabase, setting: str, value: str
) -> None:
    set_for_all(server, name, setting, value)
    with pytest.raises(UnsafeEngine) as refused, store.reading():
        pass  # pragma: no cover - never comes so far
    assert (refused.value.what, refused.value.found) == (setting, value)


def test_control_a_kinder_setting_is_taken(
    server: Server, name: str, store: ServerDatabase
) -> None:
    set_for_all(server, name, "synchronous_commit", "remote_apply")
    with store.reading() as connection:
        assert connection.exec_driver_sql("SHOW synchronous_commit").scalar() == "remote_apply"


class Answering:
    """Says what a server says of itself that cannot be started here."""

    def __init__(self, **settings: str) -> None:
        good = {each: values[0] for each, values in checks._NEEDED.items()}
        self.settings = {"server_version_num": "150018", **good, **settings}

    def execute(self, _ask: str) -> "Answering":
        return self

    def fetchall(self) -> list[tuple[str, str]]:
        return [*self.settings.items()]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"full_page_writes": "off"}, ("full_page_writes", "off", "on")),
        ({"fsync": "off"}, ("fsync", "off", "on")),
        ({"server_encoding": "SQL_ASCII"}, ("server_encoding", "SQL_ASCII", "UTF8")),
        ({"server_version_num": "140011"}, ("postgresql", "14", "15")),
    ],
)
def test_each_promise_has_its_setting(settings: Any, told: tuple[str, str, str]) -> None:
    checks.check(Answering())
    with pytest.raises(UnsafeEngine) as refused:
        checks.check(Answering(**settings))
    assert (refused.value.what, refused.value.found, refused.value.needed) == told


def test_the_lock_is_of_this_database_alone(
    server: Server, server_template: str, store: ServerDatabase
) -> None:
    with (
        server.database(server_template) as name,
        server.connect(name) as neighbour,
        store.writing(),
    ):
        free = neighbour.execute(f"SELECT pg_try_advisory_lock({WRITE_LOCK})").fetchone()
        assert free == (True,)
