"""What a backup says of itself, and what a check of a store found."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bridge_app.domain.trust import ChainHead, ChainReport

HEAD_LETTERS = 12
"""Characters of a head that are printed; enough that nobody finds another that fits."""


@dataclass(frozen=True)
class Manifest:
    """What stands in a store: rows by table, cents in the ledger, the last row of each chain.

    `made_at` is when the backup was made, `schema` which tables it has, `program` what made it.
    """

    store: str
    practice: bool
    made_at: datetime
    schema: str
    program: str
    counts: Mapping[str, int] = field(default_factory=dict)
    ledger_cents: int = 0
    heads: Mapping[str, ChainHead] = field(default_factory=dict)

    def same_content(self, other: "Manifest") -> bool:
        """Whether both tell of the same rows, cents and heads."""
        mine = (self.store, self.practice, dict(self.counts), self.ledger_cents, dict(self.heads))
        its = (other.store, other.practice, dict(other.counts), other.ledger_cents)
        return mine == (*its, dict(other.heads))


@dataclass(frozen=True)
class Checked:
    """All that was checked of a store, and what was found.

    `pages` tells whether every page, index and reference is whole; `wrong_text` is the first
    line of the access log whose words are not those that were typed, `erased` how many lines
    had words that were erased as the retention term asks.
    """

    pages: bool
    chains: tuple[ChainReport, ...]
    wrong_text: int | None = None
    erased: int = 0

    @property
    def whole(self) -> bool:
        """Whether nothing was found that is not as it was written."""
        return self.pages and self.wrong_text is None and all(each.whole for each in self.chains)

    def rows(self, chain: str) -> int:
        """How many rows of a chain were read and found right."""
        return next(each.rows for each in self.chains if each.chain == chain)

    def without(self, chain: str, row: int) -> "Checked":
        """The same, with a row of this chain that is not the one that was printed."""
        wrong = ChainReport(chain, row - 1, None, row, "changed")
        return replace(self, chains=tuple(wrong if e.chain == chain else e for e in self.chains))


def printed(head: ChainHead) -> str:
    """A head as a day report prints it: the number of the last row, and the start of its mac."""
    return f"{head.seq}-{head.mac.hex()[:HEAD_LETTERS]}"


def fits(head: ChainHead, text: str) -> bool:
    """Whether this is the head that was printed so."""
    return printed(head) == text.strip().lower()


def number_of(text: str) -> int | None:
    """The number of the row that a printed head names; None for what is no printed head."""
    number, dash, letters = text.strip().lower().partition("-")
    told = dash and number.isdecimal() and len(letters) == HEAD_LETTERS
    return int(number) if told and set(letters) <= set("0123456789abcdef") else None
