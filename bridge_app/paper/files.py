"""A file that leaves: whole or not at all; what stood there stays until the new one is whole.

Nobody but who made it reads it: others work on the same machine, and all of a client's file is
in it. Where there are no such modes, the folder it stands in decides.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bridge_app.errors import CannotWrite

OPEN = "open"
"""Why a file cannot take its place though it was written: another program holds it."""


def write_file(path: Path, content: bytes) -> None:
    """Makes the file or replaces it, for its maker alone.

    Raises CannotWrite and leaves what was there. A file that another program holds open is
    refused by the system at the moment of replacing.
    """
    with kept_file(path) as file:
        file.write(content)


@contextmanager
def kept_file(path: Path) -> Iterator[BinaryIO]:
    """The same for what is written piece by piece: it takes its place when all of it is there.

    Whatever goes wrong meanwhile, nothing of it stays. Only a file is replaced: who may do
    everything on a machine would else lose a device of it by a slip.
    """
    if not path.name:
        raise CannotWrite(path)
    beside, whole = path.with_name(f".{path.name}.new"), False
    try:
        if path.exists() and not path.is_file():
            raise CannotWrite(path)
        beside.unlink(missing_ok=True)  # a kill halfway left it
        with open(beside, "xb", opener=_for_its_maker) as file:
            yield file
        whole = True
        beside.replace(path)
    except OSError as trouble:
        held = whole and isinstance(trouble, PermissionError)
        raise CannotWrite(path, OPEN if held else trouble.strerror or "") from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _for_its_maker(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
