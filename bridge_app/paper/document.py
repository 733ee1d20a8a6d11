"""A plain document: headings, paragraphs and tables, on as many sheets as it takes.

Reports, letters and a client's whole file are all made of these few parts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bridge_app.paper.flow import (
    NORMAL,
    PORTRAIT,
    Block,
    Face,
    Setting,
    Sizes,
    height_of,
    paged,
)
from bridge_app.paper.page import Binding, bound, with_foot
from bridge_app.picture.geometry import line
from bridge_app.picture.looks import PAPER
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Stroke, Text
from bridge_app.words import JE

AIR, GUTTER = 5.0, 12.0
"""Above and below the words of a row, and between two columns, in points."""

SHORT = 5
"""A table of so few rows is not split over two sheets: one row of it would tell nothing there."""

SIGNATURE = 46.0
"""Room to sign in, in points."""

WIDTH = PORTRAIT.inner


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the document."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `bold` where it must be seen first."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; `shares` is how much of the width each column takes, in all 1.

    The first cell of each row says what the row is about. So many of the last columns hold
    `figures`, which stand at their right edge. `total` is a last row that stands out.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    figures: int = 0
    total: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, side by side, each with who signs under it."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes from y = 0 that are not split, and what they tell who cannot see them."""

    height: float
    shapes: tuple[Shape, ...]
    alt: str


Part: TypeAlias = Heading | Paragraph | Table | Signatures | Drawing


@dataclass(frozen=True, slots=True)
class Document:
    """A title, what stands under it, and what the foot of each sheet says."""

    title: str
    parts: tuple[Part, ...]
    foot: tuple[str, ...] = ()


def document_pages(
    document: Document, language: str, form: str = JE, sizes: Sizes = NORMAL
) -> list[Picture]:
    """The sheets of this document, upright A4; tables are set in the size of a legend."""
    setting = Setting(language, form, PAPER, sizes)
    sheet = with_foot(PORTRAIT, setting, document.foot or (document.title,))
    blocks = _blocks(document, setting)
    pages = paged(blocks, sheet.top, sheet.bottom)
    foot = document.foot or (document.title,)
    return bound(pages, Binding(sheet, setting, document.title, foot))


def _blocks(document: Document, setting: Setting) -> Iterator[Block]:
    title = setting.lines(document.title, 0, 0, WIDTH, setting.head(setting.sizes.title - 2))
    yield Block(height_of(title), (Group(Role.H1, title),), after=10, keep=True)
    for number, part in enumerate(document.parts):
        yield from _block(part, setting, f"part-{number}")


def _block(part: Part, setting: Setting, key: str) -> Iterator[Block]:
    match part:
        case Heading(text):
            said = setting.lines(text, 0, 10, WIDTH, setting.head(setting.sizes.heading))
            yield Block(height_of(said) + 10, (Group(Role.H2, said),), after=5, keep=True)
        case Paragraph(text, bold):
            said = setting.lines(text, 0, 0, WIDTH, setting.body(bold=bold))
            yield Block(height_of(said), (Group(Role.P, said),), after=6, keep=bold)
        case Table():
            yield from _table(part, setting, key)
        case Signatures(names):
            yield _signatures(names, setting)
        case Drawing(height, shapes, alt):
            yield Block(height, (Group(Role.FIGURE, shapes, alt=alt),), after=12)


def _table(table: Table, setting: Setting, key: str) -> Iterator[Block]:
    columns = _Columns(_columns(table.shares), len(table.shares) - table.figures, key)
    head = _row(table.heads, setting, columns, head=True)
    yield head
    rows = [replace(_row(row, setting, columns), head=head) for row in table.rows]
    if rows and table.total:
        rows[-1] = replace(rows[-1], keep=True)
    if len(rows) <= SHORT:
        rows[:-1] = [replace(row, keep=True) for row in rows[:-1]]
    yield from rows
    if table.total:
        yield _row(table.total, setting, columns, strong=True)
    yield Block(0, (), after=10)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left end and width of each; from `figures` on, words stand at the right edge."""

    places: Sequence[tuple[float, float]]
    figures: int
    key: str


def _columns(shares: Sequence[float]) -> list[tuple[float, float]]:
    """Left end and width of each column."""
    x, found = 0.0, []
    for share in shares:
        found.append((x, share * WIDTH - GUTTER))
        x += share * WIDTH
    return found


def _row(
    cells: Iterable[str],
    setting: Setting,
    columns: _Columns,
    *,
    head: bool = False,
    strong: bool = False,
) -> Block:
    face = Face(setting.sizes.legend, bold=head or strong)
    said = [
        setting.lines(text or " ", x, AIR, wide, replace(face, bold=face.bold or number == 0))
        for number, (text, (x, wide)) in enumerate(zip(cells, columns.places, strict=True))
    ]
    height = max(height_of(lines) for lines in said) + 2 * AIR
    said[columns.figures :] = [
        _at_right(lines, x + wide)
        for lines, (x, wide) in list(zip(said, columns.places, strict=True))[columns.figures :]
    ]
    part = Role.THEAD if head else Role.TBODY
    groups = tuple(_cell(lines, number, head=head) for number, lines in enumerate(said))
    row = Group(part, (Group(Role.TR, groups),), key=f"{columns.key}-{part.value}")
    pen = Stroke(setting.look.rule, 1.2 if head or strong else 0.6)
    rule = Group(Role.ARTIFACT, (Path((line((0, height), (WIDTH, height)),), stroke=pen),))
    return Block(height, (rule, Group(Role.TABLE, (row,), key=columns.key)), keep=head)


def _at_right(lines: Iterable[Text], right: float) -> tuple[Text, ...]:
    return tuple(replace(text, x=right - text.width) for text in lines)


def _cell(lines: tuple[Text, ...], number: int, *, head: bool) -> Group:
    if head:
        return Group(Role.TH, lines, scope="Column")
    return Group(Role.TH, lines, scope="Row") if number == 0 else Group(Role.TD, lines)


def _signatures(names: Sequence[str], setting: Setting) -> Block:
    """One line for each name, all as wide."""
    wide = (WIDTH - GUTTER * (len(names) - 1)) / len(names)
    shapes: list[Group] = []
    height = SIGNATURE
    for number, name in enumerate(names):
        x = number * (wide + GUTTER)
        pen = Stroke(setting.look.ink, 0.9)
        rule = Path((line((x, SIGNATURE), (x + wide, SIGNATURE)),), stroke=pen)
        said = setting.lines(name, x, SIGNATURE + 4, wide, Face(setting.sizes.legend))
        shapes += [Group(Role.ARTIFACT, (rule,)), Group(Role.P, said)]
        height = max(height, SIGNATURE + 4 + height_of(said))
    return Block(height, tuple(shapes), after=14)
