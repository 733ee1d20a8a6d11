"""The pages of the catalogue that have a voice really have one, and leave none behind."""

from math import inf

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from bridge_app.ui.aloud.button import AloudButton, Ear
from bridge_app.ui.aloud.reader import reader
from bridge_app.ui.banner import Banner
from bridge_app.ui.frame import Frame, Sidebar, StatusLine
from bridge_app.ui.parts import LevelCard
from bridge_app.ui.theme import Theme, wear
from bridge_app.words import words
from tests.ui import in_tongues, looking, voiced_pages
from tests.ui.cases import PageCase
from tests.ui.catalogue import WINDOW, settle, shown
from tests.ui.looking import name_of
from tests.ui.voiced_pages import speaks_while

CASES = voiced_pages.pages()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_button_stands_there_and_an_ear_beside_each_answer(
    case: PageCase, screen: QApplication
) -> None:
    page = shown(screen, case, Theme())
    (button,) = page.findChildren(AloudButton)
    ears = [each for each in page.findChildren(Ear) if each.isVisible()]
    cards = [each for each in page.findChildren(LevelCard) if each.isVisible()]
    assert button.isVisible()
    assert len(ears) == len(cards)
    assert bool(ears) == ("question" in case.name)
    page.deleteLater()
    screen.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert reader() is None, "the next page is on a machine without a voice again"


def in_frame(room: str, language: str) -> Frame:
    """A page of a room at which staff and client look together, on a machine with a voice."""
    frame = Frame(Sidebar((), search=True), StatusLine("Fatima", "nl"), Banner())
    frame.set_together(True, may_end=True)
    speaks_while(page := in_tongues.shown(room, language))
    frame.show_page(page)
    return frame


@pytest.mark.parametrize("language", ["nl", "ar", "uk"])
@pytest.mark.parametrize("room", ["looked", "mine", "story"])
def test_below_a_page_that_is_looked_at_together_it_takes_nothing_from_the_others(
    screen: QApplication, room: str, language: str
) -> None:
    for scale in (1.0, 2.0):
        wear(screen, Theme(scale=scale, together=True))
        frame = in_frame(room, language)
        frame.resize(*WINDOW)
        frame.show()
        settle(screen)
        button, lock = frame.status.aloud, frame.status.lock
        assert button is not None
        assert (button.isVisible(), name_of(button)) == (True, words(language, "aloud.start"))
        assert button.height() == lock.height(), "the line below stays one line"
        assert looking.cut_off(frame) == looking.overlapping(frame) == looking.outside(frame) == []
        frame.deleteLater()
        screen.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_words_beside_the_sign_that_take_a_second_line_are_found(screen: QApplication) -> None:
    wear(screen, Theme(scale=2.0, together=True))
    frame = in_frame("looked", "uk")
    frame.resize(*WINDOW)
    frame.show()
    settle(screen)
    one_line, button = frame.status.height(), frame.status.aloud
    assert button is not None
    button._sign_from = inf
    button.settle()
    settle(screen)
    assert frame.status.height() > one_line
    frame.deleteLater()
    screen.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_in_large_letters_the_button_is_a_sign_that_still_says_what_it_does(
    screen: QApplication,
) -> None:
    case = next(each for each in CASES if each.name == "aloud intake welcome")
    for scale, written in ((1.0, words("nl", "aloud.start")), (2.0, "")):
        (button,) = shown(screen, case, Theme(scale=scale)).findChildren(AloudButton)
        assert button.text() == written
        assert name_of(button) == words("nl", "aloud.start")
        assert words("nl", "aloud.start") in button.toolTip() or written
