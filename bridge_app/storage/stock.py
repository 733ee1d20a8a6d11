"""The voucher stock: kinds, batches, cards and their movements, written and read back.

Nothing here changes or removes a row; where a card lies is where its last movement left it.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)

from bridge_app.domain.rewards import LedgerKind, ReversalReason
from bridge_app.domain.stock import Move, Moved, StockedCard, state_after
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.storage.columns import Day, Id
from bridge_app.storage.tables import (
    ledger,
    ledger_card,
    staff_role,
    stock_batch,
    stock_card,
    stock_move,
    voucher_kind,
)
from bridge_app.storage.written import Connection, Written

AT_A_TIME = 500
"""Serial numbers in one question: engines have a limit to what they are told at once."""

# --- kinds ---------------------------------------------------------------------------------

_KINDS = select(voucher_kind).order_by(voucher_kind.c.name, voucher_kind.c.code)


def kinds(connection: Connection) -> tuple[StockKind, ...]:
    """Every kind of voucher, also one that is not used any more."""
    rows = connection.execute(_KINDS)
    return tuple(
        StockKind(row.code, row.name, row.supplier, row.loadable, row.counted, row.active)
        for row in rows
    )


def add_kind(connection: Connection, kind: StockKind) -> None:
    """One kind more."""
    connection.execute(insert(voucher_kind), asdict(kind))


def change_kind(connection: Connection, kind: StockKind) -> bool:
    """The kind with this code as it is now; says whether there is one."""
    one = update(voucher_kind).where(voucher_kind.c.code == kind.code).values(asdict(kind))
    return connection.execute(one.returning(voucher_kind.c.code)).scalar_one_or_none() is not None


_DESK = (
    select(staff_role.c.location_id)
    .where(staff_role.c.staff_id == bindparam("staff_id", type_=Id))
    .where(staff_role.c.location_id.is_not(None))
    .where(staff_role.c.from_day <= bindparam("day", type_=Day))
    .where(or_(staff_role.c.to_day.is_(None), staff_role.c.to_day >= bindparam("day", type_=Day)))
    .order_by(staff_role.c.seq.desc())
    .limit(1)
)


def desk_of(connection: Connection, staff_id: UUID, day: date) -> UUID | None:
    """Where somebody works on this day; None for who works everywhere."""
    values = {"staff_id": staff_id, "day": day}
    return connection.execute(_DESK, values).scalar_one_or_none()


# --- cards as they stand --------------------------------------------------------------------

_LAST = (
    select(func.max(stock_move.c.turn))
    .where(stock_move.c.card_seq == stock_card.c.seq)
    .correlate(stock_card)
    .scalar_subquery()
)
STANDS = stock_card.join(stock_batch, stock_batch.c.id == stock_card.c.batch_id).join(
    stock_move, and_(stock_move.c.card_seq == stock_card.c.seq, stock_move.c.turn == _LAST)
)
"""Each card with its batch and its last movement."""
_CARDS: Select[Any] = (
    select(
        stock_card.c.seq,
        stock_card.c.voucher_kind,
        stock_card.c.serial,
        stock_batch.c.cents,
        stock_batch.c.expires_on,
        stock_move.c.kind,
        stock_move.c.from_location,
        stock_move.c.to_location,
        stock_move.c.turn,
        stock_move.c.reward_id,
        stock_move.c.reason,
    )
    .select_from(STANDS)
    .order_by(stock_card.c.seq)
)


def cards(
    connection: Connection, serials: Collection[str], kind: str | None = None
) -> tuple[StockedCard, ...]:
    """The cards with these serial numbers, of one kind or of any; unknown ones are left out."""
    of_kind = [stock_card.c.voucher_kind == kind] if kind is not None else []
    wanted = sorted(serials)
    parts = (wanted[at : at + AT_A_TIME] for at in range(0, len(wanted), AT_A_TIME))
    return tuple(
        each
        for part in parts
        for each in _cards(connection, stock_card.c.serial.in_(part), *of_kind)
    )


def lying_at(connection: Connection, kind: str, place: UUID | None) -> tuple[StockedCard, ...]:
    """The cards of a kind that should lie in a place now, also those set aside or expired.

    Without a place, those of all places.
    """
    lies = stock_move.c.to_location
    here = lies == place if place else lies.is_not(None)
    return _cards(connection, stock_card.c.voucher_kind == kind, here)


def of_reward(connection: Connection, reward_id: UUID) -> tuple[StockedCard, ...]:
    """The cards that are handed over for a reward now."""
    given = and_(stock_move.c.reward_id == reward_id, stock_move.c.kind == Move.HANDED_OVER)
    return _cards(connection, given)


def _cards(connection: Connection, *where: ColumnElement[bool]) -> tuple[StockedCard, ...]:
    return tuple(_card(row) for row in connection.execute(_CARDS.where(*where)))


def _card(row: Row[Any]) -> StockedCard:
    return StockedCard(
        seq=row.seq,
        kind=row.voucher_kind,
        serial=row.serial,
        cents=row.cents,
        expires_on=row.expires_on,
        state=state_after(row.kind, row.to_location),
        location=row.to_location,
        turn=row.turn,
        came_from=row.from_location,
        reward_id=row.reward_id,
        reason=row.reason,
    )


# --- movements ------------------------------------------------------------------------------


def move(connection: Connection, moves: Iterable[Moved], written: Written) -> int:
    """Write these movements; gives how many there were."""
    rows = [
        {
            "card_seq": each.card,
            "turn": each.turn,
            "kind": each.kind,
            "from_location": each.from_location,
            "to_location": each.to_location,
            "reward_id": each.reward_id,
            "reason": each.reason,
            "instead_of": each.instead_of,
            "at": written.at,
            "by": written.by,
        }
        for each in moves
    ]
    if rows:
        connection.execute(insert(stock_move), rows)
    return len(rows)


def buy(connection: Connection, batch: NewBatch, day: date, written: Written) -> UUID:
    """Keep a batch, its cards, and that they came; gives the batch's id."""
    key = uuid4()
    values = {
        "id": key,
        "voucher_kind": batch.kind,
        "supplier": batch.supplier,
        "cents": batch.cents,
        "cost_cents": batch.cost_cents,
        "expires_on": batch.expires_on,
        "bought_on": day,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(stock_batch), values)
    rows = [{"batch_id": key, "voucher_kind": batch.kind, "serial": each} for each in batch.serials]
    connection.execute(insert(stock_card), rows)
    made = select(stock_card.c.seq).where(stock_card.c.batch_id == key).order_by(stock_card.c.seq)
    numbers = connection.execute(made).scalars()
    came = (Moved(seq, 1, Move.BOUGHT, None, batch.location) for seq in numbers)
    move(connection, came, written)
    return key


def given(connection: Connection, serials: Sequence[str], kind: str) -> tuple[str, ...]:
    """Which of these serial numbers left with a hand-over and did not come back.

    Of this kind, or of one that nobody told.
    """
    columns, back = ledger_card.c, ledger.alias("back")
    came_back = select(back.c.seq).where(
        back.c.reward_id == ledger.c.reward_id,
        back.c.reason == ReversalReason.BOOKED_WRONGLY.value,
    )
    found = (
        select(columns.serial)
        .join(ledger, ledger.c.seq == columns.ledger_seq)
        .where(ledger.c.kind == LedgerKind.HAND_OVER, columns.voucher_kind.in_([kind, ""]))
        .where(~came_back.correlate(ledger).exists())
        .where(columns.serial.in_(bindparam("serials", expanding=True)))
        .order_by(columns.ledger_seq, columns.position)
    )
    parts = (serials[at : at + AT_A_TIME] for at in range(0, len(serials), AT_A_TIME))
    return tuple(
        each
        for part in parts
        for each in connection.execute(found, {"serials": list(part)}).scalars()
    )
