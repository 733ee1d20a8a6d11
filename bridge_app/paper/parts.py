"""What several papers show: title, drawing, goal, what goes well, the next appointment."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from bridge_app.domain.bridge import BridgeWords, Link, LinkKind
from bridge_app.domain.codes import spaced
from bridge_app.domain.drawing import DrawnBridge
from bridge_app.domain.papers import FridgePaper, OwnPaper, PaperGoal
from bridge_app.domain.privacy import TakeHomeAppointment
from bridge_app.paper.code import QUIET, SIDE, square
from bridge_app.paper.flow import Block, Face, Setting, framed, height_of, paged, shapes_of, shifted
from bridge_app.picture import marks
from bridge_app.picture.bridge import bridge_picture
from bridge_app.picture.geometry import line, moved
from bridge_app.picture.labels import describe, labels_for
from bridge_app.picture.layout import HIGH, NAME, WIDE
from bridge_app.picture.shapes import Group, Path, Role, Shape, Stroke, Text
from bridge_app.words import NO_BREAK, clock, part_of_day, weekday_date

INSIDE, PAD, BESIDE = 13.0, 9.0, 14.0
"""Air inside a frame at its sides, above and below, and between two frames, in points."""

BELOW_TAILS = 4.0
"""Air under a goal in letters that reach far below their line, as Arabic ones do, in points."""

FEW_LINES = 7
"""So many lines of a goal stay together; more may go on over the page."""

WRITING = 27.0
"""From one line to write on to the next, in points."""


# --- words -------------------------------------------------------------------------------


def title_of(paper: FridgePaper, setting: Setting) -> str:
    """Whose bridge it is, as far as the client wants it told."""
    if paper.first_name:
        return setting.say("paper.title_named", name=paper.first_name)
    return setting.say("paper.title")


def title_block(text: str, setting: Setting, width: float, code: str = "") -> Block:
    """The title of a paper; a code stands below it in signs, and beside it as a square."""
    face = setting.head(setting.sizes.title)
    if not code:
        lines = setting.lines(text, 0, 0, width, face)
        return Block(height_of(lines), (Group(Role.H1, lines),), after=5, keep=True)
    room = width - SIDE - QUIET
    lines = setting.lines(text, 0, 0, room, face)
    shown = setting.say("paper.code", code=spaced(code).replace(" ", NO_BREAK))
    said = setting.lines(shown, 0, height_of(lines), room, Face(setting.sizes.legend))
    drawn = setting.upright(square(code, width - SIDE, 0, setting.look.ink), width - SIDE / 2)
    shapes = (Group(Role.H1, lines), Group(Role.P, said), Group(Role.ARTIFACT, (drawn,)))
    height = max(height_of(lines) + height_of(said), SIDE)
    return Block(height, shapes, after=max(5, SIDE + QUIET - height), keep=True)


def heading(text: str, setting: Setting, width: float) -> Block:
    """A heading that stays with what follows."""
    lines = setting.lines(text, 0, 0, width, setting.head(setting.sizes.heading))
    return Block(height_of(lines), (Group(Role.H2, lines),), after=3, keep=True)


def paragraph(text: str, setting: Setting, width: float, *, bold: bool = False) -> Block:
    """A paragraph that is not split."""
    lines = setting.lines(text, 0, 0, width, setting.body(bold=bold))
    return Block(height_of(lines), (Group(Role.P, lines),))


def running(lines: Sequence[Text], role: Role, key: str) -> Iterator[Block]:
    """One paragraph that may go on over the page, line by line."""
    for number, text in enumerate(lines):
        high = height_of([text])
        shape = moved(text, 0, -number * high)
        yield Block(high, (Group(role, (shape,), key=key),))


def together(blocks: Iterable[Block]) -> Block:
    """Blocks under each other as one that is never split."""
    column = list(blocks)
    height = total_of(column)
    return Block(height, tuple(shapes_of(paged(column, 0, height)[0])))


def total_of(blocks: Sequence[Block]) -> float:
    """The height of blocks under each other, without the air behind the last."""
    return sum(block.height + block.after for block in blocks) - blocks[-1].after


# --- the bridge --------------------------------------------------------------------------


def drawing(
    bridge: DrawnBridge,
    named: BridgeWords,
    setting: Setting,
    room: tuple[float, float],
    goals: str = "",
) -> Block:
    """The bridge in a room of width and height; `goals` is told to who cannot see it."""
    width, height = room
    labels = labels_for(bridge, named, setting.form)
    unit = min(width / WIDE, height / HIGH)
    scale = setting.sizes.pillars / (NAME * unit)
    look = replace(setting.look, text_scale=scale, mirrored=False)
    drawn = bridge_picture(replace(bridge, links=()), labels, look, width, height)
    figure = next(shape for shape in drawn.shapes if isinstance(shape, Group))
    told = describe(bridge, labels, goal=goals)
    return Block(height, (replace(figure, alt=told),), after=8, keep=True)


def links_said(links: Sequence[Link], named: BridgeWords, setting: Setting) -> Iterator[str]:
    """What belongs together, as sentences: a cable would be a riddle on paper."""
    for link in links:
        one, other = (named.areas[area].link for area in (link.from_area, link.to_area))
        weighs = link.kind is LinkKind.WEIGHS
        key = "paper.link_weighs" if weighs else "link.sentence"
        yield setting.say(key, first=one, second=other)


def links(own: OwnPaper, named: BridgeWords, setting: Setting, width: float) -> Iterator[Block]:
    """The sentences under each other."""
    for said in links_said(own.links, named, setting):
        yield replace(paragraph(said, setting, width), after=5)


def vision(own: OwnPaper, setting: Setting, width: float) -> Iterator[Block]:
    """Where the client wants to be, in own words, with the day that was promised."""
    if own.vision:
        yield heading(setting.say("paper.vision"), setting, width)
        yield replace(paragraph(own.vision, setting, width), after=2, keep=bool(own.vision_by))
        if own.vision_by:
            day = long_day(own.vision_by, setting)
            yield paragraph(setting.say("paper.vision_by", date=day), setting, width)
        yield Block(0, (), after=11)


# --- a goal ------------------------------------------------------------------------------


def goal(goal: PaperGoal, setting: Setting, width: float, panel: str) -> Iterator[Block]:
    """The goal in the client's own words, in a frame; and why, when that was ticked."""
    room = width - 2 * INSIDE
    small = setting.head(setting.sizes.body)
    title = setting.lines(setting.say("paper.goal"), INSIDE, PAD, room, small)
    yield Block(PAD + height_of(title) + 1, (Group(Role.H2, title),), keep=True, panel=panel)
    face = Face(setting.sizes.goal, bold=True)
    said = list(running(setting.lines(goal.text, 0, 0, room, face), Role.P, panel))
    whys = tuple(reasons(goal, setting))
    if whys and setting.rtl:
        said[-1] = replace(said[-1], after=BELOW_TAILS)
    for number, why in enumerate(whys):
        lines = setting.lines(why, 0, 0, room, setting.body())
        said += running(lines, Role.P, f"{panel}-why-{number}")
    few = len(said) <= FEW_LINES
    yield from closed([replace(each, keep=few) for each in said], panel)


