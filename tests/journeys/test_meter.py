"""The meter counts what hands do, and only that."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.journeys.meter import BUTTON, HOMING, KEY, POINT, THINK, Hands, UxMeter, combination


@pytest.fixture
def form(qapp: QApplication) -> Iterator[QWidget]:
    """A field and a button."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(QLineEdit())
    column.addWidget(QPushButton("Klaar"))
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    page.findChildren(QLineEdit)[0].setFocus()
    yield page
    page.close()


def test_letters_in_a_field_are_typing_and_the_rest_are_actions(
    form: QWidget, hands: Hands, meter: UxMeter
) -> None:
    tally = meter.start()
    hands.type_text("Ab")
    hands.press("Tab", "Space")
    assert (tally.typed, tally.keys, tally.clicks) == (2, 2, 0)
    assert tally.actions == 2
    assert tally.seconds == pytest.approx(4 * KEY + THINK)


def test_a_key_counts_once_however_many_are_asked_about_it(
    form: QWidget, hands: Hands, meter: UxMeter
) -> None:
    tally = meter.start()
    hands.press("F9")
    assert tally.keys == 1


def test_a_letter_with_ctrl_is_an_action(form: QWidget, hands: Hands, meter: UxMeter) -> None:
    tally = meter.start()
    hands.press("Ctrl+L")
    assert (tally.typed, tally.keys) == (0, 1)


def test_holding_a_modifier_is_nothing_by_itself(
    form: QWidget, hands: Hands, meter: UxMeter
) -> None:
    tally = meter.start()
    hands.press("Shift")
    assert tally.actions == 0
    assert tally.seconds == 0


def test_the_hand_goes_to_the_mouse_and_back(form: QWidget, hands: Hands, meter: UxMeter) -> None:
    hands.press("Tab")
    tally = meter.start()
    hands.click(form.findChildren(QPushButton)[0])
    hands.press("Tab")
    assert (tally.clicks, tally.hand_moves) == (1, 2)
    assert tally.seconds == pytest.approx(KEY + POINT + BUTTON + 2 * HOMING + THINK)


def test_tasks_go_into_a_table(meter: UxMeter, form: QWidget, hands: Hands) -> None:
    meter.start()
    hands.press("Tab")
    meter.done("U0 nothing much")
    assert [(name, tally.keys) for name, tally in meter.table] == [("U0 nothing much", 1)]


def test_keys_have_names() -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    assert combination("Ctrl+Shift+F9") == (Qt.Key.Key_F9, held)
    assert combination("5") == (Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier)
