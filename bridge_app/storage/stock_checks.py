"""What each card of the stock went through, and whether all of it fits together."""

from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, select

from bridge_app.domain.rewards import LedgerKind
from bridge_app.domain.stock import (
    CardHistory,
    Move,
    Moved,
    StockedCard,
    StockEvent,
    StockFault,
    first_misfit,
)
from bridge_app.storage.stock import STANDS
from bridge_app.storage.tables import (
    ledger,
    ledger_card,
    location,
    staff,
    stock_batch,
    stock_card,
    stock_count,
    stock_move,
)
from bridge_app.storage.written import Connection

BATCH = 1000
"""Movements that a check holds in memory at a time."""

# --- one card --------------------------------------------------------------------------------

_FROM, _TO = location.alias("came_from"), location.alias("went_to")
_OTHER = stock_card.alias("other")
_EVENTS = (
    select(
        stock_move.c.kind,
        stock_move.c.at,
        func.coalesce(staff.c.name, "").label("by_name"),
        func.coalesce(_FROM.c.name, "").label("from_name"),
        func.coalesce(_TO.c.name, "").label("to_name"),
        stock_move.c.reason,
        func.coalesce(ledger.c.receipt, "").label("receipt"),
        func.coalesce(_OTHER.c.serial, "").label("instead_of"),
    )
    .outerjoin(staff, staff.c.id == stock_move.c.by)
    .outerjoin(_FROM, _FROM.c.id == stock_move.c.from_location)
    .outerjoin(_TO, _TO.c.id == stock_move.c.to_location)
    .outerjoin(
        ledger,
        and_(ledger.c.reward_id == stock_move.c.reward_id, ledger.c.kind == LedgerKind.HAND_OVER),
    )
    .outerjoin(_OTHER, _OTHER.c.seq == stock_move.c.instead_of)
    .where(stock_move.c.card_seq == bindparam("card"))
    .order_by(stock_move.c.turn)
)
_BOUGHT = (
    select(stock_batch.c.supplier, stock_batch.c.bought_on)
    .join(stock_card, stock_card.c.batch_id == stock_batch.c.id)
    .where(stock_card.c.seq == bindparam("card"))
)


def history(connection: Connection, card: StockedCard) -> CardHistory:
    """A card with all that happened to it, oldest first."""
    values = {"card": card.seq}
    events = tuple(StockEvent(*row) for row in connection.execute(_EVENTS, values))
    row = connection.execute(_BOUGHT, values).one()
    return CardHistory(card, row.supplier, row.bought_on, events)


# --- whether all of it fits --------------------------------------------------------------------

_MOVES = (
    select(
        stock_card.c.serial,
        stock_move.c.card_seq,
        stock_move.c.turn,
        stock_move.c.kind,
        stock_move.c.from_location,
        stock_move.c.to_location,
        stock_move.c.reward_id,
        stock_move.c.reason,
        stock_move.c.instead_of,
    )
    .join(stock_card, stock_card.c.seq == stock_move.c.card_seq)
    .order_by(stock_move.c.card_seq, stock_move.c.turn)
)


def first_fault(connection: Connection) -> StockFault | None:
    """The first thing in the stock that does not fit; None when all of it does."""
    looks = (
        ("ledger", _not_in_ledger()),
        ("ledger", _given_and_here()),
        ("count", _wrong_count()),
    )
    found = _first_misfit(connection)
    for reason, wrong in looks:
        if found is None:
            named = connection.execute(wrong.limit(1)).scalar_one_or_none()
            found = StockFault(named, reason) if named else None
    return found


def _first_misfit(connection: Connection) -> StockFault | None:
    rows = connection.execute(_MOVES, execution_options={"yield_per": BATCH})
    for (_, serial), group in groupby(rows, key=lambda row: (row.card_seq, row.serial)):
        reason = first_misfit([Moved(*row[1:]) for row in group])
        if reason:
            rows.close()
            return StockFault(serial, reason)
    return None


def _not_in_ledger() -> Select[Any]:
    """Cards that were handed over for a reward with which they did not leave.

    One that came for a broken card is not in the ledger: the reward stays the one it was.
    """
    booked = _booked(stock_move.c.reward_id == ledger.c.reward_id).correlate(stock_card, stock_move)
    return (
        select(stock_card.c.serial)
        .join(stock_move, stock_move.c.card_seq == stock_card.c.seq)
        .where(stock_move.c.kind == Move.HANDED_OVER, stock_move.c.instead_of.is_(None))
        .where(~booked.exists())
    )


def _given_and_here() -> Select[Any]:
    """Cards that left with a hand-over that stands, and should lie here too."""
    back = ledger.alias("back")
    returned = select(back.c.seq).where(
        back.c.reward_id == ledger.c.reward_id, back.c.kind == LedgerKind.REVERSE
    )
    booked = _booked(~returned.correlate(ledger).exists()).correlate(stock_card)
    here = stock_move.c.to_location.is_not(None)
    return select(stock_card.c.serial).select_from(STANDS).where(here, booked.exists())


def _booked(also: ColumnElement[bool]) -> Select[Any]:
    """Rows of the ledger with which the card of this row left."""
    return (
        select(ledger.c.seq)
        .join(ledger_card, ledger_card.c.ledger_seq == ledger.c.seq)
        .where(
            ledger.c.kind == LedgerKind.HAND_OVER,
            ledger_card.c.serial == stock_card.c.serial,
            ledger_card.c.voucher_kind == stock_card.c.voucher_kind,
            also,
        )
    )


def _wrong_count() -> Select[Any]:
    """Counts that are not what the movements before them leave, as the kind they are of."""
    columns, counts = stock_move.c, stock_count.c
    comes = case((columns.to_location == counts.location_id, 1), else_=0)
    goes = case((columns.from_location == counts.location_id, 1), else_=0)
    lay = (
        select(func.coalesce(func.sum(comes - goes), 0))
        .join(stock_card, stock_card.c.seq == columns.card_seq)
        .where(stock_card.c.voucher_kind == counts.voucher_kind, columns.seq <= counts.after_move)
        .correlate(stock_count)
        .scalar_subquery()
    )
    return select(counts.voucher_kind).where(counts.counted != lay).order_by(counts.seq)
