"""One transaction a call, many readers, and every answer of the disk by its own name."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from bridge_app.errors import DamagedStore, DiskFull, StoreBusy, StoreUnavailable, WorldTrouble
from bridge_app.storage import database as room
from bridge_app.storage.database import MEMORY, Database, in_memory, translated
from bridge_app.storage.tables import location
from tests.storage import stores


@pytest.fixture
def on_disk(tmp_path: Path) -> Iterator[Database]:
    database = stores.made(tmp_path)
    yield database
    database.close()


@pytest.fixture(params=["disk", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    database = stores.made(tmp_path) if request.param == "disk" else in_memory()
    yield database
    database.close()


def add(connection: sa.Connection, number: int) -> None:
    connection.execute(location.insert(), {"id": UUID(int=number), "name": f"desk {number}"})


def names(store: Database) -> list[str]:
    with store.reading() as connection:
        return list(connection.execute(sa.select(location.c.name)).scalars())


def test_what_is_written_is_read(store: Database) -> None:
    with store.writing() as connection:
        add(connection, 1)
    assert names(store) == ["desk 1"]


def half_done(store: Database) -> None:
    with store.writing() as connection:
        add(connection, 1)
        raise KeyboardInterrupt


def test_a_transaction_that_raises_leaves_nothing(store: Database) -> None:
    with pytest.raises(KeyboardInterrupt):
        half_done(store)
    assert names(store) == []
    with store.writing() as connection:
        add(connection, 1)
    assert names(store) == ["desk 1"]


def write_twice_at_once(store: Database) -> None:
    with store.writing(), store.writing():
        pass  # pragma: no cover - the second is refused


def test_a_second_writer_waits_a_moment_and_is_told(store: Database) -> None:
    with pytest.raises(StoreBusy):
        write_twice_at_once(store)
    with store.writing() as connection:
        add(connection, 1)


def test_readers_go_on_beside_a_writer_and_see_what_was_saved(on_disk: Database) -> None:
    with on_disk.writing() as connection:
        add(connection, 1)
        assert names(on_disk) == []
    assert names(on_disk) == ["desk 1"]


def test_two_threads_read_at_the_same_time(on_disk: Database) -> None:
    both = threading.Barrier(2, timeout=5)
    read: list[list[str]] = []

    def look() -> None:
        with on_disk.reading() as connection:
            connection.execute(sa.select(location.c.name))
            both.wait()
        read.append(names(on_disk))

    threads = [threading.Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == [[], []]


def test_a_reader_sees_one_moment(on_disk: Database) -> None:
    with on_disk.reading() as connection:
        before = connection.execute(sa.select(location.c.name)).all()
        with on_disk.writing() as other:
            add(other, 1)
        assert connection.execute(sa.select(location.c.name)).all() == before == []


def test_a_broken_rule_of_the_tables_is_no_trouble_of_the_disk(store: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError), store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO location (name) VALUES ('without an id')")


def test_errors_never_tell_what_was_written(store: Database) -> None:
    statement = sa.text("INSERT INTO location (name) VALUES (:name)")
    with pytest.raises(sa.exc.IntegrityError) as said, store.writing() as connection:
        connection.execute(statement, {"name": "Karin Bos"})
    assert "Karin" not in str(said.value)


def test_a_key_for_each_purpose(store: Database) -> None:
    assert store.key_for("chain:ledger") == store.key_for("chain:ledger")
    assert store.key_for("chain:ledger") != store.key_for("chain:audit")
    key = store.key_for("chain:ledger")
    assert isinstance(key, bytes)
    assert len(key) == 32


def test_two_stores_in_memory_know_nothing_of_each_other() -> None:
    one, other = in_memory(), in_memory()
    with one.writing() as connection:
        add(connection, 1)
    assert names(other) == []
    assert one.path == MEMORY
    assert one.key != other.key
    one.close()
    other.close()


# --- what the disk may answer -------------------------------------------------------------


def test_no_room_is_a_full_disk_and_later_there_is_room_again(on_disk: Database) -> None:
    def limit(pages: int) -> None:
        with on_disk.driver() as driver:
            driver.execute(f"PRAGMA max_page_count={pages}")

    limit(1)  # the engine takes it as "no more than now"
    with pytest.raises(DiskFull) as told, on_disk.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO meta (name, value) VALUES ('long', hex(zeroblob(1000000)))"
        )
    assert told.value.path == on_disk.path
    with on_disk.writing() as connection:
        add(connection, 1)
    assert names(on_disk) == ["desk 1"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable) as told:
        room.open_cipher(tmp_path / "none.db", stores.KEY)
    assert told.value.reason == "SQLITE_CANTOPEN"
    assert not (tmp_path / "none.db").exists()


def test_a_store_that_may_not_be_written(on_disk: Database) -> None:
    with on_disk.driver() as driver:
        driver.execute("PRAGMA query_only=ON")
    with pytest.raises(StoreUnavailable) as told, on_disk.writing() as connection:
        add(connection, 1)
    assert told.value.reason == "SQLITE_READONLY"


def test_another_key_is_damage_for_who_had_the_right_password(tmp_path: Path) -> None:
    stores.make(tmp_path)
    with pytest.raises(DamagedStore):
        room.open_cipher(tmp_path / "bridge.db", bytes(32))


def answer(code: int, name: str) -> sqlcipher.OperationalError:
    error = sqlcipher.OperationalError("disk I/O error")
    error.sqlite_errorcode, error.sqlite_errorname = code, name
    return error


@pytest.mark.parametrize(
    ("code", "free", "expected"),
    [
        (sqlcipher.SQLITE_IOERR | (3 << 8), 10**9, StoreUnavailable),
        (sqlcipher.SQLITE_IOERR | (3 << 8), 1000, DiskFull),
        (sqlcipher.SQLITE_LOCKED, 10**9, StoreBusy),
        (sqlcipher.SQLITE_CORRUPT, 10**9, DamagedStore),
    ],
)
def test_an_answer_of_the_disk_has_a_name(
    code: int,
    free: int,
    expected: type[WorldTrouble],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    with pytest.raises(expected), translated(tmp_path / "bridge.db"):
        raise answer(code, "SQLITE_IOERR_WRITE")


@pytest.mark.parametrize("wrap", [True, False])
def test_a_mistake_of_ours_stays_what_it_is(tmp_path: Path, wrap: bool) -> None:
    ours = answer(sqlcipher.SQLITE_ERROR, "SQLITE_ERROR")
    error = sa.exc.OperationalError("SELECT", None, ours) if wrap else ours
    with pytest.raises(type(error)), translated(tmp_path):
        raise error


def test_after_trouble_with_the_disk_the_next_call_has_a_fresh_connection(
    on_disk: Database,
) -> None:
    with on_disk.driver() as driver:
        before = driver
    trouble = answer(sqlcipher.SQLITE_IOERR, "SQLITE_IOERR")
    with pytest.raises(StoreUnavailable), on_disk.reading():
        raise trouble
    with on_disk.driver() as driver:
        assert driver is not before


def test_one_read_that_failed_does_not_call_all_that_follows_damaged(on_disk: Database) -> None:
    with on_disk.driver() as driver:
        before = driver
    with pytest.raises(DamagedStore), on_disk.reading():
        raise answer(sqlcipher.SQLITE_NOTADB, "SQLITE_NOTADB")
    with on_disk.driver() as driver:
        assert driver is not before


def test_a_page_that_the_driver_calls_no_memory_is_trouble_with_the_disk(
    on_disk: Database,
) -> None:
    with pytest.raises(StoreUnavailable), on_disk.reading():
        raise MemoryError


def test_memory_keeps_its_one_connection_whatever_happens() -> None:
    store = in_memory()
    with pytest.raises(StoreUnavailable), store.reading():
        raise answer(sqlcipher.SQLITE_NOMEM, "SQLITE_NOMEM")
    assert names(store) == []
    store.close()


def test_a_look_while_somebody_types_keeps_its_connection(store: Database) -> None:
    looked = []
    for _ in range(2):
        with store.glancing() as driver:
            looked.append(driver)
    assert looked[0] is looked[1]
    store.close()
    with store.glancing() as fresh:
        if store.path != room.MEMORY:  # a store in memory is gone once closed
            assert fresh is not looked[0]
            assert fresh.execute("SELECT count(*) FROM client").fetchone() == (0,)


def test_what_the_disk_answers_to_a_look_is_told_and_the_next_look_is_fresh(
    store: Database,
) -> None:
    with store.glancing() as before:
        pass
    with pytest.raises(StoreUnavailable), store.glancing():
        raise answer(sqlcipher.SQLITE_NOMEM, "SQLITE_NOMEM")
    with store.glancing() as after:
        assert after.execute("SELECT count(*) FROM counter").fetchone() == (0,)
        assert store.path == room.MEMORY or after is not before


def test_a_look_sees_what_was_just_kept(store: Database) -> None:
    with store.glancing() as driver:
        assert driver.execute("SELECT count(*) FROM counter").fetchone() == (0,)
    with store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO counter VALUES ('x', 1)")
    with store.glancing() as driver:
        assert driver.execute("SELECT count(*) FROM counter").fetchone() == (1,)


def test_a_store_in_memory_is_looked_at_too() -> None:
    memory = room.in_memory()
    with memory.glancing() as driver:
        assert driver.execute("SELECT count(*) FROM client").fetchone() == (0,)
    memory.close()


def test_a_store_without_its_secret_is_damaged(store: Database) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM meta WHERE name = 'secret'")
    with pytest.raises(DamagedStore):
        store.recall_secret()
