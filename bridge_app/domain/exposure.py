"""Who was in whose file in a period: what a leak may have shown, by number (AVG 33 and 34)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bridge_app.domain.retention import Rule
from bridge_app.errors import FieldProblem

LONGEST = 366
"""Days that one report may span."""


@dataclass(frozen=True)
class Seen:
    """One member of staff in one file, in a period; `number` is empty for one that is erased.

    `printed` tells that something of it left as paper or as a file.
    """

    number: str
    who: str
    device: str
    first: date
    last: date
    times: int
    printed: bool = False


@dataclass(frozen=True)
class Exposure:
    """Everything that was seen from `first` up to and including `last`, by number.

    `who` is the one person it is about, empty for everybody.
    """

    first: date
    last: date
    seen: tuple[Seen, ...]
    who: str = ""

    @property
    def numbers(self) -> tuple[str, ...]:
        """Whose files were seen, each once."""
        return tuple(sorted({each.number for each in self.seen if each.number}))


@dataclass(frozen=True)
class Staffed:
    """Somebody who works or worked here, to choose from."""

    id: UUID
    name: str


@dataclass(frozen=True)
class Register:
    """What the register of processing says of this program: terms, and who can be asked."""

    rules: tuple[Rule, ...]
    people: tuple[Staffed, ...]
    made_on: date


def checked_period(first: date, last: date) -> None:
    """Raise FieldProblem for a period that ends before it begins, or spans more than a year."""
    if last < first:
        raise FieldProblem("period", "wrong_order")
    if (last - first).days > LONGEST:
        raise FieldProblem("period", "too_many", LONGEST)


def in_order(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    """By number, then by person."""
    return tuple(sorted(seen, key=lambda each: (each.number, each.who, each.first)))
