"""Keys of machines: how long they last, and that nobody guesses one."""

from datetime import date, timedelta

import pytest

from bridge_app.domain.scheduled import LONGEST_DAYS, last_day, new_key
from bridge_app.errors import FieldProblem

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize("days", [0, 30, LONGEST_DAYS])
def test_a_key_ends_on_the_day_that_was_said(days: int) -> None:
    wanted = TODAY + timedelta(days=days)
    assert last_day(TODAY, wanted) == wanted


def test_a_key_ends_after_a_year_when_nobody_says_when() -> None:
    assert last_day(TODAY, None) == TODAY + timedelta(days=LONGEST_DAYS)


@pytest.mark.parametrize(("days", "problem"), [(-1, "in_past"), (LONGEST_DAYS + 1, "key_too_long")])
def test_a_key_is_of_no_day_that_is_over_and_of_none_after_a_year(days: int, problem: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        last_day(TODAY, TODAY + timedelta(days=days))
    assert (refused.value.field, refused.value.reason) == ("key_until", problem)


def test_no_two_keys_are_alike_and_none_is_short() -> None:
    made = [new_key(TODAY) for _ in range(20)]
    assert len({key.secret for key in made}) == len({key.login for key in made}) == len(made)
    assert min(len(key.secret) for key in made) >= 43


def test_a_key_that_is_shown_does_not_tell_its_secret() -> None:
    """The control is its log-in, which tells nothing."""
    key = new_key(date(2027, 1, 1))
    assert key.secret not in repr(key)
    assert key.login in repr(key)
