"""Who stands in for whom, and from when until when."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, or_, select, update

from bridge_app.domain.helping import Cover
from bridge_app.storage.tables import cover, staff
from bridge_app.storage.written import Connection, Written

_away, _stands_in = staff.alias("away"), staff.alias("stands_in")
_COVERS = (
    select(cover, _away.c.name.label("away"), _stands_in.c.name.label("stands_in"))
    .join(_away, _away.c.id == cover.c.away_id)
    .join(_stands_in, _stands_in.c.id == cover.c.stands_in_id)
    .order_by(cover.c.from_day, cover.c.to_day)
)


def coming(connection: Connection, staff_id: UUID, today: date) -> tuple[Cover, ...]:
    """What is arranged from today on that this person is away in, or stands in."""
    theirs = or_(cover.c.away_id == staff_id, cover.c.stands_in_id == staff_id)
    rows = connection.execute(_COVERS.where(theirs, *_counts(today)))
    return tuple(map(_cover, rows))


def _counts(today: date) -> tuple[Any, ...]:
    """Not over, and not stopped before it began."""
    return cover.c.to_day >= today, cover.c.to_day >= cover.c.from_day


def _cover(row: Row[Any]) -> Cover:
    away, stands_in = (row.away_id, row.away), (row.stands_in_id, row.stands_in)
    return Cover(row.id, *away, *stands_in, row.from_day, row.to_day)


def begin(connection: Connection, new: Cover, written: Written) -> None:
    """Keep that somebody stands in."""
    values = {
        "id": new.id,
        "away_id": new.away_id,
        "stands_in_id": new.stands_in_id,
        "from_day": new.from_day,
        "to_day": new.to_day,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(cover), values)


def end(connection: Connection, cover_id: UUID, staff_id: UUID, today: date) -> Cover | None:
    """It is over, from today on; None when it was, or is of neither of the two."""
    known = next(
        (each for each in coming(connection, staff_id, today) if each.id == cover_id), None
    )
    if known is not None:
        last = min(today, known.from_day) - timedelta(days=1)
        connection.execute(update(cover).where(cover.c.id == cover_id).values(to_day=last))
    return known
