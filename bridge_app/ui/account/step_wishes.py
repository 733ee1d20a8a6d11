"""The second step from the card to the store, wherever the card stands."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain import one_time
from bridge_app.errors import Problem
from bridge_app.paper.spare_codes import spare_pages
from bridge_app.picture.shapes import Picture
from bridge_app.services.account import OwnStep
from bridge_app.services.clock import business_day
from bridge_app.trust_errors import WrongCode
from bridge_app.ui.account.state import Moment, StepState, noting, scanning
from bridge_app.ui.account.step_card import StepCard
from bridge_app.ui.context import Context
from bridge_app.ui.way_out import WayOut


class StepWishes(QObject):
    """Answers the wishes of the card."""

    settled = Signal()  # it is on, and the codes were put away

    def __init__(self, context: Context, card: StepCard) -> None:
        super().__init__()
        self._context, self._card = context, card
        self._account, self._actor = context.services.account, context.session.actor
        self._state = StepState()
        self._out = WayOut(context, card)
        card.begin_wanted.connect(self._begin)
        card.scanned.connect(self._prove)
        card.print_wanted.connect(self._print)
        card.file_wanted.connect(self._keep)
        card.noted.connect(self._noted)
        card.off_wanted.connect(self._turn_off)

    def open(self) -> None:
        """Shows how it stands."""
        self._context.ask(partial(self._account.second_step, self._actor), self._fill)

    def _fill(self, own: OwnStep) -> None:
        moment = Moment.ON if own.on else Moment.OFF
        since = business_day(own.since) if own.since else None
        asked = (own.required, own.asked, own.practice)
        self._show(StepState(moment, *asked, since=since, spare=own.spare))

    def _begin(self) -> None:
        self._show(scanning(self._state, one_time.new_secret()))
        self._card.code.setFocus()

    def _prove(self, code: str) -> None:
        turn_on = partial(self._account.turn_on, self._actor, self._state.secret, code)
        self._context.ask(turn_on, self._turned_on, self._refused)

    def _turned_on(self, codes: tuple[str, ...]) -> None:
        self._context.problems.saved()
        self._card.code.set_text("")
        self._show(noting(self._state, codes))
        self._card.done.setFocus()

    def _noted(self) -> None:
        self.open()
        self.settled.emit()

    def _turn_off(self, code: str) -> None:
        off = partial(self._account.turn_off, self._actor, code)
        self._context.ask(off, self._turned_off, self._refused)

    def _turned_off(self, _nothing: object) -> None:
        self._card.code.set_text("")
        self._context.problems.done(self.tr("De code van je telefoon is niet meer nodig."))
        self.open()

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, WrongCode):
            self._show(replace(self._state, problem=problem))
        else:
            self._context.problems.show(problem)

    def _pages(self) -> list[Picture]:
        session = self._context.session
        facts = (session.staff.name, self._state.codes, self._context.language)
        return spare_pages(*facts, practice=session.practice)

    def _print(self) -> None:
        said = self.tr("De codes zijn naar de printer.")
        self._out.print(self.tr("Print de codes"), self._pages, said)

    def _keep(self) -> None:
        said = self.tr("Bewaard: {file}. Print het, en gooi het bestand daarna weg.")
        self._out.keep(self.tr("Bewaar de codes"), "reservecodes.pdf", self._pages, said)

    def _show(self, state: StepState) -> None:
        self._state = state
        self._card.show_state(state)
