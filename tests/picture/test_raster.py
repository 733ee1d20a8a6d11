"""What is seen: screen and paper agree, and black paper keeps five hatches that differ."""

from itertools import combinations

import pytest

from bridge_app.domain.bridge import BridgeFacts
from bridge_app.domain.drawing import drawn
from bridge_app.picture.bridge import bridge_picture
from bridge_app.picture.labels import labels_for
from bridge_app.picture.looks import HIGH_CONTRAST, LIGHT, MONO, PAPER, Look, turned
from bridge_app.picture.shapes import Group, Picture, Role, Shape, Text
from tests.picture.raster import difference, ink, on_paper, on_screen
from tests.picture.scenes import SCENES, definition, picture

pytestmark = pytest.mark.usefixtures("qapp")

MOST = 3.0
"""Mean difference between screen and paper, of 255 (ARCHITECTURE 7)."""


@pytest.mark.parametrize("name", SCENES)
def test_screen_and_paper_agree(name: str) -> None:
    shown = picture(name, PAPER, size=(538, 300))
    assert difference(on_screen(shown, 2), on_paper(shown, 2)) < MOST


@pytest.mark.parametrize("look", [LIGHT, MONO, turned(PAPER)], ids=["light", "mono", "turned"])
def test_screen_and_paper_agree_in_every_look(look: Look) -> None:
    shown = picture("mixed", look, size=(538, 300))
    assert difference(on_screen(shown, 2), on_paper(shown, 2)) < MOST


def test_a_picture_without_its_words_would_be_noticed() -> None:
    """The control: words are a small part of the picture, and still their absence shows."""
    shown = picture("mixed", PAPER, size=(538, 300))
    wordless = Picture(538, 300, _without_text(shown.shapes), "nl", "")
    agree = difference(on_screen(shown, 2), on_paper(shown, 2))
    assert difference(on_screen(wordless, 2), on_paper(shown, 2)) > 1.5 * agree


def _without_text(shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
    return tuple(
        Group(Role.NONE, _without_text(shape.shapes)) if isinstance(shape, Group) else shape
        for shape in shapes
        if not isinstance(shape, Text)
    )


def hatches(look: Look) -> list[float]:
    """The ink of one block of each pillar on an A4, as a laser printer puts it (300 dpi)."""
    home = definition().definition
    shown = drawn(home, BridgeFacts(levels={area.id: 2 for area in home.areas}))
    labels = labels_for(shown, definition().words_in("nl"))
    page = bridge_picture(shown, labels, look, 527, 290)
    scale = 300 / 72
    image = on_paper(page, scale)
    found = []
    for pillar in home.pillars:
        spot = page.spots[home.areas.index(pillar.areas[0])]
        rung = spot.height / 5.2
        low = spot.y + spot.height - 0.15 * rung
        left, right = scale * (spot.x + 5), scale * (spot.x + spot.width - 5)
        found.append(ink(image, (left, scale * (low - 0.7 * rung), right, scale * low)))
    return found


def test_black_paper_keeps_five_hatches_that_can_be_told_apart() -> None:
    shares = hatches(MONO)
    assert all(0.1 <= share <= 0.4 for share in shares), shares
    assert min(abs(a - b) for a, b in combinations(shares, 2)) >= 0.03, shares


def test_high_contrast_is_two_colours_and_an_accent() -> None:
    colours = on_screen(picture("mixed", HIGH_CONTRAST), ground="#000000").getcolors(1 << 20)
    assert colours
    most = {colour for count, colour in sorted(colours)[-2:]}
    assert most == {(0, 0, 0), (255, 255, 255)}
