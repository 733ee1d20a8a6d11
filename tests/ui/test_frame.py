"""The frame around the rooms: what is shown to whom, and always in the same place."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bridge_app.ui.aloud.reader import Reader, keep
from bridge_app.ui.banner import Banner
from bridge_app.ui.frame import Frame, Item, Sidebar, StatusLine
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import PrimaryButton, begin_at, messages
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.theme import Theme, wear
from bridge_app.words import own_name
from tests.ui.aloud_voice import Listener
from tests.ui.catalogue import settle
from tests.ui.doing import Key, on_screen, press

ITEMS = (Item("desk", "Vandaag", "house", "Ctrl+1"), Item("help", "Hulp", "info", "Ctrl+2"))


@pytest.fixture
def frame() -> Frame:
    made = Frame(Sidebar(ITEMS, search=True), StatusLine("Fatima", "nl"), Banner())
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    return made


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Een pagina")
        self.button = PrimaryButton("Verder", parent=self)
        begin_at(self, self.button)


def test_a_page_begins_with_the_focus_in_its_first_place(frame: Frame) -> None:
    page = Page()
    frame.show_page(page)
    assert page.button.hasFocus()


class Reading(QWidget):
    """A page of which the part above came last, as the parts of many pages do."""

    def __init__(self) -> None:
        super().__init__()
        inside = QVBoxLayout(self)
        self.below = PrimaryButton("below")
        inside.addWidget(self.below)
        self.above = PrimaryButton("above")
        inside.insertWidget(0, self.above)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step_as_read(self, forward=forward)


def walked(frame: Frame, page: QWidget, key: Key) -> list[QWidget | None]:
    """Once around the window with this key, from the last part of the page on."""
    on_screen(frame)
    frame.show_page(page)
    page.findChildren(PrimaryButton)[0].setFocus()
    seen = []
    for _ in range(12):
        press(key)
        seen.append(QApplication.focusWidget())
    return seen


@pytest.mark.parametrize(("key", "first"), [(Key.Key_Tab, "above"), (Key.Key_Backtab, "below")])
def test_tab_comes_into_a_page_where_reading_begins(frame: Frame, key: Key, first: str) -> None:
    """What came later and stands above is reached too: else it would be passed by each time."""
    page = Reading()
    begin_at(page, page.below)
    seen = walked(frame, page, key)
    came_in = next(
        here
        for before, here in pairwise(seen)
        if here in {page.above, page.below} and before not in {page.above, page.below}
    )
    assert came_in is getattr(page, first)


def test_control_by_qt_alone_the_part_above_is_never_reached(
    frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(Frame, "focusNextPrevChild")
    page = Reading()
    assert page.above not in walked(frame, page, Key.Key_Tab)


def test_a_page_that_comes_back_is_the_same_page(frame: Frame) -> None:
    first, second = Page(), Page()
    for page in (first, second, first):
        frame.show_page(page)
    assert frame.stack.count() == 2
    assert frame.stack.currentWidget() is first


def test_the_sidebar_marks_where_one_is(frame: Frame) -> None:
    frame.sidebar.mark("help")
    assert [each.isChecked() for each in frame.sidebar.buttons.values()] == [False, True]
    frame.sidebar.mark("somewhere else")
    assert not any(each.isChecked() for each in frame.sidebar.buttons.values())


@pytest.mark.parametrize(("key", "room"), [(Key.Key_Tab, "help"), (Key.Key_Backtab, "desk")])
def test_tab_comes_into_the_sidebar_at_the_room_where_one_is(
    frame: Frame, key: Key, room: str
) -> None:
    """Not at the first or the last of them; the arrows go on from there."""
    window, page, buttons = QMainWindow(), Page(), frame.sidebar.buttons
    window.setCentralWidget(frame)
    on_screen(window)
    frame.show_page(page)
    frame.sidebar.mark(room)
    seen = []
    for _ in range(10):
        press(key)
        seen.append(QApplication.focusWidget())
    assert {each for each in seen if each in buttons.values()} == {buttons[room]}
    assert {page.button, frame.sidebar.search, frame.status.lock} <= set(seen)
    buttons[room].setFocus()
    press(Key.Key_Down if room == "desk" else Key.Key_Up)
    assert QApplication.focusWidget() is buttons["help" if room == "desk" else "desk"]


def test_the_sidebar_tells_its_keys(frame: Frame) -> None:
    assert frame.sidebar.buttons["desk"].accessibleDescription() == "Ctrl+1"


def test_a_press_in_the_sidebar_is_a_wish(frame: Frame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.sidebar.room_wanted) as wish:
        frame.sidebar.buttons["help"].click()
    assert wish.args == ["help"]


def test_without_the_right_there_is_no_search() -> None:
    assert Sidebar(ITEMS, search=False).search.isHidden()


def test_with_a_client_at_the_screen_nothing_is_about_others(frame: Frame) -> None:
    frame.set_together(True, may_end=True)
    assert not frame.sidebar.isVisible()
    assert not frame.status.name.isVisible()
    assert frame.status.end_together.isVisible()
    assert frame.banner is not None
    assert frame.banner.isVisible()
    frame.set_together(True, may_end=False)
    assert not frame.status.end_together.isVisible()
    frame.set_together(False, may_end=False)
    assert frame.sidebar.isVisible()


def test_the_line_below_is_the_same_in_the_second_talk_as_in_the_first(
    frame: Frame, screen: QApplication
) -> None:
    urgent = frame.status.urgent
    seen = []
    for _ in range(2):
        wear(screen, Theme(together=True))
        urgent.show()
        settle(screen)
        seen.append((frame.status.height(), urgent.geometry(), frame.status.help.geometry()))
        wear(screen, Theme())
        settle(screen)
        urgent.hide()
    assert seen[0] == seen[1]


def test_a_tip_is_folded_until_it_is_opened(frame: Frame) -> None:
    toggle = frame.tips.toggle
    frame.tips.turn()
    assert (frame.tips.isVisible(), toggle.isVisible()) == (False, False)
    frame.tips.say("Vraag: wat maakt dat je dit kiest?")
    assert (frame.tips.isVisible(), toggle.isVisible()) == (False, True)
    frame.tips.turn()
    assert frame.tips.words.isVisible()
    frame.set_together(False, may_end=False)
    assert (frame.tips.isVisible(), toggle.isVisible()) == (False, False)


def test_the_way_to_a_tip_stands_in_the_same_place_folded_or_open(
    frame: Frame, screen: QApplication
) -> None:
    frame.tips.say("Vraag: wat maakt dat je dit kiest?")
    screen.processEvents()
    folded = frame.tips.toggle.geometry()
    frame.tips.turn()
    screen.processEvents()
    assert frame.tips.toggle.geometry() == folded
    assert frame.tips.words.width() > frame.tips.width() / 2


def test_the_time_of_saving_is_the_time_on_the_wall(frame: Frame) -> None:
    moment = datetime(2026, 3, 2, 9, 42, tzinfo=UTC)
    frame.status.show_saved(moment)
    assert frame.status.saved.text() == "Bewaard 10.42 uur"


def test_a_message_comes_and_goes(frame: Frame) -> None:
    frame.say(Message("De schijf is vol.", Tone.PROBLEM))
    assert frame.strip.isVisible()
    frame.say(None)
    assert not frame.strip.isVisible()


LOST = "We krijgen geen verbinding met desk/brug. Wat bewaard was, staat er nog. "
WAY_ON = "Kijk of het netwerk werkt en probeer het nog een keer."


@pytest.mark.parametrize("theirs", ["nl", "uk"])
def test_in_large_letters_a_message_leaves_the_page_most_of_its_height(
    frame: Frame, screen: QApplication, theirs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wear(screen, Theme(scale=2.0, together=True))
    page = Reading()
    read_in(page, theirs)
    frame.set_together(True, may_end=True)
    frame.show_page(page)
    frame.resize(1280, 800)
    settle(screen)
    before, strip = page.height(), frame.strip
    said = Message(LOST + WAY_ON, Tone.PROBLEM, "Leg klaar bij de balie", None, lambda _: LOST * 2)
    frame.say(said)
    settle(screen)
    assert (frame.width(), frame.height()) == (1280, 800)
    assert page.height() >= 0.6 * before
    assert strip.close_button.text() == ""
    assert strip.close_button.accessibleName() == "Sluit bericht"
    assert strip.said.verticalScrollBar().maximum() > 0
    QTest.keyClick(strip.offer, Key.Key_PageDown)
    assert strip.said.verticalScrollBar().value() > 0
    assert strip.other.isVisible() is (theirs != "nl")
    if theirs != "nl":
        assert strip.words.text() == LOST * 2
        strip.other.click()
        assert strip.words.text() == LOST + WAY_ON
        assert strip.other.accessibleName() == own_name(theirs)
    monkeypatch.setattr(messages, "SHARE", 1)
    frame.say(said)
    settle(screen)
    assert page.height() < 0.6 * before, "or it was never in the way"


def test_practice_is_told_on_the_screen(frame: Frame) -> None:
    assert frame.banner is not None
    assert "Oefen" in frame.banner.text()


@pytest.mark.parametrize("word", ["Sluit bericht", "Haal terug"])
def test_who_closes_a_message_goes_on_where_they_were(frame: Frame, word: str) -> None:
    page, taken = Reading(), list[bool]()
    frame.show_page(page)
    second = page.findChildren(PrimaryButton)[-1]
    second.setFocus()
    frame.say(Message("Weg is weg.", Tone.DONE, "Haal terug", lambda: taken.append(True)))
    strip = frame.strip
    answer = strip.offer if word == strip.offer.text() else strip.close_button
    answer.setFocus()
    press(Key.Key_Return)
    assert second.hasFocus()
    assert taken == ([True] if answer is strip.offer else [])
    assert not strip.isVisible()


def test_a_message_over_no_page_at_all_is_closed_too(frame: Frame) -> None:
    frame.say(Message("Bewaard.", Tone.DONE))
    frame.strip.close_button.click()
    assert not frame.strip.isVisible()


@pytest.fixture
def voice() -> Iterator[None]:
    keep(Reader(Listener("nl")))
    yield
    keep(None)


@pytest.mark.usefixtures("voice")
@pytest.mark.parametrize("scale", [1.25, 2.0])
def test_in_large_letters_a_tip_stands_where_else_one_reads_when_it_was_saved(
    frame: Frame, screen: QApplication, scale: float
) -> None:
    """Both would ask for a line more, which the page needs: control, when it is shown all the same.

    In smaller letters both stand there; with a voice, which takes room, in two lines.
    """
    frame.show_page(Page())
    status, large = frame.status, scale > 1.25
    wear(screen, Theme(scale=scale, together=True))
    frame.set_together(True, may_end=True)
    status.show_saved(datetime(2026, 3, 2, 9, 42, tzinfo=UTC))
    settle(screen)
    assert status.saved.isVisible()
    frame.tips.say("Vraag: wat maakt dat je dit kiest?")
    settle(screen)
    assert status.aloud is not None
    assert status.aloud.isVisible()
    assert status.saved.isVisible() is not large
    assert (frame.tips.toggle.text(), status.help.text() == "Hulp") == (
        "" if large else "Tip (F2)",
        large,
    )
    assert frame.tips.toggle.accessibleName() == "Tip (F2)"
    low = status.height()
    assert (low < 2 * status.lock.height()) or not large
    wear(screen, Theme(scale=scale, together=True))
    status.saved.show()
    settle(screen)
    assert (status.height() > low) is large
    frame.tips.say("")
    settle(screen)
    assert status.saved.isVisible()
    assert status.help.text() == "Hulp (F1)"
