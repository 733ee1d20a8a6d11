"""Rows in portions: what is done to a whole column at once costs a third of row by row."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from bridge_app.exports.sheet import Cell, Kind

Row = TypeVar("Row")

PORTION = 500
"""Rows that are looked at together: few enough to be nothing in memory."""

Says = Mapping[Kind, Callable[[Any], Any]]
"""How what a column holds is told: of each kind, a cell."""


def portions(rows: Iterable[Row], most: int = PORTION) -> Iterator[list[Row]]:
    """The same rows, so many at a time; none when there are none."""
    left = iter(rows)
    while portion := list(islice(left, most)):
        yield portion


def told(
    rows: Iterable[Sequence[Cell]], kinds: Sequence[Kind], says: Says
) -> Iterator[tuple[Any, ...]]:
    """Each row with its cells told by their kinds."""
    for portion in portions(rows):
        columns = zip(*portion, strict=True)
        said = (_said(cells, kind, says) for cells, kind in zip(columns, kinds, strict=True))
        yield from zip(*said, strict=True)


def _said(cells: Sequence[Any], kind: Kind, says: Says) -> Iterable[Any]:
    """One column; words, days and amounts that come again are told and made safe once.

    A decimal is equal to others that are written otherwise (1.0 and 1.00), so each by itself.
    """
    say = says[kind]
    if kind in _EACH:
        return map(say, cells)
    return map({cell: say(cell) for cell in {*cells}}.__getitem__, cells)


_EACH = frozenset({Kind.COUNT, Kind.DECIMAL})
