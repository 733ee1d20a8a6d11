"""How a client shows who they are before their own view opens (DECISIONS H2).

A code of digits, or three of 24 pictures: digits must be remembered, pictures need only be known
again (WCAG 3.3.8), so their order does not matter. Either is asked after somebody is identified;
a card alone opens nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.people import AddressForm
from bridge_app.errors import FieldProblem

TRIES = 5
"""After so many wrong tries in a row only somebody who works here opens it."""

FEWEST, MOST = 4, 8
"""Digits of a code."""

CHOSEN = 3
"""Pictures that somebody chooses: one of 2,024 ways, of which five can be tried."""

PICTURES = (
    *("house", "sun", "coffee", "key-round", "book-open", "clock"),
    *("moon", "phone", "pencil", "baby", "star", "scissors"),
    *("flag", "globe", "package", "heart-pulse", "eye", "briefcase"),
    *("hard-hat", "footprints", "thumbs-up", "piggy-bank", "calendar", "graduation-cap"),
)
"""The names of the drawings, always in the same places: where one lies is remembered too."""

PRACTICE_PIN = "2580"
"""The code of made-up people, told to whoever practises with them."""

PRACTICE_PICTURES = ("house", "sun", "coffee")
"""And the pictures of one of them."""

_DIGITS = re.compile(f"[0-9]{{{FEWEST},{MOST}}}")
_UP = "012345678901234567890"


class ProofWay(StrEnum):
    """By what a client is known again."""

    PIN = "pin"
    PICTURES = "pictures"


@dataclass(frozen=True)
class Proof:
    """What was typed or pressed: the digits, or the names of the pictures in order of name."""

    way: ProofWay
    said: str

    def __repr__(self) -> str:
        """Without what was said: it stands in no message and no log."""
        return f"Proof({self.way})"


class TryKind(StrEnum):
    """What is kept of a try; after each but a wrong one the counting begins anew."""

    WRONG = "wrong"
    RIGHT = "right"
    VOUCHED = "vouched"
    SET = "set"


class Outcome(StrEnum):
    """What came of a try."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"
    LOCKED = "locked"


@dataclass(frozen=True)
class Tried:
    """What came of a try, how many are left, and seconds until the next; the same whoever it is.

    Somebody without a code is told the same as somebody with another.
    """

    outcome: Outcome
    left: int = TRIES
    wait: int = 0


@dataclass(frozen=True)
class Tries:
    """Wrong tries in a row, and when the last was."""

    wrong: int = 0
    last: datetime | None = None

    @property
    def locked(self) -> bool:
        """Whether only somebody who works here opens it now."""
        return self.wrong >= TRIES

    def wait(self, now: datetime) -> int:
        """Whole seconds until the next try: 1, 2, 4, 8 after each wrong one.

        The wait is for fingers that go too fast. What holds is the count, which no clock resets;
        so a clock that was set back makes nobody wait.
        """
        if self.last is None or now < self.last:
            return 0
        gone = (now - self.last).total_seconds()
        return max(0, -int(-(wait_after(self.wrong) - gone) // 1))


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row."""
    return 2 ** (min(wrong, TRIES) - 1) if wrong else 0


@dataclass(frozen=True)
class ProofKnown:
    """What staff are told: by what this client is known, since when; never what it is."""

    way: ProofWay | None = None
    since: datetime | None = None
    locked: bool = False


@dataclass(frozen=True)
class CardHolder:
    """Who is to show who they are, and how they are spoken to; no name before that.

    `large`, `letters` and `colours` are how they see best: who cannot read the question cannot
    answer it (domain/own_look.py). After so many `digits` a code is whole; for who has none that
    is what most have, so that nobody learns whether there is one. `tongues` are the languages that
    have this client's bridge: in another one their own screen cannot be. Without any it is not
    known yet: a walk-in comes within reach by that very card.
    """

    client_id: UUID
    language: str
    form: AddressForm
    large: bool = False
    letters: int | None = None
    colours: str = ""
    digits: int = FEWEST
    tongues: tuple[str, ...] = ()


def pin(typed: str) -> Proof:
    """What was typed, without spaces; it may be anything."""
    return Proof(ProofWay.PIN, typed.replace(" ", ""))


def pictures(names: Iterable[str]) -> Proof:
    """Pictures that were pressed, in whatever order."""
    return Proof(ProofWay.PICTURES, " ".join(sorted(set(names))))


def checked_pin(typed: str, born: date | None = None, number: str = "") -> Proof:
    """A code that nobody guesses at once; raises FieldProblem for any other.

    Four to eight digits; no row up or down, nothing that repeats, not the day or year of birth
    (`born`) and not the client's own number.
    """
    proof = pin(typed)
    if not _DIGITS.fullmatch(proof.said):
        raise FieldProblem("proof_pin", "not_four_to_eight")
    if _plain(proof.said) or proof.said in _own(born, number):
        raise FieldProblem("proof_pin", "plain_proof")
    return proof


def _plain(digits: str) -> bool:
    row = digits in _UP or digits in _UP[::-1]
    size = len(digits)
    lengths = (n for n in range(1, size // 2 + 1) if size % n == 0)
    return row or any(digits[:n] * (size // n) == digits for n in lengths)


def _own(born: date | None, number: str) -> frozenset[str]:
    """What somebody else would try first: a birth date in any order, the number on the letters."""
    digits = "".join(re.findall("[0-9]", number))
    return frozenset((digits, digits[-FEWEST:], *_days(born)))


def _days(born: date | None) -> Iterator[str]:
    if born is None:
        return
    for order in ("%Y", "%d%m", "%m%d", "%m%y", "%d%m%y", "%y%m%d", "%m%Y", "%d%m%Y", "%Y%m%d"):
        yield born.strftime(order)


def checked_pictures(names: Iterable[str]) -> Proof:
    """Three different pictures of those that lie there; raises FieldProblem for anything else."""
    wanted = frozenset(names)
    if len(wanted) != CHOSEN or not wanted <= frozenset(PICTURES):
        raise FieldProblem("pictures", "three_pictures", CHOSEN)
    return pictures(wanted)
