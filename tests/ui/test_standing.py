"""A client's own pages: an upright screen is used, and in large letters air gives way to words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.ui import standing
from bridge_app.ui.alone.facts import Answer, Told
from bridge_app.ui.alone.screen import OwnScreen
from bridge_app.ui.alone.step import Ask
from bridge_app.ui.aloud.reader import Reader, keep
from bridge_app.ui.parts import Heading
from bridge_app.ui.proving.prove_page import Asked, ProvePage
from bridge_app.ui.theme import SCALES, Theme, wear
from bridge_app.words import languages
from tests.ui import around
from tests.ui.alone.test_first_look import hidden, opened
from tests.ui.aloud_voice import Listener
from tests.ui.catalogue import settle
from tests.words import tongues

UPRIGHT, WIDE = (1080, 1920), around.WINDOW
LARGE = [scale for scale in SCALES if scale >= 1.5]
each_language = pytest.mark.parametrize("language", tongues.every())


@pytest.fixture(autouse=True)
def voice() -> Iterator[None]:
    """The machine has one for every language, so that its button takes its room."""
    keep(Reader(Listener(*languages())))
    yield
    keep(None)


def above(page: QWidget) -> float:
    """What share of the page lies above its heading."""
    head = next(each for each in page.findChildren(Heading) if each.isVisible())
    return head.mapTo(page, QPoint()).y() / page.height()


def foot(page: QWidget, part: QWidget) -> float:
    """At what share of the height of the page a part ends."""
    return part.mapTo(page, QPoint(0, part.height())).y() / page.height()


# --- upright -------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_upright_the_first_page_fills_the_screen(screen: QApplication, scale: float) -> None:
    """Against one that is wide: its tiles and the drawings on them are larger."""
    seen = []
    for size in (UPRIGHT, WIDE):
        window, own = opened(screen, "nl", scale, size)
        home = own.home
        tile = home.bridge
        seen.append((tile.height(), tile.width(), tile._sign(), foot(home, home.given)))
        window.close()
    upright, wide = seen
    assert all(large > 1.5 * small for large, small in zip(upright[:3], wide[:3], strict=True))
    assert upright[3] > 0.7


def test_upright_the_bridge_has_the_width_and_stands_lower(screen: QApplication) -> None:
    """Control: on a screen that is wide it begins at the top and keeps to its column."""
    seen = []
    for size in (UPRIGHT, WIDE):
        window, own = opened(screen, "nl", 1, size)
        own.home.bridge.click()
        settle(screen)
        page = own.bridge
        choices = page.moments.buttons()
        assert choices
        seen.append((page.view.width(), above(page), min(each.height() for each in choices)))
        window.close()
    upright, wide = seen
    assert upright[0] > 1000 > wide[0]
    assert upright[1] > 0.1 > wide[1]
    assert upright[2] >= 80 > wide[2]


def proving(screen: QApplication, size: tuple[int, int], asked: Asked = Asked.PIN) -> ProvePage:
    wear(screen, Theme(together=True))
    page = ProvePage("nl", digits=4, asked=asked)
    page.resize(*size)
    page.show()
    settle(screen)
    return page


def test_upright_the_keys_are_large_and_stand_within_reach(screen: QApplication) -> None:
    pages = [proving(screen, size) for size in (UPRIGHT, WIDE)]
    upright, wide = (page.pin.keys["0"] for page in pages)
    assert upright.height() > 1.5 * wide.height()
    assert upright.width() > 2 * wide.width()
    assert upright.font().pixelSize() > wide.font().pixelSize()
    assert foot(pages[0], upright) > 0.5
    assert [page.helps.height() > 80 for page in pages] == [True, False]
    pad = pages[0].pin
    under = pad._block.mapTo(pad, QPoint()).y()
    assert under > pad.field.mapTo(pad, QPoint(0, pad.field.height())).y() > 0


def test_a_screen_that_is_turned_has_the_keys_that_it_had(screen: QApplication) -> None:
    page = proving(screen, WIDE)
    key, field = page.pin.keys["5"], page.pin.field.edit
    before = key.size(), field.size()
    page.resize(*UPRIGHT)
    settle(screen)
    assert (key.size(), field.size()) != before
    page.resize(*WIDE)
    settle(screen)
    assert (key.size(), field.size()) == before


def test_upright_the_pictures_are_larger(screen: QApplication) -> None:
    pages = [proving(screen, size, Asked.PICTURES) for size in (UPRIGHT, WIDE)]
    upright, wide = (page.pictures.keys[0] for page in pages)
    assert upright.height() > 1.2 * wide.height()
    assert upright._side() > wide._side()
    assert foot(pages[0], pages[0].pictures.keys[-1]) > 0.55


# --- in large letters ----------------------------------------------------------------------------


def unseen(screen: QApplication, language: str, scale: float) -> list[str]:
    """Of the keys, and of what is said about a wrong code; in practice, which takes a line."""
    wear(screen, Theme(scale=scale, together=True))
    page = ProvePage(language, digits=8)
    page.say_wrong("wrong")
    window = around.covered(page)
    window.resize(*WIDE)
    window.show()
    settle(screen)
    parts = {key.text(): key for key in page.pin.keys.values()}
    lost = [name for name, part in {**parts, "said": page.told}.items() if hidden(page, part)]
    window.close()
    return lost


@each_language
@pytest.mark.parametrize("scale", LARGE)
def test_after_a_wrong_code_all_keys_are_in_sight(
    screen: QApplication, language: str, scale: float
) -> None:
    assert unseen(screen, language, scale) == []


def airy(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the air of small letters."""
    monkeypatch.setattr(standing, "LESS", standing.AIR)
    monkeypatch.setattr(standing, "EDGE", 20)


