"""A second person's yes to an amount above the limit, in their own name (DOMAIN 4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from bridge_app.domain.rewards import LedgerRow

VALID_FOR = timedelta(minutes=15)
"""How long a yes waits for its promise or hand-over: both are done at one desk."""


@dataclass(frozen=True)
class Asked:
    """What a second person is asked to agree to, by whoever will promise or give it.

    `amounts` are cents by the step, or by the goal that was reached.
    """

    client_id: UUID
    asked_by: UUID
    amounts: Mapping[UUID, int]


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
        """Whether this is the yes to what this row promised or gave first."""
        told = (row.approval, row.step_id or row.goal_id, row.cents, row.actor, row.approver)
        said = (self.seq, self.about, self.cents, self.asked_by, self.by)
        return told == said and timedelta(0) <= row.at - self.at <= VALID_FOR
