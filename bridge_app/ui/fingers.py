"""Scrolling by finger: what one drags goes along, and what was touched first is not pressed."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QScrollBar,
    QWidget,
)

SLIPS = 12
"""Pixels that a finger may slip before it scrolls: a shaking hand still presses what it meant."""

ENDS = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})


class Fingers(QObject):
    """Moves the scroll area under a finger, without speed of its own: nothing moves on by itself.

    Qt's own scroller is not used: of two taps soon after another it loses the second. It watches
    the windows, not the application, as `Idle` does and for the same reason.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__()
        self._touched: QWidget | None = None
        self._last = QPoint()
        self._bar: QScrollBar | None = None
        app.focusWindowChanged.connect(self._watch)
        for window in app.topLevelWindows():
            self._watch(window)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keeps from what was touched first that the finger moves, once it scrolls."""
        kind = event.type()
        if isinstance(event, QTouchEvent) and event.points():
            spot = event.points()[0].globalPosition().toPoint()
            if kind == QEvent.Type.TouchBegin:
                self._touch(spot)
            elif kind == QEvent.Type.TouchUpdate:
                self._drag(spot)
            elif kind in ENDS:
                self._touched = self._bar = None
        return self._bar is not None and kind == QEvent.Type.MouseMove and _by_finger(event)

    def _watch(self, window: QWindow | None) -> None:
        """A window that is turned to is watched from now on; asking twice changes nothing."""
        if window:
            window.installEventFilter(self)

    def _touch(self, spot: QPoint) -> None:
        self._touched, self._last, self._bar = QApplication.widgetAt(spot), spot, None

    def _drag(self, spot: QPoint) -> None:
        """Scrolls as far as the finger went since; begins to once it went far enough."""
        gone = self._last - spot
        if self._bar is None and self._touched and gone.manhattanLength() > SLIPS:
            self._bar = _bar_under(self._touched, gone)
        if self._bar and self._touched:
            _let_go(self._touched)
            self._bar.setValue(self._bar.value() + _along(self._bar, gone))
            self._last = spot


def _by_finger(event: QEvent) -> bool:
    """Whether Qt made a mouse of a finger."""
    made = Qt.MouseEventSource.MouseEventNotSynthesized
    return isinstance(event, QMouseEvent) and event.source() != made


def _bar_under(touched: QWidget, gone: QPoint) -> QScrollBar | None:
    """Of the nearest area around that can go further the way the finger went."""
    upright = abs(gone.y()) >= abs(gone.x())
    around: QWidget | None = touched
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            bar = around.verticalScrollBar() if upright else around.horizontalScrollBar()
            if _can_go(bar, _along(bar, gone)):
                return bar
        around = around.parentWidget()
    return None


def _can_go(bar: QScrollBar, far: int) -> bool:
    return bar.value() > bar.minimum() if far < 0 else bar.value() < bar.maximum()


def _along(bar: QScrollBar, gone: QPoint) -> int:
    """How far that is for this bar; from right to left sideways counts the other way round."""
    if bar.orientation() == Qt.Orientation.Vertical:
        return gone.y()
    return -gone.x() if bar.layoutDirection() == Qt.LayoutDirection.RightToLeft else gone.x()


def _let_go(touched: QWidget) -> None:
    """What was touched first is not pressed when the finger leaves."""
    if isinstance(touched, QAbstractButton):
        touched.setDown(False)
