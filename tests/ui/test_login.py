"""The door: what it shows, what it asks of the store, and where it leads."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bridge_app.app import StoreEntrance
from bridge_app.errors import (
    DamagedStore,
    FieldProblem,
    NoStore,
    PasswordTooCommon,
    Problem,
    StoreInUse,
    WrongPassword,
)
from bridge_app.services.session import Session
from bridge_app.settings import Settings
from bridge_app.ui.login import presenter as presenters
from bridge_app.ui.login.page import DoorPage, FirstRunPage, LoginPage
from bridge_app.ui.login.presenter import LoginPresenter
from bridge_app.ui.login.state import (
    PATIENCE,
    SHORTEST_PASSWORD,
    Door,
    DoorState,
    at_door,
    checked_first,
    login_from,
    not_begun,
    refused,
    waited,
)
from bridge_app.ui.looks import Looks
from bridge_app.ui.parts import focus_begin
from tests.ui.answers import Answers

HERE = Path("a-store")


# --- what is shown ----------------------------------------------------------------------------


def test_without_a_store_it_is_a_first_run() -> None:
    state = at_door(exists=False, practice=False, login="x", locked=True)
    assert state.door == Door.FIRST_RUN


def test_after_a_lock_the_name_is_known() -> None:
    state = at_door(exists=True, practice=True, login="fatima", locked=True)
    assert (state.door, state.login, state.practice) == (Door.LOCKED, "fatima", True)


def test_a_short_wait_is_not_worth_a_word() -> None:
    state = refused(DoorState(), "fatima", WrongPassword(PATIENCE))
    assert state.wait_seconds == 0
    assert isinstance(state.problem, WrongPassword)
    assert state.problem.wait_seconds == 0


def test_a_long_wait_is_told_and_passes() -> None:
    state = refused(DoorState(), "fatima", WrongPassword(30))
    assert (state.login, state.wait_seconds) == ("fatima", 30)
    assert waited(state).problem is None


@pytest.mark.parametrize("problem", [NoStore(HERE), DamagedStore(HERE), StoreInUse(HERE)])
def test_a_store_that_does_not_open_may_lie_elsewhere(problem: Problem) -> None:
    assert refused(DoorState(), "x", problem).can_seek
    assert not refused(DoorState(), "x", WrongPassword()).can_seek


def test_three_fields_are_needed() -> None:
    faults = checked_first(DoorState(), " ", "", "kort").field_problems
    assert set(faults) == {"name", "login", "password"}
    assert not checked_first(DoorState(), "Sem", "sem", "x" * SHORTEST_PASSWORD).field_problems


@pytest.mark.parametrize(
    ("problem", "field"),
    [(PasswordTooCommon(), "password"), (FieldProblem("login", "too_long", 100), "login")],
)
def test_what_the_store_refuses_stands_at_its_field(problem: Problem, field: str) -> None:
    assert set(not_begun(DoorState(), problem).field_problems) == {field}


def test_other_trouble_stands_under_the_fields() -> None:
    state = not_begun(DoorState(), StoreInUse(HERE))
    assert isinstance(state.problem, StoreInUse)
    assert not state.field_problems


def test_a_login_name_is_proposed() -> None:
    assert login_from("Fatima El Amrani") == "fatima"
    assert login_from("  ") == ""


# --- what happens -----------------------------------------------------------------------------


class Doorman:
    """An entrance that does what a test wants; the real one is in the journeys."""

    def __init__(self, *, exists: bool = True, practice: bool = False) -> None:
        self.store = HERE
        self.there, self.made_up = exists, practice
        self.refusal: Problem | None = None
        self.on_server = ""
        self.asked: list[tuple[str, ...]] = []

    @property
    def server(self) -> str:
        return self.on_server

    def exists(self) -> bool:
        return self.there

    def practice(self) -> bool:
        return self.made_up

    def _come_in(self, *typed: str) -> Session:
        self.asked.append(typed)
        if self.refusal:
            raise self.refusal
        return "a session"  # type: ignore[return-value]  # handed on, never looked into

    open = create = _come_in

    def elsewhere(self, store: Path) -> "Doorman":
        self.asked.append((str(store),))
        return self

    def to_practice(self) -> "Doorman":
        if self.refusal:
            raise self.refusal
        return Doorman(practice=True)

    def from_practice(self) -> "Doorman":
        return Doorman()


At = Callable[..., LoginPresenter]


@pytest.fixture
def at(screen: QApplication, answers: Answers) -> At:
    """Somebody stands at the door."""
    looks = Looks(screen, Settings(), lambda _settings: None)
    held: list[object] = [looks]

    def stand(entrance: object, login: str = "", *, locked: bool = False) -> LoginPresenter:
        made = LoginPresenter(entrance, looks, answers, login, locked=locked)  # type: ignore[arg-type]  # a doorman
        held.append(made)
        show(made.page)
        return made

    return stand


def show(page: DoorPage) -> None:
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)


def login_page(presenter: LoginPresenter) -> LoginPage:
    assert isinstance(presenter.page, LoginPage)
    return presenter.page


def first_page(presenter: LoginPresenter) -> FirstRunPage:
    assert isinstance(presenter.page, FirstRunPage)
    return presenter.page


def test_the_right_password_opens(at: At, qtbot: QtBot) -> None:
    doorman = Doorman()
    door = at(doorman, "fatima")
    login_page(door).password.field.set_text("drie gewone woorden")
    with qtbot.waitSignal(door.opened):
        login_page(door).enter.click()
    assert doorman.asked == [("fatima", "drie gewone woorden", "")]


def test_a_wrong_one_keeps_the_name_and_marks_the_password(at: At, qtbot: QtBot) -> None:
    doorman = Doorman()
    doorman.refusal = WrongPassword(1)
    page = login_page(at(doorman, "fatima"))
    page.password.field.set_text("mis")
    page.enter.click()
    qtbot.waitUntil(page.error.isVisible)
    assert page.name.text() == "fatima"
    assert page.password.edit.selectedText()
    assert page.enter.isEnabled()


def test_after_many_wrong_tries_one_waits(at: At, qtbot: QtBot) -> None:
    doorman = Doorman()
    doorman.refusal = WrongPassword(30)
    door = at(doorman, "fatima")
    login_page(door).enter.click()
    qtbot.waitUntil(lambda: not login_page(door).enter.isEnabled())
    assert "30" in login_page(door).error.text()
    door._waited()
    assert login_page(door).enter.isEnabled()


class EarlyTimers:
    """A clock that only timers move on, and timers that are as early as Qt lets them be."""

    EARLY = 0.05
    """The part of its time that a coarse timer may lack."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def monotonic(self) -> float:
        return self.now

    def singleShot(self, milliseconds: int, _whose: object, call: Callable[[], None]) -> None:
        self.now += milliseconds * (1 - self.EARLY) / 1000
        call()

    def early(self, door: LoginPresenter) -> list[float]:
        """The waits, in seconds, after which it is tried before they are over."""
        tried: list[float] = []
        waits = (0.0, 0.001, 0.25, 1.0, 1.9995, 2.0, 7.5, 30.0, 900.0)
        for wait in waits:
            door._not_before = self.now + wait
            door._when_may(lambda: tried.append(self.now - door._not_before))
        return [wait for wait, late in zip(waits, tried, strict=True) if late < 0]


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> EarlyTimers:
    made = EarlyTimers()
    monkeypatch.setattr(presenters, "monotonic", made.monotonic)
    monkeypatch.setattr(presenters, "QTimer", made)
    return made


