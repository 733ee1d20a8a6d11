"""A practice store made by the program, entered again and again without the slow password."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from bridge_app.domain.access import Actor, Role
from bridge_app.services.clock import system_clock
from bridge_app.services.session import Services, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import chain, copies, opening, store
from bridge_app.storage.database import Database

LOGIN, PASSWORD = "balie", "een lang wachtwoord"


MEMORY = Path("/dev/shm")  # noqa: S108 - a disk in memory, not a name that others guess


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone afterwards; in memory, as these faults do not ask for a slow disk."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@dataclass(frozen=True)
class Place:
    """Where the store is, its key, and who works there; crosses to another process."""

    folder: Path
    key: bytes
    person: UUID


@dataclass(frozen=True)
class Inside:
    """An open store with its services and somebody at work in it."""

    database: Database
    services: Services
    actor: Actor


def made(folder: Path) -> Place:
    """A new store, made through the door as anybody makes one."""
    vault = Vault(folder)
    session = vault.create(LOGIN, "Balie", PASSWORD, practice=True)
    vault.close(session)
    return Place(folder, session.database.key, session.staff.id)


@contextmanager
def entered(place: Place, wrap: type[Database] = Database) -> Iterator[Inside]:
    """The store, open; `wrap` may be a database with a protection switched off."""
    opened = opening.open_store(place.folder, store.key_file(place.folder), place.key)
    opened.close()
    with at_work(wrap(opened.path, opened.key), place.person) as inside:
        yield inside


EVERYTHING = frozenset(Role)


@contextmanager
def at_work(
    database: Database, person: UUID, roles: frozenset[Role] = EVERYTHING
) -> Iterator[Inside]:
    """This store in the hands of somebody who may do everything, or less; closed afterwards."""
    database.recall_secret()
    try:
        actor = Actor(person, roles, "fault")
        yield Inside(database, services_for(database, system_clock), actor)
    finally:
        database.close()


def whole(inside: Inside) -> list[str]:
    """What is not whole: pages, references, chains."""
    copies.check(inside.database)
    return chains(inside)


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
