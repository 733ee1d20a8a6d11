"""The page of backups, in every state."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bridge_app.domain.backup import BackupState, Checked, KeptBackup, Manifest
from bridge_app.domain.trust import ChainReport
from bridge_app.errors import WrongPassword
from bridge_app.services.restores import Restored
from bridge_app.ui.backups.page import BackupsPage
from bridge_app.ui.backups.state import Back, BackupsState, Busy, Inside
from tests.ui.cases import Kind, PageCase

NOW = datetime(2026, 6, 2, 8, 0, tzinfo=UTC)
DISK = Path("/media/reserve")
GOOD = BackupState(DISK, True, NOW - timedelta(minutes=25), date(2026, 3, 2), 12)
LATE = replace(GOOD, last=NOW - timedelta(days=4), rehearsed=None)
FAR = Path("/media/beheer/een hele lange naam van een externe schijf van de gemeente/map van balie")
WHOLE = Checked(True, (ChainReport("ledger", 812, None), ChainReport("audit", 20_412, None)))


def kept(number: int) -> KeptBackup:
    made = datetime(2026, 6, 2, 9, 35, tzinfo=UTC) - timedelta(days=number)
    file = DISK / f"mijn-brug {made:%Y-%m-%d %H.%M} nr {99 - number}.backup"
    return KeptBackup(file, 99 - number, made, 4_200_000)


def looking(state: BackupsState) -> BackupsState:
    inside = Inside(NOW - timedelta(minutes=25), 412, 1_204, 812, 16_240_00)
    return replace(state, chosen=kept(0).file, inside=inside)


def restored(state: BackupsState, folder: Path, *, erased: int) -> BackupsState:
    manifest = Manifest("", practice=False, made_at=NOW, schema="", program="")
    return replace(looking(state), back=Back(folder, Restored(manifest, erased > 0, erased)))


def pages() -> list[PageCase]:
    one = BackupsState(GOOD, (kept(0),))
    many = BackupsState(GOOD, tuple(map(kept, range(11))), checked=WHOLE)
    far = BackupsState(replace(LATE, place=FAR), (kept(0),), busy=Busy.MAKING)
    wrong = replace(one, chosen=kept(0).file, refused=WrongPassword())
    gone = BackupsState(BackupState(DISK, False, LATE.last))
    return [
        _case("backups", "empty", BackupsState()),
        _case("backups", "one", one),
        _case("backups", "many", many),
        _case("backups", "longest", far),
        _case("backups", "error", gone),
        _case("backups, look", "empty", replace(one, chosen=kept(0).file)),
        _case("backups, look", "one", looking(one)),
        _case("backups, look", "many", restored(many, DISK / "terug", erased=3)),
        _case("backups, look", "longest", restored(replace(far, busy=None), FAR, erased=0)),
        _case("backups, look", "error", wrong),
    ]


def _case(name: str, kind: Kind, state: BackupsState) -> PageCase:
    def made() -> BackupsPage:
        page = BackupsPage("nl", lambda: NOW)
        page.show_state(state)
        page.progress.show_step(2, 5)
        return page

    return PageCase(name, kind, made)
