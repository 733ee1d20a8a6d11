"""What brings a file within somebody's reach, and whose files those are (DECISIONS B)."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    case,
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


_OWN, _COVERED = 2, 1
"""How a case is helped in: by oneself, or by somebody for whom one stands in."""


def _helped(who: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    """The case is helped in today by these."""
    return (
        case_mentor.c.case_id == case_.c.id,
        who,
        case_mentor.c.from_day <= _TODAY,
        or_(case_mentor.c.to_day.is_(None), case_mentor.c.to_day >= _TODAY),
    )


def _nearest_help(of: ColumnElement[bool]) -> ColumnElement[Any]:
    """How these cases are helped in today, by oneself before cover; nothing when by others."""
    nearest = case((case_mentor.c.staff_id == _STAFF, _OWN), else_=_COVERED)
    return select(func.max(nearest)).where(of, *_helped(_theirs())).scalar_subquery()


_NEAREST_GRANT = tuple(reversed(Grant))
"""In the order of a number that grows with what counts first: a walk-in before a reason."""


def _granted(to: ColumnElement[Any]) -> ColumnElement[Any]:
    """Which grant of today counts first, as its number in `_NEAREST_GRANT`; nothing without."""
    numbered = ((access_grant.c.kind == k.value, at) for at, k in enumerate(_NEAREST_GRANT))
    granted = (
        access_grant.c.client_id.in_(numbers(to)),
        access_grant.c.day == _TODAY,
        access_grant.c.staff_id == _STAFF,
    )
    return select(func.max(case(*numbered))).where(*granted).scalar_subquery()


def _expected() -> tuple[ColumnElement[bool], ...]:
    """Not one that was cancelled or moved: nobody comes for that."""
    there = (appointment.c.outcome != each for each in sorted(GONE))  # a list is written anew
    return appointment.c.day == _TODAY, *there  # each time it is asked


_goes_on = wide.client.alias("goes_on")
_found_by = wide.client.alias("found_by")


_OF_CLIENT = case_.c.client_id == _CLIENT
_FACTS = select(
    select(_found_by.c.number)
    .join(_goes_on, _goes_on.c.merged_into == _found_by.c.id)
    .where(_goes_on.c.id == _CLIENT)
    .scalar_subquery()
    .label("goes_on_as"),
    _nearest_help(_OF_CLIENT).label("helped"),
    exists()
    .where(_OF_CLIENT, appointment.c.case_id == case_.c.id, *_expected())
    .label("appointment_today"),
    _granted(_CLIENT).label("granted"),
    select(func.max(conversation.c.started_at))
    .join(case_, case_.c.id == conversation.c.case_id)
    .where(_OF_CLIENT, conversation.c.started_by == _STAFF)
    .scalar_subquery()
    .label("last_own_conversation"),
)

Known: TypeAlias = tuple[ReachFacts, datetime | None]
"""What is known of one member of staff and one client, and when they last talked.

The days since that talk are the caller's to count: what a day is, storage does not know.
"""


def own_case(client_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether one helps in a case of this client today; binds staff_id and today.

    This plainest ground settles it alone (domain/access.py), and whoever talks with somebody
    mostly has it: asking for the others too at each answer cost more than keeping the answer.
    A statement that asks looks at cases under another name.
    """
    return exists().where(
        case_.c.client_id == client_id, *_helped(case_mentor.c.staff_id == _STAFF)
    )


def facts(connection: Connection, staff_id: UUID, client_id: UUID, today: date) -> Known:
    """What brings this client's file within this person's reach.

    Raises GoesOnAs for a number that is found by another one.
    """
    values = {"staff_id": staff_id, "client_id": client_id, "today": today}
    row = connection.execute(_FACTS, values).one()
    if row.goes_on_as:
        raise GoesOnAs(row.goes_on_as)
    grant = None if row.granted is None else _NEAREST_GRANT[row.granted]
    known = ReachFacts(
        in_caseload=row.helped == _OWN,
        stands_in=row.helped == _COVERED,
        appointment_today=row.appointment_today,
        walk_in_today=grant is Grant.WALK_IN,
        reason_today=grant is Grant.REASON,
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
    connection.get_execution_options()["again"](connection)


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
