"""What a client who is alone sees at first look, before anything was scrolled."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.ui.alone.bridge import BOTH, OwnBridgePage
from bridge_app.ui.alone.facts import Answer, Told
from bridge_app.ui.alone.home import EndBar, OwnHomePage
from bridge_app.ui.alone.screen import OwnScreen
from bridge_app.ui.alone.step import Ask
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.aloud.reader import Reader, keep
from bridge_app.ui.banner import Banner
from bridge_app.ui.parts import ScrollColumn
from bridge_app.ui.parts.layout import lay_out
from bridge_app.ui.parts.signs import SignButton
from bridge_app.ui.proving.prove_page import ProvePage
from bridge_app.ui.theme import SCALES, Theme, theme_of, wear
from bridge_app.words import languages, words
from tests.ui import alone_pages, files, looking
from tests.ui.aloud_voice import Listener
from tests.ui.catalogue import WINDOW, settle
from tests.words import tongues

CLIENT_LANGUAGES = tongues.of_clients()
LARGEST, UPRIGHT = SCALES[-1], (1080, 1920)
NEAR = 4
"""Pixels that may be missing: less than the edge of a tile, so no part of a word."""


@pytest.fixture(autouse=True)
def voice() -> Iterator[None]:
    """The machine has one for every language, so that its button takes its room."""
    keep(Reader(Listener(*languages())))
    yield
    keep(None)


def opened(
    screen: QApplication, language: str, scale: float, size: tuple[int, int] = WINDOW
) -> tuple[OwnWindow, OwnScreen]:
    """The window of a client of this language who heard of what comes with a step; in practice."""
    wear(screen, Theme(scale=scale, together=True))
    window = OwnWindow()
    grown = replace(files.GROWN, client=replace(files.GROWN.client, language=language))
    heard = replace(grown, disclosed=files.LATELY, rewards=(files.given(),))
    own = OwnScreen(Told(alone_pages.facts(heard)), window.show_page)
    window.speak(language)
    window.set_banner(Banner(words(language, "alone.practice")))
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


def to_the_bridge(screen: QApplication, own: OwnScreen) -> OwnBridgePage:
    own.home.bridge.click()
    settle(screen)
    return own.bridge


@pytest.mark.parametrize("language", CLIENT_LANGUAGES)
def test_what_one_can_touch_and_all_of_the_bridge_is_seen(
    screen: QApplication, language: str
) -> None:
    _, own = opened(screen, language, 1.25)
    page = to_the_bridge(screen, own)
    assert page._hint.text()
    assert (hidden(page, page._hint), hidden(page, page.view)) == (0, 0)
    assert min(each.width() for each in page.view.columns) >= 48, "and no finger misses it"
    page.view.setMaximumHeight(10_000)
    settle(screen)
    assert hidden(page, page.view), "control: as large as it could be it would not be"


@pytest.mark.parametrize("scale", SCALES)
def test_the_answer_of_a_pillar_is_seen_where_one_pressed(
    screen: QApplication, scale: float
) -> None:
    _, own = opened(screen, "nl", scale)
    page = to_the_bridge(screen, own)
    (scrolling,) = page.findChildren(ScrollColumn)
    for column in (0, len(page.view.columns) - 1):
        scrolling.ensureWidgetVisible(page.view.columns[column])
        page.view.chosen.emit(column)
        settle(screen)
        assert page.told.text()
        assert hidden(page, page.told) == 0
        assert not page._hint.isVisible()
    page._draw(BOTH)
    assert (page.told.text(), page._hint.isVisible()) == ("", True), "of another drawing"


def test_upright_the_tiles_share_the_height(screen: QApplication) -> None:
    _, own = opened(screen, "nl", 1.5, UPRIGHT)
    tiles = (own.home.bridge, own.home.steps, own.home.given)
    shares = [tile.height() for tile in tiles]
    assert len(set(shares)) == 1
    assert sum(shares) > own.home.height() / 2
    assert {tile.x() for tile in tiles} == {tiles[0].x()}


@pytest.mark.parametrize("language", CLIENT_LANGUAGES)
def test_the_way_out_says_so_in_one_line(screen: QApplication, language: str) -> None:
    _, own = opened(screen, language, LARGEST, UPRIGHT)
    own.home.offer_languages(offered=True)
    settle(screen)
    assert own.home.end.height() == theme_of(screen).target


def test_a_way_out_that_others_leave_no_room_is_found(
    screen: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EndBar, "_share", lambda _bar: None)
    _, own = opened(screen, "uk", LARGEST, UPRIGHT)
    own.home.offer_languages(offered=True)
    settle(screen)
    assert own.home.end.height() > theme_of(screen).target


@pytest.mark.parametrize("language", tongues.every())
def test_what_stands_beside_the_way_out_says_what_it_is_in_the_largest_letters_too(
    screen: QApplication, language: str
) -> None:
    """In one row. Control: with their words beside the signs they take more of the page."""
    _, own = opened(screen, language, LARGEST)
    own.home.offer_languages(offered=True)
    settle(screen)
    beside = (own.home.language, own.home.colours, own.home.larger)
    said = [words(language, f"letters.{key}") for key in ("language", "colours", "larger")]
    assert [each.text() for each in beside] == said
    assert len({each.y() for each in beside}) == 1
    assert looking.cut_off(own.home) == []
    low = own.home.foot.height()
    for each in beside:
        each.write(written=True)
    settle(screen)
    assert own.home.foot.height() > low


@pytest.mark.parametrize("language", tongues.every())
def test_upright_too_all_is_seen_in_the_largest_letters(
    screen: QApplication, language: str
) -> None:
    """Control: with their words beside the signs the page has to be scrolled."""
    _, own = opened(screen, language, LARGEST, UPRIGHT)
    own.home.offer_languages(offered=True)
    settle(screen)
    assert own.home.column.verticalScrollBar().maximum() == 0
    low = own.home.foot.height()
    for each in (own.home.language, own.home.colours, own.home.larger):
        each.write(written=True)
    settle(screen)
    assert own.home.foot.height() > low


def test_a_sign_alone_says_its_words_when_one_points_at_it(screen: QApplication) -> None:
    button = SignButton("Welke taal?", "languages")
    button.write(written=False, under=True)
    assert (button.text(), button.toolTip(), button.accessibleName()) == ("", *["Welke taal?"] * 2)
    button.write(written=True, under=True)
    under = button.sizeHint()
    assert (button.text(), button.toolTip()) == ("Welke taal?", "")
    button.write(written=True)
    assert button.sizeHint().width() > under.width()


@pytest.mark.parametrize("shown", [True, False])
def test_what_is_said_of_a_step_is_seen_in_the_largest_letters(
    screen: QApplication, monkeypatch: pytest.MonkeyPatch, *, shown: bool
) -> None:
    if not shown:  # the control
        monkeypatch.setattr(ScrollColumn, "show_all", lambda *_: None)
    _, own = opened(screen, "nl", LARGEST)
    own.home.steps.click()
    next(iter(own.steps.rows.values())).click()
    own.hear(Told(own._facts, Answer.DONE))
    settle(screen)
    said = own.steps.said
    assert said.text().startswith("Goed gedaan.")
    assert (hidden(own.steps, said) == 0) is shown


@pytest.mark.parametrize("language", CLIENT_LANGUAGES)
def test_not_yet_is_seen_as_soon_as_yes(screen: QApplication, language: str) -> None:
    _, own = opened(screen, language, LARGEST)
    own.home.steps.click()
    next(iter(own.steps.rows.values())).click()
    settle(screen)
    assert [hidden(own.step, answer) for answer in own.step.answers] == [0, 0]
    own._ask(Ask.SMALLER)
    settle(screen)
    assert hidden(own.step, own.step.answers[-1]), "control: under each other the last is not"


@pytest.mark.parametrize("ask", [Ask.WHAT_NOW, Ask.DAY])
def test_what_can_be_done_then_is_seen_at_once(screen: QApplication, ask: Ask) -> None:
    """Control: pieces of a step are sentences, and stand under each other."""
    _, own = opened(screen, "nl", 1.5)
    own.home.steps.click()
    next(iter(own.steps.rows.values())).click()
    for asked, scale in ((ask, 1.5), (Ask.SMALLER, LARGEST)):
        wear(screen, Theme(scale=scale, together=True))
        own._ask(asked)
        settle(screen)
        assert any(hidden(own.step, each) for each in own.step.answers) is (asked is not ask)


def test_another_question_is_asked_from_the_top(screen: QApplication) -> None:
    _, own = opened(screen, "nl", 1.25)
    own.home.steps.click()
    next(iter(own.steps.rows.values())).click()
    own.hear(Told(own._facts, Answer.NOT_YET))
    own._ask(Ask.SMALLER)
    settle(screen)
    own.step.piece_said.setFocus()
    settle(screen)
    assert hidden(own.step, own.step._title), "or there is nothing to show"
    own._ask(Ask.DAY)
    settle(screen)
    assert hidden(own.step, own.step._title) == 0


def asked(screen: QApplication, language: str, scale: float) -> ProvePage:
    """The page that asks for a code, after a wrong one."""
    wear(screen, Theme(scale=scale, together=True))
    page = ProvePage(language, digits=8)
    page.say_wrong("wrong")
    page.resize(*WINDOW)
    page.show()
    settle(screen)
    return page


@pytest.mark.parametrize("language", CLIENT_LANGUAGES)
def test_after_a_wrong_code_every_key_and_every_other_way_is_seen(
    screen: QApplication, language: str
) -> None:
    page = asked(screen, language, 1.25)
    ways = [*page.pin.keys.values(), page.by_pictures, page.helps]
    assert [way.text() for way in ways if hidden(page, way)] == []
    lay_out(page.pin._parts, beside=False)
    settle(screen)
    assert hidden(page, page.helps), "control: with the keys under the field it is not"


@pytest.mark.parametrize("scale", [1.5, LARGEST])
def test_in_larger_letters_every_key_is_seen(screen: QApplication, scale: float) -> None:
    page = asked(screen, "nl", scale)
    assert [key.text() for key in page.pin.keys.values() if hidden(page, key)] == []


def beside_stop(page: ProvePage) -> bool:
    """Whether the way out and all that helps to read stand in one row."""
    parts = (page.stop, page.aids.larger, page.aids.aloud)
    middles = [each.mapTo(page, each.rect().center()).y() for each in parts]
    return max(middles) - min(middles) < NEAR


@pytest.mark.parametrize("language", tongues.every())
def test_what_helps_to_read_says_what_it_is_where_that_takes_no_row(
    screen: QApplication, language: str
) -> None:
    page = asked(screen, language, 1.5)
    assert page.aids.larger.text() == words(language, "letters.larger")
    assert beside_stop(page)
    page = asked(screen, language, LARGEST)
    assert beside_stop(page)
    assert page.aids.larger.text() or page.aids.larger.toolTip()


def test_words_that_have_no_room_would_take_a_row_from_the_question(screen: QApplication) -> None:
    """The control of the test above."""
    page = asked(screen, "uk", LARGEST)
    assert page.aids.larger.text() == ""
    for button in (page.aids.language, page.aids.larger, page.aids.colours):
        button.write(written=True, under=True)
    settle(screen)
    assert not beside_stop(page)
