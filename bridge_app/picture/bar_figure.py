"""The chart of bars for a screen; imported only when one is shown, as its library is slow to load.

It draws what `bars` has put in its place: the same as the chart on paper.
"""

from functools import cache
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager

from bridge_app.picture import fonts
from bridge_app.picture.bars import GAP, Chart, Laid, name_lines
from bridge_app.picture.charts import DPI, ChartLook

HATCHES = ("//", "..", "--", "xx", "||")
"""As the five of `hatches`, in the library's own words."""


def bars_figure(chart: Chart, look: ChartLook, width: float) -> Figure:
    """The bars at this width in pixels; draws nothing by itself."""
    high = chart.height + chart.letters
    figure = Figure(figsize=(width / DPI, high / DPI), dpi=DPI, facecolor=look.paper)
    room = figure.add_axes((0, 0, 1, 1))
    room.set_axis_off()
    room.set_xlim(0, width)
    room.set_ylim(chart.height + chart.letters / 2, -chart.letters / 2)
    font = FontProperties(family=_families(), size=chart.letters * 72 / DPI)
    for each in chart.bars:
        _draw(room, each, look, font)
    return figure


@cache
def _families() -> list[str]:
    """The program's own letters, those of other scripts behind them."""
    files = [fonts.file_of(face) for face in (*fonts.REGULAR, fonts.EMOJI)]
    for file in files:
        fontManager.addfont(file)
    return [FontProperties(fname=str(file)).get_name() for file in files]


def _draw(room: Axes, each: Laid, look: ChartLook, font: FontProperties) -> None:
    letters = font.get_size_in_points() * DPI / 72
    colour = look.pillars[each.bar.pattern % len(look.pillars)]
    ends = each.middle - each.thick / 2, each.middle + each.thick / 2
    with rc_context({"hatch.linewidth": letters / 11}):
        room.barh(
            [each.middle],
            [each.length],
            height=each.thick,
            left=each.left,
            color=look.paper,
            edgecolor=colour,
            hatch=HATCHES[each.bar.pattern],
            linewidth=letters / 11,
        )
    room.plot([each.left, each.left], ends, color=look.ink, linewidth=1)
    style: dict[str, Any] = {"color": look.ink, "fontproperties": font, "va": "center"}
    gap = GAP * letters
    for said, y in name_lines(each, letters):
        room.text(each.left - gap, y, said, ha="right", parse_math=False, **style)
    x = each.left + each.length + gap
    room.text(x, each.middle, each.bar.said, ha="left", parse_math=False, **style)
