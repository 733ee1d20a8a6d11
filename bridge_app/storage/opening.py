"""A store made whole or not at all, and one opened: current, whole, and the one it says it is."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import insert, select

from bridge_app.errors import DamagedStore, StoreNotEmpty
from bridge_app.storage import files, keys, moved, schema, store
from bridge_app.storage.database import Database, open_cipher
from bridge_app.storage.keys import KeyFile
from bridge_app.storage.tables import meta


def make(folder: Path, key_file: KeyFile, key: bytes, fill: Callable[[Database], None]) -> None:
    """A new store in this folder, with what `fill` writes into it.

    Raises StoreNotEmpty when a store is there. Whatever else goes wrong, kill -9 and a full
    disk included, afterwards the store is there whole or not at all.
    """
    if store.is_there(folder):
        raise StoreNotEmpty(folder)
    new = folder / (store.DATABASE + store.NEW)
    try:
        files.make_empty(new)
        _fill(new, key_file, key, fill)
        keys.write(folder / (keys.NAME + store.NEW), key_file)
        with files.answered(folder):
            new.replace(folder / store.DATABASE)
        files.sync_folder(folder)
    finally:
        store.settle(folder)


def _fill(path: Path, key_file: KeyFile, key: bytes, fill: Callable[[Database], None]) -> None:
    database = open_cipher(path, key)
    try:
        with database.writing() as connection:
            schema.make_tables(connection)
            for name, value in _identity(key_file).items():
                connection.execute(insert(meta), {"name": name, "value": value})
        database.recall_secret()
        fill(database)
    finally:
        database.close()
    files.sync(path)


def open_store(folder: Path, key_file: KeyFile, key: bytes) -> Database:
    """The store in this folder, brought up to date where it is older.

    Raises DamagedStore when it is not whole, or not the one its key file tells of;
    NewerStore when a newer program made it; StoreMoved or NotArrived (moved.py).
    """
    path = folder / store.DATABASE
    if not path.exists():
        raise DamagedStore(path)
    database = open_cipher(path, key)
    try:
        schema.bring_up_to_date(database, folder)
        _check_identity(database, folder, key_file)
        database.recall_secret()
    except BaseException:
        database.close()
        raise
    return database


def _check_identity(database: Database, folder: Path, key_file: KeyFile) -> None:
    """A practice store stays one, and real people never stand in one (meta and keys agree)."""
    with database.reading() as connection:
        rows = connection.execute(select(meta.c.name, meta.c.value))
        found = {row.name: row.value for row in rows}
    moved.check(found)
    if not _identity(key_file).items() <= found.items():
        raise DamagedStore(folder / keys.NAME)


def _identity(key_file: KeyFile) -> dict[str, str]:
    return {"store": key_file.store, "practice": str(key_file.practice)}
