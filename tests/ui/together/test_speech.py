"""What is said to a client on a screen: figures in groups are shown in their order."""

import pytest
from bidi import get_display

from bridge_app.ui.together.speech import Speech
from bridge_app.words import words

SAID = [
    ("message.cannot", "phone", "0172-123456"),
    ("message.call", "phone", "0172 12 34 56"),
    ("mine.print", "number", "2027-A-000123"),
    ("mine.state.handed_over", "day", "03-06-2027"),
]


@pytest.mark.parametrize(("key", "name", "figures"), SAID)
def test_figures_are_not_turned_around_on_a_screen_in_arabic(
    key: str, name: str, figures: str
) -> None:
    """Control: without the marks somebody else's number stands there."""
    assert figures in get_display(Speech("ar")(key, **{name: figures}), base_dir="R")
    assert figures not in get_display(words("ar", key, **{name: figures}), base_dir="R")


def test_other_languages_are_said_as_they_are_written() -> None:
    assert Speech("uk")("message.call", phone="0172-123456") == "Дзвоніть: 0172-123456."
