"""Then and now on one drawing: the bridge of now, and across it a dashed line for each "then".

The two moments differ in kind of line and not only in colour, so that black paper and every eye
can tell them apart. What is lower now is "even in de steigers"; no line points down.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from bridge_app.domain.drawing import Column, DrawnBridge
from bridge_app.picture import columns, deck, fonts
from bridge_app.picture.bridge import bridge_picture, measured
from bridge_app.picture.geometry import circle, line, mirrored, moved
from bridge_app.picture.labels import Labels, column_name, grown_told
from bridge_app.picture.layout import AREA, Layout, Slot, unit_of
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Spot, Stroke
from bridge_app.words import words

SWATCH = (9.0, 5.4)
"""Width and height of a mark in the legend, in units."""

ROW, GAP, BETWEEN = 7.6, 2.2, 4.2
"""Row to row, mark to words, entry to entry, in units."""

SMALLEST_UNIT = 2.6
"""The legend keeps a size that can be read when the bridge is small, in points a unit."""


@dataclass(frozen=True, slots=True)
class Grown:
    """Both bridges, with the same columns, and how the legend calls the two moments."""

    then: DrawnBridge
    now: DrawnBridge
    then_said: str
    now_said: str


Entry: TypeAlias = tuple[tuple[Shape, ...], str]
"""A mark of the legend and its words."""


def growth_picture(
    grown: Grown, labels: Labels, look: Look, width: float, height: float
) -> Picture:
    """The drawing, `width` by `height` points, with its legend and its alternative text."""
    unit = max(unit_of(width, height), SMALLEST_UNIT)
    rows = _rows(_entries(grown, labels, look, unit), width, look, unit)
    scene = height - len(rows) * ROW * unit
    upright = replace(look, mirrored=False)
    bridge = bridge_picture(grown.now, labels, upright, width, scene)
    _, room = measured(grown.now, labels, upright, width, scene)
    key = tuple(_legend(rows, scene, look, unit))
    shapes = (*bridge.shapes, *_then_lines(grown.then, room, look), *key)
    spots = tuple(_spots(bridge, grown, labels))
    if look.mirrored:
        shapes = tuple(mirrored(shape, width) for shape in shapes)
        spots = tuple(replace(each, x=width - each.x - each.width) for each in spots)
    figure = Group(Role.FIGURE, bare(shapes), alt=described(grown, labels))
    title = words(labels.language, _by_rest(grown, "grow.title"), labels.form)
    return Picture(width, height, (figure,), labels.language, title, spots)


def bare(shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
    """Figures inside a figure only keep shapes together: the whole is told once."""
    return tuple(Group(Role.NONE, s.shapes) if isinstance(s, Group) else s for s in shapes)


def described(grown: Grown, labels: Labels) -> str:
    """Then and now in words, area by area."""
    said = [words(labels.language, _by_rest(grown, "alt.grow.start"), labels.form)]
    said += [text for _, text in _told(grown, labels)]
    if grown.now.footprints:
        steps = words(labels.language, "alt.steps_done", labels.form, n=grown.now.footprints)
        said.append(steps)
    return " ".join(said)


def _by_rest(grown: Grown, key: str) -> str:
    """Nobody is told that a bridge grows where something of it rests in the scaffolds."""
    columns = (column for pillar in grown.now.pillars for column in pillar.columns)
    return f"{key}_less" if any(column.resting for column in columns) else key


def _told(grown: Grown, labels: Labels) -> Iterator[tuple[str, str]]:
    """The name of each column, and its growth in words."""
    before = iter(grown.then.columns)
    for pillar in grown.now.pillars:
        for column in pillar.columns:
            name = column_name(pillar, column, labels)
            yield name, grown_told(name, next(before), column, labels)


def _spots(bridge: Picture, grown: Grown, labels: Labels) -> Iterator[Spot]:
    """The columns as places to go to, each with its growth in words."""
    for spot, (_, said) in zip(bridge.spots, _told(grown, labels), strict=True):
        yield replace(spot, sentence=said, blocks=())


# --- the line of then --------------------------------------------------------------------


def _then_lines(then: DrawnBridge, room: Layout, look: Look) -> Iterator[Shape]:
    for slot, column in zip(room.slots, then.columns, strict=True):
        if column.built is not None and column.fits:
            yield from then_line(slot, column.built, look, room.unit)


def then_line(slot: Slot, level: float, look: Look, unit: float) -> Iterator[Path]:
    """A dashed line with a knob at both ends, on a light band: seen on stone and on scaffold."""
    y = slot.foot - level * slot.rung
    left, right = slot.x - 0.5 * unit, slot.x + slot.width + 0.5 * unit
    across = line((left, y), (right, y))
    knobs = tuple(circle(x, y, 0.72 * unit) for x in (left, right))
    yield Path((across,), stroke=Stroke(look.paper, 1.5 * unit, round=True))
    yield Path((across,), stroke=Stroke(look.ink, 0.66 * unit, (1.5 * unit, 0.85 * unit)))
    yield Path(knobs, look.ink, Stroke(look.paper, 0.34 * unit))


# --- the legend --------------------------------------------------------------------------


def _entries(grown: Grown, labels: Labels, look: Look, unit: float) -> Iterator[Entry]:
    """Only what stands in the drawing: then and now first."""
    bare, full = _swatch(Column("", 1, 0), unit), _swatch(Column("", 1, 1), unit)
    won = _swatch(Column("", 1, 1, stars=(1,)), unit)
    resting = _swatch(Column("", 1, 0, resting=(1,)), unit)
    marks: dict[str, Iterator[Shape]] = {
        "star": columns.badges(won, look),
        "resting": columns.resting(resting, look, unit),
        "scaffold": columns.scaffold(bare, 0, look, unit),
        "footprint": _prints(look, unit),
    }
    yield tuple(then_line(bare, 0.5, look, unit)), grown.then_said
    yield tuple(columns.blocks(full, look.stones[0], look, unit)), grown.now_said
    for name in _occurring(grown.now):
        yield tuple(marks[name]), words(labels.language, f"legend.{name}", labels.form)


def _occurring(bridge: DrawnBridge) -> list[str]:
    """The marks that stand in this drawing."""
    asked = [column for column in bridge.columns if column.fits]
    occurs = {
        "star": any(column.stars for column in asked),
        "resting": any(column.resting for column in asked),
        "scaffold": any(0 < (column.built or 0) < column.height for column in asked),
        "footprint": bridge.footprints > 0,
    }
    return [name for name, there in occurs.items() if there]


def _swatch(column: Column, unit: float) -> Slot:
    """A column of one block as a mark."""
    return Slot(column, 0, 0, SWATCH[0] * unit, 0, SWATCH[1] * unit)


def _prints(look: Look, unit: float) -> Iterator[Shape]:
    near = deck.footprint(2.6 * unit, 3.8 * unit, 3.4 * unit, 0)
    far = deck.footprint(6.4 * unit, 1.7 * unit, 3.4 * unit, 0)
    yield Path((*near, *far), look.ink)


def _rows(
    entries: Iterator[Entry], width: float, look: Look, unit: float
) -> list[list[tuple[Entry, float]]]:
    """The entries with where each begins, as many beside each other as fit."""
    rows: list[list[tuple[Entry, float]]] = [[]]
    x = edge = 2 * unit
    for entry in entries:
        wide = (SWATCH[0] + GAP) * unit + fonts.width(entry[1], _size(look, unit))
        if rows[-1] and x + wide > width - edge:
            rows.append([])
            x = edge
        rows[-1].append((entry, x))
        x += wide + BETWEEN * unit
    return rows


def _size(look: Look, unit: float) -> float:
    return AREA * look.text_scale * unit


def _legend(
    rows: list[list[tuple[Entry, float]]], top: float, look: Look, unit: float
) -> Iterator[Shape]:
    size = _size(look, unit)
    for number, row in enumerate(rows):
        y = top + (number + 0.5) * ROW * unit
        for (mark, said), x in row:
            shapes = tuple(moved(each, x, y - SWATCH[1] * unit / 2) for each in mark)
            yield Group(Role.NONE, shapes)
            yield fonts.set_line(
                said, x + (SWATCH[0] + GAP) * unit, y + 0.36 * size, size, look.ink
            )
