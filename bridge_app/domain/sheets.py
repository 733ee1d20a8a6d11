"""A table that somebody else made: its cells, which column says what, and what a day looks like.

What every list that is read in has in common; what its rows are about is settled elsewhere
(importing.py for clients, importing_rewards.py for what was handed out).
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from bridge_app.desk_errors import BadMap
from bridge_app.domain.people import clean_name

ColumnT = TypeVar("ColumnT", bound=StrEnum)

LONGEST = 30
"""Characters in a number; of others one may be as short as theirs are (storage/names.py)."""


@dataclass(frozen=True)
class Line:
    """A row and where it stands in the file, counted from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A table with its header; `day_zero` is what whole numbers in a column of days count from."""

    header: tuple[str, ...]
    lines: tuple[Line, ...]
    day_zero: date | None = None

    @property
    def fingerprint(self) -> str:
        """The same for the same cells, however the file was saved."""
        told = [self.header, *(line.cells for line in self.lines)]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def guessed(header: Collection[str], called: Mapping[ColumnT, str]) -> dict[ColumnT, str]:
    """Which columns tell what, by their names; the first that fits.

    `called` are the other names that each column goes by, parted by spaces.
    """
    found: dict[ColumnT, str] = {}
    for column, also in called.items():
        names = {column.value.replace("_", ""), *also.split()}
        fitting = (each for each in header if _bare(each) in names)
        if name := next(fitting, ""):
            found[column] = name
    return found


def _bare(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.casefold().replace("ë", "e"))


def checked_columns(header: Collection[str], wanted: Mapping[ColumnT, str]) -> dict[ColumnT, str]:
    """The columns that are used, when each is there, once, and tells one thing; raises BadMap."""
    used = {column: name for column, name in wanted.items() if name}
    for name in used.values():
        if list(header).count(name) != 1:
            raise BadMap("twice" if name in header else "no_such_column", name)
    if len(set(used.values())) < len(used):
        raise BadMap("same")
    return used


def told_by(
    line: Line, header: tuple[str, ...], wanted: Mapping[ColumnT, str]
) -> dict[ColumnT, str]:
    """What a row says in each column that is used, cleaned; nothing where it is too short."""
    return {column: clean_name(said_in(line, header, name)) for column, name in wanted.items()}


def said_in(line: Line, header: tuple[str, ...], name: str) -> str:
    """What stands in the column of this name, as it stands there; nothing in a short row."""
    at = header.index(name)
    return line.cells[at] if at < len(line.cells) else ""


_IN_NAMES = frozenset("'’‘ʼ`´–‐-.,/&()\"·")  # noqa: RUF001 - apostrophes and dashes as people type them
_LETTERS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd", "Zs", "Cf"})


def may_be_name(said: str, also: str = "") -> bool:
    """Whether these can be the letters of a name, in any script; `also` are other signs in it.

    No question mark, where a letter was lost that a list could not keep; no sign that a letter
    turns into when a list is read in another code; no end of a line, where a quote stood open.
    """
    signs = _IN_NAMES.union(also)
    return all(each in signs or unicodedata.category(each) in _LETTERS for each in said)


def may_be_number(said: str) -> bool:
    """Whether this can be the number of a client."""
    return bool(re.fullmatch(rf"[0-9A-Za-z./-]{{1,{LONGEST}}}", said))


def same_number(number: str) -> str:
    """What two ways to write one number have in common: no letter is another one by its size."""
    return number.lower()


_DAY = re.compile(
    r"(?:(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})"
    r"|(?P<Y>\d{4})-(?P<M>\d{1,2})-(?P<D>\d{1,2}))(?:[ T]0{1,2}:00(?::00)?(?:\.0+)?)?"
)


def day_in(said: str, day_zero: date | None = None) -> date | None:
    """31-12-1980, 1980-12-31, or so many days after `day_zero`; None for nothing.

    Raises ValueError for what is no day.
    """
    if not said:
        return None
    if found := _DAY.fullmatch(said):
        parts = found.groupdict()
        year, month, day = (parts[a] or parts[b] for a, b in (("y", "Y"), ("m", "M"), ("d", "D")))
        return date(int(year), int(month), int(day))
    if day_zero and said.isascii() and said.isdecimal():
        return day_zero + timedelta(days=int(said))
    raise ValueError(said)
