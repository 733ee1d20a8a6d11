"""What the screen says of the line to the server: that it waits, that the server is gone, back."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from bridge_app.ui.banner import Notice
from bridge_app.ui.company import Company
from bridge_app.ui.context import Context
from bridge_app.ui.frame import Frame
from bridge_app.ui.language import read_as, read_in
from bridge_app.ui.parts import Heading, Paragraph, Quiet, column
from bridge_app.ui.parts.drawing import begin, focus_ring
from bridge_app.ui.theme import theme_of
from bridge_app.ui.working import StillLine
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


def written_on(page: QWidget) -> Iterator[object]:
    """What stands in each field of the page, and what is ticked and chosen there."""
    for part in page.findChildren(QWidget):
        if isinstance(part, QLineEdit):
            yield part.text()
        elif isinstance(part, QPlainTextEdit):
            yield part.toPlainText()
        elif isinstance(part, QComboBox):
            yield part.currentIndex()
        elif isinstance(part, QAbstractButton) and part.isCheckable():
            yield part.isChecked()


class _Waiting(StillLine):
    """The cursor is here, so that a screen reader says what one waits for."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            focus_ring(begin(self), self.rect(), theme_of())


class WaitPage(QWidget):
    """Stands in the middle while the server lets one wait; a key pressed on it does nothing.

    Over a page that a client looks at it is in `theirs`, with the desk's `language` beside it.
    """

    def __init__(self, language: str, theirs: str = "") -> None:
        super().__init__()
        self.theirs = theirs or language
        if self.theirs != language:
            read_in(self, self.theirs)
        self.line = _Waiting()
        self.line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.line)
        self.line.setRange(0, 0)
        said = Heading(words(self.theirs, "line.wait"))
        self.line.setAccessibleName(said.text())
        self.setWindowTitle(words(language, "line.wait"))
        self.setAccessibleName(said.text())
        inside = column(self, margin=16)
        inside.addStretch(1)
        calm = Paragraph(words(self.theirs, "line.wait_calm"))
        for part in (said, calm, *self._beside(language), self.line):
            inside.addWidget(part)
        inside.addStretch(2)
        self.line.setMaximumWidth(theme_of().px(400))

    def _beside(self, language: str) -> Iterator[Quiet]:
        """The same for the mentor, where the client reads another language."""
        if language != self.theirs:
            calm = words(language, "line.wait_calm")
            beside = Quiet(f"{self.windowTitle()}. {calm}")
            read_in(beside, language)
            yield beside


class Connection(QObject):
    """Shows it in the frame of whoever is inside; on a store in this machine there is nothing."""

    def __init__(
        self, context: Context, frame: Frame, rooms: "Rooms", keys: Iterable[QShortcut]
    ) -> None:
        super().__init__()
        self._context, self._frame, self._rooms, self._keys = context, frame, rooms, keys
        self.page: WaitPage | None = None
        self._covered: QWidget | None = None
        self._stood: tuple[object, ...] = ()
        self._focus: QWidget | None = None
        self._awake: list[QShortcut] = []
        self.company = Company(context, rooms)
        line = context.background.line
        if line is not None:
            self._listen(line)

    def _listen(self, line: "Line") -> None:
        language = self._context.language
        self.notice, self.beside = Notice(words(language, "line.gone")), Notice()
        outside = self._frame.layout()
        for notice in (self.notice, self.beside):
            notice.hide()
            if isinstance(outside, QVBoxLayout):
                outside.insertWidget(0, notice)
        self._frame.stack.currentChanged.connect(self._tell_client)
        line.slow.connect(self._wait)
        line.gone.connect(self._tell_gone)
        line.back.connect(partial(self._come_back, line))
        line.missed.connect(self._remember)

    def _theirs(self) -> str:
        """In which language the page is that stands in the middle."""
        return read_as(self._frame.stack.currentWidget())

    def _tell_gone(self) -> None:
        self.notice.show()
        self._tell_client()

    def _tell_client(self) -> None:
        """Above it the same in the client's language, as long as they look at a page in that."""
        theirs = self._theirs()
        other = theirs not in {"", self._context.language}
        if other:
            read_in(self.beside, theirs)
            self.beside.setText(words(theirs, "line.gone"))
        self.beside.setVisible(other and not self.notice.isHidden())

    def _remember(self) -> None:
        """How the page stood when the server did not answer."""
        self._stood = self._standing()

    def _standing(self) -> tuple[object, ...]:
        return (self._rooms.spot, *written_on(self._rooms.here.page))

    def _come_back(self, line: "Line") -> None:
        """Says so, keeps what is typed on the page, and offers to do the rest once more.

        Not where somebody went on since: on another page, or with other words, the own button of
        the form does it.
        """
        self.notice.hide()
        self.beside.hide()
        problems = self._context.problems
        problems.done_in(self._said_back)
        presenter = self._rooms.here.presenter
        if isinstance(presenter, Again):
            presenter.again()
        again = line.unanswered
        if again and self._stood == self._standing():
            offer = words(self._context.language, "line.again")
            problems.done_in(self._said_back, offer, again)

    @staticmethod
    def _said_back(language: str) -> str:
        return words(language, "line.back")

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
        if slow:  # what slept before, while a client has the screen, is not woken after it
            self._awake = [key for key in self._keys if key.isEnabled()]
        for key in self._awake:
            key.setEnabled(not slow or key.key().toString() == LOCK)

    def _cover(self) -> None:
        stack = self._frame.stack
        self.page = self._waiting_in(self._theirs())
        self._covered, self._focus = stack.currentWidget(), QApplication.focusWidget()
        stack.addWidget(self.page)
        stack.setCurrentWidget(self.page)
        self.page.setFocus()

    def _waiting_in(self, theirs: str) -> WaitPage:
        """The page of last time, or another one for somebody who reads another language."""
        former = self.page
        if former and former.theirs == theirs:
            return former
        if former:
            self._frame.stack.removeWidget(former)
            former.deleteLater()
        return WaitPage(self._context.language, theirs)