def test_control_with_all_the_air_the_last_keys_are_not(
    screen: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    airy(monkeypatch)
    assert {"0", "Стерти"} <= {*unseen(screen, "uk", SCALES[-1])}


def not_yet(screen: QApplication, language: str, scale: float) -> OwnScreen:
    """A step did not work out, and it is asked what now."""
    _, own = opened(screen, language, scale)
    own.home.steps.click()
    next(iter(own.steps.rows.values())).click()
    settle(screen)
    own.hear(Told(own._facts, Answer.NOT_YET))
    settle(screen)
    assert own.step._asked is Ask.WHAT_NOW
    return own


@each_language
@pytest.mark.parametrize("scale", LARGE)
def test_what_can_be_done_now_is_seen_with_the_step_and_what_was_said(
    screen: QApplication, language: str, scale: float
) -> None:
    step = not_yet(screen, language, scale).step
    parts = (step._title, step.said, *step.answers)
    assert len(step.answers) == 3
    assert [hidden(step, part) for part in parts] == [0] * len(parts)
    assert not step._when.isVisible()


def test_control_with_all_the_air_the_step_is_not(
    screen: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    airy(monkeypatch)
    step = not_yet(screen, "uk", SCALES[-1]).step
    assert hidden(step, step._title)


def test_a_long_step_gives_way_to_what_can_be_done_now(screen: QApplication) -> None:
    own = not_yet(screen, "uk", SCALES[-1])
    own.step._title.setText("Ik bel de woningcorporatie en vraag wanneer ik terecht kan. " * 2)
    settle(screen)
    assert hidden(own.step, own.step.answers[-1]), "control"
    own.step.show_said()
    settle(screen)
    assert [hidden(own.step, each) for each in own.step.answers] == [0, 0, 0]
    assert hidden(own.step, own.step._title)


def test_in_small_letters_the_day_stays(screen: QApplication) -> None:
    own = not_yet(screen, "nl", 1.25)
    assert own.step._when.isVisible()
    wear(screen, Theme(scale=2.0, together=True))
    settle(screen)
    assert not own.step._when.isVisible()
