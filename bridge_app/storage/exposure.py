"""Whose files were seen in a period, by whom and at which desk: read from the log."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, case, func, select

from bridge_app.domain.exposure import Staffed
from bridge_app.domain.looking import LookKind, kind_of
from bridge_app.domain.trust import DONE
from bridge_app.storage.tables import audit, client, erasure, staff
from bridge_app.storage.written import Connection


@dataclass(frozen=True)
class Span:
    """From a moment up to another, of one person or of everybody."""

    begin: datetime
    end: datetime
    staff: UUID | None = None


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
    by = (audit.c.client_id, audit.c.actor, audit.c.device, audit.c.action)
    yield from connection.execute(told.group_by(*by))


def taken_out(action: str) -> bool:
    """Whether something left as paper or as a file."""
    return kind_of(action) is LookKind.TAKEN_OUT


def people(connection: Connection) -> tuple[Staffed, ...]:
    """All who work or worked here, by name."""
    rows = connection.execute(select(staff.c.id, staff.c.name).order_by(staff.c.name))
    return tuple(Staffed(row.id, row.name) for row in rows)
