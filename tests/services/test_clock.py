"""A moment is kept in UTC; a day is the one on the wall in Amsterdam."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bridge_app.services.clock import business_day, system_clock


def test_the_clock_tells_a_moment_in_utc() -> None:
    assert system_clock().utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - system_clock()) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 1, 31, 22, 59, 59, tzinfo=UTC), date(2026, 1, 31)),
        (datetime(2026, 1, 31, 23, 0, tzinfo=UTC), date(2026, 2, 1)),
        (datetime(2026, 7, 31, 21, 59, 59, tzinfo=UTC), date(2026, 7, 31)),
        (datetime(2026, 7, 31, 22, 0, tzinfo=UTC), date(2026, 8, 1)),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), date(2026, 3, 29)),  # the clock goes forward
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),  # and went back
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
    ],
)
def test_a_day_begins_at_midnight_at_the_desk(instant: datetime, day: date) -> None:
    assert business_day(instant) == day
