"""What a client who is alone sees at first look, before anything was scrolled."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bridge_app.ui.alone.facts import Told
from bridge_app.ui.alone.home import OwnHomePage
from bridge_app.ui.alone.screen import OwnScreen
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.parts import ScrollColumn
from bridge_app.ui.theme import SCALES, Theme, wear
from tests.ui import alone_pages, in_tongues
from tests.ui.catalogue import WINDOW, settle
from tests.words import tongues

CLIENT_LANGUAGES = tongues.of_clients()
LARGEST, UPRIGHT = SCALES[-1], (1080, 1920)
NEAR = 4
"""Pixels that may be missing: less than the edge of a tile, so no part of a word."""


def opened(
    screen: QApplication, language: str, scale: float, size: tuple[int, int] = WINDOW
) -> tuple[OwnWindow, OwnScreen]:
    """The window of a client of this language who heard of what comes with a step."""
    wear(screen, Theme(scale=scale, together=True))
    window = OwnWindow()
    facts = alone_pages.facts(in_tongues.file_in(language, heard=True))
    own = OwnScreen(Told(facts), window.show_page)
    window.speak(language)
    window.resize(*size)
    window.show()
    settle(screen)
    return window, own


def hidden(page: QWidget, part: QWidget) -> int:
    """How many pixels of its height are out of view."""
    (scrolling,) = page.findChildren(ScrollColumn)
    port = scrolling.viewport()
    spot = QRect(part.mapTo(port, QPoint(0, 0)), part.size())
    return spot.height() - max(port.rect().intersected(spot).height(), 0)


def unseen(home: OwnHomePage) -> list[str]:
    tiles = (home.bridge, home.steps, home.given)
    return [tile.text() for tile in tiles if hidden(home, tile) > NEAR]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", CLIENT_LANGUAGES)
def test_all_three_ways_are_seen(screen: QApplication, language: str, scale: float) -> None:
    _, own = opened(screen, language, scale)
    assert own.home.given.isVisible()
    assert unseen(own.home) == []


def test_tiles_that_stay_large_are_found(screen: QApplication) -> None:
    _, own = opened(screen, "nl", LARGEST)
    for tile in (own.home.bridge, own.home.steps, own.home.given):
        tile.become(low=False)
    settle(screen)
    assert own.home.given.text() in unseen(own.home)


def test_letters_that_become_larger_make_low_tiles(screen: QApplication) -> None:
    window, own = opened(screen, "nl", 1.25)
    large = own.home.given.low
    wear(screen, Theme(scale=LARGEST, together=True))
    settle(screen)
    assert (large, own.home.given.low) == (False, True)
    assert unseen(own.home) == []
    window.resize(*UPRIGHT)
    settle(screen)
    assert not own.home.given.low, "an upright screen has room for large ones"
    assert unseen(own.home) == []


@pytest.mark.parametrize("language", CLIENT_LANGUAGES)
def test_what_one_can_touch_is_told_at_first_look(screen: QApplication, language: str) -> None:
    _, own = opened(screen, language, 1.25)
    own.home.bridge.click()
    settle(screen)
    page = own.bridge
    (told,) = (each for each in page.findChildren(QLabel) if each is page._hint)
    assert told.text()
    assert hidden(page, told) == 0
    assert hidden(page, page.view), "it would be seen wherever it stood"
