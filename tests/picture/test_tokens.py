"""Gate 1: colours can be read and told apart, also by eyes that see fewer of them."""

from dataclasses import fields
from itertools import combinations

import pytest

from bridge_app.picture import looks, tokens
from bridge_app.picture.looks import DARK, HIGH_CONTRAST, LIGHT, MONO, PAPER, Look
from bridge_app.picture.tokens import Tokens, mixed
from bridge_app.ui import theme
from tests.picture.colour_vision import SEEN_AS, contrast, distance

TEXT, GRAPHIC, APART = 4.5, 3.0, 15.0
"""Least contrast of text and of graphics (WCAG 2.2), least distance between two pillars."""

BOTH = pytest.mark.parametrize("colours", [tokens.LIGHT, tokens.DARK], ids=["light", "dark"])
LOOKS = {"light": LIGHT, "dark": DARK, "paper": PAPER, "mono": MONO, "contrast": HIGH_CONTRAST}
EVERY = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
SCENES = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


def test_the_measure_itself_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert distance("#FF0000", "#FF0000") == 0
    assert distance("#8C6600", "#1F5C41", "deutan") < distance("#8C6600", "#1F5C41")


@BOTH
@pytest.mark.parametrize("eyes", SEEN_AS)
def test_pillars_are_told_apart_by_every_eye(colours: Tokens, eyes: str) -> None:
    pairs = combinations([ink.strong for ink in colours.pillars], 2)
    assert min(distance(a, b, eyes) for a, b in pairs) >= APART


def test_a_first_intuitive_palette_would_have_failed() -> None:
    """The control: red and green of one lightness are one colour to deutan eyes."""
    assert distance("#B03A2E", "#4D6B2F", "deutan") < APART < distance("#B03A2E", "#4D6B2F")


@BOTH
def test_text_can_be_read_on_every_ground(colours: Tokens) -> None:
    for ground in (colours.canvas, colours.surface, colours.surface2):
        assert contrast(colours.text, ground) >= TEXT
        assert contrast(colours.text2, ground) >= TEXT
        assert contrast(colours.border, ground) >= GRAPHIC
    for ground in (colours.canvas, colours.surface):
        assert contrast(colours.primary, ground) >= TEXT
    for ink in colours.pillars:
        assert contrast(ink.strong, colours.surface) >= TEXT
        assert contrast(ink.strong, ink.soft) >= TEXT
        assert contrast(colours.text, ink.soft) >= TEXT
        assert contrast(colours.on_pillar, ink.strong) >= TEXT
    assert contrast(colours.text, colours.growth_soft) >= TEXT


@pytest.mark.parametrize(
    ("ours", "screen"), [(tokens.LIGHT, theme.LIGHT), (tokens.DARK, theme.DARK)]
)
def test_a_drawing_has_the_colours_of_the_screen(ours: Tokens, screen: theme.Colours) -> None:
    shared = {f.name for f in fields(Tokens)} & set(theme.Colours._fields)
    assert len(shared) >= 8
    for name in shared:
        assert getattr(ours, name) == getattr(screen, name)
    for place, ink in enumerate(ours.pillars):
        assert (ink.strong, ink.soft) == (screen.pillar(place), screen.pillar_soft(place))


# --- what the drawing makes of them ------------------------------------------------------


@EVERY
def test_names_can_be_read(look: Look) -> None:
    for stone in look.stones:
        assert contrast(stone.name, look.paper) >= TEXT
        assert contrast(stone.name, look.mark) >= TEXT
    assert contrast(look.ink, look.paper) >= TEXT
    assert contrast(look.heading, look.paper) >= TEXT
    assert contrast(look.heading, look.panel) >= TEXT


@EVERY
def test_hatch_flag_and_star_stand_out(look: Look) -> None:
    for stone in look.stones:
        assert contrast(stone.hatch, stone.face) >= GRAPHIC
        assert contrast(stone.edge, stone.target) >= GRAPHIC
    assert contrast(look.ink, look.disc) >= GRAPHIC
    assert contrast(look.ink, look.timber.surface) >= GRAPHIC
    assert contrast(look.cable, look.paper) >= GRAPHIC


@SCENES
def test_what_tells_something_stands_out_from_the_scenery(look: Look) -> None:
    land = look.land
    for ground in (land.sky, land.glow, *land.hills):
        for colour in (look.timber.rail, look.pole, look.soft_ink, look.person.coat):
            assert contrast(colour, ground) >= GRAPHIC
        for stone in look.stones:
            assert contrast(stone.face, ground) >= GRAPHIC
    for colour in (look.timber.rail, look.person.coat, look.person.legs):
        assert contrast(colour, land.sun) >= GRAPHIC


def test_black_paper_has_no_grey_that_a_tired_printer_loses() -> None:
    assert contrast(MONO.pole, MONO.paper) >= contrast("#555555", "#FFFFFF")


def test_high_contrast_takes_the_colours_of_a_system() -> None:
    look = looks.outlined("#FFFFCC", "#220044", "#AA0000")
    assert (look.paper, look.ink, look.star) == ("#FFFFCC", "#220044", "#AA0000")
    assert not look.scenery


def test_a_look_can_be_larger_and_turned() -> None:
    assert looks.larger(looks.larger(LIGHT, 1.5), 2).text_scale == 3
    assert looks.turned(LIGHT).mirrored
    assert not LIGHT.mirrored


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mixed("#000000", "#FFFFFF", 0) == "#000000"
    assert mixed("#000000", "#FFFFFF", 1) == "#FFFFFF"
    assert mixed("#204060", "#406080", 0.5) == "#305070"
