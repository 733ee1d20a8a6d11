"""People who work with the program, their roles, and who came in."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, func, insert, or_, select, update

from bridge_app.domain.access import Role
from bridge_app.domain.helping import Part
from bridge_app.domain.people import StaffMember
from bridge_app.domain.staffing import StaffLine
from bridge_app.domain.trust import REFUSED
from bridge_app.storage import chain, second_steps, units
from bridge_app.storage.sealing import Key
from bridge_app.storage.tables import case_mentor, login_event, staff, staff_role

LOGIN, SCHEDULED = "login", "scheduled"
"""Kinds of visit: of a person who comes in, and of a key of a machine."""


def add(connection: Connection, member: StaffMember, created_at: datetime) -> None:
    """One person more; the login is free (`login_taken`)."""
    connection.execute(
        insert(staff),
        {
            "id": member.id,
            "login": member.login or None,
            "name": member.name,
            "active": member.active,
            "must_change": member.must_change,
            "created_at": created_at,
        },
    )


def give_roles(
    connection: Connection,
    member: UUID,
    roles: Iterable[Role],
    day: date,
    location: UUID | None = None,
    until: date | None = None,
) -> None:
    """These roles too, from this day on, at this location; at every location without one.

    `until` is the last day of it, where that is known from the start.
    """
    held = {"staff_id": member, "from_day": day, "location_id": location, "to_day": until}
    for role in sorted(roles):
        connection.execute(insert(staff_role), {**held, "role": role})


def get(connection: Connection, member: UUID) -> StaffMember | None:
    """The person with this id, or None."""
    row = connection.execute(select(staff).where(staff.c.id == member)).first()
    if row is None:
        return None
    return _member(row)


def _member(row: Row[Any]) -> StaffMember:
    return StaffMember(
        row.id, row.login or "", row.name, row.active, row.version, must_change=row.must_change
    )


def everyone(connection: Connection, day: date) -> tuple[StaffLine, ...]:
    """All who work or worked here by name, with what they may today and when they came in last."""
    held: dict[UUID, set[Role]] = defaultdict(set)
    places: dict[UUID, UUID | None] = {}
    for row in connection.execute(_holding(day)):
        held[row.staff_id].add(row.role)
        places[row.staff_id] = row.location_id
    seen = {row.staff: row.at for row in connection.execute(_LAST_SEEN)}
    mentored = {row.staff_id: row.clients for row in connection.execute(_CASELOADS)}
    team_of = units.teams_on(connection, day)
    with_code = second_steps.everyone(connection)
    ends = {row.staff_id: row.until for row in connection.execute(_KEYS)}
    rows = connection.execute(select(staff).order_by(staff.c.active.desc(), staff.c.name))
    return tuple(
        StaffLine(
            _member(row),
            frozenset(held[row.id]),
            seen.get(row.id),
            team_of.get(row.id),
            places.get(row.id),
            mentored.get(row.id, 0),
            row.id in with_code,
            ends.get(row.id),
        )
        for row in rows
    )


def _holding(day: date) -> Select[Any]:
    return select(staff_role.c.staff_id, staff_role.c.role, staff_role.c.location_id).where(
        staff_role.c.from_day <= day,
        or_(staff_role.c.to_day.is_(None), staff_role.c.to_day >= day),
    )


_KEYS = (
    select(staff_role.c.staff_id, func.max(staff_role.c.to_day).label("until"))
    .where(staff_role.c.role == Role.SCHEDULER)
    .group_by(staff_role.c.staff_id)
)
"""Who is no person but a key of a machine, and until when."""

_LAST_SEEN = (
    select(login_event.c.staff, func.max(login_event.c.at).label("at"))
    .where(login_event.c.kind.in_((LOGIN, SCHEDULED)))
    .group_by(login_event.c.staff)
)

_CASELOADS = (
    select(case_mentor.c.staff_id, func.count().label("clients"))
    .where(case_mentor.c.helps_as == Part.MENTOR, case_mentor.c.to_day.is_(None))
    .group_by(case_mentor.c.staff_id)
)


def end_roles(connection: Connection, member: UUID, roles: Iterable[Role], day: date) -> None:
    """These roles no longer, from this day on."""
    holds = (staff_role.c.staff_id == member) & staff_role.c.role.in_(sorted(roles))
    running = holds & or_(staff_role.c.to_day.is_(None), staff_role.c.to_day >= day)
    connection.execute(update(staff_role).where(running).values(to_day=day - timedelta(days=1)))


def move_to(connection: Connection, member: UUID, location: UUID | None, day: date) -> None:
    """From this day on the same roles at this location; earlier days stay as they were."""
    held = roles_on(connection, member, day)
    end_roles(connection, member, held, day)
    give_roles(connection, member, held, day, location)


def first_day(connection: Connection) -> datetime:
    """When the first person came, and with that the store."""
    found = connection.execute(select(func.min(staff.c.created_at))).scalar_one()
    assert isinstance(found, datetime)  # noqa: S101 - a store has a first person from the start
    return found


def rename(connection: Connection, member: UUID, version: int, name: str) -> bool:
    """Another name; says whether `version` is still the one that stands."""
    stands = (staff.c.id == member) & (staff.c.version == version)
    changed = update(staff).where(stands).values(name=name, version=version + 1)
    return connection.execute(changed.returning(staff.c.id)).scalar_one_or_none() is not None


def set_active(connection: Connection, member: UUID, *, active: bool) -> None:
    """Whether this person works here."""
    _change(connection, member, active=active)


def take_back(connection: Connection, member: StaffMember) -> None:
    """This person works here again, with this login and a first password on paper."""
    _change(connection, member.id, active=True, must_change=True, login=member.login)


def set_must_change(connection: Connection, member: UUID, *, must_change: bool) -> None:
    """Whether this person is asked for a password of their own at the next log-in."""
    _change(connection, member, must_change=must_change)


def _change(connection: Connection, member: UUID, **values: bool | str) -> None:
    changed = update(staff).where(staff.c.id == member)
    connection.execute(changed.values(**values, version=staff.c.version + 1))


def login_taken(connection: Connection, login: str) -> bool:
    """Whether somebody has this login already, in capitals or not."""
    logins = connection.execute(select(staff.c.login)).scalars()
    return login.casefold() in {each.casefold() for each in logins if each}


def active_logins(connection: Connection) -> tuple[str, ...]:
    """The logins of all who work here now."""
    found = select(staff.c.login).where(staff.c.active, staff.c.login.is_not(None))
    return tuple(connection.execute(found).scalars())


def roles_on(connection: Connection, member: UUID, day: date) -> frozenset[Role]:
    """The roles that this person holds on this day."""
    holds = _holding(day).where(staff_role.c.staff_id == member)
    return frozenset(row.role for row in connection.execute(holds))


def key_until(connection: Connection, member: UUID) -> date | None:
    """The last day on which this key of a machine opens; None for a person."""
    found = connection.execute(_KEYS.where(staff_role.c.staff_id == member)).first()
    return None if found is None else found.until


def note_login(
    connection: Connection,
    key: Key,
    kind: str,
    who: tuple[UUID, str],
    at: datetime,
    failures: int = 0,
) -> int:
    """One line in the chain of log-ins: `kind` is login, proof, scheduled or logout.

    `who` is the person and the device; `failures` counts wrong tries since the last good one.
    """
    member, device = who
    values = {"at": at, "kind": kind, "staff": member, "device": device, "failures": failures}
    return chain.append(connection, key, chain.LOGINS, values)


def note_refused(
    connection: Connection,
    key: Key,
    who: tuple[UUID | None, str],
    moments: tuple[datetime, datetime, datetime],
    times: int,
) -> None:
    """One line for so many wrong tries at the door, once: since when, until when, told when.

    `who` is whose name was typed, None for one that nobody has, and the device.
    """
    member, device = who
    first, last, at = moments
    told = {"staff": member, "device": device, "tried_from": first, "tried_to": last}
    same = [login_event.c[name].is_not_distinct_from(value) for name, value in told.items()]
    if connection.execute(select(login_event.c.seq).where(*same)).first() is None:
        values = {"at": at, "kind": REFUSED, "failures": times, **told}
        chain.append(connection, key, chain.LOGINS, values)


def logins(connection: Connection) -> list[tuple[str, UUID]]:
    """The login of everybody who has or had one, and whose it is."""
    found = select(staff.c.login, staff.c.id).where(staff.c.login.is_not(None))
    return [(row.login, row.id) for row in connection.execute(found)]
