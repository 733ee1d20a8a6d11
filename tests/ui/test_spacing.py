"""Air between letters, words and lines takes room, and a page without it is found."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from bridge_app.ui.parts import Paragraph
from bridge_app.ui.theme import Theme, wear
from tests.ui import looking, spacing
from tests.ui.cases import PageCase
from tests.ui.catalogue import WINDOW, catalogue, settle, shown, worn
from tests.ui.test_lengthening import WORDS, narrow


def test_letters_words_and_lines_stand_as_far_apart_as_asked(screen: QApplication) -> None:
    size, before = Theme().text_px(), QFontMetricsF(Theme().font()).horizontalAdvance(WORDS)
    line = Paragraph("Ja").heightForWidth(400)
    with spacing.spaced():
        wide = QFontMetricsF(Theme().font()).horizontalAdvance(WORDS)
        high = Paragraph("Ja").heightForWidth(400)
    more = spacing.LETTERS * len(WORDS) + spacing.WORDS * WORDS.count(" ")
    assert wide - before == pytest.approx(more * size, abs=2)
    assert high > line
    assert QFontMetricsF(Theme().font()).horizontalAdvance(WORDS) == before, "for now only"


def test_words_without_room_for_air_are_found(screen: QApplication) -> None:
    told = Paragraph(WORDS)
    page = narrow(told)
    settle(screen)
    told.setFixedHeight(told.heightForWidth(told.width()))
    settle(screen)
    assert looking.cut_off(page) == []
    with spacing.spaced():
        wear(screen, Theme())
        settle(screen, quiet=8)
        assert len(looking.cut_off(page)) == 1


FLAGS = ("intake future, one", "intake future empty, empty")
SIDE_BY_SIDE = (*FLAGS, "proving, one")
CHOSEN = ("own view choosing, many", "own view choosing, longest")
ABOVE = ("aloud intake welcome in arabic, one", "intake print only, one")
BELOW = ("intake beside, goal, longest",)


def called(name: str) -> PageCase:
    return next(each for each in catalogue() if str(each) == name)


@pytest.mark.parametrize("name", [*SIDE_BY_SIDE, *CHOSEN, *ABOVE, *BELOW])
def test_what_stands_side_by_side_goes_under_each_other_with_much_more_air(
    name: str, screen: QApplication
) -> None:
    with spacing.spaced(spacing.MORE):
        page = shown(screen, called(name), Theme(scale=2.0))
        settle(screen, quiet=8)
        assert page.minimumSizeHint().width() <= WINDOW[0]
        assert looking.cut_off(page) == looking.outside(page) == []


@pytest.mark.parametrize("name", FLAGS)
def test_the_room_that_air_took_is_given_back(name: str, screen: QApplication) -> None:
    """A reader who takes the air away again has the page as it was."""
    case, plain = called(name), Theme()
    page = shown(screen, case, plain)
    narrow = page.minimumSizeHint().width()
    with spacing.spaced(spacing.MORE):
        worn(screen, page, case, Theme(scale=2.0))
        settle(screen, quiet=8)
        assert page.minimumSizeHint().width() > narrow
    worn(screen, page, case, plain)
    settle(screen, quiet=8)
    assert page.minimumSizeHint().width() == narrow
    assert looking.cut_off(page) == looking.outside(page) == []
