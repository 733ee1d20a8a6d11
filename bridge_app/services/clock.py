"""What time it is: handed in, so that a test can be on any day; days are those of Amsterdam."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
"""Gives the moment now, in UTC."""

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def system_clock() -> datetime:
    """The moment now, in UTC."""
    return datetime.now(UTC)


def business_day(instant: datetime) -> date:
    """The day on the calendar at the desk (DECISIONS A6); just after midnight it is tomorrow."""
    return at_the_desk(instant).date()


def at_the_desk(instant: datetime) -> datetime:
    """The moment as the clock at the desk shows it, wherever the machine thinks it is."""
    return instant.astimezone(_AMSTERDAM)


def begins(day: date) -> datetime:
    """The moment at which this day begins at the desk, in UTC."""
    return datetime.combine(day, time.min, _AMSTERDAM).astimezone(UTC)
