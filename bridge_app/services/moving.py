"""A municipality goes from one desk to several, or back: its whole store moves (storage/moving.py).

Who moves it is an administrator, and has the password of the server's owner: the rows of
everybody go, so nobody's reach counts. The others get a new password in the new place from
whoever moved it; their old one belongs to the old store. Keys of machines are taken back.
"""

import secrets
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from bridge_app.definitions import shipped
from bridge_app.domain.access import Permission
from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.trust import AuditEntry
from bridge_app.errors import NotFound, StoreNotEmpty, WrongPassword
from bridge_app.services import machine_keys
from bridge_app.services.acting import Acting
from bridge_app.services.clock import Clock, business_day
from bridge_app.services.session import Session
from bridge_app.services.wordings import Wordings, released
from bridge_app.storage import audit, chain, drives, files, keys, moving, schema, staff, store
from bridge_app.storage.database import Database
from bridge_app.storage.keys import Opened
from bridge_app.storage.lock import StoreLock
from bridge_app.storage.moving import Arrived, InFolder, OnServer
from bridge_app.storage.server import logins, owner, setup
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.written import Connection


@dataclass(frozen=True)
class Mover:
    """Who moves a store, and the password with which they come into the new one."""

    login: str
    password: str


@dataclass(frozen=True)
class Moving:
    """The move of the store that an administrator is in."""

    session: Session
    clock: Clock
    mover: Mover

    def to_server(self, owned: ServerDatabase, told: Told = nobody_waits) -> Arrived:
        """This store in a folder goes to a server, of which `owned` is the owner's connection.

        What the server lacks is made. Raises MayNotSetUp, StoreNotEmpty, and what
        `moving.move` raises; then nothing changed.
        """
        self._check()
        with owner.at_work(owned):
            setup.set_up(owned, brought=tuple(released(shipped())))
            self._note("server")
            here = self.session.database
            return moving.move(here, on_server(owned, self.mover), told, self._ending_keys(here))

    def to_folder(self, owned: ServerDatabase, folder: Path, told: Told = nobody_waits) -> Arrived:
        """This store on a server, of which `owned` is the owner's connection, to a folder.

        Raises StoreNotEmpty, NetworkDrive, MayNotSetUp, and what `moving.move` raises; then
        nothing changed.
        """
        self._check()
        drives.check(folder)
        if store.is_there(folder):
            raise StoreNotEmpty(folder)
        with owner.at_work(owned), ExitStack() as held:
            files.make_folder(folder)
            held.callback(StoreLock(folder).release)
            owned.recall_secret()
            self._note("folder")
            place = self._in_folder(owned, folder)
            return moving.move(owned, place, told, self._ending_keys(owned))

    def _check(self) -> None:
        """Before anything is made: whether they may."""
        self._acting.check(self.session.actor, Permission.BACK_UP, "store.move")

    def _note(self, where: str) -> None:
        """Written down before anything goes, so that it stands on both sides."""
        with self._acting.deed(self.session.actor, Permission.BACK_UP, "store.move") as work:
            work.about("store", detail=where)

    def _ending_keys(self, source: Database) -> Callable[[Connection], None]:
        """Takes back the keys of machines, each with its line in the log; only if all goes.

        They would open nothing in the new place, and stand there as if they did.
        """
        now = self.clock()
        day = business_day(now)

        def end(connection: Connection) -> None:
            for line, _until in [*machine_keys.listed(connection, day)]:
                member = line.member.id
                machine_keys.end(connection, member, day)
                taken = AuditEntry(now, self.session.actor, "key.take", "staff", member)
                audit.record(connection, source.key_for(chain.AUDIT.purpose), taken)

        return end

    @property
    def _acting(self) -> Acting:
        return Acting(self.session.database, self.clock, Wordings(()))

    def _in_folder(self, source: ServerDatabase, folder: Path) -> InFolder:
        """The same store, by its name; nobody but the mover has a key of it."""
        with source.reading() as connection:
            name = schema.name_of(connection)
        opened = Opened(secrets.token_bytes(keys.KEY_BYTES), self.session.staff.id)
        key_file = keys.new_key_file(name, practice=self.session.practice)
        key_file = keys.with_slot(key_file, self.mover.login, self.mover.password, opened)
        return InFolder(folder, key_file, opened.key)


def on_server(owned: ServerDatabase, mover: Mover) -> OnServer:
    """A place on a server, to which the mover comes in when it is in charge.

    When the power failed after the old store was closed, its `arrive` is all that is left to do.
    """
    role = logins.role_of(owned.address.database, mover.login)
    secret = logins.secret_of(role, mover.password)

    def let_in(connection: Connection) -> None:
        logins.give(connection, _id_of(connection, mover.login), role, secret)

    return OnServer(owned, let_in)


def in_folder(folder: Path, mover: Mover) -> InFolder:
    """A folder that holds all of a store which was closed then; as `on_server`.

    Raises WrongPassword unless it is the password with which it was moved.
    """
    key_file = store.key_file(folder)
    opened = keys.opened_with(key_file, mover.login, mover.password)
    if opened is None:
        raise WrongPassword
    return InFolder(folder, key_file, opened.key)


def _id_of(connection: Connection, login: str) -> UUID:
    wanted = keys.plain(login)
    known = {keys.plain(each): member for each, member in staff.logins(connection)}
    if wanted not in known:
        raise NotFound("staff")
    return known[wanted]
