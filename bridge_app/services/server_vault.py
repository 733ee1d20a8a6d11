"""The door of a store on a server: everybody comes in as themselves, with a role of their own.

What `Vault` is for a file. The server keeps people apart by itself; what stands on this machine
is only how often a wrong password was typed here, and a name for who stood at the door in vain.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import NoReturn
from uuid import UUID, uuid4

from bridge_app.desk_errors import OnlyInAFile
from bridge_app.domain.access import Actor
from bridge_app.domain.people import StaffMember
from bridge_app.domain.staffing import Newcomer
from bridge_app.errors import FieldProblem, WorldTrouble, WrongPassword
from bridge_app.services import entry
from bridge_app.services.acting import Work
from bridge_app.services.clock import Clock, system_clock
from bridge_app.services.session import Session
from bridge_app.services.vault import Then, newcomer, nothing_more
from bridge_app.services.waiting import Waits
from bridge_app.services.ways_in import Finish, WaysIn, done
from bridge_app.storage import files, keys, knocks, moved, schema
from bridge_app.storage.keys import KeyFile
from bridge_app.storage.server import logins
from bridge_app.storage.server.address import Address
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.desk import SEARCHED
from bridge_app.storage.written import Connection

TRIES = "tries.json"
"""The file of this machine that keeps wrong tries."""


@dataclass(frozen=True)
class _Inside:
    """An open store and who is connected to it."""

    database: ServerDatabase
    member: UUID
    practice: bool


class ServerVault:
    """The door of one store on a server, as seen from this machine."""

    def __init__(
        self,
        address: Address,
        folder: Path,
        clock: Clock = system_clock,
        running: Callable[[], float] = monotonic,
    ) -> None:
        """`folder` is this machine's own, for this server; `running` as with `Vault`."""
        self.address = address
        self.folder = folder
        self.clock = clock
        noted = partial(knocks.note, folder)
        self.waits = Waits(self._tries, self._change, noted, clock, running)

    def open(
        self, login: str, password: str, device: str, code: str = "", *, unattended: bool = False
    ) -> Session:
        """Come in. Raises ServerGone or UnsafeEngine at the door; then WrongPassword.

        That one also for an unknown login and for who left, and with ever longer waits. With
        the right password CodeNeeded or WrongCode of whoever has a second step, NewerStore.
        """
        failures = self.waits.failures(login, device)
        known = (device, self.clock(), failures, code)
        visit = entry.Visit(entry.LOGIN, *known, unattended=unattended)
        with ExitStack() as undo:
            inside = self._entered(login, password, device)
            undo.callback(inside.database.close)
            with suppress(WorldTrouble):  # they wait for the next who comes in
                entry.take_up_knocks(inside.database, self.folder, self._tries(), visit)
            with self.waits.code_counted(login, device):
                who = entry.come_in(inside.database, inside.member, visit)
            self.waits.forgive(login, device)
            undo.pop_all()
        facts = (who.actor, who.member, inside.practice, inside.database, who.step_missing)
        return Session(*facts, server=self.address.told)

    def close(self, session: Session) -> None:
        """Leave: the log-out is written down, and every connection closed."""
        with suppress(WorldTrouble):
            entry.leave(session.database, session.actor, self.clock())

    def let_in(
        self, session: Session, begins: Newcomer, password: str, *, must_change: bool = False
    ) -> StaffMember:
        """Somebody begins here. Raises FieldProblem, NoRoles, or why the password will not do."""
        member = newcomer(begins.login, begins.name, password, secret=not session.practice)
        member = replace(member, must_change=must_change)
        with entry.adding(session.database, self.clock, session.actor, member, begins) as work:
            self.ways(session).give(work.connection, member, password)
        return member

    def ways(self, session: Session) -> WaysIn:
        """How whoever is inside lets others in, and keeps them out."""
        return OnAServer(self, session)

    def prove(
        self,
        session: Session,
        login: str,
        password: str,
        code: str = "",
        then: Then = nothing_more,
    ) -> Actor:
        """A second person who shows in place who they are; raises WrongPassword.

        They come in as themselves for a moment, so that it stands in their own name, and so does
        what they do `then`. CodeNeeded, WrongCode and ScreenFirst as with `Vault`.
        """
        device = session.actor.device
        failures = self.waits.failures(login, device)
        with self._for_a_moment(login, password, device) as inside:
            vouched = inside.member == session.staff.id
            visit = entry.Visit("proof", device, self.clock(), failures, code, vouched)
            with self.waits.code_counted(login, device):
                shown = entry.come_in(inside.database, inside.member, visit)
            self.waits.forgive(login, device)
            then(inside.database, shown.actor)
        return shown.actor

    def prove_password(self, session: Session, login: str, password: str) -> None:
        """Whether this is the password that belongs to this login; raises WrongPassword."""
        device = session.actor.device
        with self._for_a_moment(login, password, device):
            self.waits.forgive(login, device)

    def recover(self, _code: str, _login: str, _password: str, _device: str, /) -> NoReturn:
        """There is no printed code: raises OnlyInAFile."""
        raise OnlyInAFile("recovery")

    def fits(self, login: str, password: str) -> bool:
        """Whether somebody comes in with this now; nobody waits for the answer."""
        try:
            self._connected(login, password).database.close()
        except WrongPassword:
            return False
        return True

    @contextmanager
    def _for_a_moment(self, login: str, password: str, device: str) -> Iterator[_Inside]:
        inside = self._entered(login, password, device)
        try:
            yield inside
        finally:
            inside.database.close()

    def _entered(self, login: str, password: str, device: str) -> _Inside:
        self.waits.check(login, device)
        try:
            return self._connected(login, password)
        except WrongPassword as refused:
            raise WrongPassword(self.waits.longer(login, device)) from refused

    def _connected(self, login: str, password: str) -> _Inside:
        """Raises WrongPassword for whoever the server, or the municipality, does not know."""
        role = _role(self.address, login)
        secret = logins.secret_of(role, password)
        database = ServerDatabase(self.address.of(role), SEARCHED, secret.encode())
        with ExitStack() as undo:
            undo.callback(database.close)
            schema.check_version(database)
            with database.reading() as connection:
                member = logins.me(connection)
                practice = schema.is_practice(connection)
                told = moved.told(connection)
            if member is None:
                raise WrongPassword
            moved.check(told)
            database.recall_secret()
            undo.pop_all()
        return _Inside(database, member, practice)

    def _tries(self) -> KeyFile:
        """What this machine knows of wrong tries; a file that cannot be read knows nothing."""
        with suppress(WorldTrouble):
            return keys.read(self.folder / TRIES)
        return keys.new_key_file(uuid4(), practice=False)

    def _change(self, change: Callable[[KeyFile], KeyFile]) -> KeyFile:
        changed = change(self._tries())
        files.make_folder(self.folder)
        keys.write(self.folder / TRIES, changed)
        return changed


