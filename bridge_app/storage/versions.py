"""Who changed something last, and when: told to whoever comes with an older version of it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, and_, bindparam, select

from bridge_app.errors import ChangedElsewhere
from bridge_app.storage.columns import Id
from bridge_app.storage.joined import cases
from bridge_app.storage.tables import (
    answer,
    appointment,
    client,
    goal,
    goal_version,
    mini_step,
    mini_step_version,
    staff,
    vision_sentence,
)

_KEY = bindparam("known_id", type_=Id)
_NEWER = appointment.alias("newer")
_LAST: Mapping[str, Select[Any]] = {
    "client": (
        select(staff.c.name, client.c.changed_at)
        .select_from(client)
        .outerjoin(staff, staff.c.id == client.c.changed_by)
        .where(client.c.id == _KEY)
    ),
    "appointment": (
        select(staff.c.name, _NEWER.c.created_at)
        .select_from(appointment)
        .join(_NEWER, _NEWER.c.id == appointment.c.moved_to)
        .outerjoin(staff, staff.c.id == _NEWER.c.created_by)
        .where(appointment.c.id == _KEY)
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
    "vision": (
        select(staff.c.name, vision_sentence.c.at)
        .select_from(vision_sentence)
        .outerjoin(staff, staff.c.id == vision_sentence.c.by)
        .where(vision_sentence.c.case_id.in_(cases(_KEY)))
        .order_by(vision_sentence.c.seq.desc())
        .limit(1)
    ),
    "answer": (
        select(staff.c.name, answer.c.at)
        .select_from(answer)
        .outerjoin(staff, staff.c.id == answer.c.by)
        .where(answer.c.scoring_id == _KEY, answer.c.area == bindparam("known_area"))
        .order_by(answer.c.seq.desc())
        .limit(1)
    ),
}


def changed_elsewhere(
    connection: Connection, what: str, key: UUID, area: str = ""
) -> ChangedElsewhere:
    """The problem to raise about this thing, with who changed it last and when.

    Of what was erased meanwhile, or did not go on, nobody knows that.
    """
    known = {"known_id": key} | ({"known_area": area} if area else {})
    row = connection.execute(_LAST[what], known).first()
    return ChangedElsewhere(what, row.name or "", row[1]) if row else ChangedElsewhere(what)
