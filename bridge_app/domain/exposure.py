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
    """One member of staff and one client, in a period; `number` is empty for one that is erased.

    `times` counts deeds in the file; with none the client only stood in a list, by name.
    `listed` counts lists. `printed` tells that something left as paper or as a file.
    """

    number: str
    who: str
    device: str
    first: date
    last: date
    times: int
    printed: bool = False
    listed: int = 0


@dataclass(frozen=True)
class Exposure:
    """Everything that was seen from `first` up to and including `last`, by number.

    `who` is the one person it is about, empty for everybody. What is in the log counts: whoever
    was on a screen while somebody typed stands in it once the search came to rest.
    """

    first: date
    last: date
    seen: tuple[Seen, ...]
    who: str = ""

    @property
    def numbers(self) -> tuple[str, ...]:
        """Who was seen, in a file or in a list, each once."""
        return _numbers(self.seen)

    @property
    def opened(self) -> tuple[str, ...]:
        """Whose files were seen; of the others only the name stood in a list."""
        return _numbers(each for each in self.seen if each.times)


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


def _numbers(seen: Iterable[Seen]) -> tuple[str, ...]:
    return tuple(sorted({each.number for each in seen if each.number}))


def checked_period(first: date, last: date) -> None:
    """Raise FieldProblem for a period that ends before it begins, or spans more than a year."""
    if last < first:
        raise FieldProblem("period", "wrong_order")
    if (last - first).days > LONGEST:
        raise FieldProblem("period", "too_many", LONGEST)


def in_order(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    """By number, then by person."""
    return tuple(sorted(seen, key=lambda each: (each.number, each.who, each.first)))
