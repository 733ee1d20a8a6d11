"""The rewards ledger: rows added to its chain, read back, and what a row freezes.

Nothing here changes or removes a row; balances and states are summed from rows when asked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, exists, select
from sqlalchemy.exc import IntegrityError

from bridge_app.domain.access import Actor
from bridge_app.domain.rewards import Card, LedgerKind, LedgerRow, Reward, reward_from
from bridge_app.errors import CardAlreadyGiven
from bridge_app.storage import chain
from bridge_app.storage.columns import Id
from bridge_app.storage.joined import numbers
from bridge_app.storage.sealing import Key
from bridge_app.storage.tables import ledger, ledger_card, wide
from bridge_app.storage.tables.rewards import CARD_GIVEN_SAID


@dataclass(frozen=True)
class Entry:
    """A ledger row about to be written, with what only the store needs to know."""

    row: LedgerRow
    writer: Actor
    reverses: int | None = None


# --- rows ----------------------------------------------------------------------------------

_WITH_CARDS = (
    select(
        ledger,
        ledger_card.c.serial.label("card_serial"),
        ledger_card.c.cents.label("card_cents"),
    )
    .outerjoin(ledger_card, ledger_card.c.ledger_seq == ledger.c.seq)
    .order_by(ledger.c.seq, ledger_card.c.position)
)
_OF_CLIENT = _WITH_CARDS.where(ledger.c.client_id.in_(numbers(bindparam("client_id", type_=Id))))
_OF_REWARD = _WITH_CARDS.where(ledger.c.reward_id == bindparam("reward_id"))


def append(connection: Connection, key: Key, entry: Entry) -> int:
    """Write one row at the end of the ledger's chain and give its number.

    `key` is `database.key_for(chain.LEDGER.purpose)`. Raises CardAlreadyGiven where the guard
    of the store stops a card that nobody looked for before.
    """
    cards = [
        {"voucher_kind": entry.row.voucher_kind, "serial": card.serial, "cents": card.cents}
        for card in entry.row.cards
    ]
    try:
        return chain.append(connection, key, chain.LEDGER, _values(entry), cards)
    except IntegrityError as error:
        if CARD_GIVEN_SAID in str(error.orig):
            raise CardAlreadyGiven(entry.row.cards[0].serial) from error
        raise


def rows_of_client(connection: Connection, client_id: UUID) -> tuple[LedgerRow, ...]:
    """All ledger rows of a client, under every number of theirs, oldest first."""
    return _rows(connection.execute(_OF_CLIENT, {"client_id": client_id}))


def rows_of_reward(connection: Connection, reward_id: UUID) -> tuple[LedgerRow, ...]:
    """All rows of one reward, oldest first; empty when there is none."""
    return _rows(connection.execute(_OF_REWARD, {"reward_id": reward_id}))


def every_row(connection: Connection) -> tuple[LedgerRow, ...]:
    """The whole ledger, oldest first."""
    return _rows(connection.execute(_WITH_CARDS))


def rewards_from(rows: Iterable[LedgerRow]) -> tuple[Reward, ...]:
    """The rewards that these rows add up to, in the order in which they were made."""
    return tuple(map(reward_from, by_reward(rows)))


def by_reward(rows: Iterable[LedgerRow]) -> tuple[tuple[LedgerRow, ...], ...]:
    """The rows of each reward together, in the order in which they were made."""
    lives: dict[UUID, list[LedgerRow]] = {}
    for row in rows:
        lives.setdefault(row.reward_id, []).append(row)
    return tuple(map(tuple, lives.values()))


_LATER = ledger.alias("later")
_OPEN = _WITH_CARDS.where(
    ledger.c.kind.in_([LedgerKind.PROMISE, LedgerKind.AWARD]),
    ~exists().where(_LATER.c.reward_id == ledger.c.reward_id, _LATER.c.seq > ledger.c.seq),
)


def open_rows(connection: Connection) -> tuple[LedgerRow, ...]:
    """The newest row of every reward that is promised or awarded and not yet handed over."""
    return _rows(connection.execute(_OPEN))


_OF_NOBODY = _OPEN.where(
    ledger.c.case_id.is_not(None), ~exists().where(wide.case_.c.id == ledger.c.case_id)
)


def open_of_nobody(connection: Connection) -> tuple[LedgerRow, ...]:
    """Of those the ones whose case was erased since: nobody can come and collect them."""
    return _rows(connection.execute(_OF_NOBODY))


def _rows(found: Iterable[Row[Any]]) -> tuple[LedgerRow, ...]:
    grouped = groupby(found, key=lambda row: int(row.seq))
    return tuple(_row(list(lines)) for _, lines in grouped)


def _row(lines: Sequence[Row[Any]]) -> LedgerRow:
    row = lines[0]
    cards = (Card(line.card_serial, line.card_cents) for line in lines if line.card_serial)
    return LedgerRow(
        seq=row.seq,
        reward_id=row.reward_id,
        kind=row.kind,
        cents=row.cents,
        client_id=row.client_id,
        step_id=row.step_id,
        at=row.at,
        business_date=row.business_date,
        event_date=row.event_date,
        actor=row.actor,
        pillar=row.pillar,
        area=row.area,
        step_kind=row.step_kind,
        mentor=row.mentor,
        team=row.team,
        location=row.location,
        budget=row.budget,
        legal_basis=row.legal_basis,
        definition=row.definition,
        voucher_kind=row.voucher_kind,
        receipt=row.receipt or "",
        reason=row.reason,
        cards=tuple(cards),
        case_id=row.case_id,
        policy=row.policy,
        approver=row.approver,
        approval=row.approval,
        household=row.household,
        origin=row.origin,
        goal_id=row.goal_id,
    )


def _values(entry: Entry) -> dict[str, Any]:
    row = entry.row
    return {
        "reward_id": row.reward_id,
        "kind": row.kind,
        "cents": row.cents,
        "client_id": row.client_id,
        "step_id": row.step_id,
        "goal_id": row.goal_id,
        "case_id": row.case_id,
        "at": row.at,
        "business_date": row.business_date,
        "event_date": row.event_date,
        "actor": row.actor,
        "roles": ",".join(sorted(entry.writer.roles)),
        "device": entry.writer.device,
        "approver": row.approver,
        "approval": row.approval,
        "pillar": row.pillar,
        "area": row.area,
        "step_kind": row.step_kind,
        "mentor": row.mentor,
        "team": row.team,
        "location": row.location,
        "budget": row.budget,
        "household": row.household,
        "legal_basis": row.legal_basis,
        "definition": row.definition,
        "policy": row.policy,
        "voucher_kind": row.voucher_kind,
        "receipt": row.receipt or None,
        "reverses": entry.reverses,
        "reason": row.reason,
        "origin": row.origin,
    }
