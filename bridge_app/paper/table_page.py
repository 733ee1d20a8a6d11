"""The second page: the same bridge as a table, for who rather reads words."""

from collections.abc import Iterator
from dataclasses import replace

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.papers import LevelRow, OwnPaper
from bridge_app.paper.flow import Block, Setting, height_of
from bridge_app.picture import fonts
from bridge_app.picture.geometry import line
from bridge_app.picture.shapes import Group, Path, Role, Stroke, Text

AIR, GUTTER = 7.0, 12.0
"""Above and below the words of a row, and between two columns, in points."""

NAMES, MOST = 0.26, 0.4
"""The share of the width that the names of areas have, and the most that long words may take."""


def table_blocks(
    paper: OwnPaper, named: BridgeWords, setting: Setting, width: float, air: float = AIR
) -> Iterator[Block]:
    """A heading, the head of the table and one block for each area, with `air` in its rows."""
    face = setting.head(1.25 * setting.sizes.heading)
    title = setting.lines(setting.say("paper.table.title"), 0, 0, width, face)
    yield Block(height_of(title), (Group(Role.H2, title),), after=8, keep=True)
    areas = [named.areas[row.area].name for row in paper.levels]
    columns = _columns(width, _longest(areas, setting) + GUTTER)
    heads = [setting.say(f"paper.table.{name}") for name in ("area", "now", "target")]
    head = _row(heads, setting, columns, air, head=True)
    yield head
    for row in paper.levels:
        said = _row(_cells(row, paper, named, setting), setting, columns, air, head=False)
        yield replace(said, head=head)


def _longest(names: list[str], setting: Setting) -> float:
    """The width of the longest word in these names, which no column should break."""
    size = setting.sizes.body
    words = (word for name in names for word in name.split())
    return max((fonts.width(word, size, bold=True) for word in words), default=0)


def _columns(width: float, least: float) -> list[tuple[float, float]]:
    """Left end and width of each column; the first, of names, is at least `least` wide.

    Behind the last there is no other to stay away from.
    """
    first = min(max(NAMES * width, least), MOST * width)
    wide = (width - first - GUTTER) / 2
    return [(0.0, first - GUTTER), (first, wide), (first + wide + GUTTER, wide)]


def _cells(row: LevelRow, paper: OwnPaper, named: BridgeWords, setting: Setting) -> list[str]:
    area = named.areas[row.area]

    def said(level: int) -> str:
        if paper.level_sentences:
            return area.levels[level - 1]
        return setting.say("score.block", level=level, levels=len(area.levels))

    now = setting.say("answer.empty") if row.now is None else said(row.now)
    return [area.name, now, "" if row.target is None else said(row.target)]


def _row(
    cells: list[str],
    setting: Setting,
    columns: list[tuple[float, float]],
    air: float,
    *,
    head: bool,
) -> Block:
    said = [
        setting.lines(text, x, air, wide, setting.body(bold=head or number == 0))
        for number, (text, (x, wide)) in enumerate(zip(cells, columns, strict=True))
    ]
    height = max(height_of(lines) for lines in said) + 2 * air
    groups = tuple(_cell(lines, number, head=head) for number, lines in enumerate(said))
    part = Role.THEAD if head else Role.TBODY
    row = Group(part, (Group(Role.TR, groups),), key=f"levels-{part.value}")
    wide = columns[-1][0] + columns[-1][1]
    pen = Stroke(setting.look.rule, 1.2 if head else 0.6)
    rule = Group(Role.ARTIFACT, (Path((line((0, height), (wide, height)),), stroke=pen),))
    return Block(height, (rule, Group(Role.TABLE, (row,), key="levels")), keep=head)


def _cell(lines: tuple[Text, ...], number: int, *, head: bool) -> Group:
    if head:
        return Group(Role.TH, lines, scope="Column")
    if number == 0:
        return Group(Role.TH, lines, scope="Row")
    return Group(Role.TD, lines)
