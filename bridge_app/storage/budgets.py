"""Budgets as they are kept, and what the ledger says was promised and spent of each.

Whoever gives sees of rewards beyond their own reach only amounts, never whose (tables/wide.py).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, exists, func, insert, select, update

from bridge_app.domain.budgets import Budget, BudgetChange, BudgetStand
from bridge_app.domain.rewards import LedgerKind
from bridge_app.storage.columns import Day, Id
from bridge_app.storage.tables import budget, budget_change, wide
from bridge_app.storage.written import Written

_LISTED = select(budget).order_by(budget.c.from_day, budget.c.name, budget.c.id)
_PUT = select(budget_change.c.budget_id, func.sum(budget_change.c.cents).label("cents")).group_by(
    budget_change.c.budget_id
)
_LATER = wide.ledger.alias("later")
_IS_LAST = ~exists().where(
    _LATER.c.reward_id == wide.ledger.c.reward_id, _LATER.c.seq > wide.ledger.c.seq
)
_PROMISED = (LedgerKind.PROMISE, LedgerKind.AWARD)
_STANDS = (*_PROMISED, LedgerKind.HAND_OVER)
_USED = (
    select(wide.ledger.c.budget, wide.ledger.c.kind, func.sum(wide.ledger.c.cents).label("cents"))
    .where(wide.ledger.c.kind.in_(_STANDS), _IS_LAST)
    .group_by(wide.ledger.c.budget, wide.ledger.c.kind)
)
_CHANGES = (
    select(budget_change)
    .where(budget_change.c.budget_id == bindparam("budget_id", type_=Id))
    .order_by(budget_change.c.seq)
)
_CLOSE = (
    update(budget)
    .where(budget.c.id == bindparam("which", type_=Id))
    .values(active=bindparam("stays"))
)


def listed(connection: Connection) -> tuple[Budget, ...]:
    """Every budget there is or was, the first days first."""
    return tuple(map(_budget, connection.execute(_LISTED)))


def stands(connection: Connection, budgets: Iterable[Budget]) -> tuple[BudgetStand, ...]:
    """These budgets with what was put in, promised and spent; two statements for them all."""
    wanted = tuple(budgets)
    ids = [each.id for each in wanted]
    put = _PUT.where(budget_change.c.budget_id.in_(ids))
    found = {each.id: BudgetStand(each) for each in wanted}
    for line in connection.execute(put):
        found[line.budget_id] = replace(found[line.budget_id], put_cents=int(line.cents))
    for row in connection.execute(_USED.where(wide.ledger.c.budget.in_(ids))):
        found[row.budget] = _used(found[row.budget], row)
    return tuple(found.values())


def _used(stand: BudgetStand, row: Row[Any, Any, Any]) -> BudgetStand:
    cents = int(row.cents)
    if row.kind in _PROMISED:
        return replace(stand, promised_cents=stand.promised_cents + cents)
    return replace(stand, spent_cents=cents)


def add(connection: Connection, wanted: Budget) -> None:
    """Keep a new budget; there is nothing in it yet."""
    values = {
        "id": wanted.id,
        "name": wanted.name,
        "team": wanted.team,
        "from_day": wanted.from_day,
        "to_day": wanted.to_day,
        "cost_centre": wanted.cost_centre,
        "low_cents": wanted.low_cents,
        "active": wanted.active,
    }
    connection.execute(insert(budget), values)


def close(connection: Connection, budget_id: UUID, *, active: bool) -> None:
    """From now on it pays for nothing new, or does so again; what it promised is kept."""
    connection.execute(_CLOSE, {"which": budget_id, "stays": active})


def change(connection: Connection, wanted: BudgetChange, written: Written) -> None:
    """Keep that money was put in or taken out."""
    values = {
        "budget_id": wanted.budget_id,
        "cents": wanted.cents,
        "reason": wanted.reason,
        "note": wanted.note,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(budget_change), values)


def changes(connection: Connection, budget_id: UUID) -> tuple[BudgetChange, ...]:
    """Everything that was put in this budget or taken out, oldest first."""
    rows = connection.execute(_CHANGES, {"budget_id": budget_id})
    return tuple(
        BudgetChange(row.budget_id, row.cents, row.reason, row.note, row.at, row.by) for row in rows
    )


def _budget(row: Row[Any]) -> Budget:
    return Budget(
        row.id,
        row.name,
        row.from_day,
        row.to_day,
        row.team,
        row.cost_centre,
        row.low_cents,
        row.active,
    )


# --- what a household had ------------------------------------------------------------------

_EARLIER = wide.ledger.alias("earlier")
_ENDED = wide.ledger.alias("ended")
_HAD = select(func.coalesce(func.sum(wide.ledger.c.cents), 0)).where(
    wide.ledger.c.household == bindparam("household", type_=Id),
    wide.ledger.c.event_date.between(
        bindparam("first_day", type_=Day), bindparam("last_day", type_=Day)
    ),
    ~exists().where(
        _EARLIER.c.reward_id == wide.ledger.c.reward_id, _EARLIER.c.seq < wide.ledger.c.seq
    ),
    ~exists().where(
        _ENDED.c.reward_id == wide.ledger.c.reward_id,
        _ENDED.c.kind.in_([LedgerKind.DECLINE, LedgerKind.EXPIRE, LedgerKind.REVERSE]),
    ),
)


def household_had(connection: Connection, household: UUID, first: date, last: date) -> int:
    """What people of one household were promised or given in these days, in cents, and stands."""
    values = {"household": household, "first_day": first, "last_day": last}
    return int(connection.execute(_HAD, values).scalar_one())
