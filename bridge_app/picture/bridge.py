"""The picture of a bridge: one value, made from a drawing, its words and a look.

The bridge always stands. What is built is stone, what is not built yet is scaffolding, and
the deck rests on all of it (EXPERIENCE 1.1, D1, D9, D14).
"""

from collections.abc import Iterator

from bridge_app.domain.bridge import Walker
from bridge_app.domain.drawing import DrawnBridge
from bridge_app.picture import banks, columns, deck, figures, names, scenery, signs
from bridge_app.picture.geometry import mirrored, mirrored_spot, placed
from bridge_app.picture.labels import Labels, block_told, column_name, column_told, describe
from bridge_app.picture.layout import Layout, Slot, layout, unit_of
from bridge_app.picture.looks import Look, larger
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Spot, Stroke

NAMES_SHARE = 0.4
"""The largest part of the height that names may take."""

SHARES = (1, 0.9, 0.8, 0.7, 0.6, 0.5)
"""Sizes of type that are tried until the names keep to their share."""


def bridge_picture(
    bridge: DrawnBridge, labels: Labels, look: Look, width: float, height: float
) -> Picture:
    """The drawing, `width` by `height` points, as one figure with its alternative text."""
    band, room = measured(bridge, labels, look, width, height)
    shapes = (*_shapes(bridge, labels, look, room), *names.names(band, look, room))
    spots = tuple(_spots(room, labels))
    if look.mirrored:
        shapes = tuple(mirrored(shape, width) for shape in shapes)
        spots = tuple(mirrored_spot(spot, width) for spot in spots)
    figure = Group(Role.FIGURE, shapes, alt=describe(bridge, labels))
    return Picture(width, height, (figure,), labels.language, labels.title, spots)


def measured(
    bridge: DrawnBridge, labels: Labels, look: Look, width: float, height: float
) -> tuple[names.Band, Layout]:
    """The names and the scene above them; names never take more than their share."""
    unit = unit_of(width, height)
    wide = layout(bridge, labels, look, width, height, unit)
    bands = (names.band(labels, larger(look, share), wide) for share in SHARES)
    band = next((band for band in bands if band.height <= NAMES_SHARE * height), None)
    band = band or names.band(labels, larger(look, SHARES[-1]), wide)
    return band, layout(bridge, labels, look, width, height - band.height, unit)


def standing(room: Layout, look: Look, footprints: int) -> Iterator[Shape]:
    """The columns in the water, the banks, and the deck with footprints on it, back to front."""
    for stand in room.stands:
        yield columns.footing(stand, room, look)
    yield from (columns.column(slot, look, room.unit) for slot in room.slots)
    yield from (columns.cap(slot, room, look) for slot in room.slots)
    yield from scenery.ripples(room, look)
    yield from banks.bushes(room, look)
    yield from banks.banks(room, look)
    yield from banks.tufts(room, look)
    yield from deck.deck(room, look)
    yield from deck.footprints(room, look, footprints)


def _shapes(bridge: DrawnBridge, labels: Labels, look: Look, room: Layout) -> Iterator[Shape]:
    """From back to front."""
    yield Group(Role.NONE, tuple(scenery.behind(room, look)))
    yield from deck.railing(room, look)
    yield from deck.cables(room, look, bridge.links)
    yield from standing(room, look, bridge.footprints)
    yield from deck.knots(room, look, bridge.links)
    near, far = signs.boards(room, look, labels)
    if labels.now or not labels.later:  # where only that of later has words it stands alone
        yield from signs.sign(near, room, look)
    yield from signs.sign(far, room, look)
    yield Group(Role.NONE, tuple(walker(bridge, room, look, near.x + near.width)))


def walker(bridge: DrawnBridge, room: Layout, look: Look, clear: float) -> Iterator[Path]:
    """The figure: above the pillar of the goal, or before the bridge, right of the sign "Nu"."""
    yield from figure(bridge.walker, walker_at(bridge, room, clear), room, look)


def figure(who: Walker, x: float, room: Layout, look: Look) -> Iterator[Path]:
    """Somebody on the deck at x."""
    y = room.deck.at(x) - 0.45 * room.depth
    size = room.person
    for piece in figures.pieces(who):
        part = placed(piece.part, x, y, size, size)
        colour = getattr(look.person, piece.colour)
        if piece.pen:
            yield Path((part,), stroke=Stroke(colour, piece.pen * size, round=True))
        else:
            pen = Stroke(look.person.line, 0.3 * room.unit) if look.person.line else None
            yield Path((part,), colour, pen)


def walker_at(bridge: DrawnBridge, room: Layout, clear: float) -> float:
    """Where the figure stands; without a goal it stays clear of what ends at x `clear`."""
    left, right = (reach * room.person for reach in figures.reach(bridge.walker))
    for stand in room.stands:
        if stand.pillar.worked_on:
            return stand.centre - (right - left) / 2
    return max(clear + 0.4 * room.unit + left, 0.8 * room.left)


def _spots(room: Layout, labels: Labels) -> Iterator[Spot]:
    for stand in room.stands:
        for slot in stand.slots:
            name = column_name(stand.pillar, slot.column, labels)
            named = slot.column.area in labels.areas
            said = column_told(slot.column, labels) if named else name
            top = room.under(slot.centre)
            blocks = tuple(_block_spots(slot, name, labels))
            yield Spot(name, slot.x, top, slot.width, room.foot - top, said, blocks)


def _block_spots(slot: Slot, name: str, labels: Labels) -> Iterator[Spot]:
    """Every block of a column, built or not, from the foot up; none where none may be told."""
    if slot.column.area not in labels.levels or not slot.column.fits:
        return
    for level in range(1, slot.column.height + 1):
        said = block_told(slot.column, level, labels)
        yield Spot(name, slot.x, slot.level(level), slot.width, slot.rung, said)
