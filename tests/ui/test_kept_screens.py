"""Twelve screens in five looks are as they were looked at (fixtures/screens; EXPERIENCE 7.3).

Painted without a screen, with the letters that we ship. When a screen was changed on purpose:

    RENEW_PICTURES=1 .venv/bin/python -m pytest tests/ui/test_kept_screens.py

Then look at every picture that git says is another before committing it.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.picture.raster import as_image
from tests.ui.cases import PageCase
from tests.ui.catalogue import WINDOW, catalogue
from tests.ui.shots import LOOKS, file_name, grabbed

KEPT = Path(__file__).parents[1] / "fixtures" / "screens"
RENEW = bool(os.environ.get("RENEW_PICTURES"))

SCREENS = (
    "door login, one",
    "desk home, many",
    "desk new client, one",
    "file, many",
    "caseload, one",
    "coordinator totals, many",
    "intake welcome, one",
    "intake question, one",
    "intake whole, many",
    "intake future, one",
    "intake step, one",
    "takehome, one",
)
"""The way of a client from the door to the paper, and what staff see most."""

COLOURS = 256
"""So many are kept of each picture, at half its size; a screen has few, and they lie far apart."""

BLOCK = 8
"""Pixels of the screen to a side of what is compared: about one letter."""

MOST = 36
"""How far, of 255, the mean colour of a block may lie from what was kept.

Another machine smooths edges otherwise: that moves ink by parts of a pixel, and the mean of a block
hardly knows (blurred by a whole pixel or moved by a third: 8 to 29, of which the fewer colours that
are kept have most). A short word that becomes another is 49 and more; letters as alike as e and o
are not told apart.
"""

LARGEST = 60_000
"""Bytes of one kept picture."""

CASES = {str(case): case for case in catalogue()}


@pytest.fixture(autouse=True)
def _cursor_that_stands_still(screen: QApplication) -> Iterator[None]:
    """Else it is there in one picture and not in the next."""
    before = screen.cursorFlashTime()
    screen.setCursorFlashTime(0)
    yield
    screen.setCursorFlashTime(before)


def photographed(screen: QApplication, case: PageCase, look: str) -> Image.Image:
    return as_image(grabbed(screen, case, look))


def smaller(image: Image.Image, times: int) -> Image.Image:
    """Each pixel is the mean of so many to a side of the screen."""
    return image.resize((WINDOW[0] // times, WINDOW[1] // times), Image.Resampling.BOX)


def as_kept(image: Image.Image) -> Image.Image:
    return smaller(image, 2).quantize(COLOURS, dither=Image.Dither.NONE)


def apart(kept: Image.Image, drawn: Image.Image) -> int:
    """How far the block lies from its twin that is least like it."""
    one, other = (smaller(each.convert("RGB"), BLOCK) for each in (kept, drawn))
    return max(most for _least, most in ImageStat.Stat(ImageChops.difference(one, other)).extrema)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_as_it_was_looked_at(name: str, look: str, screen: QApplication) -> None:
    drawn = photographed(screen, CASES[name], look)
    file = KEPT / f"{file_name(CASES[name], look)}.png"
    if RENEW:
        as_kept(drawn).save(file, optimize=True)
    assert file.stat().st_size < LARGEST
    assert apart(Image.open(file), drawn) <= MOST, f"{file.name} differs; see above how to renew it"


def test_nothing_is_kept_that_no_screen_is_held_against() -> None:
    named = {f"{file_name(CASES[name], look)}.png" for name in SCREENS for look in LOOKS}
    assert {file.name for file in KEPT.glob("*.png")} == named


# --- the controls ---------------------------------------------------------------------------------


def back_as(word: str) -> PageCase:
    """A screen on which the button for the way back is called otherwise."""
    case = CASES["intake question, one"]

    def made() -> QWidget:
        page = case.factory()
        named = [each for each in page.findChildren(QAbstractButton) if each.text() == "Terug"]
        named[0].setText(word)
        return page

    return replace(case, factory=made)


@pytest.mark.parametrize("look", LOOKS)
def test_a_word_that_becomes_another_is_noticed(look: str, screen: QApplication) -> None:
    kept = as_kept(photographed(screen, back_as("Terug"), look))
    assert apart(kept, photographed(screen, back_as("Vorig"), look)) > MOST


@pytest.mark.parametrize("look", LOOKS)
def test_how_edges_are_smoothed_is_no_difference(look: str, screen: QApplication) -> None:
    """Softer by a pixel, and moved by a third of one: as another machine might draw it."""
    drawn = photographed(screen, CASES["intake question, one"], look)
    aside = (1, 0, 1 / 3, 0, 1, 0)
    moved = drawn.transform(drawn.size, Image.Transform.AFFINE, aside, Image.Resampling.BILINEAR)
    for other in (drawn, drawn.filter(ImageFilter.GaussianBlur(1)), moved):
        assert apart(as_kept(drawn), other) <= MOST


@pytest.mark.parametrize("_times", [1, 2])
def test_a_pointer_that_a_test_leaves_on_a_page_is_gone_for_the_next(
    screen: QApplication, _times: int
) -> None:
    """A card that it happens to stand on looks otherwise: whichever test came before."""
    case = CASES["intake question, one"]
    kept = as_kept(photographed(screen, case, "200"))
    QCursor.setPos(300, 200)
    assert apart(kept, photographed(screen, case, "200")) > MOST
