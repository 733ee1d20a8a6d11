"""Notes of staff: short, cleaned, never empty."""

import pytest

from bridge_app.domain.notes import NOTE_LENGTH, checked_note
from bridge_app.errors import FieldProblem


def test_lines_are_cleaned_and_kept() -> None:
    assert checked_note("  Komt met  zus. \n\n Liever niet  bellen.\x00 ") == (
        "Komt met zus.\nLiever niet bellen."
    )


@pytest.mark.parametrize(
    ("text", "reason"), [(" \n ", "empty"), ("a" * (NOTE_LENGTH + 1), "too_long")]
)
def test_an_empty_or_long_note_is_refused(text: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        checked_note(text)
    assert (refused.value.field, refused.value.reason) == ("note", reason)
