"""How people come in: what the door of a file and that of a server have in common, and differ in.

In a file each has a slot of the key file; on a server each has a role of their own.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from bridge_app.domain.access import Actor
from bridge_app.domain.people import StaffMember
from bridge_app.domain.staffing import Newcomer
from bridge_app.services.acting import Work
from bridge_app.services.clock import Clock
from bridge_app.services.session import Session
from bridge_app.storage import keys, rekeying, settings_rows, store
from bridge_app.storage.keys import KeyFile, Opened
from bridge_app.storage.written import Connection

Finish: TypeAlias = Callable[[], None]
"""What is still to be done when the transaction is kept."""


def done() -> None:
    """Nothing is."""


class WaysIn(Protocol):
    """The ways into one open store; each is kept with the transaction it is given in.

    What `give` and `take` give back is called once that is kept.
    """

    def fits(self, member: StaffMember, password: str) -> bool:
        """Whether this person comes in with this password now."""

    def give(self, connection: Connection, member: StaffMember, password: str) -> Finish:
        """From now on this person comes in with this password."""

    def take(self, work: Work, member: StaffMember) -> Finish:
        """This person comes in no more."""

    def new_code(self) -> str:
        """Another printed code; raises OnlyInAFile where there is none."""

    def fits_code(self, typed: str) -> bool:
        """Whether this is the printed code; raises OnlyInAFile where there is none."""


class Door(Protocol):
    """The door of a store, of either kind, while somebody is inside."""

    @property
    def folder(self) -> Path:
        """Where files stand beside it, on this machine."""

    @property
    def clock(self) -> Clock:
        """The clock it goes by."""

    def ways(self, session: Session) -> WaysIn:
        """How whoever is inside lets others in, and keeps them out."""

    def open(
        self, login: str, password: str, device: str, code: str = "", *, unattended: bool = False
    ) -> Session:
        """Come in; `unattended` with the key of a machine."""

    def recover(self, code: str, login: str, password: str, device: str, /) -> Session:
        """Come in with the printed code; raises OnlyInAFile where there is none."""

    def close(self, session: Session) -> None:
        """Leave."""

    def let_in(
        self, session: Session, begins: Newcomer, password: str, *, must_change: bool = False
    ) -> StaffMember:
        """Somebody begins here."""

    def prove(self, session: Session, login: str, password: str, code: str = "") -> Actor:
        """A second person who shows in place who they are."""

    def prove_password(self, session: Session, login: str, password: str) -> None:
        """Whether this is the password that belongs to this login."""


@dataclass(frozen=True)
class InAFile:
    """Slots of the key file in this folder; `change` keeps another key file."""

    folder: Path
    session: Session
    change: Callable[[Callable[[KeyFile], KeyFile]], KeyFile]

    def fits(self, member: StaffMember, password: str) -> bool:
        """Whether this person comes in with this password now."""
        return bool(keys.opened_with(store.key_file(self.folder), member.login, password))

    def give(self, _connection: Connection, member: StaffMember, password: str) -> Finish:
        """A slot, written before the transaction ends.

        A cut between them leaves a key for nobody, never a person without a key.
        """
        opened = Opened(self.session.database.key, member.id)
        self.change(lambda found: keys.with_slot(found, member.login, password, opened))
        return done

    def take(self, work: Work, _member: StaffMember) -> Finish:
        """Another key for the store, and no slot of who left: they may have kept the old one."""
        old, coming = self.session.database.key, secrets.token_bytes(keys.KEY_BYTES)
        retired = {rekeying.RETIRED: rekeying.retired(old)}
        settings_rows.add(work.connection, retired, work.day, work.now, work.actor.person)
        self.change(lambda found: rekeying.for_who_stays(work.connection, found, old, coming))
        return lambda: self._renew(Opened(old, self.session.staff.id, coming), coming)

    def _renew(self, both: Opened, coming: bytes) -> None:
        rekeying.rekey(self.session.database, self.folder, coming)
        self.change(lambda found: keys.settled_on(found, coming, both))

    def new_code(self) -> str:
        """Another printed code; the one before opens nothing any more."""
        code = keys.new_recovery_code()
        opened = Opened(self.session.database.key, self.session.staff.id)
        self.change(lambda found: keys.with_slot(found, keys.RECOVERY, code, opened))
        return code

    def fits_code(self, typed: str) -> bool:
        """Whether this is the printed code."""
        key_file = store.key_file(self.folder)
        return bool(keys.opened_with(key_file, keys.RECOVERY, keys.read_code(typed)))
