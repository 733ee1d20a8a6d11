"""Now and later: where a step stands, one step made into two, and which one comes forward.

A split keeps order and history: the first half is the step itself in smaller words, the second
stands first in "later" (DECISIONS A5). Nothing moves by itself.
"""

from dataclasses import replace
from uuid import uuid4

from bridge_app.domain.plan import (
    STEPS_NOW,
    Goal,
    Lane,
    MiniStep,
    Plan,
    StepDraft,
    open_steps_now,
    worded,
)
from bridge_app.errors import StepIsConfirmed


def in_order(step: MiniStep) -> tuple[bool, int]:
    """Sorts steps as they are read: those of now before those for later."""
    return step.lane is Lane.LATER, step.position


def in_lane(plan: Plan, lane: Lane) -> tuple[MiniStep, ...]:
    """The open steps of one lane, of goals that stand, in order."""
    return tuple(step for step in plan.open_steps if step.lane is lane)


def check_open(step: MiniStep) -> None:
    """Raise StepIsConfirmed for a step that was done: growth only adds."""
    if not step.open:
        raise StepIsConfirmed


def has_room(plan: Plan) -> bool:
    """Whether one more step fits under "now"."""
    return len(in_lane(plan, Lane.NOW)) < STEPS_NOW


def next_up(plan: Plan) -> MiniStep | None:
    """The first step of "later" when there is room for it now; it is offered, never moved."""
    later = in_lane(plan, Lane.LATER)
    return later[0] if later and has_room(plan) else None


def last_place(plan: Plan) -> int:
    """The place behind every step that the plan ever had."""
    return max((step.position for step in plan.steps), default=0) + 1


def moved(plan: Plan, step: MiniStep, lane: Lane, place: int | None = None) -> tuple[MiniStep, ...]:
    """The step at this place of a lane, with every other step that has to make way.

    `place` counts from 1; None (and anything beyond the end) is the last place.
    """
    others = [each for each in in_lane(plan, lane) if each.id != step.id]
    at = len(others) if place is None else min(max(place - 1, 0), len(others))
    changed = [replace(step, lane=lane, position=_before(plan, others, at))]
    for other in others[at:]:
        if other.position > changed[-1].position:
            break
        changed.append(replace(other, position=changed[-1].position + 1))
    return tuple(changed)


def _before(plan: Plan, others: list[MiniStep], at: int) -> int:
    """A position for the place `at` between these steps."""
    if at == len(others):
        return last_place(plan)
    return others[at - 1].position + 1 if at else others[0].position - 1


def halves(plan: Plan, step: MiniStep, first: StepDraft, second: StepDraft) -> tuple[MiniStep, ...]:
    """The step in smaller words, its second half, and every step that makes way for that.

    The second half stands first in "later"; that of a step which waits there itself, behind it.
    """
    half = MiniStep(uuid4(), step.goal_id, second.text, 0, Lane.LATER, split_from=step.id)
    later = [each.id for each in in_lane(plan, Lane.LATER)]
    place = later.index(step.id) + 2 if step.id in later else 1
    return worded(step, first), *moved(plan, worded(half, second), Lane.LATER, place)


def surplus(plan: Plan, goal: Goal) -> tuple[MiniStep, ...]:
    """The steps of now that do not fit any more when this goal is taken up again."""
    room = STEPS_NOW - len(in_lane(plan, Lane.NOW))
    return open_steps_now(plan.steps_of(goal))[max(room, 0) :]
