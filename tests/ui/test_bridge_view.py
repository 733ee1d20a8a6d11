"""The bridge on screen with keys: from column to column, and through the blocks of one."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bridge_app.domain.drawing import DrawnBridge
from bridge_app.picture.labels import Labels, labels_for
from bridge_app.ui.blocks import Block
from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.theme import Theme, wear
from tests.picture.scenes import bridge, definition
from tests.ui.doing import Key, focus, press

WORDS = definition().words_in("nl")
LIVING = WORDS.areas["housing"].levels

View = Callable[[DrawnBridge], BridgeView]


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> View:
    """Shows a bridge between two other stops; the focus is at its first column."""
    wear(qapp, Theme())
    kept = []

    def show(drawn: DrawnBridge) -> BridgeView:
        window = QWidget()
        kept.append(window)
        made, around = BridgeView(), QVBoxLayout(window)
        made.show_bridge(drawn, labels(drawn))
        for part in (Stop("voor"), made, Stop("na")):
            around.addWidget(part)
        qtbot.addWidget(window)
        window.resize(960, 640)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        made.findChildren(QAbstractButton)[0].setFocus()
        return made

    return show


class Stop(QAbstractButton):
    """A stop of the tab key before or behind the bridge."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFixedHeight(20)

    def paintEvent(self, _event: QEvent) -> None:
        """Nothing to see."""


def labels(drawn: DrawnBridge) -> Labels:
    return labels_for(drawn, WORDS)


def named() -> str:
    return focus().accessibleName()


def blocks(view: BridgeView) -> list[Block]:
    return [each for each in view.findChildren(Block) if each.isVisible()]


def test_up_climbs_through_the_blocks_and_down_comes_back(view: View) -> None:
    shown = view(bridge("mixed"))
    column = named()
    for level, sentence in enumerate(LIVING, 1):
        press(Key.Key_Up)
        assert named().startswith(f"Wonen, blok {level} van 5: {sentence}")
    press(Key.Key_Up)
    assert named().startswith("Wonen, blok 5 van 5:")
    for level in (4, 3, 2, 1):
        press(Key.Key_Down)
        assert named().startswith(f"Wonen, blok {level} van 5:")
    press(Key.Key_Down)
    assert named() == column
    assert blocks(shown) == []


def test_down_goes_into_a_column_at_its_top(view: View) -> None:
    view(bridge("mixed"))
    press(Key.Key_Down)
    assert named().startswith("Wonen, blok 5 van 5:")


def test_without_the_blocks_up_would_walk_out_of_the_column(view: View) -> None:
    shown = view(bridge("mixed"))
    focus().removeEventFilter(shown)
    press(Key.Key_Up)
    assert "blok" not in named()


def test_a_block_says_what_it_is_to_the_client_now(view: View) -> None:
    view(bridge("mixed"))
    press(Key.Key_Up, 2)
    assert named().endswith("Zo is het nu. Nieuw sinds het begin.")
    press(Key.Key_Up)
    assert named().endswith("Hier bouw ik nog.")
    press(Key.Key_Up)
    assert named().endswith("Hier bouw ik nog. Hier wil ik zijn over twee jaar.")


def test_left_and_right_stay_at_the_same_height(view: View) -> None:
    view(bridge("mixed"))
    press(Key.Key_Up, 3)
    press(Key.Key_Left)
    assert named().startswith("Wonen, blok 3 van 5")
    press(Key.Key_Right)
    assert named().startswith("Gezin, blok 3 van 5")
    press(Key.Key_Left)
    assert named().startswith("Wonen, blok 3 van 5")


def test_a_column_that_does_not_fit_has_no_blocks(view: View) -> None:
    drawn = bridge("mixed")
    first, *rest = drawn.pillars
    beside = replace(first.columns[1], built=None, fits=False)
    first = replace(first, columns=(first.columns[0], beside))
    view(replace(drawn, pillars=(first, *rest)))
    press(Key.Key_Up)
    press(Key.Key_Right)
    assert named() == "Gezin: past niet bij mij."
    assert focus().accessibleDescription() == ""
    press(Key.Key_Up)
    assert named() == "Gezin: past niet bij mij."


