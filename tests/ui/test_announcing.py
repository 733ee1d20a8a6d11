"""Whatever goes wrong on a page is said when it comes, once, and before all else (WCAG 4.1.3)."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bridge_app.settings import Settings
from bridge_app.ui.frame import Frame, Sidebar, StatusLine
from bridge_app.ui.looks import Looks
from bridge_app.ui.parts import Field, Strip, announce
from bridge_app.ui.parts.text import Prose
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.window import Window
from tests.ui.hearing import listening, unsaid

EMPTY = "De naam is nog leeg."


def test_an_error_at_a_field_is_said_when_it_comes() -> None:
    field = Field("Naam")
    with listening() as said:
        field.show_error("")
        assert said.at_once == []
        field.show_error(EMPTY)
        field.show_error(EMPTY)
        assert said.at_once == [EMPTY], "a page that is shown anew says it once"
        field.show_error("")
        field.show_error(EMPTY)
    assert said.at_once == [EMPTY] * 2, "the next try is another error"
    assert said.politely == []


def test_what_is_done_is_said_politely_and_a_problem_at_once() -> None:
    strip = Strip("Sluit bericht")
    with listening() as said:
        strip.show_message(Message("Bewaard.", Tone.DONE))
        strip.show_message(Message("Bewaren lukt nu niet.", Tone.PROBLEM))
    assert (said.politely, said.at_once) == (["Bewaard."], ["Bewaren lukt nu niet."])


def test_nothing_is_heard_any_more_when_nobody_listens() -> None:
    with listening() as said:
        pass
    Field("Naam").show_error(EMPTY)
    assert said.at_once == []


def test_an_error_that_nobody_says_is_found() -> None:
    page, told = QWidget(), Prose(EMPTY, "danger")
    QVBoxLayout(page).addWidget(told)
    with listening() as said:
        announce(page, EMPTY)
        assert unsaid(page, said) == [EMPTY], "politely is too late for an error"
        announce(page, EMPTY, urgent=True)
    assert unsaid(page, said) == []
    told.hide()
    with listening() as said:
        assert unsaid(page, said) == [], "nobody reads it"


# --- which page comes ----------------------------------------------------------------------------


def titled(title: str) -> QWidget:
    page = QWidget()
    page.setWindowTitle(title)
    return page


@pytest.mark.parametrize("title", ["Vandaag", ""])
def test_the_page_that_comes_is_told_among_the_rooms(title: str, screen: QApplication) -> None:
    frame = Frame(Sidebar((), search=False), StatusLine("Fatima", "nl"), None)
    frame.show()
    with listening() as said:
        frame.show_page(titled(title))
    assert said.politely == [title] * bool(title)
    assert said.at_once == []


def test_the_page_that_comes_is_told_in_a_window_that_stands_there(screen: QApplication) -> None:
    window = Window(Looks(screen, Settings(), lambda _settings: None))
    with listening() as said:
        window.show_only(titled("Inloggen"))
        assert said.politely == [], "a window that comes is told by its own title"
        window.show()
        window.show_only(titled("Het scherm is op slot"))
    assert said.politely == ["Het scherm is op slot"]
