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
from bridge_app.picture.shapes import Group, Path, Picture, Role, Stroke, Text
from bridge_app.words import JE

AIR, GUTTER = 5.0, 12.0
"""Above and below the words of a row, and between two columns, in points."""

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

    The first cell of each row says what the row is about.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, side by side, each with who signs under it."""

    names: tuple[str, ...]


Part: TypeAlias = Heading | Paragraph | Table | Signatures


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


def _table(table: Table, setting: Setting, key: str) -> Iterator[Block]:
    columns = _columns(table.shares)
    head = _row(table.heads, setting, columns, key, head=True)
    yield head
    for row in table.rows:
        yield replace(_row(row, setting, columns, key, head=False), head=head)
    yield Block(0, (), after=10)


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
    columns: list[tuple[float, float]],
    key: str,
    *,
    head: bool,
) -> Block:
    face = Face(setting.sizes.legend, bold=head)
    said = [
        setting.lines(text or " ", x, AIR, wide, replace(face, bold=head or number == 0))
        for number, (text, (x, wide)) in enumerate(zip(cells, columns, strict=True))
    ]
    height = max(height_of(lines) for lines in said) + 2 * AIR
    part = Role.THEAD if head else Role.TBODY
    groups = tuple(_cell(lines, number, head=head) for number, lines in enumerate(said))
    row = Group(part, (Group(Role.TR, groups),), key=f"{key}-{part.value}")
    pen = Stroke(setting.look.rule, 1.2 if head else 0.6)
    rule = Group(Role.ARTIFACT, (Path((line((0, height), (WIDTH, height)),), stroke=pen),))
    return Block(height, (rule, Group(Role.TABLE, (row,), key=key)), keep=head)


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
