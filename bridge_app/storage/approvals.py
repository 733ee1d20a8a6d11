"""What somebody agreed to in their own name, as it is kept, and which of it was not used yet.

Each row bears a mac over every column, so that one that was changed or slipped in is found.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, bindparam, exists, func, literal_column, select

from bridge_app.domain.approving import VALID_FOR, Approval, Asked
from bridge_app.storage import chain
from bridge_app.storage.columns import Id, Instant
from bridge_app.storage.sealing import Key
from bridge_app.storage.tables import approval, ledger
from bridge_app.storage.tables.guards import NOW
from bridge_app.storage.written import Written

PURPOSE = "approvals"
"""What the key of these rows is made for: `database.key_for(PURPOSE)`."""

_CLOCK = literal_column(NOW, Instant())
_VALID_FOR = VALID_FOR // timedelta(microseconds=1)


def add(connection: Connection, key: Key, asked: Asked, written: Written) -> None:
    """Keep a yes to each of these amounts, in the name of whoever writes."""
    shared = {"client_id": asked.client_id, "asked_by": asked.asked_by}
    for about, cents in asked.amounts.items():
        row = {
            **shared,
            "seq": _next(connection),
            "about": about,
            "cents": cents,
            "at": written.at,
            "kept_at": connection.execute(select(_CLOCK)).scalar_one(),
            "by": written.by,
        }
        chain.keep(connection, key, approval, row)


def _next(connection: Connection) -> int:
    """The number of the next row; on a server nobody sees all rows there are, so it counts them."""
    if connection.dialect.name == "postgresql":
        counted = select(func.nextval("approval_seq_seq"))
    else:
        counted = select(func.coalesce(func.max(approval.c.seq), 0) + 1)
    return int(connection.execute(counted).scalar_one())


@dataclass(frozen=True)
class Wanted:
    """Whose yes is looked for, to what: `about` as in `Asked`, asked by whoever gives it."""

    client_id: UUID
    about: UUID | None
    cents: int
    asked_by: UUID
    by: UUID | None


_WAITING = (
    select(approval.c.seq)
    .where(
        approval.c.client_id == bindparam("client_id", type_=Id),
        approval.c.asked_by == bindparam("asked_by", type_=Id),
        approval.c.by == bindparam("by", type_=Id),
        approval.c.about == bindparam("about", type_=Id),
        approval.c.cents == bindparam("cents"),
        approval.c.at.between(
            bindparam("since", type_=Instant), bindparam("moment", type_=Instant)
        ),
        literal_column(f"{NOW} - kept_at").between(0, _VALID_FOR),
        ~exists().where(ledger.c.approval == approval.c.seq),
    )
    .order_by(approval.c.seq.desc())
    .limit(1)
)


def waiting(connection: Connection, wanted: Wanted, now: datetime) -> int | None:
    """The newest yes to this that still waits for its row of the ledger; None without one."""
    values = {**vars(wanted), "since": now - VALID_FOR, "moment": now}
    return connection.execute(_WAITING, values).scalar_one_or_none()


def listed(connection: Connection) -> tuple[Approval, ...]:
    """Every yes that was kept, oldest first."""
    rows = connection.execute(select(approval).order_by(approval.c.seq))
    return tuple(
        Approval(row.seq, row.client_id, row.about, row.cents, row.asked_by, row.by, row.at)
        for row in rows
    )


def wrong(connection: Connection, key: Key) -> Iterator[int]:
    """The number of every yes that is not as it was kept; all that is held of a row is asked."""
    rows = connection.exec_driver_sql("SELECT * FROM approval ORDER BY seq").all()
    return (row.seq for row in rows if not chain.signed(key, row._asdict()))
