"""When a file was made: as people here write it, and abroad and to programs as those read it."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bridge_app.commands.checking import check
from bridge_app.desk_errors import FileChanged
from bridge_app.exports.finance import finance_sheet
from bridge_app.exports.outcomes import outcomes_sheet
from bridge_app.exports.sharing import sharing_sheet
from bridge_app.exports.sheet import Made, Sheet
from bridge_app.exports.totals import Streamed, lines_sheet, totals_sheet
from bridge_app.exports.words import DUTCH, ENGLISH, Words
from tests.exports.test_exports import TOTALS
from tests.exports.test_outcomes_file import OUTCOMES
from tests.exports.test_practice import FINANCE
from tests.exports.test_sharing_file import TABLE

LATE = Made("Ruud", datetime(2026, 11, 23, 23, 5, tzinfo=UTC), "0.1.0")
"""At the desk it is the next day."""

WHEN = {"gemaakt op", "gedeeld op", "made at", "shared at"}
MADE_BEFORE = (
    "\ufeffperiode;aantal\r\n2026-06;3\r\n\r\n"
    "gemaakt door;Ruud\r\ngemaakt op;2026-07-01 08:30+02:00\r\n"
)


def sheets(words: Words) -> Iterator[Sheet]:
    """Every table that leaves."""
    yield totals_sheet(TOTALS, LATE, words)
    yield lines_sheet(Streamed(TOTALS, []), LATE, words)
    yield finance_sheet(FINANCE, {}, LATE, words)
    yield sharing_sheet(replace(TABLE, shared_at=LATE.at), LATE, words)
    yield outcomes_sheet(OUTCOMES, LATE, words.language)


@pytest.mark.parametrize(
    ("language", "when"), [(DUTCH, "24-11-2026 om 0.05 uur"), (ENGLISH, "2026-11-24 00:05+01:00")]
)
def test_each_table_tells_when_as_its_other_days_are_written(language: str, when: str) -> None:
    told = [
        [fact.value for fact in sheet.facts if fact.name in WHEN]
        for sheet in sheets(Words(language))
    ]
    assert told == [[when], [when], [when], [when, when], [when]]


def test_a_program_reads_it_with_the_difference_to_utc() -> None:
    """The hour that comes twice in October is told apart there."""
    assert LATE.told["at"] == "2026-11-23T23:05:00+00:00"
    twice = [replace(LATE, at=datetime(2026, 10, 25, hour, 30, tzinfo=UTC)) for hour in (0, 1)]
    assert [made.moment[-6:] for made in twice] == ["+02:00", "+01:00"]
    assert len({Words(DUTCH).moment(made) for made in twice}) == 1, "control: to people it is one"


def test_a_file_of_before_is_still_as_it_was_written(tmp_path: Path) -> None:
    """Its hash is of its bytes, however a day was written then."""
    file = tmp_path / "juni.csv"
    seal = hashlib.sha256(MADE_BEFORE.encode()).hexdigest()
    file.write_bytes(f"{MADE_BEFORE}controlegetal van dit bestand;{seal}\r\n".encode())
    check(file)
    file.write_bytes(file.read_bytes().replace(b"2026-07-01 08:30+02:00", b"01-07-2026"))
    with pytest.raises(FileChanged):
        check(file)
