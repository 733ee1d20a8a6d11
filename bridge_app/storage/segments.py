"""Months of a chain that were kept long enough: which they are, and dropping them whole.

Only a closed month goes, the oldest first, and its head stays: the chain is still checked from
there on (chain.py). The running month never goes, so there is always a row to follow.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Table, delete, select

from bridge_app.domain.trust import Segment
from bridge_app.storage import chain as chains
from bridge_app.storage import shown
from bridge_app.storage.chain import Chain
from bridge_app.storage.tables import audit, audit_text, chain_gone, chain_head


def closed(connection: Connection, chain: Chain, before: str) -> tuple[Segment, ...]:
    """The closed months of a chain that still stand and lie before this one, oldest first.

    `before` is a month as 2026-03.
    """
    gone = select(chain_gone.c.segment).where(chain_gone.c.chain == chain.name)
    columns = chain_head.c
    rows = select(columns.segment, columns.first_seq, columns.last_seq).where(
        columns.chain == chain.name, columns.segment < before, columns.segment.not_in(gone)
    )
    return tuple(
        Segment(chain.name, month, last - first + 1)
        for month, first, last in connection.execute(rows.order_by(columns.first_seq))
    )


def drop(connection: Connection, key: bytes, chain: Chain, before: str, at: datetime) -> int:
    """Drop these months with all their rows; gives how many rows went.

    `key` is that of the chain. Words that were typed beside a line of the log go with it.
    """
    rows = 0
    for segment in closed(connection, chain, before):
        head = select(chain_head).where(
            chain_head.c.chain == chain.name, chain_head.c.segment == segment.month
        )
        month = connection.execute(head).one()._asdict()
        chains.note_gone(connection, key, month, at)
        rows += _drop_rows(connection, chain, month["last_seq"])
    return rows


def _drop_rows(connection: Connection, chain: Chain, last: int) -> int:
    if chain.table is audit:
        connection.execute(delete(audit_text).where(audit_text.c.audit_seq <= last))
    with _open_to_deletes(connection, chain.table):
        gone = connection.execute(delete(chain.table).where(chain.table.c.seq <= last)).rowcount
    if chain.table is audit:
        shown.forget_unnamed(connection)
    return gone


@contextmanager
def _open_to_deletes(connection: Connection, table: Table) -> Iterator[None]:
    """The guard is away in this transaction only; whatever goes wrong, it stands again."""
    name = f"{table.name}_no_delete"
    guard = connection.exec_driver_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (name,)
    ).scalar_one()
    connection.exec_driver_sql(f"DROP TRIGGER {name}")
    yield
    connection.exec_driver_sql(guard)
