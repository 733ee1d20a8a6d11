"""What the page of shared figures shows: what can be chosen, the table, and what was shared."""

from collections.abc import Iterator
from dataclasses import dataclass

from bridge_app.domain.publishing import parts_of
from bridge_app.domain.shared_tables import Advice, SharedTable, SharingWish, Shelf
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period, days_of

LENGTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}
"""So many months."""


@dataclass(frozen=True)
class SharingState:
    """All of the page; `shelf` is None before it is known, `table` until it was counted."""

    shelf: Shelf | None = None
    wish: SharingWish | None = None
    table: SharedTable | None = None

    @property
    def periods(self) -> tuple[str, ...]:
        """What can be shared, the newest first: months, then quarters, then years."""
        return tuple(_periods(self.shelf)) if self.shelf else ()

    @property
    def is_empty(self) -> bool:
        """Whether no whole month is over since something was handed over."""
        return self.shelf is not None and not self.periods

    @property
    def is_shared(self) -> bool:
        """Whether all that stands in the table was shared."""
        if self.shelf is None or self.wish is None:
            return False
        asked = {self.wish.period, *self.wish.periods}
        return asked <= {each.period for each in self.shelf.published}

    @property
    def can_share(self) -> bool:
        """Whether something stands there that was not shared yet."""
        return self.table is not None and not self.is_shared

    @property
    def advice(self) -> Advice:
        """What to hear before this is shared for good."""
        return self.table.advice if self.table and self.can_share else Advice.NOTHING

    @property
    def can_save(self) -> bool:
        """Only what was shared leaves as a file."""
        return self.table is not None and self.is_shared


def lines_of(period: str) -> tuple[Period, ...]:
    """In what lines a period can be told, itself as one line first."""
    lengths = reversed(LENGTHS)
    return tuple(by for by in lengths if _fits(period, by))


def _fits(period: str, by: Period) -> bool:
    days = days_of(period)
    return days is not None and LENGTHS[by] <= days[1].month - days[0].month + 1


def _periods(shelf: Shelf) -> Iterator[str]:
    years = range(shelf.today.year, shelf.first_day.year - 1, -1)
    for by in LENGTHS:
        found = (period for year in years for period in reversed(parts_of(str(year), by)))
        yield from (period for period in found if _is_over(period, shelf))


def _is_over(period: str, shelf: Shelf) -> bool:
    days = days_of(period)
    return days is not None and shelf.first_day <= days[1] < shelf.today


def begun_with(state: SharingState) -> SharingWish | None:
    """What is shown first: the newest month, in all."""
    return SharingWish(state.periods[0], Period.MONTH) if state.periods else None


def wished(period: str, by: Period, groups: tuple[Group, ...]) -> SharingWish:
    """What is asked; in one line where the period has no such parts."""
    fitting = lines_of(period)
    return SharingWish(period, by if by in fitting else fitting[0], tuple(dict.fromkeys(groups)))
