"""Reading aloud where staff and client look together: one button at the foot of the frame."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from bridge_app.ui.aloud.button import AloudButton
from bridge_app.ui.aloud.reader import hush
from bridge_app.ui.language import read_as, read_in


class AlongButton(AloudButton):
    """Reads the page above it, and speaks that page's language; a page may have its own button."""

    def __init__(self, *, sign_from: float) -> None:
        super().__init__(None, sign_from=sign_from)

    def follow(self, page: QWidget | None) -> None:
        """From now on it is for this page; None where nobody looks along."""
        if self._page is not None and self._page is not page:
            if isValid(self._page):  # a room may have thrown it away meanwhile
                self._page.removeEventFilter(self)
            hush()
        if page is not None and not page.findChildren(AloudButton):
            page.installEventFilter(self)
            read_in(self, read_as(page))
        else:
            page = None
        self._page = page
        self.offer(wanted=page is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page may become another client's, in another language."""
        if event.type() == QEvent.Type.LocaleChange and isinstance(watched, QWidget):
            read_in(self, read_as(watched))
        return super().eventFilter(watched, event)
