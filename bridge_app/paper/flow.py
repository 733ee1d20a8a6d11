"""Setting a page: paragraphs, blocks that follow each other, and pages that hold them.

Everything is set from left to right; a page for right-to-left readers is turned as a whole when
it is done, text staying readable.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bridge_app.picture import fonts
from bridge_app.picture.geometry import mirrored, moved, rounded
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Group, Path, Role, Shape, Stroke, Text
from bridge_app.words import words

A4 = (595.276, 841.89)
A5 = (419.528, 595.276)
A5_WIDE = (A5[1], A5[0])

BODY, LEGEND, FOOTER = 13.0, 11.0, 10.0
"""Sizes of type on paper, in points (DECISIONS I3)."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of type on one paper, of a box to tick and of a small mark, in points.

    `air` stands above and below the words of a row.
    """

    body: float = BODY
    legend: float = LEGEND
    foot: float = FOOTER
    title: float = 26.0
    heading: float = 16.0
    goal: float = 17.0
    pillars: float = 11.6
    tick: float = 21.0
    icon: float = 13.0
    air: float = 7.0


NORMAL = Sizes()
"""A box to tick is seven and a half millimetres: for a thick pen and a tired hand."""

LARGE = Sizes(
    body=22.0,
    legend=20.0,
    foot=20.0,
    title=36.0,
    heading=26.0,
    goal=24.0,
    pillars=20.0,
    tick=40.0,
    icon=22.0,
)
"""For who reads with difficulty: 20 to 24 points, boxes of 14 millimetres (EXPERIENCE 5)."""


@dataclass(frozen=True, slots=True)
class Format:
    """A sheet and the room on it, in points; `foot` is the edge below with the footer in it."""

    width: float = A4[0]
    height: float = A4[1]
    margin: float = 34.0
    top: float = 32.0
    foot: float = 52.0

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def bottom(self) -> float:
        """The lowest y of what is not the footer."""
        return self.height - self.foot


PORTRAIT = Format()
"""An A4 upright."""
CUT = 7.0
"""Air between text and the edge of a frame that is cut by the end of a page, in points."""

FROM_RIGHT = "\N{RIGHT-TO-LEFT MARK}"
"""Says of a line without such letters that it belongs to words from the right; not drawn."""

LINE = 1.32
"""Height of a line of a paragraph, as a multiple of its size."""


@dataclass(frozen=True, slots=True)
class Face:
    """How a text is set."""

    size: float = BODY
    bold: bool = False
    colour: str = ""

    @property
    def line(self) -> float:
        """The height of one line, in points."""
        return self.size * LINE


@dataclass(frozen=True, slots=True)
class Setting:
    """The language, form, look and sizes of type of one paper."""

    language: str
    form: str
    look: Look
    sizes: Sizes = NORMAL

    @property
    def rtl(self) -> bool:
        return fonts.is_rtl(self.language)

    def say(self, key: str, **values: object) -> str:
        """The words of this paper under `key`."""
        return words(self.language, key, self.form, **values)

    def body(self, *, bold: bool = False) -> Face:
        """How a paragraph of this paper is set."""
        return Face(self.sizes.body, bold=bold)

    def head(self, size: float) -> Face:
        """How a heading of this size is set."""
        return Face(size, bold=True, colour=self.look.heading)

    def lines(self, text: str, x: float, y: float, width: float, face: Face) -> tuple[Text, ...]:
        """The text in lines from the top `y`, each at most `width` points wide.

        A line that goes on ends in a space, so that words do not grow together when read.
        """
        said = fonts.wrap(text, width, face.size, bold=face.bold)
        turned_about = self.rtl and fonts.has_rtl(text)
        return tuple(
            self._going_on(line, x, y + (number + 0.78) * face.line, face)
            if number < len(said) - 1
            else self._last(line, x, y + (number + 0.78) * face.line, face, back=turned_about)
            for number, line in enumerate(said)
        )

    def _last(self, text: str, x: float, y: float, face: Face, *, back: bool) -> Text:
        """The end of a paragraph; its full stop stands left where the paragraph comes from right.

        That is also so when no letter of that script is left for this line.
        """
        if not back or fonts.has_rtl(text):
            return self.line(text, x, y, face)
        return replace(self.line(f"{text}{FROM_RIGHT}", x, y, face), content=text)

    def _going_on(self, text: str, x: float, y: float, face: Face) -> Text:
        """A line with a space behind it; on a turned page the space is told but not drawn."""
        if self.rtl:
            return replace(self.line(text, x, y, face), content=f"{text} ")
        return self.line(f"{text} ", x, y, face)

    def upright(self, mark: Shape, centre: float) -> Shape:
        """A mark that must not be turned with the page, such as a check mark around x `centre`."""
        return mirrored(mark, 2 * centre) if self.rtl else mark

    def line(self, text: str, x: float, y: float, face: Face, anchor: float = 0) -> Text:
        """One line with its baseline at y."""
        colour = face.colour or self.look.ink
        return fonts.set_line(
            text, x, y, face.size, colour, bold=face.bold, anchor=anchor, rtl=self.rtl
        )


def height_of(lines: Sequence[Text]) -> float:
    """The height of lines of one paragraph, in points."""
    return len(lines) * lines[0].size * LINE


@dataclass(frozen=True, slots=True)
class Block:
    """Something that is never split: shapes from y = 0, and the air that follows.

    `keep` holds it on the page of the next block. Blocks with the same `panel` that stand
    under each other share one frame. `head` is shown again above a block that opens a page.
    """

    height: float
    shapes: tuple[Shape, ...]
    after: float = 0
    keep: bool = False
    panel: str = ""
    head: "Block | None" = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the y of its top."""

    block: Block
    y: float


