"""A store on disk with people, a printed code and a backup: what the door and its keys work on.

It is made once, with the slow passwords, and copied for whoever tries something with it.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client, NewClient, StaffMember
from bridge_app.services.backups import Backups
from bridge_app.services.clock import system_clock
from bridge_app.services.keyring import Keyring
from bridge_app.services.restores import Restores
from bridge_app.services.session import Services, Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import opening, staff, store
from bridge_app.storage.database import Database

LOGIN, PASSWORD = "anna", "een lang wachtwoord"
BACKUP = "good.backup"


@dataclass(frozen=True)
class Made:
    """The store that is copied: where, its key, and who and what is in it."""

    folder: Path
    key: bytes
    first: StaffMember
    colleague: UUID
    gone: UUID
    client: Client
    code: str
    key_name: str = "Nachtcijfers"


@dataclass(frozen=True)
class Door:
    """Somebody inside a copy of it, in the middle of the day, and everything around them."""

    made: Made
    folder: Path
    vault: Vault
    session: Session

    @property
    def database(self) -> Database:
        return self.session.database

    @property
    def services(self) -> Services:
        return services_for(self.database, self.vault.clock)

    @property
    def keyring(self) -> Keyring:
        return Keyring(self.vault, self.session)

    @property
    def backups(self) -> Backups:
        return Backups(self.vault, self.session)

    @property
    def restores(self) -> Restores:
        return Restores(self.vault, self.session)

    @property
    def backup(self) -> Path:
        """A good backup of this store."""
        return self.made.folder / BACKUP

    def held_by(self, *roles: Role) -> "Door":
        """The same, in the hands of somebody with these roles."""
        actor = replace(self.session.actor, roles=frozenset(roles))
        return replace(self, session=replace(self.session, actor=actor))


def make(folder: Path) -> Made:
    """Anna, who may do everything and has a first password; Bob, a mentor; Cees, who left."""
    vault = Vault(folder / "store")
    session = vault.create(LOGIN, "Anna", PASSWORD, practice=True)
    keyring = Keyring(vault, session)
    colleague = vault.add_person(session, "bob", "Bob", "een ander wachtwoord", {Role.MENTOR})
    gone = vault.add_person(session, "cees", "Cees", "nog een wachtwoord", {Role.MENTOR})
    keyring.dismiss(gone.id)
    keyring.make_key(Made.key_name)
    code = keyring.new_recovery_code()
    people = services_for(session.database, system_clock).people
    client = people.create(session.actor, NewClient("Karin", "de Boer"))
    Backups(vault, session).make(folder / BACKUP)
    with session.database.writing() as connection:
        staff.set_must_change(connection, session.staff.id, must_change=True)
    vault.close(session)
    key = session.database.key
    return Made(folder, key, session.staff, colleague.id, gone.id, client, code)


@contextmanager
def opened(made: Made, folder: Path) -> Iterator[Door]:
    """A copy in this empty folder, with a place for backups beside it, open for all roles.

    It is the day after: time for the backup that the program makes by itself.
    """
    at = Path(shutil.copytree(made.folder / "store", folder / "store"))
    database = opening.open_store(at, store.key_file(at), made.key)
    try:
        actor = Actor(made.first.id, frozenset(Role), "desk 1")
        session = Session(actor, made.first, True, database)
        tomorrow = system_clock() + timedelta(days=1)
        door = Door(made, folder, Vault(at, lambda: tomorrow), session)
        (folder / "place").mkdir()
        door.backups.choose_place(folder / "place")
        yield door
    finally:
        database.close()
