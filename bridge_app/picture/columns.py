"""The columns of the bridge: blocks that are built, scaffolding for what is not built yet.

Nothing is ever a hole: every column reaches the deck, by stone, by scaffolding, by a dotted
outline where nothing was asked yet, or by a plain post where the area does not fit.
"""

from collections.abc import Iterator

from bridge_app.picture import marks
from bridge_app.picture.geometry import box, circle, line, rounded
from bridge_app.picture.hatches import hatch
from bridge_app.picture.layout import Layout, Slot, Stand
from bridge_app.picture.looks import Look, Stone
from bridge_app.picture.shapes import Group, Part, Path, Role, Shape, Stroke
from bridge_app.picture.tokens import mixed

MORTAR = 0.2
"""Half the air between two blocks, in units."""


def column(slot: Slot, look: Look, unit: float) -> Group:
    """One column from its foot to the cap under the deck."""
    return Group(Role.NONE, tuple(_column(slot, look, unit)))


def _column(slot: Slot, look: Look, unit: float) -> Iterator[Shape]:
    stone = look.stones[slot.ink]
    if not slot.column.fits:
        yield from post(slot, look, unit)
        return
    if slot.column.built is None:
        yield from unasked(slot, look, unit)
    else:
        yield from resting(slot, look, unit)
        yield from scaffold(slot, slot.column.built, look, unit)
    yield from target(slot, stone, unit)
    yield from blocks(slot, stone, look, unit)
    yield from badges(slot, look)


def cell(slot: Slot, rung: int, unit: float, less: float = 0) -> Part:
    """The room of one block, with round corners; `less` of it at the lower side."""
    air = MORTAR * unit
    top = slot.level(rung) + air
    return rounded(slot.x, top, slot.width, slot.rung - 2 * air - less, 1.05 * unit)


# --- built -------------------------------------------------------------------------------


def blocks(slot: Slot, stone: Stone, look: Look, unit: float) -> Iterator[Path]:
    """The solid blocks: face, a light along the upper edge, and the hatch of the pillar."""
    rungs = range(1, (slot.column.built or 0) + 1)
    if not rungs:
        return
    if look.scenery:
        yield from _solid(slot, rungs, stone, unit)
    else:
        pen = Stroke(stone.edge, look.edges * unit)
        yield Path(tuple(cell(slot, rung, unit) for rung in rungs), stone.face, pen)
    for rung in rungs if look.hatched else ():
        yield hatch(slot.ink, _inside(slot, rung, unit), unit, stone.hatch)


def _inside(slot: Slot, rung: int, unit: float) -> tuple[float, float, float, float]:
    air = 1.15 * unit
    return (
        slot.x + air,
        slot.level(rung) + air,
        slot.x + slot.width - air,
        slot.level(rung - 1) - air,
    )


def _solid(slot: Slot, rungs: range, stone: Stone, unit: float) -> Iterator[Path]:
    """Stones with some weight: a dark lower edge, the face, a light upper edge."""
    low = mixed(stone.face, "#000000", 0.3)
    yield Path(tuple(cell(slot, rung, unit) for rung in rungs), low)
    faces = tuple(cell(slot, rung, unit, less=0.55 * unit) for rung in rungs)
    yield Path(faces, stone.face)
    ends = slot.x + 1.2 * unit, slot.x + slot.width - 1.2 * unit
    upper = tuple(
        line((ends[0], y), (ends[1], y)) for y in (slot.level(r) + 0.55 * unit for r in rungs)
    )
    light = Stroke(mixed(stone.face, "#FFFFFF", 0.3), 0.28 * unit, round=True)
    yield Path(upper, stroke=light)


# --- not built yet -----------------------------------------------------------------------


def scaffold(slot: Slot, built: int, look: Look, unit: float) -> Iterator[Path]:
    """Poles, braces and planks from the last block up to the deck."""
    rungs = range(built + 1, slot.column.height + 1)
    if not rungs:
        return
    low, left, right = slot.level(built), slot.x + 0.9 * unit, slot.x + slot.width - 0.9 * unit
    braces = tuple(_brace(slot, rung, left, right) for rung in rungs)
    yield Path(braces, stroke=Stroke(look.pole, 0.22 * unit))
    poles = tuple(line((x, slot.top), (x, low)) for x in (left, right))
    yield Path(poles, stroke=Stroke(look.pole, 0.42 * unit))
    planks = tuple(
        box(
            slot.x - 0.15 * unit,
            slot.level(rung) - 0.35 * unit,
            slot.width + 0.3 * unit,
            0.7 * unit,
        )
        for rung in (built, *rungs[:-1])
    )
    yield Path(planks, look.plank, Stroke(look.line, 0.16 * unit))


def _brace(slot: Slot, rung: int, left: float, right: float) -> Part:
    ends = (left, right) if rung % 2 else (right, left)
    return line((ends[0], slot.level(rung - 1)), (ends[1], slot.level(rung)))


def resting(slot: Slot, look: Look, unit: float) -> Iterator[Path]:
    """Blocks that stood before and are "even in de steigers": a faint outline, no more."""
    rungs = [rung for rung in slot.column.resting if not _aimed(slot, rung)]
    if rungs:
        stone = look.stones[slot.ink]
        pen = Stroke(stone.edge, 0.22 * unit, (0.01, 0.8 * unit), round=True)
        fill = stone.target if look.scenery else None
        yield Path(tuple(cell(slot, rung, unit) for rung in rungs), fill, pen)


