"""The step sheet: every step with room to write what helped, and room for one more."""

from collections.abc import Iterator
from dataclasses import replace

from bridge_app.domain.papers import FridgePaper, PaperGoal, Sheet, as_own
from bridge_app.paper import parts
from bridge_app.paper.flow import NORMAL, Block, Setting, height_of, paged
from bridge_app.paper.page import Binding, bound
from bridge_app.paper.steps import rule, steps_list, under_the_box
from bridge_app.paper.take_home import binding_of
from bridge_app.picture import marks
from bridge_app.picture.geometry import line
from bridge_app.picture.looks import PAPER, Look
from bridge_app.picture.shapes import Group, Path, Picture, Role, Stroke

SIZES = replace(NORMAL, tick=26.0)

LEAST = 3
"""Rows on a sheet at least; what is not a step yet is a row to write in."""


def sheet_pages(paper: Sheet, look: Look = PAPER, *, practice: bool = False) -> list[Picture]:
    """The steps on as many pages as they need."""
    shown = as_own(paper).shown
    setting = Setting(shown.language, shown.form, look, SIZES)
    plain = binding_of(shown, setting, practice=practice, whose="paper.plan.footer")
    binding = replace(plain, title=setting.say("paper.sheet.title"))
    pages = paged(_blocks(shown, binding), binding.sheet.top, binding.sheet.bottom)
    return bound(pages, binding)


def _blocks(shown: FridgePaper, binding: Binding) -> Iterator[Block]:
    setting, width = binding.setting, binding.sheet.inner
    yield parts.title_block(binding.title, setting, width, shown.code)
    hint = parts.paragraph(setting.say("paper.sheet.hint"), setting, width)
    yield replace(hint, after=12, keep=True)
    for number, goal in enumerate(shown.goals):
        yield from _goal(goal, setting, width, number)
    yield parts.heading(setting.say("paper.sheet.more"), setting, width)
    for _row in range(max(LEAST - len(shown.steps), 1)):
        yield empty_row(setting, width)
    yield Block(0, (), after=14)
    yield from parts.closing(replace(shown, strengths=()), setting, width, 0)


def _goal(goal: PaperGoal, setting: Setting, width: float, number: int) -> Iterator[Block]:
    if goal.text:
        plain = PaperGoal(goal.text)
        yield from parts.goal(plain, setting, width, f"goal-{number}")
    for at, block in enumerate(steps_list(goal.steps, setting, width, f"steps-{number}")):
        yield replace(block, after=0, keep=True)
        yield _helped(setting, width, f"helped-{number}-{at}")
    yield Block(0, (), after=8 if goal.later else 0)
    yield from parts.later(goal, setting, width, f"later-{number}")


def _helped(setting: Setting, width: float, key: str) -> Block:
    """Room to write what helped."""
    x = under_the_box(setting)
    lines = setting.lines(setting.say("done.helped"), x, 0, width - x, setting.body())
    pen, low = Stroke(setting.look.rule, 0.7), height_of(lines)
    written = Path((line((x + lines[0].width + 8, low), (width, low)),), stroke=pen)
    shapes = (
        Group(Role.P, lines, key=key),
        Group(Role.ARTIFACT, (written,)),
        rule(low + 13, width, setting, 0.6),
    )
    return Block(low + 13, shapes, after=5)


def empty_row(setting: Setting, width: float) -> Block:
    """A box to tick with lines to write what, when and with whom."""
    x, air = under_the_box(setting), setting.sizes.air
    box = marks.tick_box(1, air, setting.sizes.tick, setting.look.ink)
    pen = Stroke(setting.look.rule, 0.7)
    first = air + setting.sizes.tick
    ruled = Path((line((x, first), (width, first)),), stroke=pen)
    labels = (setting.say("paper.when"), setting.say("paper.who"))
    y, half = first + 8, (width - x) / 2
    shapes: list[Group] = [Group(Role.ARTIFACT, (box, ruled))]
    for at, label in enumerate(labels):
        left = x + at * half
        lines = setting.lines(label, left, y, half, setting.body())
        start = left + lines[0].width + 6
        under = Path((line((start, y + 17), (left + half - 12 * (1 - at), y + 17)),), stroke=pen)
        shapes += [Group(Role.P, lines), Group(Role.ARTIFACT, (under,))]
    return Block(y + 22, tuple(shapes), after=12)
