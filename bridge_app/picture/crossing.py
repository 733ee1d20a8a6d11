"""A bridge of nobody in particular, whole, with people on their way over it.

It says nothing about anybody: every column is built, no name stands under it, and who walks
there is always the same three.
"""

from collections.abc import Iterator

from bridge_app.domain.bridge import Walker
from bridge_app.domain.drawing import Column, DrawnBridge, DrawnPillar
from bridge_app.picture import deck, scenery
from bridge_app.picture.bridge import figure, standing
from bridge_app.picture.labels import Labels
from bridge_app.picture.layout import Layout, layout, unit_of
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Group, Role, Shape

PILLARS, BLOCKS = 5, 5
"""As the bridge of the program has them: two columns of five blocks a pillar."""

ON_THE_WAY = ((Walker.WALKING, 0.18), (Walker.WHEELCHAIR, 0.5), (Walker.WITH_CHILD, 0.8))
"""Who is on the deck, and how far, as a share of it."""

FOOTPRINTS = 6

_WHOLE = DrawnBridge((DrawnPillar("", (Column("", BLOCKS, BLOCKS),) * 2),) * PILLARS)
_NO_WORDS = Labels("", "", "", "", "", {})


def crossing(look: Look, width: float, height: float, alt: str) -> Group:
    """The scene, `width` by `height` points from (0, 0); `alt` tells it to who cannot see it."""
    unit = unit_of(width, height)
    room = layout(_WHOLE, _NO_WORDS, look, width, height, unit)
    return Group(Role.FIGURE, tuple(_shapes(room, look)), alt=alt)


def _shapes(room: Layout, look: Look) -> Iterator[Shape]:
    """From back to front, as bridge.py draws a client's own."""
    yield from scenery.behind(room, look)
    yield from deck.railing(room, look)
    yield from standing(room, look, FOOTPRINTS)
    for who, share in ON_THE_WAY:
        x = room.left + share * (room.right - room.left)
        yield from figure(who, x, room, look)
