"""The card for the fridge, A5 on its side: a small bridge, the goal beside it, the steps below."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.papers import OwnPaper, Sheet, as_own
from bridge_app.paper import parts
from bridge_app.paper.flow import (
    A5_WIDE,
    Block,
    Face,
    Format,
    Placed,
    Setting,
    Sizes,
    framed,
    height_of,
    paged,
    shapes_of,
    total,
)
from bridge_app.paper.page import Binding, bound
from bridge_app.paper.steps import steps_table
from bridge_app.paper.take_home import binding_of, goals_told
from bridge_app.picture.looks import PAPER, Look
from bridge_app.picture.shapes import Group, Picture, Role

CARD = Format(*A5_WIDE, margin=26, top=23, foot=40)

SIZES = Sizes(title=20, heading=14, goal=15, pillars=10, tick=19, air=4)
"""Type for a card that one stands close to; what is read stays thirteen points."""

CLOSER = replace(SIZES, title=17, heading=13, goal=13, tick=17, air=2)

BRIDGE = (340.0, 184.0)
"""The small bridge, twelve centimetres wide."""

TRIED = ((SIZES, BRIDGE), (CLOSER, BRIDGE), (CLOSER, (BRIDGE[0], 158.0)))
"""Smaller headings, closer rows and a lower bridge, where that spares a side or brings another step
to the front.
"""

Room: TypeAlias = tuple[float, float]
"""Width and height."""

BETWEEN, TALLEST_TITLE = 14.0, 56.0

SIDE = CARD.inner - BRIDGE[0] - BETWEEN
BESIDE = SIDE - 2 * parts.INSIDE
"""Width of what stands beside the bridge, and of what stands in the frame there."""


def card_pages(
    paper: Sheet, named: BridgeWords, look: Look = PAPER, *, practice: bool = False
) -> list[Picture]:
    """The card; more goals and long texts go on behind it."""
    own, made = as_own(paper), list[tuple[list[list[Placed]], Binding]]()
    for sizes, room in TRIED:
        setting = Setting(own.shown.language, own.shown.form, look, sizes)
        binding = binding_of(own.shown, setting, practice=practice, sheet=CARD)
        blocks = _blocks(own, named, binding, room)
        made.append((paged(blocks, binding.sheet.top, binding.sheet.bottom), binding))
    return bound(*min(made, key=lambda each: _burden(each[0])))


def _burden(pages: list[list[Placed]]) -> tuple[int, int]:
    """How many sides it takes, and of those that take as many how few steps stand in front."""
    return len(pages), -sum(placed.block.head is not None for placed in pages[0])


def _blocks(own: OwnPaper, named: BridgeWords, binding: Binding, room: Room) -> Iterator[Block]:
    width, shown, setting = CARD.inner, own.shown, binding.setting
    side = _side(own, setting, room)
    if not side.title:
        yield parts.title_block(parts.title_of(shown, setting), setting, width, shown.code)
    if own.bridge is not None:
        yield _top(own, named, side, setting, room)
    yield from _goals(own, binding, beside=side.goal)
    yield from parts.links(own, named, setting, width)
    yield from parts.vision(own, setting, width)
    rest = replace(shown, appointment=None, review_due=None) if side.meeting else shown
    yield from parts.closing(rest, setting, width, CARD.height / 2)


def _goals(own: OwnPaper, binding: Binding, *, beside: bool) -> Iterator[Block]:
    """Every goal with its steps; of the one beside the bridge only what does not stand there."""
    width, setting = CARD.inner, binding.setting
    high = binding.sheet.bottom - binding.sheet.top
    for number, goal in enumerate(own.shown.goals):
        if goal.text and not (beside and number == 0):
            yield from parts.goal(goal, setting, width, f"goal-{number}")
        if goal.steps:
            *rows, last = steps_table(goal.steps, setting, width, f"steps-{number}", high)
            yield from rows
            yield replace(last, after=12)
        if beside and number == 0:
            for why in parts.reasons(goal, setting):
                yield replace(parts.paragraph(why, setting, width), after=3)
        yield from parts.later(goal, setting, width, f"later-{number}")


# --- the bridge, and what stands beside it -------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Side:
    """What stands beside the bridge: the title, and in a frame the goal and the appointment."""

    title: tuple[Block, ...] = ()
    framed: tuple[Block, ...] = ()
    goal: bool = False
    meeting: bool = False


def _side(own: OwnPaper, setting: Setting, bridge: Room) -> _Side:
    """The title when there is a bridge to stand beside, and what fits in the frame below it."""
    title = parts.title_block(parts.title_of(own.shown, setting), setting, SIDE, own.shown.code)
    if own.bridge is None or title.height > TALLEST_TITLE:
        return _Side()
    room = bridge[1] - total([title]) - 2 * parts.PAD
    goal = tuple(_goal_beside(own, setting))
    meeting = tuple(parts.appointment(own.shown, setting, BESIDE))
    tried = (
        _Side((title,), (*goal, *meeting), goal=bool(goal), meeting=bool(meeting)),
        _Side((title,), (*goal, *_when_beside(own, setting)), goal=bool(goal)),
        _Side((title,), goal, goal=bool(goal)),
        _Side((title,), meeting, meeting=bool(meeting)),
    )
    fitting = (side for side in tried if side.framed and total(side.framed) <= room)
    return next(fitting, _Side())


def _when_beside(own: OwnPaper, setting: Setting) -> Iterator[Block]:
    """The day of the appointment alone; where and what to bring stand on the back."""
    if own.shown.appointment:
        yield parts.heading(setting.say("paper.appointment"), setting, BESIDE)
        when = parts.when_said(own.shown.appointment, setting)
        yield parts.paragraph(when, setting, BESIDE, bold=True)


def _goal_beside(own: OwnPaper, setting: Setting) -> Iterator[Block]:
    goals = own.shown.goals
    if goals and goals[0].text:
        yield parts.heading(setting.say("paper.goal"), setting, BESIDE)
        face = Face(setting.sizes.goal, bold=True)
        lines = setting.lines(goals[0].text, 0, 0, BESIDE, face)
        yield Block(height_of(lines), (Group(Role.P, lines),), after=9)


def _top(own: OwnPaper, named: BridgeWords, side: _Side, setting: Setting, bridge: Room) -> Block:
    """The bridge and what stands beside it as one block; alone it takes the whole width."""
    assert own.bridge is not None  # noqa: S101 - asked for only when there is one
    room = bridge if side.framed else (CARD.inner, bridge[1])
    drawn = parts.drawing(own.bridge, named, setting, room, goals_told(own))
    if not side.framed:
        return drawn
    x, y = bridge[0] + BETWEEN, total(side.title)
    title = shapes_of(paged(side.title, 0, y)[0], x)
    frame = framed(x, y, SIDE, bridge[1] - y, setting)
    said = shapes_of(paged(side.framed, y + parts.PAD, 2 * bridge[1])[0], x + parts.INSIDE)
    return Block(bridge[1], (*title, *drawn.shapes, frame, *said), after=6, keep=True)
