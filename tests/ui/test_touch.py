"""With a finger alone: whatever a client may press can be brought into view, and answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bridge_app.ui.fingers import SLIPS, Fingers
from bridge_app.ui.parts import PrimaryButton, ScrollColumn
from bridge_app.ui.theme import Theme
from tests.ui import looking, touching
from tests.ui.cases import PageCase
from tests.ui.catalogue import WINDOW, catalogue, settle, shown

CLIENT_PAGES = [case for case in catalogue() if case.client_facing]
LARGE = Theme(scale=2.0)
"""Where the letters are largest most has to be scrolled."""


@pytest.fixture(autouse=True)
def fingers(screen: QApplication) -> Iterator[None]:
    touching.nobody_scrolls()
    made = Fingers(screen)
    yield
    made.deleteLater()
    screen.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)


def answers(control: QWidget) -> bool:
    """Whether a tap does what it is there for: pressed, folded open, or ready to type in."""
    heard: list[bool] = []
    if isinstance(control, QAbstractButton):
        control.clicked.connect(lambda: heard.append(True))
    touching.tap(control)
    if isinstance(control, QComboBox):
        opened = control.view().isVisible()
        control.hidePopup()
        return opened
    if isinstance(control, QLineEdit | QPlainTextEdit):
        return control.hasFocus()
    return bool(heard)


def _controls(page: QWidget) -> list[QWidget]:
    return [each for each in looking.controls(page) if each.isEnabled()]


def deaf(screen: QApplication, case: PageCase, theme: Theme) -> list[str]:
    """Every control that cannot be reached or does not answer; a page that changed is made anew."""
    page = shown(screen, case, theme)
    faults: list[str] = []
    standing = len(_controls(page))
    for number in range(standing):
        if len(_controls(page)) != standing:
            page.close()
            page = shown(screen, case, theme)
        control = _controls(page)[number]
        if not touching.bring(control):
            faults.append(f"out of reach: {looking.named(control)}")
        elif not answers(control):
            faults.append(f"deaf: {looking.named(control)}")
    return faults


@pytest.mark.parametrize("case", CLIENT_PAGES, ids=str)
def test_a_client_can_do_everything_with_a_finger(case: PageCase, screen: QApplication) -> None:
    assert deaf(screen, case, LARGE) == []


# --- the controls: each finds the fault that is planted for it ------------------------------------


def planted(page: QWidget) -> PageCase:
    return PageCase("planted", "one", lambda: page, client_facing=True)


def test_a_button_that_something_lies_over_is_found(screen: QApplication) -> None:
    page = QWidget()
    QPushButton("Verder", page).setGeometry(40, 40, 200, 60)
    QLabel("Eroverheen", page).setGeometry(0, 0, 400, 200)
    assert len(deaf(screen, planted(page), Theme())) == 1


def test_a_button_where_nothing_scrolls_is_found(screen: QApplication) -> None:
    page = QWidget()
    QPushButton("Verder", page).setGeometry(40, WINDOW[1] + 100, 200, 60)
    assert len(deaf(screen, planted(page), Theme())) == 1


def test_a_button_that_does_not_feel_a_finger_is_found(screen: QApplication) -> None:
    class Deaf(QPushButton):
        def hitButton(self, _spot: object) -> bool:
            return False

    page = QWidget()
    Deaf("Verder", page).setGeometry(40, 40, 200, 60)
    assert len(deaf(screen, planted(page), Theme())) == 1


# --- scrolling by finger --------------------------------------------------------------------------


@dataclass
class Tall:
    """Buttons in a column that is higher than the window; which of them were pressed."""

    page: QWidget
    column: ScrollColumn
    pressed: list[str]

    @property
    def value(self) -> int:
        return self.column.verticalScrollBar().value()

    def button(self, number: int) -> QPushButton:
        return self.column.findChildren(QPushButton)[number]

    def drag(self, number: int, far: int) -> None:
        """A finger that goes down on this button and moves so far, up when negative."""
        button = self.button(number)
        start = button.rect().center()
        touching.drag(button, start, start + QPoint(0, far))


@pytest.fixture
def tall(screen: QApplication) -> Tall:
    made = Tall(QWidget(), ScrollColumn(), [])
    for number in range(30):
        button = PrimaryButton(f"Knop {number}")
        button.clicked.connect(partial(lambda said, *_: made.pressed.append(said), button.text()))
        made.column.body.addWidget(button)
    QVBoxLayout(made.page).addWidget(made.column)
    made.page.resize(600, 500)
    made.page.show()
    settle(screen)
    return made


def test_what_is_dragged_goes_along_and_back(tall: Tall) -> None:
    tall.drag(4, -120)
    assert tall.value == 120
    tall.drag(5, 50)
    assert tall.value == 70
    assert tall.pressed == [], "where the finger went down is not pressed"
    assert not tall.button(4).isDown()


def test_it_ends_where_there_is_no_more(tall: Tall) -> None:
    tall.drag(1, 200)
    assert tall.value == 0
    tall.drag(4, -30)
    tall.drag(4, 300)
    assert tall.value == 0


def test_a_hand_that_shakes_presses(tall: Tall) -> None:
    tall.drag(2, -SLIPS)
    assert (tall.value, tall.pressed) == (0, ["Knop 2"])


def test_taps_soon_after_another_all_count(tall: Tall) -> None:
    for number in (1, 2, 2, 3):
        touching.tap(tall.button(number))
    assert tall.pressed == ["Knop 1", "Knop 2", "Knop 2", "Knop 3"]


def test_a_mouse_that_moves_scrolls_nothing(tall: Tall) -> None:
    button = tall.button(2)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseMove(button, QPoint(5, -80))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert tall.value == 0


def test_what_stands_half_in_view_is_pressed_where_it_stands(tall: Tall) -> None:
    """It would slip away from under the finger if its focus brought it into view."""
    half = next(
        each
        for each in tall.column.findChildren(QPushButton)
        if 0 < each.visibleRegion().boundingRect().height() < each.height()
    )
    touching.tap(half)
    assert (tall.value, tall.pressed) == (0, [half.text()])


def test_a_table_goes_sideways_and_the_page_around_it_upright(screen: QApplication) -> None:
    inner = QScrollArea()
    inner.setFixedSize(300, 100)
    wide = QWidget()
    wide.setFixedSize(900, 80)
    inner.setWidget(wide)
    outer = ScrollColumn()
    outer.body.addWidget(inner)
    filler = QWidget()
    filler.setFixedHeight(2000)
    outer.body.addWidget(filler)
    outer.resize(500, 400)
    outer.show()
    settle(screen)
    touching.drag(wide, QPoint(200, 40), QPoint(120, 40))
    assert inner.horizontalScrollBar().value() == 80
    touching.drag(wide, QPoint(200, 60), QPoint(200, 10))
    assert outer.verticalScrollBar().value() == 50


def test_from_right_to_left_what_is_dragged_goes_along_too(screen: QApplication) -> None:
    area = QScrollArea()
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    wide = QWidget()
    wide.setFixedSize(900, 80)
    area.setWidget(wide)
    area.resize(300, 200)
    area.show()
    settle(screen)
    before = wide.x()
    touching.drag(area, QPoint(50, 50), QPoint(130, 50))
    assert wide.x() == before + 80


def test_where_nothing_scrolls_what_the_finger_stays_on_is_pressed(screen: QApplication) -> None:
    page = QWidget()
    button = QPushButton("Verder", page)
    button.setGeometry(40, 40, 300, 200)
    heard: list[bool] = []
    button.clicked.connect(lambda: heard.append(True))
    page.resize(500, 400)
    page.show()
    settle(screen)
    touching.drag(button, QPoint(50, 50), QPoint(50, 120))
    assert heard == [True], "it never left the button"
