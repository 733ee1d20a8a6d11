"""Making, moving and measuring shapes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import cos, hypot, inf, sin
from typing import TypeAlias

from bridge_app.picture.shapes import Bend, Group, Part, Point, Role, Shape, Spot, Step, Text

CIRCLE = 0.5522847498
"""How far a Bezier's control points stand out to draw a quarter of a circle."""

DOT = 0.01
"""The length of a line that shows only its round caps."""


def line(start: Point, end: Point) -> Part:
    return Part(start, (end,))


def open_line(points: Sequence[Point]) -> Part:
    """Straight lines from point to point."""
    return Part(points[0], tuple(points[1:]))


def polygon(points: Sequence[Point]) -> Part:
    return Part(points[0], tuple(points[1:]), closed=True)


def box(x: float, y: float, width: float, height: float) -> Part:
    return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])


def rounded(x: float, y: float, width: float, height: float, radius: float) -> Part:
    """A box with round corners."""
    right, low = x + width, y + height
    r = min(radius, width / 2, height / 2)
    c = r * (1 - CIRCLE)
    return Part(
        (x + r, y),
        (
            (right - r, y),
            (right - c, y, right, y + c, right, y + r),
            (right, low - r),
            (right, low - c, right - c, low, right - r, low),
            (x + r, low),
            (x + c, low, x, low - c, x, low - r),
            (x, y + r),
            (x, y + c, x + c, y, x + r, y),
        ),
        closed=True,
    )


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Part:
    kx, ky = rx * CIRCLE, ry * CIRCLE
    return Part(
        (cx + rx, cy),
        (
            (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
            (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
            (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
            (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
        ),
        closed=True,
    )


def circle(cx: float, cy: float, radius: float) -> Part:
    return ellipse(cx, cy, radius, radius)


def dome(cx: float, base: float, radius: float) -> Part:
    """The upper half of a circle, open at its base."""
    k = radius * CIRCLE
    return Part(
        (cx - radius, base),
        (
            (cx - radius, base - k, cx - k, base - radius, cx, base - radius),
            (cx + k, base - radius, cx + radius, base - k, cx + radius, base),
        ),
    )


def dot(x: float, y: float) -> Part:
    """A point; a round pen makes it as large as the pen is wide."""
    return line((x, y), (x + DOT, y))


def smooth(points: Sequence[Point], *, closed: bool = False) -> Part:
    """A soft curve through all the points (Catmull-Rom, as Bezier steps)."""
    ring = [points[-1], *points, *points[:2]] if closed else [points[0], *points, points[-1]]
    return Part(points[0], tuple(_bends(ring)), closed=closed)


def _bends(ring: Sequence[Point]) -> Iterable[Bend]:
    for before, a, b, after in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        yield (
            a[0] + (b[0] - before[0]) / 6,
            a[1] + (b[1] - before[1]) / 6,
            b[0] - (after[0] - a[0]) / 6,
            b[1] - (after[1] - a[1]) / 6,
            b[0],
            b[1],
        )


def limb(points: Sequence[Point], radii: Sequence[float]) -> Part:
    """A soft, tapering shape along joints: `radii` is half its thickness at each of them."""
    one, other = [], []
    for at, (x, y) in enumerate(points):
        ahead, behind = points[min(at + 1, len(points) - 1)], points[max(at - 1, 0)]
        dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
        share = radii[at] / hypot(dx, dy)
        one.append((x - dy * share, y + dx * share))
        other.append((x + dy * share, y - dx * share))
    return smooth(
        [*one, _tip(points[-2:], radii[-1]), *other[::-1], _tip(points[1::-1], radii[0])],
        closed=True,
    )


def _tip(last: Sequence[Point], radius: float) -> Point:
    """The round end of a limb, a radius beyond its last joint."""
    (ax, ay), (bx, by) = last
    share = radius / hypot(bx - ax, by - ay)
    return (bx + (bx - ax) * share, by + (by - ay) * share)


def joined(part: Part, *more: Step, closed: bool = True) -> Part:
    """The part with further steps behind it."""
    return Part(part.start, part.steps + more, closed)


# --- moving ------------------------------------------------------------------------------


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """The same shape elsewhere."""
    if isinstance(shape, Text):
        return replace(shape, x=shape.x + dx, y=shape.y + dy)
    if isinstance(shape, Group):
        return replace(shape, shapes=tuple(moved(inner, dx, dy) for inner in shape.shapes))
    return replace(shape, parts=tuple(placed(part, dx, dy) for part in shape.parts))


def placed(part: Part, dx: float, dy: float, sx: float = 1, sy: float = 1) -> Part:
    """The part scaled by (sx, sy) and then moved by (dx, dy)."""
    return Part(
        (part.start[0] * sx + dx, part.start[1] * sy + dy),
        tuple(_step(step, dx, dy, sx, sy) for step in part.steps),
        part.closed,
    )


def _step(step: Step, dx: float, dy: float, sx: float, sy: float) -> Step:
    if len(step) == 2:
        return (step[0] * sx + dx, step[1] * sy + dy)
    a, b, c, d, e, f = step
    return (a * sx + dx, b * sy + dy, c * sx + dx, d * sy + dy, e * sx + dx, f * sy + dy)


def spun(part: Part, turn: float, x: float, y: float, size: float) -> Part:
    """The part scaled by `size`, turned by `turn` (radians, clockwise on the page), moved."""
    c, s = cos(turn) * size, sin(turn) * size

    def go(px: float, py: float) -> Point:
        return (x + px * c - py * s, y + px * s + py * c)

    def step(old: Step) -> Step:
        if len(old) == 2:
            return go(*old)
        return (*go(*old[:2]), *go(*old[2:4]), *go(*old[4:]))

    return Part(go(*part.start), tuple(step(old) for old in part.steps), part.closed)


def mirrored(shape: Shape, width: float) -> Shape:
    """The shape as seen from the other side of a picture this wide; text stays readable."""
    if isinstance(shape, Text):
        return replace(shape, x=width - shape.x - shape.width)
    if isinstance(shape, Group):
        return replace(shape, shapes=tuple(mirrored(inner, width) for inner in shape.shapes))
    return replace(shape, parts=tuple(placed(part, width, 0, sx=-1) for part in shape.parts))


def mirrored_spot(spot: Spot, width: float) -> Spot:
    """The place as seen from the other side of a picture this wide, with all that is in it."""
    blocks = tuple(mirrored_spot(block, width) for block in spot.blocks)
    return replace(spot, x=width - spot.x - spot.width, blocks=blocks)


# --- measuring ---------------------------------------------------------------------------

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""

NOWHERE: Box = (inf, inf, -inf, -inf)
"""The box around nothing: it adds nothing to a union and overlaps nothing."""


def bounds(shape: Shape) -> Box:
    """A box that surely holds the shape: pens and the bows of curves included."""
    if isinstance(shape, Text):
        return (shape.x, shape.y - shape.size, shape.x + shape.width, shape.y + shape.size / 3)
    if isinstance(shape, Group):
        return union(bounds(inner) for inner in shape.shapes)
    pen = shape.stroke.width if shape.stroke else 0
    points = (point for part in shape.parts for point in corners(part))
    left, top, right, low = union((x, y, x, y) for x, y in points)
    return (left - pen, top - pen, right + pen, low + pen)


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of them."""
    lefts, tops, rights, bottoms = zip(NOWHERE, *boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def corners(part: Part) -> list[Point]:
    """Every point of the part, control points included."""
    points = [part.start]
    for step in part.steps:
        points += [(step[at], step[at + 1]) for at in range(0, len(step), 2)]
    return points


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes share a point."""
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def texts(shapes: Iterable[Shape]) -> Iterable[Text]:
    """Every line of text, in reading order."""
    for shape in shapes:
        if isinstance(shape, Text):
            yield shape
        elif isinstance(shape, Group):
            yield from texts(shape.shapes)


def told(shapes: Iterable[Shape]) -> Iterable[str]:
    """What a listener is told, in reading order: texts, and for a figure its alternative."""
    for shape in shapes:
        if isinstance(shape, Text):
            yield shape.content.strip()
        elif isinstance(shape, Group) and shape.alt:
            yield shape.alt
        elif isinstance(shape, Group) and shape.role is not Role.ARTIFACT:
            yield from told(shape.shapes)


def alternative_texts(shapes: Iterable[Shape]) -> Iterable[str]:
    """Every alternative text, in reading order."""
    for shape in shapes:
        if isinstance(shape, Group):
            if shape.alt:
                yield shape.alt
            yield from alternative_texts(shape.shapes)
