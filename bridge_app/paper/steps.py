"""The small steps on paper: as a table with a box to tick, or as a list in large letters."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from math import inf

from bridge_app.domain.papers import PaperStep
from bridge_app.domain.privacy import DayPart
from bridge_app.paper.flow import Block, Face, Setting, height_of
from bridge_app.picture import marks
from bridge_app.picture.geometry import line
from bridge_app.picture.shapes import Group, Path, Role, Shape, Stroke, Text
from bridge_app.words import NO_BREAK, clock, part_of_day, weekday_date

_SUNS = {
    DayPart.MORNING: marks.morning,
    DayPart.AFTERNOON: marks.afternoon,
    DayPart.EVENING: marks.evening,
}

NARROW = 6.0
"""Below this air in a row its day and hour stand on one line."""

Cells = Sequence[tuple[float, float]]
"""Left end and width of each column."""


def steps_table(
    steps: Sequence[PaperStep], setting: Setting, width: float, key: str, room: float = inf
) -> list[Block]:
    """One block for the head and one for each step; together one table, also over pages.

    `key` names the table among the tables of the paper. The row of a step that is higher than
    the `room` of a page goes on below it with what to do when it does not work.
    """
    columns = _columns(width, setting, helped=any(step.helper for step in steps))
    head = _head(setting, columns, key, width)
    rows = list[Block]()
    for number, step in enumerate(steps):
        made = partial(_row, setting=setting, columns=columns, key=key, width=width)
        rows += _parted(step, made, room - head.height, f"{key}-{number}")
    return [head, *(replace(row, head=head) for row in rows)]


def _parted(step: PaperStep, made: Callable[..., Block], room: float, name: str) -> Sequence[Block]:
    """The step as one block; in two that are told as one where it is too high for a page."""
    whole = made(step)
    if whole.height <= room or not step.if_then:
        return (whole,)
    return made(replace(step, if_then=""), name=name), made(step, name=name, goes_on=True)


def _columns(width: float, setting: Setting, *, helped: bool) -> list[tuple[float, float]]:
    first = setting.sizes.tick + 11
    shares = (0.48, 0.33, 0.19) if helped else (0.64, 0.36)
    room, x, found = width - first, first, []
    for share in shares:
        found.append((x, share * room - 10))
        x += share * room
    return found


def _head(setting: Setting, columns: Cells, key: str, width: float) -> Block:
    face = Face(setting.sizes.body - 1, bold=True)
    keys = ("paper.what", "paper.when", "paper.who")[: len(columns)]
    said = [
        setting.lines(setting.say(name), x, 2, wide, face)
        for name, (x, wide) in zip(keys, columns, strict=True)
    ]
    cells = tuple(Group(Role.TH, lines, scope="Column") for lines in said)
    height = max(height_of(lines) for lines in said) + 6
    row = Group(Role.TR, cells)
    table = Group(Role.TABLE, (Group(Role.THEAD, (row,), key=f"{key}-head"),), key=key)
    return Block(height, (rule(height, width, setting, 1.2), table), keep=True)


def _row(  # noqa: PLR0913 - a row is told by these and no fewer
    step: PaperStep,
    *,
    setting: Setting,
    columns: Cells,
    key: str,
    width: float,
    name: str = "",
    goes_on: bool = False,
) -> Block:
    """The row of a step; or how it `goes_on`, in the first column of the row of that `name`."""
    made = _otherwise if goes_on else _cells
    first, *others = made(step, setting, columns)
    cells = (replace(first, key=name and f"{name}-what"), *others)
    most = max(sum(isinstance(each, Text) for each in cell.shapes) for cell in cells)
    least = 0 if goes_on else setting.sizes.tick
    height = max(most * setting.body().line + 2, least) + 2 * setting.sizes.air
    body = Group(Role.TBODY, (Group(Role.TR, cells, key=name),), key=f"{key}-body")
    table = Group(Role.TABLE, (body,), key=key)
    return Block(height, (rule(height, width, setting, 0.6), table))


def _cells(step: PaperStep, setting: Setting, columns: Cells) -> list[Group]:
    what = _what(step, setting, *columns[0])
    when = when_told(step, setting, *columns[1], _first_line(setting))
    box = marks.tick_box(1, setting.sizes.air, setting.sizes.tick, setting.look.ink)
    cells = [Group(Role.TD, (box, *what)), Group(Role.TD, tuple(when))]
    if len(columns) > 2:
        helper = step.helper or setting.say("paper.myself")
        who = setting.lines(
            helper, columns[2][0], _first_line(setting), columns[2][1], setting.body()
        )
        cells.append(Group(Role.TD, who))
    return cells


def _otherwise(step: PaperStep, setting: Setting, columns: Cells) -> list[Group]:
    """In the first cell, over the whole width: the others have nothing here."""
    x, width = columns[0][0], sum(columns[-1]) - columns[0][0]
    said = setting.lines(if_then_said(step, setting), x, setting.sizes.air, width, setting.body())
    return [Group(Role.TD, said)]


def _first_line(setting: Setting) -> float:
    """The top of the words of a row: their middle is that of the box."""
    return setting.sizes.air + max(0.0, (setting.sizes.tick - setting.body().line) / 2 - 0.5)


def _what(step: PaperStep, setting: Setting, x: float, width: float) -> tuple[Text, ...]:
    """The step, and under it what to do when it does not work."""
    said = setting.lines(step.text, x, _first_line(setting), width, setting.body())
    if not step.if_then:
        return said
    y = _first_line(setting) + height_of(said)
    return (*said, *setting.lines(if_then_said(step, setting), x, y, width, setting.body()))


def if_then_said(step: PaperStep, setting: Setting) -> str:
    """What to do when the step does not work, in the client's own words."""
    return setting.say("paper.if_then", text=step.if_then)


