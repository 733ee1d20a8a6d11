"""The legend under the bridge on paper: only what occurs in the drawing, each mark as drawn."""

from collections.abc import Iterator, Sequence

from bridge_app.domain.drawing import Column, DrawnBridge
from bridge_app.paper.enlarging import larger_shape
from bridge_app.paper.flow import LEGEND, Block, Face, Setting
from bridge_app.picture import columns, deck, fonts
from bridge_app.picture.geometry import moved, rounded
from bridge_app.picture.layout import Slot
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Group, Path, Role, Shape, Stroke

SWATCH = (24.0, 16.5)
"""Width and height of a mark, in points."""

UNIT = 1.7
"""The unit of drawing inside a mark: about half of that in the picture."""

GAP, BETWEEN, ROW = 5.0, 15.0, 20.5
"""Mark to words, entry to entry, row to row, in points."""


def legend(bridge: DrawnBridge, setting: Setting, width: float) -> Block:
    """The entries, as many beside each other as fit in `width` points."""
    entries = [(mark, setting.say(key)) for mark, key in _occurring(bridge)]
    grown = setting.sizes.legend / LEGEND
    rows: list[list[tuple[str, str]]] = [[]]
    for entry in entries:
        taken = sum(_wide(each) * grown for each in [*rows[-1], entry])
        if rows[-1] and taken > width + BETWEEN * grown:
            rows.append([])
        rows[-1].append(entry)
    items = tuple(
        item for number, row in enumerate(rows) for item in _row(row, number * ROW, setting)
    )
    return Block(len(rows) * ROW * grown, (Group(Role.L, items),), after=10)


def _wide(entry: tuple[str, str]) -> float:
    """How wide an entry is at the usual size of a legend."""
    return SWATCH[0] + GAP + fonts.width(entry[1], LEGEND) + BETWEEN


def _row(row: Sequence[tuple[str, str]], y: float, setting: Setting) -> Iterator[Group]:
    grown = setting.sizes.legend / LEGEND
    x = 0.0
    for entry in row:
        at = ((x + SWATCH[0] + GAP) * grown, (y + 12.2) * grown)
        text = setting.line(entry[1], *at, Face(setting.sizes.legend))
        drawn = tuple(
            larger_shape(moved(shape, x, y), grown) for shape in mark(entry[0], setting.look)
        )
        body = Group(Role.LBODY, (text,))
        yield Group(Role.LI, (Group(Role.ARTIFACT, drawn), body))
        x += _wide(entry)


def _occurring(bridge: DrawnBridge) -> Iterator[tuple[str, str]]:
    """The marks of this drawing with the keys of their words."""
    asked = [column for column in bridge.columns if column.fits]
    seen = {
        "now": any(column.built for column in asked),
        "scaffold": any(_scaffolded(column) for column in asked),
        "target": any(column.target is not None for column in asked),
        "star": any(column.stars for column in asked),
        "resting": any(column.resting for column in asked),
        "empty": any(column.built is None for column in asked),
        "not_for_me": any(not column.fits for column in bridge.columns),
        "footprint": bridge.footprints > 0,
        "working": any(pillar.worked_on for pillar in bridge.pillars),
    }
    for name, occurs in seen.items():
        if occurs:
            yield name, _KEYS.get(name, f"legend.{name}")


_KEYS = {"not_for_me": "answer.not_applicable"}


def _scaffolded(column: Column) -> bool:
    return column.built is not None and column.built < column.height


def mark(name: str, look: Look) -> tuple[Shape, ...]:
    """One mark in a room of `SWATCH`, drawn as in the picture."""
    return tuple(_MARKS[name](look))


def _slot(built: int | None, **facts: object) -> Slot:
    width, height = SWATCH
    column = Column("", 1, built, **facts)  # type: ignore[arg-type]  # by Column's own names
    return Slot(column, 0, 0, width, 0, height)


def _now(look: Look) -> Iterator[Shape]:
    yield from columns.blocks(_slot(1), look.stones[0], look, UNIT)


def _target(look: Look) -> Iterator[Shape]:
    slot = _slot(None, target=1)
    yield from columns.target(slot, look.stones[0], UNIT)
    yield from columns.badges(slot, look)


def _star(look: Look) -> Iterator[Shape]:
    yield from columns.badges(_slot(1, stars=(1,)), look)


def _scaffold(look: Look) -> Iterator[Shape]:
    yield from columns.scaffold(_slot(0), 0, look, UNIT)


def _resting(look: Look) -> Iterator[Shape]:
    slot = _slot(0, resting=(1,))
    yield from columns.resting(slot, look, UNIT)
    yield from columns.scaffold(slot, 0, look, UNIT)


def _empty(look: Look) -> Iterator[Shape]:
    width, height = SWATCH
    pen = Stroke(look.soft_ink, 0.34 * UNIT, (0.01, 0.95 * UNIT), round=True)
    yield Path((rounded(1, 1, width - 2, height - 2, 2),), None, pen)


def _not_for_me(look: Look) -> Iterator[Shape]:
    yield from columns.post(_slot(None), look, UNIT)


def _footprint(look: Look) -> Iterator[Shape]:
    yield Path((*deck.footprint(7, 10.5, 11, 0), *deck.footprint(17, 4.5, 11, 0)), look.ink)


def _working(look: Look) -> Iterator[Shape]:
    width, height = SWATCH
    pen = Stroke(look.stones[0].edge, 1.1)
    yield Path((rounded(0.6, 0.6, width - 1.2, height - 1.2, 4),), look.mark, pen)


_MARKS = {
    "now": _now,
    "target": _target,
    "star": _star,
    "scaffold": _scaffold,
    "resting": _resting,
    "empty": _empty,
    "not_for_me": _not_for_me,
    "footprint": _footprint,
    "working": _working,
}