def test_nobody_tries_before_the_wait_is_over_however_early_a_timer_is(
    at: At, hasty: EarlyTimers
) -> None:
    assert hasty.early(at(Doorman(), "fatima")) == []


def test_control_without_the_margin_one_tries_too_early(
    at: At, hasty: EarlyTimers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenters, "_SURE_MS", 1000)
    assert 30.0 in hasty.early(at(Doorman(), "fatima"))


def test_a_store_elsewhere_can_be_sought(at: At, answers: Answers, qtbot: QtBot) -> None:
    doorman = Doorman()
    doorman.refusal = DamagedStore(HERE)
    door = at(doorman, "fatima")
    login_page(door).enter.click()
    qtbot.waitUntil(login_page(door).seek.isVisible)
    answers.place = Path("another")
    login_page(door).seek.click()
    assert doorman.asked[-1] == ("another",)


def test_turning_back_from_the_search_changes_nothing(at: At) -> None:
    doorman = Doorman(exists=False)
    page = first_page(at(doorman))
    page.seek.click()
    assert doorman.asked == []


def test_a_first_run_begins(at: At, qtbot: QtBot) -> None:
    doorman = Doorman(exists=False)
    door = at(doorman)
    page = first_page(door)
    QTest.keyClicks(page.name.edit, "Sem de Vries")
    assert page.login.text() == "sem"
    page.password.field.set_text("drie gewone woorden")
    with qtbot.waitSignal(door.opened):
        page.begin.click()
    assert doorman.asked == [("Sem de Vries", "sem", "drie gewone woorden")]


def test_a_login_name_of_ones_own_stays(at: At) -> None:
    page = first_page(at(Doorman(exists=False)))
    page.login.set_text("balie1")
    QTest.keyClicks(page.name.edit, "Sem")
    assert page.login.text() == "balie1"


