"""The figures that can walk over the bridge: people, drawn as soft shapes without a sex.

Told in heights: 1 is a grown person, the feet stand on (0, 0), the face looks to the right.
"""

from collections.abc import Iterator
from typing import NamedTuple

from bridge_app.domain.bridge import Walker
from bridge_app.picture.geometry import (
    circle,
    ellipse,
    joined,
    limb,
    line,
    open_line,
    placed,
    smooth,
    spun,
)
from bridge_app.picture.shapes import Part, Point


class Piece(NamedTuple):
    """One part of a figure: a colour of `looks.Person`, and a pen where it is only a line."""

    colour: str
    part: Part
    pen: float = 0


def pieces(walker: Walker) -> tuple[Piece, ...]:
    """The figure from back to front; nothing for a client who wants none."""
    return tuple(_FIGURES[walker]())


def reach(walker: Walker) -> tuple[float, float]:
    """How far the figure reaches left and right of where it stands, in heights."""
    return {
        Walker.PRAM: (0.2, 0.62),
        Walker.WHEELCHAIR: (0.26, 0.38),
        Walker.WITH_CHILD: (0.2, 0.42),
    }.get(walker, (0.2, 0.22))


# --- parts -------------------------------------------------------------------------------

_FRONT_LEG = ((0.005, -0.46), (0.085, -0.27), (0.135, -0.065))
_BACK_LEG = ((-0.01, -0.46), (-0.025, -0.255), (-0.15, -0.13))
_THIGH = (0.062, 0.045, 0.03)
_ARM = (0.036, 0.03, 0.021)
_SHOULDER = (-0.012, -0.765)


def _shoe(ankle: Point, turn: float) -> Part:
    """A shoe under an ankle, its toe to the right, turned clockwise."""
    shape = joined(
        smooth(
            [
                (-0.04, 0.05),
                (-0.048, 0.0),
                (-0.02, -0.028),
                (0.025, -0.022),
                (0.06, 0.012),
                (0.105, 0.028),
                (0.112, 0.05),
            ]
        )
    )
    return spun(shape, turn, *ankle, 1)


def _coat() -> Part:
    back = [(-0.03, -0.845), (-0.078, -0.795), (-0.098, -0.68), (-0.088, -0.56), (-0.118, -0.4)]
    front = [(0.092, -0.395), (0.078, -0.56), (0.09, -0.68), (0.07, -0.79), (0.03, -0.845)]
    side, other = smooth(back), smooth(front)
    return joined(side, front[0], *other.steps)


def _neck(x: float, y: float, size: float = 1) -> Piece:
    part = limb([(x - 0.012, y + 0.12 * size), (x, y + 0.03 * size)], (0.03 * size, 0.028 * size))
    return Piece("skin", part)


def _head(x: float, y: float, size: float = 1) -> Iterator[Piece]:
    """Face and a short haircut; the face has no features."""
    yield Piece("skin", ellipse(x + 0.006 * size, y, 0.056 * size, 0.07 * size))
    hair = smooth(
        [
            (0.05, -0.046),
            (0.03, -0.082),
            (-0.02, -0.09),
            (-0.06, -0.056),
            (-0.068, 0.0),
            (-0.05, 0.05),
            (-0.03, 0.04),
            (-0.022, 0.0),
            (0.0, -0.03),
        ],
        closed=True,
    )
    yield Piece("hair", placed(hair, x, y, size, size))


def _scarf(x: float, y: float) -> Iterator[Piece]:
    """A scarf around the neck, its end blown back a little."""
    end = smooth(
        [
            (-0.03, 0.0),
            (-0.085, 0.015),
            (-0.135, 0.0),
            (-0.15, 0.035),
            (-0.095, 0.055),
            (-0.03, 0.045),
        ],
        closed=True,
    )
    yield Piece("child", placed(end, x, y))
    band = smooth(
        [
            (-0.05, -0.012),
            (0.0, 0.004),
            (0.045, -0.01),
            (0.05, 0.03),
            (0.0, 0.052),
            (-0.055, 0.034),
        ],
        closed=True,
    )
    yield Piece("child", placed(band, x, y))


def _arm(colour: str, shoulder: Point, elbow: Point, wrist: Point) -> Iterator[Piece]:
    """A sleeve with a hand at its end."""
    dx, dy = wrist[0] - elbow[0], wrist[1] - elbow[1]
    hand = (wrist[0] + 0.2 * dx, wrist[1] + 0.2 * dy)
    yield Piece("skin", limb([wrist, hand], (0.018, 0.021)))
    yield Piece(colour, limb([shoulder, elbow, wrist], _ARM))


def _legs() -> Iterator[Piece]:
    yield Piece("shoes", _shoe((-0.158, -0.115), 0.72))
    yield Piece("trousers", limb(_BACK_LEG, _THIGH))
    yield Piece("shoes", _shoe((0.14, -0.052), -0.16))
    yield Piece("legs", limb(_FRONT_LEG, _THIGH))


def _body() -> Iterator[Piece]:
    yield _neck(0.008, -0.93)
    yield Piece("coat", _coat())
    yield from _scarf(0.0, -0.845)
    yield from _head(0.012, -0.93)


# --- figures -----------------------------------------------------------------------------


