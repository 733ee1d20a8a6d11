"""A finger on the screen, as the machine's own windows tell of it: taps, and drags that scroll."""

import gc
from functools import cache

import shiboken6
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from bridge_app.ui.fingers import Fingers

MOVES = 4
"""How often a drag is told of between its beginning and its end."""

MOST_DRAGS = 60
"""After so many nothing will come into view any more."""


@cache
def device() -> QPointingDevice:
    """A screen that can be touched; there is one."""
    return QTest.createTouchDevice()


def nobody_scrolls() -> None:
    """Who watched fingers in an earlier test no longer does: its window may still be somewhere."""
    for left in [each for each in gc.get_objects() if type(each) is Fingers]:
        if shiboken6.isValid(left):
            shiboken6.delete(left)


def tap(widget: QWidget, spot: QPoint | None = None) -> None:
    """Down and up again in its middle, or at a spot of it."""
    window = _window(widget)
    there = widget.mapTo(widget.window(), spot or _seen(widget).center())
    QTest.touchEvent(window, device()).press(0, there).commit()
    QTest.touchEvent(window, device()).release(0, there).commit()
    QApplication.processEvents()


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """One finger down, along, and up; the spots are of this widget."""
    window, way = _window(widget), QPointF(end - start)
    begin = widget.mapTo(widget.window(), start)
    QTest.touchEvent(window, device()).press(0, begin).commit()
    for move in range(1, MOVES + 1):
        there = begin + (way * move / MOVES).toPoint()
        QTest.touchEvent(window, device()).move(0, there).commit()
    QTest.touchEvent(window, device()).release(0, begin + way.toPoint()).commit()
    QApplication.processEvents()


def bring(widget: QWidget) -> bool:
    """Drags what scrolls around it until it can be tapped; says whether that came about."""
    for _ in range(MOST_DRAGS):
        if _in_reach(widget):
            return True
        area = _scrolling(widget)
        if area is None or not _drag_nearer(area, widget):
            return False
    return False


def _drag_nearer(area: QAbstractScrollArea, widget: QWidget) -> bool:
    """One drag in the direction of the widget; says whether anything moved."""
    port, before = area.viewport(), area.verticalScrollBar().value()
    middle = QRect(widget.mapTo(port, QPoint()), widget.size()).center().y()
    away = middle - port.rect().center().y()
    far = max(-port.height() // 3, min(away, port.height() // 3))
    centre = QPoint(6, port.rect().center().y())  # beside the column: nothing to press there
    drag(port, centre + QPoint(0, far // 2), centre - QPoint(0, far - far // 2))
    return area.verticalScrollBar().value() != before


def _in_reach(widget: QWidget) -> bool:
    """Whether its middle is in view and nothing lies over it."""
    seen = _seen(widget)
    if seen.height() < min(widget.height(), 24):
        return False
    over = widget.window().childAt(widget.mapTo(widget.window(), seen.center()))
    return over is not None and (over is widget or widget.isAncestorOf(over))


def _seen(widget: QWidget) -> QRect:
    return widget.visibleRegion().boundingRect()


def _scrolling(widget: QWidget) -> QAbstractScrollArea | None:
    """The nearest around it that has further to go."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea) and around.verticalScrollBar().maximum():
            return around
        around = around.parentWidget()
    return None


def _window(widget: QWidget) -> QWindow:
    window = widget.window().windowHandle()
    assert window is not None
    return window
