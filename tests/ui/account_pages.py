"""One's own page, and what stands between the door and the rooms, in every state."""

from dataclasses import replace
from datetime import date

from bridge_app.domain import one_time
from bridge_app.errors import PasswordTooCommon, PasswordTooShort, WrongPassword
from bridge_app.trust_errors import SamePassword, WrongCode
from bridge_app.ui.account.page import AccountPage
from bridge_app.ui.account.state import Moment, PasswordState, StepState, noting, scanning
from bridge_app.ui.account.threshold import ChoosePasswordPage, SecondStepPage
from bridge_app.ui.login.code import CodePage
from bridge_app.ui.login.recover import RecoverPage
from bridge_app.ui.login.state import Door, DoorState, refused
from tests.ui.cases import Kind, PageCase

LONG = "wilhelmina-hendrika-van-der-meulen-tot-slingerland@gemeente-voorbeeldstad.example"
OFF = StepState(asked=True)
SCANNING = scanning(OFF, bytes(range(20)))
CODES = tuple("ABCDEFGHJK" for _ in range(one_time.SPARE_CODES))
NOTING = noting(SCANNING, CODES)
ON = StepState(Moment.ON, since=date(2026, 6, 2), spare=8)
CLEAR = PasswordState()
BOTH = PasswordState(WrongPassword(), PasswordTooShort(12))
DOOR = DoorState(Door.LOGIN, "fatima")
NO_CODE = WrongPassword()


def pages() -> list[PageCase]:
    return [
        _account("empty", OFF),
        _account("one", ON),
        _account("many", NOTING),
        _account("longest", SCANNING, login=LONG),
        _account("error", replace(SCANNING, problem=WrongCode()), BOTH),
        PageCase("account required", "one", lambda: _made(replace(ON, required=True), CLEAR, "a")),
        PageCase("account practice", "one", lambda: _made(replace(OFF, practice=True), CLEAR, "a")),
        PageCase("door code", "one", lambda: CodePage(DOOR, "nl")),
        PageCase("door code", "error", lambda: CodePage(refused(DOOR, "x", WrongCode(60)), "nl")),
        PageCase("door code on paper", "one", lambda: _lost(DOOR)),
        PageCase("door code on paper", "error", lambda: _lost(DOOR._replace(problem=NO_CODE))),
        PageCase("door choose password", "one", lambda: _choosing(CLEAR)),
        PageCase("door choose password", "error", lambda: _choosing(_wrong())),
        PageCase("door choose password", "many", lambda: _choosing(_same())),
        PageCase("door second step", "one", lambda: _stepping(replace(OFF, required=True))),
        PageCase("door second step", "empty", lambda: _stepping(OFF)),
        PageCase("door second step", "many", lambda: _stepping(replace(SCANNING, required=True))),
        PageCase("door second step", "longest", lambda: _stepping(replace(NOTING, required=True))),
    ]


def _lost(state: DoorState) -> RecoverPage:
    page = RecoverPage(state, "nl")
    page.show_state(state)
    return page


def _account(
    kind: Kind, state: StepState, password: PasswordState = CLEAR, login: str = "fatima"
) -> PageCase:
    return PageCase("account", kind, lambda: _made(state, password, login))


def _made(state: StepState, password: PasswordState, login: str) -> AccountPage:
    page = AccountPage("nl", login, "balie, mentor")
    page.second_step.show_state(state)
    page.password.show_state(password)
    page.pin.show_known(bool(password.new_problem))
    return page


def _wrong() -> PasswordState:
    return PasswordState(new_problem=PasswordTooCommon())


def _same() -> PasswordState:
    return PasswordState(new_problem=SamePassword())


def _choosing(state: PasswordState) -> ChoosePasswordPage:
    page = ChoosePasswordPage("nl")
    page.card.show_state(state)
    return page


def _stepping(state: StepState) -> SecondStepPage:
    page = SecondStepPage("nl", "fatima", required=state.required)
    page.card.show_state(state)
    return page
