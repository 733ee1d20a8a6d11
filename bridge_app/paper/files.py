"""A file that leaves: whole or not at all; what stood there stays until the new one is whole.

Nobody but who made it reads it: others work on the same machine, and all of a client's file is
in it. Where there are no such modes, the folder it stands in decides.
"""

import os
from contextlib import suppress
from pathlib import Path

from bridge_app.errors import CannotWrite


def write_file(path: Path, content: bytes) -> None:
    """Makes the file or replaces it, for its maker alone.

    Raises CannotWrite and leaves what was there. A file that another program holds open is
    refused by the system at the moment of replacing.
    """
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.unlink(missing_ok=True)  # a kill halfway left it
        with open(beside, "xb", opener=_for_its_maker) as file:
            file.write(content)
        beside.replace(path)
    except OSError as trouble:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise CannotWrite(path, trouble.strerror or "") from None


def _for_its_maker(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
