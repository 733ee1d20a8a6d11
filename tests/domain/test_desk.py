"""What may be said about a bridge: levels that exist, links that can be read."""

from datetime import date

import pytest

from bridge_app.domain.bridge import Answer, Link
from bridge_app.domain.desk import (
    MOST_LINKS,
    NOTE_LIMIT,
    Given,
    check_area,
    check_link,
    checked_given,
    look_again_on,
    months_on,
)
from bridge_app.errors import FieldProblem, NoSuchLevel, NotFound
from tests.domain.bridges import definition


def test_an_answer_with_its_level_and_note_is_taken() -> None:
    said = checked_given(definition(), "debts", Given(Answer.ANSWERED, 3, note=" te veel  post "))
    assert said == Given(Answer.ANSWERED, 3, note="te veel post")


@pytest.mark.parametrize("level", [None, 0, 4])
def test_an_answer_needs_a_level_that_exists(level: int | None) -> None:
    with pytest.raises(NoSuchLevel):
        checked_given(definition(), "debts", Given(Answer.ANSWERED, level))


@pytest.mark.parametrize("answer", [each for each in Answer if each is not Answer.ANSWERED])
def test_every_other_answer_carries_no_level(answer: Answer) -> None:
    assert checked_given(definition(), "debts", Given(answer)).level is None
    with pytest.raises(NoSuchLevel):
        checked_given(definition(), "debts", Given(answer, 1))


def test_a_long_note_is_refused_with_the_limit() -> None:
    with pytest.raises(FieldProblem) as refused:
        checked_given(definition(), "debts", Given(Answer.UNKNOWN, note="a" * 201))
    assert refused.value.limit == NOTE_LIMIT


def test_an_area_that_is_not_asked_is_not_found() -> None:
    with pytest.raises(NotFound):
        check_area(definition(), "garden")
    with pytest.raises(NotFound):
        checked_given(definition(), "garden", Given(Answer.UNKNOWN))


def test_a_link_joins_two_areas_that_are_asked() -> None:
    check_link(definition(), (), Link("housing", "debts"))
    with pytest.raises(NotFound):
        check_link(definition(), (), Link("housing", "garden"))
    with pytest.raises(NotFound):
        check_link(definition(), (), Link("garden", "housing"))
    with pytest.raises(FieldProblem) as refused:
        check_link(definition(), (), Link("debts", "debts"))
    assert refused.value.reason == "same"


def test_a_bridge_carries_three_links() -> None:
    three = (Link("housing", "debts"), Link("housing", "income"), Link("debts", "income"))
    check_link(definition(), three, three[0])
    with pytest.raises(FieldProblem) as refused:
        check_link(definition(), three, Link("family", "debts"))
    assert (refused.value.reason, refused.value.limit) == ("too_many", MOST_LINKS)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 15), 12, date(2027, 12, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
    ],
)
def test_months_on_the_day_is_the_same_or_the_last(day: date, months: int, then: date) -> None:
    assert months_on(day, months) == then


@pytest.mark.parametrize(
    ("months", "then"),
    [
        (2, date(2027, 1, 22)),
        (3, date(2027, 2, 22)),
        (6, date(2027, 5, 24)),
        (8, date(2027, 7, 22)),
    ],
)
def test_nobody_is_promised_a_look_at_the_weekend(months: int, then: date) -> None:
    """In half a year 22 November is a Saturday: the paper says Monday."""
    assert look_again_on(date(2026, 11, 22), months) == then


def test_a_sunday_becomes_the_monday_after_it() -> None:
    assert look_again_on(date(2026, 11, 23), 3) == date(2027, 2, 23)
    assert look_again_on(date(2026, 11, 28), 3) == date(2027, 3, 1)
