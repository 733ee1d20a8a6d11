"""The two signs: "Nu" on the near bank, "Over 2 jaar" on the far one."""

from collections.abc import Iterator
from dataclasses import dataclass

from bridge_app.picture import fonts
from bridge_app.picture.geometry import line, rounded
from bridge_app.picture.labels import Labels
from bridge_app.picture.layout import NAME, Layout
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Path, Shape, Stroke

LINE = 1.2
"""Height of a line on a board, as a multiple of its size."""

POST = 8.5
"""Units from the ground to the lower edge of a board, where there is room for it."""

SMALLER = (1, 0.9, 0.8, 0.7, 0.6, 0.5)


@dataclass(frozen=True, slots=True)
class Board:
    """A board with its words in lines, in points."""

    lines: tuple[str, ...]
    size: float
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def board(layout: Layout, look: Look, text: str, *, far: bool) -> Board:
    """The board for these words on the far or the near bank, small enough to stay inside."""
    unit, foot = layout.unit, layout.deck.foot
    wanted = NAME * look.text_scale * unit
    sizes = [share * wanted for share in SMALLER]
    fitting = [size for size in sizes if _high(layout, text, size) < foot - 5.5 * unit]
    size = fitting[0] if fitting else sizes[-1]
    lines = tuple(_lines(layout, text, size))
    wide = max(fonts.width(said, size, bold=True) for said in lines) + 2.6 * unit
    high = _high(layout, text, size)
    x = max(0.7 * unit, 0.36 * layout.left - wide / 2)
    top = max(0.7 * unit, foot - POST * unit - high)
    return Board(lines, size, layout.width - x - wide if far else x, top, wide, high)


def _lines(layout: Layout, text: str, size: float) -> list[str]:
    return fonts.balanced(text, layout.left - 3.4 * layout.unit, size, bold=True)


def _high(layout: Layout, text: str, size: float) -> float:
    return len(_lines(layout, text, size)) * LINE * size + 1.7 * layout.unit


def boards(layout: Layout, look: Look, labels: Labels) -> tuple[Board, Board]:
    """The near and the far board."""
    return (
        board(layout, look, labels.now, far=False),
        board(layout, look, labels.later, far=True),
    )


def sign(sign: Board, layout: Layout, look: Look) -> Iterator[Shape]:
    """A board on its post."""
    unit = layout.unit
    post = line((sign.middle, layout.deck.foot - 0.4 * unit), (sign.middle, sign.y + sign.height))
    yield Path((post,), stroke=Stroke(look.timber.rail, unit))
    panel = rounded(sign.x, sign.y, sign.width, sign.height, 0.9 * unit)
    yield Path((panel,), look.paper, Stroke(look.timber.rail, 0.42 * unit))
    for number, said in enumerate(sign.lines):
        y = sign.y + 0.85 * unit + (number + 0.84) * LINE * sign.size
        yield fonts.set_line(said, sign.middle, y, sign.size, look.ink, bold=True, anchor=0.5)
