"""A file that leaves: whole or not at all; what stood there stays until the new one is whole."""

from contextlib import suppress
from pathlib import Path

from bridge_app.errors import CannotWrite


def write_file(path: Path, content: bytes) -> None:
    """Makes the file or replaces it; raises CannotWrite and leaves what was there.

    A file that another program holds open is refused by the system at the moment of replacing.
    """
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as trouble:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise CannotWrite(path, trouble.strerror or "") from None
