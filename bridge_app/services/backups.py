"""Backups of an open store, a store made again from one, and whether a store is whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from bridge_app.domain.access import Actor, Permission, Role
from bridge_app.domain.backup import Checked, Manifest, fits, number_of, printed
from bridge_app.domain.trust import AuditEntry
from bridge_app.errors import (
    CannotWrite,
    DiskFull,
    FieldProblem,
    RowsMissing,
    StoreNotEmpty,
    StoreUnavailable,
    WrongPassword,
)
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import Clock, system_clock
from bridge_app.services.session import Session, this_device
from bridge_app.services.vault import Vault
from bridge_app.services.wordings import Wordings
from bridge_app.storage import (
    audit,
    backups,
    chain,
    contents,
    drives,
    files,
    giving,
    keys,
    restoring,
    settings_rows,
    staff,
    store,
)
from bridge_app.storage.backups import Unpacked
from bridge_app.storage.database import Database
from bridge_app.storage.keys import Opened

LAST_MADE = "backup_made"
"""The setting that keeps when the last good backup was made."""


@dataclass(frozen=True)
class Backups:
    """Backups and checks of the store that somebody is in."""

    vault: Vault
    session: Session

    def make(self, path: Path) -> Manifest:
        """A backup in this file, proven by making a store from it again.

        Only administrators and the printed code open it. Raises CannotWrite when the place does
        not take it; an older backup of that name then still stands.
        """
        session, made_at = self.session, self.vault.clock()
        with self._deed(Permission.BACK_UP, "backup.make") as work:
            keepers = [e.member for e in staff.everyone(work.connection, work.day) if e.administers]
            work.about("backup")
        logins = [*(member.login for member in keepers), keys.RECOVERY]
        key_file = keys.only_for(store.key_file(self.vault.folder), logins)
        with _as_place(path):
            manifest = backups.write(session.database, key_file, path, made_at)
        self._note(made_at.isoformat())
        return manifest

    def _note(self, made_at: str) -> None:
        """Keep when the last good one was made; it is told on the administrator's home."""
        actor, now = self.session.actor, self.vault.clock()
        with self.session.database.writing() as connection:
            settings_rows.add(connection, {LAST_MADE: made_at}, now.date(), now, actor.person)

    def check(self, head: str = "") -> Checked:
        """Every page, every row of every chain, every typed reason of this store.

        `head` is one that was printed on a day report: with it rows that were cut off, and a
        ledger that was made anew, are found too. Raises FieldProblem for what is no such head,
        RowsMissing when the ledger does not reach it.
        """
        number = number_of(head)
        if head and number is None:
            raise FieldProblem("head", "not_a_head")
        found = contents.checked(self.session.database)
        with self._deed(Permission.CHECK_STORE, "store.check") as work:
            work.about("store", detail="whole" if found.whole else "damaged")
            kept = chain.head_at(work.connection, chain.LEDGER, number or 0)
        if number is None:
            return found
        if kept is None:
            raise RowsMissing(chain.LEDGER.name, found.rows(chain.LEDGER.name))
        return found if fits(kept, head) else found.without(chain.LEDGER.name, number)

    @contextmanager
    def _deed(self, permission: Permission, action: str) -> Iterator[Work]:
        acting = Acting(self.session.database, self.vault.clock, Wordings(()))
        with acting.deed(self.session.actor, permission, action) as work:
            yield work


def restore(
    file: Path, folder: Path, login: str, secret: str, clock: Clock = system_clock
) -> Manifest:
    """A new store in this folder with all that the backup holds; gives what that is.

    `secret` is the password of an administrator with this login, or the printed code. The file
    is only read; every row goes into fresh tables, under a key of its own. Receipts go on in
    the next series, and the log of the new store tells where it came from. Raises
    StoreNotEmpty, NotABackup, WrongPassword, DamagedStore.
    """
    drives.check(folder)
    if store.is_there(folder):
        raise StoreNotEmpty(folder)
    files.make_folder(folder)
    with backups.scratch(folder) as beside:
        parts = backups.unpack(file, beside)
        opened = _opened(parts, login, secret)
        manifest = backups.manifest_of(parts, opened.key)
        noted = partial(_note_restored, opened=opened, manifest=manifest, now=clock())
        restoring.restore(parts, opened, folder, noted)
    return manifest


def _opened(parts: Unpacked, login: str, secret: str) -> Opened:
    opened = keys.opened_with(parts.key_file, login, secret)
    opened = opened or keys.opened_with(parts.key_file, keys.RECOVERY, keys.read_code(secret))
    if opened is None:
        raise WrongPassword
    return opened


def _note_restored(made: Database, opened: Opened, manifest: Manifest, now: datetime) -> None:
    """The first thing that the new store writes down: the head that it was restored to."""
    actor = Actor(opened.staff, frozenset({Role.ADMINISTRATOR}), this_device())
    head = manifest.heads.get(chain.LEDGER.name)
    detail = printed(head) if head else ""
    entry = AuditEntry(now, actor, "store.restore", "store", UUID(manifest.store), detail=detail)
    with made.writing() as connection:
        giving.open_next_series(connection)
        audit.record(connection, made.key_for(chain.AUDIT.purpose), entry)


@contextmanager
def _as_place(path: Path) -> Iterator[None]:
    """Trouble with the place of a backup is no trouble of the store."""
    try:
        yield
    except (StoreUnavailable, DiskFull) as error:
        raise CannotWrite(path, getattr(error, "reason", "")) from error
