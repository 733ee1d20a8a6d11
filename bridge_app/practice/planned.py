"""Living the plan of a made-up person: goals, steps for now and later, and what became of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

from bridge_app.domain.desk import Praise, months_on
from bridge_app.domain.goal_rewards import REACHED
from bridge_app.domain.lanes import halves
from bridge_app.domain.plan import Goal, Lane, MiniStep, Plan, StepDraft, StepEventKind, as_draft
from bridge_app.practice.paths import REWORDED, Course
from bridge_app.practice.stories import Talk, Told, Visit
from bridge_app.services.acting import Work
from bridge_app.storage import footprints, plans

OTHER = "Iets anders is nu belangrijker."
"""Why a goal was let go, in the client's words, where the story does not say."""

_EVENTS = {
    "begun": StepEventKind.STARTED,
    "confirmed": StepEventKind.CONFIRMED,
    "claimed": StepEventKind.CLAIMED,
    "not_yet": StepEventKind.NOT_YET,
    "dropped": StepEventKind.DROPPED,
}
_DONE = {"confirmed", "claimed"}


@dataclass
class Planned:
    """The plan of one life.

    `goals` are those that stand, `made` is how many there ever were. `steps` are those of now
    that the last talk made, `waiting` those for later; `over` are all that are done or let go,
    `kept` is the last place that a step stands at.
    """

    client_id: UUID
    case_id: UUID
    plan_id: UUID
    goals: tuple[Goal, ...] = ()
    made: int = 0
    steps: tuple[MiniStep, ...] = ()
    waiting: tuple[MiniStep, ...] = ()
    over: set[UUID] = field(default_factory=set)
    kept: int = 0

    def make(self, work: Work, talk: Talk) -> None:
        """The goals of a talk with their steps; what was there before is let go."""
        if talk.goal is None:
            return
        self._make_room(work, talk.course.reason)
        goal = self._set_goal(work, *talk.goal, talk.course)
        later = tuple(StepDraft(text) for text in talk.course.later)
        self.steps = self._add(work, goal, talk.steps, Lane.NOW)
        self.waiting = self._add(work, goal, later, Lane.LATER)
        self.goals = (goal,)
        if talk.course.second:
            second = self._set_goal(work, *talk.course.second, Course())
            self.goals = (goal, second)
        if talk.teach_back:
            held = {step.id for step in (*self.steps, *self.waiting)}
            agreement = (self.plan_id, held, talk.teach_back)
            plans.add_agreement(work.connection, *agreement, work.written)
        if talk.course.added:
            added = (StepDraft(talk.course.added),)
            self.waiting += self._add(work, goal, added, Lane.LATER)

    def _set_goal(self, work: Work, area: str, text: str, said: Course) -> Goal:
        self.made += 1
        months = said.months
        goal = Goal(
            uuid4(),
            self.plan_id,
            area,
            said.first_words or text,
            self.made,
            short_text=said.short_text,
            motivation=said.motivation,
            target_date=months_on(work.day, months) if months else None,
            how_known=said.how_known,
        )
        plans.insert_goal(work.connection, goal, work.written)
        if not said.first_words:
            return goal
        plans.change_goal(work.connection, replace(goal, text=text), work.written, REWORDED)
        return replace(goal, text=text, version=goal.version + 1)

    def _add(
        self, work: Work, goal: Goal, drafts: tuple[StepDraft, ...], lane: Lane
    ) -> tuple[MiniStep, ...]:
        made = tuple(
            MiniStep(
                uuid4(),
                goal.id,
                draft.text,
                self.kept + at,
                lane,
                short_text=draft.short_text,
                day=draft.day,
                day_part=draft.day_part,
                at=draft.at,
                helper=draft.helper,
                if_then=draft.if_then,
                kind=draft.kind,
            )
            for at, draft in enumerate(drafts, start=1)
        )
        for step in made:
            plans.insert_step(work.connection, step, work.written)
        self.kept += len(made)
        return made

    def _make_room(self, work: Work, reason: str) -> None:
        """What was open is let go, with the goal it belonged to, before there is a new goal."""
        standing = (*self.steps, *self.waiting)
        open_steps = [step for step in standing if step.id not in self.over]
        for step in open_steps:
            plans.add_event(work.connection, step.id, StepEventKind.DROPPED, work.written)
        why = (reason or OTHER) if open_steps else REACHED
        for goal in self.goals:
            dropped = replace(goal, dropped_reason=why)
            plans.change_goal(work.connection, dropped, work.written)

    # --- coming back -----------------------------------------------------------------------

    def come_back(self, work: Work, visit: Visit) -> None:
        """How the steps of now went, and what was said about it."""
        work.about("plan", self.plan_id)
        for step, told in self.pairs(visit):
            if told.outcome in _EVENTS:
                self._tell(work, step, told)
        done = [step.id for step, told in self.pairs(visit) if told.outcome in _DONE]
        footprints.add(work.connection, done, work.written)
        if visit.praise:
            about = self.steps[visit.praised].id if visit.praised is not None else None
            said = Praise(visit.praise, work.now, about)
            plans.add_praise(work.connection, self.client_id, said, work.written)

    def pairs(self, visit: Visit) -> Iterator[tuple[MiniStep, Told]]:
        """Each step of now with what became of it."""
        return zip(self.steps, visit.told, strict=True)

    def _tell(self, work: Work, step: MiniStep, told: Told) -> None:
        how = told.how if told.outcome == "confirmed" else None
        event = (work.connection, step.id, _EVENTS[told.outcome], work.written)
        plans.add_event(*event, how, told.aside.note)
        if told.outcome in {*_DONE, "dropped"}:
            self.over.add(step.id)
        elif told.aside.first_bit:
            self._split(work, step, told.aside.first_bit)

    def _split(self, work: Work, step: MiniStep, first_bit: str) -> None:
        """The first bit now, the step itself later, as the services split it."""
        unread = Plan(self.plan_id, self.case_id)
        plan = plans.read(work.connection, unread)
        first = replace(as_draft(step), text=first_bit)
        smaller, second, *_ = halves(plan, step, first, StepDraft(step.text))
        plans.change_step(work.connection, smaller, work.written)
        plans.insert_step(work.connection, second, work.written)
        plans.add_event(work.connection, step.id, StepEventKind.REOPENED, work.written)
        self.waiting = (second, *self.waiting)
        self.kept = max(self.kept, second.position)
