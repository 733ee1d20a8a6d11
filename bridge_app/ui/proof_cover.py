"""The screen goes to the client: first they show who they are, and nothing of staff is left."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.ui.calming import LOCK_KEYS
from bridge_app.ui.context import Context
from bridge_app.ui.idle import Idle, running
from bridge_app.ui.no_menus import no_menus
from bridge_app.ui.window import Window

if TYPE_CHECKING:
    from bridge_app.ui.proving.prove_presenter import ProvePresenter

PATIENCE = 90
"""Seconds without a try or a key, after which nobody is at the screen any more (DECISIONS H1)."""


class ProofCover(QObject):
    """Covers the window until somebody is known; there is no way back but the lock.

    Whoever stands at the screen may be anybody with a paper in hand: nothing of staff is shown,
    and of the keys only the one that locks is awake.
    """

    locked = Signal()
    proven = Signal(object)  # client id

    def __init__(
        self,
        window: Window,
        context: Context,
        shortcuts: list[QShortcut],
        clock: Callable[[], float] = running,
    ) -> None:
        """`clock` is seconds that only go on, as for the lock."""
        super().__init__()
        self._window, self._context, self._shortcuts = window, context, shortcuts
        self._clock = clock
        self.covered = False
        self.proving: ProvePresenter | None = None
        self.patience: Idle | None = None

    def begin(self, client_id: UUID | None, vouched: bool) -> None:  # noqa: FBT001 - a signal's
        """Asks this client, or whose card is shown, who they are; whom staff know is in."""
        if vouched:
            self.proven.emit(client_id)
            return
        for shortcut in self._shortcuts:
            shortcut.setEnabled(shortcut.key() == LOCK_KEYS)
        from bridge_app.ui.proving.prove_presenter import ProvePresenter

        self.proving = ProvePresenter(self._context)
        self.proving.shown.connect(self._show)
        self.proving.proven.connect(self._open)
        self.proving.given_up.connect(self._give_up)
        self._context.clipboard.forget()  # what staff copied is not to be pasted by a client
        self._show(QWidget())  # at once: a server may take its time
        self._wait()
        self.proving.begin(client_id)

    def _wait(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a window exists only with one
        self.patience = Idle(app, PATIENCE, self._clock)
        self.patience.due.connect(self._give_up)

    def _show(self, page: QWidget) -> None:
        show = self._window.show_only if self.covered else self._window.cover
        self.covered = True
        show(no_menus(page))

    def _open(self, client_id: UUID) -> None:
        self._rest()
        self.proven.emit(client_id)

    def _give_up(self) -> None:
        self._rest()
        self.locked.emit()

    def _rest(self) -> None:
        if self.patience is not None:
            self.patience.stop()
