"""Files of a store written whole or not at all, and what the disk may answer, by name."""

import contextlib
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bridge_app.errors import DiskFull, StoreUnavailable

PRIVATE = 0o600
PRIVATE_FOLDER = 0o700

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


@contextmanager
def answered(path: Path) -> Iterator[None]:
    """Turns what the system says about a file into DiskFull or StoreUnavailable."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull(path) from error
        raise StoreUnavailable(path, errno.errorcode.get(error.errno or 0, "")) from error


def make_folder(folder: Path) -> None:
    """The folder, readable to its owner alone when it is made here."""
    with answered(folder):
        folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)


def make_empty(path: Path) -> None:
    """A new empty file that only its owner can read; what SQLite puts beside it is so too."""
    with answered(path):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE))


def write_whole(path: Path, content: bytes) -> None:
    """The content under this name, or what was there before: never a part (TRUST 0.9).

    What stands beside it meanwhile is a file of our own: one that somebody put there, or that a
    kill left, goes first, and no link is followed.
    """
    beside = path.with_name(path.name + ".tmp")
    with answered(path):
        beside.unlink(missing_ok=True)
        handle = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE)
        try:
            _write_through(handle, content)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        sync_folder(path.parent)


def _write_through(handle: int, content: bytes) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(handle)


def sync(path: Path) -> None:
    """Waits until the disk holds this file."""
    with answered(path), path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Waits until the disk holds the names in this folder; Windows does so by itself."""
    with answered(folder), contextlib.suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
