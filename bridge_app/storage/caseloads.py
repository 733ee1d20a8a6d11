"""A whole caseload goes to another mentor, by number; and what of that the new mentor is told.

Whoever arranges it reaches none of these files (DECISIONS B), so nothing is asked here but who is
whose mentor: a row for each case, without a name.
"""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, func, insert, or_, select, update

from bridge_app.domain.appointments import Outcome
from bridge_app.domain.helping import HANDED_ALL, Handing, Part, PassedOn
from bridge_app.storage.tables import appointment, audit, case_mentor, staff, wide
from bridge_app.storage.written import Connection, Written


def pass_on(
    connection: Connection, member: UUID, to: UUID, day: date, written: Written
) -> tuple[tuple[UUID, UUID], ...]:
    """From this day on `to` is the mentor of whoever had this one; which cases, of whom.

    What was agreed with the former mentor is with the new one from now on. Who was it, is so
    until the day is over.
    """
    runs = or_(case_mentor.c.to_day.is_(None), case_mentor.c.to_day > day)
    theirs = case_mentor.c.helps_as == Part.MENTOR
    own = select(case_mentor.c.case_id).where(case_mentor.c.staff_id == member, theirs, runs)
    cases = sorted(connection.execute(own.distinct()).scalars())
    here = case_mentor.c.case_id.in_(cases) & runs
    ends = or_(case_mentor.c.staff_id == to, and_(case_mentor.c.staff_id == member, theirs))
    connection.execute(update(case_mentor).where(here, ends).values(to_day=day))
    row = {"staff_id": to, "from_day": day, "given_by": written.by}
    for case_id in cases:
        connection.execute(insert(case_mentor), {**row, "case_id": case_id})
    _days_go_along(connection, member, to, cases, day)
    known = select(wide.case_.c.id, wide.case_.c.client_id).where(wide.case_.c.id.in_(cases))
    whose = {row.id: row.client_id for row in connection.execute(known)}
    return tuple((case_id, whose[case_id]) for case_id in cases)


def _days_go_along(
    connection: Connection, member: UUID, to: UUID, cases: list[UUID], day: date
) -> None:
    """On a server the owner's function does it: no day of anybody is shown to who arranges."""
    if connection.dialect.name == "postgresql":
        said = "SELECT days_go_along(%s, %s, %s)"
        connection.exec_driver_sql(said, (member.bytes, to.bytes, day.isoformat()))
        return
    coming = appointment.c.case_id.in_(cases) & (appointment.c.staff_id == member)
    expected = coming & (appointment.c.day >= day) & (appointment.c.outcome == Outcome.PLANNED)
    with_them = {"staff_id": to, "version": appointment.c.version + 1}
    connection.execute(update(appointment).where(expected).values(with_them))


def stop_helping(connection: Connection, member: UUID, day: date) -> None:
    """Where this person helps along, that ends today."""
    runs = or_(case_mentor.c.to_day.is_(None), case_mentor.c.to_day > day)
    along = (case_mentor.c.staff_id == member) & (case_mentor.c.helps_as == Part.HELPER)
    connection.execute(update(case_mentor).where(along, runs).values(to_day=day))


def passed_to(
    connection: Connection, member: UUID, since: date, at: datetime
) -> Iterator[PassedOn]:
    """What others handed over to this mentor since a day (`at` is when it began), newest first."""
    mine = select(case_mentor.c.case_id, case_mentor.c.from_day, case_mentor.c.given_by).where(
        case_mentor.c.staff_id == member,
        case_mentor.c.helps_as == Part.MENTOR,
        case_mentor.c.to_day.is_(None),
        case_mentor.c.from_day >= since,
        case_mentor.c.given_by != member,
    )
    given = mine.subquery()
    if connection.execute(select(func.count()).select_from(given)).scalar_one() == 0:
        return
    whose = select(wide.case_.c.client_id).join(given, given.c.case_id == wide.case_.c.id)
    handed = audit.c.client_id.in_(whose) & (audit.c.action == HANDED_ALL) & (audit.c.at >= at)
    told = (
        select(audit.c.object_id, audit.c.actor, func.max(audit.c.detail).label("detail"))
        .where(handed)
        .group_by(audit.c.object_id, audit.c.actor)
        .subquery()
    )
    by = and_(told.c.object_id == given.c.case_id, told.c.actor == given.c.given_by)
    asked = (
        select(func.count(), given.c.from_day, staff.c.name, told.c.detail)
        .select_from(given)
        .join(staff, staff.c.id == given.c.given_by)
        .outerjoin(told, by)
        .group_by(given.c.from_day, staff.c.name, told.c.detail)
        .order_by(given.c.from_day.desc(), staff.c.name)
    )
    names = select(staff.c.id, staff.c.name)
    known = {row.id: row.name for row in connection.execute(names)}
    for count, day, name, detail in connection.execute(asked):
        why, _, former = (detail or "").partition(" ")
        theirs = known[UUID(former)] if former else ""
        yield PassedOn(count, day, name, theirs, Handing(why) if why else None)
