"""The gates see what they are there for: each finds the fault that is planted for it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from bridge_app.ui.parts import Choice, Field, PrimaryButton, ScrollColumn, TextField
from bridge_app.ui.theme import HIGH_CONTRAST, Theme, wear
from tests.ui import looking, seeing

Show = Callable[[QWidget], QWidget]


@pytest.fixture(autouse=True)
def _listened_to() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def show(screen: QApplication) -> Show:
    held: list[QWidget] = []

    def put(page: QWidget) -> QWidget:
        held.append(page)
        page.resize(600, 400)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        return page

    return put


def column(*parts: QWidget) -> QWidget:
    page = QWidget()
    under = QVBoxLayout(page)
    for part in parts:
        under.addWidget(part)
    return page


def good() -> QWidget:
    return column(Field("Naam"), PrimaryButton("Verder"))


def test_a_good_page_has_no_faults(show: Show) -> None:
    page = show(good())
    page.findChildren(QLineEdit)[0].setFocus()
    visited = looking.stops(page)
    faults = [
        *looking.small_targets(page, 32),
        *looking.overlapping(page),
        *looking.unnamed(page),
        *looking.unreached(page, visited),
        *looking.out_of_order(page, visited),
        *looking.cut_off(page),
        *looking.shaming(page),
    ]
    assert faults == []


def test_a_small_button_is_found(show: Show) -> None:
    button = QPushButton("x")
    button.setFixedSize(20, 20)
    assert looking.small_targets(show(column(button)), 24) == ["QPushButton 'x': 20 x 20"]


def test_buttons_on_top_of_each_other_are_found(show: Show) -> None:
    page = QWidget()
    for name in ("een", "twee"):
        QPushButton(name, page).setGeometry(10, 10, 100, 40)
    assert len(looking.overlapping(show(page))) == 1


def test_a_field_without_a_name_is_found(show: Show) -> None:
    assert len(looking.unnamed(show(column(QLineEdit())))) == 1


def test_a_button_that_is_called_otherwise_than_it_reads_is_found(show: Show) -> None:
    button = QPushButton("Verder")
    button.setAccessibleName("Volgende")
    assert len(looking.unnamed(show(column(button)))) == 1


def test_a_button_that_tab_does_not_reach_is_found(show: Show) -> None:
    first, hidden = TextField(), QPushButton("Verder")
    page = show(column(first, hidden))
    first.setFocus()
    assert looking.unreached(page, [first]) == ["QPushButton 'Verder'"]


def test_one_of_a_group_of_choices_is_enough(show: Show) -> None:
    choices = [QRadioButton(name) for name in ("een", "twee", "drie")]
    page = show(column(*choices))
    choices[0].setChecked(True)
    choices[0].setFocus()
    assert looking.unreached(page, looking.stops(page)) == []


def test_tab_against_the_reading_order_is_found(show: Show) -> None:
    first, second, third = TextField(), TextField(), TextField()
    page = show(column(first, second, third))
    QWidget.setTabOrder(first, third)
    QWidget.setTabOrder(third, second)
    first.setFocus()
    assert len(looking.out_of_order(page, looking.stops(page))) == 1


def test_a_focus_proxy_on_a_page_is_found(show: Show) -> None:
    """What stands before the proxy is never reached; that is why pages use `begin_at`."""
    inner = column(TextField(), TextField(), PrimaryButton("Verder"))
    inner.setFocusProxy(inner.findChildren(PrimaryButton)[0])
    before = TextField()
    page = show(column(before, inner))
    before.setFocus()
    assert len(looking.unreached(page, looking.stops(page))) == 2


def test_a_field_outside_the_window_is_found(show: Show) -> None:
    page = show(QWidget())
    edit = QLineEdit(page)
    edit.setGeometry(0, 900, 100, 30)
    edit.show()
    assert looking.out_of_view(page, edit)


def test_a_field_that_scrolls_into_view_is_no_fault(show: Show, screen: QApplication) -> None:
    scrolling = ScrollColumn()
    fields = [Field(f"Veld {number}") for number in range(30)]
    for field in fields:
        scrolling.body.addWidget(field)
    page = show(column(scrolling))
    fields[-1].setFocus()
    screen.processEvents()
    assert not looking.out_of_view(page, fields[-1].edit)


def test_cut_off_words_are_found(show: Show) -> None:
    label = QLabel("Vraag of je een regeling kunt krijgen")
    label.setFixedWidth(40)
    assert len(looking.cut_off(show(column(label)))) == 1


def test_words_without_height_are_found(show: Show) -> None:
    button = PrimaryButton("Vraag of je een regeling kunt krijgen voor de huur")
    button.setFixedSize(120, 40)
    assert len(looking.cut_off(show(column(button)))) == 1


@pytest.mark.parametrize(
    "text", ["Je hebt 40 %", "2 van de 5 blokken", "12 punten", "Jouw score", "niveau 3"]
)
def test_a_text_that_measures_a_person_is_found(show: Show, text: str) -> None:
    assert looking.shaming(show(column(QLabel(text))))


@pytest.mark.parametrize("text", ["stap 4 van 9", "vraag 5 van 8", "dinsdag 3 juni, 9.30 uur"])
def test_counting_steps_is_no_measure(show: Show, text: str) -> None:
    assert looking.shaming(show(column(QLabel(text)))) == []


def test_everything_that_can_be_read_or_heard_is_looked_at(show: Show) -> None:
    edit = TextField()
    edit.setText("getypt")
    edit.setPlaceholderText("voorbeeld")
    edit.setToolTip("uitleg")
    edit.setAccessibleDescription("beschrijving")
    found = looking.texts(show(column(QLabel("gelezen"), edit)))
    assert {"getypt", "voorbeeld", "uitleg", "beschrijving", "gelezen"} <= set(found)


def test_a_page_beside_another_is_read_from_left_to_right(show: Show) -> None:
    page = QWidget()
    beside = QHBoxLayout(page)
    left, right = good(), good()
    beside.addWidget(left)
    beside.addWidget(right)
    show(page)
    left.findChildren(QLineEdit)[0].setFocus()
    visited = looking.stops(page)
    assert looking.out_of_order(page, visited) == []
    assert Qt.FocusPolicy.StrongFocus == visited[0].focusPolicy()


# --- what an eye sees -----------------------------------------------------------------------


def test_words_that_stand_out_and_a_ring_that_shows_are_no_fault(show: Show) -> None:
    page = show(good())
    assert seeing.pale(page) == []
    page.findChildren(QLineEdit)[0].setFocus()
    assert seeing.ringless(looking.stops(page)) == []


def test_pale_words_are_found(show: Show) -> None:
    label = QLabel("Vraag of je een regeling kunt krijgen")
    label.setStyleSheet("color: #9AA7AF")
    (fault,) = seeing.pale(show(column(label)))
    assert "needs 4.5" in fault


def test_words_in_the_colour_of_their_ground_are_found_where_one_scrolls(show: Show) -> None:
    scrolling = ScrollColumn()
    for number in range(30):
        scrolling.body.addWidget(QLabel(f"Regel {number}"))
    last = QLabel("Onderaan")
    last.setStyleSheet("background: #1B2A33; color: #1B2A33")
    scrolling.body.addWidget(last)
    assert len(seeing.pale(show(column(scrolling)))) == 1


def test_a_control_that_hides_its_focus_is_found(show: Show) -> None:
    button = QPushButton("Verder")
    button.setStyleSheet("border: 1px solid black; outline: none")
    assert len(seeing.ringless([show(column(button)).findChildren(QPushButton)[0]])) == 1


def test_in_high_contrast_the_focus_shows_on_what_is_chosen(
    show: Show, screen: QApplication
) -> None:
    """Its line has the colour of the ring, so that the ring alone would not be seen."""
    wear(screen, Theme(HIGH_CONTRAST, plain=True))
    choice = Choice("Koelkast")
    choice.setChecked(True)
    show(column(choice))
    assert seeing.ringless([choice]) == []