def reasons(goal: PaperGoal, setting: Setting) -> Iterator[str]:
    """Why this goal, how it will be known, and the day that was promised."""
    if goal.motivation:
        yield setting.say("paper.why", text=goal.motivation)
    if goal.how_known:
        yield setting.say("paper.known", text=goal.how_known)
    if goal.by:
        yield setting.say("paper.by", date=long_day(goal.by, setting))


def later(goal: PaperGoal, setting: Setting, width: float, key: str) -> Iterator[Block]:
    """The steps that come later, as a list."""
    if goal.later:
        yield replace(_small_heading(setting.say("paper.later"), setting, width), after=2)
        for step in goal.later:
            yield bullet(step.text, setting, width, key)
        yield Block(0, (), after=14)


def _small_heading(text: str, setting: Setting, width: float) -> Block:
    lines = setting.lines(text, 0, 0, width, setting.head(setting.sizes.body))
    return Block(height_of(lines), (Group(Role.H2, lines),), keep=True)


def bullet(text: str, setting: Setting, width: float, key: str) -> Block:
    """An item of the list `key` with a small round mark."""
    size = setting.sizes.body
    lines = setting.lines(text, 1.3 * size, 0, width - 1.3 * size, setting.body())
    mark = marks.bullet(0.45 * size, 0.62 * size, 0.2 * size, setting.look.heading)
    item = Group(Role.LI, (Group(Role.ARTIFACT, (mark,)), Group(Role.LBODY, lines)))
    return Block(height_of(lines) + 2, (Group(Role.L, (item,), key=key),))


# --- what goes well, and the next appointment --------------------------------------------


