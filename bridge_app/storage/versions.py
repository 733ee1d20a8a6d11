"""Who changed something last, and when: told to whoever comes with an older version of it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, and_, bindparam, select

from bridge_app.errors import ChangedElsewhere
from bridge_app.storage.columns import Id
from bridge_app.storage.tables import (
    client,
    goal,
    goal_version,
    mini_step,
    mini_step_version,
    staff,
)

_KEY = bindparam("known_id", type_=Id)
_LAST: Mapping[str, Select[Any]] = {
    "client": (
        select(staff.c.name, client.c.changed_at)
        .select_from(client)
        .outerjoin(staff, staff.c.id == client.c.changed_by)
        .where(client.c.id == _KEY)
    ),
    "goal": (
        select(staff.c.name, goal_version.c.at)
        .select_from(goal)
        .join(
            goal_version,
            and_(goal_version.c.goal_id == goal.c.id, goal_version.c.version == goal.c.version),
        )
        .outerjoin(staff, staff.c.id == goal_version.c.by)
        .where(goal.c.id == _KEY)
    ),
    "step": (
        select(staff.c.name, mini_step_version.c.at)
        .select_from(mini_step)
        .join(
            mini_step_version,
            and_(
                mini_step_version.c.step_id == mini_step.c.id,
                mini_step_version.c.version == mini_step.c.version,
            ),
        )
        .outerjoin(staff, staff.c.id == mini_step_version.c.by)
        .where(mini_step.c.id == _KEY)
    ),
}


def changed_elsewhere(connection: Connection, what: str, key: UUID) -> ChangedElsewhere:
    """The problem to raise about this thing, with who changed it last and when."""
    name, at = connection.execute(_LAST[what], {"known_id": key}).one()
    return ChangedElsewhere(what, name or "", at)
