"""The voucher stock by the pile: what lies where, what expires soon, and what was counted."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, and_, case, func, insert, or_, select

from bridge_app.domain.stock import CardState, Move, state_after
from bridge_app.domain.stock_counts import CountWish, Expiring, Pile
from bridge_app.storage.stock import STANDS
from bridge_app.storage.tables import (
    stock_batch,
    stock_card,
    stock_count,
    stock_move,
    stock_notice,
    voucher_kind,
)
from bridge_app.storage.written import Connection, Written

# --- piles, and what expires -----------------------------------------------------------------

_PLACE = func.coalesce(stock_move.c.to_location, stock_move.c.from_location)
_PILE = (
    stock_card.c.voucher_kind,
    stock_batch.c.cents,
    stock_batch.c.expires_on,
    stock_move.c.kind,
    stock_move.c.to_location.is_(None),
    _PLACE,
)
_PILES = (
    select(
        stock_card.c.voucher_kind,
        stock_batch.c.cents,
        stock_batch.c.expires_on,
        stock_move.c.kind,
        stock_move.c.to_location.is_(None).label("gone"),
        _PLACE.label("place"),
        func.count().label("cards"),
    )
    .select_from(STANDS)
    .where(_PLACE.is_not(None))
    .group_by(*_PILE)
)


def piles(connection: Connection) -> tuple[Pile, ...]:
    """All cards that lie somewhere or were handed over from there, alike ones together."""
    rows = connection.execute(_PILES)
    return tuple(each for each in map(_pile, rows) if each.state is not CardState.VOID)


def _pile(row: Row[Any]) -> Pile:
    state = state_after(row.kind, None if row.gone else row.place)
    return Pile(row.voucher_kind, row.cents, row.expires_on, state, row.place, row.cards)


def givable(connection: Connection, place: UUID | None, day: date) -> dict[str, int]:
    """How many cards of each kind can be given in a place today; None for all places together."""
    lies, ends = stock_move.c.to_location, stock_batch.c.expires_on
    here = lies == place if place else lies.is_not(None)
    good = and_(stock_move.c.kind != Move.SET_ASIDE, or_(ends.is_(None), ends >= day))
    kind = stock_card.c.voucher_kind
    cards = select(kind, func.count()).select_from(STANDS).where(here, good).group_by(kind)
    return {row[0]: row[1] for row in connection.execute(cards)}


def expiring(connection: Connection, first: date, last: date) -> tuple[Expiring, ...]:
    """Batches of which cards still lie there, that expire on one of these days."""
    columns = stock_batch.c
    told = columns.id, columns.voucher_kind, columns.cents, columns.expires_on
    soon = (
        select(*told, func.count(), voucher_kind.c.name)
        .select_from(STANDS.join(voucher_kind, voucher_kind.c.code == columns.voucher_kind))
        .where(columns.expires_on.between(first, last), stock_move.c.to_location.is_not(None))
        .group_by(columns.id, voucher_kind.c.name)
        .order_by(columns.expires_on, columns.voucher_kind)
    )
    return tuple(Expiring(*row) for row in connection.execute(soon))


def told(connection: Connection, batches: Collection[UUID]) -> dict[UUID, set[int]]:
    """Which notices were given of these batches."""
    columns = stock_notice.c
    found: dict[UUID, set[int]] = {}
    rows = select(columns.batch_id, columns.weeks).where(columns.batch_id.in_(batches))
    for batch, weeks in connection.execute(rows):
        found.setdefault(batch, set()).add(weeks)
    return found


def note_told(connection: Connection, batch: UUID, weeks: int, day: date, at: Written) -> None:
    """Keep that this notice was given: it does not come again."""
    row = {"batch_id": batch, "weeks": weeks, "day": day, "at": at.at}
    connection.execute(insert(stock_notice), row)


# --- counting --------------------------------------------------------------------------------


def last_count(connection: Connection, kind: str, place: UUID) -> tuple[int, int, datetime | None]:
    """After which movement it was counted last, how many there were, and when."""
    columns = stock_count.c
    here = and_(columns.voucher_kind == kind, columns.location_id == place)
    newest = select(columns.after_move, columns.counted, columns.at).where(here)
    row = connection.execute(newest.order_by(columns.seq.desc()).limit(1)).one_or_none()
    return (row.after_move, row.counted, row.at) if row else (0, 0, None)


def came_and_went(
    connection: Connection, kind: str, place: UUID, after: int
) -> dict[tuple[Move, bool], int]:
    """How many cards of a kind came to a place (True) and left it (False), by movement.

    Only movements after number `after`; one that ends where it began counts on neither side.
    """
    columns = stock_move.c
    comes = case((columns.to_location == place, True), else_=False).label("comes")
    rows = (
        select(columns.kind, comes, func.count())
        .join(stock_card, stock_card.c.seq == columns.card_seq)
        .where(stock_card.c.voucher_kind == kind, columns.seq > after)
        .where((columns.from_location == place) | (columns.to_location == place))
        .where((columns.from_location == columns.to_location).is_not(True))
        .group_by(columns.kind, "comes")
    )
    return {(moved, bool(came)): cards for moved, came, cards in connection.execute(rows)}


def keep_count(connection: Connection, wish: CountWish, written: Written) -> None:
    """Keep what was counted of a kind in a place, after all that has moved by now."""
    newest = select(func.coalesce(func.max(stock_move.c.seq), 0))
    values = {
        "voucher_kind": wish.kind,
        "location_id": wish.location,
        "after_move": connection.execute(newest).scalar_one(),
        "expected": wish.expected,
        "counted": wish.total,
        "reason": wish.reason,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(stock_count), values)
