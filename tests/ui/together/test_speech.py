"""What is said to a client on a screen: figures and names keep their own order in Arabic."""

import pytest
from bidi import get_display

from bridge_app.ui.together.speech import Speech
from bridge_app.words import words

SAID = [
    ("message.cannot", "phone", "0172-123456"),
    ("message.call", "phone", "0172 12 34 56"),
    ("mine.print", "number", "2027-A-000123"),
    ("mine.state.handed_over", "day", "03-06-2027"),
    ("goal.strength", "text", "Ik kom op tijd."),
]


MARKS = "\u2068\u2069"
"""Of direction: nobody sees them."""


@pytest.mark.parametrize(("key", "name", "own"), SAID)
def test_what_is_put_in_is_not_turned_around_on_a_screen_in_arabic(
    key: str, name: str, own: str
) -> None:
    """Control: without the marks somebody else's number stands there."""
    assert own in get_display(Speech("ar")(key, **{name: own}), base_dir="R")
    assert own not in get_display(words("ar", key, **{name: own}), base_dir="R")


def test_a_sentence_that_begins_with_a_name_is_read_from_the_right() -> None:
    """Control: without the marks the name turns it around, and stands where it ends."""
    said, bare = (
        Speech("ar")("looked.seen", name="Fatima"),
        words("ar", "looked.seen", name="Fatima"),
    )
    assert get_display(said).strip(MARKS).endswith("Fatima")
    assert get_display(bare).startswith("Fatima")


def test_other_languages_are_said_as_they_are_written() -> None:
    assert Speech("uk")("message.call", phone="0172-123456") == "Дзвоніть: 0172-123456."
    assert Speech("fa")("alone.hello", name="Karin") == "Hallo Karin"


def test_what_has_no_other_letters_is_said_as_it_is() -> None:
    assert Speech("ar")("step.number", number=2) == words("ar", "step.number", number=2)
    assert Speech("ar")("why.in.3") == words("ar", "why.in.3")
