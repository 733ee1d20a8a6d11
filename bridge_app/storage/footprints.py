"""Footprints on the deck: one for each step that was done, never taken away (DECISIONS A5)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, and_, bindparam, func, insert, or_, select

from bridge_app.storage.columns import Id
from bridge_app.storage.joined import plans
from bridge_app.storage.tables import footprint, goal, mini_step, mini_step_version
from bridge_app.storage.written import Written

# A footprint is told in the words that stood when it was made, whatever the step says now.
_THEN = (
    select(func.max(mini_step_version.c.version))
    .where(mini_step_version.c.step_id == footprint.c.step_id)
    .where(or_(mini_step_version.c.at <= footprint.c.at, mini_step_version.c.version == 1))
    .correlate(footprint)
    .scalar_subquery()
)
_FOOTPRINTS = (
    select(footprint.c.step_id, footprint.c.at, mini_step_version.c.text)
    .join(mini_step, mini_step.c.id == footprint.c.step_id)
    .join(
        mini_step_version,
        and_(mini_step_version.c.step_id == mini_step.c.id, mini_step_version.c.version == _THEN),
    )
    .join(goal, goal.c.id == mini_step.c.goal_id)
    .where(goal.c.plan_id.in_(plans(bindparam("plan_id", type_=Id))))
    .order_by(footprint.c.seq)
)


def add(connection: Connection, step_ids: Iterable[UUID], written: Written) -> None:
    """Leave a footprint for each of these steps, for ever."""
    rows = [{"step_id": step_id, "at": written.at, "by": written.by} for step_id in step_ids]
    if rows:
        connection.execute(insert(footprint), rows)


def of_plan(connection: Connection, plan_id: UUID) -> tuple[tuple[UUID, str, datetime], ...]:
    """Steps that left a footprint: id, wording and moment, oldest first."""
    rows = connection.execute(_FOOTPRINTS, {"plan_id": plan_id})
    return tuple((row.step_id, row.text, row.at) for row in rows)
