"""What a plan has been: every wording and every line of a step's story, with who wrote it."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, select

from bridge_app.domain.plan_history import (
    GoalWording,
    Noted,
    PlanHistory,
    StepHappening,
    StepWording,
)
from bridge_app.storage.columns import Id
from bridge_app.storage.joined import plans
from bridge_app.storage.tables import (
    goal,
    goal_version,
    mini_step,
    mini_step_version,
    staff,
    step_event,
)

_PLANS = plans(bindparam("plan_id", type_=Id))
_GOALS = (
    select(goal_version, staff.c.name.label("staff_name"))
    .join(goal, goal.c.id == goal_version.c.goal_id)
    .outerjoin(staff, staff.c.id == goal_version.c.by)
    .where(goal.c.plan_id.in_(_PLANS))
    .order_by(goal.c.created_at, goal_version.c.goal_id, goal_version.c.version)
)
_STEPS = (
    select(mini_step_version, staff.c.name.label("staff_name"))
    .join(mini_step, mini_step.c.id == mini_step_version.c.step_id)
    .join(goal, goal.c.id == mini_step.c.goal_id)
    .outerjoin(staff, staff.c.id == mini_step_version.c.by)
    .where(goal.c.plan_id.in_(_PLANS))
    .order_by(mini_step.c.created_at, mini_step_version.c.step_id, mini_step_version.c.version)
)
_EVENTS = (
    select(step_event, staff.c.name.label("staff_name"))
    .join(mini_step, mini_step.c.id == step_event.c.step_id)
    .join(goal, goal.c.id == mini_step.c.goal_id)
    .outerjoin(staff, staff.c.id == step_event.c.by)
    .where(goal.c.plan_id.in_(_PLANS))
    .order_by(step_event.c.seq)
)


def of_plan(connection: Connection, plan_id: UUID) -> PlanHistory:
    """Everything that this plan ever said."""
    values = {"plan_id": plan_id}
    return PlanHistory(
        tuple(map(_goal, connection.execute(_GOALS, values))),
        tuple(map(_step, connection.execute(_STEPS, values))),
        tuple(_happenings(connection, values)),
    )


def _noted(row: Row[Any]) -> Noted:
    return Noted(row.at, row.staff_name or "")


def _goal(row: Row[Any]) -> GoalWording:
    return GoalWording(
        row.goal_id,
        row.version,
        row.area,
        row.text,
        row.motivation,
        row.target_date,
        row.how_known,
        row.dropped_reason,
        _noted(row),
        row.changed_reason,
    )


def _step(row: Row[Any]) -> StepWording:
    return StepWording(
        row.step_id,
        row.version,
        row.lane,
        row.position,
        row.text,
        row.day,
        row.day_part,
        row.time,
        row.helper,
        row.if_then,
        _noted(row),
    )


def _happenings(connection: Connection, values: dict[str, UUID]) -> Iterator[StepHappening]:
    for row in connection.execute(_EVENTS, values):
        yield StepHappening(row.step_id, row.kind, row.how, row.note, _noted(row))
