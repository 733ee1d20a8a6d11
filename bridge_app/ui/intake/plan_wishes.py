"""What is wished on the screens about the plan: typed text stays a draft until one goes on."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from bridge_app.domain.plan import Lane, MiniStep, Plan, StepDraft, TeachBack, as_draft
from bridge_app.errors import ChangedElsewhere, FieldProblem, Problem
from bridge_app.ui.intake.elsewhere import Elsewhere
from bridge_app.ui.intake.ongoing import Ongoing
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.planning import (
    drafted,
    goal_area,
    goal_changed,
    goal_text,
    kept_step,
    slot,
    step_draft,
)
from bridge_app.ui.intake.rewording import FIELD as REASON
from bridge_app.ui.intake.rewording import reason_said
from bridge_app.ui.intake.smaller import half_fields
from bridge_app.ui.intake.state import all_agreed, planned
from bridge_app.ui.intake.step_tips import hints, tips
from bridge_app.ui.intake.why import FIELDS as WHY_FIELDS
from bridge_app.ui.intake.why import kept_why, why_of
from bridge_app.ui.once import Once, kept_once
from bridge_app.ui.reasons import kept_reason
from bridge_app.ui.together.speech import Speech

Then = Callable[[], None]

GOAL_FIELDS = ("goal.text", "goal.area", REASON)


class PlanWishes(QObject):
    """Keeps the goal, the steps and the agreement."""

    def __init__(self, talk: Ongoing, page: IntakePage, elsewhere: Elsewhere) -> None:
        super().__init__()
        self._talk, self._page, self._elsewhere = talk, page, elsewhere
        self._once, self._second = Once(), Once()
        page.goal.typed.connect(lambda text: talk.typed("goal.text", text))
        page.goal.reason_typed.connect(partial(talk.typed, REASON))
        page.goal.area_chosen.connect(lambda area: talk.typed("goal.area", area, now=True))
        page.step.changed.connect(self._typed)
        page.step.removed.connect(self._remove)
        page.step.later_wanted.connect(self._wait)
        page.step.split.connect(self._split)
        page.step.split_left.connect(self._keep_whole)
        page.why.changed.connect(lambda name, text: talk.typed(f"goal.{name}", text))
        page.teach.told.connect(self._told)

    # --- the goal ------------------------------------------------------------------------------

    def keep_goal(self, then: Then) -> None:
        """The goal goes into the plan; one without an area asks where it belongs."""
        facts = self._talk.known
        text, area = goal_text(facts).strip(), goal_area(facts)
        if text and not area:
            trouble = facts.say("goal.area_first")
            self._talk.change(trouble=trouble)
            self._page.goal.ask_for_area(trouble)
        elif not text and facts.goal:
            self._drop_goal(then)
        elif goal_changed(facts):
            self._set_goal(area, text, then)
        else:
            self._talk.drop_typed(*GOAL_FIELDS)
            then()

    def _set_goal(self, area: str, text: str, then: Then) -> None:
        talk, goal = self._talk, self._talk.known.goal
        call = self._new(talk.services.plans.set_goal, area, text)
        if goal:
            word = partial(talk.services.plans.set_goal, talk.actor, talk.subject, area, text)
            known = {"goal_id": goal.id, "version": goal.version}
            call = partial(word, goal.short_text, **known, reason=reason_said(talk.known, text))
        self._plan(call, then, *GOAL_FIELDS, again=partial(self.keep_goal, then))

    def _drop_goal(self, then: Then) -> None:
        talk, goal = self._talk, self._talk.known.goal
        assert goal is not None  # noqa: S101 - asked only where there is one
        plans = talk.services.plans
        who = (talk.actor, talk.subject, goal.id, goal.version)
        kept = kept_reason(reason_said(talk.known, ""), talk.known.say.language)
        call = partial(plans.drop_goal, *who, kept)
        self._plan(call, then, *GOAL_FIELDS)

    def keep_why(self, then: Then) -> None:
        """Why, until when, and how one will know: all of it may stay open."""
        facts = self._talk.known
        try:
            why = why_of(facts)
        except FieldProblem:
            self._talk.change(trouble=facts.say("why.day_unclear"))
            return
        goal = facts.goal
        if goal is None or why == kept_why(goal):
            self._talk.drop_typed(*WHY_FIELDS)
            then()
            return
        call = partial(
            self._talk.services.plans.set_goal,
            self._talk.actor,
            self._talk.subject,
            goal.area,
            goal.text,
            goal.short_text,
            motivation=why.motivation,
            target_date=why.target_date,
            how_known=why.how_known,
            goal_id=goal.id,
            version=goal.version,
        )
        self._plan(call, then, *WHY_FIELDS, again=partial(self.keep_why, then))

    # --- the steps -----------------------------------------------------------------------------

    def _typed(self, name: str, text: str) -> None:
        facts = self._talk.known
        self._talk.typed(f"step{slot(facts)}.{name}", text, now=name == "part")

    def tip(self) -> str:
        """The mentor's tip about the step on the screen; empty for a small one."""
        staff = Speech(self._talk.context.language)
        return tips(hints(self._talk.known, slot(self._talk.known)), staff)

    def keep_step(self, then: Then) -> None:
        """The step on the screen goes into the plan; an emptied one leaves it."""
        facts, number = self._talk.known, slot(self._talk.known)
        try:
            draft = step_draft(facts, number)
        except FieldProblem as problem:
            self._unclear(problem)
            return
        kept = kept_step(facts, number)
        if not draft.text and kept:
            self._drop(kept, then)
        elif not draft.text or (kept and draft == as_draft(kept)):
            self._talk.drop_typed(*drafted(facts.drafts, number))
            then()
        else:
            self._keep(draft, kept, then)

    def _unclear(self, problem: FieldProblem) -> None:
        """Asks back which day or which time was meant."""
        key = "step.time_unclear" if problem.field == "at" else "step.day_unclear"
        self._talk.change(trouble=self._talk.known.say(key))

    def _keep(self, draft: StepDraft, kept: MiniStep | None, then: Then) -> None:
        talk, plans = self._talk, self._talk.services.plans
        goal = talk.known.goal
        assert goal is not None  # noqa: S101 - the route leads here only with a goal
        call = self._new(plans.add_step, goal.id, draft)
        if kept:
            who = (talk.actor, talk.subject, kept.id, kept.version)
            call = partial(plans.change_step, *who, draft)
        fields = drafted(talk.known.drafts, slot(talk.known))
        self._plan(call, then, *fields, again=partial(self.keep_step, then))

    def _split(self, first: str, second: str) -> None:
        """Two steps instead of one: the first for now, the second for later."""
        facts, number = self._talk.known, slot(self._talk.known)
        kept = kept_step(facts, number)
        try:
            half = replace(step_draft(facts, number), text=first)
        except FieldProblem:
            half = StepDraft(first)
        call = self._halves(kept, half, StepDraft(second))
        self._plan(call, self._shown_smaller, *drafted(facts.drafts, number))

    def _keep_whole(self) -> None:
        """The step stays as it is."""
        self._talk.drop_typed(*half_fields(f"step{slot(self._talk.known)}"))

    def _halves(
        self, kept: MiniStep | None, first: StepDraft, second: StepDraft
    ) -> Callable[[], Plan]:
        plans, goal = self._talk.services.plans, self._talk.known.goal
        if kept:
            return self._new(plans.split_step, kept.id, kept.version, first, second)
        assert goal is not None  # noqa: S101 - the route leads here only with a goal
        now = self._new(plans.add_step, goal.id, first)
        later = self._new(plans.add_step, goal.id, second, Lane.LATER, once=self._second)

        def both() -> Plan:
            now()
            return later()

        return both

    def _shown_smaller(self) -> None:
        self._page.step.splitting.hide()
        self._talk.changed.emit()
        self._page.step.what.edit.setFocus()

    def _wait(self) -> None:
        """This step is for later; the screen is free for another one."""
        facts, number = self._talk.known, slot(self._talk.known)
        try:
            draft = step_draft(facts, number)
        except FieldProblem as problem:
            self._unclear(problem)
            return
        call = self._to_later(kept_step(facts, number), draft)
        self._plan(call, self._after_removing, *drafted(facts.drafts, number))

    def _to_later(self, kept: MiniStep | None, draft: StepDraft) -> Callable[[], Plan]:
        plans, goal = self._talk.services.plans, self._talk.known.goal
        if kept:
            return self._new(plans.move_step, kept.id, kept.version, Lane.LATER, 1)
        assert goal is not None  # noqa: S101 - the route leads here only with a goal
        return self._new(plans.add_step, goal.id, draft, Lane.LATER)

    def _remove(self, why: str) -> None:
        kept = kept_step(self._talk.known, slot(self._talk.known))
        if kept:
            self._drop(kept, self._after_removing, why)

    def _after_removing(self) -> None:
        """The steps behind it move up; one screen stays open."""
        self._page.step.letting_go.hide()
        facts = self._talk.known
        number = max(min(slot(facts), len(facts.steps)), 1)
        self._talk.go(replace(facts.place, area=str(number)), max(len(facts.steps), 1))

    def _drop(self, step: MiniStep, then: Then, why: str = "") -> None:
        talk = self._talk
        plans, known = talk.services.plans, (step.id, step.version, why)
        call = partial(plans.drop_step, talk.actor, talk.subject, *known)
        self._plan(call, then, *drafted(talk.known.drafts, slot(talk.known)))

    # --- agreed ----------------------------------------------------------------------------------

    def _told(self, how: str) -> None:
        self._talk.change(teach_back=TeachBack(how) if how else None)

    def agree(self, then: Then) -> None:
        """The plan is agreed as it stands, with how telling it back went."""
        talk = self._talk
        if all_agreed(talk.known):
            then()
            return
        how = talk.known.teach_back or TeachBack.NOT_ASKED
        self._plan(partial(talk.services.plans.agree, talk.actor, talk.subject, how), then)

    def _new(
        self, deed: Callable[..., Plan], *said: object, once: Once | None = None
    ) -> Callable[[], Plan]:
        """A deed that would double: sent again after a lost answer it gives the plan as it is."""
        talk = self._talk
        actor = (once or self._once).by(talk.actor, deed, talk.subject, *said)
        known = partial(talk.services.plans.plan, talk.actor, talk.subject)
        return partial(kept_once, partial(deed, actor, talk.subject, *said), known)

    def _plan(
        self, call: Callable[[], Any], then: Then, *fields: str, again: Then | None = None
    ) -> None:
        """Keeps a change of the plan; the drafts that it holds go.

        `again` keeps typed words once both texts were seen, where somebody else was first.
        """

        def kept(plan: Plan) -> None:
            for once in (self._once, self._second):
                once.kept()
            self._talk.drop_typed(*fields)
            self._talk.take_plan(plan)
            then()

        failed: Callable[[Problem], None] = self._refused
        if again:
            failed = self._elsewhere.unless_first(again, fields, failed)
        self._talk.ask(call, kept, failed)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem) and problem.field == "reason":
            self._page.step.letting_go.show_problem(problem)
            return
        talk = self._talk
        talk.context.problems.show(problem)
        if isinstance(problem, ChangedElsewhere):
            read = partial(talk.services.plans.plan, talk.actor, talk.subject)
            talk.ask(read, self._newer, talk.context.problems.show)

    def _newer(self, plan: Plan) -> None:
        """As somebody else left it; what is typed here waits, and is kept when one goes on."""
        self._talk.facts = planned(self._talk.known, plan)
        self._talk.changed.emit()
