"""Reading the access log: who was in one file, and what deserves a second look."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select

from bridge_app.domain.access import Reach
from bridge_app.domain.looking import Trace, kind_of
from bridge_app.domain.trust import DONE
from bridge_app.storage.tables import audit, staff
from bridge_app.storage.written import Connection


def of_client(connection: Connection, client_id: UUID) -> Iterator[Trace]:
    """Everything that was done in one file, oldest first.

    What was refused showed nothing to anybody, and is left out.
    """
    done = select(audit.c.at, audit.c.actor, staff.c.name, audit.c.action, audit.c.ground)
    done = done.outerjoin_from(audit, staff, staff.c.id == audit.c.actor)
    mine = audit.c.client_id == client_id, audit.c.result == DONE
    for at, actor, name, action, ground in connection.execute(
        done.where(*mine).order_by(audit.c.seq)
    ):
        yield Trace(at, actor, name or "", kind_of(action), Reach(ground) if ground else None)
