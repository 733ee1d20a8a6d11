"""A case ends, and may go on: when, why, and who is its mentor no longer."""

from datetime import date
from uuid import UUID

from sqlalchemy import Update, exists, literal, select, update

from bridge_app.domain.helping import Part
from bridge_app.domain.people import EndReason
from bridge_app.storage import joined
from bridge_app.storage.columns import Id
from bridge_app.storage.tables import case_, case_mentor
from bridge_app.storage.written import Connection, Written

_ended = case_.alias("ended")
_next = case_mentor.alias("next")


def end(
    connection: Connection, case_id: UUID, reason: EndReason, day: date, written: Written
) -> bool:
    """It ends today, and with today its mentors have it within reach; False when it had ended."""
    together = joined.cases(literal(case_id, Id))
    standing = update(case_).where(case_.c.id.in_(together), case_.c.closed_at.is_(None))
    done = _changed(connection, standing.values(closed_at=written.at, end_reason=reason.value))
    if done:
        theirs = case_mentor.c.case_id.in_(together) & case_mentor.c.to_day.is_(None)
        connection.execute(update(case_mentor).where(theirs).values(to_day=day))
    return done


def go_on(connection: Connection, case_id: UUID, day: date) -> None:
    """It goes on; who was its mentor until today stays so, but for who handed it over today."""
    together = joined.cases(literal(case_id, Id))
    ended = select(_ended.c.closed_at).where(_ended.c.id == case_id).scalar_subquery()
    over = update(case_).where(case_.c.id.in_(together), case_.c.closed_at == ended)
    _changed(connection, over.values(closed_at=None, end_reason=""))
    theirs = case_mentor.c.case_id.in_(together) & (case_mentor.c.to_day == day)
    later = exists().where(
        _next.c.case_id == case_mentor.c.case_id,
        _next.c.seq > case_mentor.c.seq,
        _next.c.helps_as == Part.MENTOR,
        _next.c.from_day == day,
    )
    came_after = later & (case_mentor.c.helps_as == Part.MENTOR)
    connection.execute(update(case_mentor).where(theirs, ~came_after).values(to_day=None))


def _changed(connection: Connection, change: Update) -> bool:
    newer = change.values(version=case_.c.version + 1).returning(case_.c.id)
    return connection.execute(newer).first() is not None