def unasked(slot: Slot, look: Look, unit: float) -> Iterator[Path]:
    """A dotted, empty column: nothing was said about it, and nothing is missing."""
    pen = Stroke(look.soft_ink, 0.34 * unit, (0.01, 0.95 * unit), round=True)
    left, right = slot.x + 0.3 * unit, slot.x + slot.width - 0.3 * unit
    sides = tuple(line((x, slot.top), (x, slot.foot)) for x in (left, right))
    rungs = tuple(
        line((left, slot.level(rung)), (right, slot.level(rung)))
        for rung in range(1, slot.column.height)
    )
    yield Path((*sides, *rungs), None, pen)


def post(slot: Slot, look: Look, unit: float) -> Iterator[Path]:
    """A plain wooden post: this area does not fit the client and does not count."""
    wide = 1.7 * unit
    head = box(slot.centre - 1.4 * wide, slot.top, 2.8 * wide, 0.8 * unit)
    foot = box(slot.centre - wide, slot.foot - 1.2 * unit, 2 * wide, 1.2 * unit)
    trunk = box(slot.centre - wide / 2, slot.top, wide, slot.foot - slot.top)
    pen = Stroke(look.line, 0.2 * unit)
    yield Path((trunk,), look.plank, pen)
    yield Path((head, foot), look.plank, pen)


# --- wanted ------------------------------------------------------------------------------


def _aimed(slot: Slot, rung: int) -> bool:
    return rung in aims(slot)


def aims(slot: Slot) -> range:
    """The rungs drawn with dashes: from the last block to the one with the flag."""
    target, built = slot.column.target, slot.column.built
    if target is None:
        return range(0)
    return range(target if built is None else built + 1, target + 1)


def target(slot: Slot, stone: Stone, unit: float) -> Iterator[Path]:
    """Dashed blocks up to where the client wants to be."""
    rungs = aims(slot)
    if rungs:
        pen = Stroke(stone.edge, 0.42 * unit, (1.35 * unit, 0.8 * unit))
        inner = tuple(_shrunk(slot, rung, unit) for rung in rungs)
        yield Path(inner, stone.target, pen)


def _shrunk(slot: Slot, rung: int, unit: float) -> Part:
    air = (MORTAR + 0.22) * unit
    top = slot.level(rung) + air
    side = 0.22 * unit
    return rounded(slot.x + side, top, slot.width - 2 * side, slot.rung - 2 * air, 0.9 * unit)


def badges(slot: Slot, look: Look) -> Iterator[Path]:
    """Stars on blocks won since the start, and the flag; side by side if they share a block.

    The star of a block that rests is open: it was won, and it stays.
    """
    size, aim = 0.74 * min(slot.rung, 0.8 * slot.width), slot.column.target
    pair = min(size, 0.42 * slot.width)
    for rung in slot.column.stars:
        together = rung == aim
        yield from _star(slot, rung, -0.55 * pair * together, pair if together else size, look)
    if aim is not None:
        together = aim in slot.column.stars
        room = pair if together else size
        yield from _flag(slot, aim, 0.55 * pair * together, room, look)


def _star(slot: Slot, rung: int, aside: float, size: float, look: Look) -> Iterator[Path]:
    x, y = slot.centre + aside, _middle(slot, rung)
    yield _disc(x, y, size, look)
    stands = rung <= (slot.column.built or 0)
    yield marks.star(x, y, 0.36 * size, look.star if stands else look.disc, look.ink)


def _flag(slot: Slot, rung: int, aside: float, size: float, look: Look) -> Iterator[Path]:
    x, y = slot.centre + aside, _middle(slot, rung)
    if rung <= (slot.column.built or 0):
        yield _disc(x, y, size, look)
        size *= 0.72
    cloth = look.stones[slot.ink].edge
    yield from marks.flag(x + 0.06 * size, y, 0.88 * size, cloth, look.ink)


def _disc(x: float, y: float, size: float, look: Look) -> Path:
    return Path((circle(x, y, 0.5 * size),), look.disc, Stroke(look.ink, 0.05 * size))


def _middle(slot: Slot, rung: int) -> float:
    return slot.level(rung) + slot.rung / 2


# --- under and over the columns ----------------------------------------------------------


def footing(stand: Stand, layout: Layout, look: Look) -> Path:
    """The stone foot in the water that carries a pillar."""
    unit = layout.unit
    over, low = 1.0 * unit, layout.foot + 2.6 * unit
    left, right = stand.x - over, stand.x + stand.width + over
    shape = Part(
        (left, layout.foot),
        (
            (right, layout.foot),
            (right + 0.9 * unit, low),
            (left - 0.9 * unit, low),
        ),
        closed=True,
    )
    return Path((shape,), look.footing, _pen(look, unit))


def cap(slot: Slot, layout: Layout, look: Look) -> Path:
    """The beam on top of a column; its upper side follows the deck, so all of it carries."""
    unit = layout.unit
    left, right = slot.x - 0.3 * unit, slot.x + slot.width + 0.3 * unit
    wide = 1.1 * unit
    shape = Part(
        (left - wide, layout.under(left - wide)),
        (
            layout.deck.bend(left - wide, right + wide, layout.beam),
            (right, slot.top),
            (left, slot.top),
        ),
        closed=True,
    )
    return Path((shape,), look.timber.shade if look.scenery else look.timber.beam, _pen(look, unit))


def _pen(look: Look, unit: float) -> Stroke | None:
    return Stroke(look.line, look.edges * unit) if look.edges else None
