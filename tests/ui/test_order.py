"""Tab goes through a page as one reads it, out at its end, and never gets caught."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bridge_app.ui.parts import Field, ScrollColumn
from bridge_app.ui.parts.order import step_as_read, stops
from tests.ui.doing import Key, focus, on_screen, press
from tests.ui.items import items_known


class Page(QWidget):
    """Two rows; the upper one is made last, as rows that come later are."""

    def __init__(self) -> None:
        super().__init__()
        around = QVBoxLayout(self)
        scrolling = ScrollColumn()
        around.addWidget(scrolling)
        self.below = Field("below")
        scrolling.body.addWidget(self.below)
        self.above = QPushButton("above")
        row = QHBoxLayout()
        row.addWidget(self.above)
        row.addStretch(1)
        scrolling.body.insertLayout(0, row)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step_as_read(self, forward=forward)


class Around(QWidget):
    """A window with a page between two buttons."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.before, self.page, self.after = QPushButton("before"), Page(), QPushButton("after")
        for part in (self.before, self.page, self.after):
            column.addWidget(part)


@pytest.fixture
def around() -> Around:
    made = Around()
    on_screen(made)
    return made


def test_stops_are_in_reading_order(around: Around) -> None:
    assert stops(around.page) == [around.page.above, around.page.below.edit]


def test_what_is_hidden_is_no_stop_for_who_asks_what_is_there_now(around: Around) -> None:
    around.page.above.hide()
    assert stops(around.page) == [around.page.above, around.page.below.edit]
    assert stops(around.page, hidden=False) == [around.page.below.edit]


def test_tab_reads_on_and_leaves_at_the_end(around: Around) -> None:
    around.page.above.setFocus()
    press(Key.Key_Tab)
    assert focus() is around.page.below.edit
    press(Key.Key_Tab)
    assert focus() is around.after


def test_the_way_back_is_the_same(around: Around) -> None:
    around.page.below.setFocus()
    press(Key.Key_Backtab)
    assert focus() is around.page.above
    press(Key.Key_Backtab)
    assert focus() is around.before


def test_what_is_hidden_or_off_is_passed_by(around: Around) -> None:
    around.after.setEnabled(False)
    around.page.below.setFocus()
    press(Key.Key_Tab)
    assert focus() is around.before


def test_a_page_alone_starts_over() -> None:
    page = Page()
    on_screen(page)
    page.below.setFocus()
    press(Key.Key_Tab)
    assert focus() is page.above
    press(Key.Key_Backtab)
    assert focus() is page.below.edit


def test_a_page_without_stops_keeps_the_focus_where_it_is() -> None:
    page = QWidget()
    on_screen(page)
    assert not step_as_read(page, forward=True)
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_to_look_at_the_order_leaves_no_item_known() -> None:
    """An item that is still known when Qt has freed it is later taken for another widget."""
    page = QWidget()
    column = QVBoxLayout(page)
    for _ in range(3):
        column.addWidget(QPushButton())
    before = items_known()
    assert len(stops(page)) == 3
    assert items_known() == before
    kept = [column.itemAt(place) for place in range(3)]
    assert items_known() == before + len(kept)


def test_a_layout_that_is_put_in_its_place_when_full_leaves_its_items_known() -> None:
    page, row = QWidget(), QHBoxLayout()
    column = QVBoxLayout(page)
    before = items_known()
    column.addLayout(row)
    row.addWidget(QPushButton())
    assert items_known() == before
    full = QHBoxLayout()
    full.addWidget(QPushButton())
    column.addLayout(full)
    assert items_known() == before + 1
