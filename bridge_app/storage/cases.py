"""A case ends, and may go on: when, why, and who is its mentor no longer."""

from datetime import date
from uuid import UUID

from sqlalchemy import Update, update

from bridge_app.domain.people import EndReason
from bridge_app.storage.tables import case_, case_mentor
from bridge_app.storage.written import Connection, Written


def end(
    connection: Connection, case_id: UUID, reason: EndReason, day: date, written: Written
) -> bool:
    """It ends today, and with today its mentors have it within reach; False when it had ended."""
    standing = update(case_).where(case_.c.id == case_id, case_.c.closed_at.is_(None))
    done = _changed(connection, standing.values(closed_at=written.at, end_reason=reason.value))
    if done:
        theirs = (case_mentor.c.case_id == case_id) & case_mentor.c.to_day.is_(None)
        connection.execute(update(case_mentor).where(theirs).values(to_day=day))
    return done


def go_on(connection: Connection, case_id: UUID, day: date) -> None:
    """It goes on; who was its mentor until today stays so."""
    over = update(case_).where(case_.c.id == case_id)
    _changed(connection, over.values(closed_at=None, end_reason=""))
    theirs = (case_mentor.c.case_id == case_id) & (case_mentor.c.to_day == day)
    connection.execute(update(case_mentor).where(theirs).values(to_day=None))


def _changed(connection: Connection, change: Update) -> bool:
    newer = change.values(version=case_.c.version + 1).returning(case_.c.id)
    return connection.execute(newer).scalar_one_or_none() is not None
