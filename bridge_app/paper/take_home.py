"""The paper a client takes home: the bridge, the goal, the small steps, what goes well.

Made from a `Paper`, which holds only what the client ticked (`domain/privacy.py`); nothing else
can get onto the page. Longest texts flow to a next page, nothing is cut off.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.drawing import DrawnBridge
from bridge_app.domain.privacy import Paper, PaperGoal, TakeHomeAppointment
from bridge_app.paper.flow import (
    A4,
    BODY,
    FOOTER,
    LINE,
    Block,
    Face,
    Placed,
    Setting,
    framed,
    height_of,
    paged,
    panels,
    shapes_of,
    shifted,
    total,
    turned,
)
from bridge_app.paper.legend import legend
from bridge_app.paper.steps import steps_table
from bridge_app.paper.table_page import table_blocks
from bridge_app.picture import marks
from bridge_app.picture.bridge import bridge_picture
from bridge_app.picture.geometry import line, moved
from bridge_app.picture.labels import describe, labels_for
from bridge_app.picture.layout import HIGH, NAME, WIDE
from bridge_app.picture.looks import PAPER, Look
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Stroke
from bridge_app.words import clock, short_date, weekday_date

MARGIN, TOP, FOOT = 34.0, 32.0, 52.0
"""Free edges in points: at the sides, above, and below with the footer in it."""

WIDTH = A4[0] - 2 * MARGIN

LOWEST, HIGHEST = 236.0, 330.0
"""The drawing grows with the room that the words leave it, between these heights."""

PILLAR_NAMES = 11.6
"""Size of the names under the bridge, in points."""

GOAL = 17.0
"""Size of the client's own goal, in points."""

INSIDE, PAD, BESIDE = 13.0, 9.0, 14.0
"""Air inside a frame at its sides, above and below, and between two frames, in points."""


def take_home_pages(
    paper: Paper, named: BridgeWords, look: Look = PAPER, *, practice: bool = False
) -> list[Picture]:
    """The pages of this paper, A4 upright; `named` are the words of its definition.

    `practice` marks the paper of a person who does not exist.
    """
    setting = Setting(paper.language, paper.form, look)
    words = _words(paper, setting)
    pages = paged(_with_bridge(paper, named, setting, words), TOP, A4[1] - FOOT)
    if paper.levels:
        pages += paged(table_blocks(paper, named, setting, WIDTH), TOP, A4[1] - FOOT)
    title = _title(paper, setting)
    return [
        _page(number, pages, paper, setting, title, practice=practice)
        for number in range(len(pages))
    ]


def _page(
    number: int,
    pages: Sequence[Sequence[Placed]],
    paper: Paper,
    setting: Setting,
    title: str,
    *,
    practice: bool,
) -> Picture:
    frames = panels(pages, number, MARGIN, WIDTH, setting)
    content = (*frames, *shapes_of(pages[number], MARGIN))
    foot = _footer(number, len(pages), paper, setting, practice=practice)
    shapes = turned([*content, *foot], A4[0], setting)
    return Picture(*A4, shapes, paper.language, title)


def _title(paper: Paper, setting: Setting) -> str:
    if paper.first_name:
        return setting.say("paper.title_named", name=paper.first_name)
    return setting.say("paper.title")


# --- the bridge --------------------------------------------------------------------------


def _with_bridge(
    paper: Paper, named: BridgeWords, setting: Setting, words: list[Block]
) -> Iterator[Block]:
    """Title, drawing and legend, then the words; the drawing takes the room that is left."""
    yield _title_block(paper, setting)
    if paper.bridge is not None:
        key = legend(paper.bridge, setting, WIDTH)
        links = list(_links(paper.bridge, named, setting))
        used = total([_title_block(paper, setting), key, *links, *words])
        room = A4[1] - FOOT - TOP - used - 8
        height = min(max(room, LOWEST), HIGHEST)
        yield _drawing(paper, paper.bridge, named, setting, height)
        yield key
        yield from links
    yield from words


