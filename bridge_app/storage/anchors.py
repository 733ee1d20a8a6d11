"""Heads that stand on paper, held against the chains: borne still, changed, or cut off after it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, select

from bridge_app.domain.backup import PrintedHead, fits, read_head
from bridge_app.domain.trust import ChainHead
from bridge_app.storage import chain as chains
from bridge_app.storage.chain import AUDIT, LEDGER, LOGINS, Chain
from bridge_app.storage.erasures import RESTORED
from bridge_app.storage.tables import audit, chain_gone, chain_head

CHAINS = {each.name: each for each in (LOGINS, AUDIT, LEDGER)}


class Borne(StrEnum):
    """What became of a head on paper; `dropped` went as the retention term asks."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"
    DROPPED = "dropped"


def borne(connection: Connection, printed: PrintedHead) -> tuple[Borne, str]:
    """What became of it, and in which chain.

    One that does not say which chain it is of is sought in all three, and else is of the ledger.
    """
    if printed.chain:
        return _in_chain(connection, CHAINS[printed.chain], printed), printed.chain
    found = {name: _in_chain(connection, each, printed) for name, each in CHAINS.items()}
    same = next((name for name, became in found.items() if became is Borne.SAME), LEDGER.name)
    return found[same], same


def on_day(connection: Connection, chain: Chain, end: datetime) -> ChainHead | None:
    """The last row that was written before this moment; None when there was none."""
    columns = chain.table.c
    last = select(columns.seq, columns.mac).where(columns.at < end).order_by(columns.seq.desc())
    row = connection.execute(last.limit(1)).one_or_none()
    return ChainHead(row.seq, row.mac) if row else None


def _in_chain(connection: Connection, chain: Chain, printed: PrintedHead) -> Borne:
    head = chains.head_at(connection, chain, printed.number) or _kept(connection, chain, printed)
    if head is None:
        gone = dropped(connection, chain)
        return Borne.DROPPED if printed.number <= gone else Borne.MISSING
    if fits(head, printed):
        return Borne.SAME
    lost = lost_after(connection, chain.name, printed.number)
    return Borne.CHANGED if lost is None else Borne.MISSING


def lost_after(connection: Connection, chain: str, number: int) -> int | None:
    """After which row a restore lost rows up to this one; None when no restore did.

    A restore names the heads that it went back to. Other rows bear the numbers after them by
    now: those on paper are missing, and not changed (DECISIONS F).
    """
    restores = select(audit.c.detail).where(audit.c.action == RESTORED)
    told = connection.execute(restores).scalars()
    heads = (read_head(part) for detail in told for part in detail.split())
    before = (head.number for head in heads if head and head.chain == chain)
    return max((each for each in before if each < number), default=None)


def _kept(connection: Connection, chain: Chain, printed: PrintedHead) -> ChainHead | None:
    """The head of a month that was dropped is still there."""
    columns = chain_head.c
    of = (columns.chain == chain.name) & (columns.last_seq == printed.number)
    kept = connection.execute(select(columns.head).where(of)).scalar_one_or_none()
    return ChainHead(printed.number, kept) if kept else None


def dropped(connection: Connection, chain: Chain) -> int:
    """The number of the last row that was dropped, 0 when none was."""
    gone = select(chain_gone.c.last_seq).where(chain_gone.c.chain == chain.name)
    return max(connection.execute(gone).scalars(), default=0)
