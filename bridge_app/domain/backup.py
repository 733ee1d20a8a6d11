"""What a backup says of itself, which ones stay, and what a check of a store found."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from bridge_app.domain.books import BookFault
from bridge_app.domain.stock import StockFault
from bridge_app.domain.trust import ChainHead, ChainReport
from bridge_app.errors import FieldProblem

HEAD_LETTERS = 12
"""Characters of a head that are printed; enough that nobody finds another that fits."""

PRINTED = "printed"
"""Why a chain is not right whose rows all are: a head that was typed from paper is not its own."""


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

    def same_chains(self, other: "Manifest") -> bool:
        """Whether both tell of the same store, cents and heads: also where tables changed since."""
        mine = (self.store, self.practice, self.ledger_cents, dict(self.heads))
        return mine == (other.store, other.practice, other.ledger_cents, dict(other.heads))


@dataclass(frozen=True)
class Checked:
    """All that was checked of a store, and what was found.

    `pages` tells whether every page, index and reference is whole; `wrong_text` is the first
    line of the access log whose words are not those that were typed, `wrong_list` the first whose
    list is gone or names others, `erased` how many lines had words that were erased as the
    retention term asks. `wrong_card` is the first thing in the stock that does not fit,
    `wrong_books` everything in the books.
    """

    pages: bool
    chains: tuple[ChainReport, ...]
    wrong_text: int | None = None
    wrong_list: int | None = None
    erased: int = 0
    wrong_card: StockFault | None = None
    wrong_books: tuple[BookFault, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing was found that is not as it was written.

        Sums that do not fit are told by a check, and are no reason to refuse a backup.
        """
        beside = (self.wrong_text, self.wrong_list, self.wrong_card) == (None, None, None)
        sealed = not any(each.sealed for each in self.wrong_books)
        return self.pages and beside and sealed and all(each.whole for each in self.chains)

    def reached(self, chain: str) -> int:
        """The number of the last row of a chain that was read and found right."""
        return next(each.rows + each.dropped for each in self.chains if each.chain == chain)

    def without(self, chain: str, row: int) -> "Checked":
        """The same, with a row of this chain that is not the one that was printed.

        A chain that is broken anyway stays so: that is no matter of typing.
        """
        wrong = ChainReport(chain, row - 1, None, row, PRINTED)
        told = (wrong if e.chain == chain and e.whole else e for e in self.chains)
        return replace(self, chains=tuple(told))


LETTERS: Mapping[str, str] = {"logins": "D", "audit": "L", "ledger": "G"}
"""With which letter a printed head says of which chain it is: deur, logboek, grootboek.

No letter that is taken for a digit, or for another in small letters."""


@dataclass(frozen=True)
class PrintedHead:
    """A head as it was read from paper; `chain` is empty for one that does not say of which."""

    chain: str
    number: int
    letters: str


def printed(head: ChainHead, chain: str) -> str:
    """A head as a day report prints it: of which chain, the last row, the start of its mac."""
    return f"{LETTERS[chain]}{head.seq}-{head.mac.hex()[:HEAD_LETTERS]}"


def fits(head: ChainHead, wanted: PrintedHead) -> bool:
    """Whether this is the head that was printed so."""
    letters = head.mac.hex()[:HEAD_LETTERS]
    return (head.seq, letters) == (wanted.number, wanted.letters)


def read_head(text: str) -> PrintedHead | None:
    """What stands on paper, capitals or not; None for what is no printed head."""
    chains = {letter.lower(): chain for chain, letter in LETTERS.items()}
    number, dash, letters = text.strip().lower().partition("-")
    chain = chains.get(number[:1], "")
    number = number[1:] if chain else number
    told = dash and number.isdecimal() and len(letters) == HEAD_LETTERS
    if not told or not set(letters) <= set("0123456789abcdef") or not int(number):
        return None
    return PrintedHead(chain, int(number), letters)


def read_heads(text: str) -> tuple[PrintedHead, ...]:
    """All that was typed over from paper, with spaces between; raises FieldProblem."""
    found = [read_head(each) for each in text.split()]
    if None in found:
        raise FieldProblem("head", "not_a_head")
    return tuple(each for each in found if each)


# --- which ones stay, and how it stands -------------------------------------------------------

DAYS, WEEKS = 7, 4
"""Of each of the last seven days with a backup one stays, and of each of four weeks before
(TRUST 21)."""

OLDEST_DAYS = DAYS + 7 * WEEKS
"""After so many days only those last seven still stand, and what was erased since is in no other
backup of the program (TRUST 38)."""

LATE = timedelta(days=2)
"""With nothing newer than this the administrator is warned; at most 28 hours get lost (BIO2)."""


@dataclass(frozen=True)
class KeptBackup:
    """A backup that stands in its place.

    `number` counts them in the order in which they were made; `made_at` is by the clock at the
    desk, size in bytes.
    """

    file: Path
    number: int
    made_at: datetime
    size: int


def may_go(there: Iterable[KeptBackup], today: date) -> frozenset[KeptBackup]:
    """Those that need not stay: of each day and week only the newest does.

    Which days were the last is told by the number and not by the clock: on a day that was set
    too far ahead not all the earlier ones are too old at once.
    """
    in_order = sorted(there, key=lambda each: each.number, reverse=True)
    days: dict[date, KeptBackup] = {}
    weeks: dict[object, KeptBackup] = {}
    for each in in_order:
        day = each.made_at.date()
        if day in days or len(days) < DAYS:
            days.setdefault(day, each)
        elif abs((today - day).days) < OLDEST_DAYS:
            weeks.setdefault(day.isocalendar()[:2], each)
    return frozenset(in_order) - {*days.values(), *weeks.values()}


class Standing(StrEnum):
    """How it stands with the backups, the worst first."""

    NO_PLACE = "no_place"
    PLACE_GONE = "place_gone"
    NEVER = "never"
    LATE = "late"
    GOOD = "good"


@dataclass(frozen=True)
class BackupState:
    """What is known of the backups of a store.

    `place` is the folder that was chosen, `reachable` whether it is there now. `last` is when
    the last good one was made, `rehearsed` when restoring was practised last, and how many
    `seconds` that took.
    """

    place: Path | None = None
    reachable: bool = False
    last: datetime | None = None
    rehearsed: date | None = None
    seconds: int = 0

    def standing(self, now: datetime) -> Standing:
        """How it stands at this moment; of several troubles the one to mend first."""
        if self.place is None:
            return Standing.NO_PLACE
        if not self.reachable:
            return Standing.PLACE_GONE
        if self.last is None:
            return Standing.NEVER
        return Standing.LATE if now - self.last > LATE else Standing.GOOD


Told = Callable[[int, int], None]
"""Is told how far something is: steps done, and of how many. What it raises stops the work."""


def nobody_waits(_done: int, _of: int) -> None:
    """For work that nobody looks at."""


class Steps:
    """Counts the steps of a long piece of work for whoever waits, who may stop it in between."""

    def __init__(self, told: Told, of: int) -> None:
        self._told, self._of, self._done = told, of, 0
        told(0, of)

    def step(self) -> None:
        """One step more is done."""
        self._done += 1
        self._told(self._done, self._of)
