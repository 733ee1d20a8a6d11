"""People who work with the program, their roles, and who came in."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection, insert, or_, select

from bridge_app.domain.access import Role
from bridge_app.domain.people import StaffMember
from bridge_app.storage import chain
from bridge_app.storage.tables import staff, staff_role


def add(connection: Connection, member: StaffMember, created_at: datetime) -> None:
    """One person more; the login is free (`login_taken`)."""
    connection.execute(
        insert(staff),
        {
            "id": member.id,
            "login": member.login or None,
            "name": member.name,
            "active": member.active,
            "created_at": created_at,
        },
    )


def give_roles(connection: Connection, member: UUID, roles: Iterable[Role], day: date) -> None:
    """These roles too, from this day on, at every location."""
    for role in sorted(roles):
        connection.execute(insert(staff_role), {"staff_id": member, "role": role, "from_day": day})


def get(connection: Connection, member: UUID) -> StaffMember | None:
    """The person with this id, or None."""
    row = connection.execute(select(staff).where(staff.c.id == member)).first()
    if row is None:
        return None
    return StaffMember(row.id, row.login or "", row.name, row.active, row.version)


def login_taken(connection: Connection, login: str) -> bool:
    """Whether somebody has this login already, in capitals or not."""
    logins = connection.execute(select(staff.c.login)).scalars()
    return login.casefold() in {each.casefold() for each in logins if each}


def roles_on(connection: Connection, member: UUID, day: date) -> frozenset[Role]:
    """The roles that this person holds on this day."""
    holds = select(staff_role.c.role).where(
        staff_role.c.staff_id == member,
        staff_role.c.from_day <= day,
        or_(staff_role.c.to_day.is_(None), staff_role.c.to_day >= day),
    )
    return frozenset(connection.execute(holds).scalars())


def note_login(
    connection: Connection,
    key: bytes,
    kind: str,
    who: tuple[UUID, str],
    at: datetime,
    failures: int = 0,
) -> int:
    """One line in the chain of log-ins: `kind` is login, proof or logout.

    `who` is the person and the device; `failures` counts wrong tries since the last good one.
    """
    member, device = who
    values = {"at": at, "kind": kind, "staff": member, "device": device, "failures": failures}
    return chain.append(connection, key, chain.LOGINS, values)