def _title_block(paper: Paper, setting: Setting) -> Block:
    face = Face(26, bold=True, colour=setting.look.heading)
    lines = setting.lines(_title(paper, setting), 0, 0, WIDTH, face)
    return Block(height_of(lines), (Group(Role.H1, lines),), after=5, keep=True)


def _drawing(
    paper: Paper, bridge: DrawnBridge, named: BridgeWords, setting: Setting, height: float
) -> Block:
    labels = labels_for(bridge, named, paper.form)
    goals = " ".join(goal.text for goal in paper.goals if goal.text)
    unit = min(WIDTH / WIDE, height / HIGH)
    look = replace(setting.look, text_scale=PILLAR_NAMES / (NAME * unit), mirrored=False)
    drawn = bridge_picture(replace(bridge, links=()), labels, look, WIDTH, height)
    figure = next(shape for shape in drawn.shapes if isinstance(shape, Group))
    told = describe(bridge, labels, goal=goals)
    return Block(height, (replace(figure, alt=told),), after=8, keep=True)


def _links(bridge: DrawnBridge, named: BridgeWords, setting: Setting) -> Iterator[Block]:
    """What hangs together, as a sentence: a cable would be a riddle on paper."""
    for first, second in bridge.links:
        one, other = (named.areas[bridge.columns[at].area].link for at in (first, second))
        said = setting.say("link.sentence", first=one, second=other)
        lines = setting.lines(said, 0, 0, WIDTH, Face())
        yield Block(height_of(lines), (Group(Role.P, lines),), after=9)


# --- the words ---------------------------------------------------------------------------


def _words(paper: Paper, setting: Setting) -> list[Block]:
    blocks: list[Block] = []
    for number, goal in enumerate(paper.goals):
        if goal.text:
            blocks += _goal(goal, setting, f"goal-{number}")
        if goal.steps:
            blocks += _steps(goal, setting, f"steps-{number}")
    blocks += _closing(paper, setting)
    return blocks


def _goal(goal: PaperGoal, setting: Setting, panel: str) -> Iterator[Block]:
    """The goal in the client's own words, in a frame."""
    look = setting.look
    title = setting.lines(
        setting.say("paper.goal"),
        INSIDE,
        PAD,
        WIDTH - 2 * INSIDE,
        Face(BODY, bold=True, colour=look.heading),
    )
    yield Block(PAD + height_of(title) + 1, (Group(Role.H2, title),), keep=True, panel=panel)
    face = Face(GOAL, bold=True)
    said = setting.lines(goal.text, INSIDE, 0, WIDTH - 2 * INSIDE, face)
    for number, text in enumerate(said):
        last = number == len(said) - 1
        shape = moved(text, 0, -number * face.line)
        group = Group(Role.P, (shape,), key=panel)
        yield Block(face.line + (PAD if last else 0), (group,), 14 if last else 0, panel=panel)


def _steps(goal: PaperGoal, setting: Setting, key: str) -> Iterator[Block]:
    yield _heading(setting.say("paper.steps"), setting)
    *rows, last = steps_table(goal.steps, setting, WIDTH, key)
    yield from rows
    yield replace(last, after=15)


def _heading(text: str, setting: Setting, width: float = WIDTH) -> Block:
    face = Face(16, bold=True, colour=setting.look.heading)
    lines = setting.lines(text, 0, 0, width, face)
    return Block(height_of(lines), (Group(Role.H2, lines),), after=3, keep=True)


# --- what goes well, and the next appointment --------------------------------------------


