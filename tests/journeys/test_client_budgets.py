"""U13 and U14: a client opens their own view and ticks a step; a screen is read in their language.

Which engine keeps the store changes nothing that hands do, so that these are made in a file.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from bridge_app.domain.alone import Claim, Wish
from bridge_app.services.clock import business_day
from bridge_app.ui.alone.screen import OwnScreen
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.alone_facts import told_of
from bridge_app.ui.alone_host import AloneHost
from bridge_app.ui.aloud.reader import Reader, hush, keep
from bridge_app.ui.context import Context
from bridge_app.ui.proving.prove_page import ProvePage
from bridge_app.words import words
from tests.journeys.conftest import Desk
from tests.journeys.meter import Hands, Tally, UxMeter
from tests.journeys.talking import Talking
from tests.journeys.test_desk_and_totals import agreed_plan, button, come_in, somebody, until
from tests.ui.aloud_voice import Listener

PIN = "2580"
WAITS = [sys.executable, "-c", "import sys; sys.stdin.buffer.read()"]
"""In place of the other process; its pages are made here, where hands can be counted."""


class Handed:
    """Fatima hands the screen to Karin, who has a code and one step to do."""

    def __init__(self, desk: Desk, hands: Hands) -> None:
        self.context: Context = come_in(desk, hands)
        self._hands, inside = hands, desk.program.inside
        assert inside is not None
        self._view = inside.own_view
        self._view._program = WAITS
        self.client: UUID = somebody(self.context, "Karin", "de Boer")
        agreed_plan(self.context, self.client)
        actor = self.context.session.actor
        self.context.services.proving.choose_pin(actor, self.client, PIN)
        self._view.begin(self.client, False)
        hands.settle()
        self.window = OwnWindow()

    @property
    def proof(self) -> ProvePage:
        proving = self._view.cover.proving
        assert proving is not None
        assert proving.page is not None
        return proving.page

    def host(self) -> AloneHost:
        """The side with the store, once the code was right."""
        until(self._hands, lambda: bool(self._view.host and self._view.host.process))
        assert self._view.host is not None
        return self._view.host

    def screen(self) -> OwnScreen:
        """What the other process shows by then."""
        host = self.host()
        assert host._file is not None
        told = told_of(host._file, business_day(self.context.clock()), host._look)
        made = OwnScreen(told, self.window.show_page)
        made.spoken.connect(lambda facts: self.window.speak(facts.language))
        made.wished.connect(host._carry_out)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self._hands.settle()
        return made

    def claimed(self) -> bool:
        actor = self.context.session.actor
        return self.context.services.plans.plan(actor, self.client).steps[0].claimed

    def end(self) -> None:
        host = self._view.host
        if host is not None:
            host.over.disconnect()
            host.stop()
        self.window.deleteLater()


@pytest.fixture
def handed(desk: Desk, hands: Hands, store: Path) -> Iterator[Handed]:
    made = Handed(desk, hands)
    yield made
    made.end()


Digits = Callable[[Handed, Hands], object]


def by_keys(_handed: Handed, hands: Hands) -> None:
    hands.type_text(PIN)


def by_finger(handed: Handed, hands: Hands) -> None:
    """Who stands at a screen has the hand there: it comes from no keyboard."""
    hands.meter._mouse = True
    for digit in PIN:
        hands.tap(handed.proof.pin.keys[digit])


@pytest.mark.parametrize(("digits", "most"), [(by_keys, 3), (by_finger, 7)])
def test_a_client_opens_their_own_view_and_ticks_a_step(
    handed: Handed, hands: Hands, meter: UxMeter, digits: Digits, most: int
) -> None:
    """Four digits, after which it goes on by itself, and three taps."""
    meter.start()
    digits(handed, hands)
    screen = handed.screen()
    wishes = list[Wish]()
    screen.wished.connect(wishes.append)
    hands.tap(screen.home.steps)
    hands.tap(next(iter(screen.steps.rows.values())))
    hands.tap(button(screen.step, "Ja, gelukt"))
    done = meter.done(f"U13 open and tick a step {digits.__name__}")
    assert [type(each) for each in wishes] == [Claim]
    until(hands, handed.claimed)
    assert done.actions <= most
    assert done.seconds <= 12


def test_the_own_screen_is_read_aloud_in_another_language(
    handed: Handed, hands: Hands, meter: UxMeter
) -> None:
    voice = Listener("nl", "en")
    keep(Reader(voice))
    try:
        by_finger(handed, hands)
        screen = handed.screen()
        meter.start()
        hands.tap(screen.home.language)
        hands.tap(screen.language.list.tongues["en"])
        hands.tap(handed.window.aloud)
        done = meter.done("U14 the own screen in another language, and read aloud")
    finally:
        hush()
        keep(None)
    assert voice.heard[0] == ("en", words("en", "alone.hello", name="Karin"))
    assert done.actions <= 3
    assert done.seconds <= 6


def test_a_screen_is_read_aloud_in_another_language(
    desk: Desk, hands: Hands, meter: UxMeter, store: Path
) -> None:
    voice = Listener("nl", "en")
    keep(Reader(voice))
    talk = Talking(desk, hands)
    talk.come_in()
    talk.new_client()
    hands.press("Return")
    assert talk.asks() == words("nl", "welcome.title")
    try:
        done = _read_in_english(talk, hands, meter)
    finally:
        hush()
        keep(None)
    assert voice.heard[0] == ("en", words("en", "welcome.title"))
    assert done.actions <= 3
    assert done.seconds <= 6


def _read_in_english(talk: Talking, hands: Hands, meter: UxMeter) -> Tally:
    meter.start()
    picker = talk.page.top.language
    hands.click(picker)
    hands.meter.click()
    _press_in(picker, picker.findData("en"))
    until(hands, lambda: talk.asks() == words("en", "welcome.title"))
    hands.press("F8")
    return meter.done("U14 another language, and read aloud")


def _press_in(picker: QComboBox, row: int) -> None:
    """A click on this line of a list that is folded open."""
    QApplication.processEvents()
    view = picker.view()
    spot = view.visualRect(picker.model().index(row, 0, QModelIndex())).center()
    QTest.mouseMove(view.viewport(), spot)
    QTest.qWait(QApplication.doubleClickInterval() + 50)  # it takes a soon click for the first
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
