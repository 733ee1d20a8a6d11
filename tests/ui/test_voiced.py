"""The pages of the catalogue that have a voice really have one, and leave none behind."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from bridge_app.ui.aloud.button import AloudButton, Ear
from bridge_app.ui.aloud.reader import reader
from bridge_app.ui.parts import LevelCard
from bridge_app.ui.theme import Theme
from bridge_app.words import words
from tests.ui import voiced_pages
from tests.ui.cases import PageCase
from tests.ui.catalogue import shown
from tests.ui.looking import name_of

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


def test_in_large_letters_the_button_is_a_sign_that_still_says_what_it_does(
    screen: QApplication,
) -> None:
    case = next(each for each in CASES if each.name == "aloud intake welcome")
    for scale, written in ((1.0, words("nl", "aloud.start")), (2.0, "")):
        (button,) = shown(screen, case, Theme(scale=scale)).findChildren(AloudButton)
        assert button.text() == written
        assert name_of(button) == words("nl", "aloud.start")
        assert words("nl", "aloud.start") in button.toolTip() or written
