"""A store on a real server of a fault's own, entered from several desks at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import StaffMember
from bridge_app.services import entry
from bridge_app.services.clock import system_clock
from bridge_app.services.session import services_for
from bridge_app.storage import chain
from bridge_app.storage.server import setup
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from tests import server as servers
from tests.faults.place import Inside
from tests.server import Server

NAME = "brug"


@dataclass(frozen=True)
class Desk:
    """Where the store is and who works there; crosses to another process."""

    url: str
    person: UUID

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
    setup.set_up(database)
    database.recall_secret()
    entry.found(database, first, system_clock())
    database.close()
    return Desk(server.url(NAME), first.id)


@contextmanager
def entered(desk: Desk, wrap: type[ServerDatabase] = ServerDatabase) -> Iterator[Inside]:
    """The store, open; `wrap` may be a database with a protection switched off."""
    database = wrap(read(desk.url))
    database.recall_secret()
    try:
        actor = Actor(desk.person, frozenset(Role), "fault")
        yield Inside(database, services_for(database, system_clock), actor)
    finally:
        database.close()


def chains(inside: Inside) -> list[str]:
    """Which chains are not whole."""
    wrong = []
    for each in (chain.LEDGER, chain.AUDIT, chain.LOGINS):
        key = inside.database.key_for(each.purpose)
        with inside.database.reading() as connection:
            report = chain.verify(connection, key, each)
        if not report.whole:
            wrong.append(f"{report.chain}: row {report.wrong_row} {report.reason}")
    return wrong
