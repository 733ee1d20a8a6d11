"""The code on a paper as a square for a scanner; in signs it stands beside it."""

from collections.abc import Iterator

import segno

from bridge_app.picture.geometry import box
from bridge_app.picture.shapes import Part, Path

SIDE = 45.4
"""The square is sixteen millimetres: a scanner at a desk reads it from a hand's breadth."""

QUIET = 9.0
"""What must stay white around the square, in points: four of its fields."""


def square(code: str, x: float, y: float, ink: str, side: float = SIDE) -> Path:
    """The square with its upper left corner here; the ground around it stays white."""
    fields = tuple(tuple(map(bool, row)) for row in segno.make_qr(code).matrix)
    field = side / len(fields)
    return Path(tuple(_runs(fields, x, y, field)), ink)


def _runs(fields: tuple[tuple[bool, ...], ...], x: float, y: float, field: float) -> Iterator[Part]:
    """Dark fields beside each other as one box: no printer leaves hairlines between them."""
    for down, row in enumerate(fields):
        starts = [at for at, dark in enumerate(row) if dark and not (at and row[at - 1])]
        for start in starts:
            end = next((at for at in range(start, len(row)) if not row[at]), len(row))
            yield box(x + start * field, y + down * field, (end - start) * field, field)
