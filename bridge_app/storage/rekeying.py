"""Another database key, so that whoever left cannot use the old one (TRUST 31).

The new file is made beside the old one, checked, and takes its place in one step. Until the
key file says which of the two keys counts, every slot holds both: whatever moment the power
fails at, everybody who may come in still can. What was cut off is finished at the next log-in:
the leave itself says which key may not stay.
"""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from bridge_app.errors import DamagedStore
from bridge_app.storage import copies, files, keys, settings_rows, staff, store
from bridge_app.storage.database import Database, open_cipher
from bridge_app.storage.keys import KeyFile, Opened
from bridge_app.storage.opening import open_store

RETIRED = "key_retired"
"""The setting that tells by its fingerprint which key the store may not keep."""

Change = Callable[[Callable[[KeyFile], KeyFile]], KeyFile]
"""Keeps another key file, made from the one that stands."""


def retired(key: bytes) -> str:
    """The fingerprint of a key, kept in the store it opens."""
    return hmac.digest(key, b"retired", "sha256").hex()


def is_retired(database: Database, day: date) -> bool:
    """Whether the store still has a key that a leaver may have kept."""
    with database.reading() as connection:
        known = settings_rows.valid_on(connection, day)
    return known.get(RETIRED) == retired(database.key)


def for_who_stays(connection: Connection, key_file: KeyFile, key: bytes, coming: bytes) -> KeyFile:
    """The key file in which who works here, and the printed code, hold the coming key too.

    Nobody else stays in it: who left had the key, and could have made slots of any name.
    """
    kept = keys.only_for(key_file, [*staff.active_logins(connection), keys.RECOVERY])
    return keys.with_next_key(replace(kept, tries=key_file.tries), key, coming)


def finish(database: Database, folder: Path, opened: Opened, change: Change) -> None:
    """Bring what was cut off of a renewal to its end.

    A database that has the old key still gets a fresh one, not the one that lies boxed: whoever
    can write the key file could have boxed a key of their own choice.
    """
    coming = database.key
    if coming == opened.key:
        coming = secrets.token_bytes(keys.KEY_BYTES)
        with database.reading() as connection:
            change(lambda found: for_who_stays(connection, found, opened.key, coming))
        rekey(database, folder, coming)
    change(lambda found: keys.settled_on(found, coming, opened))


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
