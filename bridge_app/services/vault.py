"""The door of a store: made, opened with a password, left; and who else gets a key.

Cheap to import: SQL is loaded when the right password is there, after the login screen was
painted (SPEED 5).
"""

import hmac
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TypeAlias
from uuid import uuid4

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import NAME_LIMIT, StaffMember, clean_name
from bridge_app.domain.staffing import Newcomer
from bridge_app.errors import (
    CannotWrite,
    DiskFull,
    FieldProblem,
    NoStore,
    StoreUnavailable,
    WorldTrouble,
    WrongPassword,
)
from bridge_app.services import passwords
from bridge_app.services.clock import Clock, business_day, system_clock
from bridge_app.services.session import Session, this_device
from bridge_app.services.waiting import Waits
from bridge_app.storage import drives, files, keys, store
from bridge_app.storage.keys import KeyFile, Opened
from bridge_app.storage.lock import StoreLock

if TYPE_CHECKING:
    from bridge_app.services.ways_in import WaysIn
    from bridge_app.storage.database import Database

Then: TypeAlias = Callable[["Database", Actor], object]
"""What somebody does who showed in place who they are: in this store, as this actor."""


def nothing_more(_database: "Database", _actor: Actor) -> None:
    """It was only to know who they are."""


@dataclass(frozen=True)
class StoreState:
    """What the login screen may know: whether there is a store, and of which kind."""

    folder: Path
    exists: bool
    practice: bool = False
    has_recovery: bool = False


@dataclass(frozen=True)
class Knock:
    """Somebody at the door with the right password: from where, after how many wrong tries.

    `code` is what was typed from the phone; `vouched` that the printed code stands in for it,
    `unattended` that nobody sits there: a machine came with its key.
    """

    device: str
    failures: int = 0
    code: str = ""
    vouched: bool = False
    unattended: bool = False


