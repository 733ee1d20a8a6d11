"""Tab goes through a page as one reads it, also where rows came and went since it was made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_read(page: QWidget) -> None:
    """Puts everything that Tab can reach in the order in which layouts hold it."""
    for one, other in pairwise(stops(page)):
        QWidget.setTabOrder(one, other)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything that Tab can reach in this widget, in reading order."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea) and (inside := widget.widget()) is not None:
        yield from stops(inside)
    elif layout := widget.layout():
        yield from _stops_in(layout)
    else:
        for child in widget.children():
            if isinstance(child, QWidget) and not widget.focusPolicy():
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
