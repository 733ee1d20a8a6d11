"""What reading in a table of clients asks of the store: who is there, and that it was read in."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import insert, select

from bridge_app.domain.people import Case, Client, StaffMember
from bridge_app.domain.plan import Plan
from bridge_app.domain.sheets import same_number
from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.storage import people, plans, units
from bridge_app.storage import staff as members
from bridge_app.storage.names import fold
from bridge_app.storage.tables import import_run, location, staff, wide
from bridge_app.storage.written import Connection, Written

_NUMBERS = select(wide.client.c.number)
"""Of everybody: on a server whoever reads a list in sees the files of few."""


def read_on(connection: Connection, fingerprint: str) -> datetime | None:
    """When the same cells were read in; None when they never were."""
    when = select(import_run.c.at).where(import_run.c.fingerprint == fingerprint)
    return connection.execute(when).scalar_one_or_none()


def keep_run(
    connection: Connection, run: UUID, fingerprint: str, rows: int, written: Written
) -> None:
    """Keep that these cells were read in."""
    values = {"id": run, "fingerprint": fingerprint, "rows": rows}
    connection.execute(insert(import_run), values | {"at": written.at, "by": written.by})


def taken(connection: Connection) -> frozenset[str]:
    """Every number that somebody has or had, as `same_number` tells it."""
    return frozenset(map(same_number, connection.execute(_NUMBERS).scalars()))


def mentors(connection: Connection) -> dict[str, list[UUID]]:
    """Those who work or worked here, by log-in name and by name as they are typed."""
    found: dict[str, list[UUID]] = defaultdict(list)
    for row in connection.execute(select(staff.c.id, staff.c.login, staff.c.name)):
        for called in {fold(row.login or ""), fold(row.name)} - {""}:
            found[called].append(row.id)
    return found


def locations(connection: Connection) -> dict[str, UUID]:
    """The places there are, by name as it is typed."""
    rows = connection.execute(select(location.c.id, location.c.name))
    return {fold(row.name): row.id for row in rows}


@dataclass(frozen=True)
class Arrival:
    """Somebody from a list, with all that a client begins with."""

    client: Client
    case: Case
    plan: Plan
    location: UUID | None = None
    mentor: UUID | None = None


def keep_arrivals(
    connection: Connection, arrivals: Sequence[Arrival], day: date, written: Written
) -> None:
    """Keep these, at least one; their mentors have them from this day on.

    Many at a time: on a server nobody else writes meanwhile, and each question goes to and fro.
    """
    people.insert_clients(connection, [each.client for each in arrivals], written)
    people.insert_cases(connection, {each.case: each.location for each in arrivals}, written)
    plans.insert_plans(connection, (each.plan for each in arrivals), written)
    mentors = {each.case.id: each.mentor for each in arrivals if each.mentor}
    people.add_mentors(connection, mentors, day)


def make_mentors(
    connection: Connection, names: Iterable[str], written: Written
) -> dict[str, list[UUID]]:
    """People who stand in imported rows only: not active, and without a way in (DECISIONS E5)."""
    made = {name: StaffMember(uuid4(), "", name, active=False) for name in names}
    for member in made.values():
        members.add(connection, member, written.at)
    return {fold(name): [member.id] for name, member in made.items()}


def make_locations(connection: Connection, names: Iterable[str]) -> dict[str, UUID]:
    """Places that were not there yet."""
    made = {name: Unit(uuid4(), name) for name in names}
    for unit in made.values():
        units.add(connection, UnitKind.LOCATION, unit)
    return {fold(name): unit.id for name, unit in made.items()}
