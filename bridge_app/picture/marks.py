"""Small marks that stand for themselves: star, flag, check, sun and moon.

Drawn as shapes because the fonts lack them; each is drawn around a centre.
"""

from math import cos, pi, sin

from bridge_app.picture.geometry import (
    circle,
    dome,
    line,
    open_line,
    placed,
    polygon,
    rounded,
)
from bridge_app.picture.shapes import Part, Path, Stroke

INNER = 0.45
"""How deep the corners of a star lie, as a share of its radius."""


def star_part(cx: float, cy: float, radius: float) -> Part:
    """A star with five points, one of them up."""
    return polygon(
        [
            (
                cx + radius * (INNER if tip % 2 else 1) * sin(tip * pi / 5),
                cy - radius * (INNER if tip % 2 else 1) * cos(tip * pi / 5),
            )
            for tip in range(10)
        ]
    )


def star(cx: float, cy: float, radius: float, fill: str, ink: str) -> Path:
    """A star with a fine soft-cornered edge."""
    return Path(
        (star_part(cx, cy, radius),), fill, Stroke(ink, max(radius * 0.13, 0.4), round=True)
    )


def flag(cx: float, cy: float, size: float, cloth: str, pole: str) -> tuple[Path, ...]:
    """A small flag on a pole, `size` high, its cloth moved by a light wind."""
    left, top, low = cx - 0.3 * size, cy - 0.5 * size, cy + 0.5 * size
    waving = Part(
        (left, top + 0.03 * size),
        (
            (
                left + 0.25 * size,
                top - 0.06 * size,
                left + 0.42 * size,
                top + 0.16 * size,
                left + 0.72 * size,
                top + 0.06 * size,
            ),
            (left + 0.62 * size, top + 0.3 * size),
            (
                left + 0.42 * size,
                top + 0.62 * size,
                left + 0.25 * size,
                top + 0.44 * size,
                left,
                top + 0.55 * size,
            ),
        ),
        closed=True,
    )
    return (
        Path((waving,), cloth),
        Path((line((left, top), (left, low)),), stroke=Stroke(pole, 0.09 * size, round=True)),
    )


def check(cx: float, cy: float, size: float, colour: str) -> Path:
    """A check mark."""
    points = [
        (cx - 0.42 * size, cy + 0.02 * size),
        (cx - 0.12 * size, cy + 0.32 * size),
        (cx + 0.44 * size, cy - 0.34 * size),
    ]
    return Path((open_line(points),), stroke=Stroke(colour, 0.17 * size, round=True))


def tick_box(x: float, y: float, size: float, colour: str) -> Path:
    """An empty box to tick with a pen."""
    pen = Stroke(colour, 0.075 * size)
    return Path((rounded(x, y, size, size, 0.16 * size),), stroke=pen)


def morning(cx: float, cy: float, size: float, colour: str) -> Path:
    """A sun that rises over a line."""
    base = cy + 0.28 * size
    half = dome(cx, base, 0.24 * size)
    rays = _rays(cx, base, size, (0.16, 0.33, 0.5, 0.67, 0.84))
    ground = line((cx - 0.5 * size, base), (cx + 0.5 * size, base))
    return Path((half, ground, *rays), stroke=Stroke(colour, 0.085 * size, round=True))


def afternoon(cx: float, cy: float, size: float, colour: str) -> Path:
    """A whole sun."""
    rays = _rays(cx, cy, size, tuple(tip / 4 for tip in range(8)))
    disc = circle(cx, cy, 0.22 * size)
    return Path((disc, *rays), stroke=Stroke(colour, 0.085 * size, round=True))


def evening(cx: float, cy: float, size: float, colour: str) -> Path:
    """A young moon."""
    moon = Part(
        (0.12, -0.42),
        (
            (-0.2, -0.36, -0.42, -0.08, -0.36, 0.14),
            (-0.26, 0.5, 0.26, 0.52, 0.42, 0.16),
            (0.1, 0.3, -0.16, -0.06, 0.12, -0.42),
        ),
        closed=True,
    )
    pen = Stroke(colour, 0.085 * size, round=True)
    return Path((placed(moon, cx, cy, size, size),), stroke=pen)


def _rays(cx: float, cy: float, size: float, halves: tuple[float, ...]) -> tuple[Part, ...]:
    """Rays around a sun; directions in half turns, counted from the right, against the clock."""
    return tuple(
        line(
            (cx + 0.36 * size * cos(pi * half), cy - 0.36 * size * sin(pi * half)),
            (cx + 0.49 * size * cos(pi * half), cy - 0.49 * size * sin(pi * half)),
        )
        for half in halves
    )


def bullet(cx: float, cy: float, radius: float, colour: str) -> Path:
    """A small round mark before an item of a list."""
    return Path((circle(cx, cy, radius),), colour)
