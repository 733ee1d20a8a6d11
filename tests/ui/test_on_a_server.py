"""The window on a store that stands on a server: from its door to its lock."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.app import Program, StoreEntrance, entrance_of
from bridge_app.desk_errors import OnlyInAFile, ServerGone
from bridge_app.server_entrance import ServerEntrance
from bridge_app.services.clock import system_clock
from bridge_app.settings import Settings, load
from bridge_app.ui import office
from bridge_app.ui.home.page import HomePage
from bridge_app.ui.login.page import LoginPage
from bridge_app.ui.login.state import at_door, refused
from bridge_app.ui.parts import Quiet
from bridge_app.ui.spots import Spot
from tests.served import LOGIN, PASSWORD, Town, empty_town, found
from tests.server import Server
from tests.ui.doing import Key, press, typing, wait_for


@pytest.fixture(scope="module")
def town(strict_server: Server) -> Iterator[Town]:
    with empty_town(strict_server) as made:
        found(made, system_clock)
        yield made


@dataclass
class House:
    """The program on it, and what the lock starts anew with."""

    program: Program
    left: list[list[str]] = field(default_factory=list)

    @property
    def door(self) -> LoginPage:
        page = self.program.door_page
        assert isinstance(page, LoginPage)
        return page

    def come_in(self) -> None:
        """By keys alone."""
        self.door.name.set_text("")
        self.door.name.setFocus()
        typing(LOGIN)
        self.door.password.field.set_text("")
        self.door.password.setFocus()
        typing(PASSWORD)
        press(Key.Key_Return)
        wait_for(lambda: "We vragen de server" in self.door.error.text())
        wait_for(lambda: self.program.inside is not None, 20)


@pytest.fixture
def house(town: Town, screen: QApplication) -> Iterator[House]:
    left: list[list[str]] = []
    program = Program(screen, Settings(), entrance_of(town.url), left.append)
    program.start()
    wait_for(program.window.isActiveWindow)
    yield House(program, left)
    program.close()
    program.window.close()


def told(page: QWidget) -> str:
    return " ".join(each.text() for each in page.findChildren(Quiet))


def test_the_door_says_which_server_it_is(house: House, town: Town) -> None:
    assert f"Op de server {town.name}" in told(house.door)


PROBE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from bridge_app import ahead, app as program
running = program.application()
asked = []
ahead.Ahead = lambda _owner, _free, *needed: asked.extend(needed)
entrance = program.entrance_of("postgresql://brug.example.test/brug")
made = program.Program(running, program.settings.Settings(), entrance)
made.start("fatima")
made.window.seen.connect(lambda: QTimer.singleShot(0, running.quit))
QTimer.singleShot(20_000, running.quit)
running.exec()
heavy = {"psycopg", "sqlalchemy", "cryptography", "socket", "ssl"} & set(sys.modules)
[__import__(name) for name in asked]
print(sorted(heavy), asked, "psycopg" in sys.modules)
"""


def test_its_libraries_are_loaded_while_somebody_types() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE], check=True, capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "[] ['bridge_app.services.server_vault'] True\n"


def test_nobody_is_led_to_a_folder_when_the_server_is_away(town: Town) -> None:
    door = at_door(exists=True, practice=False, server=town.name, login="", locked=False)
    assert not refused(door, LOGIN, ServerGone(town.name)).can_seek
    assert refused(door._replace(server=""), LOGIN, ServerGone("")).can_seek


def test_one_comes_in_works_and_locks(house: House, town: Town) -> None:
    house.come_in()
    assert house.program.inside is not None
    session = house.program._session
    assert session is not None
    assert session.server == town.address.told
    house.program._lock()
    assert house.left == [["--store", town.url, "--user", LOGIN, "--locked"]]


def test_nobody_is_offered_what_only_a_file_has(house: House) -> None:
    house.door.entered.emit(LOGIN, "niet het goede")
    wait_for(lambda: "klopt niet" in house.door.error.text(), 20)
    assert house.door.card.isEnabled()
    assert "papier" not in " ".join(each.text() for each in house.door.findChildren(Quiet))
    wait_for(house.door.enter.isEnabled)
    house.come_in()
    inside = house.program.inside
    assert inside is not None
    inside.rooms.go(Spot(office.HOME))
    home = inside.rooms.here.page
    assert isinstance(home, HomePage)
    wait_for(lambda: bool(home.matters.rows))
    for room in ("recovery", "backups"):
        assert home.rows[room].isHidden()
    assert not home.rows["retention"].isHidden()
    matters = " ".join(each.accessibleName() for each in home.matters.rows)
    assert "Naam van de gemeente" in matters
    assert "Herstelcode" not in matters
    assert "Reservekopie" not in matters


def test_practice_stands_on_this_machine_and_leads_back(town: Town, tmp_path: Path) -> None:
    entrance = entrance_of(town.url)
    assert isinstance(entrance, ServerEntrance)
    assert (entrance.exists(), entrance.practice(), entrance.file) == (True, False, None)
    assert entrance.from_practice() is entrance
    beside = entrance._beside
    assert isinstance(beside, StoreEntrance)
    assert beside.from_practice().store == town.url
    with pytest.raises(OnlyInAFile):
        entrance.create("Anna", "anna", PASSWORD)
    assert entrance.elsewhere(tmp_path).store == tmp_path
    assert load().store == str(tmp_path)


def test_the_address_shows_a_name_and_no_person() -> None:
    entrance = entrance_of("postgresql://anna@brug.example.nl:5433/brug?sslmode=verify-full")
    assert entrance.server == "brug.example.nl:5433/brug"


def test_a_server_that_is_not_there_is_told_at_the_door(tmp_path: Path) -> None:
    with pytest.raises(ServerGone):
        entrance_of(f"postgresql:///brug?host={tmp_path}").open(LOGIN, PASSWORD)
