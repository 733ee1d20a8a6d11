"""Months of a chain that were kept long enough: which they are, and dropping them whole.

Only a closed month goes, the oldest first, and its head stays: the chain is still checked from
there on (chain.py). The running month never goes, so there is always a row to follow.

No month goes by the date alone, which a clock set ahead would change: so many later months of
the access log must stand closed after it as it was to be kept. One jump makes one month.
"""

from datetime import datetime
from itertools import takewhile

from sqlalchemy import Connection, delete, exists, func, select

from bridge_app.domain.trust import Segment
from bridge_app.storage import chain as chains
from bridge_app.storage import guarding, shown
from bridge_app.storage.chain import AUDIT, LEDGER, Chain
from bridge_app.storage.sealing import Key
from bridge_app.storage.tables import audit_text, chain_gone, chain_head, ledger


def closed(
    connection: Connection, chain: Chain, before: str, later: int = 0
) -> tuple[Segment, ...]:
    """The closed months of a chain that still stand and may go, oldest first.

    They lie before the month `before`, as 2026-03, with at least `later` closed months of the
    access log after them. A month stays, and all after it, while a reward of it goes on later.
    A month that was written ahead of time goes with what was written after it.
    """
    columns = chain_head.c
    gone = select(chain_gone.c.segment).where(chain_gone.c.chain == chain.name)
    rows = select(columns.segment, columns.first_seq, columns.last_seq).where(
        columns.chain == chain.name, columns.segment.not_in(gone)
    )
    months = connection.execute(rows.order_by(columns.first_seq)).all()
    old = [
        at for at, row in enumerate(months, 1) if _is_old(connection, row.segment, before, later)
    ]
    found = months[: max(old, default=0)]
    if chain is LEDGER:
        found = [*takewhile(lambda row: not _goes_on(connection, row.last_seq), found)]
    return tuple(Segment(chain.name, month, last - first + 1) for month, first, last in found)


def _is_old(connection: Connection, month: str, before: str, later: int) -> bool:
    after = (chain_head.c.chain == AUDIT.name) & (chain_head.c.segment > month)
    count = connection.execute(select(func.count()).select_from(chain_head).where(after))
    return month < before and int(count.scalar_one()) >= later


def _goes_on(connection: Connection, last: int) -> bool:
    """Whether a reward has rows up to this one and rows after it."""
    earlier = ledger.alias("earlier")
    spans = exists().where(earlier.c.seq <= last, earlier.c.reward_id == ledger.c.reward_id)
    later = select(ledger.c.seq).where(ledger.c.seq > last, spans).limit(1)
    return connection.execute(later).first() is not None


def drop(
    connection: Connection, key: Key, chain: Chain, before: str, at: datetime, later: int = 0
) -> int:
    """Drop these months with all their rows; gives how many rows went.

    `key` is that of the chain. What stands beside a line of the log goes with it, and so do the
    cards of a row of the ledger.
    """
    rows = 0
    for segment in closed(connection, chain, before, later):
        head = select(chain_head).where(
            chain_head.c.chain == chain.name, chain_head.c.segment == segment.month
        )
        month = connection.execute(head).one()._asdict()
        chains.note_gone(connection, key, month, at)
        rows += _drop_rows(connection, chain, month["last_seq"])
    return rows


def _drop_rows(connection: Connection, chain: Chain, last: int) -> int:
    if chain is AUDIT:
        connection.execute(delete(audit_text).where(audit_text.c.audit_seq <= last))
    for part in chain.parts:
        with guarding.lifted(connection, part):
            connection.execute(delete(part).where(part.c[chain.owner] <= last))
    with guarding.lifted(connection, chain.table):
        gone = connection.execute(delete(chain.table).where(chain.table.c.seq <= last)).rowcount
    if chain is AUDIT:
        shown.forget_unnamed(connection)
    return gone
