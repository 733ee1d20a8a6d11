"""Goal and steps, kept as soon as one leaves a field; nothing of before is lost."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.plan import Plan, TeachBack
from bridge_app.errors import ChangedElsewhere, FieldProblem, Problem
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.plan.page import PlanPage
from bridge_app.ui.plan.state import Aids, AreaChoice, GoalLine, StepLine, plan_state, step_draft
from bridge_app.words import too_big_rules


class PlanPresenter(QObject):
    """Answers the wishes of the page "Doel en stappen"."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._plans = context.services.plans
        self._file: ClientFile | None = None
        self._adding = False
        self.page = PlanPage(context.language)
        self._connect()

    def _connect(self) -> None:
        page = self.page
        page.goal_changed.connect(self._keep_goal)
        page.step_changed.connect(self._keep_step)
        page.step_removed.connect(self._remove)
        page.step_wanted.connect(self._add)
        page.agreed.connect(self._agree)
        page.closed.connect(self.closed)

    def open(self, client_id: UUID | None) -> None:
        """Shows the plan of this client."""
        if client_id is None:
            self.closed.emit()
            return
        people = self._context.services.people
        self._adding = False
        self._context.ask(lambda: people.open(self._actor, client_id), self._take)

    def _take(self, file: ClientFile) -> None:
        self._file = file
        self._show(fresh=True)

    def _show(self, *, fresh: bool = False) -> None:
        file = self._file
        if file is None:
            return
        said = file.words.get(self._context.language) or file.words["nl"]
        names = (AreaChoice(area.id, said.areas[area.id].name) for area in file.definition.areas)
        today = business_day(self._context.clock())
        aids = Aids(tuple(names), too_big_rules(self._context.language), today)
        urgent = file.urgent_area or ""
        state = plan_state(file.client, file.plan, urgent, aids, adding=self._adding)
        self.page.show_state(state, fresh=fresh)

    # --- keeping ---------------------------------------------------------------------------

    def _keep_goal(self, line: GoalLine) -> None:
        def keep(client: UUID) -> Plan:
            return self._plans.set_goal(
                self._actor,
                client,
                line.area,
                line.text,
                line.short_text,
                goal_id=line.goal_id,
                version=line.version,
            )

        self._deed(keep)

    def _keep_step(self, row: int, line: StepLine) -> None:
        goal = self._goal_id
        if goal is None or not (line.text.strip() or line.step_id):
            return

        def keep(client: UUID) -> Plan:
            draft = step_draft(line)
            if line.step_id is None:
                return self._plans.add_step(self._actor, client, goal, draft)
            return self._plans.change_step(self._actor, client, line.step_id, line.version, draft)

        self._deed(keep, row, new=line.step_id is None)

    @property
    def _goal_id(self) -> UUID | None:
        goals = self._file.plan.active_goals if self._file else ()
        return goals[0].id if goals else None

    def _remove(self, line: StepLine) -> None:
        step_id = line.step_id
        if step_id is not None:
            self._deed(
                lambda client: self._plans.drop_step(self._actor, client, step_id, line.version)
            )

    def _add(self) -> None:
        self._adding = True
        self._show()
        focus_begin(self.page.steps[-1])

    def _agree(self, teach_back: TeachBack) -> None:
        self._deed(lambda client: self._plans.agree(self._actor, client, teach_back))

    def _deed(
        self, call: Callable[[UUID], Plan], row: int | None = None, *, new: bool = False
    ) -> None:
        """Keeps one change; what will not do is said at its field and stays as typed.

        A `new` step ends the empty line it was typed in.
        """
        if self._file is None:
            return
        client_id = self._file.client.id
        self._context.ask(
            lambda: call(client_id),
            lambda plan: self._kept(plan, new=new),
            lambda problem: self._refused(row, problem),
        )

    def _kept(self, plan: Plan, *, new: bool) -> None:
        if self._file is None:
            return
        self._adding = self._adding and not new
        self._file = replace(self._file, plan=plan)
        self._show()
        self._context.problems.saved()
        self._context.changes.client_changed.emit(self._file.client.id)

    def _refused(self, row: int | None, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self.page.show_problem(row, problem)
            return
        self._context.problems.show(problem)
        if isinstance(problem, ChangedElsewhere) and self._file is not None:
            self.open(self._file.client.id)

    def leave(self) -> None:
        """What is typed in a field that nobody left yet is kept too."""
        self.page.tell_all()
