"""From the store to the page of limits and grounds, and from what is typed there to the store."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.limits import LegalBasis, Rules, Watch
from bridge_app.errors import FieldProblem, Problem
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.limits_page import LimitsPage
from bridge_app.ui.coordinator.limits_state import LimitsState, LimitWish, wanted_limit
from bridge_app.ui.once import Once, kept_once
from bridge_app.words import euros, read_date, read_euros, short_date


class LimitsPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._limits = context.services.limits
        self._state = LimitsState(business_day(context.clock()))
        self._once = Once()
        self.page = page = LimitsPage(context.language)
        page.save_wanted.connect(self._save)
        page.watch.year_chosen.connect(self._ask_year)
        page.bases.added.connect(self._add)
        page.bases.switched.connect(self._switch)
        page.bases.chosen.connect(self._choose)
        page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows the limit as it stands, and this year beside it."""
        self._state = LimitsState(business_day(self._context.clock()))
        self._context.ask(self._known, self._begin)
        self._ask_year(self._state.today.year)

    def _known(self) -> Rules:
        return self._limits.rules(self._actor)

    def _begin(self, rules: Rules) -> None:
        self._show(replace(self._state, rules=rules, trouble=None))
        newest, today = self._state.newest, self._state.today
        begins = short_date(max(newest.valid_from, today))
        amount = euros("nl", newest.cents).removeprefix("€").strip()
        self.page.fill(LimitWish(begins, amount, newest.per_household))

    def _ask_year(self, year: int) -> None:
        self._context.ask(partial(self._limits.watch, self._actor, year), self._show_watch)

    def _show_watch(self, watch: Watch) -> None:
        self._show(replace(self._state, watch=watch))

    def _show(self, state: LimitsState) -> None:
        self._state = state
        self.page.show_state(state)

    # --- wishes ----------------------------------------------------------------------------

    def _save(self, wish: LimitWish) -> None:
        try:
            wanted = wanted_limit(wish, read_date, read_euros)
        except FieldProblem as problem:
            self._refused(problem)
            return
        actor = self._once.by(self._actor, wanted)
        self._keep(partial(self._limits.set_limit, actor, wanted), self._begin)

    def _add(self, name: str) -> None:
        actor = self._once.by(self._actor, name)
        self._keep(partial(self._limits.add_basis, actor, name), self._added)

    def _added(self, rules: Rules) -> None:
        self.page.bases.name.set_text("")
        self._settled(rules)

    def _switch(self, basis: LegalBasis) -> None:
        switch = partial(self._limits.use_basis, self._actor, basis.code)
        self._keep(partial(switch, active=not basis.active), self._settled)

    def _choose(self, basis: LegalBasis) -> None:
        self._keep(partial(self._limits.set_usual, self._actor, basis.code), self._settled)

    def _settled(self, rules: Rules) -> None:
        self._show(replace(self._state, rules=rules, trouble=None))

    def _keep(self, call: Callable[[], Rules], then: Callable[[Rules], object]) -> None:
        def kept(rules: Rules) -> None:
            self._once.kept()
            then(rules)
            self._context.problems.saved()
            self._context.problems.clear()
            year = self._state.watch.year if self._state.watch else self._state.today.year
            self._ask_year(year)

        self._context.ask(partial(kept_once, call, self._known), kept, self._refused)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._show(replace(self._state, trouble=problem))
        else:
            self._context.problems.show(problem)
