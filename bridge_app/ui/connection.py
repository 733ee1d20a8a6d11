"""What the screen says of the line to the server: that it waits, that the server is gone, back."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

from bridge_app.ui.banner import Notice
from bridge_app.ui.company import Company
from bridge_app.ui.context import Context
from bridge_app.ui.frame import Frame
from bridge_app.ui.parts import Heading, Paragraph, column
from bridge_app.ui.parts.drawing import begin, focus_ring
from bridge_app.ui.theme import theme_of
from bridge_app.words import words

if TYPE_CHECKING:
    from bridge_app.ui.line import Line
    from bridge_app.ui.rooms import Rooms

LOCK = "Ctrl+L"
"""The key that works also while one waits."""


@runtime_checkable
class Again(Protocol):
    """A presenter that keeps what is typed when a field is left, and so can try once more."""

    def again(self) -> None:
        """Keeps what could not be kept while the server was gone; nothing is kept twice."""


class _Waiting(QProgressBar):
    """The cursor is here, so that a screen reader says what one waits for."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            focus_ring(begin(self), self.rect(), theme_of())


class WaitPage(QWidget):
    """Stands in the middle while the server lets one wait; a key pressed on it does nothing."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.line = _Waiting()
        self.line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.line)
        self.line.setTextVisible(False)
        self.line.setRange(0, 0)
        said = Heading(words(language, "line.wait"))
        self.line.setAccessibleName(said.text())
        self.setWindowTitle(said.text())
        self.setAccessibleName(said.text())
        inside = column(self, margin=40)
        inside.addStretch(1)
        for part in (said, Paragraph(words(language, "line.wait_calm")), self.line):
            inside.addWidget(part)
        inside.addStretch(2)
        self.line.setMaximumWidth(theme_of().px(400))


class Connection(QObject):
    """Shows it in the frame of whoever is inside; on a store in this machine there is nothing."""

    def __init__(
        self, context: Context, frame: Frame, rooms: "Rooms", keys: Iterable[QShortcut]
    ) -> None:
        super().__init__()
        self._context, self._frame, self._rooms, self._keys = context, frame, rooms, keys
        self.page: WaitPage | None = None
        self._covered: QWidget | None = None
        self._focus: QWidget | None = None
        self.company = Company(context, rooms)
        line = context.background.line
        if line is not None:
            self._listen(line)

    def _listen(self, line: "Line") -> None:
        language = self._context.language
        self.notice = Notice(words(language, "line.gone"))
        self.notice.hide()
        outside = self._frame.layout()
        if isinstance(outside, QVBoxLayout):
            outside.insertWidget(0, self.notice)
        line.slow.connect(self._wait)
        line.gone.connect(self.notice.show)
        line.back.connect(self._come_back)

    def _come_back(self) -> None:
        """Says so, and keeps what is typed on the page and could not be kept."""
        self.notice.hide()
        self._context.problems.done(words(self._context.language, "line.back"))
        presenter = self._rooms.here.presenter
        if isinstance(presenter, Again):
            presenter.again()

    def _wait(self, slow: bool) -> None:  # noqa: FBT001 - a slot
        """The middle of the frame waits; the lock goes on working."""
        frame = self._frame
        if slow:
            self._cover()
        elif self._covered:
            frame.stack.setCurrentWidget(self._covered)
            if self._focus:
                self._focus.setFocus()
            self._covered = self._focus = None
        for part in (frame.sidebar, frame.strip, frame.tips, *frame.status.others()):
            part.setEnabled(not slow)
        for key in self._keys:
            key.setEnabled(not slow or key.key().toString() == LOCK)

    def _cover(self) -> None:
        stack = self._frame.stack
        self.page = self.page or WaitPage(self._context.language)
        self._covered, self._focus = stack.currentWidget(), QApplication.focusWidget()
        stack.addWidget(self.page)
        stack.setCurrentWidget(self.page)
        self.page.setFocus()
