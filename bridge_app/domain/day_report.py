"""What is printed at the end of a day and kept outside the store: sums, heads, what is erased.

The heads find rows that are cut off later, or a chain that is made anew; the numbers tell whom to
erase again when an older backup is put back (DECISIONS F).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bridge_app.domain.backup import OLDEST_DAYS, printed
from bridge_app.domain.closing import KindSum
from bridge_app.domain.retention import Erasure, Scope
from bridge_app.domain.trust import ChainHead


@dataclass(frozen=True)
class ChainOnDay:
    """How far one chain reached at the end of a day; without a head it had no row yet."""

    chain: str
    head: ChainHead | None = None

    @property
    def rows(self) -> int:
        """The number of its last row."""
        return self.head.seq if self.head else 0

    @property
    def value(self) -> str:
        """What is written on paper; empty without a row."""
        return printed(self.head, self.chain) if self.head else ""


@dataclass(frozen=True)
class Gone:
    """What was erased of one number on one day: all of it, or a part."""

    number: str
    day: date
    whole: bool


@dataclass(frozen=True)
class DayReport:
    """The sheet of one day; `maker` is a member of staff. No name of a client stands in it.

    `kinds` is what was handed over and turned back on that day, by kind of voucher.
    """

    day: date
    made_on: date
    maker: str
    chains: tuple[ChainOnDay, ...]
    gone: tuple[Gone, ...] = ()
    kinds: tuple[KindSum, ...] = ()


def first_day(day: date) -> date:
    """From which day erasures stand on the sheet: as long as a backup of the program is kept."""
    return day - timedelta(days=OLDEST_DAYS)


def gone_between(
    erased: Iterable[tuple[Erasure, date]], first: date, last: date
) -> tuple[Gone, ...]:
    """What was erased from one day up to and including another, each number once a day."""
    whole: dict[tuple[str, date], bool] = {}
    for erasure, day in erased:
        if first <= day <= last:
            key = (erasure.number, day)
            whole[key] = whole.get(key, False) or erasure.scope is Scope.CASE
    found = (Gone(number, day, all_) for (number, day), all_ in whole.items())
    return tuple(sorted(found, key=lambda each: (each.day, each.number), reverse=True))
