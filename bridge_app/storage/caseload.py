"""A mentor's own people in one query, and promised looks at the bridge whose day has come."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, func, or_, select

from bridge_app.domain.appointments import Outcome
from bridge_app.domain.caseload import CaseLine, ReviewDue
from bridge_app.domain.helping import Part
from bridge_app.domain.people import short_name
from bridge_app.domain.plan import Lane, StepEventKind
from bridge_app.storage.columns import Day, Id
from bridge_app.storage.joined import cases, plans_of
from bridge_app.storage.people import client_from
from bridge_app.storage.reach import away, own_cases, own_clients
from bridge_app.storage.tables import (
    appointment,
    case_,
    case_mentor,
    client,
    conversation,
    goal,
    goal_version,
    mini_step,
    mini_step_version,
    review_due,
    scoring,
    scoring_end,
    staff,
    step_event,
)
from bridge_app.storage.written import Connection

_TODAY = bindparam("today", type_=Day)
_LAST_EVENT = (
    select(step_event.c.kind)
    .where(step_event.c.step_id == mini_step.c.id)
    .order_by(step_event.c.seq.desc())
    .limit(1)
    .correlate(mini_step)
    .scalar_subquery()
)
_CLOSED = [StepEventKind.CLAIMED, StepEventKind.CONFIRMED, StepEventKind.DROPPED]
_STANDS = and_(
    goal_version.c.goal_id == goal.c.id,
    goal_version.c.version == goal.c.version,
    goal_version.c.dropped_reason.is_(None),
)
_WORDED = and_(
    mini_step_version.c.step_id == mini_step.c.id,
    mini_step_version.c.version == mini_step.c.version,
)


def _steps(*columns: Any) -> Select[Any]:  # noqa: ANN401 - columns of any kind
    """Steps as worded now, in goals of the case that stand."""
    return (
        select(*columns)
        .select_from(mini_step)
        .join(mini_step_version, _WORDED)
        .join(goal, goal.c.id == mini_step.c.goal_id)
        .join(goal_version, _STANDS)
        .where(goal.c.plan_id.in_(plans_of(case_.c.id)))
        .correlate(case_)
    )


_GOAL = (
    select(func.coalesce(func.nullif(goal_version.c.short_text, ""), goal_version.c.text))
    .join(goal, _STANDS)
    .where(goal.c.plan_id.in_(plans_of(case_.c.id)))
    .order_by(goal_version.c.position)
    .limit(1)
    .correlate(case_)
    .scalar_subquery()
)
_NEXT_STEP = (
    _steps(mini_step.c.id)
    .where(
        mini_step_version.c.lane == Lane.NOW,
        func.coalesce(_LAST_EVENT, "").not_in(_CLOSED),
    )
    .order_by(
        mini_step_version.c.day.is_(None), mini_step_version.c.day, mini_step_version.c.position
    )
    .limit(1)
    .scalar_subquery()
)
_CLAIMS = (
    _steps(func.count())
    .where(_LAST_EVENT == StepEventKind.CLAIMED)
    .scalar_subquery()
    .label("claims")
)
_NEXT_APPOINTMENT = (
    select(appointment.c.id)
    .where(
        appointment.c.case_id.in_(cases(case_.c.id)),
        appointment.c.day >= _TODAY,
        appointment.c.outcome == Outcome.PLANNED,
    )
    .order_by(appointment.c.day, appointment.c.time)
    .limit(1)
    .correlate(case_)
    .scalar_subquery()
)
_LAST_TALK = (
    select(func.max(conversation.c.started_at))
    .where(conversation.c.case_id.in_(cases(case_.c.id)))
    .correlate(case_)
    .scalar_subquery()
    .label("last_talk")
)
_LAST_WORD = (
    select(func.max(step_event.c.at))
    .join(mini_step, mini_step.c.id == step_event.c.step_id)
    .join(goal, goal.c.id == mini_step.c.goal_id)
    .where(goal.c.plan_id.in_(plans_of(case_.c.id)))
    .correlate(case_)
    .scalar_subquery()
    .label("last_word")
)
_LAST_HELD = (
    select(func.max(appointment.c.day))
    .where(appointment.c.case_id.in_(cases(case_.c.id)), appointment.c.outcome == Outcome.HELD)
    .correlate(case_)
    .scalar_subquery()
    .label("last_held")
)
_PROMISE = (
    select(func.max(review_due.c.seq))
    .where(review_due.c.case_id.in_(cases(case_.c.id)))
    .correlate(case_)
    .scalar_subquery()
)


def _kept() -> ColumnElement[bool]:
    """Whether the bridge was scored again since the promise was made."""
    return exists().where(
        scoring.c.case_id.in_(cases(case_.c.id)),
        scoring_end.c.scoring_id == scoring.c.id,
        scoring_end.c.at > review_due.c.at,
    )


def _promised(*columns: Any) -> Select[Any]:  # noqa: ANN401 - columns of any kind
    """Open cases with the promise about them that stands."""
    return (
        select(*columns)
        .join(case_, case_.c.client_id == client.c.id)
        .where(
            case_.c.closed_at.is_(None),
            case_.c.continues.is_(None),
            client.c.merged_into.is_(None),
        )
    )


_STANDING = and_(review_due.c.seq == _PROMISE, ~_kept())
_PART = (
    select(case_mentor.c.helps_as)
    .where(
        case_mentor.c.case_id.in_(cases(case_.c.id)),
        case_mentor.c.staff_id == bindparam("staff_id", type_=Id),
        case_mentor.c.from_day <= _TODAY,
        or_(case_mentor.c.to_day.is_(None), case_mentor.c.to_day > _TODAY),
    )
    .order_by(case_mentor.c.helps_as.desc())
    .limit(1)
    .correlate(case_)
    .scalar_subquery()
)
_AWAY = (
    select(func.min(staff.c.name))
    .join(case_mentor, case_mentor.c.staff_id == staff.c.id)
    .where(
        case_mentor.c.case_id.in_(cases(case_.c.id)),
        or_(case_mentor.c.to_day.is_(None), case_mentor.c.to_day > _TODAY),
        staff.c.id.in_(away()),
    )
    .correlate(case_)
    .scalar_subquery()
)
_CASELOAD = (
    _promised(
        client,
        _GOAL.label("goal"),
        func.coalesce(
            func.nullif(mini_step_version.c.short_text, ""), mini_step_version.c.text
        ).label("step"),
        mini_step_version.c.day.label("step_day"),
        mini_step_version.c.day_part.label("step_part"),
        _CLAIMS,
        appointment.c.day.label("next_day"),
        appointment.c.time.label("next_time"),
        _LAST_TALK,
        _LAST_WORD,
        _LAST_HELD,
        review_due.c.day.label("promised"),
        _PART.label("part"),
        _AWAY.label("away"),
    )
    .outerjoin(mini_step, mini_step.c.id == _NEXT_STEP)
    .outerjoin(mini_step_version, _WORDED)
    .outerjoin(appointment, appointment.c.id == _NEXT_APPOINTMENT)
    .outerjoin(review_due, _STANDING)
    .where(case_.c.id.in_(own_cases()))
    .order_by(client.c.seq)
)
_OVERDUE = (
    _promised(client, review_due.c.day.label("promised"))
    .join(review_due, _STANDING)
    .where(client.c.id.in_(own_clients()), review_due.c.day <= _TODAY)
    .order_by(review_due.c.day, client.c.seq)
)


def caseload(
    connection: Connection, staff_id: UUID, today: date
) -> Iterator[tuple[CaseLine, tuple[datetime, ...]]]:
    """A mentor's people, each with the moments of contact that the caller turns into days.

    `last_contact` holds only the last appointment that was kept: what day a moment was,
    storage does not know.
    """
    for row in connection.execute(_CASELOAD, {"staff_id": staff_id, "today": today}):
        person = client_from(row)
        line = CaseLine(
            person.id,
            short_name(person),
            person.language,
            person.safe_contact,
            row.goal or "",
            row.step or "",
            row.step_day,
            row.step_part,
            row.claims,
            row.next_day,
            row.next_time,
            row.last_held,
            row.promised,
            row.part or Part.COVER,
            "" if row.part else row.away,
        )
        yield line, tuple(at for at in (row.last_talk, row.last_word) if at)


def overdue(connection: Connection, values: dict[str, object]) -> tuple[ReviewDue, ...]:
    """Promised looks at the bridge of own clients whose day has come, the oldest first.

    `values` are those that `own_clients` binds.
    """
    rows = connection.execute(_OVERDUE, values)
    return tuple(ReviewDue(row.id, short_name(client_from(row)), row.promised) for row in rows)
