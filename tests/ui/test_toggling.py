"""A screen reader acts on a choice with Toggle: then it happens, once, as with a click."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import bridge_app.ui
from bridge_app.domain.people import Keep
from bridge_app.ui.frame import Item, Sidebar
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.parts import Choice, Tick
from bridge_app.ui.together.choices import Choices, Option
from tests.ui.intake.known import facts
from tests.ui.intake.shown import SCREENS, at

UI = Path(bridge_app.ui.__file__).parent


def toggle(button: QAbstractButton) -> None:
    """What a screen reader does with it."""
    told = QAccessible.queryAccessibleInterface(button)
    action = told.actionInterface()
    assert action is not None
    assert QAccessibleActionInterface.toggleAction() in action.actionNames()
    action.doAction(QAccessibleActionInterface.toggleAction())


def group_of(*buttons: QAbstractButton) -> QButtonGroup:
    group = QButtonGroup(buttons[0])
    for place, button in enumerate(buttons):
        group.addButton(button, place)
    return group


def clicks(button: QAbstractButton) -> list[object]:
    """Whether it stood, at each click that it told of."""
    said: list[object] = []

    def hear(on: bool) -> None:
        said.append(on)

    button.clicked.connect(hear)
    return said


def heard(button: QAbstractButton, group: QButtonGroup) -> list[object]:
    """Everything that one who listens to the button or to its group is told."""
    said: list[object] = clicks(button)
    group.idClicked.connect(said.append)
    group.buttonClicked.connect(lambda each: said.append(each.text()))
    return said


# --- one part --------------------------------------------------------------------------------


def test_toggle_on_a_choice_tells_what_a_click_tells(qtbot: QtBot) -> None:
    first, second = Choice("ja"), Choice("nee")
    for each in (first, second):
        qtbot.addWidget(each)
    said = heard(second, group_of(first, second))
    toggle(second)
    by_reader, by_hand = list(said), said
    assert by_reader == [True, 1, "nee"]
    by_hand.clear()
    first.click()
    by_hand.clear()
    second.click()
    assert by_hand == by_reader


def test_the_control_a_choice_of_qt_itself_tells_nobody(qtbot: QtBot) -> None:
    first, second = QRadioButton("ja"), QRadioButton("nee")
    for each in (first, second):
        qtbot.addWidget(each)
    said = heard(second, group_of(first, second))
    toggle(second)
    assert second.isChecked()
    assert said == []


def test_what_the_program_lets_stand_is_nobodys_press(qtbot: QtBot) -> None:
    choice, other, tick = Choice("ja"), Choice("nee"), Tick("ook")
    for each in (choice, other, tick):
        qtbot.addWidget(each)
    said = heard(choice, group_of(choice, other))
    ticked = clicks(tick)
    choice.setChecked(True)
    tick.setChecked(True)
    tick.setChecked(False)
    assert said == ticked == []


def test_toggle_on_what_stands_changes_nothing(qtbot: QtBot) -> None:
    first, second = Choice("ja"), Choice("nee")
    for each in (first, second):
        qtbot.addWidget(each)
    said = heard(first, group_of(first, second))
    toggle(first)
    toggle(first)
    assert first.isChecked()
    assert said == [True, 0, "ja"]


def test_toggle_puts_a_tick_and_takes_it_away(qtbot: QtBot) -> None:
    tick = Tick("Hier wil ik over praten")
    qtbot.addWidget(tick)
    said = clicks(tick)
    toggle(tick)
    toggle(tick)
    assert said == [True, False]


@pytest.mark.parametrize("press", [Qt.Key.Key_Space, Qt.MouseButton.LeftButton])
def test_a_hand_is_heard_once(qtbot: QtBot, press: Qt.Key | Qt.MouseButton) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, second, tick = Choice("ja"), Choice("nee"), Tick("ook")
    for each in (first, second, tick):
        column.addWidget(each)
    group_of(first, second)
    page.show()
    for each in (second, tick):
        said = clicks(each)
        each.setFocus()
        if isinstance(press, Qt.Key):
            QTest.keyClick(each, press)
        else:
            QTest.mouseClick(each, press)
        assert said == [True]


def test_an_arrow_is_heard_once(qtbot: QtBot) -> None:
    row = Choices()
    qtbot.addWidget(row)
    row.show_options([Option("a", "ja"), Option("b", "nee")], "")
    said: list[str] = []
    row.chosen.connect(said.append)
    row.show()
    row.activateWindow()
    QApplication.processEvents()
    row.buttons()[0].setFocus()
    QTest.keyClick(row.buttons()[0], Qt.Key.Key_Right)
    assert said == ["b"]


# --- on the screens --------------------------------------------------------------------------


def shown(qtbot: QtBot, known: Facts) -> IntakePage:
    page = IntakePage()
    qtbot.addWidget(page)
    page.show_state(intake_state(known))
    page.show()
    return page


def radios(part: QWidget) -> list[QRadioButton]:
    return [each for each in part.findChildren(QRadioButton) if each.isVisible()]


def _signal(page: IntakePage, name: str) -> Callable[[Callable[..., None]], object]:
    view, _, signal = name.partition(".")
    connect: Callable[[Callable[..., None]], object] = getattr(getattr(page, view), signal).connect
    return connect


@pytest.mark.parametrize(
    ("known", "place", "signal", "told"),
    [
        pytest.param(facts(at(Stop.KEEP).place), 1, "keep.keep_chosen", Keep.STEPS_ONLY, id="keep"),
        pytest.param(at(Stop.URGENT, urgent=""), 1, "urgent.area_chosen", "family", id="urgent"),
        pytest.param(SCREENS["wellbeing empty"], 1, "pick.picked", "so_so", id="short answer"),
        pytest.param(SCREENS["question"], 4, "question.level_chosen", 4, id="level"),
    ],
)
def test_toggle_answers_the_question_on_the_screen(
    qtbot: QtBot, known: Facts, place: int, signal: str, told: object
) -> None:
    page = shown(qtbot, known)
    said: list[object] = []
    _signal(page, signal)(said.append)
    toggle(radios(page)[place])
    assert said == [told]


def test_toggle_plants_a_flag_and_ticks_what_belongs_together(qtbot: QtBot) -> None:
    page = shown(qtbot, at(Stop.FUTURE))
    planted: list[tuple[str, int]] = []
    page.future.planted.connect(lambda area, level: planted.append((area, level)))
    toggle(radios(page.future)[-1])
    assert len(planted) == 1
    links = shown(qtbot, at(Stop.LINKS))
    tapped: list[str] = []
    links.links.tapped.connect(tapped.append)
    tick = next(each for each in links.links.findChildren(Tick) if each.isVisible())
    toggle(tick)
    assert tapped == ["housing"]


def test_toggle_goes_to_a_room(qtbot: QtBot) -> None:
    items = (Item("desk", "Vandaag", "house"), Item("client", "Deelnemer", "user-round"))
    bar = Sidebar(items, search=False)
    qtbot.addWidget(bar)
    went: list[str] = []
    bar.room_wanted.connect(went.append)
    bar.mark("desk")
    toggle(bar.buttons["client"])
    bar.mark("desk")
    bar.buttons["client"].click()
    assert went == ["client", "client"]


def test_no_choice_in_the_program_is_one_of_qt_itself() -> None:
    bare = re.compile(r"\((?:QRadioButton|QCheckBox)\):|\b(?:QRadioButton|QCheckBox)\((?!\))")
    sources = {file: file.read_text(encoding="utf-8") for file in UI.rglob("*.py")}
    found = {file.name for file, text in sources.items() if bare.search(text)}
    assert found == {"arrows.py"}