def rule(y: float, width: float, setting: Setting, pen: float) -> Group:
    """A line under a row."""
    across = Path((line((0, y), (width, y)),), stroke=Stroke(setting.look.rule, pen))
    return Group(Role.ARTIFACT, (across,))


# --- as a list -----------------------------------------------------------------------------


def steps_list(
    steps: Sequence[PaperStep], setting: Setting, width: float, key: str, room: float = inf
) -> Iterator[Block]:
    """One block for each step: a box, what, when and who, under each other.

    A step that is higher than the `room` of a page goes on in a block of its own.
    """
    for number, step in enumerate(steps):
        made = partial(_item, setting=setting, width=width, key=key)
        yield from _parted(step, made, room, f"{key}-{number}")


def under_the_box(setting: Setting) -> float:
    """Where words begin that belong to a step: right of its box."""
    return setting.sizes.tick + 0.6 * setting.sizes.body


def _item(
    step: PaperStep,
    *,
    setting: Setting,
    width: float,
    key: str,
    name: str = "",
    goes_on: bool = False,
) -> Block:
    """One step; or how it `goes_on`, as the same item of the list."""
    sizes, line_high = setting.sizes, setting.body().line
    x = under_the_box(setting)
    shapes = list[Shape]()
    if not goes_on:
        shapes += [marks.tick_box(1, sizes.air, sizes.tick, setting.look.ink)]
        shapes += setting.lines(step.text, x, sizes.air, width - x, setting.body(bold=True))
        shapes += when_line(step, setting, x, width - x, sizes.air + _lines(shapes) * line_high)
    told = [if_then_said(step, setting)] if goes_on else _told(step, setting)
    for said in told:
        y = sizes.air + _lines(shapes) * line_high
        shapes += setting.lines(said, x, y, width - x, setting.body())
    least = 0 if goes_on else sizes.tick
    height = max(_lines(shapes) * line_high + 2, least) + 2 * sizes.air
    body = Group(Role.LBODY, tuple(shapes), key=name and f"{name}-body")
    item = Group(Role.LI, (body,), key=name)
    return Block(height, (Group(Role.L, (item,), key=key),))


def _told(step: PaperStep, setting: Setting) -> Iterator[str]:
    """What stands under the words of a step and its day."""
    if step.helper:
        yield setting.say("paper.with", name=step.helper)
    if step.if_then:
        yield if_then_said(step, setting)


def _lines(shapes: Sequence[Shape]) -> int:
    return sum(isinstance(shape, Text) for shape in shapes)


# --- when ----------------------------------------------------------------------------------


def when_told(step: PaperStep, setting: Setting, x: float, width: float, y: float) -> list[Shape]:
    """The day, and under it a small sun or moon with the part of the day or the time."""
    if setting.sizes.air < NARROW:
        return when_line(step, setting, x, width, y)
    face = setting.body()
    day = day_said(step, setting)
    shapes: list[Shape] = list(setting.lines(day, x, y, width, face))
    hours = hours_said(step, setting)
    if not hours:
        return shapes
    return shapes + _behind_sun(step, hours, setting, (x, width, y + len(shapes) * face.line))


def when_line(step: PaperStep, setting: Setting, x: float, width: float, y: float) -> list[Shape]:
    """The day with the hour or the part of the day behind it, after a small sun or moon."""
    said = moment_said(step, setting)
    return _behind_sun(step, said, setting, (x, width, y))


def _behind_sun(
    step: PaperStep, said: str, setting: Setting, place: tuple[float, float, float]
) -> list[Shape]:
    x, width, y = place
    icon = setting.sizes.icon
    if step.day_part is None:
        return list(setting.lines(said, x, y, width, setting.body()))
    mark = sun(step.day_part, x + icon / 2, y + 0.5 * setting.body().line, setting)
    return [mark, *setting.lines(said, x + icon + 5, y, width - icon - 5, setting.body())]


def day_said(step: PaperStep, setting: Setting) -> str:
    """The promised day, or that it is still to be chosen."""
    return weekday_date(setting.language, step.day) if step.day else setting.say("paper.no_day")


def moment_said(step: PaperStep, setting: Setting) -> str:
    """The day with the hour or the part of the day behind it; breaks between the two only."""
    hours = hours_said(step, setting)
    between = " " if step.day else setting.say("list.between")
    said = filter(None, (day_said(step, setting), hours))
    return between.join(each.replace(" ", NO_BREAK) for each in said)


def hours_said(step: PaperStep, setting: Setting) -> str:
    """The hour, else the part of the day; empty when neither is known."""
    if step.at is not None:
        return setting.say("time.at", clock=clock(setting.language, step.at))
    return part_of_day(setting.language, step.day_part) if step.day_part else ""


def sun(part: DayPart, x: float, y: float, setting: Setting) -> Path:
    """A small sun or moon around a centre."""
    return _SUNS[part](x, y, setting.sizes.icon, setting.look.ink)
