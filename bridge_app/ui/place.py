"""A list that is shown anew under somebody's hands: the cursor and what is in view stay."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
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
    if name and (alike := next(_alike(page, name), None)):
        alike.setFocus()
    for bar, value in where:
        bar.setValue(value)
        QTimer.singleShot(0, bar, lambda bar=bar, value=value: bar.setValue(value))  # once laid out


def _told(widget: QWidget) -> tuple[str, str]:
    """What a widget is to whoever reads or hears it."""
    return type(widget).__name__, widget.accessibleName() or str(widget.property("text") or "")


def _alike(page: QWidget, name: tuple[str, str]) -> Iterator[QWidget]:
    """The widgets that say the same and can have the cursor."""
    for each in page.findChildren(QWidget):
        if _told(each) == name and not each.isHidden() and each.isEnabled():
            yield each
