"""Teams and locations: their names, whether they are in use, and who belongs to which team."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, insert, or_, select, update

from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.storage.tables import location, staff_team, team

_TABLES: dict[UnitKind, Table] = {UnitKind.TEAM: team, UnitKind.LOCATION: location}


def listed(connection: Connection, kind: UnitKind) -> tuple[Unit, ...]:
    """All of this kind by name, those in use first."""
    table = _TABLES[kind]
    rows = connection.execute(select(table).order_by(table.c.active.desc(), table.c.name))
    return tuple(Unit(row.id, row.name, row.active) for row in rows)


def name_taken(connection: Connection, kind: UnitKind, name: str, but: UUID) -> bool:
    """Whether another one has this name already, in capitals or not."""
    units = listed(connection, kind)
    return any(each.name.casefold() == name.casefold() for each in units if each.id != but)


def add(connection: Connection, kind: UnitKind, unit: Unit) -> None:
    """One more."""
    values = {"id": unit.id, "name": unit.name, "active": unit.active}
    connection.execute(insert(_TABLES[kind]), values)


def change(connection: Connection, kind: UnitKind, unit: Unit) -> bool:
    """Another name, or no longer in use; says whether there is such a one."""
    table = _TABLES[kind]
    changed = update(table).where(table.c.id == unit.id).returning(table.c.id)
    found = connection.execute(changed.values(name=unit.name, active=unit.active))
    return found.scalar_one_or_none() is not None


def teams_on(connection: Connection, day: date) -> dict[UUID, UUID]:
    """The team of each member of staff on this day."""
    rows = connection.execute(
        select(staff_team.c.staff_id, staff_team.c.team_id)
        .where(*_running(day))
        .order_by(staff_team.c.seq)
    )
    return {row.staff_id: row.team_id for row in rows}


def join_team(connection: Connection, member: UUID, joined: UUID | None, day: date) -> None:
    """From this day in this team, or in none; earlier days stay as they were."""
    left = update(staff_team).where(staff_team.c.staff_id == member, staff_team.c.to_day.is_(None))
    connection.execute(left.values(to_day=day - timedelta(days=1)))
    if joined:
        values = {"staff_id": member, "team_id": joined, "from_day": day}
        connection.execute(insert(staff_team), values)


def _running(day: date) -> tuple[Any, ...]:
    lasting = or_(staff_team.c.to_day.is_(None), staff_team.c.to_day >= day)
    return staff_team.c.from_day <= day, lasting