ROUNDING = 0.01
"""Points that a page may seem too full by counting in fractions."""


def paged(blocks: Iterable[Block], top: float, bottom: float) -> list[list[Placed]]:
    """The blocks on pages, in order; what belongs together moves to the next page together.

    What belongs together and fits on no page is parted where a page is full.
    """
    pages: list[list[Placed]] = [[]]
    y = top
    for group in _fitting(_kept(blocks), bottom - top):
        needed = sum(block.height + block.after for block in group) - group[-1].after
        if pages[-1] and y + needed > bottom + ROUNDING:
            pages.append([])
            y = top
            if group[0].head is not None:
                pages[-1].append(Placed(_repeated(group[0].head), y))
                y += group[0].head.height
        for block in group:
            pages[-1].append(Placed(block, y))
            y += block.height + block.after
    return pages


def _repeated(head: Block) -> Block:
    """The head of a table once more, for the eye only."""
    return replace(head, shapes=(Group(Role.ARTIFACT, head.shapes),))


def _kept(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Runs of blocks that stay on one page."""
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keep:
            yield group
            group = []
    if group:
        yield group


def _fitting(groups: Iterable[list[Block]], room: float) -> Iterator[list[Block]]:
    """The same groups, none taller than this room unless it is one block."""
    for group in groups:
        part: list[Block] = []
        for block in group:
            if part and total(part) + block.height > room + ROUNDING:
                yield part
                part = []
            part.append(block)
        yield part


def total(blocks: Sequence[Block]) -> float:
    """The height of all blocks under each other, in points, with the air behind the last."""
    return sum(block.height + block.after for block in blocks)


def shapes_of(page: Sequence[Placed], x: float = 0) -> Iterator[Shape]:
    """The shapes of a page where they belong, from the left end x."""
    for placed in page:
        for shape in placed.block.shapes:
            yield moved(shape, x, placed.y)


def panels(
    pages: Sequence[Sequence[Placed]], number: int, x: float, width: float, setting: Setting
) -> Iterator[Group]:
    """One rounded frame around every run of blocks of this page that share a panel.

    A frame that goes on over the page keeps some air at the cut.
    """
    for name in _panels_on(pages, number):
        run = [placed for placed in pages[number] if placed.block.panel == name]
        top = run[0].y - CUT * (name in _panels_on(pages, number - 1))
        low = run[-1].y + run[-1].block.height + CUT * (name in _panels_on(pages, number + 1))
        yield framed(x, top, width, low - top, setting)


def _panels_on(pages: Sequence[Sequence[Placed]], number: int) -> list[str]:
    if not 0 <= number < len(pages):
        return []
    return list(dict.fromkeys(each.block.panel for each in pages[number] if each.block.panel))


def framed(x: float, y: float, width: float, height: float, setting: Setting) -> Group:
    """A rounded frame with a soft ground."""
    pen = Stroke(setting.look.heading, 1.4)
    return Group(
        Role.ARTIFACT, (Path((rounded(x, y, width, height, 9),), setting.look.panel, pen),)
    )


def turned(shapes: Iterable[Shape], width: float, setting: Setting) -> tuple[Shape, ...]:
    """The shapes of a page for the direction in which the language is read."""
    if not setting.rtl:
        return tuple(shapes)
    return tuple(mirrored(shape, width) for shape in shapes)


def shifted(block: Block, dx: float) -> Block:
    """The block moved to the side."""
    return replace(block, shapes=tuple(moved(shape, dx, 0) for shape in block.shapes))
