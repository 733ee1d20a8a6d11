"""With a client at the screen: a calm screen, a short code that goes on, in the end the lock."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from bridge_app.domain.people import Client
from bridge_app.domain.pins import TRIES
from bridge_app.errors import StoreBusy
from bridge_app.services.pins import Pins
from bridge_app.ui.asking import Dialogs
from bridge_app.ui.context import Context
from bridge_app.ui.frame import Frame
from bridge_app.ui.idle import CALM_UNTIL, TOGETHER
from bridge_app.ui.inside import RESUME
from bridge_app.ui.language import read_in
from bridge_app.ui.rooms import CLIENT
from bridge_app.words import words
from tests.ui.test_inside import Enter, Place, enter, karin

__all__ = ["enter", "karin"]  # fixtures of the window with somebody inside

PIN = "2580"


@pytest.fixture
def calm(enter: Enter, karin: Client, context: Context) -> Place:
    """Fatima and Karin look at the bridge, and nobody moves for a quarter of an hour."""
    context.services.pins.choose(context.session.actor, PIN)
    place = together(enter, karin)
    quiet(place, TOGETHER)
    return place


def together(enter: Enter, karin: Client, *, practice: bool = False) -> Place:
    place = enter(practice=practice)
    place.inside.rooms.open_client(karin.id)
    place.ctrl(Qt.Key.Key_M)
    return place


def quiet(place: Place, seconds: float) -> None:
    place.seconds.now = seconds
    place.inside.idle.look()


def typed(place: Place, code: str) -> None:
    for letter in code:
        QTest.keyClicks(focus(place), letter)
    QTest.keyClick(focus(place), Qt.Key.Key_Return)


def focus(place: Place) -> QLineEdit:
    found = place.window.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


def test_nothing_of_anybody_is_on_the_calm_screen(calm: Place) -> None:
    assert "Even pauze" in calm.words()
    assert "Karin" not in calm.words()
    assert "Karin" not in calm.window.windowTitle()
    assert not calm.is_locked


@pytest.mark.parametrize("practice", [True, False])
def test_practice_is_told_on_the_calm_screen_too(
    enter: Enter, karin: Client, context: Context, *, practice: bool
) -> None:
    context.services.pins.choose(context.session.actor, PIN)
    place = together(enter, karin, practice=practice)
    quiet(place, TOGETHER)
    assert "Even pauze" in place.words()
    assert ("deze mensen bestaan niet" in place.words()) is practice


def test_a_client_reads_the_pause_in_their_own_language(
    enter: Enter, karin: Client, context: Context
) -> None:
    """And the mentor beside it in that of the desk; the control is a page in that one."""
    context.services.pins.choose(context.session.actor, PIN)
    place = together(enter, karin)
    frame = place.window.findChild(Frame)
    page = frame.stack.currentWidget() if frame else None
    assert page
    read_in(page, "uk")
    quiet(place, TOGETHER)
    theirs = words("uk", "quiet.kept")
    assert theirs in place.words()
    assert words("nl", "quiet.kept") in place.words()
    typed(place, PIN)
    read_in(page, "nl")
    quiet(place, 2 * TOGETHER)
    assert theirs not in place.words()


def test_the_code_goes_on_where_one_was(calm: Place) -> None:
    typed(calm, PIN)
    assert calm.room == CLIENT
    assert "Even pauze" not in calm.words()
    assert not calm.inside.kept(RESUME)
    assert calm.inside.idle.limit == TOGETHER


def test_what_was_half_typed_stands_there_again(
    enter: Enter, karin: Client, context: Context
) -> None:
    context.services.pins.choose(context.session.actor, PIN)
    place = enter()
    place.ctrl(Qt.Key.Key_N)
    QTest.keyClicks(focus(place), "Kari")
    place.inside.idle.set_together(True)
    quiet(place, TOGETHER)
    assert "Kari" in (place.inside.kept(RESUME) or "")
    typed(place, PIN)
    QTest.keyClicks(focus(place), "n")
    assert focus(place).text() == "Karin"


def seen_above(place: Place, quieten: Callable[[Place], None]) -> list[str]:
    """What still lies above the window when it has grown quiet with a question open."""
    seen = list[str]()

    def leave_it() -> None:
        menu.popup(place.window.pos())
        quieten(place)
        for each in QApplication.topLevelWidgets():
            if each.isVisible() and each is not place.window:
                seen.append(type(each).__name__)
                each.close()

    menu = QMenu(place.window)
    menu.addAction("Karin de Boer")
    QTimer.singleShot(0, leave_it)
    assert Dialogs().save_file(place.window, "Bewaar het plan van Karin", "k.pdf", "*.pdf") is None
    return seen


def grow_calm(place: Place) -> None:
    quiet(place, TOGETHER)


def lock_it(place: Place) -> None:
    place.inside.lock()


@pytest.mark.parametrize("quieten", [grow_calm, lock_it])
def test_no_question_and_no_menu_stays_above_a_quiet_screen(
    enter: Enter, karin: Client, context: Context, quieten: Callable[[Place], None]
) -> None:
    context.services.pins.choose(context.session.actor, PIN)
    assert seen_above(together(enter, karin), quieten) == []


def test_without_that_they_would_stay(
    enter: Enter, karin: Client, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the question is seen above the calm screen."""
    monkeypatch.setattr("bridge_app.ui.window.close_what_lies_above", lambda: None)
    context.services.pins.choose(context.session.actor, PIN)
    assert {"QFileDialog", "QMenu"} <= set(seen_above(together(enter, karin), grow_calm))


def test_a_wrong_code_says_how_often_one_may_try(calm: Place) -> None:
    typed(calm, "1111")
    assert "Deze code klopt niet. Nog 4 keer." in calm.words()
    typed(calm, PIN)
    assert calm.room == CLIENT


def test_five_wrong_codes_lock(calm: Place) -> None:
    for _ in range(TRIES):
        assert not calm.is_locked
        typed(calm, "1111")
    assert calm.is_locked


def test_an_empty_code_is_no_try(calm: Place) -> None:
    for _ in range(TRIES):
        typed(calm, "")
    assert not calm.is_locked


def test_after_half_an_hour_it_locks_also_when_somebody_touches_it(calm: Place) -> None:
    calm.press(Qt.Key.Key_Shift)
    quiet(calm, CALM_UNTIL)
    assert calm.is_locked


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_F, Qt.Key.Key_D])
def test_no_key_leads_past_it(calm: Place, key: Qt.Key) -> None:
    before = calm.room
    calm.ctrl(key)
    assert calm.room == before
    assert "Even pauze" in calm.words()


def by_key(place: Place) -> None:
    place.ctrl(Qt.Key.Key_L)


def by_button(place: Place) -> None:
    page = place.inside.calming.page
    assert page is not None
    page.lock.click()


@pytest.mark.parametrize("lock", [by_key, by_button])
def test_it_can_be_locked_from_there(calm: Place, lock: Callable[[Place], None]) -> None:
    lock(calm)
    assert calm.is_locked


def test_after_the_lock_one_is_with_the_same_client(calm: Place, enter: Enter) -> None:
    by_key(calm)
    again = enter()
    assert again.room == CLIENT


def test_who_chose_no_code_gets_the_lock(enter: Enter, karin: Client) -> None:
    place = together(enter, karin)
    quiet(place, TOGETHER)
    assert place.is_locked


def test_a_store_that_cannot_tell_locks(calm: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_asked: object) -> None:
        raise StoreBusy

    monkeypatch.setattr(Pins, "fits", busy)
    typed(calm, PIN)
    assert calm.is_locked
