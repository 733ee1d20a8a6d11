"""The names under the bridge: pillars always, areas only where the client chose so.

A name stands under what it names. Where names would run into each other they make room for
each other, and only when that is not enough do they all become a little smaller.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bridge_app.picture import fonts
from bridge_app.picture.geometry import rounded
from bridge_app.picture.labels import Labels
from bridge_app.picture.layout import AREA, NAME, Layout, Stand
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Path, Shape, Stroke, Text

LINE = 1.18
"""Height of a line of names, as a multiple of its size."""

SIZES = (1, 0.93, 0.86, 0.8, 0.74, 0.68, 0.62, 0.56, 0.5)
"""Sizes that are tried, largest first, until every name stands near what it names."""

PLATE_SIDE, PLATE_LINE = 1.6, 0.36
"""How far the plate behind a name reaches beyond it on each side, and its line, in units."""

PUSHES = 80
"""Rounds of making room; names settle in far fewer."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What wants to stand where: a name, its centre, the room it would like, its plate if any."""

    text: str
    centre: float
    room: float
    plate: float = 0


@dataclass(frozen=True, slots=True)
class Name:
    """A name set in lines around a centre, `down` points below the others of its kind.

    A plate behind it reaches `plate` points beyond it on each side.
    """

    lines: tuple[str, ...]
    centre: float
    width: float
    size: float
    down: float = 0
    plate: float = 0

    @property
    def height(self) -> float:
        return len(self.lines) * LINE * self.size

    @property
    def half(self) -> float:
        """From its centre to where its neighbour's air begins."""
        return self.width / 2 + self.plate


@dataclass(frozen=True, slots=True)
class Band:
    """All names of one drawing; tops are measured from the lower edge of the scene."""

    areas: tuple[Name, ...]
    pillars: tuple[Name, ...]
    areas_top: float
    pillars_top: float
    height: float


def band(labels: Labels, look: Look, room: Layout) -> Band:
    """The names under this layout, wherever its scene ends."""
    unit = room.unit
    areas = _areas(labels, look, room)
    pillars = _pillars(labels, look, room)
    deep = max((name.down + name.height for name in areas), default=0)
    below = 1.9 * unit + (deep + 1.3 * unit if areas else 0)
    height = below + max((name.height for name in pillars), default=0) + 1.4 * unit
    return Band(areas, pillars, 1.6 * unit, below, height)


def names(band: Band, look: Look, room: Layout) -> Iterator[Shape]:
    """All names, under their columns and pillars."""
    for name in band.areas:
        yield from _lines(name, room.scene + band.areas_top + name.down, look.ink, bold=False)
    top = room.scene + band.pillars_top
    for stand, name in zip(room.stands, band.pillars, strict=True):
        if stand.pillar.worked_on:
            yield _plate(name, top, look, stand, room.unit)
        yield from _lines(name, top, look.stones[stand.ink].name, bold=True)


def _plate(name: Name, top: float, look: Look, stand: Stand, unit: float) -> Path:
    """The soft plate behind the name of the pillar that is worked on."""
    shape = rounded(
        name.centre - name.width / 2 - PLATE_SIDE * unit,
        top - 0.55 * unit,
        name.width + 2 * PLATE_SIDE * unit,
        name.height + 1.3 * unit,
        1.5 * unit,
    )
    return Path((shape,), look.mark, Stroke(look.stones[stand.ink].edge, PLATE_LINE * unit))


def _lines(name: Name, top: float, colour: str, *, bold: bool) -> Iterator[Text]:
    for number, said in enumerate(name.lines):
        y = top + (number * LINE + 0.9) * name.size
        yield fonts.set_line(said, name.centre, y, name.size, colour, bold=bold, anchor=0.5)


# --- who stands where --------------------------------------------------------------------


def _areas(labels: Labels, look: Look, room: Layout) -> tuple[Name, ...]:
    """Names of areas: in one row, in two rows by turns, or smaller; whatever keeps them near."""
    if not labels.areas:
        return ()
    size = AREA * look.text_scale * room.unit
    texts = [labels.areas[slot.column.area] for slot in room.slots]
    wishes = _wishes(texts, [slot.centre for slot in room.slots], room.width)
    near = 0.75 * room.slots[0].width
    return _first_near(_area_tries(wishes, size, room), wishes, near)


def _area_tries(wishes: Sequence[Wish], size: float, room: Layout) -> Iterator[tuple[Name, ...]]:
    yield _row(wishes, size, room, bold=False)
    for share in SIZES:
        yield _row(_tight(wishes), share * size, room, bold=False)
        yield _two_rows(wishes, share * size, room)
    yield _two_rows(_cut(wishes, size, room, 2, bold=False), SIZES[-1] * size, room)


def _pillars(labels: Labels, look: Look, room: Layout) -> tuple[Name, ...]:
    size = NAME * look.text_scale * room.unit
    texts = [labels.pillars[stand.pillar.id] for stand in room.stands]
    plate = (PLATE_SIDE + PLATE_LINE / 2) * room.unit
    plates = (plate if stand.pillar.worked_on else 0 for stand in room.stands)
    plain = _wishes(texts, [stand.centre for stand in room.stands], room.width)
    wishes = [replace(wish, plate=each) for wish, each in zip(plain, plates, strict=True)]
    return _first_near(_pillar_tries(wishes, size, room), wishes, 0.1 * room.width)