def strengths(said: Sequence[str], setting: Setting, width: float) -> Iterator[Block]:
    """The client's own words, each behind a check mark."""
    yield heading(setting.say("paper.good"), setting, width)
    size = setting.sizes.body
    for text in said:
        lines = setting.lines(text, 1.46 * size, 0, width - 1.46 * size, setting.body())
        check = marks.check(0.5 * size, 0.69 * size, 0.92 * size, setting.look.heading)
        tick = setting.upright(check, 0.5 * size)
        item = Group(Role.LI, (Group(Role.ARTIFACT, (tick,)), Group(Role.LBODY, lines)))
        yield Block(height_of(lines) + 2, (Group(Role.L, (item,), key="good"),))


def appointment(paper: FridgePaper, setting: Setting, width: float) -> Iterator[Block]:
    """The agreed day, and the day on which the bridge is looked at again."""
    if paper.appointment:
        yield heading(setting.say("paper.appointment"), setting, width)
        said = [(when_said(paper.appointment, setting), True)]
        said += [(paper.appointment.place, False), (setting.say("paper.bring"), False)]
        for text, bold in said:
            if text:
                yield paragraph(text, setting, width, bold=bold)
    if paper.review_due:
        said_day = long_day(paper.review_due, setting)
        if not paper.appointment:
            yield heading(setting.say("paper.again"), setting, width)
        yield paragraph(setting.say("paper.review", date=said_day), setting, width)


def long_day(day: date, setting: Setting) -> str:
    """A day with its year, in one piece."""
    return weekday_date(setting.language, day, year=True).replace(" ", NO_BREAK)


def when_said(appointment: TakeHomeAppointment, setting: Setting) -> str:
    """The day, and the hour or the part of the day; breaks between the two only."""
    said = [weekday_date(setting.language, appointment.day)]
    if appointment.at is not None:
        said.append(setting.say("time.at", clock=clock(setting.language, appointment.at)))
    elif appointment.part is not None:
        said.append(part_of_day(setting.language, appointment.part))
    return " ".join(each.replace(" ", NO_BREAK) for each in said)


def closing(paper: FridgePaper, setting: Setting, width: float, tallest: float) -> list[Block]:
    """Two frames beside each other; below each other when one is taller than `tallest`."""
    meets = bool(paper.appointment or paper.review_due)
    if paper.strengths and meets:
        half = (width - BESIDE) / 2
        left = list(strengths(paper.strengths, setting, half - 2 * INSIDE))
        right = list(appointment(paper, setting, half - 2 * INSIDE))
        if max(total_of(left), total_of(right)) < tallest:
            return [_beside(left, right, setting, half)]
    room = width - 2 * INSIDE
    blocks: list[Block] = []
    if paper.strengths:
        blocks += in_frame(strengths(paper.strengths, setting, room), "good")
    if meets:
        when = (replace(each, keep=True) for each in appointment(paper, setting, room))
        blocks += in_frame(when, "appointment")  # one thing to remember: never torn in two
    return blocks


def in_frame(content: Iterable[Block], panel: str) -> Iterator[Block]:
    """The blocks inside a frame that may go on over the page."""
    yield Block(PAD, (), keep=True, panel=panel)
    yield from closed(list(content), panel)


def closed(content: Sequence[Block], panel: str) -> Iterator[Block]:
    """The blocks inside a frame, and its lower edge, which stays with the last of them."""
    *most, last = (replace(shifted(block, INSIDE), panel=panel) for block in content)
    yield from most
    yield replace(last, keep=True)
    yield Block(PAD, (), after=14, panel=panel)


def _beside(left: list[Block], right: list[Block], setting: Setting, width: float) -> Block:
    """Two frames as one block, equally high."""
    height = max(total_of(left), total_of(right)) + 2 * PAD
    shapes: list[Shape] = []
    for x, blocks in ((0.0, left), (width + BESIDE, right)):
        shapes.append(framed(x, 0, width, height, setting))
        column = [shifted(block, x + INSIDE) for block in blocks]
        shapes += shapes_of(paged(column, PAD, height)[0])
    return Block(height, tuple(shapes))


# --- room to write -----------------------------------------------------------------------


def writing(width: float, setting: Setting, lines: int = 1, indent: float = 0) -> Block:
    """Empty lines to write on."""
    pen = Stroke(setting.look.rule, 0.7)
    ruled = tuple(
        line((indent, (at + 1) * WRITING), (width, (at + 1) * WRITING)) for at in range(lines)
    )
    return Block(lines * WRITING, (Group(Role.ARTIFACT, (Path(ruled, stroke=pen),)),), after=6)
