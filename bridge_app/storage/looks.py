"""Reading the access log: who was in one file, and what deserves a second look."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, literal, literal_column, or_, select

from bridge_app.domain.access import Reach
from bridge_app.domain.log_page import LINES_SHOWN, LogLine, Refused
from bridge_app.domain.looking import Trace, kind_of, printer_of
from bridge_app.domain.people import main_part
from bridge_app.domain.reviewing import (
    KEEPS,
    MERGED,
    WALK_IN,
    WAYS_IN,
    WHOLE_FILE,
    Visit,
    WayIn,
)
from bridge_app.domain.trust import DONE, REFUSED
from bridge_app.storage import merging
from bridge_app.storage.columns import Id
from bridge_app.storage.joined import numbers
from bridge_app.storage.names import fold
from bridge_app.storage.tables import audit, audit_text, login_event, staff
from bridge_app.storage.tables.wide import client
from bridge_app.storage.written import Connection

HOUR = 3_600_000_000
"""Microseconds: what one person did in one file within an hour is one visit."""


@dataclass(frozen=True)
class Part:
    """A part of the log: from a moment up to another, of one person or about one client."""

    begin: datetime
    end: datetime
    staff: UUID | None = None
    client: UUID | None = None

    def rows(self, *client_ids: ColumnElement[UUID]) -> Iterator[ColumnElement[bool]]:
        """Which rows of the log these are; `client_ids` is where the client may stand in them."""
        yield audit.c.at >= self.begin
        yield audit.c.at < self.end
        if self.staff:
            yield audit.c.actor == self.staff
        if self.client:
            wanted = numbers(literal(self.client, Id))
            yield or_(*(column.in_(wanted) for column in client_ids or (audit.c.client_id,)))


def of_client(connection: Connection, client_id: UUID) -> Iterator[Trace]:
    """Everything that was done in one file, oldest first.

    Also what was done in another while that showed this one too (merging.py). What was refused
    showed nothing to anybody, and is left out.
    """
    own = numbers(literal(client_id, Id))
    along = _read_along(connection, {*connection.execute(own).scalars()})
    done = select(audit.c.at, audit.c.actor, staff.c.name, audit.c.action, audit.c.ground)
    done = done.outerjoin_from(audit, staff, staff.c.id == audit.c.actor)
    theirs = or_(audit.c.client_id.in_(own), *along)
    mine = done.where(theirs, audit.c.result == DONE)
    for at, actor, name, action, ground in connection.execute(mine.order_by(audit.c.seq)):
        yield Trace(at, actor, name or "", kind_of(action), Reach(ground) if ground else None)


def _read_along(connection: Connection, clients: Collection[UUID]) -> Iterator[ColumnElement[bool]]:
    """The lines of other files that showed one of these for a while."""
    for each in merging.read_as(connection):
        if each.gone in clients:
            moment = audit.c.at
            yield and_(audit.c.client_id == each.key, moment >= each.begin, moment < each.end)


def people(connection: Connection) -> dict[UUID, str]:
    """The names of all who work or worked here."""
    rows = connection.execute(select(staff.c.id, staff.c.name).order_by(staff.c.name))
    return {row.id: row.name for row in rows}


# --- what deserves a second look -------------------------------------------------------------


def visits(connection: Connection, part: Part) -> Iterator[Visit]:
    """Who was in whose file, an hour to a visit; then every reason that was typed."""
    clients = _clients(connection)
    names = people(connection)
    hour: ColumnElement[int] = literal_column(f"audit.at / {HOUR}")
    columns = (audit.c.actor, audit.c.client_id)
    entered = select(func.min(audit.c.at), func.max(audit.c.seq), *columns).where(
        *part.rows(), audit.c.result == DONE, audit.c.client_id.in_(select(client.c.id))
    )
    for at, line, actor, client_id in connection.execute(entered.group_by(hour, *columns)):
        number, surname = clients[client_id]
        alike = shares_surname(names.get(actor, ""), surname)
        yield Visit(at, actor, client_id, number, alike, line=line)
    yield from _reasons(connection, part, clients)
    yield from _let_in(connection, part, clients)
    yield from _made_one(connection, part, clients)
    yield from _kept(connection, part, clients)


def _let_in(
    connection: Connection, part: Part, clients: Mapping[UUID, tuple[str, str]]
) -> Iterator[Visit]:
    """What was done with the files of who was let in by a tap, and whole files that left."""
    columns = (audit.c.actor, audit.c.client_id, audit.c.action)
    done = select(func.min(audit.c.at), func.max(audit.c.seq), *columns).where(
        *part.rows(),
        audit.c.result == DONE,
        audit.c.client_id.in_(select(client.c.id)),
        audit.c.action != MERGED,
        or_(audit.c.ground == Reach.WALK_IN_TODAY, audit.c.action.in_((WALK_IN, WHOLE_FILE))),
    )
    hour: ColumnElement[int] = literal_column(f"audit.at / {HOUR}")
    for at, line, actor, client_id, action in connection.execute(done.group_by(hour, *columns)):
        yield Visit(at, actor, client_id, clients[client_id][0], deed=action, line=line)


def _made_one(
    connection: Connection, part: Part, clients: Mapping[UUID, tuple[str, str]]
) -> Iterator[Visit]:
    """Two files made one, unless both were among one's own people.

    The deed leaves a line for each file, at one moment; both tell which number goes on as the
    other. Who looks for either number finds it, also when they are two again.
    """
    gone = audit.alias("gone")
    same = (gone.c.actor == audit.c.actor, gone.c.at == audit.c.at, gone.c.action == audit.c.action)
    told = (audit.c.seq, audit.c.at, audit.c.actor, audit.c.client_id)
    made_one = (
        select(*told, gone.c.client_id.label("gone_id"))
        .join(gone, and_(*same, gone.c.client_id == audit.c.object_id))
        .where(
            *part.rows(audit.c.client_id, gone.c.client_id),
            audit.c.action == MERGED,
            audit.c.result == DONE,
            audit.c.client_id != audit.c.object_id,
            audit.c.client_id.in_(select(client.c.id)),
            or_(audit.c.ground != Reach.CASELOAD, gone.c.ground != Reach.CASELOAD),
        )
    )
    for line, at, actor, kept, other in connection.execute(made_one.order_by(audit.c.seq)):
        beside, _surname = clients.get(other, ("", ""))
        yield Visit(at, actor, kept, clients[kept][0], deed=MERGED, beside=beside, line=line)


def _kept(
    connection: Connection, part: Part, clients: Mapping[UUID, tuple[str, str]]
) -> Iterator[Visit]:
    """What a typed reason or a tap opened for a day, and what was done then keeps within reach."""
    columns = (audit.c.seq, audit.c.at, audit.c.actor, audit.c.client_id, audit.c.ground)
    stays = [
        and_(audit.c.ground == ground, audit.c.action.in_(deeds))
        for ground, deeds in KEEPS.values()
    ]
    kept = select(*columns).where(
        *part.rows(),
        audit.c.result == DONE,
        or_(*stays),
        audit.c.client_id.in_(select(client.c.id)),
    )
    deeds = {ground: deed for deed, (ground, _deeds) in KEEPS.items()}
    for line, at, actor, client_id, ground in connection.execute(kept.order_by(audit.c.seq)):
        number, _surname = clients[client_id]
        yield Visit(at, actor, client_id, number, deed=deeds[ground], line=line)


def ways_in(connection: Connection, part: Part) -> Iterator[WayIn]:
    """Who gave whom a way in, by or for one person; never when only one client is asked for."""
    columns = audit.c
    told = (columns.at, columns.actor, columns.object_id, columns.action, columns.seq)
    given = select(*told).where(
        *replace(part, staff=None).rows(columns.client_id),
        columns.result == DONE,
        columns.action.in_(WAYS_IN),
        columns.object_id.is_not(None),
        columns.client_id.is_(None),
    )
    if part.staff:
        given = given.where(or_(columns.actor == part.staff, columns.object_id == part.staff))
    for row in connection.execute(given.order_by(columns.seq)):
        yield WayIn(*row)


def refused(connection: Connection, part: Part) -> tuple[Refused, ...]:
    """Who stood at the door and did not come in, the newest first."""
    told = login_event.c
    tries = select(told.tried_from, told.tried_to, told.staff, told.device, told.failures).where(
        told.kind == REFUSED, told.tried_to >= part.begin, told.tried_from < part.end
    )
    if part.staff:
        tries = tries.where(told.staff == part.staff)
    newest = tries.order_by(told.seq.desc()).limit(LINES_SHOWN)
    return tuple(Refused(*row) for row in connection.execute(newest))


def _reasons(
    connection: Connection, part: Part, clients: Mapping[UUID, tuple[str, str]]
) -> Iterator[Visit]:
    """Where a line also tells of fields that were changed, its words are no reason: left out."""
    told = (audit.c.seq, audit.c.at, audit.c.actor, audit.c.client_id)
    reason = select(*told, audit_text.c.text)
    typed = reason.outerjoin_from(audit, audit_text).where(
        *part.rows(),
        audit.c.ground == Reach.TYPED_REASON,
        audit.c.text_mac.is_not(None),
        audit.c.detail == "",
        audit.c.client_id.in_(select(client.c.id)),
    )
    for line, at, actor, client_id, text in connection.execute(typed.order_by(audit.c.seq)):
        yield Visit(at, actor, client_id, clients[client_id][0], said=text or "", line=line)


def _clients(connection: Connection) -> dict[UUID, tuple[str, str]]:
    rows = connection.execute(select(client.c.id, client.c.number, client.c.last_name))
    return {row.id: (row.number, row.last_name or "") for row in rows}


@cache
def shares_surname(name: str, surname: str) -> bool:
    """Whether the surname of a client is also (a part of) the surname of this member of staff."""
    own = set(fold(name).split()[1:])
    return bool(own & set(fold(main_part(surname)).split()))


# --- the lines themselves --------------------------------------------------------------------


def lines(connection: Connection, part: Part) -> tuple[tuple[LogLine, ...], int]:
    """The newest lines of a part of the log, and how many more it has."""
    columns = (
        audit.c.at, audit.c.actor, audit.c.action, audit.c.object_kind, client.c.number,
        audit.c.result, audit.c.ground, audit.c.device, audit.c.detail,
    )  # fmt: skip
    known = select(*columns).outerjoin_from(audit, client, client.c.id == audit.c.client_id)
    newest = known.where(*part.rows()).order_by(audit.c.seq.desc()).limit(LINES_SHOWN)
    found = tuple(LogLine(*_told(row)) for row in connection.execute(newest))
    count = select(func.count()).select_from(audit).where(*part.rows())
    return found, connection.execute(count).scalar_one() - len(found)


def newest(connection: Connection) -> int:
    """The number of the newest line of the whole log; 0 when there is none."""
    return int(connection.execute(select(func.coalesce(func.max(audit.c.seq), 0))).scalar_one())


def _told(row: Any) -> tuple[Any, ...]:  # noqa: ANN401 - one row of the log
    at, actor, action, kind, number, *rest, detail = row
    return (at, actor, action, kind, number or "", *rest, printer_of(action, detail))