def _closing(paper: Paper, setting: Setting) -> list[Block]:
    """Two frames beside each other; below each other when one of them is long or alone."""
    if paper.strengths and paper.appointment is not None:
        half = (WIDTH - BESIDE) / 2
        left = list(_strengths(paper.strengths, setting, half - 2 * INSIDE))
        right = list(_appointment(paper.appointment, setting, half - 2 * INSIDE))
        if max(total(left), total(right)) < A4[1] / 3:
            return [_beside(left, right, setting, half)]
    room = WIDTH - 2 * INSIDE
    blocks: list[Block] = []
    if paper.strengths:
        blocks += _framed(_strengths(paper.strengths, setting, room), "good")
    if paper.appointment is not None:
        blocks += _framed(_appointment(paper.appointment, setting, room), "appointment")
    return blocks


def _framed(content: Iterable[Block], panel: str) -> Iterator[Block]:
    """The blocks inside a frame that may go on over the page."""
    yield Block(PAD, (), keep=True, panel=panel)
    for block in content:
        yield replace(shifted(block, INSIDE), panel=panel)
    yield Block(PAD, (), after=14, panel=panel)


def _beside(left: list[Block], right: list[Block], setting: Setting, width: float) -> Block:
    """Two frames as one block, equally high."""
    height = max(total(left), total(right)) + 2 * PAD
    shapes: list[Shape] = []
    for x, blocks in ((0.0, left), (width + BESIDE, right)):
        shapes.append(framed(x, 0, width, height, setting))
        column = [shifted(block, x + INSIDE) for block in blocks]
        shapes += shapes_of(paged(column, PAD, height)[0])
    return Block(height, tuple(shapes))


def _strengths(strengths: Sequence[str], setting: Setting, width: float) -> Iterator[Block]:
    yield _heading(setting.say("paper.good"), setting, width)
    for text in strengths:
        lines = setting.lines(text, 19, 0, width - 19, Face())
        tick = setting.upright(marks.check(6.5, 0.52 * Face().line, 12, setting.look.heading), 6.5)
        item = Group(Role.LI, (Group(Role.ARTIFACT, (tick,)), Group(Role.LBODY, lines)))
        yield Block(height_of(lines) + 2, (Group(Role.L, (item,), key="good"),))


def _appointment(
    appointment: TakeHomeAppointment, setting: Setting, width: float
) -> Iterator[Block]:
    yield _heading(setting.say("paper.appointment"), setting, width)
    when = weekday_date(setting.language, appointment.day)
    if appointment.at is not None:
        when += " " + setting.say("time.at", clock=clock(setting.language, appointment.at))
    said = [(when, True), (appointment.place, False), (setting.say("paper.bring"), False)]
    for text, bold in said:
        if text:
            lines = setting.lines(text, 0, 0, width, Face(bold=bold))
            yield Block(height_of(lines), (Group(Role.P, lines),))


# --- the foot of the page ----------------------------------------------------------------


def _footer(
    number: int, pages: int, paper: Paper, setting: Setting, *, practice: bool
) -> Iterator[Shape]:
    """Told once, on the first page; repeated for the eye on the others."""
    rule = A4[1] - FOOT + 14
    pen = Stroke(setting.look.rule, 0.6)
    yield Path((line((MARGIN, rule), (A4[0] - MARGIN, rule)),), stroke=pen)
    face = Face(FOOTER)
    said = " ".join(_foot_words(paper, setting, practice=practice))
    aside = setting.say("print.page", page=number + 1, pages=pages) if pages > 1 else ""
    lines = setting.lines(said, MARGIN, rule + 3, WIDTH - (80 if aside else 0), face)
    yield Group(Role.ARTIFACT if number else Role.P, lines)
    if aside:
        y = rule + 3 + 0.78 * FOOTER * LINE
        text = setting.line(aside, A4[0] - MARGIN, y, face, anchor=1)
        yield Group(Role.ARTIFACT, (text,))


def _foot_words(paper: Paper, setting: Setting, *, practice: bool) -> Iterator[str]:
    yield setting.say("paper.footer")
    if paper.desk_phone:
        yield setting.say("paper.call", phone=paper.desk_phone)
    if paper.printed_on is not None:
        yield setting.say("paper.made", date=short_date(paper.printed_on)) + "."
    if practice:
        yield setting.say("paper.practice") + "."
