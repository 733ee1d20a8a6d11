"""What the store knows of its clock: when it jumped ahead, and that somebody set that right.

The clock of the machine can be set by anybody, so nothing goes by it alone. A line of the log
that comes long after the one before it is a jump, until somebody looks at the calendar.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from bridge_app.domain.clocks import ClockState, is_jump
from bridge_app.storage.tables import clock_event
from bridge_app.storage.tables.wide import audit, ledger

AHEAD, RIGHT = "ahead", "right"

_LAST_LINE = select(audit.c.at).order_by(audit.c.seq.desc()).limit(1)
_LAST_EVENT = select(clock_event).order_by(clock_event.c.seq.desc()).limit(1)
_SET_RIGHT = (
    select(clock_event.c.ledger_seq, clock_event.c.at, clock_event.c.before)
    .where(clock_event.c.kind == RIGHT)
    .order_by(clock_event.c.seq.desc())
    .limit(1)
)


def note_ahead(connection: Connection, last: datetime, now: datetime) -> None:
    """Keep that the clock went from one moment to another without anybody working.

    Not when somebody set the date right just now: their own line comes after the same gap.
    """
    event = connection.execute(_LAST_EVENT).one_or_none()
    if event is None or event.kind != RIGHT or is_jump(event.at, now):
        row = {"kind": AHEAD, "before": last, "at": now}
        connection.execute(insert(clock_event), row)


def note_right(connection: Connection, now: datetime, by: UUID) -> None:
    """Keep that somebody looked at the calendar: it is now, whatever stood there before."""
    reached = connection.execute(select(func.coalesce(func.max(ledger.c.seq), 0))).scalar_one()
    furthest = connection.execute(select(func.max(audit.c.at))).scalar_one() or now
    row = {"kind": RIGHT, "before": max(furthest, now), "at": now, "by": by, "ledger_seq": reached}
    connection.execute(insert(clock_event), row)


def state(connection: Connection, now: datetime) -> ClockState:
    """Whether one can go by this clock: not after a jump, nor while it stands behind."""
    event = connection.execute(_LAST_EVENT).one_or_none()
    line = connection.execute(_LAST_LINE).scalar_one_or_none() or now
    jumped = event.before if event and event.kind == AHEAD else None
    known = max(line, event.at) if event else line
    if jumped is None and is_jump(known, now):
        jumped = known
    return ClockState(now, jumped, max(line, newest(connection) or line))


def newest(connection: Connection) -> datetime | None:
    """The newest moment that ledger or log know, None where none tells the time.

    Rows from before somebody set the date right do not: one of them may have been written
    while the clock stood ahead. Of the log not only the last line is asked: whoever set the
    clock back may have looked at something since.
    """
    event = connection.execute(_SET_RIGHT).one_or_none()
    counts = ledger.c.seq > (event.ledger_seq if event else 0)
    last = select(ledger.c.at).where(counts).order_by(ledger.c.seq.desc()).limit(1)
    asked = select(last.scalar_subquery(), select(func.max(audit.c.at)).scalar_subquery())
    booked, logged = connection.execute(asked).one()
    if event and logged and logged <= event.before:
        logged = _logged_since(connection, event.at)
    known = (booked, logged, event.at if event else None)
    return max(filter(None, known), default=None)


def _logged_since(connection: Connection, moment: datetime) -> datetime | None:
    """The newest moment of the lines after the one with which somebody set the date right."""
    theirs = select(func.max(audit.c.seq)).where(audit.c.at == moment).scalar_subquery()
    later = select(func.max(audit.c.at)).where(audit.c.seq > func.coalesce(theirs, 0))
    found: datetime | None = connection.execute(later).scalar_one()
    return found


def is_explained(connection: Connection, moment: datetime) -> bool:
    """Whether something of this moment was written before somebody set the date right."""
    event = connection.execute(_SET_RIGHT).one_or_none()
    return event is not None and moment <= event.before


def was_set_right(connection: Connection, month: str) -> bool:
    """Whether the date was set right in this month or before it; a month is as 2026-03."""
    event = connection.execute(_SET_RIGHT).one_or_none()
    return event is not None and f"{event.at:%Y-%m}" <= month
