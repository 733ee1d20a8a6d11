"""Where a command's answer goes: a file, all or nothing, or the terminal."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bridge_app.errors import CannotWrite


def write(path: Path, content: bytes) -> None:
    """Makes the file or replaces it as a whole; raises CannotWrite and leaves what was there."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        _forget(beside)
        raise CannotWrite(path, error.strerror or "") from error


def _forget(beside: Path) -> None:
    try:
        beside.unlink(missing_ok=True)
    except OSError:
        return  # the folder itself cannot be used, so nothing was made in it


def show(content: bytes) -> None:
    """The very bytes on the terminal, or in the pipe."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Columns as wide as what stands in them, for reading in a terminal."""
    lines = [heading, *rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(heading))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()
