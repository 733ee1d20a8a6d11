"""Where staff and client look together one button reads the page, in the language of the page."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from shiboken6 import delete

from bridge_app.ui.aloud.button import AloudButton
from bridge_app.ui.frame import Frame, Sidebar, StatusLine
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import PrimaryButton
from bridge_app.ui.theme import Theme, wear
from tests.ui.aloud_voice import Listener
from tests.ui.catalogue import WINDOW, settle
from tests.ui.doing import Key, on_screen, press
from tests.ui.looking import name_of


class Page(QWidget):
    def __init__(self, language: str) -> None:
        super().__init__()
        inside = QVBoxLayout(self)
        inside.addWidget(QLabel("Hallo"))
        inside.addWidget(PrimaryButton("Verder"))
        read_in(self, language)


@pytest.fixture
def frame(voice: Listener) -> Frame:
    made = Frame(Sidebar((), search=True), StatusLine("Fatima", "nl"), None)
    made.resize(*WINDOW)
    return made


def said(frame: Frame) -> str:
    """What the button says; nothing where it is not there."""
    button = frame.status.aloud
    return name_of(button) if button and not button.isHidden() else ""


def test_whoever_looks_along_has_the_button_in_the_language_of_the_page(frame: Frame) -> None:
    page = Page("nl")
    frame.show_page(page)
    assert frame.status.aloud is None, "staff alone load nothing for it"
    frame.set_together(True, may_end=True)
    assert said(frame) == "Lees voor"
    for language, expected in (("ar", "قراءة بصوت عالٍ"), ("pl", ""), ("nl", "Lees voor")):
        read_in(page, language)
        assert said(frame) == expected
    frame.set_together(False, may_end=True)
    assert not said(frame)


def test_a_page_that_was_thrown_away_is_left_quietly(frame: Frame) -> None:
    page = Page("nl")
    frame.set_together(True, may_end=False)
    frame.show_page(page)
    delete(page)
    frame.show_page(Page("ar"))
    assert said(frame) == "قراءة بصوت عالٍ"


def test_it_reads_the_page_and_another_page_is_silence(frame: Frame, voice: Listener) -> None:
    frame.set_together(True, may_end=False)
    on_screen(frame)
    frame.show_page(Page("nl"))
    assert frame.status.aloud is not None
    frame.status.aloud.click()
    assert voice.heard == [("nl", "Hallo")]
    assert said(frame) == "Stop"
    frame.show_page(Page("ar"))
    assert voice.stopped == 1
    assert said(frame) == "قراءة بصوت عالٍ"


def test_a_page_with_a_button_of_its_own_has_one(frame: Frame) -> None:
    frame.set_together(True, may_end=False)
    talk = IntakePage()
    frame.show_page(talk)
    assert not said(frame)
    assert len(talk.findChildren(AloudButton)) == 1
    frame.show_page(Page("nl"))
    assert said(frame)


def test_it_stands_beside_help_for_the_keyboard_too(frame: Frame) -> None:
    frame.set_together(True, may_end=True)
    on_screen(frame)
    frame.show_page(Page("nl"))
    frame.status.help.setFocus()
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is frame.status.aloud


def test_in_large_letters_the_line_below_is_no_higher_with_it(
    screen: QApplication, frame: Frame
) -> None:
    wear(screen, Theme(scale=2.0, together=True))
    on_screen(frame)
    frame.resize(*WINDOW)
    frame.show_page(Page("pl"))
    frame.set_together(True, may_end=True)
    settle(screen)
    without = frame.status.height()
    read_in(frame.stack.currentWidget() or frame, "nl")
    settle(screen)
    assert said(frame)
    assert frame.status.height() == without
    assert frame.width() == WINDOW[0]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_while_it_reads_it_is_drawn_as_what_stops_it(
    screen: QApplication, frame: Frame, voice: Listener, scale: float
) -> None:
    wear(screen, Theme(scale=scale, together=True))
    frame.set_together(True, may_end=False)
    on_screen(frame)
    frame.show_page(Page("nl"))
    button = frame.status.aloud
    assert button is not None
    quiet = button.grab().toImage()
    button.setText("")
    sign = button.grab().toImage()
    button.click()
    button.setText("")
    assert button.grab().toImage() != sign, "also where it is a sign only"
    voice.to_the_end()
    assert button.grab().toImage() == quiet
