"""Empty papers for a conversation away from the desk: the bridge, its questions, and the steps.

What is written here is typed in later under the true date, so the page asks for that day first.
"""

from collections.abc import Iterator
from dataclasses import replace

from bridge_app.domain.bridge import AreaWords, BridgeWords
from bridge_app.domain.papers import BlankPaper
from bridge_app.paper import parts
from bridge_app.paper.flow import NORMAL, PORTRAIT, Block, Setting, height_of, paged
from bridge_app.paper.page import Binding, bound, whole, with_foot
from bridge_app.paper.plan import signatures
from bridge_app.paper.step_sheet import empty_row
from bridge_app.picture.geometry import circle, line
from bridge_app.picture.looks import PAPER, Look, to_colour
from bridge_app.picture.shapes import Group, Path, Picture, Role, Stroke

SIZES = replace(NORMAL, goal=14.0, tick=24.0)

ROUND = 6.0
"""Half of a round box in which one answer is marked, in points."""

STEPS = 3
"""Steps that can be written for now (DECISIONS A5)."""

OTHER = ("score.dunno", "score.skip", "score.not_for_me")
"""What can be marked instead of a sentence."""


def blank_pages(paper: BlankPaper, named: BridgeWords, look: Look = PAPER) -> list[Picture]:
    """The bridge to draw in, a question for each area, and the plan to write."""
    setting = Setting(paper.language, paper.form, look, SIZES)
    foot = tuple(_foot(paper, setting))
    title = setting.say("paper.title")
    binding = Binding(with_foot(PORTRAIT, setting, foot), setting, title, foot)
    sheet = binding.sheet
    pages = [
        page
        for part in (
            _first(paper, named, binding),
            _questions(paper, named, binding),
            _plan(binding),
        )
        for page in paged(part, sheet.top, sheet.bottom)
    ]
    return bound(pages, binding)


def _foot(paper: BlankPaper, setting: Setting) -> Iterator[str]:
    yield setting.say("paper.footer")
    if paper.desk_phone:
        yield setting.say("paper.call", phone=whole(paper.desk_phone))


# --- the bridge ----------------------------------------------------------------------------


def _first(paper: BlankPaper, named: BridgeWords, binding: Binding) -> Iterator[Block]:
    setting, width = binding.setting, binding.sheet.inner
    yield parts.title_block(binding.title, setting, width)
    yield _labelled(("paper.blank.name", "paper.blank.day"), setting, width)
    yield parts.heading(setting.say("paper.blank.good"), setting, width)
    yield parts.writing(width, setting, 3)
    yield parts.paragraph(setting.say("paper.blank.draw"), setting, width)
    yield Block(0, (), after=8)
    outlined = replace(setting, look=to_colour(setting.look))
    yield parts.drawing(paper.bridge, named, outlined, (width, 370))
    yield parts.heading(setting.say("paper.blank.links"), setting, width)
    yield parts.writing(width, setting, 2)


def _labelled(keys: tuple[str, ...], setting: Setting, width: float) -> Block:
    """Words with a line behind them, beside each other."""
    room = width / len(keys)
    shapes: list[Group] = []
    pen = Stroke(setting.look.rule, 0.7)
    for at, key in enumerate(keys):
        x = at * room
        lines = setting.lines(setting.say(key), x, 8, room, setting.body(bold=True))
        across = line((x + lines[0].width + 6, 24), (x + room - 14, 24))
        shapes += [Group(Role.P, lines), Group(Role.ARTIFACT, (Path((across,), stroke=pen),))]
    return Block(28, tuple(shapes), after=14)


# --- the questions -------------------------------------------------------------------------


def _questions(paper: BlankPaper, named: BridgeWords, binding: Binding) -> Iterator[Block]:
    setting, width = binding.setting, binding.sheet.inner
    choose = parts.heading(setting.say("paper.blank.choose"), setting, width)
    yield replace(choose, after=9)
    for area in paper.asked:
        yield _question(named.areas[area], setting, width, area)


def _question(area: AreaWords, setting: Setting, width: float, key: str) -> Block:
    """One area with its sentences, on one page, in the order of the screen."""
    title = parts.heading(area.name, setting, width)
    asked = parts.paragraph(area.question, setting, width, bold=True)
    said = [_choice(sentence, setting, width, key) for sentence in area.levels]
    return replace(parts.together([title, asked, *said, _others(setting, width, key)]), after=13)


def _choice(text: str, setting: Setting, width: float, key: str) -> Block:
    indent = 3 * ROUND + 4
    lines = setting.lines(text, indent, 1, width - indent, setting.body())
    ring = _ring(1, 2.2, setting)
    item = Group(Role.LI, (Group(Role.ARTIFACT, (ring,)), Group(Role.LBODY, lines)))
    return Block(height_of(lines) + 3, (Group(Role.L, (item,), key=key),))


def _ring(x: float, y: float, setting: Setting) -> Path:
    return Path((circle(x + ROUND, y + ROUND, ROUND),), stroke=Stroke(setting.look.ink, 1.1))


def _others(setting: Setting, width: float, key: str) -> Block:
    """The other answers, beside each other."""
    room, items = width / len(OTHER), []
    indent = 3 * ROUND + 4
    high = 0.0
    for at, name in enumerate(OTHER):
        x = at * room
        lines = setting.lines(setting.say(name), x + indent, 1, room - indent, setting.body())
        ring = Group(Role.ARTIFACT, (_ring(x + 1, 2.2, setting),))
        items.append(Group(Role.LI, (ring, Group(Role.LBODY, lines))))
        high = max(high, height_of(lines))
    return Block(high + 3, (Group(Role.L, tuple(items), key=key),))


# --- the plan ------------------------------------------------------------------------------


def _plan(binding: Binding) -> Iterator[Block]:
    setting, width = binding.setting, binding.sheet.inner
    for key, lines in (
        ("urgent.title", 1),
        ("future.title", 2),
        ("paper.goal", 2),
    ):
        yield parts.heading(setting.say(key), setting, width)
        yield replace(parts.writing(width, setting, lines), after=14)
    yield parts.heading(setting.say("paper.steps"), setting, width)
    for _step in range(STEPS):
        yield empty_row(setting, width)
    yield Block(0, (), after=8)
    yield parts.heading(setting.say("paper.appointment"), setting, width)
    yield parts.writing(width, setting, 1)
    yield signatures(setting, width)
