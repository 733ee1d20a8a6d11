"""What the pages of the log show, and what somebody wishes to see of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from bridge_app.domain.clocks import ClockState
from bridge_app.domain.log_page import LogReview, Wanted
from bridge_app.domain.looking import LogKeeping
from bridge_app.errors import FieldProblem

DAYS_SHOWN = 31
"""Without a wish, the page shows the last month: as long as two reviews may lie apart."""


@dataclass(frozen=True)
class Wish:
    """What stands in the fields: days as typed, a colleague or everybody, a client's number."""

    first_text: str
    last_text: str
    staff: UUID | None = None
    number: str = ""


def month_until(today: date, told: Callable[[date], str]) -> Wish:
    """The last month."""
    return Wish(told(today - timedelta(days=DAYS_SHOWN)), told(today))


def wanted(wish: Wish, read: Callable[[str, str], date]) -> Wanted:
    """The part of the log that is wished; raises FieldProblem for days that cannot be read.

    `read` makes a day of what was typed in a field with this name, and raises FieldProblem.
    """
    first, last = read(wish.first_text, "first_day"), read(wish.last_text, "last_day")
    if last < first:
        raise FieldProblem("last_day", "before_first")
    return Wanted(first, last, wish.staff, wish.number.strip())


@dataclass(frozen=True)
class LogState:
    """The log as it is on the screen; `own` is who looks, `trouble` what is wrong in a field."""

    wish: Wish
    review: LogReview | None = None
    own: UUID | None = None
    trouble: FieldProblem | None = None


@dataclass(frozen=True)
class CheckState:
    """The check as it is on the screen; `may_drop` when old months may be dropped here.

    `sure` when somebody was asked whether they are, `trouble` what is wrong in a field. `clock`
    is what is known of the clock; nothing is asked while one can go by it.
    """

    keeping: LogKeeping | None = None
    may_drop: bool = False
    sure: bool = False
    trouble: FieldProblem | None = None
    clock: ClockState | None = None
