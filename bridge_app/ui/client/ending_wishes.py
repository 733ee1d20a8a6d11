"""What is wished about the end of the help: kept at once, with a way back."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.appointments import Appointment, after
from bridge_app.domain.people import Case, EndReason
from bridge_app.services.clock import business_day
from bridge_app.ui.client.ending import EndedCard, EndPanel
from bridge_app.ui.context import Context
from bridge_app.words import day_and_time


class EndingWishes(QObject):
    """Answers the panel and the card; `changed` tells the file how the case stands now."""

    changed = Signal(object)  # Case
    closed = Signal()

    def __init__(self, context: Context, panel: EndPanel, card: EndedCard) -> None:
        super().__init__()
        self._context, self._panel = context, panel
        self._cases, self._actor = context.services.cases, context.session.actor
        self._client: UUID | None = None
        self.is_open = False
        panel.ended.connect(self._end)
        panel.left.connect(self.leave)
        card.again.clicked.connect(self._go_on)

    def about(self, client_id: UUID) -> None:
        """Whose help this is."""
        self._client, self.is_open = client_id, False

    def open(self, name: str) -> None:
        """Shows the question, and which agreed days would go."""
        self.is_open = True
        self._panel.ask(name)
        if self._client is not None:
            agreed = partial(self._context.services.appointments.of_client, self._actor)
            self._context.ask(partial(agreed, self._client), self._show_gone)

    def _show_gone(self, agreed: tuple[Appointment, ...]) -> None:
        today, language = business_day(self._context.clock()), self._context.language
        days = [each.agreed for each in after(agreed, today)]
        told = (day_and_time(language, e.day, e.at, e.part) for e in days)
        self._panel.show_gone(tuple(told))

    def leave(self) -> None:
        """Nothing ends."""
        self.is_open = False
        self.closed.emit()

    def _end(self, reason: EndReason) -> None:
        if self._client is not None:
            end = partial(self._cases.end, self._actor, self._client, reason)
            self._context.ask(end, self._ended)

    def _ended(self, case: Case) -> None:
        self._tell(case)
        said, offer = self.tr("De hulp is afgesloten."), self.tr("Maak ongedaan")
        self._context.problems.done(said, offer, self._go_on)

    def _go_on(self) -> None:
        if self._client is not None:
            self._context.problems.clear()
            go_on = partial(self._cases.go_on, self._actor, self._client)
            self._context.ask(go_on, self._going_on)

    def _going_on(self, case: Case) -> None:
        self._tell(case)
        self._context.problems.done(self.tr("De hulp gaat verder."))

    def _tell(self, case: Case) -> None:
        self.is_open = False
        self._context.problems.saved()
        self.changed.emit(case)
        self._context.changes.client_changed.emit(case.client_id)
