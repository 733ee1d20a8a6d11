"""What a command says on the terminal."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path


def show(content: bytes) -> None:
    """The very bytes on the terminal, or in the pipe."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def stands_in(path: Path) -> None:
    """Where the file is that somebody asked for."""
    print(f"Het bestand staat in {path}.")


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Columns as wide as what stands in them, for reading in a terminal."""
    lines = [heading, *rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(heading))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()


def told(done: int, of: int) -> None:
    """How far it is; on stderr, so that it is never taken for the answer."""
    if sys.stderr.isatty():
        print(f"\r{done} van {of}", end="\n" if done == of else "", file=sys.stderr, flush=True)
