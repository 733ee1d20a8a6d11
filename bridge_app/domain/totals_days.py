"""Days in periods: what the period of a day is called, and which days a period has."""

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum


class Period(StrEnum):
    """What one line of a table adds up; weeks are ISO weeks, which begin on Monday."""

    NONE = "none"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


LONGER = frozenset({Period.NONE, Period.QUARTER, Period.YEAR})
"""What is longer than a month, or may be."""

_PERIOD = re.compile(r"(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})(?:-(\d{2}))?))?")


def days_of(period: str) -> tuple[date, date] | None:
    """The first and last day of 2026, 2026-Q2, 2026-W23, 2026-06 or 2026-06-03; None for "".

    Raises ValueError for anything else.
    """
    if not period:
        return None
    found = _PERIOD.fullmatch(period)
    if not found:
        raise ValueError(period)
    year, quarter, week, month, day = (int(part) if part else 0 for part in found.groups())
    if week:
        monday = date.fromisocalendar(year, week, 1)
        return monday, monday + timedelta(days=6)
    if day:
        return date(year, month, day), date(year, month, day)
    if not (quarter or month):
        return date(year, 1, 1), date(year, 12, 31)
    first = date(year, 3 * quarter - 2 if quarter else month, 1)
    return first, _month_end(first if month else date(year, 3 * quarter, 1))


def period_of(day: date, by: Period) -> str:
    """What the period of a day is called: 2026-Q2, 2026-W23, 2026-06 ...; "" for none."""
    match by:
        case Period.NONE:
            return ""
        case Period.DAY:
            return day.isoformat()
        case Period.WEEK:
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}"
        case Period.QUARTER:
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case Period.YEAR:
            return f"{day.year:04d}"
    return f"{day.year:04d}-{day.month:02d}"


def last_day_of(day: date, by: Period) -> date:
    """The last day of the month or week that this day is in."""
    return day + timedelta(days=6 - day.weekday()) if by is Period.WEEK else _month_end(day)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
