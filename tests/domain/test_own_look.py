"""How a screen looks to who did not choose: larger letters where they stand alone before it."""

import pytest

from bridge_app.domain.own_look import LETTERS, letters_alone


@pytest.mark.parametrize(
    ("wide", "high", "letters"),
    [(1280, 800, 125), (1920, 1080, 125), (1024, 1024, 125), (1080, 1920, 150)],
)
def test_a_screen_upright_has_larger_letters(wide: int, high: int, letters: int) -> None:
    assert letters_alone(wide, high) == letters
    assert letters in LETTERS
