"""Room for every script: no letter is cut, no word is broken, no question needs scrolling."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea

from bridge_app.definitions import shipped
from bridge_app.domain.people import Place
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.language import read_in
from bridge_app.ui.parts.fields import TextArea
from bridge_app.ui.parts.text import FieldLabel, Heading, Paragraph, Prose, Subheading
from bridge_app.ui.proving.picture_pad import PicturePad
from bridge_app.ui.proving.prove_page import Asked, ProvePage
from bridge_app.ui.theme import FAMILIES, Theme, wear
from bridge_app.words import languages
from tests.ui import in_tongues
from tests.ui.catalogue import WINDOW, settle
from tests.ui.intake.shown import SCREENS
from tests.ui.shots import in_frame

WIDE = 600
HALF = 128
"""Darker than this, of 255, is ink."""


@pytest.mark.parametrize("kind", [Heading, Subheading, FieldLabel, Paragraph])
def test_the_dots_below_arabic_letters_are_painted_whole(
    kind: type[Prose], screen: QApplication
) -> None:
    """Control: with a few points less they are cut, and another letter stands there."""
    wear(screen, Theme(together=True))
    said = kind("في حياتي؟")
    lowest = said.heightForWidth(WIDE)
    asked, more, less = (_ink(said, lowest + extra) for extra in (0, 20, -6))
    assert asked == more
    assert less < asked


@pytest.mark.parametrize(
    ("said", "page", "right"),
    [
        ("اتصل بفريق الحي.", "nl", True),
        ("Ik bel het wijkteam.", "nl", False),
        ("Ik bel het wijkteam.", "ar", False),
        ("", "ar", True),
        ("", "nl", False),
    ],
)
def test_what_is_typed_begins_at_the_side_from_which_it_is_read(
    said: str, page: str, screen: QApplication, *, right: bool
) -> None:
    """As a line of text does by itself; an empty one begins where the page does."""
    wear(screen, Theme(together=True))
    area, told = TextArea(), list[str]()
    read_in(area, page)
    area.textChanged.connect(lambda: told.append(area.toPlainText()))
    area.resize(WIDE, 120)
    area.setPlainText(said)
    area.grab()  # laid out as wide as it is
    assert (area.cursorRect().x() > WIDE / 2) == right
    assert len(told) <= 1, "nobody hears that something was typed twice"


@pytest.mark.usefixtures("screen")
def test_a_letter_that_the_first_font_lacks_comes_from_another() -> None:
    """So does one that none of ours has, from a font of the machine. Control: told not to."""
    font = Theme().font()
    font.setFamilies([FAMILIES[0]])
    assert _glyphs("Ж", font) != [0]
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    assert _glyphs("Ж", font) == [0]
    assert Theme().font().styleStrategy() == QFont().styleStrategy()


def _glyphs(text: str, font: QFont) -> list[int]:
    """Which glyphs draw it; 0 is the box of a letter that nobody has."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]


def _ink(said: Prose, height: int) -> int:
    """How much of it is dark where it has this height."""
    said.resize(WIDE, height)
    image = said.grab().toImage()
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).lightness() < HALF for x, y in spots)


@pytest.mark.parametrize("name", ["البيت", "العمل", "التعلّم", "الصحة والدعم"])
def test_an_arabic_word_is_whole_in_its_label(name: str, screen: QApplication) -> None:
    """Control: the word reaches beyond its advance, so a label as wide as that breaks it."""
    wear(screen, Theme(together=True))
    said = FieldLabel(name)
    one = said.heightForWidth(WIDE)
    advance = QFontMetricsF(said.font()).horizontalAdvance(name)
    assert said.heightForWidth(said.sizeHint().width()) == one
    assert said.heightForWidth(round(advance)) > one


@pytest.mark.parametrize("language", languages())
def test_a_question_with_all_its_answers_needs_no_scrolling(
    language: str, screen: QApplication
) -> None:
    """Control: in letters of twice the size it does."""
    wear(screen, Theme(together=True))
    window, page = QMainWindow(), IntakePage()
    window.setCentralWidget(in_frame(page, together=True))
    window.resize(*WINDOW)
    window.show()
    facts = in_tongues.spoken(SCREENS["question"], language)
    for area in shipped()[0].definition.areas:
        page.show_state(intake_state(_asked(facts, area.id)))
        assert _hidden(screen, page) == 0, area.id
    wear(screen, Theme(together=True, scale=2.0))
    assert _hidden(screen, page) > 0


@pytest.mark.parametrize("language", languages())
def test_no_name_of_a_picture_is_broken(language: str, screen: QApplication) -> None:
    wear(screen, Theme(together=True))
    assert _broken(screen, language) == []


def test_a_name_that_is_broken_is_found(
    screen: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eight beside each other whatever their names are, as it once was."""
    wear(screen, Theme(together=True))
    monkeypatch.setattr(PicturePad, "_wide", lambda *_: 0)
    assert "Скарбничка" in _broken(screen, "uk")


def _broken(screen: QApplication, language: str) -> list[str]:
    page = ProvePage(language, asked=Asked.PICTURES)
    page.resize(*WINDOW)
    page.show()
    settle(screen)
    keys = page.pictures.keys
    return [key.text() for key in keys if key.minimumSizeHint().width() > key.width()]


def _asked(facts: Facts, area: str) -> Facts:
    return replace(facts, place=Place(facts.place.step, area))


def _hidden(screen: QApplication, page: IntakePage) -> int:
    """How many points of the page lie below what is seen of it."""
    settle(screen)
    return max(area.verticalScrollBar().maximum() for area in page.findChildren(QScrollArea))
