"""For children: a bridge to colour, and one step that everybody does together.

No levels, no debts, no amounts, no department: the value it is made from has none of them.
"""

from collections.abc import Iterator
from dataclasses import replace

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.papers import FamilyPaper, PaperStep
from bridge_app.paper import parts
from bridge_app.paper.flow import NORMAL, PORTRAIT, Block, Face, Format, Setting, paged, total
from bridge_app.paper.page import Binding, bound, practice_words, with_foot
from bridge_app.paper.steps import moment_said
from bridge_app.picture import marks
from bridge_app.picture.looks import PAPER, Look, to_colour
from bridge_app.picture.shapes import Group, Picture, Role

SIZES = replace(NORMAL, body=15.0, title=30.0, heading=19.0, goal=22.0, pillars=13.0, tick=30.0)

STARS, STAR = 5, 46.0
"""Stars to colour, and the room of each, in points."""


def family_pages(
    paper: FamilyPaper,
    named: BridgeWords,
    look: Look = PAPER,
    sheet: Format = PORTRAIT,
    *,
    practice: bool = False,
) -> list[Picture]:
    """The page for children; a long step goes on behind it."""
    setting = Setting(paper.language, paper.form, to_colour(look), SIZES)
    foot = (setting.say("paper.family.footer"), *practice_words(setting, practice=practice))
    title = setting.say("paper.family.title")
    binding = Binding(with_foot(sheet, setting, foot), setting, title, foot)
    blocks = _blocks(paper, named, binding)
    return bound(paged(blocks, binding.sheet.top, binding.sheet.bottom), binding)


def _blocks(paper: FamilyPaper, named: BridgeWords, binding: Binding) -> Iterator[Block]:
    setting, width = binding.setting, binding.sheet.inner
    title = parts.title_block(binding.title, setting, width)
    yield title
    step = list(_step(paper.step, setting, width))
    if paper.bridge is not None:
        hint = parts.paragraph(setting.say("paper.family.colour"), setting, width)
        yield replace(hint, after=8, keep=True)
        tall = _tall(binding.sheet, total([title, hint]) + 16, total(step))
        drawn = parts.drawing(paper.bridge, named, setting, (width, tall))
        yield replace(drawn, keep=False)
    yield from step


def _tall(sheet: Format, above: float, below: float) -> float:
    """The height of the drawing: all that the words leave is for the crayons.

    Where too little would be left, the step goes to the back.
    """
    room = sheet.bottom - sheet.top - above
    beside_step = room - below
    return min(beside_step if beside_step > 0.38 * sheet.height else room, 0.9 * sheet.inner)


def _step(step: PaperStep | None, setting: Setting, width: float) -> Iterator[Block]:
    """The step in a frame, or lines to write one; and stars to colour when it is done."""
    room = width - 2 * parts.INSIDE
    said = [parts.heading(setting.say("paper.family.step"), setting, room)]
    if step is None:
        said.append(parts.writing(room, setting, 2))
    else:
        lines = setting.lines(step.text, 0, 0, room, _large(setting))
        said += parts.running(lines, Role.P, "family-step")
        if step.day:
            said.append(parts.paragraph(moment_said(step, setting), setting, room))
    said += _stars(setting, room)
    yield from parts.in_frame(said, "family")


def _large(setting: Setting) -> Face:
    """How the step is set: large enough for who just learned to read."""
    return Face(setting.sizes.goal, bold=True)


def _stars(setting: Setting, width: float) -> Iterator[Block]:
    yield Block(6, ())
    hint = parts.paragraph(setting.say("paper.family.stars"), setting, width)
    yield replace(hint, after=6, keep=True)
    look = setting.look
    drawn = tuple(
        marks.star((number + 0.5) * STAR, 0.5 * STAR, 0.42 * STAR, look.paper, look.ink)
        for number in range(STARS)
    )
    yield Block(STAR, (Group(Role.ARTIFACT, drawn),))
