"""Who lives together, from which day to which: households and the people in them.

A household is looked at beyond one's own reach (tables/wide.py): whose file is open lives with
somebody, whoever may open that one's file. It is only changed within reach.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from bridge_app.domain.households import Member
from bridge_app.storage.columns import Day, Id
from bridge_app.storage.joined import numbers
from bridge_app.storage.people import client_from
from bridge_app.storage.tables import household, household_member, wide
from bridge_app.storage.written import Written

_MEMBER = wide.household_member
_DAY = bindparam("day", type_=Day)


def _on(table: Any) -> ColumnElement[bool]:  # noqa: ANN401 - the table, near or wide
    return and_(table.c.from_day <= _DAY, or_(table.c.to_day.is_(None), table.c.to_day >= _DAY))


_OF = (
    select(_MEMBER.c.household_id)
    .where(_MEMBER.c.client_id.in_(numbers(bindparam("client_id", type_=Id))), _on(_MEMBER))
    .order_by(_MEMBER.c.seq.desc())
    .limit(1)
)
_number = wide.client.alias("number_of_member")
_KEPT = func.coalesce(_number.c.merged_into, _number.c.id)
_OF_MEMBER = _number.c.id == _MEMBER.c.client_id
_MEMBERS = (
    select(wide.client, _MEMBER.c.from_day, _MEMBER.c.to_day)
    .select_from(_MEMBER)
    .join(_number, _OF_MEMBER)
    .join(wide.client, wide.client.c.id == _KEPT)
    .where(_MEMBER.c.household_id == bindparam("household", type_=Id), _on(_MEMBER))
    .order_by(_MEMBER.c.seq)
)
_HOMES = (
    select(_KEPT.label("whom"), _MEMBER.c.household_id)
    .select_from(_MEMBER)
    .join(_number, _OF_MEMBER)
    .where(_on(_MEMBER))
    .order_by(_MEMBER.c.seq)
)


def of_client(connection: Connection, client_id: UUID, day: date) -> UUID | None:
    """The household in which a client lives on a day, under whichever number; None for none."""
    found = connection.execute(_OF, {"client_id": client_id, "day": day})
    return found.scalar_one_or_none()


def members(connection: Connection, household_id: UUID, day: date) -> tuple[Member, ...]:
    """Who lives in a household on a day, in the order in which they came.

    Whoever was noted under two numbers that are one person lives there once.
    """
    found: dict[UUID, Member] = {}
    for row in connection.execute(_MEMBERS, {"household": household_id, "day": day}):
        found.setdefault(row.id, Member(client_from(row), row.from_day, row.to_day))
    return tuple(found.values())


def homes(connection: Connection, day: date) -> Mapping[UUID, UUID]:
    """In which household each client lives on a day; who lives in none is left out."""
    rows = connection.execute(_HOMES, {"day": day})
    return {row.whom: row.household_id for row in rows}


def begin(connection: Connection, written: Written) -> UUID:
    """A new household; nobody lives in it yet."""
    key = uuid4()
    connection.execute(insert(household), {"id": key, "created_at": written.at})
    return key


def add(connection: Connection, household_id: UUID, client_id: UUID, from_day: date) -> None:
    """A client lives in this household from this day on."""
    values = {"household_id": household_id, "client_id": client_id, "from_day": from_day}
    connection.execute(insert(household_member), values)


def end(connection: Connection, client_ids: Iterable[UUID], last_day: date) -> None:
    """This is the last day on which these clients live in the household they are in."""
    for client_id in client_ids:
        mine = household_member.c.client_id.in_(numbers(literal(client_id, Id)))
        open_one = household_member.c.to_day.is_(None)
        connection.execute(update(household_member).where(mine, open_one).values(to_day=last_day))


def go_on(connection: Connection, client_ids: Iterable[UUID], last_day: date) -> int:
    """That this was the last day of these clients goes again, where it is the newest of theirs.

    Says for how many it was.
    """
    found = 0
    for client_id in client_ids:
        mine = household_member.c.client_id.in_(numbers(literal(client_id, Id)))
        newest = select(func.max(household_member.c.seq)).where(mine).scalar_subquery()
        ended = (household_member.c.seq == newest) & (household_member.c.to_day == last_day)
        found += connection.execute(
            update(household_member).where(ended).values(to_day=None)
        ).rowcount
    return found


def forget(connection: Connection, household_id: UUID, client_ids: Iterable[UUID]) -> None:
    """These clients never lived in this household: the rows that say so go."""
    for client_id in client_ids:
        mine = household_member.c.client_id.in_(numbers(literal(client_id, Id)))
        here = household_member.c.household_id == household_id
        open_one = household_member.c.to_day.is_(None)
        connection.execute(delete(household_member).where(mine, here, open_one))
