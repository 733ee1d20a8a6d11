"""What the page for goal and steps shows, and what a filled-in line becomes."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from bridge_app.domain.hints import TooBig, TooBigRules, too_big
from bridge_app.domain.people import Client
from bridge_app.domain.plan import (
    STEPS_NOW,
    Goal,
    MiniStep,
    Plan,
    StepDraft,
    open_steps_now,
)
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem

DAYS_AHEAD = 7
"""A step promised for later than this gets a hint (EXPERIENCE 4.3, S8)."""

DAYS_OFFERED = 14
"""So many days, from today on, stand in the list of days."""


@dataclass(frozen=True)
class GoalLine:
    """The goal as it stands in the form; without an id it is not in the plan yet."""

    text: str = ""
    short_text: str = ""
    area: str = ""
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
    step_id: UUID | None = None
    version: int = 0


@dataclass(frozen=True)
class AreaChoice:
    """One area a goal may lie in."""

    area: str
    name: str


@dataclass(frozen=True)
class StepRow:
    """One row of the page: the line, its hints, and whether it is part of the agreement."""

    line: StepLine
    hints: tuple[TooBig, ...] = ()
    far_away: bool = False
    agreed: bool = False


@dataclass(frozen=True)
class PlanState:
    """The page: the goal and its open steps."""

    name: str
    goal: GoalLine
    areas: tuple[AreaChoice, ...]
    rows: tuple[StepRow, ...]
    today: date
    needs_agreement: bool = False

    @property
    def can_add(self) -> bool:
        """Whether one more step fits under "now"; a step needs a goal to hang on."""
        return self.goal.goal_id is not None and len(self.rows) < STEPS_NOW


def goal_line(goal: Goal | None, urgent_area: str) -> GoalLine:
    """The first goal, or an empty one in the most urgent area."""
    if goal is None:
        return GoalLine(area=urgent_area)
    return GoalLine(goal.text, goal.short_text, goal.area, goal.id, goal.version)


def step_line(step: MiniStep) -> StepLine:
    """A step as the form shows it."""
    return StepLine(
        step.text,
        step.day,
        step.day_part,
        f"{step.at.hour}.{step.at.minute:02d}" if step.at else "",
        step.helper,
        step.if_then,
        step.short_text,
        step.id,
        step.version,
    )


_TIME = re.compile(r"(\d{1,2})(?:\s*[.:u]\s*(\d{2})?)?\s*(?:uur)?")


def read_time(text: str) -> time | None:
    """A time of day in "9", "9.30", "9:30" or "9.30 uur"; None for an empty line.

    Raises FieldProblem(`not_a_time`) for anything else.
    """
    if not text.strip():
        return None
    found = _TIME.fullmatch(text.strip().lower())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise FieldProblem("at", "not_a_time")
    return time(hour, minute)


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
    )


def days_offered(today: date, chosen: date | None) -> tuple[date, ...]:
    """The days of the list; a chosen day outside them stays in it, in its place."""
    near = {today + timedelta(days=ahead) for ahead in range(DAYS_OFFERED)}
    return tuple(sorted(near | ({chosen} if chosen else set())))


@dataclass(frozen=True)
class Aids:
    """What the page needs beside the plan: the names of areas, the rules for hints, today."""

    areas: tuple[AreaChoice, ...]
    rules: TooBigRules
    today: date


def plan_state(
    client: Client, plan: Plan, urgent_area: str, aids: Aids, *, adding: bool = False
) -> PlanState:
    """The page for the first goal of this plan that was not dropped.

    While somebody is `adding` a step an empty line stands below the others.
    """
    goal = next(iter(plan.active_goals), None)
    steps = open_steps_now(plan.steps_of(goal)) if goal else ()
    return PlanState(
        client.first_name or client.number,
        goal_line(goal, urgent_area),
        aids.areas,
        (*(_row(step, plan, aids) for step in steps), *([StepRow(StepLine())] if adding else ())),
        aids.today,
        needs_agreement=any(not plan.is_agreed(step.id) for step in steps),
    )


_SIZE = (TooBig.TWO_THINGS, TooBig.SWEEPING, TooBig.LASTING, TooBig.MANY_WORDS)
"""What makes a step big, the most telling first."""


def _telling(hints: tuple[TooBig, ...]) -> tuple[TooBig, ...]:
    """One tip about the size and one about the day: more is nagging."""
    size = next((hint for hint in _SIZE if hint in hints), None)
    kept = {size, TooBig.NO_DAY} & set(hints)
    return tuple(hint for hint in hints if hint in kept)


def _row(step: MiniStep, plan: Plan, aids: Aids) -> StepRow:
    return StepRow(
        step_line(step),
        _telling(too_big(step.text, aids.rules, has_day=step.day is not None)),
        step.day is not None and step.day > aids.today + timedelta(days=DAYS_AHEAD),
        plan.is_agreed(step.id),
    )
