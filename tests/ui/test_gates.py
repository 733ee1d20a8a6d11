"""Every page passes the same gates: targets, names, focus, room for words, kind words."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import run
from bridge_app.ui import counting, gathering, overseeing, rooms
from bridge_app.ui.language import speak
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.theme import DARK, HIGH_CONTRAST, Theme, theme_of
from bridge_app.words import reward_words_in
from tests.ui import hearing, lengthening, looking, seeing, spacing, telling
from tests.ui.cases import KINDS, PageCase
from tests.ui.catalogue import (
    ROOM,
    built_classes,
    catalogue,
    page_classes,
    settle,
    shown,
    worn,
)
from tests.ui.items import items_known

CASES = catalogue()
CLIENT_TARGET, STAFF_TARGET = 48, 32

LOOKS = {
    "light": Theme(),
    "dark": Theme(DARK),
    "high contrast": Theme(HIGH_CONTRAST, plain=True),
}
CHANGES = ("dark", "high contrast")
"""What a page changes to while one reads, after the light look that it is made in."""

THICK = LOOKS["high contrast"]
"""It draws thicker lines, so that it is the one that is measured at twice the size."""

BETWEEN = {"longest": (1.2, 1.5, 2.0), "error": (1.5, 2.0)}
"""Sizes that a page changes to, in the states that say most: there has to be room too."""

PATIENT = 8
"""Rounds of rest to wait for: more lines are asked for level by level, from the inside out."""

every_page = pytest.mark.parametrize("case", CASES, ids=str)


@pytest.fixture(autouse=True)
def _listened_to() -> Iterator[None]:
    """As with a screen reader running."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@every_page
def test_a_page_passes_every_gate_in_every_look(case: PageCase, screen: QApplication) -> None:
    """Made once, because making costs most: nothing flashes, errors are said, words have room."""
    page, faults = made_quietly(screen, case)
    visited, found = every_gate(screen, page, case, "light")
    faults += found
    for name in CHANGES:
        worn(screen, page, case, LOOKS[name])
        faults += [f"{name}: {fault}" for fault in other_gates(page, case, visited)]
    for scale in BETWEEN.get(case.kind, ()):
        worn(screen, page, case, THICK._replace(scale=scale))
        faults += [f"{scale:.0%}: {fault}" for fault in room_for_words(page)]
    if case.kind in BETWEEN:
        worn(screen, page, case, THICK)
    faults += [f"longer: {fault}" for fault in when_longer(screen, page)]
    assert not faults, "\n".join(faults)


@every_page
def test_a_page_of_twice_the_size_passes_every_gate_with_more_air_too(
    case: PageCase, screen: QApplication
) -> None:
    look = THICK._replace(scale=2.0)
    page = shown(screen, case, look)
    _, faults = every_gate(screen, page, case, "twice")
    faults += [f"spaced: {fault}" for fault in when_spaced(screen, page, case, look)]
    assert not faults, "\n".join(faults)


def made_quietly(screen: QApplication, case: PageCase) -> tuple[QWidget, list[str]]:
    """The page in its first look, and what was wrong with how it came."""
    flashes, known = Flashes(), items_known()
    with hearing.listening() as said:
        page = shown(screen, flashes.watching(screen, case), Theme())
    faults = [f"a window flashed: {each}" for each in flashes.seen]
    faults += [f"nobody says: {each}" for each in hearing.unsaid(page, said)]
    return page, faults + (["a full layout was put into another"] if items_known() > known else [])


# --- the gates of EXPERIENCE 7.3 -----------------------------------------------------------------


def every_gate(
    screen: QApplication, page: QWidget, case: PageCase, look: str
) -> tuple[list[QWidget], list[str]]:
    """Where Tab leads on a page as it stands there now, and what is wrong with it in this look."""
    visited, lost = tab_ring(screen, page)
    faults = [
        *targets(page, case),
        *names(page, case),
        *room_for_words(page),
        *kind_words(page, case),
        *lost,
        *(stands_out(page, visited) if theme_of(screen).scale == 1 else []),
    ]
    return visited, [f"{look}: {fault}" for fault in faults]


def other_gates(page: QWidget, case: PageCase, visited: list[QWidget]) -> list[str]:
    """What other colours and thicker lines may change; what is heard lies where it lay."""
    return [*targets(page, case), *room_for_words(page), *stands_out(page, visited)]


