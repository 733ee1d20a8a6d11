"""How far a file is that is being written, and a way to stop it halfway."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from bridge_app.domain.backup import Told

Row = TypeVar("Row")

EVERY = 2_000
"""Rows between two moments at which somebody hears of it: some tenths of a second."""


def watched(rows: Iterable[Row], told: Told, of: int, every: int = EVERY) -> Iterator[Row]:
    """The same rows; `told(done, of)` hears at the first, every so many, and after the last.

    Whoever wants no more of it raises an error of their own from there: nothing of the file stays
    (`paper.files.kept_file`), and what was being read is let go.
    """
    done = 0
    for done, row in enumerate(rows):
        if not done % every:
            told(done, of)
        yield row
    told(of, of)
