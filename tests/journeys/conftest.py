"""The whole program in this process: a real window, a real store, keys, and a meter."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.app import Program, StoreEntrance
from bridge_app.domain.access import Role
from bridge_app.services.vault import Vault
from bridge_app.settings import Settings
from bridge_app.ui.theme import Theme, load_fonts, load_other_fonts, wear
from tests.journeys.meter import Hands, UxMeter
from tests.ui.answers import Answers

LOGIN, PASSWORD, NAME = "fatima", "drie gewone woorden", "Fatima El Amrani"
SHORT_PASSWORD = "regen en wol"  # the shortest that is accepted
COLLEAGUE = "sanne"


@dataclass
class Desk:
    """A computer at a desk: it starts the program, also anew after a lock."""

    app: QApplication
    store: Path
    answers: Answers = field(default_factory=Answers)
    settings: Settings = field(default_factory=Settings)
    started: list[list[str]] = field(default_factory=list)
    """With which arguments the program wanted to be started anew."""
    programs: list[Program] = field(default_factory=list)

    def start(self, user: str = "", *, locked: bool = False) -> Program:
        """Starts the program; the lock starts it anew, as a new process would."""
        entrance = StoreEntrance(self.store)
        program = Program(self.app, self.settings, entrance, self.again, self.answers)
        self.programs.append(program)
        program.start(user, locked=locked)
        program.window.activateWindow()
        for _ in range(5):
            self.app.processEvents()
        return program

    def again(self, arguments: list[str]) -> None:
        """What the lock does: another program, in which nobody is logged in."""
        self.started.append(arguments)
        former = self.programs[-1]
        former.window.close()
        user = arguments[arguments.index("--user") + 1]
        self.start(user, locked="--locked" in arguments)

    @property
    def program(self) -> Program:
        """The one that runs now."""
        return self.programs[-1]

    @property
    def room(self) -> str:
        """The room on the screen."""
        inside = self.program.inside
        assert inside is not None, "nobody is logged in"
        return inside.rooms.spot.room

    @property
    def page(self) -> QWidget:
        """The page on the screen."""
        inside = self.program.inside
        assert inside is not None, "nobody is logged in"
        return inside.rooms.here.page

    def close(self) -> None:
        for program in self.programs:
            program.close()
            program.window.close()
            program.window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def made_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one person, who may do everything, and a colleague at the desk."""
    folder = tmp_path_factory.mktemp("journeys") / "store"
    vault = Vault(folder)
    session = vault.create(LOGIN, NAME, PASSWORD)
    vault.add_person(session, COLLEAGUE, "Sanne", SHORT_PASSWORD, {Role.FRONT_DESK})
    vault.close(session)
    return folder


@pytest.fixture
def store(made_store: Path, tmp_path: Path) -> Path:
    """A store of one's own; copied, because keys are derived slowly on purpose."""
    return Path(shutil.copytree(made_store, tmp_path / "store"))


@pytest.fixture
def desk(
    qapp: QApplication, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """A desk whose program is not started yet."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    qapp.setStyle("Fusion")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    load_fonts()
    load_other_fonts()
    wear(qapp, Theme())
    made = Desk(qapp, store)
    yield made
    made.close()


@pytest.fixture
def meter() -> Iterator[UxMeter]:
    made = UxMeter()
    yield made
    for name, tally in made.table:
        print(f"{name:<40} {tally}")  # noqa: T201 - the table of figures is printed


@pytest.fixture
def hands(qapp: QApplication, meter: UxMeter) -> Hands:
    return Hands(qapp, meter)