def _pillar_tries(wishes: Sequence[Wish], size: float, room: Layout) -> Iterator[tuple[Name, ...]]:
    for share in SIZES:
        yield _row(wishes, share * size, room, bold=True)
        yield _row(_tight(wishes), share * size, room, bold=True)
    yield _row(_cut(wishes, size, room, 1, bold=True), SIZES[-1] * size, room, bold=True)


def _first_near(
    tries: Iterator[tuple[Name, ...]], wishes: Sequence[Wish], near: float
) -> tuple[Name, ...]:
    """The first try in which no name strays further than `near`, or else the last one."""
    row: tuple[Name, ...] = ()
    for row in tries:
        if _astray(row, wishes) <= near and not _collide(row):
            break
    return row


def _wishes(texts: Sequence[str], centres: Sequence[float], width: float) -> list[Wish]:
    """Each text with about the room that its neighbours leave it."""
    places = [-centres[0], *centres, 2 * width - centres[-1]]
    return [
        Wish(text, centre, 0.57 * (after - before))
        for text, before, centre, after in zip(texts, places, centres, places[2:], strict=False)
    ]


def _tight(wishes: Sequence[Wish]) -> list[Wish]:
    """The same wishes with no more room than their longest word takes."""
    return [replace(wish, room=0) for wish in wishes]


def _cut(wishes: Sequence[Wish], size: float, room: Layout, rows: int, *, bold: bool) -> list[Wish]:
    """The same wishes with words so short that they surely fit; the very last resort."""
    small = SIZES[-1] * size
    share = rows * (room.width - 1.2 * room.unit) / (len(wishes) + rows) - _air(small, room)
    return [
        replace(wish, text=" ".join(fonts.wrap(wish.text, share, small, bold=bold)), room=0)
        for wish in wishes
    ]


def _row(wishes: Sequence[Wish], size: float, room: Layout, *, bold: bool) -> tuple[Name, ...]:
    names = [_name(wish, size, bold=bold) for wish in wishes]
    return _apart(names, _air(size, room), 0.6 * room.unit, room.width)


def _air(size: float, room: Layout) -> float:
    """The least distance between two names, or between a name and a plate."""
    return max(1.4 * room.unit, 0.5 * size)


def _two_rows(wishes: Sequence[Wish], size: float, room: Layout) -> tuple[Name, ...]:
    """The names by turns in an upper and a lower row, each with the room of two."""
    wider = [replace(wish, room=1.8 * wish.room) for wish in wishes]
    upper, lower = (_row(wider[start::2], size, room, bold=False) for start in (0, 1))
    down = max(name.height for name in upper) + 0.25 * size
    return tuple(
        replace(lower[at // 2], down=down) if at % 2 else upper[at // 2]
        for at in range(len(wishes))
    )


def _astray(row: Sequence[Name], wishes: Sequence[Wish]) -> float:
    """How far the name that went furthest stands from what it names."""
    pairs = zip(row, wishes, strict=True)
    return max(abs(name.centre - wish.centre) for name, wish in pairs)


def _collide(row: Sequence[Name]) -> bool:
    """Whether two names of one row still touch."""
    return any(
        a.down == b.down and b.centre - a.centre < a.half + b.half
        for at, a in enumerate(row)
        for b in row[at + 1 : at + 3]
    )


def _name(wish: Wish, size: float, *, bold: bool) -> Name:
    """The name in lines of the room it wants, or of its longest word."""
    room = max(wish.room, fonts.widest_word(wish.text, size, bold=bold))
    lines = fonts.balanced(wish.text, room, size, bold=bold)
    wide = max(fonts.width(said, size, bold=bold) for said in lines)
    return Name(tuple(lines), wish.centre, wide, size, plate=wish.plate)


def _apart(names: list[Name], air: float, edge: float, width: float) -> tuple[Name, ...]:
    """Neighbours that overlap push each other aside, evenly, within the edges."""
    halves = [name.half for name in names]
    needs = [a + b + air for a, b in pairwise(halves)]
    edges = [(edge + half, width - edge - half) for half in halves]
    centres = [name.centre for name in names]
    for _ in range(PUSHES):
        pushed = _pushed(centres, needs)
        settled = [
            min(max(at, least), most) for at, (least, most) in zip(pushed, edges, strict=True)
        ]
        if settled == centres:
            break
        centres = settled
    return tuple(replace(name, centre=centre) for name, centre in zip(names, centres, strict=True))


def _pushed(centres: Sequence[float], needs: Sequence[float]) -> list[float]:
    """Each two neighbours half as much further apart as they lack of what they need."""
    at = [*centres]
    for left, need in enumerate(needs):
        over = max(0, need - (at[left + 1] - at[left])) / 2
        at[left] -= over
        at[left + 1] += over
    return at
