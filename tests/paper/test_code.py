"""The code on a paper: a scanner reads it, nothing crowds it, and it is only where ticked."""

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from bridge_app.domain.codes import DUMMY, spaced
from bridge_app.domain.papers import Content, PaperKind, on_paper, with_code
from bridge_app.domain.privacy import Preset, TakeHome, ticks_for
from bridge_app.paper.code import square
from bridge_app.paper.papers import pages as drawn
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.picture.geometry import bounds, mirrored
from bridge_app.picture.looks import MONO, PAPER, Look
from bridge_app.picture.shapes import Picture
from tests.paper import papers
from tests.paper.reading import everything, words_of
from tests.paper.test_papers import faults
from tests.picture.scenes import definition
from tests.words import tongues

CODE = "K7QF2MXW9HPAB"
CARRY = (
    PaperKind.A4,
    PaperKind.A3,
    PaperKind.A5,
    PaperKind.LARGE,
    PaperKind.PLAN,
    PaperKind.STEPSHEET,
)
TILTED = 5
"""Degrees by which a scanner may see an upright square turned."""

SCANNER = 150
"""Dots an inch: what a plain scanner or a telephone makes of a page."""


def content(
    kind: PaperKind, home: TakeHome, preset: Preset = Preset.FRIDGE, *, code: str = CODE
) -> Content:
    ticked = replace(ticks_for(preset), code=bool(code))
    return (
        with_code(on_paper(home, ticked, preset, kind), code)
        if code
        else on_paper(home, ticked, preset, kind)
    )


def pages(
    kind: PaperKind,
    home: TakeHome,
    preset: Preset = Preset.FRIDGE,
    look: Look = PAPER,
    *,
    code: str = CODE,
) -> list[Picture]:
    words = definition().words_in(home.language)
    return drawn(kind, content(kind, home, preset, code=code), words, look)


def scanned(made: list[Picture]) -> list[tuple[str, bool]]:
    """What a scanner reads on each page, and whether it stood upright; in a mirror it lies."""
    with pypdfium2.PdfDocument(pdf_bytes(made)) as document:
        seen = [page.render(scale=SCANNER / 72).to_pil() for page in document]
    return [
        (found.text, abs(found.orientation) < TILTED)
        for page in seen
        for found in zxingcpp.read_barcodes(page)
    ]


@pytest.mark.parametrize("look", [PAPER, MONO], ids=["colour", "black and white"])
@pytest.mark.parametrize("kind", CARRY)
def test_a_scanner_reads_it_once_and_it_can_be_typed(kind: PaperKind, look: Look) -> None:
    made = pages(kind, papers.whole_home(), look=look)
    assert scanned(made) == [(CODE, True)]
    assert spaced(CODE) in words_of(pdf_bytes(made))


def test_on_a_page_that_is_read_from_right_to_left_it_is_not_mirrored() -> None:
    own = papers.turned()
    carrying = replace(own, shown=replace(own.shown, code=CODE))
    assert scanned(papers.pages(carrying)) == [(CODE, True)]


def test_a_mirrored_one_would_be_seen() -> None:
    """The control of the test above."""
    shape = square(CODE, 40, 40, "#000000")
    page = Picture(200, 200, (mirrored(shape, 200),), "nl", "Spiegel")
    assert scanned([page]) == [(CODE, False)]


@pytest.mark.parametrize("kind", PaperKind)
def test_without_the_tick_there_is_none(kind: PaperKind) -> None:
    made = pages(kind, papers.whole_home(), code="")
    assert scanned(made) == []
    told = everything(pdf_bytes(made))
    assert spaced(DUMMY) not in told


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("kind", [PaperKind.BLANK, PaperKind.CHILDREN, PaperKind.STEPCARD])
def test_what_children_and_strangers_hold_never_carries_one(
    kind: PaperKind, preset: Preset
) -> None:
    assert scanned(pages(kind, papers.whole_home(), preset)) == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", CARRY)
def test_beside_the_longest_name_nothing_is_cut_off(kind: PaperKind, language: str) -> None:
    made = pages(kind, papers.longest_home(language), Preset.MINE)
    assert [fault for page in made for fault in faults(page)] == []
    assert scanned(made[:1]) == [(CODE, True)]


@pytest.mark.parametrize("language", tongues.every())
def test_on_a_card_the_longest_texts_stay_off_the_footer(language: str) -> None:
    """Title, goal and why belong together, and fit on no card together."""
    long = papers.longest_home(language)
    for home in (long, replace(long, goals=papers.whole_home(language).goals)):
        made = pages(PaperKind.A5, home, Preset.MINE)
        assert [fault for page in made for fault in faults(page)] == []


def test_the_preview_shows_one_that_leads_nowhere() -> None:
    ticked = replace(ticks_for(Preset.FRIDGE), code=True)
    shown = on_paper(papers.whole_home(), ticked, Preset.FRIDGE, PaperKind.A4)
    words = definition().words_in("nl")
    preview, printed = drawn(PaperKind.A4, shown, words), pages(PaperKind.A4, papers.whole_home())
    assert scanned(preview) == [(DUMMY, True)]
    assert len(preview) == len(printed)
    size = [(bounds(shape)) for shape in printed[0].shapes]
    assert len(size) == len(preview[0].shapes), "the paper that leaves is the one that was seen"
