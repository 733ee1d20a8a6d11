"""A yes to an amount in one's own name: a second person's, or one's own with the password.

A second person agrees to what is promised or given above the limit (DOMAIN 4). Whoever turns
back what was handed over shows first that it is they: their own yes, to an amount below zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from bridge_app.domain.rewards import LedgerKind, LedgerRow
from bridge_app.errors import FieldProblem

VALID_FOR = timedelta(minutes=15)
"""How long a yes waits for its promise or hand-over: both are done at one desk."""


@dataclass(frozen=True)
class Asked:
    """What a second person is asked to agree to, by whoever will promise or give it.

    `amounts` are cents by the step, or by the goal that was reached; of what is turned back, below
    zero, by the reward.
    """

    client_id: UUID
    asked_by: UUID
    amounts: Mapping[UUID, int]


def check_asked(asked: Asked) -> None:
    """Raise FieldProblem where no amount is asked, or one that nobody can promise or give."""
    if not asked.amounts:
        raise FieldProblem("amount", "empty")
    if min(asked.amounts.values()) <= 0:
        raise FieldProblem("amount", "not_money")


@dataclass(frozen=True)
class Approval:
    """One yes as it was kept: it is of one row of the ledger, and of no second one."""

    seq: int
    client_id: UUID
    about: UUID
    cents: int
    asked_by: UUID
    by: UUID
    at: datetime

    def fits(self, row: LedgerRow) -> bool:
        """Whether this is the yes to what this row promised or gave first, or turns back."""
        back = row.kind is LedgerKind.REVERSE
        about, by = (
            (row.reward_id, row.actor) if back else (row.step_id or row.goal_id, row.approver)
        )
        told = (row.approval, about, row.cents, row.actor, by)
        said = (self.seq, self.about, self.cents, self.asked_by, self.by)
        return told == said and timedelta(0) <= row.at - self.at <= VALID_FOR
