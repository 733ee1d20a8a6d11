"""Which backups stay: of each day a week long, then of each week a month long, and the newest."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.backup import DAYS, OLDEST_DAYS, WEEKS, Steps, may_go

TODAY = date(2026, 6, 1)
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
MOMENTS = st.integers(0, 24 * 150).map(lambda hours: NOON - timedelta(hours=hours))


def at(days_ago: int, hour: int = 9) -> datetime:
    return NOON.replace(hour=hour) - timedelta(days=days_ago)


def staying(*made: datetime) -> set[datetime]:
    return set(made) - may_go(made, TODAY)


def test_of_one_day_the_newest_stays() -> None:
    assert staying(at(0, 9), at(0, 12), at(6, 8), at(6, 9)) == {at(0, 12), at(6, 9)}


def test_of_one_week_the_newest_stays_once_it_is_a_week_ago() -> None:
    monday, friday, next_monday = at(14), at(10), at(7)
    assert staying(at(0), monday, friday, next_monday) == {at(0), friday, next_monday}


def test_what_is_older_goes_but_never_the_last_one() -> None:
    assert staying(at(0), at(OLDEST_DAYS)) == {at(0)}
    assert staying(at(OLDEST_DAYS + 100), at(OLDEST_DAYS + 101)) == {at(OLDEST_DAYS + 100)}
    assert may_go([], TODAY) == frozenset()


@given(st.lists(MOMENTS, unique=True, max_size=60))
def test_few_stay_and_the_newest_always_does(made: list[datetime]) -> None:
    left = staying(*made)
    assert len(left) <= DAYS + WEEKS + 2
    assert not made or max(made) in left
    assert staying(*left) == left


def test_steps_are_told_one_by_one() -> None:
    said: list[tuple[int, int]] = []
    steps = Steps(lambda done, of: said.append((done, of)), 2)
    steps.step()
    steps.step()
    assert said == [(0, 2), (1, 2), (2, 2)]