def _role(address: Address, login: str) -> str:
    """The role of this login; what is too long to be one is nobody's."""
    try:
        return logins.role_of(address.database, login)
    except FieldProblem as error:
        raise WrongPassword from error


@dataclass(frozen=True)
class OnAServer:
    """Roles of a server, given and taken by the database for whoever administers there."""

    vault: ServerVault
    session: Session

    def fits(self, member: StaffMember, password: str) -> bool:
        """Whether this person comes in with this password now."""
        return self.vault.fits(member.login, password)

    def give(self, connection: Connection, member: StaffMember, password: str) -> Finish:
        """A role, or another password for it, in the transaction itself."""
        role = logins.role_of(self.vault.address.database, member.login)
        secret = logins.secret_of(role, password)
        logins.give(connection, member.id, role, secret)
        if member.id != self.session.staff.id:
            return done
        return partial(self.session.database.has_key, secret.encode())

    def take(self, work: Work, member: StaffMember) -> Finish:
        """No role any more; who still has a window open sees nothing from then on."""
        logins.take(work.connection, member.id)
        return done

    def new_code(self) -> NoReturn:
        """There is no printed code: raises OnlyInAFile."""
        raise OnlyInAFile("recovery")

    def fits_code(self, _typed: str) -> NoReturn:
        """There is no printed code: raises OnlyInAFile."""
        raise OnlyInAFile("recovery")
