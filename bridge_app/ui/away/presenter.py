"""From the store to the page of who stands in, and from a wish to the store, with ways back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.access import Actor
from bridge_app.domain.caseload import CaseLine
from bridge_app.domain.helping import Cover, HandedOver, Part
from bridge_app.errors import FieldProblem, Problem
from bridge_app.services.clock import business_day
from bridge_app.services.helping import Helping
from bridge_app.ui.away.page import AwayPage
from bridge_app.ui.context import Context
from bridge_app.ui.cover_part import period
from bridge_app.ui.once import Once, kept_once, no_more


class AwayPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._actor = context, context.session.actor
        self._helping = context.services.helping
        self._once = Once()
        self.page = AwayPage(context.language)
        page = self.page
        page.covering.wanted.connect(self._cover)
        page.covering.stop_wanted.connect(self._stop)
        page.ticked.connect(self._look_ahead)
        page.hand_wanted.connect(self._hand_over)
        page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows what is arranged, and whose mentor one is."""
        people, ask = self._context.services.people, self._context.ask
        ask(partial(self._helping.covers, self._actor), self.page.show_covers)
        ask(partial(people.caseload, self._actor), self._show_people)

    def _show_people(self, lines: tuple[CaseLine, ...]) -> None:
        own = sorted((e for e in lines if e.part is Part.MENTOR), key=lambda e: e.client)
        self.page.show_people(tuple(own))
        if own:
            self._look_ahead()

    def _look_ahead(self) -> None:
        look = partial(self._helping.outlook, self._actor, self.page.chosen())
        self._context.ask(look, self.page.show_outlook)

    def unfinished(self) -> dict[str, str]:
        """Who was chosen and which days were typed, over a lock or a kill."""
        return self.page.typed()

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The fields as they stood."""
        self.page.take_up(fields)

    # --- standing in -------------------------------------------------------------------------

    def _cover(self, who: UUID, first: str, last: str) -> None:
        today = business_day(self._context.clock())
        try:
            days = period(self._context.language, first, last, today)
        except FieldProblem as problem:
            self.page.covering.show_trouble(problem)
            return
        begin = cover_once(self._helping, self._once.by(self._actor, who, *days), who, *days)
        self._context.ask(begin, self._covered, self._refused)

    def _covered(self, made: Cover) -> None:
        self._once.kept()
        said = self.tr("{name} neemt waar.").format(name=made.stands_in)
        self._tell(said, partial(self._stop, made))

    def _stop(self, known: Cover) -> None:
        actor = self._once.by(self._actor, known.id)
        stop = partial(kept_once, partial(self._helping.stop_cover, actor, known.id), no_more)
        self._context.ask(stop, self._stopped)

    def _stopped(self, _known: object) -> None:
        self._once.kept()
        self._tell(self.tr("De waarneming is gestopt."))

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self.page.covering.show_trouble(problem)
        else:
            self._context.problems.show(problem)

    # --- another mentor ----------------------------------------------------------------------

    def _hand_over(self, to: UUID) -> None:
        clients, name = self.page.chosen(), self.page.mentor.currentText()
        hand = partial(
            self._helping.hand_over, self._once.by(self._actor, clients, to), clients, to
        )
        handed = partial(self._handed, clients, name)
        self._context.ask(partial(kept_once, hand, no_more), handed)

    def _handed(self, clients: tuple[UUID, ...], name: str, handed: HandedOver | None) -> None:
        """Handed over; after a lost answer it is known that they are, and no way back is."""
        self._once.kept()
        said = self.tr(
            "{name} is nu mentor van %Ln mensen. De kaart met de nieuwe naam print je bij"
            " „Wie helpt?”.",
            "",
            len(clients),
        )
        self._told(clients)
        back = partial(self._take_back, handed) if handed else None
        self._tell(said.format(name=name), back)

    def _take_back(self, handed: HandedOver) -> None:
        back = partial(self._helping.take_back, self._actor, handed)

        def taken_back(_nothing: object) -> None:
            self._told(handed.clients)
            self._tell(self.tr("Jij bent weer hun mentor."))

        self._context.ask(back, taken_back)

    def _told(self, clients: tuple[UUID, ...]) -> None:
        for client_id in clients:
            self._context.changes.client_changed.emit(client_id)

    def _tell(self, said: str, back: Callable[[], object] | None = None) -> None:
        self._context.problems.saved()
        self._context.problems.done(said, self.tr("Maak ongedaan") if back else "", back)
        self.open()


def cover_once(
    helping: Helping, actor: Actor, who: UUID, first: date, last: date
) -> Callable[[], Cover]:
    """Arranges it; if its answer got lost before, gives what was arranged then."""

    def known() -> Cover:
        mine = helping.covers(replace(actor, once=None)).of_mine
        days = (who, first, last)
        return next(e for e in mine if (e.stands_in_id, e.from_day, e.to_day) == days)

    return partial(kept_once, partial(helping.stand_in, actor, who, first, last), known)
