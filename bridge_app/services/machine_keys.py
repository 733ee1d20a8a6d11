"""Keys of machines beside people: which there are, whose name is free, and how one ends.

The log tells who it was by name, so no key has the name of somebody who works here, and nobody
who works here that of a key. A key that is over keeps its name until it is taken back: beside a
store in a file it still opens the store with other tools.
"""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from bridge_app.domain.access import Role
from bridge_app.domain.people import clean_name
from bridge_app.domain.staffing import StaffLine
from bridge_app.errors import FieldProblem
from bridge_app.storage import staff
from bridge_app.storage.written import Connection


def listed(connection: Connection, day: date) -> Iterator[tuple[StaffLine, date]]:
    """The keys that were not taken back, each with its last day."""
    for line in staff.everyone(connection, day):
        if line.member.active and line.key_until:
            yield line, line.key_until


def check_name_of_key(connection: Connection, day: date, name: str) -> None:
    """Raises FieldProblem for a name that a key or somebody who works here has."""
    for line in _named(connection, day, name):
        raise FieldProblem("name", "key_there" if line.key_until else "key_person")


def check_name_of_person(connection: Connection, day: date, name: str) -> None:
    """Raises FieldProblem for the name of a key; two people may have one name."""
    if any(line.key_until for line in _named(connection, day, name)):
        raise FieldProblem("name", "key_named")


def _named(connection: Connection, day: date, name: str) -> Iterator[StaffLine]:
    said = clean_name(name).casefold()
    for line in staff.everyone(connection, day):
        if line.member.active and clean_name(line.member.name).casefold() == said:
            yield line


def end(connection: Connection, member: UUID, day: date) -> None:
    """This key counts nothing from this day on, and is no longer listed."""
    staff.end_roles(connection, member, {Role.SCHEDULER}, day)
    staff.set_active(connection, member, active=False)
