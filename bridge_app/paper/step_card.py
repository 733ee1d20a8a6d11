"""Cards the size of a bank card, to cut out: one step, its day, and who to call."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bridge_app.domain.papers import FridgePaper, PaperStep, Sheet, as_own
from bridge_app.paper import parts
from bridge_app.paper.flow import A4, NORMAL, Block, Face, Format, Setting, height_of, paged
from bridge_app.paper.page import Binding, bound, practice_words, whole
from bridge_app.paper.steps import moment_said, sun
from bridge_app.picture import fonts, marks
from bridge_app.picture.geometry import line, moved, rounded
from bridge_app.picture.looks import PAPER, Look
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Stroke, Text

WIDE, HIGH = 242.65, 153.0
"""A bank card: 85.6 by 54 millimetres, in points."""

ACROSS = 2
"""Cards beside each other."""

EDGE, BOX = 13.0, 22.0
"""Air inside a card, and the box to tick, in points."""

STEP_SIZES = (16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
"""Sizes of type that are tried for a step, until it stands on its card."""

BETWEEN = 18.0

SHEET = Format(margin=(A4[0] - ACROSS * WIDE - BETWEEN) / 2, top=32.0)


@dataclass(frozen=True, slots=True)
class _Card:
    """One card as it will be: its step, its height, and the size of its words."""

    step: PaperStep | None
    height: float
    size: float


def card_pages(paper: Sheet, look: Look = PAPER, *, practice: bool = False) -> list[Picture]:
    """A card for each step; an empty one when there is no step.

    A step with very many words gets a card twice as high, to fold.
    """
    shown = as_own(paper).shown
    setting = Setting(shown.language, shown.form, look, NORMAL)
    foot = (setting.say("paper.card.cut"), *practice_words(setting, practice=practice))
    binding = Binding(SHEET, setting, setting.say("paper.card.title"), foot)
    return bound(paged(_rows(shown, setting), SHEET.top, SHEET.bottom), binding)


def _rows(shown: FridgePaper, setting: Setting) -> Iterator[Block]:
    """As many cards beside each other as fit, under one title."""
    title = parts.title_block(setting.say("paper.card.title"), setting, SHEET.inner)
    yield replace(title, after=14)
    cards = [_measured(step, shown.desk_phone, setting) for step in shown.steps or (None,)]
    for first in range(0, len(cards), ACROSS):
        row = cards[first : first + ACROSS]
        shapes = tuple(
            moved(shape, at * (WIDE + BETWEEN), 0)
            for at, card in enumerate(row)
            for shape in _drawn(card, shown.desk_phone, setting)
        )
        yield Block(max(card.height for card in row), shapes, after=BETWEEN)


# --- measuring -----------------------------------------------------------------------------

BESIDE_BOX = EDGE + BOX + 9
STEP_WIDTH, STEP_TOP = WIDE - EDGE - BESIDE_BOX, 34.0


def _measured(step: PaperStep | None, phone: str, setting: Setting) -> _Card:
    """The card with the largest words that stand on it; twice as high when none do."""
    if step is None:
        return _Card(step, HIGH, STEP_SIZES[0])
    taken = height_of(_when(step, setting)) + _phone_height(phone, setting) + EDGE + 6
    tried = ((high, size) for high in (HIGH, 2 * HIGH) for size in STEP_SIZES)
    for height, size in tried:
        lines = len(fonts.wrap(step.text, STEP_WIDTH, size, bold=True))
        if STEP_TOP + lines * Face(size).line + taken <= height:
            return _Card(step, height, size)
    return _Card(step, 2 * HIGH, STEP_SIZES[-1])


def _phone_height(phone: str, setting: Setting) -> float:
    return height_of(_phone(phone, setting)) if phone else 0.0


def _phone(phone: str, setting: Setting) -> tuple[Text, ...]:
    called = setting.say("paper.card.call", phone=whole(phone))
    return setting.lines(called, EDGE, 0, WIDE - 2 * EDGE, Face(11))


def _when(step: PaperStep, setting: Setting) -> tuple[Text, ...]:
    aside = 15.0 if step.day_part else 0.0
    said = moment_said(step, setting)
    return setting.lines(said, BESIDE_BOX + aside, 0, STEP_WIDTH - aside, Face(12))


# --- drawing -------------------------------------------------------------------------------


def _drawn(card: _Card, phone: str, setting: Setting) -> Iterator[Shape]:
    look = setting.look
    yield Group(Role.ARTIFACT, (_cut(card.height, setting), _stripe(setting)))
    title = setting.line(setting.say("paper.card.step"), EDGE, 19.5, Face(11, bold=True))
    yield Group(Role.P, (replace(title, colour=look.paper),))
    yield Group(Role.ARTIFACT, (marks.tick_box(EDGE, 37, BOX, look.ink),))
    low = card.height - EDGE - _phone_height(phone, setting)
    if card.step is None:
        yield _to_write(low, setting)
    else:
        yield from _told(card.step, card.size, low, setting)
    if phone:
        yield Group(Role.P, _down(_phone(phone, setting), low))


def _down(lines: tuple[Text, ...], y: float) -> tuple[Text, ...]:
    return tuple(replace(each, y=each.y + y) for each in lines)


def _cut(height: float, setting: Setting) -> Path:
    """Where to cut."""
    pen = Stroke(setting.look.rule, 0.8, (4, 3))
    return Path((rounded(0, 0, WIDE, height, 9),), setting.look.panel, pen)


def _stripe(setting: Setting) -> Path:
    return Path((rounded(6, 6, WIDE - 12, 20, 5),), setting.look.heading)


def _to_write(low: float, setting: Setting) -> Group:
    ruled = tuple(line((BESIDE_BOX, y), (WIDE - EDGE, y)) for y in (56.0, 80.0, low - 12))
    return Group(Role.ARTIFACT, (Path(ruled, stroke=Stroke(setting.look.rule, 0.7)),))


def _told(step: PaperStep, size: float, low: float, setting: Setting) -> Iterator[Shape]:
    """The step beside its box, and its day below."""
    face = Face(size, bold=True)
    yield Group(Role.P, setting.lines(step.text, BESIDE_BOX, STEP_TOP, STEP_WIDTH, face))
    lines = _when(step, setting)
    top = low - height_of(lines) - 4
    if step.day_part:
        mark = sun(step.day_part, BESIDE_BOX + 5.5, top + 8, setting)
        yield Group(Role.ARTIFACT, (mark,))
    yield Group(Role.P, _down(lines, top))
