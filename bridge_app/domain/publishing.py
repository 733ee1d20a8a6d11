"""Periods that were shared: which one can be, from what it is made, and that it stays as it is.

A period is made of the periods inside it that were shared before, which are only added up, and of
the days that are left. What was booked later in days that were shared is counted with the next
days that are: so what was shared never changes, and nothing can be found by taking one export
from another.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TypeAlias
from uuid import UUID

from bridge_app.desk_errors import AlreadySharedWithin, NotAWholePeriod, PeriodNotOver
from bridge_app.domain.sharing import (
    ONE,
    TWO,
    WHOLE,
    Figure,
    Given,
    Key,
    Shared,
    Table,
    added,
    nothing_shared,
    tallied,
)
from bridge_app.domain.sharing_tables import shared
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period, days_of, period_of

DEFINITION = 1
"""The version of this way of sharing; one more as soon as other cells would be hidden."""

_MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Handed:
    """One card as the ledger has it: its row, its day, and what is counted of it."""

    seq: int
    day: date
    card: Given


@dataclass(frozen=True)
class Publication:
    """A period as it was shared, by whom and when; it stays so.

    `last_seq` is the last row of the ledger that was there. `fresh` tells whether it counted days
    of its own, and not only periods that were shared before. `names` are those of that moment.
    """

    period: str
    shared: Shared
    threshold: int
    last_seq: int
    fresh: bool
    at: datetime
    by: UUID
    by_name: str
    program: str
    names: Mapping[Group, Mapping[str, str]] = field(default_factory=dict)
    definition: int = DEFINITION

    @cached_property
    def days(self) -> tuple[date, date]:
        """The first and the last day of it."""
        return _days(self.period)

    @property
    def tells(self) -> bool:
        """Whether anything of it was told."""
        return self.shared.total is not None

    @property
    def data_hash(self) -> str:
        """SHA-256 of the period, the threshold, the way of sharing and every figure."""
        told = [self.period, self.threshold, self.definition, self.fresh, told_of(self.shared)]
        return hashlib.sha256(_canonical(told).encode()).hexdigest()

    def holds(self, first: date, last: date) -> bool:
        """Whether all these days lie in it."""
        return self.days[0] <= first and last <= self.days[1]


# --- periods -------------------------------------------------------------------------------


def whole_period(first: date, last: date) -> str:
    """The month, quarter or year that these days are; raises NotAWholePeriod when they are none."""
    for period in (period_of(first, by) for by in _MONTHS):
        if _days(period) == (first, last):
            return period
    raise NotAWholePeriod


def parts_of(period: str, by: Period) -> tuple[str, ...]:
    """The months, quarters or years that a period consists of; itself where it is one of them.

    Raises NotAWholePeriod for parts that are longer, and for days and weeks.
    """
    first, last = _days(period)
    if by not in _MONTHS or _MONTHS[by] > last.month - first.month + 1:
        raise NotAWholePeriod
    starts = range(first.month, last.month + 1, _MONTHS[by])
    return tuple(period_of(first.replace(month=month), by) for month in starts)


def _days(period: str) -> tuple[date, date]:
    days = days_of(period)
    if days is None:
        raise NotAWholePeriod
    return days


# --- sharing one more ----------------------------------------------------------------------


@dataclass(frozen=True)
class Made:
    """What is to be shared of a period, and whether days of its own are in it."""

    shared: Shared
    fresh: bool


def check_shareable(period: str, published: Iterable[Publication], today: date) -> None:
    """Raise PeriodNotOver, or AlreadySharedWithin when a longer period holds these days already.

    Of that one only the whole was told: a part of it would tell what the rest is. A part that
    only adds up what was told tells nothing more.
    """
    first, last = _days(period)
    if last >= today:
        raise PeriodNotOver(period)
    known = tuple(published)
    longer = (each.period for each in known if each.tells and each.holds(first, last))
    for found in longer:
        if _days_left(period, _inside(period, known)):
            raise AlreadySharedWithin(period, found)


def made(
    period: str, published: Sequence[Publication], rows: Sequence[Handed], threshold: int
) -> Made:
    """What others may see of a period, after what was shared before (oldest first)."""
    parts = _inside(period, published)
    cards = [row.card for part in parts for row in _cards(part, published, rows)]
    pieces = [part.shared for part in parts]
    left = _days_left(period, parts)
    if left:
        own = [row.card for row in _own(period, published, rows)]
        safe = _covers(left, own, _untold(period, published), threshold)
        pieces.append(shared(own, threshold) if safe else nothing_shared())
        cards += own
    return Made(added(pieces, tallied(cards)), fresh=bool(left))


def _inside(period: str, published: Iterable[Publication]) -> list[Publication]:
    """The longest periods inside it of which something was told; no day lies in two of them."""
    days = _days(period)
    told = [each for each in published if each.tells and _within(each.days, days)]
    return [each for each in told if not any(_is_part(each, other) for other in told)]


def _is_part(one: Publication, other: Publication) -> bool:
    return one is not other and other.holds(*one.days)


def _within(days: tuple[date, date], of: tuple[date, date]) -> bool:
    return of[0] <= days[0] and days[1] <= of[1]


def _days_left(period: str, parts: Sequence[Publication]) -> frozenset[date]:
    told = {day for part in parts for day in _every_day(*part.days)}
    return frozenset(_every_day(*_days(period))) - told


def _every_day(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=each) for each in range((last - first).days + 1))


def _untold(period: str, published: Iterable[Publication]) -> list[Publication]:
    """Periods inside it that were shared, and of which nothing could be told."""
    days = _days(period)
    return [each for each in published if not each.tells and _within(each.days, days)]


def _covers(
    left: frozenset[date], own: Sequence[Given], untold: Sequence[Publication], threshold: int
) -> bool:
    """Whether the days that are left hide each period inside of which nothing could be told.

    It is known that there was something in it. Alone it would be told after all, and together
    with little else it would be told nearly.
    """
    if any(all(each.holds(day, day) for day in left) for each in untold):
        return False
    return not untold or len(own) - len(untold) - 1 >= threshold


def _own(period: str, earlier: Sequence[Publication], rows: Iterable[Handed]) -> Iterator[Handed]:
    """What counts in the days that are left, and what was booked late in days shared before."""
    left = _days_left(period, _inside(period, earlier))
    counted = _counted(earlier) or 0
    told = _told_on(earlier)
    for row in rows:
        first = told.get(row.day)
        late = first is not None and row.seq > max(counted, first.last_seq)
        if late or row.day in left:
            yield row


def _told_on(earlier: Iterable[Publication]) -> Mapping[date, Publication]:
    """Of each day that was told the first that told it."""
    found: dict[date, Publication] = {}
    for each in earlier:
        for day in _every_day(*each.days) if each.tells else ():
            found.setdefault(day, each)
    return found


Counts: TypeAlias = Callable[[date, int], bool]
"""Whether a card of this day and with this number in the ledger can count."""


def countable(periods: Iterable[str], published: Iterable[Publication]) -> Counts:
    """Which cards can count in one of these periods, after what was shared before.

    Those of their days, and those that were booked later in days that were told.
    """
    within, told = [_days(period) for period in periods], _told_on(published)

    def counts(day: date, seq: int) -> bool:
        first = told.get(day)
        late = first is not None and seq > first.last_seq
        return late or any(begin <= day <= end for begin, end in within)

    return counts


@dataclass(frozen=True)
class Bounds:
    """Where in the ledger all stands that can count: days, and rows after `after` (None: none)."""

    first: date
    last: date
    after: int | None


def bounds(periods: Iterable[str], published: Sequence[Publication]) -> Bounds:
    """Between which days, and after which row, every card stands that is needed for these periods.

    So that sharing one month more reads that month, however many were shared before it. What came
    late is only looked for after the last row that was counted before: by these periods, and by
    the parts inside them when those were shared.
    """
    wanted = tuple(periods)
    days = [_days(period) for period in wanted]
    counted = [_counted(published), *(each for one in wanted for each in _before(one, published))]
    late = [each for each in counted if each is not None]
    return Bounds(min(days)[0], max(end for _, end in days), min(late) if late else None)


def _before(period: str, published: Sequence[Publication]) -> Iterator[int | None]:
    """Of each part of a period the last row that was counted before it was shared."""
    for part in _inside(period, published):
        earlier = published[: published.index(part)]
        yield _counted(earlier)
        yield from _before(part.period, earlier)


def _counted(earlier: Sequence[Publication]) -> int | None:
    """The last row that was counted; None where no day was told, so that nothing comes late."""
    if not any(each.tells for each in earlier):
        return None
    return max((each.last_seq for each in earlier if each.tells and each.fresh), default=0)


def _cards(
    of: Publication, published: Sequence[Publication], rows: Sequence[Handed]
) -> Iterator[Handed]:
    """What was counted in a period when it was shared."""
    earlier = published[: published.index(of)]
    for part in _inside(of.period, earlier):
        yield from _cards(part, earlier, rows)
    if of.fresh:
        there = [row for row in rows if row.seq <= of.last_seq]
        yield from _own(of.period, earlier, there)


# --- as it is kept -------------------------------------------------------------------------


def told_of(told: Shared) -> list[object]:
    """Every table in plain values, in one order."""
    return [[list(table), _told_cells(told.tables[table])] for table in (WHOLE, *ONE, *TWO)]


def _told_cells(cells: Mapping[Key, Figure | None] | None) -> list[object] | None:
    if cells is None:
        return None
    return [[list(key), _told_figure(cells[key])] for key in sorted(cells)]


def _told_figure(told: Figure | None) -> list[int | None] | None:
    return None if told is None else [told.count, told.cents, told.people]


def as_text(told: Shared) -> str:
    """As it is kept."""
    return _canonical(told_of(told))


def from_text(text: str) -> Shared:
    """What `as_text` made."""
    tables: dict[Table, Mapping[Key, Figure | None] | None] = {}
    for table, cells in json.loads(text):
        tables[tuple(table)] = (
            cells if cells is None else {tuple(key): told and Figure(*told) for key, told in cells}
        )
    return Shared(tables)


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
