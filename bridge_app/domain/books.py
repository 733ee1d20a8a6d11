"""Whether the books fit together: lives of rewards, their cards, receipts, what budgets hold.

The chain tells whether a row is as it was written; this tells whether what was written makes
sense. Each is summed here from plain rows, apart from how the program sums them (TRUST 7).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.approving import Approval
from bridge_app.domain.policy import Policy, policy_of
from bridge_app.domain.rewards import (
    LedgerKind,
    LedgerOrigin,
    LedgerRow,
    RewardState,
    state_after,
)
from bridge_app.errors import IllegalMove

SEALED = frozenset({"guard", "close", "reopen", "yes"})
"""What nobody but a tool changes: guards, and rows that bear a mac."""

BOOKS = SEALED | {"life", "sum", "card", "receipt", "budget", "approval", "proof"}
"""All that may not fit."""


@dataclass(frozen=True)
class BookFault:
    """What does not fit (of BOOKS), and in which row: its number, or a budget's or guard's name."""

    what: str
    row: str

    @property
    def sealed(self) -> bool:
        """Whether it is of what nobody but a tool changes."""
        return self.what in SEALED


@dataclass(frozen=True)
class BudgetSum:
    """What one budget promised and spent, in cents, as its rewards add up."""

    promised_cents: int = 0
    spent_cents: int = 0


Life = Sequence[LedgerRow]
"""All rows of one reward, oldest first."""


def life_faults(life: Life) -> Iterator[BookFault]:
    """What does not fit in the rows of one reward."""
    kinds: list[LedgerKind] = []
    for row in life:
        kinds.append(row.kind)
        if not _moves(kinds):
            yield BookFault("life", str(row.seq))
            return
        back = row.kind is LedgerKind.REVERSE
        if row.cents != (-life[0].cents if back else life[0].cents) or life[0].cents <= 0:
            yield BookFault("sum", str(row.seq))
        if not _cards_fit(row):
            yield BookFault("card", str(row.seq))


def _moves(kinds: Sequence[LedgerKind]) -> bool:
    try:
        state_after(kinds)
    except IllegalMove:
        return False
    return True


def _cards_fit(row: LedgerRow) -> bool:
    """Cards leave with a hand-over and make its amount; a list that was read in may lack them."""
    if row.kind is not LedgerKind.HAND_OVER:
        return not row.cards
    if not row.cards:
        return row.origin is not LedgerOrigin.HERE
    return sum(card.cents for card in row.cards) == row.cents


def approval_faults(
    lives: Iterable[Life], policies: Collection[Policy], approvals: Iterable[Approval]
) -> Iterator[BookFault]:
    """Amounts above the limit of their own rules that no second person agreed to.

    And hand-overs turned back by somebody who did not show who they are. The yes stands beside
    it, for this amount and a moment before, and was used once. What was turned back and promised
    anew keeps who agreed then, also where that is who turned it back. What was read in from a list
    stands outside the rules.
    """
    lives, known = tuple(lives), {each.seq: each for each in approvals}
    backs = {row.seq: life[0] for life in lives for row in life if row.kind is LedgerKind.REVERSE}
    for life in lives:
        first = life[0]
        limit = policy_of(policies, first.policy).approval_limit_cents
        if first.origin is LedgerOrigin.IMPORTED or first.cents <= limit:
            continue
        was = backs.get(first.seq - 1) if first.kind is LedgerKind.PROMISE else None
        anew = was is not None and _what(was) == _what(first)
        yes = known.pop(first.approval, None) if first.approval else None
        if first.approver is None or not (anew or (yes and yes.fits(first))):
            yield BookFault("approval", str(first.seq))
    for back in (row for life in lives for row in _turned_back(life)):
        proof = known.pop(back.approval, None) if back.approval else None
        if not (proof and proof.fits(back)):
            yield BookFault("proof", str(back.seq))


def _turned_back(life: Life) -> Iterator[LedgerRow]:
    """The rows that turn back what was handed over."""
    handed = any(row.kind is LedgerKind.HAND_OVER for row in life)
    return (row for row in life if handed and row.kind is LedgerKind.REVERSE)


def _what(row: LedgerRow) -> tuple[UUID | None, UUID | None, int, UUID | None]:
    return row.step_id, row.goal_id, row.cents, row.approver


_RECEIPT = re.compile(r"(\d{4})-([A-Z]+)-(\d{6,})")

Series = tuple[int, str]
"""A year and a letter: receipts count within them (DECISIONS A7)."""


def receipt_faults(
    rows: Iterable[LedgerRow], counters: Mapping[Series, int], *, dropped: bool
) -> Iterator[BookFault]:
    """Receipts that leave a gap, stand twice or were never given out; rows in order.

    `counters` is the last number given out in each series. With `dropped` months the first
    number that still stands may be any.
    """
    reached: dict[Series, int] = {}
    for row in rows:
        if not row.receipt:
            continue
        found = _RECEIPT.fullmatch(row.receipt)
        if found is None or row.kind is not LedgerKind.HAND_OVER:
            yield BookFault("receipt", str(row.seq))
            continue
        series, number = (int(found[1]), found[2]), int(found[3])
        if number != reached.get(series, number - 1 if dropped else 0) + 1:
            yield BookFault("receipt", str(row.seq))
        reached[series] = number
    for series, value in counters.items():
        if value != reached.get(series, value if dropped else 0):
            yield BookFault("receipt", f"{series[0]}-{series[1]}-{value:06d}")


def budget_sums(lives: Iterable[Life]) -> dict[UUID, BudgetSum]:
    """By budget what was promised and spent, from the rows alone; raises IllegalMove."""
    found: dict[UUID, BudgetSum] = {}
    for life in lives:
        budget, cents = life[0].budget, life[0].cents
        if budget is None:
            continue
        was, state = found.get(budget, BudgetSum()), state_after(row.kind for row in life)
        if state in {RewardState.PROMISED, RewardState.AWARDED}:
            was = BudgetSum(was.promised_cents + cents, was.spent_cents)
        if state is RewardState.HANDED_OVER:
            was = BudgetSum(was.promised_cents, was.spent_cents + cents)
        found[budget] = was
    return found
