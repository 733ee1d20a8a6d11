"""Closing a month of the ledger: which may be closed, what its report says, where rows then go.

A closed month is the rows of its own days up to the ledger's head of that moment. Nothing is
written in those days any more, so the report prints the same for ever (DECISIONS E6).
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.backup import printed
from bridge_app.domain.people import clean_name
from bridge_app.domain.trust import ChainHead
from bridge_app.errors import FieldProblem
from bridge_app.reward_errors import CannotClose, CannotReopen

TYPED_BACK = 6
"""Characters of the printed head that are typed over, as proof that the sheet was printed."""

REASON_LEAST, REASON_MOST = 10, 200
"""Characters of the reason why a closed month is opened again."""

LEDGER = "ledger"
"""The chain whose head closes a month."""


# --- what a month adds up to ------------------------------------------------------------------


@dataclass(frozen=True)
class KindSum:
    """What was handed over and turned back of one kind of voucher, in whole cents.

    `kind` is its code, which never changes; empty where no kind was told. `name` is what it was
    called then. Only what had been handed over counts as turned back.
    """

    kind: str
    given: int = 0
    given_cents: int = 0
    reversed: int = 0
    reversed_cents: int = 0
    name: str = field(default="", compare=False)


@dataclass(frozen=True)
class MonthSums:
    """A month as 2026-05, by kind of voucher; `first_seq` is the first ledger row of its days."""

    month: str
    kinds: tuple[KindSum, ...] = ()
    first_seq: int | None = None

    @property
    def total(self) -> KindSum:
        """All kinds together."""
        return total_of(self.kinds)


def total_of(kinds: Sequence[KindSum]) -> KindSum:
    """What left and came back of these kinds together."""
    return KindSum(
        "",
        sum(each.given for each in kinds),
        sum(each.given_cents for each in kinds),
        sum(each.reversed for each in kinds),
        sum(each.reversed_cents for each in kinds),
    )


@dataclass(frozen=True)
class SheetLook:
    """What a sheet says besides its figures: in which language, whose, and whether for practice."""

    language: str = "nl"
    town: str = ""
    practice: bool = False


@dataclass(frozen=True)
class MonthClose:
    """A close that was kept: up to which row, the head there, the figures, by whom and when.

    `by_name` is what they were called then, `look` what the sheet looked like: a sheet that is
    printed again is the same sheet.
    """

    seq: int
    sums: MonthSums
    head: ChainHead
    digest: str
    at: datetime
    by: UUID
    by_name: str
    look: SheetLook = SheetLook()


@dataclass(frozen=True)
class MonthReopen:
    """Why and by whom a closed month was opened again; the close that it ends stays readable."""

    close_seq: int
    reason: str
    at: datetime
    by: UUID


@dataclass(frozen=True)
class MonthReport:
    """The sheet of a month: as it would be closed now, or (`close`) as it was closed.

    `look` is that of a sheet which is not closed yet.
    """

    sums: MonthSums
    head: ChainHead
    close: MonthClose | None = None
    look: SheetLook = SheetLook()

    @property
    def digest(self) -> str:
        """SHA-256 of what the sheet says of the ledger."""
        return digest_of(self.sums, self.head)

    @property
    def value(self) -> str:
        """The head as it is printed."""
        return printed(self.head, LEDGER)


def digest_of(sums: MonthSums, head: ChainHead) -> str:
    """SHA-256 of the figures in one fixed way of writing: two prints agree or they do not."""
    told = {"sums": asdict(sums), "row": head.seq, "head": head.mac.hex()}
    return hashlib.sha256(_written(told).encode()).hexdigest()


def kinds_as_text(kinds: Iterable[KindSum]) -> str:
    """The lines of a report as they are kept."""
    return _written([asdict(each) for each in kinds])


def kinds_from_text(text: str) -> tuple[KindSum, ...]:
    """The lines of a report as they were kept; none for what nobody kept so: a check finds it."""
    try:
        return tuple(KindSum(**each) for each in json.loads(text))
    except (ValueError, TypeError):
        return ()


def _written(told: object) -> str:
    return json.dumps(told, sort_keys=True, separators=(",", ":"))


# --- which months are closed --------------------------------------------------------------------


def month_of(day: date) -> str:
    """The month of a day, as 2026-05."""
    return f"{day:%Y-%m}"


def first_day_of(month: str) -> date:
    """The first day of a month such as 2026-05."""
    return date.fromisoformat(f"{month}-01")


def after(month: str) -> str:
    """The next month."""
    year, number = divmod(int(month[:4]) * 12 + int(month[5:]), 12)
    return f"{year:04d}-{number + 1:02d}"


@dataclass(frozen=True)
class Shut:
    """The months that are closed now, and those that were closed once and are open again.

    With a month everything before it is closed too that had no close of its own: nothing of ours
    stands in it, and it stays closed when the month itself is opened again.
    """

    closed: frozenset[str] = frozenset()
    opened_again: frozenset[str] = frozenset()

    @property
    def last(self) -> str:
        """The newest month that was ever closed; empty while there is none."""
        return max(self.closed | self.opened_again, default="")

    def holds(self, month: str) -> bool:
        """Whether nothing may be written in this month any more."""
        return month in self.closed or (month < self.last and month not in self.opened_again)


@dataclass(frozen=True)
class Closings:
    """Every close there ever was, oldest first, and which of them were opened again."""

    closes: tuple[MonthClose, ...] = ()
    reopened: Mapping[int, MonthReopen] = field(default_factory=dict)

    @property
    def shut(self) -> Shut:
        """Which months are closed, and which were."""
        closed = {e.sums.month for e in self.closes if e.seq not in self.reopened}
        ever = {each.sums.month for each in self.closes}
        return Shut(frozenset(closed), frozenset(ever - closed))

    def standing(self, month: str) -> MonthClose | None:
        """The close of a month that holds now."""
        still = (each for each in self.closes if each.seq not in self.reopened)
        return next((each for each in still if each.sums.month == month), None)

    def close(self, seq: int) -> MonthClose | None:
        """One of the closes, also one that was opened again."""
        return next((each for each in self.closes if each.seq == seq), None)


def months_between(first: str, last: str) -> tuple[str, ...]:
    """Every month from one up to and including another, oldest first."""
    found = []
    while first <= last:
        found.append(first)
        first = after(first)
    return tuple(found)


def closable(shut: Shut, first: str | None, today: date) -> str | None:
    """The month that may be closed now: the oldest that is over and open. None when none is.

    `first` is the first month after the last close in which something of our own stands, None
    when there is none: a month with nothing, or only with what came from a list, needs no close.
    """
    open_ones = {*shut.opened_again, *((first,) if first else ())}
    return min((month for month in open_ones if month < month_of(today)), default=None)


def check_closable(month: str, shut: Shut, first: str | None, today: date) -> None:
    """Raise CannotClose unless it is this month's turn: over, open, and the oldest such."""
    wanted = closable(shut, first, today)
    if month == wanted:
        return
    if shut.holds(month):
        raise CannotClose(month, "closed")
    if month >= month_of(today):
        raise CannotClose(month, "running")
    raise CannotClose(month, "order" if wanted else "empty", wanted or "")


