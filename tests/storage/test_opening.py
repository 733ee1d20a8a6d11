"""A store is there whole or not at all, opens only as itself, and its copies open too."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bridge_app.errors import CannotRead, DamagedStore, DiskFull, StoreNotEmpty
from bridge_app.storage import copies, files, keys, opening, store
from bridge_app.storage.database import Database
from tests.storage import stores


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    stores.make(tmp_path / "store")
    return tmp_path / "store"


@pytest.fixture
def database(folder: Path) -> Iterator[Database]:
    opened = stores.reopened(folder)
    yield opened
    opened.close()


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_a_new_store_is_two_files_that_only_the_owner_reads(folder: Path) -> None:
    assert names(folder) == {store.DATABASE, keys.NAME}
    assert {each.stat().st_mode & 0o777 for each in folder.iterdir()} == {files.PRIVATE}


def test_nothing_in_the_file_is_readable(folder: Path) -> None:
    content = (folder / store.DATABASE).read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"CREATE TABLE" not in content


def test_a_store_is_never_made_over_another(folder: Path) -> None:
    before = (folder / store.DATABASE).read_bytes()
    with pytest.raises(StoreNotEmpty):
        stores.make(folder)
    assert (folder / store.DATABASE).read_bytes() == before


@pytest.mark.parametrize("left", [store.DATABASE, keys.NAME])
def test_a_store_is_never_made_over_a_part_of_another(left: str, tmp_path: Path) -> None:
    (tmp_path / left).write_bytes(b"part")
    with pytest.raises(StoreNotEmpty):
        stores.make(tmp_path)
    assert names(tmp_path) == {left}


def refuse(_: Database) -> None:
    raise DiskFull(Path())


def test_a_creation_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(DiskFull):
        opening.make(tmp_path, stores.KEY_FILE, stores.KEY, refuse)
    assert names(tmp_path) == set()
    stores.made(tmp_path).close()


def test_a_creation_that_was_cut_before_the_end_leaves_nothing(tmp_path: Path) -> None:
    for name in ("bridge.db.new", "bridge.db.new-wal", "keys.json.new"):
        (tmp_path / name).write_bytes(b"half")
    assert not store.is_there(tmp_path)
    store.settle(tmp_path)
    assert names(tmp_path) == set()


def test_a_creation_that_was_cut_at_the_end_is_finished(folder: Path) -> None:
    (folder / keys.NAME).rename(folder / "keys.json.new")
    assert store.is_there(folder)
    assert store.key_file(folder) == stores.KEY_FILE
    store.settle(folder)
    assert names(folder) == {store.DATABASE, keys.NAME}
    stores.reopened(folder).close()


def test_keys_that_have_their_name_stay(folder: Path) -> None:
    (folder / "keys.json.new").write_bytes(b"half")
    assert store.key_file(folder) == stores.KEY_FILE
    store.settle(folder)
    assert names(folder) == {store.DATABASE, keys.NAME}


def test_a_database_without_its_keys_is_left_alone(folder: Path) -> None:
    (folder / keys.NAME).unlink()
    store.settle(folder)
    assert names(folder) == {store.DATABASE}
    with pytest.raises(CannotRead):
        store.key_file(folder)


def test_keys_without_a_database(folder: Path) -> None:
    (folder / store.DATABASE).unlink()
    with pytest.raises(DamagedStore):
        stores.reopened(folder)
    assert names(folder) == {keys.NAME}


@pytest.mark.parametrize(
    "other",
    [replace(stores.KEY_FILE, practice=False), replace(stores.KEY_FILE, store="another")],
)
def test_a_key_file_that_tells_of_another_store(folder: Path, other: keys.KeyFile) -> None:
    with pytest.raises(DamagedStore) as told:
        stores.reopened(folder, other)
    assert told.value.path == folder / keys.NAME
    stores.reopened(folder).close()


def test_a_closed_store_has_no_log_beside_it(folder: Path, database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO counter VALUES ('client', 7)")
    database.close()
    assert names(folder) == {store.DATABASE, keys.NAME}


# --- copies -----------------------------------------------------------------------------------


def test_a_copy_is_a_store_of_its_own(folder: Path, database: Database) -> None:
    keys.write(folder / keys.NAME, stores.KEY_FILE)
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO counter VALUES ('client', 7)")
    place = copies.keep(database, folder, "before-0002")
    copy = stores.reopened(place)
    assert copies.row_counts(copy) == copies.row_counts(database)
    assert copies.row_counts(copy)["counter"] == 1
    copy.close()
    assert names(folder / store.COPIES) == {"before-0002"}
    assert {each.stat().st_mode & 0o777 for each in place.iterdir()} == {files.PRIVATE}


def test_a_copy_replaces_what_a_cut_left(folder: Path, database: Database) -> None:
    keys.write(folder / keys.NAME, stores.KEY_FILE)
    half = folder / store.COPIES / "before-0002.new"
    half.mkdir(parents=True)
    (half / store.DATABASE).write_bytes(b"half")
    stores.reopened(copies.keep(database, folder, "before-0002")).close()


def test_an_earlier_copy_stays(folder: Path, database: Database) -> None:
    for expected in ("before-0002", "before-0002-1", "before-0002-2"):
        assert copies.keep(database, folder, "before-0002").name == expected
    assert len(names(folder / store.COPIES)) == 3


def test_a_copy_that_differs_is_not_kept(
    folder: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = iter([{"client": 1}, {"client": 2}])
    monkeypatch.setattr(copies, "row_counts", lambda _: next(counts))
    with pytest.raises(DamagedStore):
        copies.keep(database, folder, "before-0002")
    assert names(folder / store.COPIES) == set()


def test_a_whole_store_passes_the_check(database: Database) -> None:
    copies.check(database)


def test_a_reference_to_nothing_is_found(database: Database) -> None:
    with database.driver() as driver:
        driver.execute("PRAGMA foreign_keys=OFF")
        driver.execute("INSERT INTO staff_team VALUES (1, x'01', x'02', '2026-01-01', NULL)")
    with pytest.raises(DamagedStore):
        copies.check(database)