def stands_out(page: QWidget, visited: list[QWidget]) -> list[str]:
    """Gate 1 on what is drawn: words, and where the focus is. Colours do not know sizes."""
    return [
        *(f"pale: {each}" for each in seeing.pale(page)),
        *(f"no ring: {each}" for each in seeing.ringless(visited)),
    ]


def targets(page: QWidget, case: PageCase) -> list[str]:
    """Gate 2: easy to hit, and nothing in the way."""
    least = CLIENT_TARGET if case.client_facing else STAFF_TARGET
    return [
        *(f"small: {each}" for each in looking.small_targets(page, least)),
        *(f"overlapping: {each}" for each in looking.overlapping(page)),
    ]


def names(page: QWidget, case: PageCase) -> list[str]:
    """Gate 3: everything is heard by the name that one reads."""
    untitled = [] if page.windowTitle() else ["the page has no title"]
    return [
        *(f"unnamed: {each}" for each in looking.unnamed(page)),
        *(f"silent: {each}" for each in looking.silent_pictures(page)),
        *telling.untold(page, case.name),
        *untitled,
    ]


def room_for_words(page: QWidget) -> list[str]:
    """Gate 5: no words cut off, and never wider or higher than what stands around it leaves."""
    least, left = page.minimumSizeHint(), page.property(ROOM)
    too_large = least.expandedTo(left) != left
    return [
        *(f"cut off: {each}" for each in looking.cut_off(page)),
        *([f"needs {least.toTuple()}, has {left.toTuple()}"] if too_large else []),
    ]


def when_longer(screen: QApplication, page: QWidget) -> list[str]:
    """Gate 8: another language may need sixty percent more; it wraps, and nothing is lost."""
    lengthening.lengthen(page)
    settle(screen, quiet=PATIENT)
    return [
        *room_for_words(page),
        *(f"overlapping: {each}" for each in looking.overlapping(page)),
        *(f"elided: {each}" for each in looking.elided(page)),
        *(f"outside: {each}" for each in looking.outside(page)),
    ]


def when_spaced(screen: QApplication, page: QWidget, case: PageCase, look: Theme) -> list[str]:
    """WCAG 1.4.12, and much more air between letters, words and lines: nothing is lost."""
    faults = []
    for times in (1, spacing.MORE) if case.kind in BETWEEN else (spacing.MORE,):
        with spacing.spaced(times):
            worn(screen, page, case, look)
            settle(screen, quiet=PATIENT)
            found = [*room_for_words(page), *(f"outside: {each}" for each in looking.outside(page))]
            faults += [f"{times} times: {fault}" for fault in found]
    return faults


def kind_words(page: QWidget, case: PageCase) -> list[str]:
    """Gates 9 and 10: nothing about rewards too early, and nothing that measures a person."""
    if not case.client_facing:
        return []
    early = [] if case.after_agreement else looking.texts(page)
    return [
        *(f"too early: {text}" for text in early if reward_words_in(text)),
        *(f"measures: {text}" for text in looking.shaming(page)),
    ]


def tab_ring(screen: QApplication, page: QWidget) -> tuple[list[QWidget], list[str]]:
    """Gate 4: Tab visits everything in reading order, and brings it into view."""
    if focus := QApplication.focusWidget():  # as one who comes to the page, not who was there
        focus.clearFocus()
    focus_begin(page)
    if QApplication.focusWidget() is None:  # what it begins with is switched off
        QTest.keyClick(page, Qt.Key.Key_Tab)
    if QApplication.focusWidget() is None:
        return [], ["nowhere to begin"]
    hidden: list[str] = []

    def see(stop: QWidget) -> None:
        screen.processEvents()
        if looking.out_of_view(page, stop):
            hidden.append(f"out of view: {looking.named(stop)}")

    visited = looking.stops(page, see)
    return visited, [
        *(f"not reached: {each}" for each in looking.unreached(page, visited)),
        *(f"out of order: {each}" for each in looking.out_of_order(page, visited)),
        *hidden,
    ]


# --- what is looked at once ----------------------------------------------------------------------


