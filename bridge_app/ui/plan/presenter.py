"""Goal and steps, kept as soon as one leaves a field; nothing of before is lost."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.ideas import StepIdea
from bridge_app.domain.people import Client
from bridge_app.domain.plan import Goal, Lane, Plan, TeachBack
from bridge_app.domain.plan_history import PlanHistory
from bridge_app.errors import ChangedElsewhere, FieldProblem, Problem
from bridge_app.services.clock import business_day
from bridge_app.step_library import step_library
from bridge_app.ui.context import Context
from bridge_app.ui.once import Once
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.plan.elsewhere import Elsewhere
from bridge_app.ui.plan.goal_deed import goal_deed
from bridge_app.ui.plan.half_typed import fill_in, half_typed, take_up, typed_in
from bridge_app.ui.plan.page import PlanPage, Problematic
from bridge_app.ui.plan.past import PastGoal, PastStep, Reader
from bridge_app.ui.plan.praises import Praises
from bridge_app.ui.plan.promises import PlanPromises
from bridge_app.ui.plan.state import (
    Aids,
    AreaChoice,
    GoalLine,
    StepLine,
    View,
    plan_state,
    shown_goal,
)
from bridge_app.ui.plan.step_wishes import StepWishes
from bridge_app.ui.together.speech import Shared, both, shared
from bridge_app.ui.undoing import Back, Undoing
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
        self._together, self.say = False, Shared(context.language)
        self.view = View()
        self.undoing = Undoing(self._plans, self._actor)
        self.page = PlanPage(context.language)
        self._once = Once()
        self.wishes = StepWishes(self)
        self._elsewhere = Elsewhere(context, self)
        self._promises = PlanPromises(context, self.page.promised)
        self._praises = Praises(context, self)
        self._connect()

    def _connect(self) -> None:
        page = self.page
        page.goal_changed.connect(self._keep_goal)
        page.goal_chosen.connect(self._choose_goal)
        page.goal_let_go.connect(self._drop_goal)
        page.goal_explained.connect(self._explain)
        page.agreement.agreed.connect(self._agree)
        page.praising.left.connect(page.praise.setFocus)
        page.undo_wanted.connect(self.undo)
        page.ideas.chosen.connect(self._take_idea)
        page.past.wanted.connect(self._ask_past)
        page.past.goal_taken_up.connect(self._take_up_goal)
        page.past.step_taken_up.connect(self._take_up_step)
        page.closed.connect(self.closed)

    # --- opening -------------------------------------------------------------------------------

    def open(self, client_id: UUID | None) -> None:
        """Shows the plan of this client."""
        if client_id is None:
            self.closed.emit()
            return
        people = self._context.services.people
        self.view = View()
        self.undoing.backs.clear()
        self._context.ask(lambda: people.open(self._actor, client_id), self._take)

    def _take(self, file: ClientFile) -> None:
        self._file = file
        self._speak(file.client)
        self.show(fresh=True)
        self._promises.look(file)

    @property
    def plan(self) -> Plan | None:
        """The plan on the page."""
        return self._file.plan if self._file else None

    @property
    def goal_id(self) -> UUID | None:
        """The goal on the page; None while there is none."""
        goal = shown_goal(self._file.plan, self.view) if self._file else None
        return goal.id if goal else None

    def show(self, *, fresh: bool = False) -> None:
        """Shows the plan as it stands now."""
        file = self._file
        if file is None:
            return
        names = tuple(AreaChoice(*each) for each in self._named(file).items())
        language = self.say.language
        today = business_day(self._context.clock())
        aids = Aids(names, too_big_rules(language), today, step_library(language))
        state = plan_state(file.client, file.plan, file.urgent_area or "", aids, self.view)
        self.page.show_state(state, fresh=fresh, undoable=bool(self.undoing.backs))

    def _areas(self, file: ClientFile, language: str) -> dict[str, str]:
        said = file.words.get(language) or file.words["nl"]
        return {area.id: said.areas[area.id].name for area in file.definition.areas}

    def _named(self, file: ClientFile) -> dict[str, str]:
        """The areas to choose from, for who looks along and for the staff."""
        theirs = self._areas(file, self.say.language)
        ours = self._areas(file, self.say.ours or self.say.language)
        return {area: both(name, ours[area]) for area, name in theirs.items()}

    # --- the goal ------------------------------------------------------------------------------

    def _keep_goal(self, line: GoalLine) -> None:
        before = shown_goal(self._file.plan, self.view) if self._file else None
        keep = goal_deed(self._plans, self._actor, self._once, line)
        back = self.undoing.word_goal(before) if before and line.goal_id else None
        then = partial(self._ask_why, before) if before and line.goal_id else self._show_newest
        self.deed(keep, self.page.goal, back, then)

    def _ask_why(self, before: Goal, plan: Plan) -> None:
        """A goal that was agreed got other words: why may be said, beside what one is doing."""
        texts = {goal.text for goal in plan.goals if goal.id == before.id}
        if plan.agreed_at and before.text not in texts:
            self.page.goal.changing.offer()

    def _explain(self, line: GoalLine, reason: str) -> None:
        """What was said about the change; nothing is an answer too."""
        goal_id, changing = line.goal_id, self.page.goal.changing
        if goal_id is None or not reason.strip():
            changing.hide()
            return

        def keep(client: UUID) -> Plan:
            known = (line.area, line.text, line.short_text)
            return self._plans.set_goal(
                self._actor, client, *known, goal_id=goal_id, version=line.version, reason=reason
            )

        self.deed(keep, self.page.goal, None, self._explained)

    def _explained(self, _plan: Plan) -> None:
        self.page.goal.changing.hide()
        self._context.problems.done_in(self.say.telling("goal.changed_said"))

    def _show_newest(self, plan: Plan) -> None:
        """A goal just made is the one on the page."""
        self._once.kept()
        self.view = replace(self.view, new_goal=False, goal_id=plan.active_goals[-1].id)

    def _choose_goal(self, goal_id: UUID | None) -> None:
        self.page.tell_all()
        self.view = replace(self.view, goal_id=goal_id, new_goal=goal_id is None, adding=None)
        self.show()
        focus_begin(self.page.goal)

    def _drop_goal(self, line: GoalLine, reason: str) -> None:
        goal_id = line.goal_id
        if goal_id is None:
            return
        self.deed(
            lambda client: self._plans.drop_goal(
                self._actor, client, goal_id, line.version, reason
            ),
            self.page.goal,
            self.undoing.drop_goal(goal_id),
            partial(self.offer_undo, "goal.let_go_said"),
        )

    def _agree(self, teach_back: TeachBack) -> None:
        self.deed(lambda client: self._plans.agree(self._actor, client, teach_back))

    # --- what was before -----------------------------------------------------------------------

    def _ask_past(self) -> None:
        file = self._file
        if file is not None:
            call, client = self._plans.history, file.client.id
            self._context.ask(lambda: call(self._actor, client), self._show_past)

    def _show_past(self, history: PlanHistory) -> None:
        file = self._file
        if file is not None:
            name = file.client.first_name or file.client.number
            language = self.say.language
            reader = Reader(language, self._areas(file, language), name)
            self.page.past.show_past(reader.past(file.plan, history))

    def _take_up_goal(self, goal: PastGoal) -> None:
        def take(client: UUID) -> Plan:
            return self._plans.take_up_goal(self._actor, client, goal.goal_id, goal.version)

        self.deed(take)

    def _take_up_step(self, step: PastStep) -> None:
        self.deed(lambda client: self._plans.take_up_step(self._actor, client, step.step_id))

    def _take_idea(self, idea: StepIdea) -> None:
        """The idea stands in an empty line, to be changed or kept."""
        lane = Lane.NOW if self.page.add.isVisibleTo(self.page) else Lane.LATER
        self.wishes.begin(lane, StepLine(idea.text, kind=idea.kind))

    # --- keeping -------------------------------------------------------------------------------

    def deed(
        self,
        call: Callable[[UUID], Plan],
        at: Problematic | None = None,
        back: Back | None = None,
        then: Callable[[Plan], object] | None = None,
    ) -> None:
        """Keeps one change; what will not do is said `at` its field and stays as typed.

        `back` is the way back from it; `then` looks at the plan before it is shown.
        """
        if self._file is None:
            return
        client_id = self._file.client.id

        def kept(plan: Plan) -> None:
            if back:
                self.undoing.backs.append(back)
            if then:
                then(plan)
            self._took(plan)

        self._context.ask(lambda: call(client_id), kept, lambda problem: self.refused(at, problem))

    def _took(self, plan: Plan) -> None:
        if self._file is None:
            return
        self._file = replace(self._file, plan=plan)
        self.show()
        self._promises.look(self._file)
        if self.page.past.is_open:
            self._ask_past()
        self._context.problems.saved()
        self._context.changes.client_changed.emit(self._file.client.id)

    def offer_undo(self, key: str, plan: Plan) -> None:
        """Says what happened, with the way back, and what is free again by it."""
        told, freed = self.say.telling(key), self._promises.freed_by(plan, self.say)

        def said(language: str) -> str:
            return f"{told(language)} {freed(language)}".strip()

        self._context.problems.done_in(said, self.say.both("shared.undo"), self.undo)

    def undo(self) -> None:
        """Puts the last change right again."""
        plan = self.plan
        if plan is None or not self.undoing.backs:
            return
        back = self.undoing.backs.pop()
        self._context.problems.clear()
        self.deed(lambda client: back(client, plan))

    def refused(self, at: Problematic | None, problem: Problem) -> None:
        if isinstance(problem, FieldProblem) and at is not None:
            at.show_problem(problem)
            return
        if isinstance(problem, ChangedElsewhere):
            self._elsewhere.meet(at, problem)
        else:
            self._context.problems.show(problem)

    @property
    def client_id(self) -> UUID | None:
        """Whose plan is on the page."""
        return self._file.client.id if self._file else None

    def newer(self, plan: Plan) -> None:
        """Shows the plan as somebody else left it; a field one types in is left alone."""
        if self._file is not None:
            self._file = replace(self._file, plan=plan)
            self.show()

    # --- leaving -------------------------------------------------------------------------------

    def set_together(self, together: bool) -> None:  # noqa: FBT001 - a fact, not a switch
        """A client looks along, or no longer does: the page is in the language of who looks."""
        self._together = together
        self._promises.set_together(together=together)
        if self._file is not None and self._speech(self._file.client) != self.say:
            typed = typed_in(self.page)
            self._speak(self._file.client)
            self.show()
            self.page.past.close_past()
            fill_in(self.page, typed)

    def _speech(self, client: Client) -> Shared:
        ours = self._context.language
        return shared(client.language if self._together else ours, client.address_form, ours)

    def _speak(self, client: Client) -> None:
        self.say = self._speech(client)
        self.page.speak(self.say)

    def leave(self) -> None:
        """What is typed in a field that nobody left yet is kept too."""
        self.page.tell_all()

    def again(self) -> None:
        """What could not be kept while the server was gone."""
        self.page.tell()

    def unfinished(self) -> dict[str, str]:
        """What is half typed in a form that stands open; fields keep themselves."""
        return half_typed(self.page)

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The same form with the same words."""
        take_up(self.page, fields)

    def back(self) -> bool:
        """Esc closes what stands open before it leaves the room."""
        forms = [self.page.praising, self.page.goal.letting_go, self.page.goal.changing]
        forms += [form for card in self.page.cards() for form in (card.splitting, card.letting_go)]
        standing = [form for form in forms if not form.isHidden()]
        for form in standing:
            form.hide()
        return bool(standing)
