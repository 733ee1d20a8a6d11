"""The deck that always stands: planks, beam, railing, footprints and the cables below it."""

from collections.abc import Iterator
from itertools import pairwise
from math import atan
from typing import TypeAlias

from bridge_app.picture.geometry import circle, line, spun
from bridge_app.picture.layout import Layout
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Bend, Part, Path, Point, Stroke

Links: TypeAlias = tuple[tuple[int, int], ...]
"""Pairs of columns, counted from 0."""

PLANK = 2.6
"""Units from seam to seam."""

STRIDES = 64
"""Footprints that fit from bank to bank; with more of them they stand closer together."""


def deck(layout: Layout, look: Look) -> Iterator[Path]:
    """The walking surface seen a little from above, and the beam that carries it."""
    unit, wood = layout.unit, look.timber
    left, right = ends(layout)
    yield Path((band(layout, left, right, 0, layout.beam),), wood.beam)
    yield Path((band(layout, left, right, layout.beam * 0.68, layout.beam),), wood.shade)
    yield Path((band(layout, left, right, -layout.depth, 0),), wood.surface)
    yield Path(tuple(seams(layout)), stroke=Stroke(wood.seam, 0.16 * unit))
    fine = Stroke(look.line, look.edges * unit)
    yield Path((along(layout, left, right, -layout.depth),), stroke=fine)
    yield Path((along(layout, left, right, 0),), stroke=Stroke(look.line, 0.3 * unit))
    yield Path((along(layout, left, right, layout.beam),), stroke=fine)
    tops = layout.deck.foot - layout.depth, layout.deck.foot + layout.beam
    yield Path(tuple(line((x, tops[0]), (x, tops[1])) for x in (left, right)), stroke=fine)


def ends(layout: Layout) -> Point:
    """Where the deck starts and ends: a little over both banks."""
    return layout.left - 3.2 * layout.unit, layout.right + 3.2 * layout.unit


def along(layout: Layout, start: float, end: float, dy: float) -> Part:
    """The line of the deck from start to end, moved down by dy."""
    first, *steps = _steps(layout, start, end, dy)
    return Part((start, layout.deck.at(start) + dy), (first, *steps))


def band(layout: Layout, start: float, end: float, upper: float, lower: float) -> Part:
    """The band between two lines of the deck."""
    top = along(layout, start, end, upper)
    back = _steps(layout, end, start, lower)
    return Part(top.start, (*top.steps, (end, layout.deck.at(end) + lower), *back), closed=True)


def _steps(layout: Layout, start: float, end: float, dy: float) -> tuple[Bend, ...]:
    """Bends from start to end; the arch and the level ends are bends of their own."""
    low, high = min(start, end), max(start, end)
    between = [x for x in (layout.deck.left, layout.deck.right) if low < x < high]
    stops = [low, *between, high] if start < end else [high, *between[::-1], low]
    return tuple(layout.deck.bend(a, b, dy) for a, b in pairwise(stops))


def seams(layout: Layout) -> Iterator[Part]:
    """The joints between planks, leaning towards the middle as the eye sees them."""
    left, right = ends(layout)
    count = round((right - left) / (PLANK * layout.unit))
    middle = (left + right) / 2
    for number in range(1, count):
        x = left + (right - left) * number / count
        lean = 0.7 * layout.unit * (middle - x) / (middle - left)
        yield line((x, layout.deck.at(x)), (x + lean, layout.deck.at(x + lean) - layout.depth))


def railing(layout: Layout, look: Look) -> Iterator[Path]:
    """The railing on the far side of the deck."""
    unit = layout.unit
    left, right = layout.left - 1.2 * unit, layout.right + 1.2 * unit
    tall = 0.5 * layout.person
    posts = tuple(_posts(layout, left, right, tall))
    rail = look.timber.rail
    yield Path(posts, stroke=Stroke(rail, 0.42 * unit))
    middle = along(layout, left, right, -layout.depth - 0.5 * tall)
    yield Path((middle,), stroke=Stroke(rail, 0.28 * unit))
    top = along(layout, left - 0.5 * unit, right + 0.5 * unit, -layout.depth - tall)
    yield Path((top,), stroke=Stroke(rail, 0.7 * unit, round=True))


def _posts(layout: Layout, left: float, right: float, tall: float) -> Iterator[Part]:
    count = round((right - left) / (6.3 * layout.unit))
    for number in range(count + 1):
        x = left + (right - left) * number / count
        foot = layout.deck.at(x) - layout.depth
        yield line((x, foot), (x, foot - tall))


# --- footprints --------------------------------------------------------------------------


def footprints(layout: Layout, look: Look, count: int) -> Iterator[Path]:
    """One print for each done step, from "Nu" on; a print that stands never moves away."""
    stride = (layout.right - layout.left) / max(STRIDES, count + 3)
    for number in range(count):
        x = layout.left + (number + 1.5) * stride
        yield Path(tuple(_print(layout, x, number % 2, stride)), look.ink)


def _print(layout: Layout, x: float, side: int, stride: float) -> Iterator[Part]:
    """A sole and a heel, on the near or the far half of the deck, turned with the deck."""
    long = min(1.55 * layout.unit, 1.1 * stride)
    y = layout.deck.at(x) - layout.depth * (0.3 if side else 0.7)
    turn = atan(layout.deck.slope(x))
    yield from footprint(x, y, long, turn)


def footprint(x: float, y: float, long: float, turn: float) -> Iterator[Part]:
    """One print around (x, y), `long` points from heel to toe, turned by `turn` radians."""
    for part in (_SOLE, _HEEL):
        yield spun(part, turn, x, y, long)


_SOLE = Part(
    (-0.12, -0.13),
    ((0.1, -0.2, 0.48, -0.24, 0.5, 0.02), (0.5, 0.24, 0.1, 0.2, -0.12, 0.14)),
    closed=True,
)
_HEEL = Part(
    (-0.24, -0.13),
    ((-0.42, -0.2, -0.52, -0.1, -0.5, 0.02), (-0.5, 0.16, -0.36, 0.18, -0.24, 0.14)),
    closed=True,
)


# --- cables ------------------------------------------------------------------------------


def cables(layout: Layout, look: Look, links: Links) -> Iterator[Path]:
    """Links between areas: a slack rope behind the columns, from the one to the other."""
    unit = layout.unit
    for number, (start, end) in enumerate(_ends(layout, links)):
        low = max(start[1], end[1]) + (5.2 + 1.6 * number) * unit
        reach = (end[0] - start[0]) * 0.28
        rope = Part(start, ((start[0] + reach, low, end[0] - reach, low, *end),))
        yield Path((rope,), stroke=Stroke(look.paper, 0.95 * unit, round=True))
        yield Path((rope,), stroke=Stroke(look.cable, 0.5 * unit, (0.01, 1.05 * unit), round=True))


def knots(layout: Layout, look: Look, links: Links) -> Iterator[Path]:
    """The ends of the ropes, in front of the columns that they hold together."""
    unit = layout.unit
    for ends in _ends(layout, links):
        dots = tuple(circle(*point, 0.85 * unit) for point in ends)
        yield Path(dots, look.cable, Stroke(look.paper, 0.25 * unit))


def _ends(layout: Layout, links: Links) -> Iterator[tuple[Point, Point]]:
    """Where each rope is tied, from left to right."""
    for link in links:
        left, right = sorted(layout.slots[column].centre for column in link)
        down = 0.5 * layout.unit
        yield (left, layout.under(left) + down), (right, layout.under(right) + down)
