"""From the store to the page of the rules, and from what is typed there to new rules."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.policy import Policy
from bridge_app.errors import AmountOutsidePolicy, FieldProblem, Problem
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.rules_page import RulesPage
from bridge_app.ui.coordinator.rules_state import RulesState, RulesWish, wanted_rules, wish_of
from bridge_app.ui.once import Once, kept_once
from bridge_app.words import read_date, read_euros, short_date


class RulesPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._budgets = context.services.budgets
        self._state = RulesState(business_day(context.clock()))
        self._once = Once()
        self.page = RulesPage(context.language)
        self.page.save_wanted.connect(self._save)
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows the rules as they stand, and the newest to go on from."""
        self._context.ask(self._known, self._show_known)

    def _known(self) -> tuple[Policy, ...]:
        return self._budgets.policies(self._actor)

    def _show_known(self, known: tuple[Policy, ...]) -> None:
        today = business_day(self._context.clock())
        self._show(RulesState(today, known))
        begins = max(self._state.newest.valid_from, today)
        self.page.fill(wish_of(self._state.newest, short_date(begins), _typed))

    def _show(self, state: RulesState) -> None:
        self._state = state
        self.page.show_rules(state)

    def _save(self, wish: RulesWish) -> None:
        try:
            wanted = wanted_rules(wish, read_date, read_euros)
        except FieldProblem as problem:
            self._refused(problem)
            return
        actor = self._once.by(self._actor, wanted)
        save = partial(self._budgets.set_policy, actor, wanted)
        self._context.ask(partial(kept_once, save, self._known), self._kept, self._refused)

    def _kept(self, known: tuple[Policy, ...]) -> None:
        self._once.kept()
        self._show_known(known)
        self._context.problems.saved()
        self._context.problems.clear()

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem | AmountOutsidePolicy):
            self._show(replace(self._state, trouble=problem))
        else:
            self._context.problems.show(problem)


def _typed(cents: int) -> str:
    """An amount as somebody types it: 20, or 22,50."""
    euros, rest = divmod(cents, 100)
    return f"{euros},{rest:02d}" if rest else str(euros)
