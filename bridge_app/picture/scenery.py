"""What lies behind and under the bridge: sky, sun, hills and water. Decoration only."""

from collections.abc import Iterator

from bridge_app.picture.geometry import box, circle, joined, rounded, smooth
from bridge_app.picture.layout import Layout
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Part, Path, Stroke

CORNER = 3.0
"""Radius of the corners of the scene, in units."""


def behind(layout: Layout, look: Look) -> Iterator[Path]:
    """Everything behind the bridge."""
    if look.scenery:
        yield from _sky(layout, look)
        yield from _hills(layout, look)
    yield from _water(layout, look)


def _sky(layout: Layout, look: Look) -> Iterator[Path]:
    land, unit = look.land, layout.unit
    yield Path((rounded(0, 0, layout.width, layout.scene, CORNER * unit),), land.sky)
    x, radius = layout.width - layout.left - 17 * unit, min(5.2 * unit, 0.09 * layout.scene)
    y = 1.5 * radius
    yield Path((circle(x, y, 1.42 * radius),), land.glow)
    yield Path((circle(x, y, radius),), land.sun)
    for share, height, size in ((0.2, 0.115, 1.0), (0.46, 0.06, 0.7), (0.9, 0.09, 0.62)):
        yield _cloud(share * layout.width, height * layout.scene, size * 4.2 * unit, look)


def _cloud(x: float, y: float, size: float, look: Look) -> Path:
    puffs = (
        rounded(x - 1.5 * size, y - 0.28 * size, 3 * size, 0.62 * size, 0.31 * size),
        circle(x - 0.35 * size, y - 0.2 * size, 0.55 * size),
        circle(x + 0.5 * size, y - 0.12 * size, 0.4 * size),
    )
    return Path(puffs, look.land.cloud)


def _hills(layout: Layout, look: Look) -> Iterator[Path]:
    """Three rows of hills, each down to where the next one surely hides it."""
    for (*wave, low), colour in zip(_HILLS, look.land.hills, strict=True):
        top = smooth([(x * layout.width, y * layout.scene) for x, y in wave])
        bottom = low[1] * layout.scene
        yield Path((joined(top, (layout.width, bottom), (0, bottom)),), colour)


_HILLS = (
    (
        (0, 0.5),
        (0.12, 0.43),
        (0.3, 0.5),
        (0.5, 0.42),
        (0.7, 0.49),
        (0.86, 0.41),
        (1, 0.47),
        (0, 0.66),
    ),
    ((0, 0.6), (0.18, 0.64), (0.36, 0.55), (0.56, 0.63), (0.78, 0.55), (1, 0.62), (0, 0.78)),
    ((0, 0.76), (0.2, 0.7), (0.42, 0.76), (0.62, 0.69), (0.82, 0.75), (1, 0.7), (0, 0.9)),
)
"""The lines of the hills from left to right, in shares of the scene; the last point of each
tells only how far down the hill is drawn."""


def _water(layout: Layout, look: Look) -> Iterator[Path]:
    unit, land = layout.unit, look.land
    top = layout.foot + 0.5 * unit
    left, right = layout.left - 3 * unit, layout.right + 3 * unit
    if look.scenery:
        yield Path((box(left, top, right - left, layout.scene - top),), land.water)
        deep = top + 0.55 * (layout.scene - top)
        yield Path((box(left, deep, right - left, layout.scene - deep),), land.deep)


def ripples(layout: Layout, look: Look) -> Iterator[Path]:
    """Two calm rows of small waves on the water, in front of the stone feet.

    Each wave is a path of its own: a screen draws one long flat curve far more slowly.
    """
    unit = layout.unit
    low = layout.foot + 2.6 * unit
    pen = Stroke(look.land.ripple, 0.32 * unit, round=True)
    for row, (inset, share) in enumerate(((1.5, 0.2), (5.0, 0.6))):
        y = low + share * (layout.scene - low)
        left, right = layout.left + inset * unit, layout.right - inset * unit
        for wave in _waves(left, right, y, (row + 1) * 1.3 * unit, unit):
            yield Path((wave,), stroke=pen)


def _waves(left: float, right: float, y: float, gap: float, unit: float) -> Iterator[Part]:
    """Waves of about eleven units with a gap between them."""
    count = max(2, round((right - left) / (11 * unit)))
    step = (right - left + gap) / count
    for number in range(count):
        start, length = left + number * step, step - gap
        rises = ((0, 0.3), (0.25, -0.3), (0.5, 0.3), (0.75, -0.3), (1, 0.3))
        yield smooth([(start + share * length, y + rise * unit) for share, rise in rises])
