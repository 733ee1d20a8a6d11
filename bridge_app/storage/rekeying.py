"""Another database key, so that whoever left cannot use the old one (TRUST 31).

The new file is made beside the old one, checked, and takes its place in one step. Until the
key file says which of the two keys counts, every slot holds both: whatever moment the power
fails at, everybody who may come in still can.
"""

from pathlib import Path

from bridge_app.errors import DamagedStore
from bridge_app.storage import copies, files, store
from bridge_app.storage.database import Database, open_cipher
from bridge_app.storage.keys import KeyFile, Opened
from bridge_app.storage.opening import open_store


def rekey(database: Database, folder: Path, coming: bytes) -> None:
    """Give the open store in this folder this key.

    Raises DamagedStore when what was made is not whole; then the old file still stands.
    """
    beside = folder / (store.DATABASE + store.NEXT)
    try:
        files.make_empty(beside)
        _export(database, beside, coming)
        _check(database, beside, coming)
        files.sync(beside)
        database.close()
        with files.answered(folder):
            beside.replace(folder / store.DATABASE)
        database.has_key(coming)
        files.sync_folder(folder)
    finally:
        store.settle(folder)


def _export(database: Database, path: Path, coming: bytes) -> None:
    with database.driver() as driver:
        driver.execute(f"ATTACH DATABASE ? AS coming KEY \"x'{coming.hex()}'\"", (str(path),))
        try:
            driver.execute("SELECT sqlcipher_export('coming')").fetchall()
        finally:
            driver.execute("DETACH DATABASE coming")


def _check(database: Database, path: Path, coming: bytes) -> None:
    made = open_cipher(path, coming)
    try:
        copies.check(made)
        if copies.row_counts(made) != copies.row_counts(database):
            raise DamagedStore(path)
    finally:
        made.close()


def open_either(folder: Path, key_file: KeyFile, opened: Opened) -> Database:
    """The store, with the one of its two keys that fits; raises what `open_store` raises."""
    if opened.next_key is None:
        return open_store(folder, key_file, opened.key)
    try:
        return open_store(folder, key_file, opened.key)
    except DamagedStore:
        return open_store(folder, key_file, opened.next_key)
