"""Whether closed months are as they were kept, and still give their figures from the rows."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from bridge_app.domain.books import BookFault
from bridge_app.domain.closing import KindSum, MonthClose, digest_of
from bridge_app.domain.trust import DONE
from bridge_app.storage import anchors, chain, closings
from bridge_app.storage.sealing import Key
from bridge_app.storage.tables import audit, month_close
from bridge_app.storage.written import Connection


def still_adds_up(connection: Connection, close: MonthClose) -> bool:
    """Whether rows and head of a closed month are what was closed.

    Rows that went as the retention term asks tell nothing any more: then what was kept stands.
    """
    gone = anchors.dropped(connection, chain.LEDGER)
    head = chain.head_at(connection, chain.LEDGER, close.head.seq)
    if head != close.head and close.head.seq > gone:
        return False
    if (close.sums.first_seq or gone + 1) <= gone:
        return True
    return closings.of_month(connection, close.sums.month, close.head.seq) == close.sums


def faults(connection: Connection, key: Key) -> Iterator[BookFault]:
    """Every close and reopening that is not as it was kept, or is gone; `key` is of closings."""
    wrong = [*_wrong_closes(connection, key)]
    yield from (BookFault("close", str(seq)) for seq in wrong)
    yield from (BookFault("reopen", str(seq)) for seq in _wrong_reopens(connection, key))
    yield from _missing(connection)
    if not wrong:
        for close in closings.listed(connection).closes:
            if not (_says_what_it_sums(connection, close) and still_adds_up(connection, close)):
                yield BookFault("close", str(close.seq))


def _wrong_closes(connection: Connection, key: Key) -> Iterator[int]:
    before, number = chain.START, 0
    for row in _rows(connection, "month_close", "seq"):
        follows = row["seq"] == number + 1 and row["prev"] == before
        if not (follows and chain.signed(key, row)):
            yield number + 1
        before, number = row["mac"], row["seq"]


def _wrong_reopens(connection: Connection, key: Key) -> Iterator[int]:
    for row in _rows(connection, "month_reopen", "close_seq"):
        if not chain.signed(key, row):
            yield row["close_seq"]


def _rows(connection: Connection, table: str, order: str) -> Iterator[dict[str, Any]]:
    """All that is held of a table, every column, also one we do not know of."""
    asked = f"SELECT * FROM {table} ORDER BY {order}"  # noqa: S608 - our own names
    rows = connection.exec_driver_sql(asked).all()
    return (row._asdict() for row in rows)


_TOLD = (
    select(audit.c.action, audit.c.amount)
    .where(audit.c.action.in_(["closing.close", "closing.reopen"]), audit.c.result == DONE)
    .order_by(audit.c.seq)
)
"""What the log tells of closing: a row that was cut off at the end is missed by it."""


def _missing(connection: Connection) -> Iterator[BookFault]:
    told = connection.execute(_TOLD).all()
    kept = closings.numbers(connection)
    for action, amount in told:
        what = action.rpartition(".")[2]
        if amount not in kept[what]:
            yield BookFault(what, str(amount))


def _says_what_it_sums(connection: Connection, close: MonthClose) -> bool:
    columns = month_close.c
    total = columns.given, columns.given_cents, columns.reversed, columns.reversed_cents
    row = connection.execute(select(*total).where(columns.seq == close.seq)).one()
    same = KindSum("", *row) == close.sums.total
    return same and digest_of(close.sums, close.head) == close.digest
