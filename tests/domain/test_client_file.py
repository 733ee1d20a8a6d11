"""What of a kept row is worth reading on paper, and who wrote it when."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from bridge_app.domain.client_file import Record, told, when, who

ANNA, NOBODY = uuid4(), uuid4()
WRITTEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NAMES = {ANNA: "Anna de Boer"}


def test_a_row_says_when_and_by_whom_it_was_written_the_most_telling_first() -> None:
    row: Record = {"day": date(2026, 3, 1), "at": WRITTEN, "by": ANNA}
    assert (when(row), who(row, NAMES)) == (WRITTEN, "Anna de Boer")
    assert (when({"day": date(2026, 3, 1)}), who({"by": NOBODY}, NAMES)) == (date(2026, 3, 1), "")
    assert (when({"text": "Bel"}), who({"text": "Bel"}, NAMES)) == (None, "")


def test_only_what_tells_something_is_told() -> None:
    """Neither what is empty, nor what holds rows together, nor a no that is usual."""
    row: Record = {
        "id": uuid4(),
        "at": WRITTEN,
        "by": ANNA,
        "text": "Ik bel",
        "helper": "",
        "day": date(2026, 3, 4),
        "interpreter": False,
        "can_wait": False,
        "until": None,
    }
    assert told(row) == {"text": "Ik bel", "day": date(2026, 3, 4), "can_wait": False}


def test_what_was_said_already_beside_the_row_is_not_said_again() -> None:
    second: dict[str, date | UUID] = {"at": WRITTEN, "opened_at": WRITTEN, "actor": ANNA}
    assert told(second) == {}
