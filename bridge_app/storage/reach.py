"""What brings a file within somebody's reach, and whose files those are (DECISIONS B)."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    union,
)

from bridge_app.desk_errors import GoesOnAs
from bridge_app.domain.access import OWN_CONVERSATION_DAYS, ReachFacts
from bridge_app.domain.appointments import GONE
from bridge_app.storage.columns import Day, Id
from bridge_app.storage.joined import numbers
from bridge_app.storage.tables import (
    access_grant,
    appointment,
    case_,
    case_mentor,
    client,
    conversation,
    cover,
    wide,
)
from bridge_app.storage.written import Written


class Grant(StrEnum):
    """What opens a file for one day."""

    WALK_IN = "walk_in"
    REASON = "reason"


_CLIENT = bindparam("client_id", type_=Id)
_STAFF = bindparam("staff_id", type_=Id)
_TODAY = bindparam("today", type_=Day)


def own_cases() -> Select[Any]:
    """Ids of the cases in one's own caseload, and for whom one stands in; binds staff_id, today.

    Of one that is read as a part of another it is that other (merging.py). One that was handed
    over today lies within reach until the day is over, and is nobody's own any more.
    """
    mine = case_.alias("mine")
    read_in = func.coalesce(mine.c.continues, mine.c.id)
    goes_on = or_(case_mentor.c.to_day.is_(None), case_mentor.c.to_day > _TODAY)
    own = select(read_in).join(case_mentor, case_mentor.c.case_id == mine.c.id)
    return own.where(_theirs(), case_mentor.c.from_day <= _TODAY, goes_on)


def _theirs() -> ColumnElement[bool]:
    """Helped by oneself, or by somebody for whom one stands in today."""
    return or_(case_mentor.c.staff_id == _STAFF, case_mentor.c.staff_id.in_(away()))


def away() -> Select[Any]:
    """Ids of those for whom one stands in today."""
    return select(cover.c.away_id).where(
        cover.c.stands_in_id == _STAFF, cover.c.from_day <= _TODAY, cover.c.to_day >= _TODAY
    )


def _helped(who: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    """The case is helped in today by these."""
    return (
        case_mentor.c.case_id == case_.c.id,
        who,
        case_mentor.c.from_day <= _TODAY,
        or_(case_mentor.c.to_day.is_(None), case_mentor.c.to_day >= _TODAY),
    )


def _in_caseload() -> tuple[ColumnElement[bool], ...]:
    return _helped(case_mentor.c.staff_id == _STAFF)


def _stands_in() -> tuple[ColumnElement[bool], ...]:
    return _helped(case_mentor.c.staff_id.in_(away()))


def _granted(kind: Grant) -> ColumnElement[bool]:
    return exists().where(
        access_grant.c.client_id.in_(numbers(_CLIENT)),
        access_grant.c.day == _TODAY,
        access_grant.c.staff_id == _STAFF,
        access_grant.c.kind == kind.value,
    )


def _expected() -> tuple[ColumnElement[bool], ...]:
    """Not one that was cancelled or moved: nobody comes for that."""
    return appointment.c.day == _TODAY, appointment.c.outcome.not_in(GONE)


_goes_on = wide.client.alias("goes_on")
_found_by = wide.client.alias("found_by")
_FACTS = select(
    select(_found_by.c.number)
    .join(_goes_on, _goes_on.c.merged_into == _found_by.c.id)
    .where(_goes_on.c.id == _CLIENT)
    .scalar_subquery()
    .label("goes_on_as"),
    exists().where(case_.c.client_id == _CLIENT, *_in_caseload()).label("in_caseload"),
    exists().where(case_.c.client_id == _CLIENT, *_stands_in()).label("stands_in"),
    exists()
    .where(
        case_.c.client_id == _CLIENT,
        appointment.c.case_id == case_.c.id,
        *_expected(),
    )
    .label("appointment_today"),
    _granted(Grant.WALK_IN).label("walk_in_today"),
    _granted(Grant.REASON).label("reason_today"),
    select(func.max(conversation.c.started_at))
    .join(case_, case_.c.id == conversation.c.case_id)
    .where(case_.c.client_id == _CLIENT, conversation.c.started_by == _STAFF)
    .scalar_subquery()
    .label("last_own_conversation"),
)


def facts(
    connection: Connection, staff_id: UUID, client_id: UUID, today: date
) -> tuple[ReachFacts, datetime | None]:
    """What is known of one member of staff and one client, and when they last talked.

    The days since that talk are the caller's to count: what a day is, storage does not know.
    Raises GoesOnAs for a number that is found by another one.
    """
    values = {"staff_id": staff_id, "client_id": client_id, "today": today}
    row = connection.execute(_FACTS, values).one()
    if row.goes_on_as:
        raise GoesOnAs(row.goes_on_as)
    known = ReachFacts(
        in_caseload=row.in_caseload,
        stands_in=row.stands_in,
        appointment_today=row.appointment_today,
        walk_in_today=row.walk_in_today,
        reason_today=row.reason_today,
    )
    return known, row.last_own_conversation


def grant(
    connection: Connection, kind: Grant, client_id: UUID, day: date, written: Written
) -> None:
    """Bring a file within reach of whoever writes this, for one day."""
    values = {
        "kind": kind.value,
        "client_id": client_id,
        "staff_id": written.by,
        "day": day,
        "at": written.at,
    }
    connection.execute(insert(access_grant), values)


def keep_so_far(connection: Connection) -> None:
    """What was done is kept, and the deed goes on as the next transaction, begun as the first was.

    On a server, where what opens a file counts once it cannot be taken back (server/within.py).
    """
    driver: Any = connection.connection.driver_connection
    driver.execute("COMMIT")
    connection.dispatch.begin(connection)


def own_clients() -> Select[Any]:
    """Ids of the clients within one's own reach; binds staff_id, today and since.

    `since` is the moment from which an own conversation still counts (`counts_from`).
    """
    caseload = select(case_.c.client_id).where(*_helped(_theirs()))
    walked_in = (
        select(func.coalesce(client.c.merged_into, client.c.id))
        .join(access_grant, access_grant.c.client_id == client.c.id)
        .where(access_grant.c.day == _TODAY, access_grant.c.staff_id == _STAFF)
    )
    expected = (
        select(case_.c.client_id)
        .join(appointment, appointment.c.case_id == case_.c.id)
        .where(*_expected())
    )
    talked = (
        select(case_.c.client_id)
        .join(conversation, conversation.c.case_id == case_.c.id)
        .where(
            conversation.c.started_by == _STAFF,
            conversation.c.started_at >= bindparam("since"),
        )
    )
    own = union(caseload, walked_in, expected, talked).subquery()
    return select(own.c.client_id)


def counts_from(now: datetime) -> datetime:
    """The moment from which an own conversation keeps a file within reach."""
    return now - timedelta(days=OWN_CONVERSATION_DAYS)
