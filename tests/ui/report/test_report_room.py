"""The short report: read together first, then copied, word for word, with a line in the log."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bridge_app.ui.context import Context
from bridge_app.ui.parts import Paragraph
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.report.page import ReportPage
from bridge_app.ui.report.presenter import ReportPresenter
from bridge_app.ui.report.state import report_state
from bridge_app.words import reward_words_in
from tests.ui.doing import Key, add_client, add_plan, focus, on_screen, press
from tests.ui.report_pages import EMPTY, ONE


def test_the_report_tells_what_was_said_and_agreed() -> None:
    state = report_state(ONE)
    assert state.text.splitlines() == [
        "Kort verslag",
        "We praatten op woensdag 3 juni 2026.",
        "Dit gaat goed:",
        "- Ik kom op tijd",
        "Nu het belangrijkst: Schulden.",
        "Mijn doel: Ik maak mijn post open",
        "Mijn stappen:",
        "- Ik bel de corporatie, woensdag 3 juni in de ochtend",
        "- Ik leg mijn post op een stapel",
        "Deze stappen zijn gelukt:",
        "- Ik belde de tandarts",
        "Mijn volgende afspraak: dinsdag 16 juni om 9.30 uur.",
        "Samen gelezen op woensdag 3 juni 2026.",
    ]
    assert reward_words_in(state.text) == ()


def test_an_empty_report_says_so_and_an_unknown_area_is_left_out() -> None:
    assert report_state(EMPTY).lines[0] == "Er staat nog niets in."
    assert "belangrijkst" not in report_state(replace(ONE, words={})).text
    assert "belangrijkst" not in report_state(replace(ONE, urgent_area="gone")).text


def test_it_speaks_the_clients_language() -> None:
    state = report_state(replace(ONE, language="en"))
    assert state.title == "Short report"
    assert "Matters most now: Debts." in state.lines


def test_what_goes_to_the_municipality_is_dutch_and_stands_there_too() -> None:
    own, english = report_state(ONE), report_state(replace(ONE, language="en"))
    assert english.text == own.text
    assert english.dutch == tuple(own.text.splitlines())
    assert (own.dutch, own.in_dutch) == ((), "")
    page = ReportPage()
    page.show_report(english)
    page.show_report(english)
    shown = [each.text() for each in page.findChildren(Paragraph)]
    assert shown == [*english.lines, *english.dutch]


def test_beside_arabic_the_dutch_is_read_from_its_own_side() -> None:
    page = ReportPage()
    page.show_report(report_state(replace(ONE, language="ar")))
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert (page.layoutDirection(), page.dutch.layoutDirection()) == (right, left)
    assert {each.layoutDirection() for each in page.dutch.findChildren(Paragraph)} == {left}


@pytest.fixture
def karin(context: Context) -> UUID:
    client = add_client(context)
    add_plan(context, client, "Ik bel Fatima")
    return client


@pytest.fixture
def room(context: Context) -> ReportPresenter:
    made = ReportPresenter(context)
    on_screen(made.page)
    return made


def test_it_is_copied_once_it_was_read_together(
    room: ReportPresenter, karin: UUID, said: list[Message | None]
) -> None:
    QApplication.clipboard().clear()
    room.open(karin)
    room.page.read.setFocus()
    assert not room.page.copy.isEnabled()
    press(Key.Key_Space)
    press(Key.Key_Tab)
    while focus() is not room.page.copy:
        press(Key.Key_Tab)
    press(Key.Key_Return)
    copied = QApplication.clipboard().text()
    assert "Mijn doel: Ik open mijn post" in copied
    assert "Karin" not in copied
    assert said[-1] is not None
    told = "Het verslag is gekopieerd. Plak het binnen een halve minuut."
    assert (said[-1].text, said[-1].tone) == (told, Tone.DONE)
    room.open(karin)
    assert not room.page.copy.isEnabled(), "it is read again before it leaves again"


def test_without_a_client_nothing_is_copied(room: ReportPresenter, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("iets anders")
    room.open(None)
    room.page.copied.emit("tekst")
    assert QApplication.clipboard().text() == "iets anders"
    with qtbot.waitSignal(room.closed):
        room.page.close_button.click()
