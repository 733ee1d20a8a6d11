"""What a second person agreed to, as it is kept, and which of it was not used yet."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, exists, insert, select

from bridge_app.domain.approving import VALID_FOR, Approval, Asked
from bridge_app.storage.columns import Id, Instant
from bridge_app.storage.tables import approval, ledger
from bridge_app.storage.written import Written


def add(connection: Connection, asked: Asked, written: Written) -> None:
    """Keep a yes to each of these amounts, in the name of whoever writes."""
    shared = {"client_id": asked.client_id, "asked_by": asked.asked_by}
    rows = [
        {**shared, "about": about, "cents": cents, "at": written.at, "by": written.by}
        for about, cents in asked.amounts.items()
    ]
    connection.execute(insert(approval), rows)


@dataclass(frozen=True)
class Wanted:
    """Whose yes is looked for, to what: `about` a step or goal, asked by whoever gives it."""

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