def _walking() -> Iterator[Piece]:
    yield from _arm("sleeve", (0.03, -0.76), (0.1, -0.635), (0.2, -0.6))
    yield from _legs()
    yield from _body()
    yield from _arm("sleeve", _SHOULDER, (-0.085, -0.645), (-0.06, -0.535))


def _with_pram() -> Iterator[Piece]:
    yield from _legs()
    yield from _arm("sleeve", (0.03, -0.755), (0.1, -0.62), (0.235, -0.575))
    yield from _body()
    yield from _pram()
    yield from _arm("sleeve", _SHOULDER, (0.04, -0.605), (0.235, -0.575))


def _pram() -> Iterator[Piece]:
    yield Piece("shoes", open_line([(0.25, -0.58), (0.31, -0.38), (0.5, -0.1)]), 0.022)
    yield Piece("shoes", line((0.52, -0.3), (0.34, -0.1)), 0.022)
    basket = Part(
        (0.29, -0.4),
        (
            (0.6, -0.4),
            (0.59, -0.27, 0.53, -0.21, 0.45, -0.21),
            (0.36, -0.21, 0.3, -0.28, 0.29, -0.4),
        ),
        closed=True,
    )
    hood = Part(
        (0.44, -0.4),
        ((0.44, -0.52, 0.5, -0.56, 0.54, -0.56), (0.6, -0.55, 0.625, -0.48, 0.6, -0.4)),
        closed=True,
    )
    yield Piece("child", hood)
    yield Piece("legs", basket)
    for x in (0.345, 0.52):
        yield Piece("shoes", circle(x, -0.075, 0.064), 0.022)


def _in_wheelchair() -> Iterator[Piece]:
    yield Piece("shoes", open_line([(-0.19, -0.66), (-0.15, -0.62), (-0.12, -0.3)]), 0.022)
    yield Piece(
        "shoes", open_line([(-0.12, -0.33), (0.17, -0.33), (0.25, -0.07), (0.31, -0.07)]), 0.022
    )
    yield Piece("shoes", circle(0.19, -0.055, 0.044), 0.02)
    yield Piece("shoes", _shoe((0.262, -0.125), 0))
    thigh = ((-0.03, -0.4), (0.185, -0.41), (0.255, -0.15))
    yield Piece("legs", limb(thigh, (0.066, 0.05, 0.032)))
    yield _neck(-0.033, -0.835)
    yield Piece("coat", placed(_coat(), -0.045, 0.05, 1, 0.94))
    yield from _scarf(-0.04, -0.74)
    yield from _head(-0.028, -0.835)
    yield Piece("shoes", circle(-0.05, -0.205, 0.192), 0.026)
    yield Piece("shoes", circle(-0.05, -0.205, 0.03))
    yield from _arm("sleeve", (-0.055, -0.675), (-0.13, -0.54), (0.01, -0.44))


def _with_child() -> Iterator[Piece]:
    yield from _legs()
    yield from _arm("sleeve", (0.03, -0.755), (0.12, -0.62), (0.205, -0.49))
    yield from _body()
    yield from _child(0.31)
    yield from _arm("sleeve", _SHOULDER, (-0.088, -0.635), (-0.07, -0.5))


def _child(x: float) -> Iterator[Piece]:
    """A child of some seven years, holding a hand."""
    yield Piece("shoes", placed(_shoe((-0.1, -0.1), 0.6), x, 0, 0.62, 0.72))
    yield Piece(
        "trousers", limb([(x, -0.28), (x - 0.015, -0.16), (x - 0.06, -0.06)], (0.042, 0.032, 0.022))
    )
    yield Piece("shoes", placed(_shoe((0.09, -0.052), -0.12), x, 0, 0.72, 0.8))
    yield Piece(
        "legs",
        limb([(x + 0.005, -0.28), (x + 0.04, -0.16), (x + 0.065, -0.05)], (0.042, 0.032, 0.022)),
    )
    yield Piece("skin", circle(x - 0.085, -0.478, 0.021))
    yield Piece(
        "child",
        limb([(x - 0.015, -0.44), (x - 0.06, -0.44), (x - 0.085, -0.478)], (0.027, 0.024, 0.019)),
    )
    body = joined(
        smooth([(x - 0.02, -0.495), (x - 0.056, -0.45), (x - 0.062, -0.35), (x - 0.078, -0.235)]),
        (x + 0.07, -0.235),
        *smooth(
            [(x + 0.07, -0.235), (x + 0.06, -0.35), (x + 0.052, -0.45), (x + 0.024, -0.495)]
        ).steps,
    )
    yield _neck(x + 0.002, -0.567, 0.86)
    yield Piece("child", body)
    yield from _head(x + 0.006, -0.567, 0.86)
    yield Piece("skin", circle(x + 0.085, -0.3, 0.019))
    yield Piece(
        "child",
        limb([(x + 0.022, -0.45), (x + 0.062, -0.385), (x + 0.083, -0.315)], (0.026, 0.023, 0.018)),
    )


def _nobody() -> Iterator[Piece]:
    return iter(())


_FIGURES = {
    Walker.WALKING: _walking,
    Walker.PRAM: _with_pram,
    Walker.WHEELCHAIR: _in_wheelchair,
    Walker.WITH_CHILD: _with_child,
    Walker.NONE: _nobody,
}
