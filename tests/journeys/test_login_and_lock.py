"""U1 and U18: from the door to the desk, and from a locked screen back to the same word."""

import json
from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from bridge_app.ui.login.page import FirstRunPage, LoginPage
from bridge_app.ui.login.state import PRACTICE_PASSWORD
from tests.journeys.conftest import COLLEAGUE, LOGIN, PASSWORD, SHORT_PASSWORD, Desk
from tests.journeys.meter import Hands, UxMeter


def log_in(desk: Desk, hands: Hands) -> None:
    """The person of these journeys, whose name the program was started with."""
    desk.start(LOGIN)
    hands.type_text(PASSWORD)
    hands.press("Return")
    desk.let_in()


def test_log_in_with_name_and_password(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    desk.start()
    meter.start()
    hands.type_text(COLLEAGUE)
    hands.press("Tab")
    hands.type_text(SHORT_PASSWORD)
    hands.press("Return")
    done = meter.done("U1 log in")
    desk.let_in()
    assert desk.room == "desk"
    assert done.typed + done.actions <= 20
    assert done.seconds <= 8
    assert done.clicks == 0


def test_a_wrong_password_keeps_the_name(desk: Desk, hands: Hands, qtbot: QtBot) -> None:
    program = desk.start()
    hands.type_text(LOGIN)
    hands.press("Tab")
    hands.type_text("niet het goede")
    hands.press("Return")
    page = program.door_page
    assert isinstance(page, LoginPage)
    assert page.name.text() == LOGIN
    qtbot.waitUntil(lambda: bool(page.error.text()) and page.enter.isEnabled())
    assert page.error.text() == "Naam of wachtwoord klopt niet. Probeer het nog een keer."
    hands.type_text(PASSWORD)
    hands.press("Return")
    qtbot.waitUntil(lambda: program.inside is not None)  # after the short wait for a wrong try
    assert desk.room == "desk"


def test_lock_and_go_on_in_the_same_word(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    log_in(desk, hands)
    hands.press("Ctrl+N")
    hands.type_text("Kari")
    meter.start()
    hands.press("Ctrl+L")
    assert meter.done("U18 lock").actions == 1
    assert desk.started[0][-2:] == [LOGIN, "--locked"]
    assert desk.program.inside is None
    meter.start()
    hands.type_text(PASSWORD)
    hands.press("Return")
    assert meter.done("U18 unlock").actions == 1
    desk.let_in()
    assert desk.room == "desk"
    hands.type_text("n")
    assert "Karin" in field_texts(desk)


def field_texts(desk: Desk) -> list[str]:
    """What is typed in the fields on the screen."""
    return [each.text() for each in desk.page.findChildren(QLineEdit) if each.isVisible()]


def test_unlocking_takes_five_seconds(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    desk.start(COLLEAGUE, locked=True)
    meter.start()
    hands.type_text(SHORT_PASSWORD)
    hands.press("Return")
    assert meter.done("U18 unlock, the shortest password").seconds <= 5
    desk.let_in()
    assert desk.room == "desk"


def test_what_was_half_typed_is_kept_no_longer_than_it_is_there(desk: Desk, hands: Hands) -> None:
    log_in(desk, hands)
    hands.press("Ctrl+N")
    hands.type_text("Kari")
    hands.press("Ctrl+L")
    hands.type_text(PASSWORD)
    hands.press("Return")
    desk.let_in()
    inside = desk.program.inside
    assert inside is not None
    assert "Kari" in (inside.kept("resume") or ""), "a kill from here on loses nothing either"
    hands.press("Ctrl+A")
    hands.press("Delete")
    hands.press("Escape")
    assert not inside.kept("resume")


def test_half_a_text_outlives_closing_the_window(desk: Desk, hands: Hands) -> None:
    log_in(desk, hands)
    hands.press("Ctrl+N")
    hands.type_text("Kari")
    desk.program.window.close()
    desk.program.close()
    log_in(desk, hands)
    hands.type_text("n")
    assert "Karin" in field_texts(desk)


def test_another_person_gets_their_own_desk(desk: Desk, hands: Hands) -> None:
    log_in(desk, hands)
    hands.press("Ctrl+N")
    hands.type_text("Kari")
    hands.press("Ctrl+L")
    page = desk.program.door_page
    assert isinstance(page, LoginPage)
    hands.walk_to(page.other)
    hands.press("Return")
    hands.type_text(COLLEAGUE)
    hands.press("Tab")
    hands.type_text(SHORT_PASSWORD)
    hands.press("Return")
    desk.let_in()
    assert desk.room == "desk"
    assert "Kari" not in field_texts(desk)


def test_practise_first_and_then_go_to_the_real_data(
    desk: Desk, hands: Hands, store: Path, qtbot: QtBot
) -> None:
    program = desk.start()
    page = program.door_page
    assert isinstance(page, LoginPage)
    hands.walk_to(page.practice)
    hands.press("Return")
    qtbot.waitUntil(lambda: program.door_page is not page, timeout=60_000)
    hands.type_text(PRACTICE_PASSWORD)
    hands.press("Return")
    assert desk.room == "desk"
    assert "Oefening" in everything_said(desk)
    again = desk.start()
    back = again.door_page
    assert isinstance(back, LoginPage)
    assert back.practice.text() == "Oefenen met voorbeeldgegevens"
    assert not (store / "copies").exists()


def everything_said(desk: Desk) -> str:
    labels = desk.program.window.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisible())


def test_begin_for_the_first_time(desk: Desk, hands: Hands, store: Path) -> None:
    desk.store = new = store.with_name("new")
    program = desk.start()
    assert isinstance(program.door_page, FirstRunPage)
    hands.type_text("Sem de Vries")
    hands.press("Tab", "Tab")
    hands.type_text("kort")
    hands.press("Return")
    assert program.inside is None
    hands.press("Ctrl+A")
    hands.type_text(PASSWORD)
    hands.press("Return")
    assert desk.room == "office", "who makes a store sees what is left to settle"
    assert json.loads((new / "keys.json").read_text())["practice"] is False
