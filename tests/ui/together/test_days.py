"""Days as people say them."""

from datetime import date

import pytest

from bridge_app.errors import FieldProblem
from bridge_app.ui.together.days import day_choices, read_day

TUESDAY = date(2025, 6, 3)


def test_the_days_to_tap_start_today() -> None:
    choices = day_choices("nl", TUESDAY)
    assert [each.name for each in choices] == [
        "vandaag", "morgen", "donderdag", "vrijdag", "zaterdag",
    ]  # fmt: skip
    assert choices[2].told == "donderdag 5 juni"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("vandaag", TUESDAY),
        ("Morgen", date(2025, 6, 4)),
        ("vrijdag", date(2025, 6, 6)),
        ("dinsdag", date(2025, 6, 10)),
        ("vrijdag 6 juni", date(2025, 6, 6)),
        ("vrijdag, 13 juni", date(2025, 6, 13)),
        ("3 juni", TUESDAY),
        ("3 juli", date(2025, 7, 3)),
        ("5-6", date(2025, 6, 5)),
        ("5/6/", date(2025, 6, 5)),
        ("2 juni", date(2026, 6, 2)),
        ("12-01-2026", date(2026, 1, 12)),
        ("12 januari 2026", date(2026, 1, 12)),
    ],
)
def test_a_day_as_it_is_typed(typed: str, day: date) -> None:
    assert read_day("nl", typed, TUESDAY) == day


def test_no_text_is_no_day() -> None:
    assert read_day("nl", "  ", TUESDAY) is None


def test_english_days_too() -> None:
    assert read_day("en", "friday", TUESDAY) == date(2025, 6, 6)
    assert [each.name for each in day_choices("en", TUESDAY)][:2] == ["today", "tomorrow"]


@pytest.mark.parametrize("typed", ["gauw", "volgende week", "31-02", "31-02-2026", "32 juni", "3"])
def test_what_is_no_day_says_so(typed: str) -> None:
    with pytest.raises(FieldProblem) as problem:
        read_day("nl", typed, TUESDAY)
    assert problem.value.field == "day"


def test_a_leap_day_of_next_year_does_not_exist() -> None:
    with pytest.raises(FieldProblem, match="no_such_day"):
        read_day("nl", "29 februari", date(2024, 3, 1))


def test_a_day_that_a_card_shows_reads_back_as_itself() -> None:
    for choice in day_choices("nl", TUESDAY):
        assert read_day("nl", choice.told, TUESDAY) == choice.day
