"""One program at a time has a store open; the operating system frees the lock when it dies."""

import sys
from pathlib import Path
from typing import IO

from bridge_app.errors import StoreInUse
from bridge_app.storage import files

NAME = "store.lock"

if sys.platform == "win32":  # pragma: no cover - runs on Windows only
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class StoreLock:
    """The lock of one store. The file stays: removing it would let two in at once."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; raises StoreInUse when another program, or this one, holds it."""
        path = folder / NAME
        with files.answered(path):
            self._file = path.open("ab")
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise StoreInUse(folder) from error

    def release(self) -> None:
        """Let the next one in."""
        self._file.close()
