"""All that can be checked of the books: guards, lives, receipts, budgets, closed months."""

from collections.abc import Callable, Iterator

from sqlalchemy import exists, func, select

from bridge_app.domain.books import (
    BookFault,
    BudgetSum,
    approval_faults,
    budget_sums,
    life_faults,
    receipt_faults,
)
from bridge_app.domain.rewards import LedgerKind, LedgerRow
from bridge_app.storage import (
    anchors,
    approvals,
    budgets,
    chain,
    closing_checks,
    closings,
    guard_checks,
    ledger,
    policies,
)
from bridge_app.storage.sealing import Key
from bridge_app.storage.tables import budget_change, receipt_counter
from bridge_app.storage.tables import ledger as rows_of
from bridge_app.storage.written import Connection


def faults(connection: Connection, key_for: Callable[[str], Key]) -> Iterator[BookFault]:
    """Everything that does not fit, each by its row; takes O(rows of the ledger) time and room.

    `key_for` gives the store's key for a purpose (`Database.key_for`).
    """
    missing = guard_checks.first_missing(connection)
    if missing is not None:
        yield BookFault("guard", missing)
    rows = ledger.every_row(connection)
    lives = ledger.by_reward(rows)
    wrong = [fault for life in lives for fault in life_faults(life)]
    yield from wrong
    said = approvals.wrong(connection, key_for(approvals.PURPOSE))
    yield from (BookFault("yes", str(seq)) for seq in said)
    yield from approval_faults(lives, policies.listed(connection), approvals.listed(connection))
    yield from (BookFault("life", str(seq)) for seq in _turned_back_nothing(connection))
    yield from _receipts(connection, rows)
    if not wrong:
        yield from _budgets(connection, lives)
    yield from closing_checks.faults(connection, key_for(closings.PURPOSE))


_BEFORE = rows_of.alias("before_it")
_NOTHING = (
    select(rows_of.c.seq)
    .where(
        rows_of.c.kind == LedgerKind.REVERSE,
        ~exists().where(
            _BEFORE.c.seq == rows_of.c.reverses,
            _BEFORE.c.reward_id == rows_of.c.reward_id,
            _BEFORE.c.cents == -rows_of.c.cents,
        ),
    )
    .order_by(rows_of.c.seq)
)


def _turned_back_nothing(connection: Connection) -> tuple[int, ...]:
    """Reversals that name no row of their reward of the same amount."""
    return tuple(connection.execute(_NOTHING).scalars())


def _receipts(connection: Connection, rows: tuple[LedgerRow, ...]) -> Iterator[BookFault]:
    counted = connection.execute(select(receipt_counter)).all()
    counters = {(row.year, row.series): row.value for row in counted}
    dropped = anchors.dropped(connection, chain.LEDGER) > 0
    return receipt_faults(rows, counters, dropped=dropped)


def _budgets(
    connection: Connection, lives: tuple[tuple[LedgerRow, ...], ...]
) -> Iterator[BookFault]:
    """Budgets of which the program tells another sum than the rows make."""
    put = select(budget_change.c.budget_id, func.sum(budget_change.c.cents))
    paid_in = {key: int(cents) for key, cents in connection.execute(put.group_by("budget_id"))}
    sums = budget_sums(lives)
    for stand in budgets.stands(connection, budgets.listed(connection)):
        made = sums.pop(stand.budget.id, BudgetSum())
        told = BudgetSum(stand.promised_cents, stand.spent_cents)
        if told != made or stand.put_cents != paid_in.get(stand.budget.id, 0):
            yield BookFault("budget", stand.budget.name)
    yield from (BookFault("budget", str(key)) for key in sums)
