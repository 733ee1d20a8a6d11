"""From the store to the mentor's list; typing and choosing only look at what is here already."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.caseload import CaseLine
from bridge_app.domain.helping import Covers
from bridge_app.services.clock import business_day
from bridge_app.ui.caseload.page import CaseloadPage
from bridge_app.ui.caseload.state import ALL, caseload_state
from bridge_app.ui.context import Context
from bridge_app.ui.place import Watch, place_kept


class CaseloadPresenter(QObject):
    """Answers the wishes of the page."""

    client_opened = Signal(object)  # client id
    meeting_wanted = Signal(object)  # client id
    search_wanted = Signal()
    away_wanted = Signal()  # who stands in, and handing over

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cases: tuple[CaseLine, ...] = ()
        self._covers = Covers()
        self._language, self._typed, self._everybody = ALL, "", False
        self.page = CaseloadPage(context.language)
        self.page.chosen.connect(self.client_opened)
        self.page.meeting_wanted.connect(self.meeting_wanted)
        self.page.search_wanted.connect(self.search_wanted)
        self.page.away_wanted.connect(self.away_wanted)
        self.page.language_chosen.connect(self._choose)
        self.page.typed.connect(self._type)
        self.page.more_wanted.connect(self._show_everybody)
        self._watch = Watch(self.page, self._look_again)

    def open(self) -> None:
        """Shows who needs something now."""
        self._everybody = False
        services, actor = self._context.services, self._context.session.actor
        self._context.ask(partial(services.helping.covers, actor), self._show_covers)
        self._context.ask(partial(services.people.caseload, actor), self._show_cases)

    def _show_covers(self, covers: Covers) -> None:
        self._covers = covers

    def _show_cases(self, cases: tuple[CaseLine, ...]) -> None:
        self._cases = cases
        self._show()

    def _look_again(self) -> None:
        """Somebody else may have changed something about one's people."""
        services, actor = self._context.services, self._context.session.actor
        look = partial(services.lists.caseload_changed, actor, self._cases)
        self._context.background.quietly(look, self._changed_elsewhere)

    def _changed_elsewhere(self, changed: bool) -> None:  # noqa: FBT001 - an answer
        if changed and self.page.isVisible():
            read = partial(self._context.services.people.caseload, self._context.session.actor)
            self._context.background.quietly(read, self._refresh)

    def _refresh(self, cases: tuple[CaseLine, ...]) -> None:
        with place_kept(self.page):
            self._show_cases(cases)

    def _choose(self, language: str) -> None:
        self._language = language
        self._show()

    def _type(self, text: str) -> None:
        self._typed = text
        self._show()

    def _show_everybody(self) -> None:
        self._everybody = True
        self._show()
        self.page.search.setFocus()

    def _show(self) -> None:
        today, spoken = business_day(self._context.clock()), self._context.language
        state = caseload_state(
            self._cases, today, spoken, self._language, self._typed, self._covers
        )
        self.page.show_caseload(state, everybody=self._everybody)
