"""Every page passes the same gates: targets, names, focus, room for words, kind words."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

import run
from bridge_app.ui.language import speak
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.theme import DARK, HIGH_CONTRAST, Theme
from bridge_app.words import reward_words_in
from tests.ui import looking
from tests.ui.cases import KINDS, PageCase
from tests.ui.catalogue import WINDOW, built_classes, catalogue, page_classes, settle, shown

CASES = catalogue()
CLIENT_TARGET, STAFF_TARGET = 48, 32

every_page = pytest.mark.parametrize("case", CASES, ids=str)


@pytest.fixture(autouse=True)
def _listened_to() -> Iterator[None]:
    """As with a screen reader running."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def page(case: PageCase, screen: QApplication) -> QWidget:
    return shown(screen, case, Theme())


@every_page
def test_targets_are_easy_to_hit(page: QWidget, case: PageCase) -> None:
    least = CLIENT_TARGET if case.client_facing else STAFF_TARGET
    assert looking.small_targets(page, least) == []
    assert looking.overlapping(page) == []


@every_page
def test_everything_has_a_name(page: QWidget, case: PageCase) -> None:
    assert looking.unnamed(page) == []
    assert looking.silent_pictures(page) == []
    assert page.windowTitle()


@every_page
def test_tab_visits_everything_in_reading_order(page: QWidget, case: PageCase) -> None:
    focus_begin(page)
    assert QApplication.focusWidget() is not None, "nowhere to begin"
    visited = looking.stops(page)
    assert looking.unreached(page, visited) == []
    assert looking.out_of_order(page, visited) == []


@every_page
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_has_the_focus_is_in_view(case: PageCase, scale: float, screen: QApplication) -> None:
    page = shown(screen, case, Theme(scale=scale))
    focus_begin(page)
    for stop in looking.stops(page):
        stop.setFocus()
        settle(screen)
        assert not looking.out_of_view(page, stop), looking.named(stop)


@every_page
@pytest.mark.parametrize("scale", [1.0, 1.2, 1.5, 2.0])
def test_words_have_room_at_every_size(case: PageCase, scale: float, screen: QApplication) -> None:
    page = shown(screen, case, Theme(scale=scale))
    assert page.minimumSizeHint().width() <= min(page.width(), WINDOW[0] - 48)
    assert looking.cut_off(page) == []


@every_page
@pytest.mark.parametrize(
    "theme", [Theme(DARK), Theme(HIGH_CONTRAST, plain=True)], ids=["dark", "hc"]
)
def test_a_page_can_change_its_look_while_one_reads(
    case: PageCase, theme: Theme, page: QWidget, screen: QApplication
) -> None:
    from bridge_app.ui.theme import wear

    wear(screen, replace(theme, together=case.client_facing, scale=1.25))
    settle(screen)
    assert looking.cut_off(page) == []


@every_page
def test_no_word_about_rewards_comes_too_early(page: QWidget, case: PageCase) -> None:
    if case.client_facing and not case.after_agreement:
        assert [text for text in looking.texts(page) if reward_words_in(text)] == []


@every_page
def test_no_text_measures_a_person(page: QWidget, case: PageCase) -> None:
    if case.client_facing:
        assert looking.shaming(page) == []


class Flashes(QObject):
    """Notices windows that come up, however short."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(looking.named(watched))
        return False


@every_page
def test_making_a_page_flashes_no_window(case: PageCase, screen: QApplication) -> None:
    """A part that is shown before it has a parent is a window, and takes the focus away."""
    flashes = Flashes()
    screen.installEventFilter(flashes)
    case.factory()
    screen.removeEventFilter(flashes)
    assert flashes.seen == []


def test_a_flash_is_noticed(screen: QApplication) -> None:
    flashes = Flashes()
    screen.installEventFilter(flashes)
    QWidget().setVisible(True)
    screen.removeEventFilter(flashes)
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


@every_page
def test_a_page_speaks_english_where_it_should(case: PageCase, screen: QApplication) -> None:
    """A client's words are another matter: those stay in the client's language."""
    speak(screen, "en")
    page = shown(screen, case, Theme())
    if not case.client_facing:
        assert [text for text in looking.texts(page) if text in dutch_only()] == []


def test_every_page_is_in_the_catalogue(screen: QApplication) -> None:
    built: set[str] = set()
    for case in CASES:
        page = case.factory()
        built |= built_classes(page)
        page.deleteLater()
    assert page_classes() - built == set()


STATELESS = {"HelpPage": "says the same to everybody", "DoorPage": "what its pages share"}
"""Pages without states of their own, and why."""

ELSEWHERE = {("TakeHomePage", "error"): "its problems stand in the message strip"}
"""States that a page leaves to another place, and to which."""


def test_every_page_stands_there_in_every_state(screen: QApplication) -> None:
    there: set[tuple[str, str]] = set()
    for case in CASES:
        page = case.factory()
        there |= {(name, case.kind) for name in built_classes(page)}
        page.deleteLater()
    pages = page_classes() - STATELESS.keys()
    assert {(page, kind) for page in pages for kind in KINDS} - there == set(ELSEWHERE)


def test_no_two_cases_have_one_name() -> None:
    names = [str(case) for case in CASES]
    assert len(names) == len(set(names))
