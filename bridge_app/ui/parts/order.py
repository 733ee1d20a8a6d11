"""Tab goes through a page as one reads it, also where rows came and went since it was made.

Qt keeps one chain for a whole window, in the order in which widgets were made. A page whose
rows change overrides `focusNextPrevChild` and asks here instead.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def step_as_read(page: QWidget, *, forward: bool) -> bool:
    """Puts the focus at the next stop of the page, or at the one before it.

    Past the last stop it leaves the page, so that nobody is caught in it; a page that is alone
    in its window starts over.
    """
    order = [each for each in stops(page) if _open(each)]
    here = QApplication.focusWidget()
    at = order.index(here) if here in order else -1
    following = at + 1 if forward else at - 1
    inside = at >= 0 and 0 <= following < len(order)
    target = order[following] if inside else _beyond(page, order, forward=forward)
    if target is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    return True


def _beyond(page: QWidget, order: list[QWidget], *, forward: bool) -> QWidget | None:
    """The nearest stop outside the page; without one the other end of the page."""
    widget = _neighbour(page, forward=forward)
    while widget is not None and widget is not page:
        related = page.isAncestorOf(widget) or widget.isAncestorOf(page)
        if not related and _is_stop(widget) and _open(widget):
            return widget
        widget = _neighbour(widget, forward=forward)
    return (order[0] if forward else order[-1]) if order else None


def _neighbour(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything that Tab can reach in this widget, in reading order."""
    if _is_stop(widget):
        yield widget
    if isinstance(widget, QScrollArea) and (inside := widget.widget()) is not None:
        yield from stops(inside)
    elif layout := widget.layout():
        yield from _stops_in(layout)
    elif widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        for child in widget.children():
            if isinstance(child, QWidget):
                yield from stops(child)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (inner := item.widget()) is not None:
            yield from stops(inner)
        elif (nested := item.layout()) is not None:
            yield from _stops_in(nested)


def _is_stop(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.focusProxy() is None


def _open(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
