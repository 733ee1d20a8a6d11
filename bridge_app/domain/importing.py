"""Clients from somebody else's table: which column says what, what a row says, what is wrong.

Names may be missing, since a number-only client is completed later (DECISIONS A2, E5); a row
without a number and without a name is nobody.
"""

import hashlib
import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from bridge_app.desk_errors import BadMap, WrongRow
from bridge_app.domain.doubles import Likeness
from bridge_app.domain.people import NAME_LIMIT, check_birth_date, clean_name
from bridge_app.domain.privacy import looks_like_bsn
from bridge_app.errors import FieldProblem

SHORTEST, LONGEST = 4, 30
"""Characters in a number: a shorter one would be taken for a day (storage/people.py)."""


class Column(StrEnum):
    """What a column may say."""

    CLIENT_NUMBER = "client_number"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    BIRTH_DATE = "birth_date"
    LANGUAGE = "language"
    MENTOR = "mentor"
    LOCATION = "location"


TELLING = (Column.CLIENT_NUMBER, Column.FIRST_NAME, Column.LAST_NAME)
"""At least one of these tells who a row is about."""

_ALSO_CALLED: Mapping[Column, str] = {
    Column.CLIENT_NUMBER: "nummer clientnummer deelnemernummer klantnummer number nr",
    Column.FIRST_NAME: "voornaam roepnaam naam firstname",
    Column.LAST_NAME: "achternaam familienaam surname lastname",
    Column.BIRTH_DATE: "geboortedatum geboren birthdate dateofbirth",
    Column.LANGUAGE: "taal",
    Column.MENTOR: "begeleider medewerker consulent",
    Column.LOCATION: "locatie plek vestiging",
}


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


Map = Mapping[Column, str]
"""For each thing that is told, the header of the column that tells it."""


def guessed(header: Collection[str]) -> dict[Column, str]:
    """Which columns tell what, by their names; the first that fits."""
    found: dict[Column, str] = {}
    for column in Column:
        names = {column.value.replace("_", ""), *_ALSO_CALLED[column].split()}
        fitting = (each for each in header if _bare(each) in names)
        if name := next(fitting, ""):
            found[column] = name
    return found


def _bare(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.casefold().replace("ë", "e"))


def checked_map(header: Collection[str], wanted: Map) -> dict[Column, str]:
    """The map, when every column is there and one tells who it is; raises BadMap."""
    used = {column: name for column, name in wanted.items() if name}
    for name in used.values():
        if list(header).count(name) != 1:
            raise BadMap("twice" if name in header else "no_such_column", name)
    if not any(column in used for column in TELLING):
        raise BadMap("nobody")
    if len(set(used.values())) < len(used):
        raise BadMap("same")
    return used


@dataclass(frozen=True)
class Newcomer:
    """Somebody about to be made, as a row says it; `number` is empty for the next free one."""

    row: int
    number: str = ""
    first_name: str = ""
    last_name: str = ""
    birth_date: date | None = None
    language: str = "nl"
    mentor: str = ""
    location: str = ""


@dataclass(frozen=True)
class Readout:
    """What the rows say, and every row that cannot be read, in their order."""

    people: tuple[Newcomer, ...] = ()
    troubles: tuple[WrongRow, ...] = ()


def read(sheet: Sheet, wanted: Map, today: date, languages: Mapping[str, str]) -> Readout:
    """Every row of a table; `languages` gives the code of a language by its folded name or code."""
    places = {column: sheet.header.index(name) for column, name in wanted.items()}
    people: list[Newcomer] = []
    troubles: list[WrongRow] = []
    for line in sheet.lines:
        told = {column: _cell(line, at) for column, at in places.items()}
        wrong = list(_wrong(line.number, told, sheet.day_zero, today, languages))
        troubles += wrong
        if not wrong:
            people.append(_newcomer(line.number, told, sheet.day_zero, languages))
    troubles += _said_twice(people)
    return Readout(tuple(people), tuple(sorted(troubles, key=lambda each: each.row)))


def _cell(line: Line, at: int) -> str:
    return clean_name(line.cells[at]) if at < len(line.cells) else ""


def _wrong(
    row: int,
    told: Mapping[Column, str],
    day_zero: date | None,
    today: date,
    languages: Mapping[str, str],
) -> Iterator[WrongRow]:
    if not any(told.get(column) for column in TELLING):
        yield WrongRow(row, "nobody", "")
    for said in told.values():
        if len(said) > NAME_LIMIT:
            yield WrongRow(row, "too_long", said[:NAME_LIMIT])
    number = told.get(Column.CLIENT_NUMBER, "")
    if number and not re.fullmatch(rf"[0-9A-Za-z./-]{{{SHORTEST},{LONGEST}}}", number):
        yield WrongRow(row, "number", number)
    language = told.get(Column.LANGUAGE, "")
    if language and language.casefold() not in languages:
        yield WrongRow(row, "language", language)
    yield from _wrong_day(row, told.get(Column.BIRTH_DATE, ""), day_zero, today)


def _wrong_day(row: int, said: str, day_zero: date | None, today: date) -> Iterator[WrongRow]:
    try:
        check_birth_date(day_in(said, day_zero), today)
    except (FieldProblem, OverflowError, ValueError):
        yield WrongRow(row, "birth_date", said)


def _newcomer(
    row: int, told: Mapping[Column, str], day_zero: date | None, languages: Mapping[str, str]
) -> Newcomer:
    texts = {
        str(column).removeprefix("client_"): told.get(column, "")
        for column in Column
        if column not in {Column.BIRTH_DATE, Column.LANGUAGE}
    }
    language = languages.get(told.get(Column.LANGUAGE, "").casefold(), "nl")
    born = day_in(told.get(Column.BIRTH_DATE, ""), day_zero)
    return Newcomer(row, birth_date=born, language=language, **texts)


def _said_twice(people: list[Newcomer]) -> Iterator[WrongRow]:
    first: dict[str, int] = {}
    for each in people:
        if each.number and first.setdefault(each.number, each.row) != each.row:
            yield WrongRow(each.row, "number_twice", each.number)


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


# --- the preview -----------------------------------------------------------------------------


@dataclass(frozen=True)
class MaybeSame:
    """A row that may be somebody who has a file, or another row, and why."""

    row: int
    number: str
    other_row: int | None
    client_id: UUID | None
    why: Likeness


@dataclass(frozen=True)
class Preview:
    """What reading in would do, before anything is done.

    `mentors` and `locations` are those that would be made; `bsn` the rows whose number may be a
    BSN, which has no place here (DOMAIN 6).
    """

    people: tuple[Newcomer, ...] = ()
    troubles: tuple[WrongRow, ...] = ()
    mentors: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    doubles: tuple[MaybeSame, ...] = ()
    bsn: tuple[int, ...] = ()

    @property
    def may_begin(self) -> bool:
        """Whether nothing stands in the way: one row that is wrong keeps all of them out."""
        return not self.troubles


def with_bsn(people: Collection[Newcomer]) -> tuple[int, ...]:
    """The rows whose number may be a BSN."""
    return tuple(each.row for each in people if looks_like_bsn(each.number))


@dataclass(frozen=True)
class Imported:
    """What was done: how many people, and what was made for them."""

    clients: int
    mentors: tuple[str, ...] = field(default=())
    locations: tuple[str, ...] = field(default=())
