"""Clients from somebody else's table: which column says what, what a row says, what is wrong.

Names may be missing, since a number-only client is completed later (DECISIONS A2, E5); a row
without a number and without a name is nobody.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from bridge_app.desk_errors import BadMap, WrongRow
from bridge_app.domain import sheets
from bridge_app.domain.doubles import Likeness
from bridge_app.domain.people import NAME_LIMIT, check_birth_date, clean_name
from bridge_app.domain.privacy import looks_like_bsn
from bridge_app.domain.sheets import (
    Line,
    Sheet,
    checked_columns,
    day_in,
    may_be_name,
    may_be_number,
    said_in,
    same_number,
    told_by,
)
from bridge_app.errors import FieldProblem


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

NAMES = (Column.FIRST_NAME, Column.LAST_NAME, Column.MENTOR)
"""What people are called."""

IN_LOGINS = "_@+"
"""A mentor may be told by log-in name."""

_ALSO_CALLED: Mapping[Column, str] = {
    Column.CLIENT_NUMBER: "nummer clientnummer deelnemernummer klantnummer number nr",
    Column.FIRST_NAME: "voornaam roepnaam naam firstname",
    Column.LAST_NAME: "achternaam familienaam surname lastname",
    Column.BIRTH_DATE: "geboortedatum geboren birthdate dateofbirth",
    Column.LANGUAGE: "taal",
    Column.MENTOR: "begeleider medewerker consulent",
    Column.LOCATION: "locatie plek vestiging",
}


Map = Mapping[Column, str]
"""For each thing that is told, the header of the column that tells it."""


def guessed(header: Collection[str]) -> dict[Column, str]:
    """Which columns tell what, by their names; the first that fits."""
    return sheets.guessed(header, _ALSO_CALLED)


def checked_map(header: Collection[str], wanted: Map) -> dict[Column, str]:
    """The map, when every column is there and one tells who it is; raises BadMap."""
    used = checked_columns(header, wanted)
    if not any(column in used for column in TELLING):
        raise BadMap("nobody")
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
    people: list[Newcomer] = []
    troubles: list[WrongRow] = []
    for line in sheet.lines:
        told = told_by(line, sheet.header, wanted)
        wrong = list(_wrong(line.number, told, sheet.day_zero, today, languages))
        wrong += _misspelt(line, sheet.header, wanted)
        troubles += wrong
        if not wrong:
            people.append(_newcomer(line.number, told, sheet.day_zero, languages))
    troubles += _said_twice(people)
    return Readout(tuple(people), tuple(sorted(troubles, key=lambda each: each.row)))


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
    if number and not may_be_number(number):
        yield WrongRow(row, "number", number)
    language = told.get(Column.LANGUAGE, "")
    if language and language.casefold() not in languages:
        yield WrongRow(row, "language", language)
    yield from _wrong_day(row, told.get(Column.BIRTH_DATE, ""), day_zero, today)


def _misspelt(line: Line, header: tuple[str, ...], wanted: Map) -> Iterator[WrongRow]:
    """Names that lost letters on the way here: nobody would be found by them, or greeted."""
    for column in NAMES:
        said = said_in(line, header, wanted[column]) if column in wanted else ""
        if not may_be_name(said, IN_LOGINS if column is Column.MENTOR else ""):
            yield WrongRow(line.number, "letters", clean_name(said)[:NAME_LIMIT])


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
        if each.number and first.setdefault(same_number(each.number), each.row) != each.row:
            yield WrongRow(each.row, "number_twice", each.number)


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
