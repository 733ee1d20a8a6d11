"""Shows which sentence is being read: behind its words, or as a frame around a button."""

from contextlib import suppress

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from bridge_app.ui.aloud.sentences import Sentence
from bridge_app.ui.parts.drawing import CARD_RADIUS
from bridge_app.ui.parts.text import Prose
from bridge_app.ui.theme import theme_of

LINE = 4


class Mark(QWidget):
    """Lies over a button while that is read; nothing can be pressed on it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = theme_of(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.px(LINE)
        painter.setPen(QPen(theme.colour("growth"), width))
        radius = theme.px(CARD_RADIUS)
        painter.drawRoundedRect(_within(self.rect(), width), radius, radius)


class Marker:
    """One sentence at a time."""

    def __init__(self) -> None:
        self._prose: Prose | None = None
        self._mark: Mark | None = None

    def put(self, widget: QWidget, sentence: Sentence) -> None:
        """Marks this sentence in place of the one before, and brings it into sight."""
        self.clear()
        if isinstance(widget, Prose):
            widget.mark(sentence.start, len(sentence.text))
            self._prose = widget
        else:
            self._mark = Mark(widget)
        _bring_into_sight(widget)

    def clear(self) -> None:
        """Nothing is read any more; what was marked may be gone by now."""
        prose, mark = self._prose, self._mark
        self._prose = self._mark = None
        with suppress(RuntimeError):  # Qt took it apart
            if prose is not None:
                prose.mark()
            if mark is not None:
                mark.hide()
                mark.deleteLater()


def _bring_into_sight(widget: QWidget) -> None:
    """Only what cannot be seen moves: who looks along keeps their place."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None and widget.visibleRegion().boundingRect() != widget.rect():
        around.ensureWidgetVisible(widget, 0, theme_of().px(8))


def _within(rect: QRect, width: int) -> QRect:
    half = width // 2
    return rect.adjusted(half, half, -half - 1, -half - 1)
