"""What is written down about a deed, and what a check of a chained log may find."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bridge_app.domain.access import Actor

DONE = "done"
"""The result of a deed that happened; a refusal carries its own code."""

REFUSED = "refused"


@dataclass(frozen=True)
class AuditEntry:
    """One line of the access log: who did what to whom, when, from where (DOMAIN 6, BIO2).

    Codes only: `action` and `object_kind` name the deed, `ground` why a file was within reach
    (access.Reach), `detail` a choice such as a paper's preset, `amount` a count such as the
    hits of a search. The one free `text` (a typed reason) is kept apart and can be erased
    (DECISIONS F). Names and own words never belong here.
    """

    at: datetime
    actor: Actor
    action: str
    object_kind: str = ""
    object_id: UUID | None = None
    client_id: UUID | None = None
    result: str = DONE
    ground: str = ""
    detail: str = ""
    amount: int | None = None
    text: str = ""


@dataclass(frozen=True)
class ChainHead:
    """The last row of a chain: its number and its mac; printed, it anchors all before it."""

    seq: int
    mac: bytes


@dataclass(frozen=True)
class ChainReport:
    """What a check of one chain found, from the first row on.

    `rows` were read and found right; `head` is the last of them. `wrong_row` is the number of
    the first row that is not as it was written, None when all are; `reason` says how:
    `changed`, `missing`, or `month` when the kept head of a closed month does not fit.
    """

    chain: str
    rows: int
    head: ChainHead | None
    wrong_row: int | None = None
    reason: str = ""

    @property
    def whole(self) -> bool:
        """Whether every row is as it was written."""
        return self.wrong_row is None
