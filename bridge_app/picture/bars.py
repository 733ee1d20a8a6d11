"""Bars that lie under each other, each with its name before it and its value behind it.

Where everything stands is reckoned here once, for the chart on a screen and for the one on
paper. What is told apart by colour is told apart by a hatch too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bridge_app.picture import fonts
from bridge_app.picture.geometry import box, line
from bridge_app.picture.hatches import hatch
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Path, Shape, Stroke, Text

LINE = 1.3
"""From one line of a name to the next, in letters."""

AIR, GAP = 0.7, 0.6
"""Between two rows, and between a bar and its words, in letters."""

NAMES = 0.4
"""The most of the width that names may take."""

THICK = 1.5
"""The height of a bar in letters."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A name, what its value is called, the value (above 0), and its pattern (0 to 4)."""

    name: str
    said: str
    value: int
    pattern: int = 0


@dataclass(frozen=True, slots=True)
class Laid:
    """A bar where it belongs: the lines of its name end at `left`, its value begins behind it."""

    bar: Bar
    lines: tuple[str, ...]
    middle: float
    left: float
    length: float
    thick: float


@dataclass(frozen=True, slots=True)
class Chart:
    """All bars in their places; the height that they take together, in the unit of the width."""

    bars: tuple[Laid, ...]
    height: float
    letters: float


def laid(bars: Sequence[Bar], width: float, letters: float) -> Chart:
    """Every bar in a room of this width, with letters of this size."""
    gap = GAP * letters
    widest = max(fonts.width(bar.name, letters) for bar in bars)
    names = min(widest + 0.5 * letters, NAMES * width)
    values = max(fonts.width(bar.said, letters) for bar in bars)
    room = max(width - names - values - 2 * gap, letters)
    most = max(*(bar.value for bar in bars), 1)
    placed, top = [], 0.0
    for bar in bars:
        said = tuple(fonts.wrap(bar.name, names, letters))
        high = max(len(said) * LINE, THICK) * letters
        length = room * bar.value / most
        at = top + high / 2
        placed.append(Laid(bar, said, at, names + gap, length, THICK * letters))
        top += high + AIR * letters
    return Chart(tuple(placed), top - AIR * letters, letters)


def name_lines(each: Laid, letters: float) -> Iterator[tuple[str, float]]:
    """Each line of a name with the y of its middle."""
    for number, said in enumerate(each.lines):
        yield said, each.middle + (number - (len(each.lines) - 1) / 2) * LINE * letters


# --- on paper ------------------------------------------------------------------------------


def parted(chart: Chart, most: float) -> Iterator[Chart]:
    """The chart in pieces at most so high (one bar at least), each from its own y = 0."""
    rest = list(chart.bars)
    while rest:
        top = rest[0].middle - _half(rest[0], chart.letters)
        fitting = [
            each for each in rest if each.middle + _half(each, chart.letters) - top <= most
        ] or rest[:1]
        low = fitting[-1].middle + _half(fitting[-1], chart.letters)
        moved = tuple(replace(each, middle=each.middle - top) for each in fitting)
        yield Chart(moved, low - top, chart.letters)
        rest = rest[len(fitting) :]


def _half(each: Laid, letters: float) -> float:
    return max(len(each.lines) * LINE, THICK) * letters / 2


def bar_shapes(chart: Chart, look: Look) -> tuple[Shape, ...]:
    """The bars as shapes from y = 0."""
    return tuple(shape for each in chart.bars for shape in _shapes(each, chart.letters, look))


def _shapes(each: Laid, letters: float, look: Look) -> Iterator[Shape]:
    low = 0.35 * letters
    for said, y in name_lines(each, letters):
        yield _text(said, each.left - GAP * letters, y + low, letters, look, anchor=1)
    top, under = each.middle - each.thick / 2, each.middle + each.thick / 2
    pen = Stroke(look.stones[each.bar.pattern].edge, 0.09 * letters)
    yield Path((line((each.left, top), (each.left, under)),), stroke=Stroke(look.ink, 1))
    if each.length > pen.width:
        right = each.left + each.length
        yield Path((box(each.left, top, each.length, each.thick),), look.paper)
        inside = (each.left, top, right, under)
        yield hatch(each.bar.pattern, inside, 0.3 * letters, look.stones[each.bar.pattern].edge)
        yield Path((box(each.left, top, each.length, each.thick),), stroke=pen)
    x = each.left + each.length + GAP * letters
    yield _text(each.bar.said, x, each.middle + low, letters, look)


def _text(said: str, x: float, y: float, size: float, look: Look, anchor: float = 0) -> Text:
    return fonts.set_line(said, x, y, size, look.ink, anchor=anchor)
