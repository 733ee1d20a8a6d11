"""The goal-action plan: goals with their steps, as agreed, and two lines to sign on."""

from collections.abc import Iterator
from dataclasses import replace

from bridge_app.domain.papers import FridgePaper, Sheet, as_own
from bridge_app.paper import parts
from bridge_app.paper.flow import NORMAL, Block, Face, Setting, height_of, paged
from bridge_app.paper.page import Binding, bound
from bridge_app.paper.step_sheet import empty_row
from bridge_app.paper.take_home import binding_of, goal_blocks
from bridge_app.picture.geometry import line
from bridge_app.picture.looks import PAPER, Look
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Stroke

ROWS = 3
"""Steps that can be written on a plan that has none yet."""

SIGNATURE, APART = 54.0, 26.0
"""Room to sign in, and between the two lines, in points."""


def plan_pages(paper: Sheet, look: Look = PAPER, *, practice: bool = False) -> list[Picture]:
    """The plan on as many pages as it needs; the two lines stand below the last goal."""
    shown = as_own(paper).shown
    setting = Setting(shown.language, shown.form, look, NORMAL)
    plain = binding_of(shown, setting, practice=practice, whose="paper.plan.footer")
    binding = replace(plain, title=_title(shown, setting))
    pages = paged(_blocks(shown, binding), binding.sheet.top, binding.sheet.bottom)
    return bound(pages, binding)


def _title(shown: FridgePaper, setting: Setting) -> str:
    if shown.first_name:
        return setting.say("paper.plan.title_named", name=shown.first_name)
    return setting.say("paper.plan.title")


def _blocks(shown: FridgePaper, binding: Binding) -> Iterator[Block]:
    setting, width = binding.setting, binding.sheet.inner
    yield parts.title_block(binding.title, setting, width, shown.code)
    if shown.agreed_on:
        said = setting.say("paper.plan.agreed", date=parts.long_day(shown.agreed_on, setting))
        yield replace(parts.paragraph(said, setting, width), after=10, keep=True)
    for number, goal in enumerate(shown.goals):
        yield from goal_blocks(goal, setting, width, number)
    if not shown.goals:
        yield parts.heading(setting.say("paper.goal"), setting, width)
        yield parts.writing(width, setting, 2)
    if not shown.steps:
        yield parts.heading(setting.say("paper.steps"), setting, width)
        yield from (empty_row(setting, width) for _row in range(ROWS))
    yield from parts.closing(replace(shown, strengths=()), setting, width, 0)
    yield signatures(setting, width)


def signatures(setting: Setting, width: float) -> Block:
    """Two lines to sign on, with who signs below them; one block, never parted."""
    half = (width - APART) / 2
    shapes: list[Shape] = []
    height = SIGNATURE
    for x, key in ((0.0, "paper.plan.me"), (half + APART, "paper.plan.mentor")):
        pen = Stroke(setting.look.ink, 0.9)
        across = Path((line((x, SIGNATURE), (x + half, SIGNATURE)),), stroke=pen)
        lines = setting.lines(setting.say(key), x, SIGNATURE + 4, half, Face(setting.sizes.legend))
        shapes += [Group(Role.ARTIFACT, (across,)), Group(Role.P, lines)]
        height = max(height, SIGNATURE + 4 + height_of(lines))
    return Block(height, tuple(shapes))
