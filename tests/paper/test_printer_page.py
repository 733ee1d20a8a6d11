"""The page to try a printer with shows the hardest that papers ask, and fits on its sheet."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest
from PIL import Image, ImageChops, ImageStat

from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import Preset
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.printer_page import (
    RIM,
    RUNG,
    SMALLEST,
    THINNEST,
    UNIT,
    printer_pages,
)
from bridge_app.picture.geometry import bounds, texts
from bridge_app.picture.looks import MONO, PAPER, Look
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape
from bridge_app.words import words
from tests.paper import papers
from tests.paper.reading import structure, words_of
from tests.paper.test_papers import faults
from tests.picture.raster import ink, on_paper
from tests.picture.scenes import definition

DAY = date(2026, 6, 2)
LANGUAGES = ("nl", "en")
LAST = 5
"""So many pillars; each has a pattern of its own."""

APART, GREY, SHIFT = 0.16, 128, 26
"""Told apart from so much difference on; black from this grey; more than a pitch, in pixels."""


def page(language: str = "nl", longer: int = 1) -> Picture:
    pillars = definition().words_in(language).pillars
    named = {key: " ".join([name] * longer) for key, name in pillars.items()}
    (only,) = printer_pages(named, language, DAY)
    return only


def paths(shapes: tuple[Shape, ...]) -> Iterator[Path]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from paths(shape.shapes)
        elif isinstance(shape, Path):
            yield shape


def rows(shown: Picture) -> list[Group]:
    """The columns in colour and in black and white."""
    found = [each for each in shown.shapes if isinstance(each, Group)]
    return [each for each in found if each.role is Role.FIGURE]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("longer", [1, 2])
def test_it_is_one_sheet_and_nothing_is_cut_off(language: str, longer: int) -> None:
    assert faults(page(language, longer)) == []


def test_the_rim_is_where_every_printer_still_reaches() -> None:
    shown = page()
    left, top, right, low = bounds(shown.shapes[-1])
    assert (left, top) == pytest.approx((RIM, RIM))
    assert (right, low) == pytest.approx((shown.width - RIM, shown.height - RIM))
    assert pytest.approx(5) == RIM / 72 * 25.4


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_asks_three_things_and_says_what_to_do(language: str) -> None:
    pdf = pdf_bytes([page(language)])
    said = words_of(pdf)
    for key in ("patterns", "rim", "read"):
        assert words(language, f"printer_page.{key}") in said
        assert words(language, f"printer_page.{key}_not") in said
    assert [each.role for each in structure(pdf).walk()].count("H2") == 3
    for name in definition().words_in(language).pillars.values():
        assert all(name in row.alt for row in rows(page(language)))


def test_five_patterns_can_be_told_apart_on_a_black_printer() -> None:
    found = patterns(page(), rung=1)
    assert len(found) == LAST
    shares = [ink(each, (0, 0, *each.size)) for each in found]
    assert all(0.1 <= share <= 0.4 for share in shares), shares
    assert min(apart(one, other) for one, other in combinations(found, 2)) > APART


def test_one_pattern_twice_would_not_be_told_apart() -> None:
    """The control: the block above it is the same pattern."""
    again = zip(patterns(page(), rung=1), patterns(page(), rung=2), strict=True)
    assert max(apart(one, other) for one, other in again) < APART


def patterns(shown: Picture, rung: int) -> list[Image.Image]:
    """The inside of one block of each black column, as a laser printer puts it (300 dpi)."""
    scale = 300 / 72
    image = on_paper(shown, scale).convert("L").point(lambda grey: 255 * (grey > GREY))
    found = []
    for each in rows(shown)[1].shapes[:LAST]:
        left, _, right, low = (scale * side for side in bounds(each))
        high, air = scale * RUNG, 1.5 * scale * UNIT
        top = low - rung * high
        inside = (left + air, top + air, right - air, top + high - air)
        left, top, *_ = (round(side) for side in inside)
        wide, tall = round(inside[2] - inside[0]), round(inside[3] - inside[1])
        found.append(image.crop((left, top, left + wide, top + tall)))
    return found


def apart(one: Image.Image, other: Image.Image) -> float:
    """The share of a block in which two patterns differ, laid on each other as well as can be."""
    wide, tall = one.width - SHIFT, one.height - SHIFT
    middle = one.crop((SHIFT // 2, SHIFT // 2, SHIFT // 2 + wide, SHIFT // 2 + tall))
    laid = (
        other.crop((x, y, x + wide, y + tall))
        for x in range(0, SHIFT + 1, 2)
        for y in range(0, SHIFT + 1, 2)
    )
    return min(ImageStat.Stat(ImageChops.difference(middle, each)).mean[0] / 255 for each in laid)


def test_both_looks_and_every_mark_are_on_it() -> None:
    colour, mono = ({path.fill for path in paths(row.shapes)} for row in rows(page()))
    assert {stone.face for stone in PAPER.stones} <= colour
    assert mono <= {None, MONO.paper, MONO.ink}
    for row in rows(page()):
        assert any(path.stroke and path.stroke.dash for path in paths(row.shapes))
    said = words_of(pdf_bytes([page()]))
    for mark in ("star", "target", "scaffold", "now"):
        assert said.count(words("nl", f"legend.{mark}")) == len(rows(page()))


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("look", [PAPER, MONO], ids=["colour", "mono"])
def test_no_paper_asks_more_of_a_printer(kind: PaperKind, look: Look) -> None:
    tried = measures([page()])
    assert tried == pytest.approx((THINNEST, SMALLEST), abs=0.01)
    thin, small = measures(papers.of_kind(kind, papers.whole_home(), Preset.MINE, look))
    assert thin >= tried[0] - 0.005
    assert small >= tried[1]


def measures(pages: list[Picture]) -> tuple[float, float]:
    """The thinnest line and the smallest letters on these pages, in points."""
    lines = [path.stroke.width for page in pages for path in paths(page.shapes) if path.stroke]
    return min(lines), min(text.size for page in pages for text in texts(page.shapes))
