"""A store made again from a backup: looked at first, practised with a clock, or for good.

Whoever made the file is not believed: it is only read, its parts must be exactly what we write,
and every row goes into fresh tables (TRUST 41).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import monotonic
from uuid import UUID

from bridge_app.domain.access import Actor, Permission, Role
from bridge_app.domain.backup import Manifest, Steps, Told, nobody_waits, printed
from bridge_app.domain.setting_up import RECOVERY_PROVEN
from bridge_app.domain.trust import AuditEntry
from bridge_app.errors import StoreNotEmpty, WrongPassword
from bridge_app.services import erasing
from bridge_app.services.acting import Acting, Work
from bridge_app.services.backups import REHEARSED, SECONDS
from bridge_app.services.clock import Clock, business_day, system_clock
from bridge_app.services.session import Session, this_device
from bridge_app.services.vault import Vault
from bridge_app.services.wordings import Wordings
from bridge_app.storage import (
    audit,
    backups,
    chain,
    drives,
    erasures,
    files,
    giving,
    keys,
    restoring,
    settings_rows,
    store,
)
from bridge_app.storage.backups import Unpacked
from bridge_app.storage.database import Database
from bridge_app.storage.keys import Opened


@dataclass(frozen=True)
class Key:
    """What opens a backup: an administrator's login and password, or the printed code alone."""

    login: str
    secret: str


@dataclass(frozen=True)
class Restored:
    """What came back, and what was erased again.

    `listed` tells whether it is known what was erased since, `erased` how many of those were
    erased again; `by_code` that the printed code opened it, and opens what came of it.
    """

    manifest: Manifest
    listed: bool
    erased: int
    by_code: bool = False


@dataclass(frozen=True)
class Restores:
    """Backups in the hands of an administrator who is logged in; the open store stays as it is."""

    vault: Vault
    session: Session
    running: Callable[[], float] = monotonic

    def look(self, file: Path, key: Key) -> Manifest:
        """What stands in a backup; raises NotABackup, WrongPassword."""
        self._check("backup.look")
        with backups.scratch(self.vault.folder) as beside:
            parts = backups.unpack(file, beside)
            _, opened = _opened(parts, key)
            manifest = backups.manifest_of(parts, opened.key)
        with self._deed("backup.look"):
            return manifest

    def rehearse(self, file: Path, key: Key, told: Told = nobody_waits) -> int:
        """Make a whole store from this backup and throw it away; how many seconds that took.

        The day and the seconds are kept. Raises what `restore` raises.
        """
        self._check("backup.rehearse")
        begun = self.running()
        with backups.scratch(self.vault.folder, store.REHEARSAL) as folder:
            restore(file, folder / "store", key, self.vault.clock, told)
        seconds = max(round(self.running() - begun), 1)
        with self._deed("backup.rehearse", amount=seconds) as work:
            values = {REHEARSED: work.day.isoformat(), SECONDS: str(seconds)}
            settings_rows.add(work.connection, values, work.day, work.now, work.actor.person)
        return seconds

    def restore(self, file: Path, folder: Path, key: Key, told: Told = nobody_waits) -> Restored:
        """A new store in this empty folder; this one stays as it is, and tells that it was made.

        Of a backup of this store itself it is always known what was erased since.
        """
        with self._deed("backup.restore"):
            pass  # written down before a second store of the same people is there
        erasures.publish(self.session.database)
        erased = self.vault.folder / erasures.NAME
        done = restore(file, folder, key, self.vault.clock, told, erased)
        own = done.manifest.store == store.key_file(self.vault.folder).store
        return replace(done, listed=done.listed or own)

    def _check(self, action: str) -> None:
        """Before anything is read: whether they may."""
        self._acting.check(self.session.actor, Permission.BACK_UP, action)

    @contextmanager
    def _deed(self, action: str, amount: int | None = None) -> Iterator[Work]:
        with self._acting.deed(self.session.actor, Permission.BACK_UP, action) as work:
            work.about("backup", amount=amount)
            yield work

    @property
    def _acting(self) -> Acting:
        return Acting(self.session.database, self.vault.clock, Wordings(()))


def restore(
    file: Path,
    folder: Path,
    key: Key,
    clock: Clock = system_clock,
    told: Told = nobody_waits,
    *erased: Path,
) -> Restored:
    """A new store in this folder with all that the backup holds; gives what that is.

    What was erased after the backup was made is erased again: as the list beside the backup
    says, and those in the files `erased`. Nobody comes into the new store but by what opened
    the backup; the others get a new password, and a new code is printed.

    The file is only read; every row goes into fresh tables, under a key of its own. Receipts go
    on in the next series, and the log of the new store tells where it came from. Raises
    StoreNotEmpty, NotABackup, WrongPassword, DamagedStore.
    """
    drives.check(folder)
    if store.is_there(folder):
        raise StoreNotEmpty(folder)
    files.make_folder(folder)
    steps = Steps(told, 1 + restoring.STEPS)
    with backups.scratch(folder) as beside:
        parts = backups.unpack(file, beside)
        login, opened = _opened(parts, key)
        manifest = backups.manifest_of(parts, opened.key)
        steps.step()
        lists = (file.with_name(erasures.NAME), *erased)
        done = list[Restored]()
        restoring.restore(
            restoring.only_through(parts, login),
            opened,
            manifest,
            folder,
            lambda made: done.append(_noted(made, opened, manifest, lists, clock())),
            steps,
        )
    return replace(done[0], by_code=login == keys.RECOVERY)


def _opened(parts: Unpacked, key: Key) -> tuple[str, Opened]:
    """By which of the two ways in it opened, and what came out; raises WrongPassword."""
    ways = ((key.login, key.secret), (keys.RECOVERY, keys.read_code(key.secret)))
    for login, secret in ways:
        if opened := keys.opened_with(parts.key_file, login, secret):
            return login, opened
    raise WrongPassword


def _noted(
    made: Database, opened: Opened, manifest: Manifest, lists: tuple[Path, ...], now: datetime
) -> Restored:
    """The first thing that the new store writes down: the heads that it was restored to.

    And when the backup was made: what was written between then and this line is lost.

    Then nobody who was erased since comes back with it (erasing.py).
    """
    actor = Actor(opened.staff, frozenset({Role.ADMINISTRATOR}), this_device())
    heads = [printed(head, name) for name, head in sorted(manifest.heads.items())]
    detail = " ".join((*heads, f"{manifest.made_at:%Y-%m-%dT%H:%M}Z"))
    entry = AuditEntry(now, actor, erasures.RESTORED, "store", UUID(manifest.store), detail=detail)
    with made.writing() as connection:
        giving.open_next_series(connection)
        unproven = {RECOVERY_PROVEN: ""}
        settings_rows.add(connection, unproven, business_day(now), now, actor.person)
        audit.record(connection, made.key_for(chain.AUDIT.purpose), entry)
    found = any(erasures.read(path, made) for path in lists)
    return Restored(manifest, found, erasing.again(made, lists, actor, now))
