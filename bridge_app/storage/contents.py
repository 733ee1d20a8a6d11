"""What a store holds, told in counts and heads, and whether it is as it was written."""

from sqlalchemy import Connection, func, select

from bridge_app import __version__
from bridge_app.domain.backup import Checked, Manifest
from bridge_app.domain.trust import ChainHead
from bridge_app.errors import DamagedStore
from bridge_app.storage import (
    audit,
    book_checks,
    chain,
    copies,
    schema,
    shown,
    stock_checks,
)
from bridge_app.storage.chain import Chain
from bridge_app.storage.database import Database
from bridge_app.storage.tables import ledger, meta, metadata

CHAINS = (chain.LOGINS, chain.AUDIT, chain.LEDGER)


def told_by(database: Database) -> Manifest:
    """What the store in this file holds at this moment; `made_at` is that of the last log line."""
    version = schema.version(database)
    with database.reading() as connection:
        known = {row.name: row.value for row in connection.execute(select(meta))}
        counts = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }
        cents = connection.execute(select(func.coalesce(func.sum(ledger.c.cents), 0))).scalar_one()
        heads = {each.name: head for each in CHAINS if (head := _head(connection, each))}
        last = connection.execute(select(func.max(chain.AUDIT.table.c.at))).scalar_one()
    practice = known["practice"] == "True"
    told = (known["store"], practice, last, version, __version__)
    return Manifest(*told, counts, cents, heads)


def reached(connection: Connection, each: Chain) -> int:
    """The number of the last row of a chain, 0 for an empty one."""
    head = _head(connection, each)
    return head.seq if head else 0


def _head(connection: Connection, each: Chain) -> ChainHead | None:
    columns = each.table.c
    newest = select(columns.seq, columns.mac).order_by(columns.seq.desc()).limit(1)
    row = connection.execute(newest).first()
    return ChainHead(row.seq, row.mac) if row else None


def checked(database: Database) -> Checked:
    """Every page, every row of every chain, every typed reason, every card, all of the books.

    Takes O(size of the store) time.
    """
    pages = _pages_whole(database)
    key = database.key_for(chain.AUDIT.purpose)
    with database.reading() as connection:
        reports = tuple(
            chain.verify(connection, database.key_for(each.purpose), each) for each in CHAINS
        )
        return Checked(
            pages,
            reports,
            audit.first_wrong_text(connection, key),
            shown.first_wrong(connection, key),
            audit.erased_texts(connection),
            stock_checks.first_fault(connection),
            tuple(book_checks.faults(connection, database.key_for)),
        )


def _pages_whole(database: Database) -> bool:
    try:
        copies.check(database)
    except DamagedStore:
        return False
    return True
