"""The screen locks when nobody is there, and says so a minute before."""

import time

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from bridge_app.ui.idle import CALM_UNTIL, TOGETHER, WARNING, Idle, running

LIMIT = 300


class Seconds:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def page(screen: QApplication) -> QWidget:
    """A window with a field that keeps its keys to itself."""
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    seen_and_active(made)
    return made


def seen_and_active(window: QWidget) -> None:
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def handle(widget: QWidget) -> QWindow:
    """The window as the machine's own windows know it: where hands come in."""
    window = widget.window().windowHandle()
    assert window is not None
    return window


@pytest.fixture
def idle(screen: QApplication, page: QWidget, seconds: Seconds) -> Idle:
    return Idle(screen, LIMIT, seconds)


def heard(idle: Idle) -> list[str]:
    said: list[str] = []
    idle.warned.connect(lambda: said.append("warned"))
    idle.eased.connect(lambda: said.append("eased"))
    idle.calmed.connect(lambda: said.append("calmed"))
    idle.due.connect(lambda: said.append("due"))
    return said


def pass_by(idle: Idle, seconds: Seconds, time: float) -> None:
    """Time passes, and the timer looks at the clock as it does every second."""
    seconds.now += time
    idle.look()


def test_nothing_is_said_while_there_is_time(idle: Idle, seconds: Seconds) -> None:
    said = heard(idle)
    pass_by(idle, seconds, LIMIT - WARNING - 1)
    assert said == []


def test_it_warns_once_and_locks_a_minute_later(idle: Idle, seconds: Seconds) -> None:
    said = heard(idle)
    pass_by(idle, seconds, LIMIT - WARNING)
    pass_by(idle, seconds, WARNING - 1)
    assert said == ["warned"]
    pass_by(idle, seconds, 1)
    pass_by(idle, seconds, 0)
    assert said[:2] == ["warned", "due"]


def test_any_key_gives_all_the_time_again(idle: Idle, page: QWidget, seconds: Seconds) -> None:
    said = heard(idle)
    pass_by(idle, seconds, LIMIT - 1)
    QTest.keyClick(handle(page), Qt.Key.Key_A)
    pass_by(idle, seconds, LIMIT - WARNING - 1)
    assert page.findChildren(QLineEdit)[0].text() == "a"
    assert said == ["warned", "eased"]


def test_the_mouse_is_a_sign_of_life_too(idle: Idle, page: QWidget, seconds: Seconds) -> None:
    said = heard(idle)
    pass_by(idle, seconds, LIMIT - WARNING - 1)
    QTest.mouseClick(handle(page), Qt.MouseButton.LeftButton)
    pass_by(idle, seconds, WARNING)
    assert said == []


def test_a_shortcut_is_a_sign_of_life_too(idle: Idle, page: QWidget, seconds: Seconds) -> None:
    said, pressed = heard(idle), []
    QShortcut(QKeySequence("F9"), page).activated.connect(lambda: pressed.append("F9"))
    pass_by(idle, seconds, LIMIT - WARNING - 1)
    QTest.keyClick(handle(page), Qt.Key.Key_F9)
    pass_by(idle, seconds, WARNING)
    assert (pressed, said) == (["F9"], [])


def test_a_window_that_opens_later_is_watched_too(idle: Idle, seconds: Seconds) -> None:
    said, later = heard(idle), QDialog()
    seen_and_active(later)
    pass_by(idle, seconds, LIMIT - WARNING - 1)
    QTest.keyClick(handle(later), Qt.Key.Key_Shift)
    pass_by(idle, seconds, WARNING)
    assert said == []


def test_nothing_listens_to_every_object_of_the_program(
    idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PySide crashes, now and then, when it must wrap an object that is still being made."""
    asked: list[QObject] = []

    def asks(_self: Idle, watched: QObject, _event: QEvent) -> bool:
        asked.append(watched)
        return False

    monkeypatch.setattr(Idle, "eventFilter", asks)
    QComboBox().addItem("x", "y")
    assert asked == []


def test_a_machine_that_slept_locks_when_it_wakes(idle: Idle, seconds: Seconds) -> None:
    said = heard(idle)
    pass_by(idle, seconds, 8 * 60 * 60)
    assert said == ["due"]


def test_with_a_client_at_the_screen_there_is_more_time(idle: Idle, seconds: Seconds) -> None:
    said = heard(idle)
    idle.set_together(True)
    pass_by(idle, seconds, TOGETHER - WARNING - 1)
    assert said == []
    pass_by(idle, seconds, 1)
    pass_by(idle, seconds, WARNING)
    assert said == ["warned", "calmed"]


def test_a_calm_screen_that_somebody_touches_locks_all_the_same(
    idle: Idle, page: QWidget, seconds: Seconds
) -> None:
    said = heard(idle)
    idle.set_together(True)
    pass_by(idle, seconds, TOGETHER)
    QTest.keyClick(handle(page), Qt.Key.Key_A)
    pass_by(idle, seconds, CALM_UNTIL - TOGETHER - 1)
    assert said == ["calmed"]
    pass_by(idle, seconds, 1)
    assert said == ["calmed", "due"]


def test_who_showed_who_they_are_has_all_the_time_again(idle: Idle, seconds: Seconds) -> None:
    said = heard(idle)
    idle.set_together(True)
    pass_by(idle, seconds, TOGETHER)
    idle.go_on()
    pass_by(idle, seconds, TOGETHER - WARNING - 1)
    assert said == ["calmed"]
    pass_by(idle, seconds, WARNING + 1)
    assert said == ["calmed", "calmed"]


def test_a_machine_that_slept_with_a_client_there_locks(idle: Idle, seconds: Seconds) -> None:
    said = heard(idle)
    idle.set_together(True)
    pass_by(idle, seconds, CALM_UNTIL)
    assert said == ["due"]


def test_the_clock_goes_on_and_counts_sleep_where_the_machine_does() -> None:
    before = running()
    assert running() >= before
    assert running() >= time.monotonic() - 1


def test_a_stopped_watch_says_nothing(idle: Idle, page: QWidget, seconds: Seconds) -> None:
    pass_by(idle, seconds, LIMIT - 1)
    said = heard(idle)
    idle.stop()
    QTest.keyClick(handle(page), Qt.Key.Key_Shift)
    assert said == []
