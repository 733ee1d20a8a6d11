"""Every pair of colours that meets can be told apart, by everybody."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.ui.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    SCALES,
    Colours,
    Theme,
    colours_named,
    from_system,
    larger,
    palette,
    theme_of,
    wear,
)
from tests.ui.colour import contrast, difference, seen_by

GROUNDS = ("canvas", "surface", "surface2")
ON_GROUND = ("text", "text2")
ON_OWN_SOFT = ("growth", "ok", "info", "note", "danger")
READ = [
    *((ink, ground) for ink in ON_GROUND for ground in GROUNDS),
    *(("primary", ground) for ground in ("canvas", "surface", "primary_soft")),
    *(("on_primary", ground) for ground in ("primary", "primary_hover")),
    *((ink, ground) for ink in ON_OWN_SOFT for ground in ("surface", f"{ink}_soft")),
    *((f"p{n}", ground) for n in range(1, 6) for ground in ("surface", f"p{n}s")),
    *(("text", f"p{n}s") for n in range(1, 6)),
    ("text", "primary_soft"),
    ("text", "growth_soft"),
    ("text", "note_soft"),
    ("text", "ok_soft"),
    ("text", "info_soft"),
]
SEEN = [
    *(("border", ground) for ground in ("canvas", "surface")),
    *(("focus_outer", ground) for ground in ("canvas", "surface")),
    ("focus_inner", "primary"),
    ("focus_inner", "focus_outer"),
    *((f"p{n}", "canvas") for n in range(1, 6)),
]
SIGHTS = ("normal", "deutan", "protan", "tritan")


def faults(colours: Colours, pairs: list[tuple[str, str]], least: float) -> list[str]:
    """The pairs whose contrast is too small."""
    return [
        f"{ink} on {ground}: {ratio:.1f}"
        for ink, ground in pairs
        if (ratio := contrast(getattr(colours, ink), getattr(colours, ground))) < least
    ]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_lines_stand_out(colours: Colours) -> None:
    assert faults(colours, READ, 4.5) == []
    assert faults(colours, SEEN, 3.0) == []


def test_a_pale_word_is_found() -> None:
    pale = Colours(**dict.fromkeys(Colours._fields, "#DDDDDD"))
    assert len(faults(pale, READ, 4.5)) == len(READ)


def test_high_contrast_is_high() -> None:
    words = [(ink, ground) for ink in ("text", "danger", "primary") for ground in GROUNDS]
    assert faults(HIGH_CONTRAST, words, 7.0) == []


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_pillars_differ_to_every_eye(colours: Colours, sight: str) -> None:
    seen = [seen_by(sight, colours.pillar(n)) for n in range(5)]
    assert min(difference(a, b) for a, b in combinations(seen, 2)) >= 15


def test_without_colour_only_the_hatch_tells_pillars_apart() -> None:
    greys = [seen_by("grey", LIGHT.pillar(n)) for n in range(5)]
    assert min(difference(a, b) for a, b in combinations(greys, 2)) < 5


def test_qt_gets_our_colours() -> None:
    made = palette(DARK)
    assert made.color(QPalette.ColorRole.Window) == QColor(DARK.canvas)
    assert made.color(QPalette.ColorRole.Highlight) == QColor(DARK.primary)


def test_the_scale_works_on_letters_and_measures() -> None:
    small, large = Theme(), Theme(scale=2.0)
    assert large.px(10) == 2 * small.px(10)
    assert large.text_px() == 2 * small.text_px() == 32
    assert large.target == 2 * small.target


def test_together_is_a_quarter_larger_and_easier_to_hit() -> None:
    assert Theme(together=True).text_px() == Theme().text_px() * 1.25
    assert Theme(together=True).target == 48


def test_letters_are_never_below_fourteen() -> None:
    assert min(Theme().text_px(step) for step in range(-4, 4)) == 14


def test_larger_and_smaller_stay_within_what_is_offered() -> None:
    theme = Theme()
    sizes = [theme.scale]
    for _ in range(5):
        theme = larger(theme)
        sizes.append(theme.scale)
    assert sizes == [*SCALES, 2.0, 2.0]
    assert larger(Theme(), -1).scale == 1.0


def test_everything_on_the_screen_is_dressed(screen: QApplication) -> None:
    class Doll(QWidget):
        worn: Theme | None = None

        def dress(self, theme: Theme) -> None:
            self.worn = theme

    doll = Doll()
    theme = Theme(DARK, scale=1.5)
    wear(screen, theme)
    assert doll.worn == theme
    assert theme_of() == theme
    assert screen.font().pixelSize() == 24


def test_colours_by_name(screen: QApplication) -> None:
    assert colours_named("light", screen) == (LIGHT, False)
    assert colours_named("dark", screen) == (DARK, False)
    assert colours_named("contrast", screen) == (HIGH_CONTRAST, True)
    assert colours_named("system", screen)[0] in (LIGHT, DARK)


def test_the_systems_own_high_contrast_is_taken_over() -> None:
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("#102030"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#FFEE00"))
    colours = from_system(system)
    assert (colours.canvas, colours.text) == ("#102030", "#ffee00")


def test_five_pillars_have_five_colours_and_a_sixth_begins_again() -> None:
    assert len({LIGHT.pillar(n) for n in range(5)}) == 5
    assert LIGHT.pillar(5) == LIGHT.pillar(0)
    assert LIGHT.pillar_soft(2) == LIGHT.p3s
