"""The chart of levels over time, for staff only: a small frame for each area, both voices in it.

Imported only when a chart is shown: its library takes longer than the rest of the program. The
voices differ in line and mark, not only in colour: solid with a dot, dashed with an open square.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D

from bridge_app.picture import fonts
from bridge_app.picture.course import AreaCourse

DPI = 100
"""Dots to the inch, at which a measure in pixels is a hundredth of an inch."""

FRAME = (200, 160)
"""The least width and the height of one frame, in pixels at normal letters."""

HEAD = 44
"""Pixels for the line that tells the voices apart."""


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Colours as "#rrggbb" and the size of letters in pixels; `pillars` gives each its own."""

    paper: str
    ink: str
    quiet: str
    rule: str
    pillars: tuple[str, ...]
    letters: float


@dataclass(frozen=True, slots=True)
class Legend:
    """What the chart calls the two voices."""

    client: str
    mentor: str


def height_of(count: int, width: float, look: ChartLook) -> int:
    """How high the chart of so many areas is at this width, in pixels."""
    rows = -(-count // _across(count, width, look))
    return round((HEAD + rows * FRAME[1]) * look.letters / 14)


def levels_figure(
    areas: Sequence[AreaCourse], legend: Legend, look: ChartLook, width: float
) -> Figure:
    """The chart for this width in pixels; draws nothing by itself."""
    high = height_of(len(areas), width, look)
    figure = Figure(figsize=(width / DPI, high / DPI), dpi=DPI, facecolor=look.paper)
    across = _across(len(areas), width, look)
    rows = -(-len(areas) // across)
    frames = figure.subplots(rows, across, squeeze=False).flatten()
    _set_room(figure, across, rows, look)
    for frame, area in zip_longest(frames, areas):
        if area is None:
            frame.set_axis_off()
        else:
            _draw(frame, area, look)
    _tell_voices(figure, legend, look)
    return figure


def _set_room(figure: Figure, across: int, rows: int, look: ChartLook) -> None:
    """Where the frames stand, reckoned once: the library's own way draws everything twice."""
    unit = look.letters / 14
    wide, high = (measure * DPI for measure in figure.get_size_inches())
    beside, above = 30 * unit, 56 * unit
    room = (wide - (across + 1) * beside) / across, (high - HEAD * unit - rows * above) / rows
    figure.subplots_adjust(
        left=beside / wide,
        right=1 - 14 * unit / wide,
        bottom=26 * unit / high,
        top=1 - (HEAD + 28) * unit / high,
        wspace=beside / max(room[0], 1),
        hspace=above / max(room[1], 1),
    )


def _across(count: int, width: float, look: ChartLook) -> int:
    """As many frames beside each other as can be read; four at the most."""
    fitting = int(width // (FRAME[0] * look.letters / 14))
    return max(1, min(fitting, 4, count))


def _font(look: ChartLook, share: float = 1, *, bold: bool = False) -> FontProperties:
    face = (fonts.BOLD if bold else fonts.REGULAR)[0]
    return FontProperties(fname=str(fonts.file_of(face)), size=share * look.letters * 72 / DPI)


def _draw(frame: Axes, area: AreaCourse, look: ChartLook) -> None:
    colour = look.pillars[area.pillar % len(look.pillars)]
    frame.set_title(area.name, color=colour, loc="left", fontproperties=_font(look, bold=True))
    _draw_voice(frame, [(v.day, v.mentor) for v in area.moments], _mentor_pen(colour, look))
    _draw_voice(frame, [(v.day, v.client) for v in area.moments], _client_pen(colour))
    _set_scales(frame, area, look)


def _draw_voice(
    frame: Axes, told: Sequence[tuple[date, int | None]], pen: dict[str, object]
) -> None:
    """A moment without a level is a gap: missing is never the lowest."""
    days = [day.toordinal() for day, _ in told]
    levels = [float("nan") if level is None else level for _, level in told]
    frame.plot(days, levels, **pen)  # type: ignore[arg-type]  # a pen holds keywords of plot


def _client_pen(colour: str) -> dict[str, object]:
    return {"color": colour, "linestyle": "-", "linewidth": 2.2, "marker": "o", "markersize": 6}


def _mentor_pen(colour: str, look: ChartLook) -> dict[str, object]:
    mark = {"marker": "s", "markersize": 11, "markerfacecolor": look.paper}
    return {"color": colour, "linestyle": (0, (4, 3)), "linewidth": 1.4, **mark}


def _set_scales(frame: Axes, area: AreaCourse, look: ChartLook) -> None:
    frame.set_facecolor(look.paper)
    days = sorted({voices.day for voices in area.moments})
    room = max((days[-1] - days[0]).days, 30) * 0.12
    frame.set_xlim(days[0].toordinal() - room, days[-1].toordinal() + room)
    frame.set_ylim(0.5, area.levels + 0.5)
    shown = sorted({days[0], days[-1]})
    frame.set_xticks([day.toordinal() for day in shown], [f"{day:%m-%Y}" for day in shown])
    frame.set_yticks(range(1, area.levels + 1))
    frame.grid(visible=True, axis="y", color=look.rule, linewidth=0.8)
    frame.tick_params(length=0, colors=look.quiet)
    for label in (*frame.get_xticklabels(), *frame.get_yticklabels()):
        label.set_fontproperties(_font(look, 0.88))
    for side in frame.spines.values():
        side.set_visible(False)


def _tell_voices(figure: Figure, legend: Legend, look: ChartLook) -> None:
    lines = [
        Line2D([], [], **_client_pen(look.ink)),  # type: ignore[arg-type]  # as above
        Line2D([], [], **_mentor_pen(look.ink, look)),  # type: ignore[arg-type]  # as above
    ]
    figure.legend(
        lines,
        [legend.client, legend.mentor],
        loc="upper left",
        ncols=2,
        frameon=False,
        labelcolor=look.ink,
        prop=_font(look),
        handlelength=3.6,
    )
