"""Closed months as they are kept, and what the ledger says of a month.

A close follows on from the one before and bears a mac over every column, so that one that was
changed or slipped in is found (closing_checks.py). Nothing here changes or removes a row.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select

from bridge_app.domain.closing import (
    Closings,
    KindSum,
    MonthClose,
    MonthReopen,
    MonthSums,
    SheetLook,
    Shut,
    after,
    first_day_of,
    kinds_as_text,
    kinds_from_text,
    month_of,
)
from bridge_app.domain.rewards import LedgerKind, LedgerOrigin
from bridge_app.domain.trust import ChainHead
from bridge_app.storage import chain
from bridge_app.storage.sealing import Key
from bridge_app.storage.tables import ledger, month_close, month_reopen, voucher_kind
from bridge_app.storage.written import Connection, Written

PURPOSE = "closing"
"""What the key of closed months is made for: `database.key_for(PURPOSE)`."""


# --- what was closed --------------------------------------------------------------------------


def listed(connection: Connection) -> Closings:
    """Every close, oldest first, and which were opened again."""
    rows = connection.execute(select(month_close).order_by(month_close.c.seq)).all()
    again = connection.execute(select(month_reopen)).all() if rows else []
    return Closings(
        tuple(map(_close, rows)),
        {row.close_seq: MonthReopen(row.close_seq, row.reason, row.at, row.by) for row in again},
    )


def _close(row: Row[Any]) -> MonthClose:
    return MonthClose(
        row.seq,
        MonthSums(row.month, kinds_from_text(row.kinds), row.first_seq),
        ChainHead(row.last_seq, row.head),
        row.digest,
        row.at,
        row.by,
        row.by_name,
        SheetLook(row.language, row.town, bool(row.practice)),
    )


_SHUT = select(month_close.c.month, month_reopen.c.close_seq).outerjoin(
    month_reopen, month_reopen.c.close_seq == month_close.c.seq
)


def shut(connection: Connection) -> Shut:
    """Which months are closed now, and which were; asked with every row of the ledger."""
    rows = connection.execute(_SHUT).all()
    closed = frozenset(row.month for row in rows if row.close_seq is None)
    return Shut(closed, frozenset(row.month for row in rows) - closed)


def numbers(connection: Connection) -> dict[str, frozenset[int]]:
    """The numbers of every `close`, and of every one that was opened again (`reopen`)."""
    kept = {"close": month_close.c.seq, "reopen": month_reopen.c.close_seq}
    return {
        what: frozenset(connection.execute(select(column)).scalars())
        for what, column in kept.items()
    }


def close(connection: Connection, key: Key, wanted: MonthClose) -> None:
    """Keep a close behind the last one; `wanted.seq` is the next number."""
    newest = select(month_close.c.mac).order_by(month_close.c.seq.desc()).limit(1)
    before = connection.execute(newest).scalar_one_or_none()
    total = wanted.sums.total
    row = {
        "seq": wanted.seq,
        "month": wanted.sums.month,
        "first_seq": wanted.sums.first_seq,
        "last_seq": wanted.head.seq,
        "head": wanted.head.mac,
        "given": total.given,
        "given_cents": total.given_cents,
        "reversed": total.reversed,
        "reversed_cents": total.reversed_cents,
        "kinds": kinds_as_text(wanted.sums.kinds),
        "digest": wanted.digest,
        "at": wanted.at,
        "by": wanted.by,
        "by_name": wanted.by_name,
        "language": wanted.look.language,
        "town": wanted.look.town,
        "practice": int(wanted.look.practice),
        "prev": before or chain.START,
    }
    chain.keep(connection, key, month_close, row)


def reopen(connection: Connection, key: Key, seq: int, reason: str, written: Written) -> None:
    """Keep that this close no longer holds, and why."""
    row = {"close_seq": seq, "reason": reason, "at": written.at, "by": written.by}
    chain.keep(connection, key, month_reopen, row)


# --- what the ledger says -----------------------------------------------------------------------

_BACK = ledger.alias("turned_back")
_OF_MONTH = func.substr(ledger.c.business_date, 1, 7)
_GIVEN = ledger.c.kind == LedgerKind.HAND_OVER
_TURNED_BACK = (ledger.c.kind == LedgerKind.REVERSE) & (_BACK.c.kind == LedgerKind.HAND_OVER)
_SUMS = (
    select(
        _OF_MONTH.label("month"),
        ledger.c.voucher_kind,
        func.coalesce(func.max(voucher_kind.c.name), "").label("called"),
        func.min(ledger.c.seq).label("first_seq"),
        func.count().filter(_GIVEN).label("given"),
        func.coalesce(func.sum(ledger.c.cents).filter(_GIVEN), 0).label("given_cents"),
        func.count().filter(_TURNED_BACK).label("reversed"),
        func.coalesce(-func.sum(ledger.c.cents).filter(_TURNED_BACK), 0).label("reversed_cents"),
    )
    .outerjoin(_BACK, _BACK.c.seq == ledger.c.reverses)
    .outerjoin(voucher_kind, voucher_kind.c.code == ledger.c.voucher_kind)
    .group_by("month", ledger.c.voucher_kind)
    .order_by("month", ledger.c.voucher_kind)
)
"""A promise or an award that is turned back was never money that left: it counts as neither."""


def _in(month: str) -> ColumnElement[bool]:
    first = first_day_of(month)
    last = first_day_of(after(month)) - timedelta(days=1)
    return ledger.c.business_date.between(first, last)


@dataclass(frozen=True)
class Span:
    """The rows of one month (None: of every month), up to and including the row `last`."""

    month: str | None
    last: int


def sums(connection: Connection, span: Span) -> dict[str, MonthSums]:
    """By month what was handed over and turned back in its days, by kind of voucher."""
    within = _SUMS.where(ledger.c.seq <= span.last)
    if span.month is not None:
        within = within.where(_in(span.month))
    found: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(within):
        found[row.month].append(row)
    return {month: _month(month, rows) for month, rows in found.items()}


def _month(month: str, rows: list[Any]) -> MonthSums:
    return MonthSums(month, _kinds(rows), min(row.first_seq for row in rows))


def _kinds(rows: Iterable[Any]) -> tuple[KindSum, ...]:
    """The kinds of which anything left or came back."""
    kinds = (
        KindSum(
            row.voucher_kind,
            row.given,
            int(row.given_cents),
            row.reversed,
            int(row.reversed_cents),
            row.called,
        )
        for row in rows
    )
    return tuple(kind for kind in kinds if kind.given or kind.reversed)


def on_day(connection: Connection, day: date) -> tuple[KindSum, ...]:
    """What was handed over and turned back on one business day, by kind of voucher."""
    rows = connection.execute(_SUMS.where(ledger.c.business_date == day)).all()
    return _kinds(rows)


def of_month(connection: Connection, month: str, last: int) -> MonthSums:
    """What one month holds, up to and including a row; nothing when nothing was written in it."""
    return sums(connection, Span(month, last)).get(month, MonthSums(month))


def head(connection: Connection) -> ChainHead | None:
    """The last row of the ledger; None of an empty one."""
    columns = ledger.c
    newest = select(columns.seq, columns.mac).order_by(columns.seq.desc()).limit(1)
    row = connection.execute(newest).first()
    return ChainHead(row.seq, row.mac) if row else None


_OWN = (ledger.c.origin != LedgerOrigin.IMPORTED) | (ledger.c.kind == LedgerKind.REVERSE)
"""What was done here; also turning back what came from a list."""


def first_own_month(connection: Connection, last: str) -> str | None:
    """The first month after `last` in which something of our own stands; None without any."""
    first = select(func.min(ledger.c.business_date)).where(_OWN)
    if last:
        first = first.where(ledger.c.business_date >= first_day_of(after(last)))
    found = connection.execute(first).scalar_one()
    return month_of(found) if found else None


def own_months(connection: Connection) -> frozenset[str]:
    """Every month in which something of our own stands."""
    return frozenset(connection.execute(select(_OF_MONTH).where(_OWN).distinct()).scalars())


def last_of_month(connection: Connection, month: str) -> int:
    """The number of the last row in this month's days; 0 when there is none."""
    last = select(func.coalesce(func.max(ledger.c.seq), 0)).where(_in(month))
    return int(connection.execute(last).scalar_one())
