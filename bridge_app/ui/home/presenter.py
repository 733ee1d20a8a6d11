"""From the store to the home of who runs the program, and from there to the rooms."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.backup import BackupState
from bridge_app.domain.setting_up import Matter, Section, SetUp, on_a_server, still_to_settle
from bridge_app.services.backups import Backups
from bridge_app.ui.context import Context
from bridge_app.ui.home.page import HomePage
from bridge_app.ui.home.state import HomeState

ROOM_OF: Mapping[Matter, str] = {
    Matter.LOCATIONS: "units",
    Matter.SECOND_KEEPER: "staff",
    Matter.SECOND_STEP: "account",
    Matter.RIGHTS: "rights",
    Matter.RECOVERY: "recovery",
    Matter.BACKUP_PLACE: "backups",
    Matter.RETENTION: "retention",
}
"""Where a thing is done that is no setting."""

SECTION_OF: Mapping[Matter, Section] = {
    Matter.NAME: Section.PAPER,
    Matter.DESK_PHONE: Section.PAPER,
    Matter.PRIVACY: Section.PRIVACY,
    Matter.SPEECH: Section.SPEECH,
    Matter.AREAS: Section.AREAS,
    Matter.SAFETY: Section.SAFETY,
}
"""On which screen of the settings a thing is settled."""


class HomePresenter(QObject):
    """Answers the wishes of the page."""

    room_wanted = Signal(str)
    section_wanted = Signal(object)  # Section

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.page = HomePage(context.language)
        if context.session.server:
            self.page.hide_what_a_file_has()
        self.page.room_wanted.connect(self.room_wanted)
        self.page.section_chosen.connect(self.section_wanted)
        self.page.matter_chosen.connect(self._go)

    def open(self) -> None:
        """Shows what is left to settle now."""
        ask = partial(self._context.services.settings.set_up, self._context.session.actor)
        self._context.ask(ask, self._show)
        if self._context.vault:
            backups = Backups(self._context.vault, self._context.session)
            self._context.ask(backups.state, self._show_backups)

    def _show_backups(self, state: BackupState) -> None:
        self.page.show_backups(state, self._context.clock())

    def _show(self, known: SetUp) -> None:
        if self._context.session.server:
            known = on_a_server(known)
        self.page.show_state(HomeState(still_to_settle(known)))

    def _go(self, matter: Matter) -> None:
        if matter in SECTION_OF:
            self.section_wanted.emit(SECTION_OF[matter])
        else:
            self.room_wanted.emit(ROOM_OF[matter])
