"""A choice of looks works at once, is remembered, and is one's own once one is in."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar

import bridge_app
from bridge_app.alone_entrance import OwnProgram, Pipe
from bridge_app.app import application
from bridge_app.settings import Settings
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.language import direction, speak
from bridge_app.ui.login.page import LoginPage
from bridge_app.ui.login.state import DoorState
from bridge_app.ui.looks import Lent, Looks
from bridge_app.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, theme_of
from bridge_app.ui.working import StillLine


class Own:
    """A person's own choices, as the store keeps them."""

    def __init__(self, **kept: str) -> None:
        self.kept = kept

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, value: str) -> None:
        self.kept[name] = value


@pytest.fixture
def kept() -> list[Settings]:
    return []


@pytest.fixture
def looks(screen: QApplication, kept: list[Settings]) -> Looks:
    return Looks(screen, Settings(theme="light"), kept.append)


def test_bigger_works_at_once_and_is_kept(looks: Looks, kept: list[Settings]) -> None:
    looks.bigger()
    assert theme_of().scale == 1.25
    assert kept[-1].scale == 1.25
    looks.smaller()
    assert theme_of().scale == 1.0


def test_colours_go_round(looks: Looks) -> None:
    seen = []
    for _ in range(4):
        looks.other_colours()
        seen.append(theme_of().colours)
    assert seen[:2] == [DARK, HIGH_CONTRAST]
    assert seen[-1] == LIGHT


def test_high_contrast_is_plain(looks: Looks) -> None:
    looks.other_colours()
    looks.other_colours()
    assert theme_of().plain


def test_together_is_for_now(looks: Looks, kept: list[Settings]) -> None:
    looks.together(True)
    looks.together(True)
    assert theme_of().together
    looks.together(False)
    assert not theme_of().together
    assert kept == []


def test_large_letters_are_for_now_and_never_smaller_than_chosen(
    looks: Looks, kept: list[Settings]
) -> None:
    large = Lent(large=True, letters=None, colours="", keep=_keeps_nothing)
    looks.lend(large)
    looks.lend(large)
    assert theme_of().scale == 1.5
    assert kept == []
    looks.lend(None)
    assert theme_of().scale == 1.0
    looks.become(Own(scale="1.5"))
    looks.lend(large)
    assert theme_of().scale == 2.0, "a press that changes nothing would seem broken"
    looks.become(Own(scale="2.0"))
    assert theme_of().scale == 2.0


def test_what_is_chosen_beside_a_client_is_theirs_and_the_worker_gets_the_own_look_back(
    looks: Looks, kept: list[Settings]
) -> None:
    chosen: list[tuple[int | None, str]] = []
    looks.lend(Lent(False, 150, "contrast", lambda *look: chosen.append(look)))
    assert (theme_of().scale, theme_of().plain) == (1.5, True)
    looks.bigger()
    looks.smaller()
    looks.other_colours()
    assert chosen == [(200, "contrast"), (150, "contrast"), (150, "light")]
    assert kept == [], "nothing of it is the worker's"
    looks.lend(None)
    assert theme_of() == Theme()
    looks.bigger()
    assert kept, "without a client it is"


def test_nothing_on_a_screen_moves_by_itself(screen: QApplication) -> None:
    moving = re.compile("QPropertyAnimation|QVariantAnimation|QTimeLine|QMovie")
    files = list(Path(bridge_app.__file__).parent.rglob("*.py"))
    assert len(files) > 100
    assert not [file for file in files if moving.search(file.read_text(encoding="utf-8"))]
    still = [each for each in Qt.UIEffect if each.name.startswith(("UI_Animate", "UI_Fade"))]
    still.remove(Qt.UIEffect.UI_AnimateToolBox)  # there is none
    for begin in (application, lambda: OwnProgram(screen, Pipe(BytesIO(), BytesIO()), OwnWindow())):
        for effect in still:
            screen.setEffectEnabled(effect, True)
        begin()
        assert not any(screen.isEffectEnabled(effect) for effect in still)


def pictures_of(line: QProgressBar) -> int:
    """How many different pictures it is while one waits half a second."""
    line.setRange(0, 0)
    line.resize(300, 24)
    line.show()
    QTest.qWait(150)  # it comes up, and a window before it may still be going
    seen = set()
    for _ in range(10):
        QTest.qWait(50)
        seen.add(bytes(line.grab().toImage().constBits()))
    return len(seen)


@pytest.mark.usefixtures("screen")
def test_a_line_of_which_nobody_knows_how_long_it_takes_stands_still() -> None:
    assert pictures_of(StillLine()) == 1
    assert pictures_of(QProgressBar()) > 1, "control: the system's own moves"


def _keeps_nothing(_letters: int | None, _colours: str) -> None:
    """Nobody presses anything here."""


def test_a_language_is_spoken_by_the_next_page(looks: Looks, kept: list[Settings]) -> None:
    looks.language("en")
    assert LoginPage(DoorState(), "en").enter.text() == "Log in"
    assert kept[-1].language == "en"
    assert QLocale().language() == QLocale.Language.English


def test_the_same_language_again_changes_nothing(looks: Looks, kept: list[Settings]) -> None:
    looks.language("nl")
    assert kept == []


def test_inside_one_wears_ones_own(looks: Looks) -> None:
    looks.become(Own(theme="dark", scale="1.5"))
    assert theme_of().colours == DARK
    assert theme_of().scale == 1.5


def test_what_was_chosen_at_the_door_stays(looks: Looks) -> None:
    looks.bigger()
    looks.other_colours()
    looks.become(Own(theme="light", scale="2.0"))
    assert (theme_of().scale, theme_of().colours) == (1.25, DARK)


def test_inside_choices_are_kept_for_the_person(looks: Looks, kept: list[Settings]) -> None:
    own = Own(theme="nonsense")
    looks.become(own)
    looks.bigger()
    assert own.kept["scale"] == "1.25"
    assert kept == []


def test_arabic_is_read_from_the_right(screen: QApplication) -> None:
    assert direction("ar") == Qt.LayoutDirection.RightToLeft
    speak(screen, "ar")
    assert screen.layoutDirection() == Qt.LayoutDirection.RightToLeft
