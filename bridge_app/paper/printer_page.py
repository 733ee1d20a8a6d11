"""A page to try a printer with: the patterns, the rim and the smallest letters of our papers.

It is about nobody. What papers ask of a printer stands on it at its hardest: blocks as on an A4
and as in its legend, the thinnest line, the smallest letters, and the edge of what is printed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from bridge_app.domain.drawing import Column, DrawnBridge, DrawnPillar
from bridge_app.paper.flow import NORMAL, PORTRAIT, Block, Face, Setting, height_of, paged
from bridge_app.paper.legend import legend
from bridge_app.paper.page import Binding, bound, with_foot
from bridge_app.paper.parts import heading, paragraph, title_block
from bridge_app.picture.columns import column
from bridge_app.picture.geometry import box, line
from bridge_app.picture.layout import WIDE, Slot
from bridge_app.picture.looks import MONO, PAPER, Look
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Stroke, Text
from bridge_app.words import JE, short_date

THINNEST, SMALLEST = 0.27, 8.8
"""The thinnest line and the smallest letters of all papers, in points."""

RIM = 5 / 25.4 * 72
"""Five millimetres, in points: nearer to the edge no paper has anything (EXPERIENCE 5)."""

PEN = 0.7
"""The line along the rim, all of it within what a printer reaches."""

WIDTH = PORTRAIT.inner
UNIT = WIDTH / WIDE
"""The unit of drawing on an A4."""

BLOCK, RUNG, RUNGS = 12 * UNIT, 8 * UNIT, 3
"""How wide and high a block is, and how many stand on each other."""

BUILDING = Column("", RUNGS, 1, target=2, stars=(1,))
"""A block with a star, a dashed one above it, and scaffolding up to the deck."""


def printer_pages(pillars: Mapping[str, str], language: str, day: date) -> list[Picture]:
    """The one sheet, A4 upright; `pillars` are what this bridge calls its five pillars."""
    setting = Setting(language, JE, PAPER, NORMAL)
    made = setting.say("paper.made", date=short_date(day)) + "."
    foot = (setting.say("printer_page.foot"), made)
    sheet = with_foot(PORTRAIT, setting, foot)
    pages = paged(_blocks(tuple(pillars.values()), setting), sheet.top, sheet.bottom)
    binding = Binding(sheet, setting, setting.say("printer_page.title"), foot)
    return [replace(page, shapes=(*page.shapes, _rim(page))) for page in bound(pages, binding)]


def _blocks(names: tuple[str, ...], setting: Setting) -> Iterator[Block]:
    yield title_block(setting.say("printer_page.title"), setting, WIDTH)
    yield _said("intro", setting)
    yield heading(setting.say("printer_page.patterns"), setting, WIDTH)
    for key, look in (("colour", PAPER), ("mono", MONO)):
        yield from _patterns(key, names, replace(setting, look=look))
    yield _said("patterns_not", setting)
    yield heading(setting.say("printer_page.rim"), setting, WIDTH)
    yield _said("rim_not", setting)
    yield heading(setting.say("printer_page.read"), setting, WIDTH)
    yield _smallest(setting)
    yield _said("read_not", setting)


def _said(key: str, setting: Setting) -> Block:
    return replace(paragraph(setting.say(f"printer_page.{key}"), setting, WIDTH), after=14)


# --- patterns ----------------------------------------------------------------------------


def _patterns(key: str, names: tuple[str, ...], setting: Setting) -> Iterator[Block]:
    """All patterns in one look, and below them the marks as a legend has them."""
    label = setting.say(f"print.{key}")
    yield replace(paragraph(label, setting, WIDTH, bold=True), after=4, keep=True)
    told = setting.say("printer_page.alt", look=label, names=", ".join(names))
    named = [_name(number, name, setting) for number, name in enumerate(names)]
    shapes = (*_columns(len(names), setting.look), *(text for lines in named for text in lines))
    height = RUNG * RUNGS + max(height_of(lines) for lines in named)
    yield Block(height, (Group(Role.FIGURE, shapes, alt=told),), after=9, keep=True)
    yield legend(DrawnBridge((DrawnPillar("", (BUILDING,)),)), setting, WIDTH)


def _columns(pillars: int, look: Look) -> Iterator[Shape]:
    """One column of each pillar, and one that is still being built."""
    whole = Column("", RUNGS, RUNGS)
    for number in range(pillars):
        yield column(_slot(whole, number, number), look, UNIT)
    yield column(_slot(BUILDING, 0, pillars), look, UNIT)


def _slot(drawn: Column, ink: int, place: int) -> Slot:
    return Slot(drawn, ink % 5, place * WIDTH / 6, BLOCK, 0, RUNG * RUNGS)


def _name(number: int, name: str, setting: Setting) -> tuple[Text, ...]:
    """What this pillar is called, under its column."""
    face = Face(setting.sizes.pillars, bold=True, colour=setting.look.stones[number % 5].name)
    return setting.lines(name, number * WIDTH / 6, RUNG * RUNGS + 3, WIDTH / 6 - 12, face)


# --- small things ------------------------------------------------------------------------


def _smallest(setting: Setting) -> Block:
    """The smallest letters there are, and under them the thinnest line."""
    lines = setting.lines(setting.say("printer_page.smallest"), 0, 0, WIDTH, Face(SMALLEST))
    height = height_of(lines) + 4
    pen = Stroke(setting.look.ink, THINNEST)
    rule = Path((line((0, height), (WIDTH, height)),), stroke=pen)
    return Block(height, (Group(Role.P, lines), Group(Role.ARTIFACT, (rule,))), after=6)


def _rim(page: Picture) -> Group:
    """A line along all four sides."""
    edge = RIM + PEN
    around = box(edge, edge, page.width - 2 * edge, page.height - 2 * edge)
    return Group(Role.ARTIFACT, (Path((around,), stroke=Stroke(PAPER.ink, PEN)),))
