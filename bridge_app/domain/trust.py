"""What is written down about a deed, and what a check of a chained log may find."""

from dataclasses import dataclass
from datetime import date, datetime
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
    (DECISIONS F). Names and own words never belong here. `shown` are the clients who stood in
    a list, kept beside the line.
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
    shown: frozenset[UUID] = frozenset()


def kept_from(day: date, months: int) -> str:
    """The oldest month, as 2026-03, of which a row may be less than so many months old."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return f"{year:04d}-{month + 1:02d}"


@dataclass(frozen=True)
class Segment:
    """A closed month, as 2026-03, of a chain, and how many rows it holds."""

    chain: str
    month: str
    rows: int


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
    `changed`, `missing`, `month` when the kept head of a closed month does not fit, or
    `printed` when all fits and only a head that was typed from paper does not.
    `dropped` rows stood before them and went as the retention term asks: that is no damage.
    """

    chain: str
    rows: int
    head: ChainHead | None
    wrong_row: int | None = None
    reason: str = ""
    dropped: int = 0

    @property
    def whole(self) -> bool:
        """Whether every row is as it was written."""
        return self.wrong_row is None
