"""A table of shared figures as somebody asks for it: periods, at most two divisions, a total."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bridge_app.desk_errors import NotADivision
from bridge_app.domain.publishing import DEFINITION, Publication, parts_of
from bridge_app.domain.sharing import DIVISIONS, Figure, Table
from bridge_app.domain.totals import Group, in_turn
from bridge_app.domain.totals_days import Period

MOST_DIVISIONS = 2


@dataclass(frozen=True)
class SharingWish:
    """What is asked: a whole period, in lines of months, quarters or years, divided by groups."""

    period: str
    by: Period
    groups: tuple[Group, ...] = ()

    @property
    def periods(self) -> tuple[str, ...]:
        """The periods of its lines; raises NotAWholePeriod where there are none."""
        return parts_of(self.period, self.by)

    @property
    def table(self) -> Table:
        """Which table of the family; raises NotADivision for one that is not in it."""
        places = {group: place for place, group in enumerate(DIVISIONS)}
        if len(self.groups) > MOST_DIVISIONS or len(set(self.groups)) < len(self.groups):
            raise NotADivision
        if not places.keys() >= set(self.groups):
            raise NotADivision
        return tuple(sorted(places[group] for group in self.groups))


def months_lost(wish: SharingWish, total: Figure | None, published: Iterable[Publication]) -> bool:
    """Whether a month of this period cannot be shared any more once it is shared so.

    Of what is told whole no part is told after it (publishing.py): so months go first.
    """
    known = {each.period for each in published}
    left = {*parts_of(wish.period, Period.MONTH)} - {*wish.periods} - known
    return total is not None and bool(left)


class Advice(StrEnum):
    """What to hear before a period is shared in this way for good."""

    NOTHING = ""
    MONTHS_FIRST = "months_first"
    WHOLE_NOW = "whole_now"
    IN_ONE = "in_one"


def advice(wish: SharingWish, total: Figure | None, *, months_lost: bool, other: bool) -> Advice:
    """Whether the other way would tell more; `other` says whether the whole is told in that way.

    The other way of one line is by month; of several lines it is one. Of a month of too few
    people nothing is told, and then its quarter has to hide it.
    """
    if months_lost:
        return Advice.MONTHS_FIRST if other else Advice.WHOLE_NOW
    in_parts = wish.periods != (wish.period,)
    return Advice.IN_ONE if in_parts and total is None and other else Advice.NOTHING


@dataclass(frozen=True)
class SharedRow:
    """One line: the values of its groups, and the figure that others see (None: hidden).

    `group` is None where the whole table of the period is shut, and empty of the whole period:
    where it is not divided, and where nothing was handed over in it.
    """

    period: str
    group: tuple[str, ...] | None
    figure: Figure | None


@dataclass(frozen=True)
class SharedTable:
    """The lines that were asked, and the total of the whole period; who shared it, and when.

    No figure in it is of fewer people than `threshold`; some parts may have been shared under a
    higher one. `advice` is for who shares it, and in no file.
    """

    wish: SharingWish
    rows: tuple[SharedRow, ...]
    total: Figure | None
    threshold: int
    shared_by: str
    shared_at: datetime
    names: Mapping[Group, Mapping[str, str]] = field(default_factory=dict)
    advice: Advice = field(default=Advice.NOTHING, compare=False)

    @property
    def groups(self) -> tuple[Group, ...]:
        """By what it is divided, in the order of the values of a line."""
        return tuple(DIVISIONS[place] for place in self.wish.table)

    @property
    def data_hash(self) -> str:
        """SHA-256 of what was asked, the way of sharing, and every figure as others see it.

        Of ids and codes and not of names, in their order.
        """
        by_code = sorted(self.rows, key=lambda row: (row.period, row.group or ()))
        rows = [[row.period, row.group, _told(row.figure)] for row in by_code]
        told = [self.wish.period, self.wish.by, self.groups, DEFINITION, self.threshold]
        text = json.dumps([*told, rows, _told(self.total)], separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def _told(figure: Figure | None) -> list[int | None] | None:
    return None if figure is None else [figure.count, figure.cents, figure.people]


def table_of(
    wish: SharingWish,
    whole: Publication,
    parts: Sequence[Publication],
    pillars: Sequence[str] = (),
) -> SharedTable:
    """The table of one period, with a line for each part and each value in it.

    `pillars`: in the order of the bridge.
    """
    everyone = (whole, *parts)
    names = _names(everyone)
    placed = {**names, Group.PILLAR: in_turn(pillars)}
    called = [placed.get(DIVISIONS[place], {}) for place in wish.table]
    rows = tuple(row for part in parts for row in _rows(part, wish.table, called))
    return SharedTable(
        wish,
        rows,
        whole.shared.total,
        min(each.threshold for each in everyone),
        whole.by_name,
        whole.at,
        names,
    )


def _rows(
    part: Publication, table: Table, called: Sequence[Mapping[str, str]]
) -> Iterator[SharedRow]:
    """The cells of a period as one looks for them: by name, and what is unknown comes last.

    A period of nothing has no cells; one line says so, else one would miss it.
    """
    cells = part.shared.tables[table]
    if cells is None:
        yield SharedRow(part.period, None, None)
        return
    if not cells:
        yield SharedRow(part.period, (), part.shared.total)
    places = {
        key: [
            (not each, names.get(each, each).casefold(), each)
            for each, names in zip(key, called, strict=True)
        ]
        for key in cells
    }
    for key in sorted(cells, key=places.__getitem__):
        yield SharedRow(part.period, key, cells[key])


def _names(publications: Sequence[Publication]) -> Mapping[Group, Mapping[str, str]]:
    found: dict[Group, dict[str, str]] = {}
    for each in publications:
        for group, names in each.names.items():
            found.setdefault(group, {}).update(names)
    return found


@dataclass(frozen=True)
class Shelf:
    """What was shared, oldest first, and from how many people a cell is told.

    In the days of the periods of `changed` something was booked after they were shared. Periods
    can be shared from `first_day` until the day before `today`.
    """

    published: tuple[Publication, ...]
    threshold: int
    first_day: date
    today: date
    changed: frozenset[str] = frozenset()

    def kept(self, period: str) -> Publication | None:
        """A period that was shared."""
        return next((each for each in self.published if each.period == period), None)
