"""Real encrypted stores on disk for tests, made and opened without the slow password."""

from pathlib import Path
from uuid import UUID

from bridge_app.storage import keys, opening
from bridge_app.storage.database import Database
from bridge_app.storage.keys import KeyFile

KEY = bytes(range(32))
ID = UUID(int=42)
KEY_FILE = keys.new_key_file(ID, practice=True)


def make(folder: Path, key_file: KeyFile = KEY_FILE) -> None:
    """An empty store in this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    opening.make(folder, key_file, KEY, _nothing_more)


def _nothing_more(database: Database) -> None:
    """An empty store is enough."""


def reopened(folder: Path, key_file: KeyFile = KEY_FILE) -> Database:
    """The store in this folder, open."""
    return opening.open_store(folder, key_file, KEY)


def made(folder: Path) -> Database:
    """A new store in this folder, open."""
    make(folder)
    return reopened(folder)


def schema_of(database: Database) -> set[tuple[str, str, str]]:
    """All that the file knows of its tables, indexes and triggers, as it was written."""
    with database.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        ).all()
    return {(kind, name, " ".join(sql.split())) for kind, name, sql in rows}
