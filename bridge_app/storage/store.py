"""The folder of a store: which files it has, and what a creation that was cut off leaves.

A store is there from the moment its database has its final name. Until then its files are
called `.new`; `settle` removes them, or gives the key file its name when only that was left
to do. Knows no SQL, so that the login screen can ask without loading a database.
"""

import shutil
from pathlib import Path

from bridge_app.storage import files, keys

DATABASE = "bridge.db"
COPIES = "copies"
NEW = ".new"
NEXT = ".next"
"""The database with another key, until it takes the place of the first (rekeying.py)."""

UNPACKED, REHEARSAL = ".unpacked", ".rehearsal"
"""Folders that are there only while a backup is read, or restoring is practised."""

_BESIDE = ("", "-wal", "-shm", "-journal")


def is_there(folder: Path) -> bool:
    """Whether a store, or a part of one that must not be written over, is in this folder."""
    return (folder / DATABASE).exists() or (folder / keys.NAME).exists()


def key_file(folder: Path) -> keys.KeyFile:
    """What can be known of the store without a password (`keys.read`)."""
    named, new = folder / keys.NAME, folder / (keys.NAME + NEW)
    return keys.read(new if new.exists() and not named.exists() else named)


def settle(folder: Path) -> None:
    """After a cut: a database with its final name gets its keys, else nothing is left."""
    named, new = folder / keys.NAME, folder / (keys.NAME + NEW)
    with files.answered(folder):
        if (folder / DATABASE).exists() and not named.exists() and new.exists():
            new.replace(named)
            files.sync_folder(folder)
        half_made = (DATABASE + end + beside for end in (NEW, NEXT) for beside in _BESIDE)
        for name in (keys.NAME + NEW, *half_made):
            (folder / name).unlink(missing_ok=True)
        half_copied = (folder / COPIES).glob(f"*{NEW}")
        for left in (folder / UNPACKED, folder / REHEARSAL, *half_copied):
            shutil.rmtree(left, ignore_errors=True)
