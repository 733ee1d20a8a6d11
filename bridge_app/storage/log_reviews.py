"""What was looked through in the log and when, and what each check of it found."""

from collections.abc import Callable
from datetime import date, datetime

from sqlalchemy import func, insert, select

from bridge_app.domain.log_page import Reviewed
from bridge_app.domain.looking import LogCheck
from bridge_app.domain.reviewing import Covered, Mark, Why
from bridge_app.storage.tables import log_check, log_review
from bridge_app.storage.written import Connection, Written


def note(connection: Connection, mark: Mark, written: Written) -> None:
    """Keep that somebody looked at this one, up to the newest line that was on the screen."""
    row = {"why": mark.why, "staff_id": mark.staff, "client_id": mark.client, "upto": mark.upto}
    by = {"day": mark.day, "at": written.at, "by": written.by}
    connection.execute(insert(log_review), row | by)


def note_all(connection: Connection, day: date, upto: int, own: int, written: Written) -> None:
    """Keep that somebody looked at every line up to this one, but for so many of their own."""
    row = {"day": day, "upto": upto, "own": own, "at": written.at, "by": written.by}
    connection.execute(insert(log_review), row)


def seen(
    connection: Connection, first: date, last: date, day_of: Callable[[datetime], date]
) -> dict[Mark, Covered]:
    """On which day each unusual look of these days was looked at, up to which line.

    `day_of` gives the day at the desk; of several times the one that saw most counts.
    """
    columns = log_review.c
    rows = select(log_review).where(columns.why != "", columns.day.between(first, last))
    return {
        Mark(Why(row.why), row.day, row.staff_id, row.client_id): Covered(day_of(row.at), row.upto)
        for row in connection.execute(rows.order_by(columns.upto, columns.seq))
    }


def reviewed(connection: Connection, since: date) -> Reviewed:
    """How often everything was looked through since that day, and when and by whom last."""
    columns = log_review.c
    whole = select(columns.day, columns.by).where(columns.why == "").order_by(columns.seq.desc())
    newest = connection.execute(whole.limit(1)).one_or_none()
    if newest is None:
        return Reviewed()
    own = func.coalesce(func.sum(columns.own), 0)
    told = select(func.count(), own).where(columns.why == "", columns.day >= since)
    count, left = connection.execute(told).one()
    return Reviewed(count, newest.day, newest.by, left)


def note_check(connection: Connection, check: LogCheck, written: Written) -> None:
    """Keep what a check of the log found."""
    found = " ".join(":".join(map(str, each)) for each in check.found)
    row = {"whole": check.whole, "found": found, "at": written.at, "by": written.by}
    connection.execute(insert(log_check), row)


def last_check(connection: Connection) -> LogCheck | None:
    """The newest check of the log; None when there never was one."""
    newest = select(log_check).order_by(log_check.c.seq.desc()).limit(1)
    row = connection.execute(newest).one_or_none()
    if row is None:
        return None
    parts = (each.split(":") for each in row.found.split())
    return LogCheck(row.at, row.by, tuple((name, int(seq), why) for name, seq, why in parts))
