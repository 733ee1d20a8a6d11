"""The one window: the door, the rooms behind it, and nothing at all while it is locked."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip, QVBoxLayout, QWidget

from bridge_app.ui.hints import takes_hint_away
from bridge_app.ui.looks import Looks
from bridge_app.ui.parts.announcing import announce
from bridge_app.ui.parts.focus import focus_begin

LEAST = (1024, 720)
USUAL = (1280, 800)


class Window(QMainWindow):
    """Shows one thing at a time and listens to the keys that work everywhere."""

    seen = Signal()  # once: everything has been painted for the first time

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.looks = looks
        self.setWindowTitle("Mijn brug")
        self._put_away: list[QWidget] = []
        self._waiting: QWidget | None = None
        self._waiting_focus: QWidget | None = None
        self._waiting_title = ""
        self._unseen = True
        self.setMinimumSize(*LEAST)
        self.resize(*USUAL)
        self.listen(
            {
                "F8": self._read_aloud,
                "Shift+F8": _read_answer,
                "F9": looks.bigger,
                "Shift+F9": looks.smaller,
                "F11": self._full_screen,
            }
        )

    def listen(self, keys: Mapping[str, Callable[[], object]]) -> list[QShortcut]:
        """Keys that work from anywhere in the window, until the shortcuts given back go."""
        made = [QShortcut(QKeySequence(key), self) for key in keys]
        for shortcut, act in zip(made, keys.values(), strict=True):
            shortcut.activated.connect(partial(_act, act))
        return made

    def show_only(self, page: QWidget, banner: QWidget | None = None) -> None:
        """Puts this page in the window in place of everything that was there."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if banner:
            column.addWidget(banner)
        column.addWidget(page, 1)
        self.setCentralWidget(whole)
        whole.show()  # now, and not when Qt comes round to it: only what is seen can have the focus
        self.setWindowTitle(" - ".join(part for part in (page.windowTitle(), "Mijn brug") if part))
        focus_begin(page)
        title = page.windowTitle()
        if title and self.isVisible():  # a window that comes is told by its own title
            announce(page, title)

    def cover(self, page: QWidget, banner: QWidget | None = None) -> None:
        """Shows this page and nothing of what was there, which waits for `uncover`."""
        hush()
        close_what_lies_above()
        self._waiting_title = self.windowTitle()
        self._waiting_focus = self.focusWidget()
        self._waiting = self.takeCentralWidget()
        if self._waiting:
            self._waiting.hide()
        self.show_only(page, banner)

    def uncover(self) -> None:
        """Puts back what was covered, with the cursor where it was."""
        if waiting := self._waiting:
            self._waiting = None
            self.setCentralWidget(waiting)
            waiting.show()
            self.setWindowTitle(self._waiting_title)
            if self._waiting_focus:
                self._waiting_focus.setFocus()

    def blank(self) -> None:
        """Takes everything off the screen, and paints that at once.

        The pages themselves stay until the window goes: what is typed in them can still be kept.
        """
        hush()
        close_what_lies_above()
        if shown := self.takeCentralWidget():
            shown.hide()
            self._put_away.append(shown)
        self.setCentralWidget(QWidget())
        self.setWindowTitle("Mijn brug")
        self.repaint()

    def event(self, event: QEvent) -> bool:
        return takes_hint_away(event) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unseen:
            self._unseen = False
            QTimer.singleShot(0, self, self.seen.emit)  # what lies in the window comes first

    def _read_aloud(self) -> None:
        from bridge_app.ui.aloud.reader import turn

        turn(self.centralWidget())

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)


def hush() -> None:
    """Whatever is being read aloud stops; without a reader nothing is loaded to say so."""
    app = QApplication.instance()
    if app and app.property("aloud"):
        from bridge_app.ui.aloud.reader import hush as silence

        silence()


def _read_answer() -> None:
    from bridge_app.ui.aloud.reader import turn_answer

    turn_answer()


def close_what_lies_above() -> None:
    """A question, a menu or a hint lies above the window: it goes, answered with no."""
    for above in QApplication.topLevelWidgets():
        if isinstance(above, QDialog) and above.isVisible():
            above.reject()
        elif above.windowType() == Qt.WindowType.Popup:
            above.close()
    QToolTip.hideText()


def _act(act: Callable[[], object]) -> None:
    """A shortcut's own argument is none of the action's business."""
    act()
