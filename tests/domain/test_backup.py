"""Which backups stay: of each day a week long, then of each week a month long, and the newest."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.backup import DAYS, OLDEST_DAYS, WEEKS, KeptBackup, Steps, may_go

TODAY = date(2026, 6, 1)
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
MOMENTS = st.integers(0, 24 * 150).map(lambda hours: NOON - timedelta(hours=hours))


def at(days_ago: int, hour: int = 9) -> datetime:
    return NOON.replace(hour=hour) - timedelta(days=days_ago)


def numbered(made: Iterable[datetime]) -> list[KeptBackup]:
    """In the order in which they were made."""
    return [KeptBackup(Path(), number, each, 1) for number, each in enumerate(made, 1)]


def staying(*made: datetime, today: date = TODAY) -> set[datetime]:
    there = numbered(made)
    return {each.made_at for each in set(there) - may_go(there, today)}


LAST = [at(days) for days in range(6, -1, -1)]
"""One on each of the last seven days."""


def test_of_one_day_the_newest_stays() -> None:
    assert staying(at(6, 8), at(6, 9), at(0, 9), at(0, 12)) == {at(0, 12), at(6, 9)}


def test_of_one_week_the_newest_stays_once_it_is_a_week_ago() -> None:
    monday, friday, next_monday = at(14), at(10), at(7)
    assert staying(monday, friday, next_monday, *LAST) == {friday, next_monday, *LAST}


def test_what_is_older_goes_but_never_the_last_seven() -> None:
    assert staying(at(OLDEST_DAYS), *LAST) == set(LAST)
    long_ago = [each - timedelta(days=400) for each in LAST]
    assert staying(at(500), *long_ago) == set(long_ago)
    assert may_go([], TODAY) == frozenset()


@pytest.mark.parametrize("days", [40, 4000, -40, -4000])
def test_a_clock_that_was_set_costs_none_of_the_last_seven_days(days: int) -> None:
    """Somebody sets it, a backup is made by it, and it is set right again."""
    wrong = at(0) + timedelta(days=days)
    by_date = [each for each in LAST if abs((wrong - each).days) < OLDEST_DAYS - DAYS]
    assert not by_date, "the control: told by the date alone none would stay"
    then = staying(*LAST, wrong, today=wrong.date())
    assert then >= {*LAST[1:], wrong}
    assert staying(*LAST[1:], wrong, at(-1)) >= {*LAST[2:], wrong, at(-1)}


def test_one_of_a_day_that_is_not_there_yet_does_not_stay_until_then() -> None:
    """What is erased meanwhile must be gone from it in time."""
    assert staying(at(-4000), *LAST) == set(LAST)


def test_one_day_with_many_does_not_push_out_the_days_before() -> None:
    assert staying(*LAST, *(at(-1, hour) for hour in range(8, 20))) >= {*LAST[1:], at(-1, 19)}


@given(st.lists(MOMENTS, unique=True, max_size=60))
def test_few_stay_and_the_newest_always_does(moments: list[datetime]) -> None:
    made = sorted(moments)
    left = staying(*made)
    assert len(left) <= DAYS + WEEKS + 2
    assert not made or made[-1] in left
    assert staying(*sorted(left)) == left


def test_steps_are_told_one_by_one() -> None:
    said: list[tuple[int, int]] = []
    steps = Steps(lambda done, of: said.append((done, of)), 2)
    steps.step()
    steps.step()
    assert said == [(0, 2), (1, 2), (2, 2)]
