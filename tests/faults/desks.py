"""A store on a real server of a fault's own, entered from several desks at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from bridge_app.definitions import shipped
from bridge_app.domain.access import Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.people import StaffMember
from bridge_app.services import entry
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.wordings import released
from bridge_app.storage import staff
from bridge_app.storage.server import setup
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.desk import SEARCHED
from bridge_app.storage.server.roles import Roles
from tests import server as servers
from tests.at_work import let_in
from tests.faults.place import Inside, at_work
from tests.server import Server

NAME = "brug"


NO_LINE = "SELECT WHERE false"
"""Reads no line of the log with the lock, for a control without one (server/database.py)."""


@dataclass(frozen=True)
class Desk:
    """Where the store is and who works there; crosses to another process.

    `person` is the first, who comes in as the owner of the database; `people` are as those who
    work there: each with a role of the server's own, that sees what lies within their reach.
    """

    url: str
    person: UUID
    people: tuple[UUID, ...] = ()

    def over(self, folder: str) -> "Desk":
        """The same store, by the way that listens in this folder."""
        return Desk(f"{self.url.partition('?')[0]}?host={folder}", self.person)


@contextmanager
def municipality() -> Iterator[tuple[Server, Desk]]:
    """A server that runs, with a store and its first person; all gone afterwards."""
    with servers.made() as server:
        with servers.serving(server):
            desk = furnished(server)
        with servers.serving(server):
            yield server, desk


def furnished(server: Server) -> Desk:
    """A new store on a server that runs, with its first person."""
    with server.connect() as admin:
        admin.execute(f"CREATE DATABASE {NAME}")
    first = StaffMember(uuid4(), "balie", "Balie")
    database = ServerDatabase(read(server.url(NAME)))
    setup.set_up(database, brought=tuple(released(shipped())))
    database.recall_secret()
    entry.found(database, first, system_clock())
    database.close()
    return Desk(server.url(NAME), first.id)


def roles_of(number: int) -> frozenset[Role]:
    """What each of them is here for, in turn; the first oversees rewards too."""
    also = {Role.COORDINATOR} if number == 0 else set()
    return frozenset({(Role.FRONT_DESK, Role.MENTOR)[number % 2], *also})


def staffed(desk: Desk, count: int) -> Desk:
    """The same store with so many people at work, each with a way in of their own."""
    people = tuple(uuid4() for _ in range(count))
    now = system_clock()
    with entered(desk) as inside, inside.database.writing() as connection:
        for number, person in enumerate(people):
            staff.add(connection, StaffMember(person, f"balie{number}", f"Balie {number}"), now)
            staff.give_roles(connection, person, roles_of(number), business_day(now))
            let_in(connection, person, Roles.of(NAME))
    return replace(desk, people=people)


@contextmanager
def entered_by(desk: Desk, number: int) -> Iterator[Inside]:
    """The store, open for one of those who work there; it shows the server's own rules of reach."""
    person = desk.people[number]
    url = desk.url.replace(f"{servers.OWNER}@", f"person.{person}@", 1)
    with at_work(ServerDatabase(read(url), SEARCHED), person, roles_of(number)) as inside:
        yield inside


def expected(inside: Inside, client: UUID) -> None:
    """This client comes today: the file lies within reach of everybody who works here."""
    today = AppointmentDraft(business_day(system_clock()))
    inside.services.appointments.note(inside.actor, client, today)


@contextmanager
def entered(desk: Desk, wrap: type[ServerDatabase] = ServerDatabase) -> Iterator[Inside]:
    """The store, open; `wrap` may be a database with a protection switched off."""
    with at_work(wrap(read(desk.url)), desk.person) as inside:
        yield inside
