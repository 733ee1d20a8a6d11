"""The goal-action plan: goals, mini-steps that fit in a day, agreement, and what was done.

Nothing here is lost: a step's story is a list of events, an agreement is never changed, and a
footprint stays once it is made (DECISIONS A4, A5).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import Enum, StrEnum
from typing import Final, Literal
from uuid import UUID

from bridge_app.domain.people import clean_name
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem, NothingToAgree, TooManySteps

STEPS_NOW = 3
"""At most this many steps stand under "now" (DECISIONS A5)."""

TEXT_LIMIT = 200
"""Characters of a goal or a step; longer is refused with a sentence."""


class Same(Enum):
    """Stands for "as it is": a part of a goal that a change leaves alone."""

    SAME = "same"


SAME: Final[Literal[Same.SAME]] = Same.SAME


class StepState(StrEnum):
    """Where a mini-step stands (DOMAIN 3)."""

    PLANNED = "planned"
    DOING = "doing"
    DONE = "done"
    NOT_YET = "not_yet"
    DROPPED = "dropped"


class StepEventKind(StrEnum):
    """What happened to a step; CLAIMED is the client's own tick."""

    STARTED = "started"
    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    NOT_YET = "not_yet"
    REOPENED = "reopened"
    DROPPED = "dropped"


class SeenHow(StrEnum):
    """How the mentor knows that a step was done; no document is kept (DECISIONS E3)."""

    DONE_TOGETHER = "done_together"
    PAPER_SEEN = "paper_seen"
    TOLD = "told"


class Lane(StrEnum):
    """Whether a step is for now or for later."""

    NOW = "now"
    LATER = "later"


class TeachBack(StrEnum):
    """How telling it back went, before the plan is agreed."""

    COULD_TELL = "could_tell"
    TOGETHER_AGAIN = "together_again"
    NOT_ASKED = "not_asked"


class PlanOrigin(StrEnum):
    """Where a plan came from."""

    CONVERSATION = "conversation"
    IMPORTED = "imported"
    PAPER = "paper"


@dataclass(frozen=True)
class StepTold:
    """One insert-only line of a step's story; `how` only with CONFIRMED."""

    seq: int
    kind: StepEventKind
    how: SeenHow | None = None
    note: str = ""


@dataclass(frozen=True)
class MiniStep:
    """One mini-step: verb first, fits in one day; `at` is a promised clock time or None.

    `position` orders the steps of one lane. `kind` is a code of the step library or empty,
    `split_from` the larger step that this one was a half of, `note` what was said last about
    how it went ("Wat hielp?").
    """

    id: UUID
    goal_id: UUID
    text: str
    position: int
    lane: Lane = Lane.NOW
    short_text: str = ""
    day: date | None = None
    day_part: DayPart | None = None
    at: time | None = None
    helper: str = ""
    if_then: str = ""
    state: StepState = StepState.PLANNED
    claimed: bool = False
    confirmed_how: SeenHow | None = None
    version: int = 1
    kind: str = ""
    split_from: UUID | None = None
    note: str = ""

    @property
    def confirmed(self) -> bool:
        """Whether a mentor confirmed that this step was done."""
        return self.confirmed_how is not None

    @property
    def open(self) -> bool:
        """Whether it is still to do: neither done nor let go."""
        return self.state not in {StepState.DONE, StepState.DROPPED}


@dataclass(frozen=True)
class Goal:
    """One goal in the client's own words, in one area of life."""

    id: UUID
    plan_id: UUID
    area: str
    text: str
    position: int = 1
    short_text: str = ""
    motivation: str = ""
    target_date: date | None = None
    how_known: str = ""
    dropped_reason: str | None = None
    version: int = 1


@dataclass(frozen=True)
class Agreement:
    """The moment a plan was agreed, and exactly which steps it held."""

    seq: int
    agreed_at: datetime
    step_ids: frozenset[UUID]
    teach_back: TeachBack


@dataclass(frozen=True)
class Plan:
    """The one plan of a case with all that ever stood in it."""

    id: UUID
    case_id: UUID
    origin: PlanOrigin = PlanOrigin.CONVERSATION
    goals: tuple[Goal, ...] = ()
    steps: tuple[MiniStep, ...] = ()
    agreements: tuple[Agreement, ...] = ()

    @property
    def agreed_at(self) -> datetime | None:
        """When this plan was first agreed; None while it is a draft (DECISIONS A4)."""
        return min((agreement.agreed_at for agreement in self.agreements), default=None)

    @property
    def active_goals(self) -> tuple[Goal, ...]:
        """The goals that were not dropped, in order."""
        return tuple(goal for goal in self.goals if goal.dropped_reason is None)

    def step(self, step_id: UUID) -> MiniStep | None:
        """The step with this id, or None."""
        return next((step for step in self.steps if step.id == step_id), None)

    @property
    def open_steps(self) -> tuple[MiniStep, ...]:
        """The steps still to do, of goals that stand: those of now before those for later."""
        goals = {goal.id for goal in self.active_goals}
        return tuple(step for step in self.steps if step.open and step.goal_id in goals)

    def steps_of(self, goal: Goal) -> tuple[MiniStep, ...]:
        """The steps of a goal that were not dropped, in order."""
        return tuple(
            step
            for step in self.steps
            if step.goal_id == goal.id and step.state is not StepState.DROPPED
        )

    def area_of_step(self, step_id: UUID) -> str:
        """The area of the goal that a step belongs to; empty for a step that is not here."""
        areas = {goal.id: goal.area for goal in self.goals}
        step = self.step(step_id)
        return areas[step.goal_id] if step else ""

    def is_agreed(self, step_id: UUID) -> bool:
        """Whether an agreement contains this step."""
        return any(step_id in agreement.step_ids for agreement in self.agreements)


