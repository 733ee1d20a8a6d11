"""What was handed out, from somebody else's list: what each row says, and what is wrong with it.

Rows are history. They stand outside the rules for amounts, caps and budgets, but each is of
somebody, for a step, on a day, with a card that is given once (DECISIONS E5).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bridge_app.desk_errors import BadMap, WrongCell
from bridge_app.domain import sheets
from bridge_app.domain.cards import SERIAL_LIMIT, clean_serial, is_several
from bridge_app.domain.money import plain_cents_in
from bridge_app.domain.people import NAME_LIMIT
from bridge_app.domain.plan import TEXT_LIMIT
from bridge_app.domain.sheets import (
    Sheet,
    checked_columns,
    day_in,
    may_be_number,
    same_number,
    told_by,
)

EARLIEST = date(2000, 1, 1)
"""Nobody handed out a card for a step before this: an earlier day is a slip of the pen."""

MOST_CENTS = 100_000_00
"""More than this for one step is a comma in the wrong place."""


class Column(StrEnum):
    """What a column may say."""

    DATE = "date"
    CLIENT_NUMBER = "client_number"
    AMOUNT = "amount"
    VOUCHER_KIND = "voucher_kind"
    SERIAL = "serial"
    STEP = "step"
    PILLAR = "pillar"
    LOCATION = "location"
    STAFF = "staff"


NEEDED = (
    *(Column.DATE, Column.CLIENT_NUMBER, Column.AMOUNT, Column.SERIAL),
    *(Column.STEP, Column.PILLAR),
)
"""Without these a row is no hand-over: whose, what for, how much, with which card, when."""

_CALLED: Mapping[Column, str] = {
    Column.DATE: "datum dag uitgegeven uitgiftedatum",
    Column.CLIENT_NUMBER: "nummer clientnummer deelnemernummer klantnummer number nr deelnemer",
    Column.AMOUNT: "bedrag waarde euro euros",
    Column.VOUCHER_KIND: "soort bon bonsoort kaart kaartsoort kind",
    Column.SERIAL: "serienummer kaartnummer bonnummer code",
    Column.STEP: "stap ministap actie",
    Column.PILLAR: "pijler thema",
    Column.LOCATION: "locatie plek vestiging",
    Column.STAFF: "medewerker mentor begeleider consulent",
}

_LIMITS = {
    Column.STEP: TEXT_LIMIT,
    Column.SERIAL: SERIAL_LIMIT,
    Column.VOUCHER_KIND: SERIAL_LIMIT,
    Column.LOCATION: NAME_LIMIT,
    Column.STAFF: NAME_LIMIT,
}
"""Letters that fit in the store; the other columns are read, not kept as they stand."""

Map = Mapping[Column, str]
"""For each thing that is told, the header of the column that tells it."""


def guessed(header: Iterable[str]) -> dict[Column, str]:
    """Which columns tell what, by their names; the first that fits."""
    return sheets.guessed(tuple(header), _CALLED)


def checked_map(header: tuple[str, ...], wanted: Map) -> dict[Column, str]:
    """The map, when every column is there and all that is needed is told; raises BadMap."""
    used = checked_columns(header, wanted)
    for column in NEEDED:
        if column not in used:
            raise BadMap("missing", column)
    return used


@dataclass(frozen=True)
class Handed:
    """One hand-over as a row says it; `pillar` is its id, names are as they were written."""

    row: int
    day: date
    number: str
    cents: int
    serial: str
    step: str
    pillar: str
    kind: str = ""
    location: str = ""
    staff: str = ""


@dataclass(frozen=True)
class Readout:
    """What the rows say, and every cell that cannot be read, in their order."""

    rows: tuple[Handed, ...] = ()
    troubles: tuple[WrongCell, ...] = ()


def read(sheet: Sheet, wanted: Map, today: date, pillars: Mapping[str, str]) -> Readout:
    """Every row of a list; `pillars` gives the id of a pillar by its folded name or id."""
    rows: list[Handed] = []
    troubles: list[WrongCell] = []
    for line in sheet.lines:
        reading = _Reading(line.number, wanted, told_by(line, sheet.header, wanted), sheet.day_zero)
        wrong = list(reading.wrong(today, pillars))
        troubles += wrong
        if not wrong:
            rows.append(reading.handed(pillars))
    return Readout(tuple(rows), in_order(troubles))


def in_order(troubles: Iterable[WrongCell]) -> tuple[WrongCell, ...]:
    """As they stand in the file."""
    return tuple(sorted(troubles, key=lambda each: each.row))


@dataclass(frozen=True)
class _Reading:
    """One row that is being read."""

    row: int
    names: Map
    told: Mapping[Column, str]
    day_zero: date | None

    def _says(self, column: Column) -> str:
        return self.told.get(column, "")

    def _trouble(self, reason: str, column: Column) -> WrongCell:
        return WrongCell(self.row, reason, self.names[column], self._says(column)[:NAME_LIMIT])

    def wrong(self, today: date, pillars: Mapping[str, str]) -> Iterator[WrongCell]:
        """Everything in this row that cannot be kept."""
        for column in NEEDED:
            if not self._says(column):
                yield self._trouble("empty", column)
        for column, most in _LIMITS.items():
            if len(self._says(column)) > most:
                yield self._trouble("too_long", column)
        checks = (
            (Column.DATE, self._day_wrong(today)),
            (
                Column.CLIENT_NUMBER,
                "" if may_be_number(self._says(Column.CLIENT_NUMBER)) else "number",
            ),
            (Column.AMOUNT, self._amount_wrong()),
            (Column.SERIAL, self._serial_wrong()),
            (Column.PILLAR, "" if self._says(Column.PILLAR).casefold() in pillars else "pillar"),
        )
        for column, reason in checks:
            if reason and self._says(column):
                yield self._trouble(reason, column)

    def _day_wrong(self, today: date) -> str:
        try:
            day = day_in(self._says(Column.DATE), self.day_zero)
        except (OverflowError, ValueError):
            return "day"
        if day is None or EARLIEST <= day <= today:
            return ""
        return "day_ahead" if day > today else "day_past"

    def _amount_wrong(self) -> str:
        try:
            cents = plain_cents_in(self._says(Column.AMOUNT))
        except ValueError:
            return "amount"
        if cents > MOST_CENTS:
            return "too_much"
        return "" if cents > 0 else "amount"

    def _serial_wrong(self) -> str:
        serial = clean_serial(self._says(Column.SERIAL))
        return "" if serial and not is_several(serial) else "several" if serial else "empty"

    def handed(self, pillars: Mapping[str, str]) -> Handed:
        """What it says, when nothing is wrong with it."""
        day = day_in(self._says(Column.DATE), self.day_zero)
        assert day  # noqa: S101 - a row without a day is wrong
        return Handed(
            self.row,
            day,
            self._says(Column.CLIENT_NUMBER),
            plain_cents_in(self._says(Column.AMOUNT)),
            clean_serial(self._says(Column.SERIAL)),
            self._says(Column.STEP),
            pillars[self._says(Column.PILLAR).casefold()],
            self._says(Column.VOUCHER_KIND),
            self._says(Column.LOCATION),
            self._says(Column.STAFF),
        )


Card = tuple[str, str]
"""The serial number of a card, and its kind: empty where nobody told it."""


def left_before(
    card: Card, given: Mapping[str, Collection[str]], loadable: Collection[str]
) -> bool:
    """Whether this card is one of those that were `given`: the kinds of each serial number.

    While one of two kinds is unknown, two cards with one number are one. A loadable kind is given
    as often as it is loaded.
    """
    serial, kind = card
    kinds = {each for each in given.get(serial, ()) if each not in loadable}
    return kind not in loadable and bool(kinds & {kind, ""} if kind else kinds)


def given_twice(
    cards: Iterable[tuple[Handed, Card]], names: Map, loadable: Collection[str]
) -> Iterator[WrongCell]:
    """Rows with a card that an earlier row of the same list gave."""
    given: dict[str, set[str]] = {}
    for row, card in cards:
        if left_before(card, given, loadable):
            yield WrongCell(row.row, "serial_twice", names[Column.SERIAL], row.serial)
        given.setdefault(row.serial, set()).add(card[1])


# --- the preview -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Made:
    """What reading in would make, or made, besides the hand-overs themselves.

    `numbers` are clients that are not here yet; `staff`, `locations` and `kinds` are names.
    """

    numbers: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Preview:
    """What reading in would do, before anything is done.

    `late` counts the rows of a month that is closed: they are booked in the first open one.
    `bsn` are the rows whose number may be a BSN, which has no place here (DOMAIN 6).
    """

    rows: tuple[Handed, ...] = ()
    troubles: tuple[WrongCell, ...] = ()
    made: Made = Made()
    late: int = 0
    bsn: tuple[int, ...] = ()

    @property
    def may_begin(self) -> bool:
        """Whether nothing stands in the way: one row that is wrong keeps all of them out."""
        return not self.troubles

    @property
    def cents(self) -> int:
        """What all rows add up to."""
        return sum(each.cents for each in self.rows)

    @property
    def clients(self) -> int:
        """To how many people something was handed out."""
        return len({same_number(each.number) for each in self.rows})


@dataclass(frozen=True)
class Imported:
    """What was done: how many hand-overs, what they add up to, and what was made for them."""

    rows: int
    cents: int
    made: Made
