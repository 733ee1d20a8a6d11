"""What stands on the cover of a client's file: who, which case, which plan; in one look."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, exists, func, select

from bridge_app.domain.people import Case, Client
from bridge_app.domain.plan import Plan
from bridge_app.storage import plans
from bridge_app.storage.columns import Id
from bridge_app.storage.joined import cases, numbers
from bridge_app.storage.people import client_from
from bridge_app.storage.tables import case_, client, disclosure, paper_waiting, plan, urgent
from bridge_app.storage.written import Connection


@dataclass(frozen=True)
class Head:
    """The cover: the client, the case that is open (or was last), its plan still unread.

    `urgent_area` is None when nothing is most urgent, `disclosed` while the client has not
    heard of rewards. `paper_waiting` tells that a paper lies at the desk; `also` are the other
    numbers of the same person.
    """

    client: Client
    case: Case
    unread: Plan
    urgent_area: str | None
    disclosed: datetime | None
    paper_waiting: bool = False
    also: tuple[str, ...] = ()

    def plan(self, connection: Connection) -> Plan:
        """The plan with all that ever stood in it."""
        return plans.read(connection, self.unread)


_URGENT = (
    select(urgent.c.area)
    .where(urgent.c.case_id.in_(cases(case_.c.id)))
    .order_by(urgent.c.seq.desc())
    .limit(1)
    .correlate(case_)
    .scalar_subquery()
)
_DISCLOSED = (
    select(func.min(disclosure.c.disclosed_at))
    .where(disclosure.c.client_id.in_(numbers(client.c.id)))
    .correlate(client)
    .scalar_subquery()
)
_PAPER = (
    select(paper_waiting.c.waiting)
    .where(paper_waiting.c.case_id.in_(cases(case_.c.id)))
    .order_by(paper_waiting.c.seq.desc())
    .limit(1)
    .correlate(case_)
    .scalar_subquery()
)
_other = client.alias("other")
_ALSO = select(_other.c.number).where(_other.c.merged_into == bindparam("client_id", type_=Id))
_HEAD = (
    select(
        client,
        case_.c.id.label("case_id"),
        case_.c.purpose,
        case_.c.opened_at,
        case_.c.closed_at,
        case_.c.origin.label("case_origin"),
        case_.c.end_reason,
        plan.c.id.label("plan_id"),
        plan.c.origin.label("plan_origin"),
        _URGENT.label("urgent_area"),
        _DISCLOSED.label("disclosed"),
        _PAPER.label("paper_waiting"),
        exists().where(_other.c.merged_into == client.c.id).label("has_others"),
    )
    .join(case_, case_.c.client_id == client.c.id)
    .join(plan, plan.c.case_id == case_.c.id)
    .where(client.c.id == bindparam("client_id", type_=Id), case_.c.continues.is_(None))
    .order_by(case_.c.closed_at.is_not(None), case_.c.opened_at.desc())
    .limit(1)
)


def head_of(connection: Connection, client_id: UUID) -> Head:
    """The cover of the file of a client who exists."""
    row = connection.execute(_HEAD, {"client_id": client_id}).one()
    opened = (row.case_id, client_id, row.purpose, row.opened_at)
    case = Case(*opened, row.closed_at, row.case_origin, row.end_reason)
    unread = Plan(row.plan_id, row.case_id, row.plan_origin)
    told = row.urgent_area, row.disclosed, bool(row.paper_waiting)
    return Head(client_from(row), case, unread, *told, _also(connection, row))


def _also(connection: Connection, row: Row[Any]) -> tuple[str, ...]:
    """The other numbers of somebody; asked only where there are."""
    if not row.has_others:
        return ()
    rows = connection.execute(_ALSO.order_by(_other.c.seq), {"client_id": row.id})
    return tuple(rows.scalars())
