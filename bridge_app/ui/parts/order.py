"""Tab goes through a page as one reads it, also where rows came and went since it was made.

Qt keeps one chain for a whole window, in the order in which widgets were made. A page whose
rows change overrides `focusNextPrevChild` and asks here instead.
"""

from operator import itemgetter
from typing import TypeGuard

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget

# As plain numbers: this is asked of every part of a page at each press of Tab.
TAB, NONE = int(Qt.FocusPolicy.TabFocus), int(Qt.FocusPolicy.NoFocus)


SILENT = "silent"
"""The property of a part that is never read aloud, with all that stands in it."""

LAST = "aloud_last"
"""The property of a part that is read aloud after all others, though what it stands in is not."""

ALOUD = "aloud"
"""The property of a part that is read aloud in other words than a screen reader has for it."""


def step_as_read(page: QWidget, *, forward: bool) -> bool:
    """Puts the focus at the next stop of the page, or at the one before it.

    Past the last stop it leaves the page, so that nobody is caught in it; a page that is alone
    in its window starts over.
    """
    order = [each for each in stops(page, hidden=False) if each.isEnabled()]
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


def reads(page: QWidget | None) -> TypeGuard[QWidget]:
    """Whether Tab goes through this page as one reads it."""
    return page is not None and type(page).focusNextPrevChild is not QWidget.focusNextPrevChild


def step_in(page: QWidget, *, forward: bool) -> None:
    """Who just came into the page by Tab begins at its first stop, or backwards at its last.

    Qt itself puts the focus at the part that was made first: what came later and stands above
    it would be passed by, each time around.
    """
    here = QApplication.focusWidget()
    if here is None or not page.isAncestorOf(here):
        return
    order = [each for each in stops(page, hidden=False) if each.isEnabled()]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[0 if forward else -1].setFocus(reason)


def _beyond(page: QWidget, order: list[QWidget], *, forward: bool) -> QWidget | None:
    """The nearest stop outside the page; without one the other end of the page.

    In a window that is read as a page is, that is the one beside it in reading order.
    """
    window, here = page.window(), QApplication.focusWidget()
    if window is not page and reads(window):
        whole = [each for each in stops(window, hidden=False) if each.isEnabled()]
        if here in whole:
            return whole[(whole.index(here) + (1 if forward else -1)) % len(whole)]
    widget = _neighbour(page, forward=forward)
    while widget is not None and widget is not page:
        related = page.isAncestorOf(widget) or widget.isAncestorOf(page)
        if not related and _is_stop(widget) and _open(widget):
            return widget
        widget = _neighbour(widget, forward=forward)
    return (order[0] if forward else order[-1]) if order else None


def _neighbour(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def stops(widget: QWidget, *, hidden: bool = True) -> list[QWidget]:
    """Everything that Tab can reach in this widget, in reading order; also what is `hidden`."""
    found: list[QWidget] = []
    _gather(widget, found, hidden=hidden)
    return found


def _gather(widget: QWidget, found: list[QWidget], *, hidden: bool) -> None:
    if not (hidden or widget.isVisible()):
        return
    if _is_stop(widget):
        found.append(widget)
    if isinstance(widget, QScrollArea) and (inside := widget.widget()) is not None:
        _gather(inside, found, hidden=hidden)
    elif layout := widget.layout():
        _gather_in(layout, found, hidden=hidden)
    elif int(widget.focusPolicy()) == NONE:
        for child in widget.children():
            if isinstance(child, QWidget):
                _gather(child, found, hidden=hidden)


def _gather_in(layout: QLayout, found: list[QWidget], *, hidden: bool) -> None:
    for part in in_order(layout):
        if isinstance(part, QLayout):
            _gather_in(part, found, hidden=hidden)
        else:
            _gather(part, found, hidden=hidden)


def in_order(layout: QLayout) -> list[QWidget | QLayout]:
    """What the layout holds, as it stands there.

    Never by `itemAt`: the items that it gives stay known after Qt has freed them. The next widget
    at the same address is then taken for such an item, and the program falls over (PySide6 6.11).
    """
    around = layout.parentWidget()
    near = (*layout.children(), *(around.children() if around else ()))
    parts = [part for part in near if isinstance(part, QWidget | QLayout)]
    placed = [(layout.indexOf(part), part) for part in parts]
    return [part for place, part in sorted(placed, key=itemgetter(0)) if place >= 0]


def _is_stop(widget: QWidget) -> bool:
    return bool(int(widget.focusPolicy()) & TAB) and widget.focusProxy() is None


def _open(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