class Vault:
    """One store folder and its door; one program at a time is inside."""

    def __init__(
        self, folder: Path, clock: Clock = system_clock, running: Callable[[], float] = monotonic
    ) -> None:
        """`running` counts seconds since the machine was started, which nobody can set."""
        self.folder = folder
        self.clock = clock
        self._inside = ExitStack()
        keyed = partial(store.key_file, folder)
        self.waits = Waits(keyed, self.change_keys, self._note, clock, running)

    def state(self) -> StoreState:
        """What can be told without a password; a key file that cannot be read tells nothing."""
        if not store.is_there(self.folder):
            return StoreState(self.folder, exists=False)
        try:
            key_file = store.key_file(self.folder)
        except WorldTrouble:
            return StoreState(self.folder, exists=True)
        recovery = keys.has_recovery(key_file)
        return StoreState(
            self.folder, exists=True, practice=key_file.practice, has_recovery=recovery
        )

    def create(
        self,
        login: str,
        name: str,
        password: str,
        *,
        practice: bool = False,
        recovery_file: Path | None = None,
    ) -> Session:
        """A new store whose first person holds all roles, and that person's session.

        With `recovery_file` a code is written there that opens the store when every password
        is lost. Raises StoreNotEmpty when a store is there; whatever goes wrong, nothing half
        is left.
        """
        from bridge_app.services import entry
        from bridge_app.storage import opening

        first = newcomer(login, name, password, secret=not practice)
        opened = Opened(secrets.token_bytes(keys.KEY_BYTES), first.id)
        key_file = keys.new_key_file(uuid4(), practice=practice)
        key_file = keys.with_slot(key_file, first.login, password, opened)
        now = self.clock()
        with self._entering(), ExitStack() as undo:
            if recovery_file is not None:
                key_file = _with_recovery(key_file, opened, recovery_file, undo)
            opening.make(
                self.folder, key_file, opened.key, lambda made: entry.found(made, first, now)
            )
            undo.pop_all()
            session = self._session(key_file, opened, Knock(this_device()))
            return replace(session, founded=not practice)

    def open(
        self, login: str, password: str, device: str, code: str = "", *, unattended: bool = False
    ) -> Session:
        """Come in. Raises NoStore, StoreInUse or NetworkDrive at the door; then WrongPassword.

        That one also for an unknown login, and with ever longer waits. With the right
        password CodeNeeded or WrongCode of whoever has a second step, DamagedStore when the
        file is not whole, NewerStore for a newer program's.
        """
        if not store.is_there(self.folder):
            raise NoStore(self.folder)
        with self._entering():
            key_file = store.key_file(self.folder)
            failures = self.waits.failures(login, device)
            opened = self._opened(key_file, login, password, device)
            with self.waits.code_counted(login, device), ExitStack() as undo:
                knock = Knock(device, failures, code, unattended=unattended)
                session = self._session(key_file, opened, knock)
                undo.callback(session.database.close)
                self.waits.forgive(login, device)
                undo.pop_all()
            return session

    def add_person(
        self, session: Session, login: str, name: str, password: str, roles: Iterable[Role]
    ) -> StaffMember:
        """One person more who can come in, with these roles from today."""
        return self.let_in(session, Newcomer(name, login, frozenset(roles)), password)

    def let_in(
        self, session: Session, begins: Newcomer, password: str, *, must_change: bool = False
    ) -> StaffMember:
        """Somebody begins here. Raises FieldProblem, NoRoles, or why the password will not do.

        The key is written before the row is kept: a cut between them leaves a key for nobody,
        never a person without a key.
        """
        from bridge_app.services import entry

        member = newcomer(begins.login, begins.name, password, secret=not session.practice)
        member = replace(member, must_change=must_change)
        with entry.adding(session.database, self.clock, session.actor, member, begins):
            opened = Opened(session.database.key, member.id)
            self.change_keys(lambda f: keys.with_slot(f, member.login, password, opened))
        return member

    def ways(self, session: Session) -> "WaysIn":
        """How whoever is inside lets others in, and keeps them out."""
        from bridge_app.services.ways_in import InAFile

        return InAFile(self.folder, session, self.change_keys)

    def prove(
        self,
        session: Session,
        login: str,
        password: str,
        code: str = "",
        then: Then = nothing_more,
    ) -> Actor:
        """A second person who shows in place who they are; raises WrongPassword.

        `then` is done as them, once that is known; what it raises goes on. CodeNeeded or WrongCode
        of somebody else who has a second step; ScreenFirst of somebody else whose own password or
        required second step is still to come.
        """
        from bridge_app.services import entry

        device = session.actor.device
        key_file = store.key_file(self.folder)
        opened = self._opened(key_file, login, password, device)
        if not hmac.compare_digest(opened.key, session.database.key):
            raise WrongPassword
        failures = self.waits.failures(login, device)
        inside = opened.staff == session.staff.id
        visit = entry.Visit("proof", device, self.clock(), failures, code, vouched=inside)
        with self.waits.code_counted(login, device):
            shown = entry.come_in(session.database, opened.staff, visit)
        self.waits.forgive(login, device)
        then(session.database, shown.actor)
        return shown.actor

    def prove_password(self, session: Session, login: str, password: str) -> None:
        """Whether this is the password that belongs to this login; raises WrongPassword."""
        device = session.actor.device
        opened = self._opened(store.key_file(self.folder), login, password, device)
        if not hmac.compare_digest(opened.key, session.database.key):
            raise WrongPassword
        self.waits.forgive(login, device)

    def recover(self, code: str, login: str, password: str, device: str) -> Session:
        """Come in with the printed code, when every password of the administrators is lost.

        Whoever has both halves chooses a new password for an administrator who works here.
        Raises WrongPassword for a wrong code, NotFound for another login.
        """
        if not store.is_there(self.folder):
            raise NoStore(self.folder)
        with self._entering():
            key_file = store.key_file(self.folder)
            opened = self._opened(key_file, keys.RECOVERY, keys.read_code(code), device)
            member = self._let_in(key_file, opened, login, password)
            self.waits.forgive(keys.RECOVERY, device)
            own = replace(opened, staff=member.id)
            return self._session(store.key_file(self.folder), own, Knock(device, vouched=True))

    def _let_in(self, key_file: KeyFile, opened: Opened, login: str, password: str) -> StaffMember:
        """Another password for this administrator, written down."""
        from bridge_app.services import entry
        from bridge_app.storage import rekeying

        database = rekeying.open_either(self.folder, key_file, opened)
        try:
            with entry.recovering(database, self.clock, opened.staff, login) as (_, member):
                passwords.check(password, member.login, member.name)
                given = replace(opened, staff=member.id)
                self.change_keys(lambda f: keys.with_slot(f, member.login, password, given))
        finally:
            database.close()
        return member

    def close(self, session: Session) -> None:
        """Leave: the log-out is written down, the file closed, and the next one may come in."""
        from bridge_app.services import entry

        with self._inside, suppress(WorldTrouble):
            entry.leave(session.database, session.actor, self.clock())

    @contextmanager
    def _entering(self) -> Iterator[None]:
        """Holds the lock of the store; keeps it when all went well."""
        drives.check(self.folder)
        files.make_folder(self.folder)
        with ExitStack() as held:
            held.callback(StoreLock(self.folder).release)
            store.settle(self.folder)
            yield
            self._inside = held.pop_all()

    def _opened(self, key_file: KeyFile, login: str, password: str, device: str) -> Opened:
        self.waits.check(login, device)
        opened = keys.opened_with(key_file, login, password)
        if opened is None:
            raise WrongPassword(self.waits.longer(login, device))
        return opened

    def _note(self, key_file: KeyFile, login: str, device: str, now: float) -> None:
        from bridge_app.storage import knocks

        knocks.note(self.folder, key_file, login, device, now)

    def _session(self, key_file: KeyFile, opened: Opened, knock: Knock) -> Session:
        from bridge_app.services import entry
        from bridge_app.storage import rekeying

        facts = (knock.failures, knock.code, knock.vouched, knock.unattended)
        visit = entry.Visit(entry.LOGIN, knock.device, self.clock(), *facts)
        with ExitStack() as undo:
            database = rekeying.open_either(self.folder, key_file, opened)
            undo.callback(database.close)
            if opened.next_key or rekeying.is_retired(database, business_day(self.clock())):
                # A full disk keeps nobody out; the next log-in tries again.
                with suppress(WorldTrouble):
                    rekeying.finish(database, self.folder, opened, self.change_keys)
            with suppress(WorldTrouble):  # they wait for the next who comes in
                entry.take_up_knocks(database, self.folder, key_file, visit)
            who = entry.come_in(database, opened.staff, visit)
            undo.pop_all()
        return Session(who.actor, who.member, key_file.practice, database, who.step_missing)

    def change_keys(self, change: Callable[[KeyFile], KeyFile]) -> KeyFile:
        """Keep another key file, made from the one that stands; gives it back."""
        changed = change(store.key_file(self.folder))
        keys.write(self.folder / keys.NAME, changed)
        return changed


