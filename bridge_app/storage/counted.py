"""Which rows of the ledger a question about totals is asked of, and how they are divided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Text,
    and_,
    bindparam,
    cast,
    exists,
    func,
    literal,
    literal_column,
    select,
)

from bridge_app.domain.rewards import LedgerKind, RewardState
from bridge_app.domain.totals import BOOKED_AS, BY_ID, Filters, Group
from bridge_app.domain.totals_days import Period, last_day_of
from bridge_app.storage.columns import Day, Id
from bridge_app.storage.tables import ledger

DAY = ledger.c.business_date
_QUARTER = cast((cast(func.substr(DAY, 6, 2), Integer) + 2) // 3, Text)

PERIODS: Mapping[Period, Any] = {
    Period.NONE: literal(""),
    Period.DAY: func.substr(DAY, 1, 10),
    Period.WEEK: func.strftime("%G-W%V", DAY),
    Period.MONTH: func.substr(DAY, 1, 7),
    Period.QUARTER: func.substr(DAY, 1, 4).concat(literal("-Q")).concat(_QUARTER),
    Period.YEAR: func.substr(DAY, 1, 4),
}
"""How a day falls in a period; weeks are ISO weeks, which begin on Monday."""

GROUPS: Mapping[Group, ColumnElement[Any]] = {
    Group.PILLAR: ledger.c.pillar,
    Group.KIND: ledger.c.step_kind,
    Group.MENTOR: ledger.c.mentor,
    Group.LOCATION: ledger.c.location,
    Group.TEAM: ledger.c.team,
    Group.BUDGET: ledger.c.budget,
    Group.LEGAL_BASIS: ledger.c.legal_basis,
    Group.VOUCHER_KIND: ledger.c.voucher_kind,
}
STATES: Mapping[LedgerKind, RewardState] = {kind: state for state, kind in BOOKED_AS.items()}
"""What a row of the ledger counts as."""

_IN_RANGE = DAY.between(bindparam("first_day", type_=Day), bindparam("last_day", type_=Day))


@dataclass(frozen=True)
class Shape:
    """All of a question but its values: the same shape is the same statement."""

    by: Period
    groups: tuple[Group, ...]
    only: tuple[tuple[Group, bool], ...]
    state: RewardState
    one_amount: bool = False

    @property
    def chosen(self) -> list[ColumnElement[bool]]:
        """The conditions on a row: its day, its groups, its amount."""
        return [_IN_RANGE, *self.of_rows]

    @property
    def of_rows(self) -> list[ColumnElement[bool]]:
        """The same on whatever day; an unknown mentor, team ... is a missing one."""
        amount = [func.abs(ledger.c.cents) == bindparam("cents")] if self.one_amount else []
        return [*(_is(group, known=known) for group, known in self.only), *amount]


def _is(group: Group, *, known: bool) -> ColumnElement[bool]:
    column = GROUPS[group]
    if group in BY_ID and not known:
        return column.is_(None)
    return column == bindparam(f"only_{group}", type_=Id if group in BY_ID else Text)


def shape_of(filters: Filters) -> Shape:
    """What makes another statement of it."""
    only = tuple((group, bool(key)) for group, key in filters.only)
    return Shape(filters.by, filters.groups, only, filters.state, filters.cents is not None)


def values_of(filters: Filters) -> dict[str, Any]:
    """What is filled in where the statement leaves room."""
    keys = {
        f"only_{group}": UUID(key) if group in BY_ID else key
        for group, key in filters.only
        if key or group not in BY_ID
    }
    amount = {} if filters.cents is None else {"cents": filters.cents}
    return {"first_day": filters.first_day, "last_day": filters.last_day, **keys, **amount}


_TURNED_BACK = ledger.alias("turned_back")
_CAME_BACK = exists().where(
    _TURNED_BACK.c.seq == ledger.c.reverses, _TURNED_BACK.c.kind == LedgerKind.HAND_OVER
)

_IS_REVERSAL = ledger.c.kind == literal_column(f"'{LedgerKind.REVERSE}'")
"""Said in full and not filled in: so the index of these few rows is known to hold them all."""


def booked_as(*states: RewardState) -> ColumnElement[bool]:
    """Rows of these states; REVERSED is asked for alone, and counts only where it had left.

    A promise or an award that is turned back was never money that comes back.
    """
    if RewardState.REVERSED in states:
        return and_(_IS_REVERSAL, _CAME_BACK)
    return ledger.c.kind.in_(sorted(BOOKED_AS[state] for state in states))


# --- in parts ------------------------------------------------------------------------------

_DAYS = select(select(func.min(DAY)).scalar_subquery(), select(func.max(DAY)).scalar_subquery())
"""Asked apart: both at once would be looked for in every row."""


def months(connection: Connection, first: date, last: date) -> Iterator[tuple[date, date]]:
    """The months, or parts of them, between these days in which anything can have happened."""
    return _spans(connection, first, last, Period.MONTH)


def parts(connection: Connection, filters: Filters) -> Iterator[tuple[date, date]]:
    """The days that were asked for, in months, or in weeks where each line is one."""
    by = Period.WEEK if filters.by is Period.WEEK else Period.MONTH
    return _spans(connection, filters.first_day, filters.last_day, by)


def is_all(connection: Connection, filters: Filters) -> bool:
    """Whether nothing in the ledger stays out of it, but for its state."""
    begun, ended = connection.execute(_DAYS).one()
    within = begun is None or (filters.first_day <= begun and ended <= filters.last_day)
    return within and not filters.only and filters.cents is None


def _spans(
    connection: Connection, first: date, last: date, by: Period
) -> Iterator[tuple[date, date]]:
    begun, ended = connection.execute(_DAYS).one()
    if begun is None:
        return
    day, end = max(first, begun), min(last, ended)
    while day <= end:
        until = min(last_day_of(day, by), end)
        yield day, until
        day = until + timedelta(days=1)
