"""The screen goes to the client: first they show who they are, and nothing of staff is left."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.domain.proving import CardHolder
from bridge_app.ui.banner import Banner
from bridge_app.ui.calming import LOCK_KEYS
from bridge_app.ui.chosen_look import ChosenLook
from bridge_app.ui.context import Context
from bridge_app.ui.idle import Idle, running
from bridge_app.ui.language import read_in
from bridge_app.ui.no_menus import no_menus
from bridge_app.ui.window import Window
from bridge_app.words import words

if TYPE_CHECKING:
    from bridge_app.ui.proving.prove_page import ProvePage
    from bridge_app.ui.proving.prove_presenter import ProvePresenter

PATIENCE, THEN_LOCKS = 90, 30
"""Seconds without a sign of life until it asks, and so many later it locks (DECISIONS H1)."""


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
        """`clock` is seconds that only go on, as for the lock; `look` is what they choose here.

        That is not of who logged in: it goes on to the client's own screen.
        """
        super().__init__()
        self._window, self._context, self._shortcuts = window, context, shortcuts
        self._clock = clock
        self.covered = False
        self.proving: ProvePresenter | None = None
        self.patience: Idle | None = None
        self._still: QWidget | None = None
        self.look = ChosenLook(window.looks)
        context.background.closing.connect(self._rest)

    def begin(self, client_id: UUID | None, vouched: bool) -> None:  # noqa: FBT001 - a signal's
        """Asks this client, or whose card is shown, who they are; whom staff know is in."""
        if vouched:
            self.proven.emit(client_id)
            return
        for shortcut in self._shortcuts:
            shortcut.setEnabled(shortcut.key() == LOCK_KEYS)
        from bridge_app.ui.proving.prove_presenter import ProvePresenter

        self.proving = ProvePresenter(self._context)
        self.proving.known.connect(self._dress_for)
        self.proving.shown.connect(self._show)
        self.proving.larger_wanted.connect(self._window.looks.turn_letters)
        self.proving.colours_wanted.connect(self._window.looks.other_colours)
        self.proving.proven.connect(self._open)
        self.proving.given_up.connect(self._give_up)
        self.look.wear()
        self._context.clipboard.forget()  # what staff copied is not to be pasted by a client
        self._show(QWidget())  # at once: a server may take its time
        self._wait()
        self.proving.begin(client_id)

    def _dress_for(self, holder: CardHolder) -> None:
        """As this client sees best."""
        self.look.wear(large=holder.large, letters=holder.letters, colours=holder.colours)

    def _wait(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a window exists only with one
        self.patience = Idle(app, PATIENCE + THEN_LOCKS, self._clock, THEN_LOCKS)
        self.patience.warned.connect(self._ask_still)
        # queued: the press that says "I am here" is none on the page that comes back
        self.patience.eased.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self.patience.due.connect(self._give_up)

    def _ask_still(self) -> None:
        """The page waits, with nothing typed in it; whoever comes by finds nothing half done."""
        page = self._page
        if self.proving is None or page is None or page.window() is not self._window:
            return
        page.forget()
        page.setParent(None)
        self._still = _still_page(*self.proving.spoken)
        self._window.show_only(no_menus(self._still), self._banner())

    def _go_on(self) -> None:
        """Somebody is there: the page as it was, unless the screen was locked meanwhile."""
        still, self._still = self._still, None
        if still is not None and self._page is not None:
            self._window.show_only(self._page, self._banner())

    @property
    def language(self) -> str:
        """What the client chose here; empty where it is still theirs, or that of the screen."""
        return self.proving.chosen if self.proving else ""

    @property
    def _page(self) -> "ProvePage | None":
        return self.proving.page if self.proving else None

    def _show(self, page: QWidget) -> None:
        """An answer that comes while nobody is there is not shown before somebody is."""
        if self._still is not None:
            no_menus(page)
            return
        show = self._window.show_only if self.covered else self._window.cover
        self.covered = True
        show(no_menus(page), self._banner())

    def _banner(self) -> QWidget | None:
        """That these people are made up, as on every other screen."""
        if self.proving is None or not self._context.session.practice:
            return None
        return Banner(words(self.proving.spoken[0], "alone.practice"))

    def _open(self, client_id: UUID) -> None:
        self._rest()
        self.proven.emit(client_id)

    def _give_up(self) -> None:
        self._rest()
        self.locked.emit()

    def _rest(self) -> None:
        self._still = None
        if self.patience is not None:
            self.patience.stop()


def _still_page(language: str, form: str) -> QWidget:
    """Whether somebody is there, in the language of the page that waits."""
    from bridge_app.ui.alone.still import OwnQuietPage

    asked = ("alone.still", "proof.still_text", "alone.still_here")
    page = OwnQuietPage(*(words(language, key, form) for key in asked))
    read_in(page, language)
    return page
