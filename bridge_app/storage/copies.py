"""A copy of a whole store, kept only when it opens, is whole and holds the same rows."""

import shutil
from itertools import count
from pathlib import Path

from bridge_app.errors import DamagedStore
from bridge_app.storage import files, keys, store
from bridge_app.storage.database import Database, open_cipher


def keep(database: Database, folder: Path, name: str) -> Path:
    """Copy an open store with its key file to `copies/NAME`, itself the folder of a store.

    The copy is made beside its place, checked, and only then named: a copy that is there is
    good, and an earlier one stays. Raises DamagedStore when the copy is not whole.
    """
    place = _free_place(folder / store.COPIES, name)
    beside = place.with_name(place.name + store.NEW)
    with files.answered(beside):
        shutil.rmtree(beside, ignore_errors=True)
        files.make_folder(beside)
        try:
            copy(database, beside / store.DATABASE)
            shutil.copyfile(folder / keys.NAME, beside / keys.NAME)
            _make_lasting(beside)
            beside.replace(place)
            files.sync_folder(place.parent)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    return place


def _free_place(folder: Path, name: str) -> Path:
    places = (folder / (f"{name}-{number}" if number else name) for number in count())
    return next(place for place in places if not place.exists())


def _make_lasting(folder: Path) -> None:
    for each in folder.iterdir():
        each.chmod(files.PRIVATE)
        files.sync(each)
    files.sync_folder(folder)


def copy(database: Database, path: Path) -> None:
    """Copy an open store into this file; raises DamagedStore when the copy is not whole."""
    with database.driver() as driver:
        driver.execute("VACUUM INTO ?", (str(path),))
    copied = open_cipher(path, database.key)
    try:
        check(copied)
        if row_counts(copied) != row_counts(database):
            raise DamagedStore(path)
    finally:
        copied.close()


def forget(database: Database) -> None:
    """Take the copies from before upgrades away: they hold what was erased since.

    The upgrade they were made for has succeeded, or nobody would be in.
    """
    if database.folder is None:
        return
    folder = database.folder / store.COPIES
    with files.answered(folder):
        if folder.exists():
            shutil.rmtree(folder)


def check(database: Database) -> None:
    """Raise DamagedStore unless every page, index and reference of this store is whole."""
    if not database.is_whole():
        raise DamagedStore(database.path)


def row_counts(database: Database) -> dict[str, int]:
    """How many rows each table holds."""
    with database.reading() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).scalars()
        return {
            name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()  # noqa: S608 - names of our own tables
            for name in names.all()
        }
