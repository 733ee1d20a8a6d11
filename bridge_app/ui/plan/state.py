"""What the page for goal and steps shows, and what a filled-in line becomes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from bridge_app.domain.hints import TooBig, TooBigRules, on_the_day, too_big
from bridge_app.domain.ideas import StepIdea
from bridge_app.domain.lanes import has_room, in_lane, next_up
from bridge_app.domain.people import Client
from bridge_app.domain.plan import (
    Goal,
    Lane,
    MiniStep,
    Plan,
    StepDraft,
    StepState,
)
from bridge_app.domain.privacy import DayPart
from bridge_app.ui.together.times import read_time, time_typed
from bridge_app.words import read_date, short_date

DAYS_OFFERED = 14
"""So many days, from today on, stand in the list of days."""


@dataclass(frozen=True)
class GoalLine:
    """The goal as it stands in the form; without an id it is not in the plan yet."""

    text: str = ""
    short_text: str = ""
    area: str = ""
    motivation: str = ""
    target: str = ""
    how_known: str = ""
    goal_id: UUID | None = None
    version: int = 0


@dataclass(frozen=True)
class StepLine:
    """One step as it stands in the form: everything as typed."""

    text: str = ""
    day: date | None = None
    day_part: DayPart | None = None
    at: str = ""
    helper: str = ""
    if_then: str = ""
    short_text: str = ""
    kind: str = ""
    step_id: UUID | None = None
    version: int = 0


@dataclass(frozen=True)
class AreaChoice:
    """One area a goal may lie in."""

    area: str
    name: str


@dataclass(frozen=True)
class StepRow:
    """One row of the page: the line, its hints, and how it stands.

    `agreed` says that an agreement holds it, `state` what became of it, `note` what was said.
    """

    line: StepLine
    hints: tuple[TooBig, ...] = ()
    agreed: bool = False
    state: StepState = StepState.PLANNED
    note: str = ""


@dataclass(frozen=True)
class GoalChoice:
    """One of several goals that stand; the page shows one at a time."""

    goal_id: UUID
    text: str


@dataclass(frozen=True)
class PlanState:
    """The page: one goal, its open steps for now and for later, and what it may offer.

    `room` says whether one more step fits under "now", over all goals; `next_up` is the step of
    this page that may come forward (never by itself), `ideas` are steps to take over.
    """

    name: str
    goal: GoalLine
    areas: tuple[AreaChoice, ...]
    rows: tuple[StepRow, ...]
    today: date
    needs_agreement: bool = False
    later: tuple[StepRow, ...] = ()
    goals: tuple[GoalChoice, ...] = ()
    room: bool = True
    next_up: StepLine | None = None
    ideas: tuple[StepIdea, ...] = ()
    form: str = "je"

    @property
    def can_add(self) -> bool:
        """Whether one more step fits under "now"; a step needs a goal to hang on."""
        typing = any(row.line.step_id is None for row in self.rows)
        return self.goal.goal_id is not None and self.room and not typing


def goal_line(goal: Goal | None, urgent_area: str) -> GoalLine:
    """The first goal, or an empty one in the most urgent area."""
    if goal is None:
        return GoalLine(area=urgent_area)
    return GoalLine(
        goal.text,
        goal.short_text,
        goal.area,
        goal.motivation,
        short_date(goal.target_date) if goal.target_date else "",
        goal.how_known,
        goal.id,
        goal.version,
    )


def step_line(step: MiniStep) -> StepLine:
    """A step as the form shows it."""
    return StepLine(
        step.text,
        step.day,
        step.day_part,
        time_typed(step.at),
        step.helper,
        step.if_then,
        step.short_text,
        step.kind,
        step.id,
        step.version,
    )


def step_draft(line: StepLine) -> StepDraft:
    """What a line says; raises FieldProblem when its time cannot be read."""
    return StepDraft(
        line.text,
        line.short_text,
        line.day,
        line.day_part,
        read_time(line.at),
        line.helper,
        line.if_then,
        line.kind,
    )


def read_target(line: GoalLine) -> date | None:
    """The day the goal should be reached, or None; raises FieldProblem when it cannot be read."""
    return read_date(line.target, "target") if line.target.strip() else None


def days_offered(today: date, chosen: date | None) -> tuple[date, ...]:
    """The days of the list; a chosen day outside them stays in it, in its place."""
    near = {today + timedelta(days=ahead) for ahead in range(DAYS_OFFERED)}
    return tuple(sorted(near | ({chosen} if chosen else set())))


@dataclass(frozen=True)
class Aids:
    """What the page needs beside the plan: names of areas, rules for hints, today, ideas."""

    areas: tuple[AreaChoice, ...]
    rules: TooBigRules
    today: date
    ideas: Mapping[str, tuple[StepIdea, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class View:
    """What was chosen on the page: which goal, an empty line, and offers that were declined.

    `new_goal` shows an empty goal; `adding` is the lane in which an empty line stands.
    """

    goal_id: UUID | None = None
    new_goal: bool = False
    adding: Lane | None = None
    draft: StepLine = field(default_factory=StepLine)
    waits: frozenset[UUID] = frozenset()


def shown_goal(plan: Plan, view: View) -> Goal | None:
    """The goal that the page shows: the chosen one, else the first that stands."""
    if view.new_goal:
        return None
    chosen = [goal for goal in plan.active_goals if goal.id == view.goal_id]
    return next(iter([*chosen, *plan.active_goals]), None)


def plan_state(
    client: Client, plan: Plan, urgent_area: str, aids: Aids, view: View | None = None
) -> PlanState:
    """The page for one goal of this plan, with an empty line where somebody adds a step."""
    view = view or View()
    goal = shown_goal(plan, view)
    now, later = (_of_goal(plan, goal, lane) for lane in (Lane.NOW, Lane.LATER))
    area = goal.area if goal else urgent_area
    return PlanState(
        client.first_name or client.number,
        goal_line(goal, urgent_area),
        aids.areas,
        _rows(now, Lane.NOW, plan, aids, view),
        aids.today,
        needs_agreement=any(not plan.is_agreed(step.id) for step in now),
        later=_rows(later, Lane.LATER, plan, aids, view),
        goals=tuple(GoalChoice(each.id, each.text) for each in plan.active_goals),
        room=has_room(plan),
        next_up=_next_up(plan, later, view),
        ideas=_fresh_ideas(aids.ideas.get(area, ()), plan),
        form=client.address_form,
    )


def _of_goal(plan: Plan, goal: Goal | None, lane: Lane) -> tuple[MiniStep, ...]:
    return tuple(step for step in in_lane(plan, lane) if goal and step.goal_id == goal.id)


def _rows(
    steps: tuple[MiniStep, ...], lane: Lane, plan: Plan, aids: Aids, view: View
) -> tuple[StepRow, ...]:
    typing = (StepRow(view.draft),) if view.adding is lane else ()
    return (*(_row(step, plan, aids) for step in steps), *typing)


def _next_up(plan: Plan, later: tuple[MiniStep, ...], view: View) -> StepLine | None:
    """The first of later, once something was done and there is room, until it is declined."""
    step = next_up(plan)
    done = any(each.state is StepState.DONE for each in plan.steps)
    offered = step is not None and done and step in later and step.id not in view.waits
    return step_line(step) if step and offered else None


def _fresh_ideas(ideas: tuple[StepIdea, ...], plan: Plan) -> tuple[StepIdea, ...]:
    """The ideas that are no step of this plan yet."""
    known = {step.text for step in plan.steps}
    return tuple(idea for idea in ideas if idea.text not in known)


_SIZE = (TooBig.TWO_THINGS, TooBig.SWEEPING, TooBig.LASTING, TooBig.MANY_WORDS)
"""What makes a step big, the most telling first."""


def _telling(step: MiniStep, aids: Aids) -> tuple[TooBig, ...]:
    """One tip about the size and one about the day: more is nagging."""
    found = too_big(step.text, aids.rules)
    size = [hint for hint in _SIZE if hint in found][:1]
    return (*size, *on_the_day(step.text, step.day, aids.today))


def _row(step: MiniStep, plan: Plan, aids: Aids) -> StepRow:
    return StepRow(
        step_line(step),
        _telling(step, aids),
        plan.is_agreed(step.id),
        step.state,
        step.note,
    )