class Flashes(QObject):
    """Notices windows that come up, however short.

    A part that is shown before it has a parent is a window, and takes the focus away.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(looking.named(watched))
        return False

    def watching(self, screen: QApplication, case: PageCase) -> PageCase:
        """The case, watched while its page is made."""

        def made() -> QWidget:
            screen.installEventFilter(self)
            page = case.factory()
            screen.removeEventFilter(self)
            return page

        return replace(case, factory=made)


def test_a_flash_is_noticed(screen: QApplication) -> None:
    def made() -> QWidget:
        QWidget().setVisible(True)
        return QWidget()

    flashes = Flashes()
    flashes.watching(screen, PageCase("flashing", "one", made)).factory()
    assert len(flashes.seen) == 1


@cache
def dutch_only() -> set[str]:
    """The staff's Dutch strings that read otherwise in English."""
    tree = ET.parse(run.TRANSLATIONS / "mijnbrug_en.ts")  # noqa: S314 - our own file
    both = [
        (message.findtext("source", ""), message.findtext("translation", ""))
        for message in tree.iter("message")
    ]
    return {source for source, translation in both if source != translation}


@pytest.mark.parametrize("case", [case for case in CASES if not case.client_facing], ids=str)
def test_a_page_speaks_english_where_it_should(case: PageCase, screen: QApplication) -> None:
    """Only for staff: a client's words stay in the client's language."""
    speak(screen, "en")
    page = shown(screen, case, Theme())
    assert [text for text in looking.texts(page) if text in dutch_only()] == []
    assert room_for_words(page) == []


STATELESS = {
    "HelpPage": "says the same to everybody",
    "AlongHelpPage": "the same",
    "DoorPage": "what its pages share",
}
"""Pages without states of their own, and why."""

ELSEWHERE = {
    ("TakeHomePage", "error"): "its problems stand in the message strip",
    ("ChoosePasswordPage", "empty"): "one field and one sentence, whoever it is",
    ("ChoosePasswordPage", "longest"): "nothing on it comes from anybody",
    ("CodePage", "empty"): "one field and one sentence, whoever it is",
    ("CodePage", "many"): "one code at a time",
    ("CodePage", "longest"): "nothing on it comes from anybody",
    ("SecondStepPage", "error"): "a wrong code is told by the part that account shows too",
    ("RecoveryPage", "longest"): "a code has one length",
    ("RecoverPage", "empty"): "three fields that nobody filled in yet, as in one",
    ("RecoverPage", "many"): "one code at a time",
    ("RecoverPage", "longest"): "nothing on it comes from anybody",
    ("WaitPage", "empty"): "it says one thing, while something is on its way",
    ("WaitPage", "many"): "one server at a time",
    ("WaitPage", "error"): "a line that is cut is told by the banner above every page",
    **{
        ("WhoMayPage", kind): "the table of the program itself, the same for everybody"
        for kind in ("empty", "one", "longest", "error")
    },
}
"""States that a page leaves to another place, and to which."""


def test_every_page_is_in_the_catalogue_in_every_state(screen: QApplication) -> None:
    there: set[tuple[str, str]] = set()
    for case in CASES:
        page = case.factory()
        there |= {(name, case.kind) for name in built_classes(page)}
        page.deleteLater()
    assert page_classes() - {name for name, _ in there} == set()
    pages = page_classes() - STATELESS.keys()
    assert {(page, kind) for page in pages for kind in KINDS} - there == set(ELSEWHERE)


def test_no_two_cases_have_one_name() -> None:
    names = [str(case) for case in CASES]
    assert len(names) == len(set(names))


LOOKED_AT_ALONG = {
    rooms.INTAKE: "intake question, one",
    rooms.TAKEHOME: "takehome, one",
    rooms.REPORT: "report, one",
    overseeing.LOOKED: "looked, one",
    gathering.MINE: "mine, one",
    counting.STORY: "story, one",
    gathering.HELP_ALONG: "help along, one",
    rooms.CLIENT: "file together, many",
    rooms.PLAN: "plan together, many",
    rooms.DESK: "desk together, many",
}
"""A page of every room where a client may look along."""


def test_wherever_a_client_looks_along_the_gates_are_those_for_clients() -> None:
    assert LOOKED_AT_ALONG.keys() == rooms.MAY_BE_TOGETHER
    facing = {str(case) for case in CASES if case.client_facing}
    assert set(LOOKED_AT_ALONG.values()) <= facing
