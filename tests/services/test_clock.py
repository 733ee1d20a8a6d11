"""What time it is, and which day that is at a desk in the Netherlands."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.services.clock import at_the_desk, business_day, system_clock


def test_the_clock_tells_the_moment_in_utc() -> None:
    before = datetime.now(UTC)
    now = system_clock()
    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 6, 2, 21, 59, tzinfo=UTC), date(2026, 6, 2)),
        (datetime(2026, 6, 2, 22, 0, tzinfo=UTC), date(2026, 6, 3)),
        (datetime(2026, 12, 31, 22, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
    ],
)
def test_a_day_begins_at_midnight_in_amsterdam(moment: datetime, day: date) -> None:
    """Also in the nights on which the clock is moved."""
    assert business_day(moment) == day


def test_a_time_is_shown_as_the_clock_on_the_wall() -> None:
    assert at_the_desk(datetime(2026, 6, 2, 7, 30, tzinfo=UTC)).strftime("%H.%M") == "09.30"
    assert at_the_desk(datetime(2026, 12, 2, 7, 30, tzinfo=UTC)).strftime("%H.%M") == "08.30"


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)), st.timedeltas(timedelta(0)))  # noqa: DTZ001 - UTC is set below
def test_later_is_never_an_earlier_day(moment: datetime, more: timedelta) -> None:
    earlier = moment.replace(tzinfo=UTC)
    later = earlier + min(more, timedelta(days=400))
    assert business_day(earlier) <= business_day(later)
