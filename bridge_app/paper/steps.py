"""The small steps on paper: a table with a box to tick, the day, and who helps."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bridge_app.domain.privacy import DayPart, PaperStep
from bridge_app.paper.flow import BODY, Block, Face, Setting, height_of
from bridge_app.picture import marks
from bridge_app.picture.geometry import line
from bridge_app.picture.shapes import Group, Path, Role, Shape, Stroke, Text
from bridge_app.words import clock, part_of_day, weekday_date

TICK = 21.0
"""A box to tick, in points: seven and a half millimetres, for a thick pen and a tired hand."""

AIR = 7.0
"""Above and below the words of a row."""

ICON = 13.0

_SUNS = {
    DayPart.MORNING: marks.morning,
    DayPart.AFTERNOON: marks.afternoon,
    DayPart.EVENING: marks.evening,
}


def steps_table(
    steps: Sequence[PaperStep], setting: Setting, width: float, key: str
) -> list[Block]:
    """One block for the head and one for each step; together one table, also over pages.

    `key` names the table among the tables of the paper.
    """
    helped = any(step.helper for step in steps)
    columns = _columns(width, helped=helped)
    head = _head(setting, columns, key, width)
    rows = (_step(step, setting, columns, key, width) for step in steps)
    return [head, *(replace(row, head=head) for row in rows)]


def _columns(width: float, *, helped: bool) -> list[tuple[float, float]]:
    """Left end and width of each column."""
    first = TICK + 11
    shares = (0.48, 0.33, 0.19) if helped else (0.64, 0.36)
    room, x, found = width - first, first, []
    for share in shares:
        found.append((x, share * room - 10))
        x += share * room
    return found


def _head(
    setting: Setting, columns: Sequence[tuple[float, float]], key: str, width: float
) -> Block:
    face = Face(BODY - 1, bold=True)
    keys = ("paper.what", "paper.when", "paper.who")[: len(columns)]
    said = [
        setting.lines(setting.say(name), x, 2, wide, face)
        for name, (x, wide) in zip(keys, columns, strict=True)
    ]
    cells = tuple(Group(Role.TH, lines, scope="Column") for lines in said)
    height = max(height_of(lines) for lines in said) + 6
    row = Group(Role.TR, cells)
    table = Group(Role.TABLE, (Group(Role.THEAD, (row,), key=f"{key}-head"),), key=key)
    return Block(height, (_rule(height, width, setting, 1.2), table), keep=True)


def _step(
    step: PaperStep,
    setting: Setting,
    columns: Sequence[tuple[float, float]],
    key: str,
    width: float,
) -> Block:
    what = setting.lines(step.text, columns[0][0], AIR + 1.5, columns[0][1], Face())
    when = _when(step, setting, *columns[1])
    cells = [Group(Role.TD, (_tick(setting), *what)), Group(Role.TD, tuple(when))]
    lines = [len(what), sum(isinstance(shape, Text) for shape in when)]
    if len(columns) > 2:
        helper = step.helper or setting.say("paper.myself")
        who = setting.lines(helper, columns[2][0], AIR + 1.5, columns[2][1], Face())
        cells.append(Group(Role.TD, who))
        lines.append(len(who))
    height = max(max(lines) * Face().line + 2, TICK) + 2 * AIR
    body = Group(Role.TBODY, (Group(Role.TR, tuple(cells)),), key=f"{key}-body")
    table = Group(Role.TABLE, (body,), key=key)
    return Block(height, (_rule(height, width, setting, 0.6), table))


def _tick(setting: Setting) -> Path:
    return marks.tick_box(1, AIR, TICK, setting.look.ink)


def _rule(y: float, width: float, setting: Setting, pen: float) -> Group:
    rule = Path((line((0, y), (width, y)),), stroke=Stroke(setting.look.rule, pen))
    return Group(Role.ARTIFACT, (rule,))


# --- when --------------------------------------------------------------------------------


def _when(step: PaperStep, setting: Setting, x: float, width: float) -> list[Shape]:
    """The day, and under it a small sun or moon with the part of the day or the time."""
    face = Face()
    day = weekday_date(setting.language, step.day) if step.day else setting.say("paper.no_day")
    shapes: list[Shape] = list(setting.lines(day, x, AIR + 1.5, width, face))
    y = AIR + 1.5 + len(shapes) * face.line
    hours = " ".join(_hours(step, setting))
    if not hours:
        return shapes
    aside = ICON + 5 if step.day_part else 0
    if step.day_part:
        sun = _SUNS[step.day_part](x + ICON / 2, y + 0.5 * face.line, ICON, setting.look.ink)
        shapes.append(sun)
    shapes += setting.lines(hours, x + aside, y, width - aside, face)
    return shapes


def _hours(step: PaperStep, setting: Setting) -> Iterator[str]:
    if step.at is not None:
        yield setting.say("time.at", clock=clock(setting.language, step.at))
    elif step.day_part is not None:
        yield part_of_day(setting.language, step.day_part)