def check_typed_back(typed: str, head: ChainHead) -> None:
    """Raise FieldProblem unless these are the last characters of the head on the sheet."""
    wanted = printed(head, LEDGER)[-TYPED_BACK:]
    if "".join(typed.split()).lower() != wanted:
        raise FieldProblem("typed_back", "not_these_six")


def checked_reason(reason: str) -> str:
    """A reason in so many words; raises FieldProblem for one that tells too little or too much."""
    said = clean_name(reason)
    if len(said) < REASON_LEAST:
        raise FieldProblem("reopen_reason", "too_short")
    if len(said) > REASON_MOST:
        raise FieldProblem("reopen_reason", "too_long")
    return said


def check_reopens(closings: Closings, seq: int) -> MonthClose:
    """The close that is opened again; raises CannotReopen when it does not stand."""
    found = closings.close(seq)
    if found is None or seq in closings.reopened:
        raise CannotReopen(found.sums.month if found else "")
    return found


def booked_on(day: date, event: date, shut: Shut) -> date:
    """The business date of a row that is written now; `event` is when it really happened.

    What happened in a month that was opened again belongs in that month: that is what it was
    opened for. Nothing else goes into a closed month: it lands on the first day that is open.
    """
    if event < day and month_of(event) in shut.opened_again:
        return event
    while shut.holds(month_of(day)):
        day = first_day_of(after(month_of(day)))
    return day


# --- as the screen tells it ---------------------------------------------------------------------


class MonthState(StrEnum):
    """How it stands with a month."""

    RUNNING = "running"
    OPEN = "open"
    OPENED_AGAIN = "opened_again"
    CLOSED = "closed"


@dataclass(frozen=True)
class MonthStand:
    """One month: how it stands, what is in it, and its close if it is closed."""

    sums: MonthSums
    state: MonthState
    close: MonthClose | None = None


@dataclass(frozen=True)
class ClosingView:
    """Every month that is closed by itself, the newest first; which is next; every close there was.

    `quiet` are the months in which nothing of our own stands, the oldest first: they need no
    close, and are closed with the next one that does.
    """

    months: tuple[MonthStand, ...] = ()
    next: str | None = None
    closings: Closings = field(default_factory=Closings)
    quiet: tuple[str, ...] = ()


def view_of(
    closings: Closings, sums: Mapping[str, MonthSums], own: Collection[str], today: date
) -> ClosingView:
    """How it stands with every month; `sums` are those of the ledger as it is now.

    In the months of `own` something stands that did not come from a list.
    """
    this, shut = month_of(today), closings.shut
    told = {*own, *shut.closed, *shut.opened_again}
    known = {*told, *sums}
    months = months_between(min(known), max(this, *known)) if known else ()
    stands = [_stand(m, closings, sums, this) for m in reversed(months) if m in told or m >= this]
    quiet = tuple(month for month in months if month not in told and month < this)
    first = min((month for month in own if month > shut.last), default=None)
    return ClosingView(tuple(stands), closable(shut, first, today), closings, quiet)


def _stand(month: str, closings: Closings, sums: Mapping[str, MonthSums], this: str) -> MonthStand:
    found, close = sums.get(month, MonthSums(month)), closings.standing(month)
    if close:
        return MonthStand(close.sums, MonthState.CLOSED, close)
    if month >= this:
        return MonthStand(found, MonthState.RUNNING)
    again = month in closings.shut.opened_again
    return MonthStand(found, MonthState.OPENED_AGAIN if again else MonthState.OPEN)
