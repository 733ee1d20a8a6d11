"""The pictures that are kept: what is drawn today is what was looked at (fixtures/pictures)."""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from pixelmatch.contrib.PIL import pixelmatch

from bridge_app.domain.papers import PaperKind, sheet
from bridge_app.domain.privacy import FRIDGE_TICKS
from bridge_app.paper.take_home import take_home_pages
from bridge_app.picture.looks import DARK, HIGH_CONTRAST, LIGHT, MONO, Look, larger, turned
from tests.paper import papers
from tests.picture.raster import on_screen
from tests.picture.scenes import SCENES, definition, picture, take_home

pytestmark = pytest.mark.usefixtures("qapp")

KEPT = Path(__file__).parents[1] / "fixtures" / "pictures"
RENEW = bool(os.environ.get("RENEW_PICTURES"))

THRESHOLD = 0.1
"""How different a pixel may be, as pixelmatch counts it."""

MOST = 0.001
"""The share of pixels that may differ more."""

LARGEST = 200_000
"""Bytes of one kept picture."""

OTHER_PAPERS = tuple(kind for kind in PaperKind if kind not in {PaperKind.A4, PaperKind.A3})
"""The poster is the A4, enlarged."""

LOOKS = {
    "dark": DARK,
    "contrast": HIGH_CONTRAST,
    "mono": MONO,
    "large": larger(LIGHT, 1.5),
    "turned": turned(LIGHT),
}


def page(name: str, look: Look | None = None) -> Image.Image:
    """The first page of the paper for the fridge."""
    home = take_home(name)
    words = definition(name).words_in("nl")
    wanted = sheet(home, FRIDGE_TICKS)
    pages = take_home_pages(wanted, words, look) if look else take_home_pages(wanted, words)
    return on_screen(pages[0])


def different(kept: Image.Image, drawn: Image.Image) -> float:
    """The share of pixels that differ; 1 for another size."""
    if kept.size != drawn.size:
        return 1.0
    around = ImageChops.difference(kept, drawn).getbbox()
    if around is None:
        return 0.0
    was, now = (each.crop(around).convert("RGBA") for each in (kept, drawn))
    apart = pixelmatch(was, now, threshold=THRESHOLD)
    return float(apart) / (kept.width * kept.height)


def assert_as_kept(name: str, drawn: Image.Image) -> None:
    file = KEPT / f"{name}.png"
    if RENEW:
        drawn.save(file, optimize=True)
    kept = Image.open(file).convert("RGB")
    assert file.stat().st_size < LARGEST
    assert different(kept, drawn) <= MOST, f"{file.name} differs; see README.md beside it"


@pytest.mark.parametrize("name", SCENES)
def test_a_bridge_is_drawn_as_it_was_looked_at(name: str) -> None:
    assert_as_kept(f"bridge-{name}", on_screen(picture(name)))


@pytest.mark.parametrize("look", LOOKS)
def test_a_bridge_is_drawn_in_every_look_as_it_was_looked_at(look: str) -> None:
    drawn = on_screen(picture("mixed", LOOKS[look]), ground=LOOKS[look].paper)
    assert_as_kept(f"look-{look}", drawn)


@pytest.mark.parametrize("name", SCENES)
def test_a_paper_is_drawn_as_it_was_looked_at(name: str) -> None:
    assert_as_kept(f"a4-{name}", page(name))


@pytest.mark.parametrize("kind", OTHER_PAPERS)
def test_another_paper_is_drawn_as_it_was_looked_at(kind: PaperKind) -> None:
    pages = papers.of_kind(kind, papers.whole_home())
    assert_as_kept(f"paper-{kind}", on_screen(pages[0]))


def test_the_black_paper_is_drawn_as_it_was_looked_at() -> None:
    assert_as_kept("a4-mono", page("mixed", MONO))


def test_one_block_more_would_be_noticed() -> None:
    """The control: the smallest change that means something is more than may differ."""
    assert different(on_screen(picture("empty")), on_screen(picture("one"))) > 10 * MOST
