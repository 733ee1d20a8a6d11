"""What the overview shows: what is asked, its totals line by line, their sum, and their lines."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import BookedLine, Filters, Group, TotalRow, Totals
from bridge_app.domain.totals_days import Period as By
from bridge_app.errors import FieldProblem


class Quick(StrEnum):
    """The periods that need one tap."""

    EVERYTHING = "everything"
    THIS_QUARTER = "this_quarter"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"


@dataclass(frozen=True)
class Period:
    """Whole days, the last one included."""

    first: date
    last: date


def month_of(day: date) -> Period:
    """The calendar month this day lies in."""
    first = day.replace(day=1)
    return Period(first, _month_after(first) - timedelta(days=1))


def _month_after(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def quick_period(quick: Quick, today: date, begun: date) -> Period:
    """The days of a quick choice, as seen from today; everything has begun on its first day."""
    match quick:
        case Quick.EVERYTHING:
            return Period(min(begun, today), today)
        case Quick.THIS_MONTH:
            return month_of(today)
        case Quick.LAST_MONTH:
            return month_of(today.replace(day=1) - timedelta(days=1))
        case Quick.THIS_QUARTER:
            first = today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1)
            return Period(first, month_of(_month_after(_month_after(first))).last)
        case Quick.THIS_YEAR:
            return Period(today.replace(month=1, day=1), today.replace(month=12, day=31))


@dataclass(frozen=True)
class Wish:
    """What the form holds: days as typed, how to divide them, what counts, and which only."""

    first_text: str
    last_text: str
    by: By = By.MONTH
    group: Group | None = None
    state: RewardState = RewardState.HANDED_OVER
    only: tuple[tuple[Group, str], ...] = ()

    def without_mentors(self) -> "Wish":
        """The same, without telling one mentor from another."""
        only = tuple(each for each in self.only if each[0] is not Group.MENTOR)
        group = None if self.group is Group.MENTOR else self.group
        return replace(self, group=group, only=only)

    def filters(self, period: Period) -> Filters:
        """The same as it is asked of these days."""
        groups = (self.group,) if self.group else ()
        return Filters(period.first, period.last, self.by, groups, self.only, self.state)


@dataclass(frozen=True)
class Trouble:
    """Why a wish cannot be answered: the field it stands in, and a short code."""

    field: str
    reason: str


def wished_period(wish: Wish, read_day: Callable[[str], date]) -> Period | Trouble:
    """The days of the form; a Trouble when one is no day, or when the end comes first.

    `read_day` reads a typed day and raises FieldProblem.
    """
    days = []
    for field, text in (("first_day", wish.first_text), ("last_day", wish.last_text)):
        try:
            days.append(read_day(text))
        except FieldProblem as problem:
            return Trouble(field, problem.reason)
    first, last = days
    return Period(first, last) if first <= last else Trouble("last_day", "before_first")


@dataclass(frozen=True)
class Line:
    """One line of the table; `period` of its row is a key that `period_name` can read."""

    row: TotalRow
    is_sum: bool = False


@dataclass(frozen=True)
class Opened:
    """The lines behind one number: what was asked for them, and as many as were read."""

    filters: Filters
    lines: tuple[BookedLine, ...]
    more: bool = False


@dataclass(frozen=True)
class TotalsState:
    """The form, and the totals once they were asked."""

    wish: Wish
    quick: Quick | None = None
    trouble: Trouble | None = None
    totals: Totals | None = None
    opened: Opened | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the table; the last is the sum."""
        if self.totals is None or self.is_empty:
            return ()
        return (*map(Line, self.totals.rows), Line(self.totals.total, is_sum=True))

    @property
    def is_empty(self) -> bool:
        """Whether the period was asked and nothing that counts was booked in it."""
        return self.totals is not None and not self.totals.rows

    @property
    def is_otherwise(self) -> bool:
        """Whether nothing was booked in the state that counts, and something in another."""
        apart = self.totals.apart.values() if self.totals else ()
        return self.is_empty and any(line.count for line in apart)

    @property
    def can_export(self) -> bool:
        """A file is made of what stands on the screen, so there must be something."""
        return bool(self.opened.lines if self.opened else self.lines)


@dataclass(frozen=True)
class PeriodName:
    """A line's period in parts, so that a page can say it: `number` is a month, week, quarter.

    `day` is set for a single day and for the Monday of a week.
    """

    by: By
    year: int
    number: int = 0
    day: date | None = None


_PERIOD = re.compile(r"(\d{4})(?:-(?:Q(\d)|W(\d{2})|(\d{2})(?:-(\d{2}))?))?")


def period_name(period: str) -> PeriodName:
    """Read 2026, 2026-Q2, 2026-W23, 2026-06 or 2026-06-03; ValueError for anything else."""
    found = _PERIOD.fullmatch(period)
    if not found:
        raise ValueError(period)
    year, quarter, week, month, day = (int(part) if part else 0 for part in found.groups())
    if quarter:
        return PeriodName(By.QUARTER, year, quarter)
    if week:
        return PeriodName(By.WEEK, year, week, date.fromisocalendar(year, week, 1))
    if day:
        return PeriodName(By.DAY, year, month, date(year, month, day))
    return PeriodName(By.MONTH, year, month) if month else PeriodName(By.YEAR, year)
