"""What is said to a client on a screen: figures and names keep their own order in Arabic."""

import pytest
from bidi import get_display

from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.aloud.sentences import sentences
from bridge_app.ui.together.speech import BETWEEN, Speech, shared, trouble
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


# --- in both languages ---------------------------------------------------------------------------

EMPTY = FieldProblem("goal", "empty")


def test_what_is_said_in_both_languages_is_heard_in_the_clients_only() -> None:
    """A voice for Arabic does not read our Dutch."""
    say = shared("ar", "je", "nl")
    for both, theirs in (
        (say.both("praise.ask"), words("ar", "praise.ask")),
        (trouble(EMPTY, say), sentence(EMPTY, "ar")),
    ):
        assert both.startswith(f"{theirs}{BETWEEN}")
        assert [each.text for each in sentences(both)] == [each.text for each in sentences(theirs)]


def test_who_reads_the_same_as_the_staff_reads_it_once() -> None:
    for theirs in ("nl", "fa"):  # nobody here says anything in the second: it is told in Dutch
        say = shared(theirs, "u", "nl")
        assert (say.language, say.ours) == ("nl", "")
        assert say.both("proof.pin") == "Typ uw code"
        assert trouble(EMPTY, say) == sentence(EMPTY)
