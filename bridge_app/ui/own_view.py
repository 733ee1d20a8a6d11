"""The screen goes to the client: first they show who they are, then their own view opens."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from bridge_app.domain.own_look import letters_alone
from bridge_app.ui.banner import Banner
from bridge_app.ui.calming import LOCK_KEYS
from bridge_app.ui.chosen_look import ChosenLook
from bridge_app.ui.context import Context
from bridge_app.ui.idle import Idle
from bridge_app.ui.language import read_in
from bridge_app.ui.no_menus import no_menus
from bridge_app.ui.proof_cover import ProofCover
from bridge_app.ui.theme import theme_of
from bridge_app.ui.window import Window
from bridge_app.ui.worn import worn
from bridge_app.words import words

if TYPE_CHECKING:
    from bridge_app.ui.alone_facts import OwnLook
    from bridge_app.ui.alone_host import AloneHost
    from bridge_app.ui.proving.choose_panel import ChoosePage
    from bridge_app.ui.rooms import Rooms


class OwnView(QObject):
    """Who hands the screen over gets it back by logging in, whatever happened in between.

    While another process shows the client's own view, this window is empty and waits as long as
    that lasts: that view has a clock of its own (DECISIONS H).
    """

    locked = Signal()

    def __init__(
        self,
        window: Window,
        context: Context,
        shortcuts: list[QShortcut],
        idle: Idle,
        program: Sequence[str] = (),
    ) -> None:
        """`idle` is the clock that rests meanwhile; `program` another one than our own."""
        super().__init__()
        self._window, self._context, self._idle = window, context, idle
        self._shortcuts, self._program = shortcuts, program
        self.host: AloneHost | None = None
        self.cover = ProofCover(window, context, shortcuts, idle.clock)
        self.cover.locked.connect(self.locked)
        self.cover.proven.connect(self._open)

    def serve(self, rooms: "Rooms") -> None:
        """Does what these rooms ask for."""
        rooms.alone_wanted.connect(self.begin)
        rooms.lent.connect(self.lend)

    def lend(self, page: "ChoosePage | None") -> None:
        """Shows a client this page and nothing else; None puts back what was there."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(page is None or shortcut.key() == LOCK_KEYS)
        if page is None:
            self._window.looks.take_back()
            self._window.uncover()
        else:
            needs, looks = page.needs, self._window.looks
            look = ChosenLook(looks, page.look_chosen.emit)
            look.wear(large=needs.large_letters, letters=needs.letters, colours=needs.colours)
            page.aids.larger.clicked.connect(looks.turn_letters)
            page.aids.colours.clicked.connect(looks.other_colours)
            said = words(page.language, "alone.practice")
            banner = Banner(said) if self._context.session.practice else None
            self._window.cover(no_menus(page), banner)

    def begin(self, client_id: UUID | None, vouched: bool) -> None:  # noqa: FBT001 - a signal's
        """Asks this client, or whose card is shown, who they are; whom staff know is in."""
        self.cover.begin(client_id, vouched)

    def _open(self, client_id: UUID) -> None:
        """Nothing of staff is left here, and only the key that locks is awake."""
        from bridge_app.ui.alone_host import AloneHost

        for shortcut in self._shortcuts:
            shortcut.setEnabled(shortcut.key() == LOCK_KEYS)
        self._idle.stop()
        self._context.clipboard.forget()
        look = self._look()
        show = self._window.show_only if self.cover.covered else self._window.cover
        empty = QWidget()
        show(empty)
        self.host = AloneHost(self._context, self._program)
        self.host.over.connect(self.locked)
        self.host.spoken.connect(partial(read_in, empty))
        self.host.begin(client_id, look)

    def _look(self) -> "OwnLook":
        """As this screen looks now: whoever made the letters larger made them so for the client."""
        from bridge_app.ui.alone_facts import OwnLook

        theme, screen, chosen = theme_of(), self._window.screen().size(), self.cover
        return OwnLook(
            worn(theme),
            theme.scale,
            self._context.session.practice,
            letters_alone(screen.width(), screen.height()) / 100,
            chosen.look.letters,
            chosen.look.colours,
            chosen.language,
        )
