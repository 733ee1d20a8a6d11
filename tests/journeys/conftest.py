"""The whole program in this process: a real window, a real store, keys, and a meter."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.app import Program, entrance_of
from bridge_app.domain.access import Role
from bridge_app.domain.municipality import Municipality, SecondStep
from bridge_app.domain.staffing import Newcomer
from bridge_app.services import founding
from bridge_app.services.clock import system_clock
from bridge_app.services.server_vault import ServerVault
from bridge_app.services.session import Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.settings import Place, Settings
from bridge_app.ui.theme import Theme, load_fonts, load_other_fonts, wear
from tests.engines import FILE, SERVER
from tests.journeys.meter import Hands, UxMeter
from tests.served import Town, empty_town
from tests.server import Server
from tests.ui import looking
from tests.ui.answers import Answers

LOGIN, PASSWORD, NAME = "fatima", "drie gewone woorden", "Fatima El Amrani"
SHORT_PASSWORD = "regen en wol"  # the shortest that is accepted
COLLEAGUE = "sanne"

PATIENCE = 20.0
"""Seconds in which a server lets somebody in; a busy machine is slow, but not for ever."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every journey is made twice: in a file, and on a server; but for what asks for the file."""
    asked = set(metafunc.fixturenames)
    if "place" in asked and "store" not in asked:
        metafunc.parametrize("engine", [FILE, SERVER], indirect=True)


@dataclass
class Desk:
    """A computer at a desk: it starts the program, also anew after a lock."""

    app: QApplication
    store: Place
    answers: Answers = field(default_factory=Answers)
    settings: Settings = field(default_factory=Settings)
    started: list[list[str]] = field(default_factory=list)
    """With which arguments the program wanted to be started anew."""
    programs: list[Program] = field(default_factory=list)

    def start(self, user: str = "", *, locked: bool = False) -> Program:
        """Starts the program; the lock starts it anew, as a new process would."""
        entrance = entrance_of(self.store)
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

    def let_in(self) -> None:
        """Waits until somebody is inside: a server may be long in answering."""
        until = monotonic() + PATIENCE
        while self.program.inside is None and monotonic() < until:
            QTest.qWait(5)
        page = self.program.door_page
        assert self.program.inside, f"nobody is inside: {looking.texts(page) if page else ''}"

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
    only_asked(session)
    vault.add_person(session, COLLEAGUE, "Sanne", SHORT_PASSWORD, {Role.FRONT_DESK})
    vault.close(session)
    return folder


def only_asked(session: Session) -> None:
    """A second step is asked for, not required: nobody stops at the door after midnight.

    On its first day a store requires none, and a run may begin on one day and end on the next.
    """
    settings = services_for(session.database, system_clock).settings
    settings.set_municipality(session.actor, Municipality(second_step=SecondStep.ASKED))


@pytest.fixture(scope="session")
def made_town(
    strict_server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Town, str]]:
    """The same people on a server, and the name of what every journey begins as a copy of."""
    with empty_town(strict_server) as town:
        owner = town.owner()
        founding.found(owner, system_clock, lambda: (LOGIN, NAME, PASSWORD))
        owner.close()
        vault = ServerVault(town.address, tmp_path_factory.mktemp("before"))
        session = vault.open(LOGIN, PASSWORD, "desk 0")
        only_asked(session)
        begins = Newcomer("Sanne", COLLEAGUE, frozenset({Role.FRONT_DESK}))
        vault.let_in(session, begins, SHORT_PASSWORD)
        vault.close(session)
        with strict_server.database(town.name) as copy:
            yield town, copy


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> str:
    """Where the store stands: in a file, for a journey that asks for the file."""
    return str(getattr(request, "param", FILE))


@pytest.fixture
def place(engine: str, request: pytest.FixtureRequest) -> Place:
    """A store of one's own, in a folder or on a server."""
    if engine == FILE:
        folder: Path = request.getfixturevalue("store")
        return folder
    town, copy = request.getfixturevalue("made_town")
    town.begin_as(copy)
    return str(town.url)


@pytest.fixture
def store(made_store: Path, tmp_path: Path) -> Path:
    """A store of one's own; copied, because keys are derived slowly on purpose."""
    return Path(shutil.copytree(made_store, tmp_path / "store"))


@pytest.fixture
def desk(
    qapp: QApplication, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """A desk whose program is not started yet."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    qapp.setStyle("Fusion")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    load_fonts()
    load_other_fonts()
    wear(qapp, Theme())
    made = Desk(qapp, place)
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
