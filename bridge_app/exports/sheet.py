"""A table that leaves: columns of one kind each, rows one after another, and what it is made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

_HERE = ZoneInfo("Europe/Amsterdam")

Cell: TypeAlias = str | int | date | Decimal | None
"""What stands in a cell, as its column says: words, a number, whole cents, a day, a decimal.

None is no number: the cell is empty, which says something else than nought.
"""


class Kind(StrEnum):
    """What a column holds; MONEY is whole cents, a COUNT or DECIMAL may miss."""

    TEXT = "text"
    DAY = "day"
    COUNT = "count"
    MONEY = "money"
    DECIMAL = "decimal"


@dataclass(frozen=True)
class Column:
    """One column; `width` in letters."""

    title: str
    kind: Kind = Kind.TEXT
    width: int = 14


@dataclass(frozen=True)
class Fact:
    """One thing that is told about a table under it, such as its period or its hash."""

    name: str
    value: str | int | date
    kind: Kind = Kind.TEXT


@dataclass(frozen=True)
class Sheet:
    """A table, read once from top to bottom: `facts` are asked for after the last row.

    So rows can come from a store that is read meanwhile, and a fact can be their hash. A file
    of it ends in its own hash, where `seal` says how that is called.
    """

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    total: Sequence[Cell] = ()
    about: str = ""
    facts: Iterable[Fact] = ()
    seal: str = ""

    @property
    def kinds_of_total(self) -> list[Kind]:
        """What its total row holds: a word where rows have a day."""
        kinds = (column.kind for column in self.columns)
        return [Kind.TEXT if kind is Kind.DAY else kind for kind in kinds]


@dataclass(frozen=True)
class Made:
    """Who made a file, when, and with which version of the program.

    `practice` when nobody in it exists: the file says so, wherever it goes.
    """

    who: str
    at: datetime
    program: str
    practice: bool = False

    @property
    def here(self) -> datetime:
        """When, by the clock at the desk."""
        return self.at.astimezone(_HERE)

    @property
    def moment(self) -> str:
        """When, as other countries and programs read it: 2021-07-01 08:30+02:00."""
        return self.here.isoformat(" ", "minutes")

    @property
    def told(self) -> dict[str, object]:
        """The same as it stands in JSON."""
        named = {"by": self.who, "at": self.at.isoformat(), "program": self.program}
        return {**named, "practice": self.practice}
