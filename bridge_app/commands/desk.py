"""How a command opens a store: who it acts as, and where the password comes from."""

import getpass
import platform
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import bridge_app
from bridge_app import logs
from bridge_app.commands import keys
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.desk_errors import OnlyInAFile
from bridge_app.domain.access import Actor
from bridge_app.domain.desk import ClientFile
from bridge_app.errors import CannotRead, NoStore, ReasonNeeded
from bridge_app.exports.sheet import Made
from bridge_app.services import entry
from bridge_app.services.session import Services, Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.services.ways_in import Door
from bridge_app.settings import Place
from bridge_app.trust_errors import CodeNeeded

PRACTICE_REASON = "opdrachtregel, oefengegevens"
"""The reason that is logged when a command opens a made-up client's file."""


@dataclass(frozen=True)
class Access:
    """Where the store is and who opens it, as typed after `bridge-app`.

    `key_file` holds the key of a machine: then nobody is asked anything.
    """

    store: Place
    user: str | None
    password_file: Path | None
    key_file: Path | None = None

    def folder(self, what: str) -> Path:
        """The folder of the store; raises OnlyInAFile, of what a server goes without."""
        if isinstance(self.store, Path):
            return self.store
        raise OnlyInAFile(what)


@dataclass(frozen=True)
class Desk:
    """One open store with its services, for the length of one command."""

    session: Session
    services: Services
    vault: Door

    @property
    def actor(self) -> Actor:
        """Who acts."""
        return self.session.actor

    @property
    def made(self) -> Made:
        """Who makes a file now, as it tells of itself."""
        now, practice = self.services.acting.clock(), self.session.practice
        return Made(self.session.staff.name, now, bridge_app.__version__, practice)

    def file_of(self, client_id: UUID, reason: str = "") -> ClientFile:
        """One client's file; in a practice store a reason is given for the asking."""
        people = self.services.people
        try:
            return people.open(self.actor, client_id, reason)
        except ReasonNeeded:
            if not self.session.practice:
                raise
            return people.open(self.actor, client_id, PRACTICE_REASON)


def password_of(access: Access) -> str:
    """The password from the file, or typed at a prompt that does not show it.

    Raises CannotRead for a file that is not there. Only the first line counts.
    """
    logs.nobody_reads_along()
    if access.password_file is None:
        return asked("Wachtwoord: ")
    try:
        text = access.password_file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(access.password_file) from error
    return next(iter(text.splitlines()), "")


NOBODY = "hier kan niemand een wachtwoord typen: --password-file"


def asked(question: str, nobody: str = NOBODY) -> str:
    """What somebody types without it being shown; an ArgumentProblem when nobody can answer."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(question)
        except (EOFError, getpass.GetPassWarning) as error:
            raise ArgumentProblem(nobody) from error


def _entered(vault: Door, login: str, password: str) -> Session:
    """Comes in; whoever has a second step types the code of their phone too."""
    try:
        return vault.open(login, password, platform.node())
    except CodeNeeded:
        code = asked("Code van je telefoon: ", "hier kan niemand een code typen")
        return vault.open(login, password, platform.node(), code)


def _opened(vault: Door, access: Access, login: str | None, password: str | None) -> Session:
    """In with the key of a machine, or as somebody who types or has a file with a password."""
    if access.key_file is not None:
        if access.user or access.password_file:
            raise ArgumentProblem("kies --key-file, of --user")
        logs.nobody_reads_along()
        key = keys.read(access.key_file)
        return vault.open(key.login, key.secret, platform.node(), unattended=True)
    if login is None:
        raise ArgumentProblem("wie ben je? Begin met --user NAME")
    return _entered(vault, login, password_of(access) if password is None else password)


def _door(store: Place) -> tuple[Door, bool]:
    """The door of this store, and whether it is known to hold made-up people; raises NoStore."""
    if isinstance(store, str):
        from bridge_app.server_entrance import vault_at

        return vault_at(store), False
    vault = Vault(store)
    state = vault.state()
    if not state.exists:
        raise NoStore(store)
    return vault, state.practice


@contextmanager
def opened(access: Access, practice_user: str, password: str | None = None) -> Iterator[Desk]:
    """The open store; in a practice store `practice_user` acts when nobody was named.

    The `password` is asked for when it was not yet, and of a machine with a key never.
    Raises ScreenFirst for whoever must still choose a password or set up a second step.
    """
    vault, practice = _door(access.store)
    login = access.user or (practice_user if practice else None)
    session = _opened(vault, access, login, password)
    try:
        entry.check_settled(session)
        yield Desk(session, services_for(session.database, vault.clock), vault)
    finally:
        vault.close(session)
