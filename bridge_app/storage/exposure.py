"""Whose files were seen in a period, by whom and at which desk: read from the log."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any
from uuid import UUID

from sqlalchemy import Row, case, func, select

from bridge_app.domain.exposure import Staffed
from bridge_app.domain.looking import LookKind, kind_of
from bridge_app.domain.trust import DONE
from bridge_app.storage import merging, shown
from bridge_app.storage.tables import audit, erasure, shown_list, staff
from bridge_app.storage.tables.wide import client
from bridge_app.storage.written import Connection


@dataclass(frozen=True)
class Span:
    """From a moment up to another, of one person or of everybody, in one file or in all."""

    begin: datetime
    end: datetime
    staff: UUID | None = None
    client: UUID | None = None


def while_read_as(connection: Connection, span: Span) -> Iterator[tuple[UUID, Span]]:
    """Whose file was read with another one in a part of this span, and which part of which."""
    for each in merging.read_as(connection):
        begin, end = max(span.begin, each.begin), min(span.end, each.end)
        if begin < end:
            yield each.gone, Span(begin, end, span.staff, each.key)


_ERASED = (
    select(func.max(erasure.c.number))
    .where(erasure.c.client_id == audit.c.client_id)
    .correlate(audit)
    .scalar_subquery()
)
_NUMBER = case((client.c.number.is_not(None), client.c.number), else_=_ERASED)


def seen(connection: Connection, span: Span) -> Iterator[Row[Any]]:
    """For each person, file, desk and deed: first and last moment, and how often."""
    told = select(
        func.coalesce(_NUMBER, "").label("number"),
        staff.c.name.label("who"),
        audit.c.device,
        audit.c.action,
        func.min(audit.c.at).label("first"),
        func.max(audit.c.at).label("last"),
        func.count().label("times"),
    )
    told = told.outerjoin_from(audit, client, client.c.id == audit.c.client_id)
    told = told.outerjoin(staff, staff.c.id == audit.c.actor).where(
        audit.c.at >= span.begin,
        audit.c.at < span.end,
        audit.c.client_id.is_not(None),
        audit.c.result == DONE,
    )
    if span.staff:
        told = told.where(audit.c.actor == span.staff)
    if span.client:
        told = told.where(audit.c.client_id == span.client)
    whom, who = (audit.c.client_id, client.c.number), (audit.c.actor, staff.c.name)
    by = (*whom, *who, audit.c.device, audit.c.action)
    yield from connection.execute(told.group_by(*by))


@dataclass(frozen=True)
class Listed:
    """How often somebody had a list with these clients on a screen, when first and when last."""

    who: str
    device: str
    first: datetime
    last: datetime
    times: int
    clients: frozenset[UUID]


def listed(connection: Connection, span: Span) -> Iterator[Listed]:
    """For each person, desk and list: first and last moment, and how often it was shown."""
    told = (
        select(
            staff.c.name,
            audit.c.device,
            func.min(audit.c.at),
            func.max(audit.c.at),
            func.count(),
            shown_list.c.clients,
        )
        .join(shown_list, shown_list.c.digest == audit.c.shown)
        .outerjoin(staff, staff.c.id == audit.c.actor)
        .where(audit.c.at >= span.begin, audit.c.at < span.end, audit.c.result == DONE)
    )
    if span.staff:
        told = told.where(audit.c.actor == span.staff)
    by = (audit.c.actor, staff.c.name, audit.c.device, shown_list.c.digest, shown_list.c.clients)
    for who, device, first, last, times, clients in connection.execute(told.group_by(*by)):
        yield Listed(who or "", device, first, last, times, shown.read(clients))


def numbers(connection: Connection) -> dict[UUID, str]:
    """The number of every client there is or was."""
    gone = connection.execute(select(erasure.c.client_id, erasure.c.number))
    known = connection.execute(select(client.c.id, client.c.number))
    return dict(map(tuple, chain(gone, known)))


def taken_out(action: str) -> bool:
    """Whether something left as paper or as a file."""
    return kind_of(action) is LookKind.TAKEN_OUT


def people(connection: Connection) -> tuple[Staffed, ...]:
    """All who work or worked here, by name."""
    rows = connection.execute(select(staff.c.id, staff.c.name).order_by(staff.c.name))
    return tuple(Staffed(row.id, row.name) for row in rows)
