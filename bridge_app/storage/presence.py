"""Who else has a client's file open: a sign of life now and then, gone after a minute without."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from bridge_app.storage.columns import Id, Instant
from bridge_app.storage.joined import numbers
from bridge_app.storage.tables import open_file, staff
from bridge_app.storage.written import Written

GONE_AFTER = timedelta(minutes=1)
"""Whose screen was silent for so long is not there any more."""

_OTHERS = (
    select(staff.c.name)
    .join(open_file, open_file.c.staff_id == staff.c.id)
    .where(
        open_file.c.client_id.in_(numbers(bindparam("client_id", type_=Id))),
        open_file.c.staff_id != bindparam("me", type_=Id),
        open_file.c.beat > bindparam("since", type_=Instant),
    )
    .order_by(open_file.c.since)
)
_BEAT = (
    update(open_file)
    .where(
        open_file.c.client_id == bindparam("of_client", type_=Id),
        open_file.c.staff_id == bindparam("me", type_=Id),
    )
    .values(beat=bindparam("now", type_=Instant))
)


def beat(connection: Connection, client_id: UUID, written: Written) -> None:
    """This screen shows the file still; or from now on, and what it showed before no longer."""
    values = {"of_client": client_id, "me": written.by, "now": written.at}
    if connection.execute(_BEAT, values).rowcount == 0:
        leave(connection, written.by)
        row = {"client_id": client_id, "staff_id": written.by}
        connection.execute(insert(open_file), row | {"since": written.at, "beat": written.at})


def leave(connection: Connection, staff_id: UUID) -> None:
    """Nothing of a client stands on this screen any more."""
    connection.execute(delete(open_file).where(open_file.c.staff_id == staff_id))


def others(connection: Connection, client_id: UUID, written: Written) -> tuple[str, ...]:
    """The names of who else has it open, who came first on top."""
    since = written.at - GONE_AFTER
    known = {"client_id": client_id, "me": written.by, "since": since}
    return tuple(connection.execute(_OTHERS, known).scalars())