def newcomer(login: str, name: str, password: str, *, secret: bool) -> StaffMember:
    """A new person; raises FieldProblem or why the password will not do.

    On made-up people there is no secret to keep, so there any long password will do.
    """
    texts = {"login": clean_name(login), "name": clean_name(name)}
    for field, text in texts.items():
        if not text:
            raise FieldProblem(field, "empty")
        if len(text) > NAME_LIMIT:
            raise FieldProblem(field, "too_long", NAME_LIMIT)
    if secret:
        passwords.check(password, texts["login"], texts["name"])
    else:
        passwords.check_length(password)
    return StaffMember(uuid4(), texts["login"], texts["name"])


def _with_recovery(key_file: KeyFile, opened: Opened, path: Path, undo: ExitStack) -> KeyFile:
    """A slot for a code that is written in two halves, for two people; no file gives way to it."""
    code = keys.new_recovery_code()
    try:
        files.make_empty(path)
        undo.callback(path.unlink, missing_ok=True)
        files.write_whole(path, recovery_text(key_file.store, code).encode())
    except (StoreUnavailable, DiskFull) as error:
        raise CannotWrite(path, getattr(error, "reason", "")) from error
    return keys.with_slot(key_file, keys.RECOVERY, code, opened)


def recovery_text(store_id: str, code: str) -> str:
    """The code in two halves, one line each: for two people who keep them apart."""
    middle = len(code) // 2
    lines = (f"Mijn brug {store_id}", f"1/2  {code[:middle]}", f"2/2  {code[middle:]}", "")
    return "\n".join(lines)
