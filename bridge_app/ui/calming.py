"""With a client at the screen: after a quarter of an hour a calm screen, later the lock."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from bridge_app.domain.pins import TRIES
from bridge_app.errors import Problem
from bridge_app.ui.banner import Banner
from bridge_app.ui.context import Context
from bridge_app.ui.frame import Frame
from bridge_app.ui.idle import Idle
from bridge_app.ui.language import read_as
from bridge_app.ui.window import Window

if TYPE_CHECKING:
    from bridge_app.ui.calm.page import CalmPage

LOCK_KEYS = QKeySequence("Ctrl+L")


class Calming(QObject):
    """Covers the window when all is quiet, and uncovers it for the right code (DECISIONS H1).

    Whoever chose no code gets the lock at once.
    """

    began = Signal()  # what is typed is written down, in case it never ends well
    over = Signal()
    locked = Signal()

    def __init__(
        self, window: Window, context: Context, idle: Idle, shortcuts: list[QShortcut]
    ) -> None:
        """`shortcuts` are asleep while it is calm, but for the one that locks."""
        super().__init__()
        self._window, self._context, self._idle = window, context, idle
        self._shortcuts = shortcuts
        self._left = TRIES
        self.page: CalmPage | None = None
        idle.calmed.connect(self._ask)

    def _ask(self) -> None:
        pins, actor = self._context.services.pins, self._context.session.actor
        self._context.ask(partial(pins.known, actor), self._begin, self._trouble)

    def _begin(self, chosen: bool) -> None:  # noqa: FBT001 - the answer
        if not chosen:
            self.locked.emit()
            return
        self.began.emit()
        self._left = TRIES
        self._wake(awake=False)
        from bridge_app.ui.calm.page import CalmPage

        self.page = CalmPage(self._context.language, self._theirs())
        self.page.typed.connect(self._try)
        self.page.lock_wanted.connect(self.locked)
        practice = self._context.session.practice
        self._window.cover(self.page, Banner() if practice else None)

    def _theirs(self) -> str:
        """In which language the page is that both look at; none when there is no page."""
        frame = self._window.findChild(Frame)
        return read_as(frame.stack.currentWidget() if frame else None)

    def _try(self, typed: str) -> None:
        pins, actor = self._context.services.pins, self._context.session.actor
        self._context.ask(partial(pins.fits, actor, typed), self._answer, self._trouble)

    def _answer(self, right: bool) -> None:  # noqa: FBT001 - the answer
        self._left -= 1
        if right:
            self._end()
        elif self._left and self.page:
            self.page.show_wrong(self._left)
        else:
            self.locked.emit()

    def _end(self) -> None:
        self.page = None
        self._window.uncover()
        self._wake(awake=True)
        self._idle.go_on()
        self.over.emit()

    def _wake(self, *, awake: bool) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(awake or shortcut.key() == LOCK_KEYS)

    def _trouble(self, _problem: Problem) -> None:
        """Who it is cannot be known now; the password is asked when it can."""
        self.locked.emit()
