"""A client who looks along at the page in the middle: in which language they read it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from bridge_app.ui.language import read_as


class LookingAlong(QObject):
    """Follows the page in the middle; `changed` comes when another language may be read there."""

    changed = Signal()

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._stack, self._together = stack, False
        self._page: QWidget | None = None
        stack.currentChanged.connect(self._follow)

    def set_together(self, *, together: bool) -> None:
        """Somebody looks along, or no longer does."""
        self._together = together
        self._follow()

    def theirs(self) -> str:
        """The language of the page, where it is another than that of the staff; else empty."""
        page = self._page
        read = read_as(page) if page is not None and isValid(page) else ""
        return "" if read == read_as(self._stack) else read

    def _follow(self) -> None:
        """A page that is made is soon that of another client, in another language."""
        if self._page is not None and isValid(self._page):
            self._page.removeEventFilter(self)
        self._page = self._stack.currentWidget() if self._together else None
        if self._page is not None:
            self._page.installEventFilter(self)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LocaleChange:
            self.changed.emit()
        return super().eventFilter(watched, event)
