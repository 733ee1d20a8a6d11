"""The two banks that the bridge joins: earth, grass, a path that leads onto the deck."""

from collections.abc import Iterator, Sequence

from bridge_app.picture.geometry import circle, ellipse, joined, line, polygon, smooth
from bridge_app.picture.layout import Layout
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Part, Path, Point, Stroke


class Side:
    """One bank, told by distances: inward from the outer edge, and down from the path."""

    def __init__(self, layout: Layout, *, far: bool) -> None:
        self.layout = layout
        self.far = far
        self.unit = layout.unit
        self.shore = layout.left / layout.unit

    def at(self, inward: float, down: float) -> Point:
        """A point `inward` units from the outer edge and `down` units below the path."""
        x = inward * self.unit
        return (
            self.layout.width - x if self.far else x,
            self.layout.deck.foot + down * self.unit,
        )

    def all(self, points: Sequence[Point]) -> list[Point]:
        return [self.at(*point) for point in points]

    @property
    def deep(self) -> float:
        """How many units the bank goes down below the path."""
        return (self.layout.scene - self.layout.deck.foot) / self.unit


def banks(layout: Layout, look: Look) -> Iterator[Path]:
    """The land on both sides."""
    for far in (False, True):
        side = Side(layout, far=far)
        yield from _earth(side, look)
        yield from _abutment(side, look)
        yield from _turf(side, look)


_STONES = (
    (0.18, 0.2, 1.5),
    (0.62, 0.3, 1.1),
    (0.3, 0.46, 1.2),
    (0.74, 0.64, 1.6),
    (0.2, 0.68, 1.8),
    (0.5, 0.88, 1.3),
)
"""Stones in a bank: how far inward and down as shares of it, and how wide in units."""


def _earth(side: Side, look: Look) -> Iterator[Path]:
    unit, shore, deep = side.unit, side.shore, side.deep
    face = smooth(
        side.all(
            [
                (shore + 0.6, 0.4),
                (shore - 0.5, 0.24 * deep),
                (shore + 0.5, 0.5 * deep),
                (shore + 0.3, 0.74 * deep),
                (shore + 2.6, deep),
            ]
        )
    )
    c = 3.0
    corner = (*side.at(c * 0.45, deep), *side.at(0, deep - c * 0.45), *side.at(0, deep - c))
    earth = joined(face, side.at(c, deep), corner, side.at(0, 0))
    pen = None if look.scenery else Stroke(look.line, look.edges * unit)
    yield Path((earth,), look.land.earth, pen)
    layers = [
        smooth(
            side.all(
                [
                    (0, share * deep),
                    (0.4 * long * shore, share * deep + 0.9),
                    (long * shore, share * deep + 0.2),
                ]
            )
        )
        for share, long in ((0.34, 0.5), (0.56, 0.8), (0.79, 0.58))
    ]
    yield Path(tuple(layers), stroke=Stroke(look.land.layer, 0.42 * unit, round=True))
    stones = tuple(
        ellipse(*side.at(share * shore, down * deep), wide * unit, 0.62 * wide * unit)
        for share, down, wide in _STONES
    )
    if look.scenery:
        yield Path(stones, look.land.layer)


def _abutment(side: Side, look: Look) -> Iterator[Path]:
    """The stones on which the deck comes to rest."""
    unit, shore = side.unit, side.shore
    pen = Stroke(look.line, look.edges * unit)
    stones = [
        ((-4.0, 2.0), (1.4, 2.0), (1.4, 4.6), (-4.0, 4.6)),
        ((-3.2, 4.6), (0.5, 4.6), (0.5, 7.0), (-3.2, 7.0)),
    ]
    for stone in stones:
        points = [side.at(shore + dx, dy) for dx, dy in stone]
        yield Path((polygon(points),), look.footing, pen)


def _turf(side: Side, look: Look) -> Iterator[Path]:
    unit, shore = side.unit, side.shore
    upper = smooth(
        side.all([(0, -3.4), (0.35 * shore, -3.9), (0.7 * shore, -3.3), (shore - 2.6, -2.5)])
    )
    lower = smooth(
        side.all(
            [
                (shore - 2.6, 1.4),
                (0.8 * shore, 2.6),
                (0.56 * shore, 1.8),
                (0.3 * shore, 2.8),
                (0.12 * shore, 1.9),
                (0, 2.4),
            ]
        )
    )
    pen = None if look.scenery else Stroke(look.line, look.edges * unit)
    yield Path((joined(upper, lower.start, *lower.steps),), look.land.grass, pen)
    depth = side.layout.depth / unit
    path = [
        side.at(0, -depth),
        side.at(shore - 2.6, -depth),
        side.at(shore - 2.6, 0),
        side.at(0, 0.2),
    ]
    yield Path((polygon(path),), look.land.path, pen)


def bushes(layout: Layout, look: Look) -> Iterator[Path]:
    """Round bushes behind the paths on both banks."""
    if look.scenery:
        for far, inward, tall in _BUSHES:
            side = Side(layout, far=far)
            yield from _bush(side, inward * side.shore, tall, look)


_BUSHES = ((False, 0.24, 2.6), (False, 0.74, 3.4), (True, 0.78, 3.0), (True, 0.3, 3.6))
"""On which bank, how far inward as a share of it, and how tall in units."""


def tufts(layout: Layout, look: Look) -> Iterator[Path]:
    """Tufts of grass in front of the paths, and a few stones in the earth."""
    for far, places in ((False, (0.16, 0.5, 0.82)), (True, (0.12, 0.44, 0.76))):
        side = Side(layout, far=far)
        blades = tuple(blade for share in places for blade in _tuft(side, share * side.shore))
        yield Path(blades, stroke=Stroke(look.land.blade, 0.3 * side.unit, round=True))


def _tuft(side: Side, inward: float) -> Iterator[Part]:
    for lean, tall in ((-0.7, 1.1), (-0.1, 1.6), (0.6, 1.2)):
        yield line(side.at(inward + lean * 0.3, 1.4), side.at(inward + lean, 1.4 - tall))


def _bush(side: Side, inward: float, tall: float, look: Look) -> Iterator[Path]:
    """A round bush behind the path."""
    unit, low = side.unit, -2.3
    lumps = ((-0.62, 0.42, 0.46), (0.6, 0.4, 0.44), (0, 0.6, 0.62))
    crowns = tuple(
        circle(*side.at(inward + dx * tall, low - dy * tall), size * tall * unit)
        for dx, dy, size in lumps
    )
    yield Path(crowns, look.land.leaf)
    light = circle(*side.at(inward - 0.14 * tall, low - 0.74 * tall), 0.34 * tall * unit)
    yield Path((light,), look.land.leaf_light)
