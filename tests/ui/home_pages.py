"""The home of who runs the program, in every state."""

from datetime import UTC, datetime
from pathlib import Path

from bridge_app.domain.backup import BackupState
from bridge_app.domain.setting_up import Matter
from bridge_app.ui.home.page import HomePage
from bridge_app.ui.home.state import HomeState
from tests.ui.cases import Kind, PageCase

NOW = datetime(2026, 6, 2, 8, 0, tzinfo=UTC)
GOOD = BackupState(Path("/media/reserve"), reachable=True, last=NOW)
FAR = Path("/media/beheer/een hele lange naam van een externe schijf van de gemeente/map van balie")


def pages() -> list[PageCase]:
    return [
        _case("empty", HomeState(())),
        _case("one", HomeState((Matter.RECOVERY,))),
        _case("many", HomeState(tuple(Matter)[:5]), GOOD),
        _case("longest", HomeState(tuple(Matter)), BackupState(FAR)),
        _case("error", HomeState()),
    ]


def _case(kind: Kind, state: HomeState, backups: BackupState | None = None) -> PageCase:
    def made() -> HomePage:
        page = HomePage()
        page.show_state(state)
        if backups:
            page.show_backups(backups, NOW)
        return page

    return PageCase("administration", kind, made)
