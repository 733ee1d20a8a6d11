"""The room of a page is what the frame leaves, and a page that needs more is found."""

from functools import partial

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bridge_app.ui.theme import Theme
from tests.ui.cases import PageCase
from tests.ui.catalogue import shown
from tests.ui.test_gates import room_for_words


def test_a_page_that_the_frame_leaves_too_little_is_found(screen: QApplication) -> None:
    """It would fit in the window by itself."""

    def made(high: int) -> QWidget:
        page, part = QWidget(), QWidget()
        QVBoxLayout(page).addWidget(part)
        part.setMinimumHeight(high)
        return page

    for high, fits in ((300, True), (600, False)):
        page = shown(screen, PageCase("high", "one", partial(made, high)), Theme(scale=2.0))
        assert (room_for_words(page) == []) is fits