@dataclass(frozen=True)
class StepDraft:
    """What the form holds about a step; empty text means that the line is not used."""

    text: str
    short_text: str = ""
    day: date | None = None
    day_part: DayPart | None = None
    at: time | None = None
    helper: str = ""
    if_then: str = ""
    kind: str = ""


def as_draft(step: MiniStep) -> StepDraft:
    """What a form holds when it shows this step."""
    return StepDraft(
        step.text,
        step.short_text,
        step.day,
        step.day_part,
        step.at,
        step.helper,
        step.if_then,
        step.kind,
    )


def worded(step: MiniStep, said: StepDraft) -> MiniStep:
    """The same step in other words, on another day, with other help."""
    return replace(
        step,
        text=said.text,
        short_text=said.short_text,
        day=said.day,
        day_part=said.day_part,
        at=said.at,
        helper=said.helper,
        if_then=said.if_then,
        kind=said.kind,
    )


def checked_text(field_name: str, text: str) -> str:
    """The text cleaned of control characters; raises FieldProblem when empty or too long."""
    cleaned = clean_name(text)
    if not cleaned:
        raise FieldProblem(field_name, "empty")
    if len(cleaned) > TEXT_LIMIT:
        raise FieldProblem(field_name, "too_long", TEXT_LIMIT)
    return cleaned


def optional_text(field_name: str, text: str) -> str:
    """The text cleaned, perhaps empty; raises FieldProblem when it is too long."""
    return checked_text(field_name, text) if clean_name(text) else ""


def checked_goal(goal: Goal) -> Goal:
    """The goal with its texts cleaned; raises FieldProblem naming the field that will not do."""
    return replace(
        goal,
        text=checked_text("goal", goal.text),
        short_text=optional_text("short_text", goal.short_text),
        motivation=optional_text("motivation", goal.motivation),
        how_known=optional_text("how_known", goal.how_known),
    )


def checked_step(draft: StepDraft) -> StepDraft:
    """The draft with its texts cleaned; raises FieldProblem naming the field that will not do."""
    return replace(
        draft,
        text=checked_text("text", draft.text),
        short_text=optional_text("short_text", draft.short_text),
        helper=optional_text("helper", draft.helper),
        if_then=optional_text("if_then", draft.if_then),
    )


def check_room_for_step(plan: Plan) -> None:
    """Raise TooManySteps when three open steps already stand under "now" (DECISIONS A5)."""
    if len(open_steps_now(plan.open_steps)) >= STEPS_NOW:
        raise TooManySteps(STEPS_NOW)


def open_steps_now(steps: Iterable[MiniStep]) -> tuple[MiniStep, ...]:
    """The steps under "now" that are neither done nor dropped."""
    return tuple(s for s in steps if s.lane is Lane.NOW and s.open)


def steps_to_agree(plan: Plan) -> frozenset[UUID]:
    """The steps an agreement made now would hold; raises NothingToAgree when there are none."""
    goals = {goal.id for goal in plan.active_goals}
    ids = frozenset(
        step.id
        for step in plan.steps
        if step.goal_id in goals and step.state is not StepState.DROPPED
    )
    if not ids:
        raise NothingToAgree
    return ids


_STATE_AFTER = {
    StepEventKind.STARTED: StepState.DOING,
    StepEventKind.CLAIMED: StepState.DONE,
    StepEventKind.CONFIRMED: StepState.DONE,
    StepEventKind.NOT_YET: StepState.NOT_YET,
    StepEventKind.REOPENED: StepState.PLANNED,
    StepEventKind.DROPPED: StepState.DROPPED,
}


@dataclass(frozen=True)
class StepStanding:
    """What a step's events add up to; `note` is the last one said since it stands like this."""

    state: StepState = StepState.PLANNED
    claimed: bool = False
    confirmed_how: SeenHow | None = None
    note: str = ""


def standing(events: Sequence[StepTold]) -> StepStanding:
    """Where a step stands after its events, in order of `seq`."""
    result = StepStanding()
    for event in sorted(events, key=lambda event: event.seq):
        state = _STATE_AFTER[event.kind]
        done = state is StepState.DONE
        result = StepStanding(
            state,
            done and (result.claimed or event.kind is StepEventKind.CLAIMED),
            event.how if event.kind is StepEventKind.CONFIRMED else None,
            event.note or (result.note if state is result.state else ""),
        )
    return result
