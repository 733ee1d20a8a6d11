"""Five hatches, so that pillars can be told apart without colour (EXPERIENCE D14).

Lines of our own, cut to the block by arithmetic: brushes of a screen library shrink to one
same grey on paper, and clipping leaves ragged edges on a screen.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from bridge_app.picture.geometry import dot, line
from bridge_app.picture.shapes import Part, Path, Stroke

Inside: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom of the room for the hatch."""

Hatch: TypeAlias = Callable[[Inside, float], tuple[Part, ...]]

PITCH = 1.75
"""Units from line to line; 5.9 points, two millimetres, on an A4."""

LINE, DOTS = 0.34, 0.85
"""The width of a line and of a dot, in units."""


def hatch(number: int, inside: Inside, unit: float, colour: str) -> Path:
    """The hatch of pillar `number` (0 to 4) in this room."""
    parts = HATCHES[number](inside, PITCH * unit)
    dotted = HATCHES[number] is dots
    pen = Stroke(colour, (DOTS if dotted else LINE) * unit, round=dotted)
    return Path(parts, stroke=pen)


def diagonal(inside: Inside, pitch: float) -> tuple[Part, ...]:
    """Lines going up to the right."""
    return tuple(_slanted(inside, pitch * 1.2, 1))


def dots(inside: Inside, pitch: float) -> tuple[Part, ...]:
    """Dots, every other row set half a step aside."""
    left, top, right, bottom = inside
    upper, aside = min(0.25 * pitch, (bottom - top) / 4), min(0.3 * pitch, (right - left) / 4)
    rows = _evenly(top + upper, bottom - upper, pitch)
    return tuple(
        dot(x, y)
        for number, y in enumerate(rows)
        for x in _evenly(left + aside, right - aside, 1.5 * pitch, shift=number % 2)
    )


def level(inside: Inside, pitch: float) -> tuple[Part, ...]:
    """Level lines."""
    left, top, right, bottom = inside
    return tuple(line((left, y), (right, y)) for y in _evenly(top, bottom, pitch))


def crossed(inside: Inside, pitch: float) -> tuple[Part, ...]:
    """A trellis of both diagonals."""
    return (*_slanted(inside, pitch * 1.8, 1), *_slanted(inside, pitch * 1.8, -1))


def upright(inside: Inside, pitch: float) -> tuple[Part, ...]:
    """Upright lines."""
    left, top, right, bottom = inside
    return tuple(line((x, top), (x, bottom)) for x in _evenly(left, right, pitch))


HATCHES: tuple[Hatch, ...] = (diagonal, dots, level, crossed, upright)


def _evenly(start: float, end: float, pitch: float, shift: int = 0) -> Iterator[float]:
    """Places about `pitch` apart that fill the length; a shifted row lies between them."""
    count = max(1, round((end - start) / pitch))
    step = (end - start) / count
    for number in range(count + 1 - shift):
        yield start + (number + shift / 2) * step


def _slanted(inside: Inside, pitch: float, way: int) -> Iterator[Part]:
    """Lines at 45 degrees; `way` 1 goes up to the right, -1 down."""
    left, top, right, bottom = inside
    reach = (right - left) + (bottom - top)
    count = max(2, round(reach / pitch))
    for number in range(count):
        yield _chord(inside, (number + 0.5) * reach / count, way)


def _chord(inside: Inside, along: float, way: int) -> Part:
    """The 45-degree line that meets the upper side (or its extension) `along` from a corner."""
    left, top, right, bottom = inside
    wide, high = right - left, bottom - top
    enter = (min(along, wide), max(0, along - wide))
    leave = (max(0, along - high), min(along, high))
    if way > 0:
        return line((left + leave[0], top + leave[1]), (left + enter[0], top + enter[1]))
    return line((right - leave[0], top + leave[1]), (right - enter[0], top + enter[1]))
