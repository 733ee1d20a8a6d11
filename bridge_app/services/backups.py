"""Backups of an open store, by hand and by the program itself, and whether a store is whole."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from bridge_app.domain.access import Permission
from bridge_app.domain.backup import (
    BackupState,
    Checked,
    KeptBackup,
    Manifest,
    Told,
    nobody_waits,
    read_heads,
)
from bridge_app.errors import CannotWrite, DiskFull, RowsMissing, StoreUnavailable
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import at_the_desk, business_day
from bridge_app.services.session import Session
from bridge_app.services.ways_in import Door
from bridge_app.services.wordings import Wordings
from bridge_app.storage import (
    anchors,
    backups,
    chain,
    clocks,
    contents,
    drives,
    erasures,
    kept_backups,
    keys,
    settings_rows,
    staff,
    store,
)
from bridge_app.storage.anchors import Borne
from bridge_app.trust_errors import NoBackupPlace

PLACE, LAST_MADE, LAST_ROW = "backup_place", "backup_made", "backup_row"
"""The settings that keep where backups go, when the last good one was made, and up to which row
of the access log it reaches."""

REHEARSED, SECONDS = "backup_rehearsed", "backup_seconds"
"""The settings that keep on which day restoring was practised, and how long that took."""


LEAST_ROOM = 500_000_000
"""Bytes; with fewer the disk may be full before the day is over (TRUST 13)."""


@dataclass(frozen=True)
class Backups:
    """Backups and checks of the store that somebody is in."""

    vault: Door
    session: Session

    def make(self, path: Path, told: Told = nobody_waits) -> Manifest:
        """A backup in this file, proven by making a store from it again.

        Only administrators and the printed code open it. Raises CannotWrite when the place does
        not take it; an older backup of that name then still stands.
        """
        return self._made(Permission.BACK_UP, path, told)

    def make_now(self, told: Told = nobody_waits) -> Manifest:
        """A backup in the place that was chosen; raises NoBackupPlace or CannotWrite."""
        return self._made_there(Permission.BACK_UP, self._folder(), told)

    def daily(self, told: Told = nobody_waits) -> Manifest | None:
        """What the program does by itself: one a day, if anything was kept since the last.

        Whoever works makes it and learns nothing of it. None when none is due, or when nobody
        chose a place yet.
        """
        known = self._known()
        if not known.get(PLACE) or not self._due(known):
            return None
        return self._made_there(Permission.DAILY_BACK_UP, self._folder(), told)

    def state(self) -> BackupState:
        """How it stands with the backups; says nothing about people."""
        self._acting.check(self.session.actor, Permission.BACK_UP, "backup.state")
        known = self._known()
        place = Path(known[PLACE]) if known.get(PLACE) else None
        last, day = known.get(LAST_MADE), known.get(REHEARSED)
        return BackupState(
            place,
            place is not None and kept_backups.is_there(place, self._store),
            datetime.fromisoformat(last) if last else None,
            date.fromisoformat(day) if day else None,
            int(known.get(SECONDS) or 0),
        )

    def listed(self) -> tuple[KeptBackup, ...]:
        """The backups in the place that was chosen, the newest first."""
        self._acting.check(self.session.actor, Permission.BACK_UP, "backup.list")
        return kept_backups.listed(self._folder())

    def little_room(self) -> int | None:
        """The bytes that are free beside the store, when they are few; nobody need be asked."""
        free = drives.free(self.vault.folder)
        return free if free < LEAST_ROOM else None

    def choose_place(self, chosen: Path) -> None:
        """From now on backups go to this folder; raises CannotWrite when it does not take them."""
        with self._deed(Permission.BACK_UP, "backup.place") as work, _as_place(chosen):
            work.about("backup")
            kept_backups.make_ready(chosen, self._store)
            self._note(work, {PLACE: str(chosen)})

    def _made_there(self, permission: Permission, folder: Path, told: Told) -> Manifest:
        now = at_the_desk(self.vault.clock())
        with _as_place(folder):
            path = kept_backups.next_file(folder, now)
        manifest = self._made(permission, path, told)
        with _as_place(folder):
            if self._clock_is_sure():
                kept_backups.tidy(folder, now)
            erasures.publish(self.session.database, folder)  # for after a restore
        return manifest

    def _clock_is_sure(self) -> bool:
        """What lies in the place is tidied by date: not by a clock that jumped."""
        with self.session.database.reading() as connection:
            return clocks.state(connection, self.vault.clock()).sure

    def _made(self, permission: Permission, path: Path, told: Told) -> Manifest:
        session, made_at = self.session, self.vault.clock()
        with self._deed(permission, "backup.make") as work:
            keepers = [e.member for e in staff.everyone(work.connection, work.day) if e.administers]
            work.about("backup")
        logins = [*(member.login for member in keepers), keys.RECOVERY]
        key_file = keys.only_for(store.key_file(self.vault.folder), logins)
        with _as_place(path):
            manifest = backups.write(session.database, key_file, path, made_at, told)
        row = manifest.heads[chain.AUDIT.name].seq
        values = {LAST_MADE: made_at.isoformat(), LAST_ROW: str(row)}
        day, by = business_day(made_at), session.actor.person
        with session.database.writing() as connection:
            settings_rows.add(connection, values, day, made_at, by)
        return manifest

    def _note(self, work: Work, values: Mapping[str, str]) -> None:
        settings_rows.add(work.connection, values, work.day, work.now, work.actor.person)

    def _known(self) -> dict[str, str]:
        with self.session.database.reading() as connection:
            return settings_rows.valid_on(connection, business_day(self.vault.clock()))

    def _due(self, known: Mapping[str, str]) -> bool:
        """Not today yet, and the log has grown since."""
        if not known.get(LAST_MADE):
            return True
        last = business_day(datetime.fromisoformat(known[LAST_MADE]))
        with self.session.database.reading() as connection:
            reached = contents.reached(connection, chain.AUDIT)
        return last != business_day(self.vault.clock()) and reached != int(known[LAST_ROW])

    @property
    def _store(self) -> str:
        return store.key_file(self.vault.folder).store

    def _folder(self) -> Path:
        chosen = self._known().get(PLACE)
        if not chosen:
            raise NoBackupPlace
        folder = kept_backups.folder_of(Path(chosen), self._store)
        if not folder.is_dir():
            raise CannotWrite(Path(chosen), "gone")
        return folder

    def check(self, head: str = "") -> Checked:
        """Every page, every row of every chain, every typed reason of this store.

        `head` are those that were printed on a day report, with spaces between: with them rows
        that were cut off, and a chain that was made anew, are found too. Raises FieldProblem for
        what is no such head, RowsMissing for the first chain that does not reach its own.
        """
        heads = read_heads(head)
        acting = self._acting
        acting.check(self.session.actor, Permission.CHECK_STORE, "store.check")
        found = contents.checked(self.session.database)
        with self._deed(Permission.CHECK_STORE, "store.check") as work:
            work.about("store", detail="whole" if found.whole else "damaged")
            became = [(each, *anchors.borne(work.connection, each)) for each in heads]
            lost = [anchors.lost_after(work.connection, of, e.number) for e, _, of in became]
        for (each, how, of), after in zip(became, lost, strict=True):
            if how is Borne.MISSING:
                raise RowsMissing(of, found.reached(of) if after is None else after)
            if how is Borne.CHANGED:
                found = found.without(of, each.number)
        return found

    @contextmanager
    def _deed(self, permission: Permission, action: str) -> Iterator[Work]:
        with self._acting.deed(self.session.actor, permission, action) as work:
            yield work

    @property
    def _acting(self) -> Acting:
        return Acting(self.session.database, self.vault.clock, Wordings(()))


@contextmanager
def _as_place(path: Path) -> Iterator[None]:
    """Trouble with the place of a backup is no trouble of the store."""
    try:
        yield
    except (StoreUnavailable, DiskFull) as error:
        raise CannotWrite(path, getattr(error, "reason", "")) from error
