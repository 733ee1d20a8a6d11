"""From the store to the page "Huishouden", and from a wish there to the store."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.access import Actor
from bridge_app.domain.desk import Hit
from bridge_app.domain.households import Home
from bridge_app.errors import FieldProblem, Problem, ReasonNeeded
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.household.page import HouseholdPage
from bridge_app.ui.household.state import HouseholdState, chosen, found
from bridge_app.ui.once import Once, kept_once
from bridge_app.words import read_date, short_date


@dataclass(frozen=True)
class Wish:
    """A day and a reason as typed, what is said once it is kept, and the way back if there is."""

    day: str
    reason: str
    said: str
    back: Callable[[], None] | None = None


class HouseholdPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._actor = context, context.session.actor
        self._households = context.services.households
        self._state: HouseholdState | None = None
        self._once = Once()
        self.page = page = HouseholdPage(context.language)
        page.sought.connect(self._seek)
        page.chosen.connect(self._choose)
        page.join_wanted.connect(self._join)
        page.end_wanted.connect(self._end)
        page.closed.connect(self.closed)

    def open(self, client_id: UUID | None) -> None:
        """Shows with whom this client lives; nothing without one."""
        self._state = None
        if client_id is not None:
            home = partial(self._households.home, self._actor, client_id)
            self._context.ask(home, self._begin)

    def _begin(self, home: Home) -> None:
        self.page.fill(short_date(business_day(self._context.clock())))
        self._show(HouseholdState(home))

    def _show(self, state: HouseholdState) -> None:
        self._state = state
        self.page.show_state(state)

    # --- somebody is sought ----------------------------------------------------------------

    def _seek(self, text: str) -> None:
        if self._state is not None and text.strip():
            self._context.ask(partial(self._found, text), self._show_found)

    def _found(self, text: str) -> tuple[Hit, ...]:
        """Who fits; one line in the log, never what was typed."""
        people = self._context.services.people
        hits = people.find(self._actor, text)
        people.search_settled(self._actor, len(hits))
        return hits

    def _show_found(self, hits: tuple[Hit, ...]) -> None:
        if self._state is not None:
            self._show(found(self._state, hits))

    def _choose(self, client_id: UUID) -> None:
        if self._state is not None:
            self._show(chosen(self._state, client_id))
            self.page.first_day.setFocus()

    # --- kept ------------------------------------------------------------------------------

    def _join(self, since: str, reason: str) -> None:
        state = self._state
        if state is None or state.chosen is None:
            return
        one, other = state.home.client.id, state.chosen
        said = self.tr("Opgeschreven. Zij wonen samen.")

        def join(actor: Actor, day: date) -> Home:
            return self._households.join(actor, one, other, day)

        wish = Wish(since, reason, said, partial(self._take_back, one, other))
        self._keep(replace(state, joining=True), wish, join)

    def _take_back(self, one: UUID, other: UUID) -> None:
        """It was a mistake: they never lived together."""
        said = self.tr("Teruggedraaid. Er staat niet meer dat zij samenwonen.")
        back = partial(self._households.take_back, client_id=one, other_id=other)
        self._turn_back(one, back, said)

    def _go_on(self, one: UUID, left_alone: tuple[UUID, ...], last_day: date) -> None:
        """It was a mistake: they live together still."""
        said = self.tr("Teruggedraaid. Zij wonen nog samen.")
        go_on = self._households.go_on
        back = partial(go_on, client_id=one, left_alone=left_alone, last_day=last_day)
        self._turn_back(one, back, said)

    def _turn_back(self, one: UUID, deed: Callable[[Actor], Home], said: str) -> None:
        """Nothing for somebody who went on to another client."""
        state = self._state
        if state is None or state.home.client.id != one:
            return
        self._context.problems.clear()
        actor = self._once.by(self._actor, one, said)
        known = partial(self._households.home, self._actor, one)
        back = partial(kept_once, partial(deed, actor), known)
        self._context.ask(back, partial(self._kept, state, Wish("", "", said)), self._refused)

    def _end(self, until: str, reason: str) -> None:
        state = self._state
        if state is None:
            return
        one, said = state.home.client.id, self.tr("Opgeschreven. Zij wonen niet meer samen.")

        def end(actor: Actor, day: date) -> Home:
            return self._households.end(actor, one, day)

        def back() -> None:
            self._go_on(one, state.home.left_alone, read_date(until, "to_day"))

        self._keep(replace(state, joining=False), Wish(until, reason, said, back), end)

    def _keep(self, state: HouseholdState, wish: Wish, deed: Callable[[Actor, date], Home]) -> None:
        self._state = state
        try:
            day = read_date(wish.day, "from_day" if state.joining else "to_day")
        except FieldProblem as problem:
            self._refused(problem)
            return
        one = state.home.client.id
        once = self._once.by(self._actor, one, state.joining, state.chosen, day)
        actor = replace(once, reason=wish.reason.strip())
        known = partial(self._households.home, self._actor, one)
        keep = partial(kept_once, partial(deed, actor, day), known)
        self._context.ask(keep, partial(self._kept, state, wish), self._refused)

    def _kept(self, state: HouseholdState, wish: Wish, home: Home) -> None:
        self._once.kept()
        self._begin(home)
        self._context.problems.saved()
        self._context.problems.done(
            wish.said, self.tr("Maak ongedaan") if wish.back else "", wish.back
        )
        before = {each.client.id for each in state.home.others}
        now = {each.client.id for each in home.others}
        for client_id in (home.client.id, *(before | now)):
            self._context.changes.client_changed.emit(client_id)

    def _refused(self, problem: Problem) -> None:
        state = self._state
        if state is None:
            return
        if isinstance(problem, ReasonNeeded):
            self._show(replace(state, asks=True, trouble=problem if state.asks else None))
            (self.page.reason if state.joining else self.page.why_end).setFocus()
        elif isinstance(problem, FieldProblem):
            self._show(replace(state, trouble=problem))
        else:
            self._context.problems.show(problem)