def test_tab_leaves_the_bridge_from_a_block(view: View) -> None:
    shown = view(bridge("mixed"))
    press(Key.Key_Up)
    press(Key.Key_Tab)
    assert named() == "na"
    assert blocks(shown) == []
    press(Key.Key_Backtab)
    press(Key.Key_Up)
    press(Key.Key_Backtab)
    assert named() == "voor"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_a_block_is_pressed_like_its_column(view: View, qtbot: QtBot, key: Qt.Key) -> None:
    shown = view(bridge("mixed"))
    press(Key.Key_Up)
    with qtbot.waitSignal(shown.chosen) as chosen:
        press(key)
    assert chosen.args == [0]


def test_another_key_is_nothing_to_a_block(view: View) -> None:
    view(bridge("mixed"))
    press(Key.Key_Up)
    before = named()
    press(Key.Key_X)
    assert named() == before


def test_the_sentence_of_a_block_is_told_to_who_sees_too(view: View, qtbot: QtBot) -> None:
    shown = view(bridge("mixed"))
    with qtbot.waitSignal(shown.read) as told:
        press(Key.Key_Up)
    assert told.args == [named()]


def test_a_screen_reader_hears_a_button_with_the_blocks_sentence(view: View) -> None:
    view(bridge("mixed"))
    assert focus().accessibleDescription() == "Pijl omhoog en omlaag: van blok naar blok."
    press(Key.Key_Up)
    told = QAccessible.queryAccessibleInterface(focus())
    assert told.text(QAccessible.Text.Name).startswith("Wonen, blok 1 van 5:")
    assert told.role() == QAccessible.Role.PushButton


def test_a_block_lies_where_it_is_drawn_in_any_size(view: View) -> None:
    shown = view(bridge("mixed"))
    press(Key.Key_Up)
    for size in ((960, 640), (700, 500)):
        shown.window().resize(*size)
        QApplication.processEvents()
        drawn = shown.picture.spots[0].blocks[0]
        assert focus().geometry().contains(shown.place_of(drawn))
        assert focus().geometry().height() < shown.place_of(shown.picture.spots[0]).height() / 3


def test_blocks_stay_while_the_window_is_away(view: View) -> None:
    shown = view(bridge("mixed"))
    press(Key.Key_Up)
    block = focus()
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(block, away)
    assert blocks(shown)


def test_another_bridge_takes_the_blocks_along(view: View) -> None:
    shown = view(bridge("mixed"))
    press(Key.Key_Up, 2)
    first, *rest = bridge("mixed").pillars
    higher = replace(first.columns[0], built=3)
    drawn = DrawnBridge((replace(first, columns=(higher, *first.columns[1:])), *rest))
    shown.show_bridge(drawn, labels(drawn))
    assert named().startswith("Wonen, blok 2 van 5:")
    assert "Zo is het nu." not in named()


def test_a_bridge_without_names_leaves_the_focus_at_the_column(view: View) -> None:
    shown = view(bridge("mixed"))
    press(Key.Key_Up, 2)
    drawn = bridge("mixed", named=False)
    shown.show_bridge(drawn, labels(drawn))
    assert named() == "Thuis"
    assert blocks(shown) == []


def test_fewer_columns_leave_no_block_behind(view: View) -> None:
    shown = view(bridge("mixed"))
    press(Key.Key_Left)
    press(Key.Key_Right, 7)
    press(Key.Key_Up)
    drawn = DrawnBridge(bridge("mixed").pillars[:1])
    shown.show_bridge(drawn, labels(drawn))
    assert blocks(shown) == []


def test_a_bridge_to_look_at_only_has_no_stops(qtbot: QtBot) -> None:
    still = BridgeView(reachable=False)
    qtbot.addWidget(still)
    drawn = bridge("mixed")
    still.show_bridge(drawn, labels(drawn))
    assert still.findChildren(QAbstractButton) == []


def test_the_pointer_meets_the_column_not_the_block(view: View, qtbot: QtBot) -> None:
    shown = view(bridge("mixed"))
    press(Key.Key_Up)
    spot = shown.place_of(shown.picture.spots[0].blocks[0]).center()
    under = shown.childAt(spot)
    assert under is not None
    assert not isinstance(under, Block)
    with qtbot.waitSignal(shown.chosen):
        QTest.mouseClick(under, Qt.MouseButton.LeftButton)
