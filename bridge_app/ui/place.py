"""A list that is shown anew under somebody's hands: the cursor and what is in view stay."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

REFRESH = 20_000
"""Milliseconds between two looks whether somebody else changed a list."""


class Watch(QTimer):
    """Looks now and then, while the page can be seen."""

    def __init__(self, page: QWidget, look: Callable[[], object]) -> None:
        super().__init__(page, interval=REFRESH)
        self._page, self._look = page, look
        self.timeout.connect(self._tick)
        self.start()

    def _tick(self) -> None:
        if self._page.isVisible():
            self._look()


@contextmanager
def place_kept(page: QWidget) -> Iterator[None]:
    """What is shown anew in the `with` moves nothing: neither the cursor nor the page."""
    focus = QApplication.focusWidget()
    name = _told(focus) if focus and page.isAncestorOf(focus) else None
    bars = [area.verticalScrollBar() for area in page.findChildren(QScrollArea)]
    where = [(bar, bar.value()) for bar in bars]
    yield
    gone = QApplication.focusWidget() is not focus
    if name and gone and (alike := next(_alike(page, name), None)):
        alike.setFocus()
    for bar, value in where:
        bar.setValue(value)
        QTimer.singleShot(0, bar, lambda bar=bar, value=value: bar.setValue(value))  # once laid out


def _told(widget: QWidget) -> tuple[str, str, str]:
    """What a widget is to whoever reads or hears it."""
    said = widget.accessibleName() or str(widget.property("text") or "")
    return type(widget).__name__, said, widget.accessibleDescription()


def _alike(page: QWidget, name: tuple[str, str, str]) -> Iterator[QWidget]:
    """The widgets that say the same and can have the cursor."""
    for each in page.findChildren(QWidget):
        if _told(each) == name and each.isEnabled() and not _was_hidden(each, page):
            yield each


def _was_hidden(widget: QWidget, page: QWidget) -> bool:
    """Whether it, or what it stands in, was taken off the page; what is new is shown soon."""
    by_us = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    within: QWidget | None = widget
    while within is not None and within is not page:
        if within.isHidden() and within.testAttribute(by_us):
            return True
        within = within.parentWidget()
    return False
