"""From the store to teams and locations, and from a wish about one of them to the store."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.errors import FieldProblem, Problem
from bridge_app.ui.context import Context
from bridge_app.ui.once import Once, kept_once, no_more
from bridge_app.ui.staff.units_page import UnitsPage
from bridge_app.ui.staff.units_state import UnitsState


class UnitsPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._staffing, self._actor = context.services.staffing, context.session.actor
        self._once = Once()
        self.page = UnitsPage(context.language)
        self.page.added.connect(self._add)
        self.page.changed.connect(self._change)
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows what there is now."""
        self._context.ask(self._read, self.page.show_state)

    def _read(self) -> UnitsState:
        return UnitsState({kind: self._staffing.units(self._actor, kind) for kind in UnitKind})

    def _add(self, kind: UnitKind, name: str) -> None:
        add = partial(self._staffing.add_unit, self._once.by(self._actor, kind, name), kind, name)
        self._keep(partial(kept_once, add, no_more), kind, None)

    def _change(self, kind: UnitKind, unit: Unit) -> None:
        self._keep(partial(self._staffing.change_unit, self._actor, kind, unit), kind, unit)

    def _keep(self, call: Callable[[], object], kind: UnitKind, unit: Unit | None) -> None:
        self._context.ask(call, self._kept, partial(self._refused, kind, unit))

    def _kept(self, _unit: object) -> None:
        self._once.kept()
        self._context.problems.saved()
        self._context.problems.clear()
        self.open()

    def _refused(self, kind: UnitKind, unit: Unit | None, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self.page.show_problem(kind, problem, unit)
        else:
            self._context.problems.show(problem)
