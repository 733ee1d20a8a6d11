"""From the store to the page of budgets, and from what is typed there to the store."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.budgets import BudgetStand
from bridge_app.errors import FieldProblem, Problem
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.budgets_page import BudgetsPage
from bridge_app.ui.coordinator.budgets_state import (
    BudgetsState,
    ChangeWish,
    NewWish,
    wanted_budget,
    wanted_change,
    wrong,
)
from bridge_app.ui.once import Once, kept_once, no_more
from bridge_app.words import read_date, read_euros


class BudgetsPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._budgets = context.services.budgets
        self._state = BudgetsState()
        self._key = uuid4()
        self._once = Once()
        self.page = BudgetsPage(context.language)
        self.page.opened.connect(self._open)
        self.page.changed.connect(self._change)
        self.page.switched.connect(self._switch)
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows what stands now."""
        self._context.ask(self._read, self._show)

    def _read(self) -> BudgetsState:
        stands = self._budgets.overview(self._actor)
        return BudgetsState(stands, self._budgets.teams(self._actor))

    def _show(self, state: BudgetsState) -> None:
        self._state = state
        self.page.show_state(state)

    # --- wishes ----------------------------------------------------------------------------

    def _open(self, wish: NewWish) -> None:
        try:
            budget, cents = wanted_budget(wish, self._key, read_date, read_euros)
        except FieldProblem as problem:
            self._refused(problem, changing=False)
            return
        actor = self._once.by(self._actor, wish)
        self._keep(partial(self._budgets.open, actor, budget, cents), changing=False)

    def _change(self, wish: ChangeWish) -> None:
        try:
            change = wanted_change(wish, read_euros)
        except FieldProblem as problem:
            self._refused(problem, changing=True)
            return
        actor = self._once.by(self._actor, wish)
        self._keep(partial(self._budgets.change, actor, change), changing=True)

    def _switch(self, budget_id: UUID) -> None:
        stand = self._state.stand(budget_id)
        if stand is not None:
            switch = partial(self._budgets.set_active, self._actor, budget_id)
            self._keep(partial(switch, active=not stand.budget.active), changing=True)

    def _keep(self, call: Callable[[], BudgetStand], *, changing: bool) -> None:
        keep = partial(kept_once, call, no_more)
        refused = partial(self._refused, changing=changing)
        self._context.ask(keep, lambda _stand: self._kept(), refused)

    def _kept(self) -> None:
        self._key = uuid4()
        self._once.kept()
        self.page.start_anew()
        self._context.problems.saved()
        self._context.problems.clear()
        self.open()

    def _refused(self, problem: Problem, *, changing: bool) -> None:
        if isinstance(problem, FieldProblem):
            self._show(wrong(self._state, problem, changing=changing))
        else:
            self._show(replace(self._state, trouble=None))
            self._context.problems.show(problem)
