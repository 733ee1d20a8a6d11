"""History tells wordings and happenings of each goal and step, and no more than was said."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from bridge_app.domain.plan import Lane, StepEventKind
from bridge_app.domain.plan_history import (
    GoalWording,
    Noted,
    PlanHistory,
    StepHappening,
    StepWording,
)

NOTED = Noted(datetime(2026, 6, 2, 9, 30, tzinfo=UTC), "Fatima")
GOAL = GoalWording(uuid4(), 1, "debts", "Ik open post", "", None, "", None, NOTED)
STEP = StepWording(uuid4(), 1, Lane.NOW, 1, "Ik bel", None, None, None, "", "", NOTED)


def test_each_goal_and_step_has_its_own_lines() -> None:
    other_goal, other_step = replace(GOAL, goal_id=uuid4()), replace(STEP, step_id=uuid4())
    happened = StepHappening(STEP.step_id, StepEventKind.NOT_YET, None, "Er was niemand.", NOTED)
    history = PlanHistory(
        (GOAL, other_goal), (STEP, other_step), (happened, replace(happened, step_id=uuid4()))
    )
    assert history.of_goal(GOAL.goal_id) == (GOAL,)
    assert history.of_step(STEP.step_id) == (STEP,)
    assert history.story(STEP.step_id) == (happened,)


def test_a_step_that_only_moved_says_nothing_new() -> None:
    moved = replace(STEP, version=2, lane=Lane.LATER, position=7)
    another_day = replace(moved, version=3, day=date(2026, 6, 3))
    back = replace(STEP, version=4)
    history = PlanHistory(steps=(STEP, moved, another_day, back))
    assert history.of_step(STEP.step_id) == (STEP, another_day, back)
