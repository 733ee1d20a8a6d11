"""Totals of the ledger, each from one pass over one covering index; nothing is kept summed.

Hand-overs and reversals are counted apart, each in the period in which it was written
(DECISIONS J1). People are counted once in a line, so their numbers do not add up.
"""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Integer, Row, Text, bindparam, cast, func, literal, select

from bridge_app.domain.rewards import LedgerKind, Total
from bridge_app.storage.columns import Day
from bridge_app.storage.tables import ledger

_GIVEN = ledger.c.kind == LedgerKind.HAND_OVER
_BACK = ledger.c.kind == LedgerKind.REVERSE
_DAY = ledger.c.business_date

_QUARTER = cast((cast(func.substr(_DAY, 6, 2), Integer) + 2) // 3, Text)

_PERIODS: dict[str, Any] = {
    "day": func.substr(_DAY, 1, 10),
    "week": func.strftime("%G-W%V", _DAY),
    "month": func.substr(_DAY, 1, 7),
    "quarter": func.substr(_DAY, 1, 4).concat(literal("-Q")).concat(_QUARTER),
    "year": func.substr(_DAY, 1, 4),
}
"""How a day falls in a period; weeks are ISO weeks, which begin on Monday."""

PERIODS = tuple(_PERIODS)

_IN_RANGE = (
    _DAY.between(bindparam("first_day", type_=Day), bindparam("last_day", type_=Day)),
    ledger.c.kind.in_([LedgerKind.HAND_OVER, LedgerKind.REVERSE]),
)
_SUMS = (
    func.count().filter(_GIVEN).label("given"),
    func.coalesce(func.sum(ledger.c.cents).filter(_GIVEN), 0).label("cents"),
    func.count(ledger.c.client_id.distinct()).filter(_GIVEN).label("people"),
    func.coalesce(func.max(ledger.c.cents).filter(_GIVEN), 0).label("highest"),
    func.count().filter(_BACK).label("back"),
    func.coalesce(-func.sum(ledger.c.cents).filter(_BACK), 0).label("back_cents"),
)
_LINES = {
    name: select(period.label("period"), *_SUMS).where(*_IN_RANGE).group_by(period).order_by(period)
    for name, period in _PERIODS.items()
}
_TOTAL = select(
    literal("").label("period"),
    *_SUMS,
    func.min(ledger.c.seq).label("first_seq"),
    func.max(ledger.c.seq).label("last_seq"),
).where(*_IN_RANGE)
_BEST_DAY = (
    select(_DAY, func.sum(ledger.c.cents).label("cents"))
    .where(*_IN_RANGE, _GIVEN)
    .group_by(_DAY)
    .order_by(func.sum(ledger.c.cents).desc(), _DAY)
    .limit(1)
)


def lines(connection: Connection, first_day: date, last_day: date, by: str) -> tuple[Total, ...]:
    """One line for each period in which something happened; `by` is one of PERIODS."""
    values = {"first_day": first_day, "last_day": last_day}
    return tuple(map(_total, connection.execute(_LINES[by], values)))


def total(
    connection: Connection, first_day: date, last_day: date
) -> tuple[Total, int | None, int | None]:
    """The total line of a range of days, and the first and last ledger row it was made from."""
    row = connection.execute(_TOTAL, {"first_day": first_day, "last_day": last_day}).one()
    return _total(row), row.first_seq, row.last_seq


def best_day(connection: Connection, first_day: date, last_day: date) -> tuple[date, int] | None:
    """The day on which most was handed over, with its cents; the first of equal days."""
    values = {"first_day": first_day, "last_day": last_day}
    row = connection.execute(_BEST_DAY, values).one_or_none()
    return None if row is None else (row.business_date, row.cents)


def _total(row: Row[Any]) -> Total:
    return Total(
        row.period, row.given, row.cents, row.people, row.highest, row.back, row.back_cents
    )
