"""The room of a page is what the frame leaves, and a page that needs more is found."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bridge_app.ui.aloud.reader import Reader, keep
from bridge_app.ui.theme import Theme, wear
from bridge_app.words import languages
from tests.ui import around, in_tongues
from tests.ui.aloud_voice import Listener
from tests.ui.cases import PageCase
from tests.ui.catalogue import settle, shown
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


def test_a_message_takes_of_the_room_while_a_client_looks_along(screen: QApplication) -> None:
    """So each page is held to what it leaves; for staff alone it is as it was."""
    case = PageCase("plan", "one", QWidget)
    wear(screen, Theme(scale=2.0, together=True))
    page = QWidget()
    frame = around.framed(page, together=True)
    frame.resize(*around.WINDOW)
    frame.show()
    settle(screen)
    assert around.room(screen, case).height() < page.height() - 100
    frame.close()


@pytest.mark.parametrize("language", ["pl", "uk", "ar"])
def test_with_all_that_may_stand_around_it_a_plan_has_the_height_that_it_needs(
    screen: QApplication, language: str
) -> None:
    """In practice, with a voice, a tip and a message, in the largest letters.

    Control: with words beside the sign of the tip, and when all was saved, it has a line less.
    """
    keep(Reader(Listener(*languages())))
    wear(screen, Theme(scale=2.0, together=True))
    page = in_tongues.shown("plan", language)
    frame = around.busy(page)
    frame.show_page(page)
    frame.resize(*around.WINDOW)
    frame.show()
    settle(screen)
    assert frame.status.aloud is not None
    assert frame.status.aloud.isVisible()
    needed = page.minimumSizeHint().height()
    left = [page.height()]
    frame.status.saved.show()
    frame.tips.toggle.write(written=True)
    settle(screen)
    left.append(page.height())
    keep(None)
    frame.close()
    assert (left[0] >= needed, left[0] - left[1] > 100) == (True, True)