def test_the_focus_goes_to_the_first_fault(at: At) -> None:
    page = first_page(at(Doorman(exists=False)))
    page.name.set_text("Sem")
    page.login.set_text("")
    page.begin.click()
    assert QApplication.focusWidget() is page.login.edit
    assert page.login.error == "De inlognaam is nog leeg. Vul dit in."


def test_a_refused_beginning_says_why(at: At) -> None:
    doorman = Doorman(exists=False)
    doorman.refusal = StoreInUse(HERE)
    page = first_page(at(doorman))
    page.name.set_text("Sem")
    page.login.set_text("sem")
    page.password.field.set_text("drie gewone woorden")
    page.begin.click()
    assert "al open" in page.error.text()


def test_practice_and_back(at: At, qtbot: QtBot) -> None:
    door = at(Doorman())
    with qtbot.waitSignal(door.page_changed):
        login_page(door).practice.click()
    page = login_page(door)
    assert page.name.text() == "mentor"
    assert page.practice.text() == "Terug naar de echte gegevens"
    with qtbot.waitSignal(door.page_changed):
        page.practice.click()
    assert login_page(door).practice.text() == "Oefenen met voorbeeldgegevens"


def test_practice_data_that_cannot_be_made_are_told(at: At, qtbot: QtBot) -> None:
    doorman = Doorman()
    doorman.refusal = StoreInUse(HERE)
    page = login_page(at(doorman))
    page.practice.click()
    assert not page.card.isEnabled()
    qtbot.waitUntil(page.card.isEnabled)
    assert "al open" in page.error.text()


def test_another_person_after_a_lock(at: At, qtbot: QtBot) -> None:
    door = at(Doorman(), "fatima", locked=True)
    assert not login_page(door).name.isVisible()
    with qtbot.waitSignal(door.page_changed):
        login_page(door).other.click()
    assert login_page(door).name.text() == ""


def test_another_language_is_another_page(at: At, qtbot: QtBot) -> None:
    door = at(Doorman())
    with qtbot.waitSignal(door.page_changed):
        door.page.looks.languages.setCurrentIndex(1)
        door.page.looks.languages.activated.emit(1)
    assert login_page(door).enter.text() == "Log in"


def test_who_turns_the_language_by_key_stays_at_the_list(at: At, qtbot: QtBot) -> None:
    door = at(Doorman())
    door.page.looks.languages.setFocus()
    with qtbot.waitSignal(door.page_changed):
        QTest.keyClick(door.page.looks.languages, Qt.Key.Key_Down)
    show(door.page)
    focus_begin(door.page)
    assert QApplication.focusWidget() is door.page.looks.languages
    again = at(Doorman())
    focus_begin(again.page)
    assert QApplication.focusWidget() is login_page(again).name.edit, "only who turned it"


# --- the password -----------------------------------------------------------------------------


def test_a_password_can_be_seen_and_pasted(at: At) -> None:
    field = login_page(at(Doorman())).password
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    field.shown.click()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    QApplication.clipboard().setText("drie gewone woorden")
    QTest.keyClick(field.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.edit.text() == "drie gewone woorden"


def test_caps_lock_is_noticed(at: At) -> None:
    field = login_page(at(Doorman())).password
    type_capital(field.edit, Qt.KeyboardModifier.NoModifier)
    assert field.caps.isVisible()
    type_capital(field.edit, Qt.KeyboardModifier.ShiftModifier)
    assert not field.caps.isVisible()


def type_capital(edit: QLineEdit, held: Qt.KeyboardModifier) -> None:
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, held, "A")
    QApplication.sendEvent(edit, press)


# --- the folder -------------------------------------------------------------------------------


def test_an_empty_folder_holds_no_store(tmp_path: Path) -> None:
    entrance = StoreEntrance(tmp_path)
    assert not entrance.exists()
    assert not entrance.practice()


@pytest.mark.parametrize("keys", ["", "[]", "{}", '{"practice": "yes"}', '{"practice": false}'])
def test_only_practice_data_are_called_so(tmp_path: Path, keys: str) -> None:
    (tmp_path / "keys.json").write_text(keys)
    entrance = StoreEntrance(tmp_path)
    assert entrance.exists()
    assert not entrance.practice()


def test_practice_data_are_known_without_a_password(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_text('{"practice": true}')
    assert StoreEntrance(tmp_path).practice()


def test_another_folder_is_remembered(tmp_path: Path) -> None:
    from bridge_app.settings import load

    assert StoreEntrance(tmp_path).elsewhere(tmp_path / "x").store == tmp_path / "x"
    assert load().store == str(tmp_path / "x")
    assert StoreEntrance(tmp_path / "y").from_practice().store == tmp_path / "x"


def test_a_state_can_wait() -> None:
    assert DoorState()._replace(waiting=True).waiting
