"""The paper a client takes home: the bridge, the goal, the small steps, what goes well.

Made from a `Sheet`, which holds only what the client ticked (`domain/papers.py`); nothing else
can get onto the page. Longest texts flow to a next page, nothing is cut off.
"""

from collections.abc import Iterator
from dataclasses import replace

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.papers import FridgePaper, OwnPaper, PaperGoal, Sheet, as_own
from bridge_app.paper import parts
from bridge_app.paper.flow import (
    LARGE,
    NORMAL,
    PORTRAIT,
    Block,
    Format,
    Placed,
    Setting,
    paged,
    total,
)
from bridge_app.paper.legend import legend
from bridge_app.paper.page import Binding, bound, foot_words, with_foot
from bridge_app.paper.steps import rule, steps_list, steps_table
from bridge_app.paper.table_page import table_blocks
from bridge_app.picture.looks import PAPER, Look
from bridge_app.picture.shapes import Picture

LOWEST, HIGHEST = 212.0, 330.0
"""The drawing grows with the room that the words leave it, between these heights."""


def take_home_pages(
    paper: Sheet, named: BridgeWords, look: Look = PAPER, *, practice: bool = False
) -> list[Picture]:
    """The pages of this paper, A4 upright; `named` are the words of its definition.

    `practice` marks the paper of a person who does not exist.
    """
    own = as_own(paper)
    setting = Setting(own.shown.language, own.shown.form, look, NORMAL)
    binding = binding_of(own.shown, setting, practice=practice)
    sheet = binding.sheet
    pages = paged(_with_bridge(own, named, binding), sheet.top, sheet.bottom)
    return bound(pages + _table(own, named, binding), binding)


def large_pages(
    paper: Sheet, named: BridgeWords, look: Look = PAPER, *, practice: bool = False
) -> list[Picture]:
    """The same in large letters: the bridge and the goal, the steps, what goes well."""
    own = as_own(paper)
    setting = Setting(own.shown.language, own.shown.form, look, LARGE)
    binding = binding_of(own.shown, setting, practice=practice)
    sheet = binding.sheet
    parted = (
        list(_first_large(own, named, binding)),
        list(_steps_large(own.shown, setting, sheet)),
        parts.closing(own.shown, setting, sheet.inner, 0),
    )
    pages: list[list[Placed]] = []
    for part in parted:
        if part:
            pages += paged(part, sheet.top, sheet.bottom)
    return bound(pages + _table(own, named, binding), binding)


def binding_of(
    shown: FridgePaper,
    setting: Setting,
    *,
    practice: bool,
    sheet: Format = PORTRAIT,
    whose: str = "paper.footer",
) -> Binding:
    """How the pages of this paper are bound; `whose` are the words that say whose it is."""
    foot = tuple(foot_words(shown, setting, whose, practice=practice))
    title = parts.title_of(shown, setting)
    return Binding(with_foot(sheet, setting, foot), setting, title, foot)


def _table(own: OwnPaper, named: BridgeWords, binding: Binding) -> list[list[Placed]]:
    """The bridge in words, on pages of its own."""
    if not own.levels:
        return []
    sheet = binding.sheet
    blocks = table_blocks(own, named, binding.setting, sheet.inner)
    return paged(blocks, sheet.top, sheet.bottom)


def goals_told(own: OwnPaper) -> str:
    """The goals, for who cannot see the drawing."""
    return " ".join(goal.text for goal in own.shown.goals if goal.text)


def _with_bridge(own: OwnPaper, named: BridgeWords, binding: Binding) -> Iterator[Block]:
    """Title, drawing and legend, then the words; the drawing takes the room that is left."""
    sheet, setting = binding.sheet, binding.setting
    title = parts.title_block(binding.title, setting, sheet.inner, own.shown.code)
    words = _words(own, named, binding)
    yield title
    if own.bridge is not None:
        key = legend(own.bridge, setting, sheet.inner)
        size = (sheet.inner, _tall(title, [key, *words], sheet))
        yield parts.drawing(own.bridge, named, setting, size, goals_told(own))
        yield key
    yield from words


def _tall(title: Block, below: list[Block], sheet: Format) -> float:
    """The height of the drawing: what the words of its page leave it.

    Words that need a second page leave room on the first one, which the drawing takes.
    """
    low = Block(LOWEST, (), after=8, keep=True)
    last = paged([title, low, *below], sheet.top, sheet.bottom)[0][-1]
    left = sheet.bottom - last.y - last.block.height
    return min(LOWEST + max(left, 0), HIGHEST)


def _words(own: OwnPaper, named: BridgeWords, binding: Binding) -> list[Block]:
    setting, width = binding.setting, binding.sheet.inner
    blocks = [*parts.links(own, named, setting, width), *parts.vision(own, setting, width)]
    for number, goal in enumerate(own.shown.goals):
        blocks += goal_blocks(goal, setting, width, number)
    blocks += parts.closing(own.shown, setting, width, binding.sheet.height / 3)
    return blocks


def goal_blocks(goal: PaperGoal, setting: Setting, width: float, number: int) -> Iterator[Block]:
    """A goal with its table of steps, and what comes later."""
    if goal.text:
        yield from parts.goal(goal, setting, width, f"goal-{number}")
    if goal.steps:
        yield parts.heading(setting.say("paper.steps"), setting, width)
        *rows, last = steps_table(goal.steps, setting, width, f"steps-{number}")
        yield from rows
        yield replace(last, after=15)
    yield from parts.later(goal, setting, width, f"later-{number}")


# --- in large letters --------------------------------------------------------------------


def _first_large(own: OwnPaper, named: BridgeWords, binding: Binding) -> Iterator[Block]:
    sheet, setting = binding.sheet, binding.setting
    title = parts.title_block(binding.title, setting, sheet.inner, own.shown.code)
    yield title
    if own.bridge is not None:
        key = legend(own.bridge, setting, sheet.inner)
        room = sheet.bottom - sheet.top - total([title, key]) - 8
        size = (sheet.inner, min(max(room, LOWEST), HIGHEST))
        drawn = parts.drawing(own.bridge, named, setting, size, goals_told(own))
        yield replace(drawn, keep=room >= LOWEST)
        yield key
    yield from parts.links(own, named, setting, sheet.inner)
    yield from parts.vision(own, setting, sheet.inner)
    for number, goal in enumerate(own.shown.goals):
        if goal.text:
            yield from parts.goal(goal, setting, sheet.inner, f"goal-{number}")


def _steps_large(shown: FridgePaper, setting: Setting, sheet: Format) -> Iterator[Block]:
    width, high = sheet.inner, sheet.bottom - sheet.top
    several = sum(bool(goal.text) for goal in shown.goals) > 1
    for number, goal in enumerate(shown.goals):
        if goal.steps:
            yield parts.heading(setting.say("paper.steps"), setting, width)
            if several and goal.text:
                yield replace(parts.paragraph(goal.text, setting, width), after=4, keep=True)
            for block in steps_list(goal.steps, setting, width, f"steps-{number}", high):
                yield replace(
                    block, shapes=(*block.shapes, rule(block.height, width, setting, 0.8))
                )
            yield Block(0, (), after=20)
        yield from parts.later(goal, setting, width, f"later-{number}")
