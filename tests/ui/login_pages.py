"""The door and the help page, in every state."""

from pathlib import Path

from bridge_app.desk_errors import ServerGone
from bridge_app.errors import DamagedStore, WrongPassword
from bridge_app.ui.help.along import AlongHelpPage
from bridge_app.ui.help.page import HelpPage
from bridge_app.ui.login.page import FirstRunPage, LoginPage
from bridge_app.ui.login.state import Door, DoorState, checked_first, refused
from bridge_app.ui.together.speech import shared
from tests.ui.cases import Kind, PageCase

LONG = "wilhelmina-hendrika-van-der-meulen-tot-slingerland@gemeente-voorbeeldstad.example"
DOOR = DoorState(Door.LOGIN, "fatima")
FIRST = DoorState(Door.FIRST_RUN)
SERVER = "brug.gemeente-voorbeeld.example/brug"


def pages() -> list[PageCase]:
    return [
        _login("empty", DoorState()),
        _login("one", DOOR),
        _login("many", DOOR._replace(practice=True)),
        _login("longest", refused(DOOR, LONG, WrongPassword(wait_seconds=3600))),
        _login("error", refused(DOOR, "fatima", DamagedStore(Path("a-folder") / LONG))),
        PageCase("door locked", "one", lambda: LoginPage(DoorState(Door.LOCKED, LONG), "nl")),
        PageCase("door server", "one", lambda: LoginPage(DOOR._replace(server=SERVER), "nl")),
        PageCase("door server", "longest", _locked_far_away),
        PageCase("door server", "error", _server_gone),
        PageCase("door server", "many", lambda: LoginPage(_asked_now(), "nl")),
        PageCase("door first run", "empty", lambda: FirstRunPage(FIRST, "nl")),
        PageCase("door first run", "one", lambda: _filled_first("Fatima El Amrani")),
        PageCase("door first run", "longest", lambda: _filled_first(LONG)),
        PageCase("door first run", "error", _refused_first),
        PageCase("door first run", "many", lambda: FirstRunPage(_waiting(), "nl")),
        PageCase("help", "one", HelpPage),
        PageCase("help along", "one", lambda: _help_along("nl"), client_facing=True),
        PageCase("help along", "longest", lambda: _help_along("uk"), client_facing=True),
    ]


def _help_along(language: str) -> AlongHelpPage:
    page = AlongHelpPage()
    page.speak(shared(language, "je", "nl"))
    return page


def _login(kind: Kind, state: DoorState) -> PageCase:
    return PageCase("door login", kind, lambda: LoginPage(state, "nl"))


def _locked_far_away() -> LoginPage:
    far = "databaseserver-12.sociaal-domein.gemeente-voorbeeldstad.example:5433/mijn_brug"
    return LoginPage(DoorState(Door.LOCKED, LONG, server=far), "nl")


def _asked_now() -> DoorState:
    return DOOR._replace(server=SERVER, asking=True)


def _server_gone() -> LoginPage:
    gone = refused(DOOR._replace(server=SERVER), "fatima", ServerGone(SERVER))
    return LoginPage(gone, "nl")


def _refused_first() -> FirstRunPage:
    page = FirstRunPage(FIRST, "nl")
    page.show_state(checked_first(FIRST, "", "", "kort"))
    return page


def _filled_first(name: str) -> FirstRunPage:
    page = FirstRunPage(FIRST, "nl")
    for field in (page.name, page.login, page.password.field):
        field.set_text(name)
    return page


def _waiting() -> DoorState:
    return FIRST._replace(waiting=True)
