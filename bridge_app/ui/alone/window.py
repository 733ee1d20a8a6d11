"""The window of a client who is alone at the screen: all of it, and nothing to leave it by."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from bridge_app.ui.aloud.button import AloudButton
from bridge_app.ui.aloud.reader import hush, turn, turn_answer
from bridge_app.ui.hints import takes_hint_away
from bridge_app.ui.language import read_in
from bridge_app.ui.no_menus import no_menus
from bridge_app.ui.parts import Bar, PlainButton
from bridge_app.ui.parts.announcing import announce
from bridge_app.ui.parts.focus import focus_begin
from bridge_app.ui.parts.order import step_as_read
from bridge_app.words import words

KEYS = ("Esc", "Alt+Left")


class OwnWindow(QMainWindow):
    """Fills the screen above everything; closing it is asking for the end, never leaving."""

    end_wanted = Signal()
    back_wanted = Signal()
    help_wanted = Signal()
    larger_wanted = Signal()
    smaller_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        self.setWindowFlags(Qt.WindowType.Window | flags)
        self._listen(KEYS, self.back_wanted.emit)
        self._listen(("F1",), self.help_wanted.emit)
        self._listen(("F9",), self.larger_wanted.emit)
        self._listen(("Shift+F9",), self.smaller_wanted.emit)
        self._banner: QWidget | None = None
        whole, self._pages = QWidget(), QStackedWidget()
        self.aloud = AloudButton(self._pages)
        self._listen(("F8",), self._read_aloud)
        self._listen(("Shift+F8",), turn_answer)
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        self.help = PlainButton("", "info")  # in the corner where it is for everybody
        self.help.clicked.connect(self.help_wanted)
        self._foot = Bar(self.help, self.aloud, margin=6)  # as beside every page of staff
        self._column.addWidget(self._foot)
        self.setCentralWidget(whole)

    def event(self, event: QEvent) -> bool:
        return takes_hint_away(event) or super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab comes into the page where reading begins, also from the buttons under it."""
        return step_as_read(self, forward=forward)

    def _listen(self, keys: tuple[str, ...], act: Callable[[], object]) -> None:
        for key in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def speak(self, language: str) -> None:
        """Everything here is in this language, and so is the voice that reads it."""
        read_in(self, language)
        self.help.setText(words(language, "alone.help"))
        self.aloud.offer()

    def _read_aloud(self) -> None:
        turn(self._pages)

    def set_banner(self, banner: QWidget) -> None:
        """Stands above every page, in place of the one before."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
        self._banner = banner
        self._column.insertWidget(0, banner)

    def show_page(self, page: QWidget) -> None:
        """This page in place of the one before, which stays to come back to."""
        hush()
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(no_menus(page))
        self.setWindowTitle(page.windowTitle())
        focus_begin(page)
        announce(page, page.windowTitle())

    def last_word(self) -> None:
        """From now on help would lead nowhere."""
        self.help.hide()

    def blank(self) -> None:
        """Nothing of anybody, painted at once."""
        hush()
        if former := self.takeCentralWidget():
            former.hide()
        self.setWindowTitle("")
        self.repaint()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.end_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
