"""A chart on a screen: its library is loaded when the first one is shown, and not before."""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.picture.bars import Bar, laid
from bridge_app.picture.course import AreaCourse
from bridge_app.ui.parts import Quiet
from bridge_app.ui.theme import Theme, theme_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from bridge_app.picture.charts import ChartLook

    Making: TypeAlias = Callable[[ChartLook, float], Figure]
    """Makes the chart in a look, at a width in pixels."""

SOON_MS = 30
"""Time for the line "bezig" to be on the screen before the work begins."""


class Chart(QWidget):
    """A drawing of figures; says that it is busy until it is drawn.

    A drawing says nothing to who listens: whoever shows one gives the words for that, and the
    page has the same content as a table.
    """

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._make: Making | None = None
        self._canvas: QWidget | None = None
        self.busy = Quiet(self.tr("Even wachten. De grafiek wordt gemaakt."))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.busy)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._draw)

    def dress(self, _theme: Theme) -> None:
        """Other colours or letters make another chart."""
        self._draw_soon()

    def show_made(self, make: "Making", name: str, told: str) -> None:
        """Shows what this makes; `name` and `told` are what a screen reader says."""
        self._make = make
        self.setAccessibleName(name)
        self.setAccessibleDescription(told)
        self._forget()
        self._draw_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_soon()

    @property
    def canvas(self) -> QWidget | None:
        """What the chart is drawn on; None while there is none."""
        return self._canvas

    def _draw_soon(self) -> None:
        if self._make and self.isVisible():
            self._soon.start()

    def _forget(self) -> None:
        self._take_away(self._canvas)
        self._canvas = None
        self.busy.show()

    def _take_away(self, canvas: QWidget | None) -> None:
        if canvas is not None:
            self._column.removeWidget(canvas)
            canvas.hide()
            canvas.deleteLater()

    def _draw(self) -> None:
        if self._make is None:
            return
        # The first time ever it looks at every font there is, and says so; the page says it too.
        logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

        figure = self._make(chart_look(theme_of()), max(self.width(), 1))
        former = self._canvas
        canvas: QWidget = FigureCanvasQTAgg(figure)  # type: ignore[no-untyped-call]  # theirs has none
        canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.setFixedHeight(round(figure.get_figheight() * figure.get_dpi()))
        canvas.setMinimumWidth(1)
        self._canvas = canvas
        self._column.addWidget(canvas)
        canvas.show()  # at once: a page that shrinks in between would never come to rest
        self._take_away(former)
        self.busy.hide()
        self.drawn.emit()


class LevelsChart(Chart):
    """Levels over time."""

    def show_course(self, areas: tuple[AreaCourse, ...], name: str, told: str) -> None:
        """Shows these; `name` and `told` are what a screen reader says."""
        self.show_made(partial(self._levels, areas), name, told)

    def _levels(self, areas: tuple[AreaCourse, ...], look: "ChartLook", width: float) -> "Figure":
        from bridge_app.picture.charts import Legend, levels_figure

        legend = Legend(self.tr("deelnemer"), self.tr("mentor"))
        return levels_figure(areas, legend, look, width)


class BarsChart(Chart):
    """Bars that lie under each other."""

    def show_bars(self, bars: tuple[Bar, ...], name: str, told: str) -> None:
        """Shows these; `name` and `told` are what a screen reader says."""
        self.show_made(partial(_bars, bars), name, told)


def _bars(bars: tuple[Bar, ...], look: "ChartLook", width: float) -> "Figure":
    from bridge_app.picture.bar_figure import bars_figure

    return bars_figure(laid(bars, width, look.letters), look, width)


def chart_look(theme: Theme) -> "ChartLook":
    """The colours and letters of this theme, as a chart takes them."""
    from bridge_app.picture.charts import ChartLook

    colours = theme.colours
    return ChartLook(
        colours.surface,
        colours.text,
        colours.text2,
        colours.divider,
        tuple(colours.pillar(number) for number in range(5)),
        theme.text_px(),
    )
