"""Totals and the lines behind them as tables, and totals as JSON for a scheduler."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import BinaryIO

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import (
    BOOKED_AS,
    DEFINITION,
    BookedLine,
    Filters,
    Group,
    TotalLine,
    TotalRow,
    Totals,
    told_filters,
)
from bridge_app.domain.totals_days import Period
from bridge_app.exports.cells import amount
from bridge_app.exports.portions import portions
from bridge_app.exports.sealing import write_sealed_rows
from bridge_app.exports.sheet import Cell, Column, Fact, Kind, Made, Sheet
from bridge_app.exports.words import DUTCH, Words


def totals_sheet(totals: Totals, made: Made, words: Words) -> Sheet:
    """Totals as a table with its total row; the numbers are those on the screen."""
    groups = totals.filters.groups
    blanks = [""] * len(groups)
    return Sheet(
        words.say("totals"),
        [
            period_column(totals.filters, words),
            *(Column(words.group(group), width=24) for group in groups),
            *_figure_columns(totals.filters, words),
        ],
        (_row(totals, row, words) for row in totals.rows),
        [words.say("total"), *blanks, *_figures(totals.filters, totals.total)],
        words.say("about"),
        [
            *_told(totals, made, words),
            *_apart(totals, words),
            *_made(made, totals.data_hash, words),
        ],
        words.seal,
    )


def period_column(filters: Filters, words: Words) -> Column:
    """The column of periods: days are dates that a spreadsheet counts with, the rest has a name."""
    return Column(words.say("period"), Kind.DAY if filters.by is Period.DAY else Kind.TEXT)


def period_cell(filters: Filters, row: TotalRow, words: Words) -> Cell:
    """What stands in it."""
    if filters.by is Period.DAY:
        return date.fromisoformat(row.period)
    return row.period or words.say("whole")


def _figure_columns(filters: Filters, words: Words) -> Iterator[Column]:
    kinds = {"count": Kind.COUNT, "cents": Kind.MONEY, "people": Kind.COUNT}
    kinds.update(average=Kind.MONEY, highest=Kind.MONEY)
    if filters.state is not RewardState.REVERSED:
        kinds.update(reversed_count=Kind.COUNT, reversed_cents=Kind.MONEY)
    return (Column(words.say(name), kind) for name, kind in kinds.items())


def _row(totals: Totals, row: TotalRow, words: Words) -> list[Cell]:
    named = zip(totals.filters.groups, row.group, strict=True)
    values = (words.value(group, key, totals.names.get(group, {})) for group, key in named)
    return [period_cell(totals.filters, row, words), *values, *_figures(totals.filters, row)]


def _figures(filters: Filters, row: TotalRow) -> list[Cell]:
    line = row.line
    told = [line.count, line.cents, line.people, line.average_cents, line.highest_cents]
    if filters.state is RewardState.REVERSED:
        return [*told]
    return [*told, row.reversed.count, row.reversed.cents]


# --- what a file tells about itself --------------------------------------------------------


def totals_facts(totals: Totals, made: Made, words: Words, for_whom: str = "inside") -> list[Fact]:
    """For whom it is, what was asked, what it was made of, who made it, and its hash."""
    told = _told(totals, made, words, for_whom)
    return [*told, *_made(made, totals.data_hash, words)]


def _told(totals: Totals, made: Made, words: Words, for_whom: str = "inside") -> Iterator[Fact]:
    yield from for_whom_facts(made, words, for_whom)
    yield from _asked(totals, words)
    yield from _found(totals, words)


def for_whom_facts(made: Made, words: Words, for_whom: str) -> Iterator[Fact]:
    """For whom it is; and of made-up people that they are, so that nobody takes them for real."""
    yield Fact(words.say("for_whom"), words.say(for_whom))
    if made.practice:
        yield Fact(words.say("practice_store"), words.say("practice"))


def _asked(totals: Totals, words: Words) -> Iterator[Fact]:
    filters = totals.filters
    yield Fact(words.say("first_day"), filters.first_day, Kind.DAY)
    yield Fact(words.say("last_day"), filters.last_day, Kind.DAY)
    yield Fact(words.say("by"), words.period(filters.by))
    none = words.say("none")
    yield Fact(words.say("group"), ", ".join(map(words.group, filters.groups)) or none)
    yield Fact(words.say("only"), ", ".join(_only(totals, words)) or none)
    yield Fact(words.say("state"), words.state(filters.state))


def _only(totals: Totals, words: Words) -> Iterator[str]:
    for group, key in totals.filters.only:
        yield f"{words.group(group)}: {words.value(group, key, totals.names.get(group, {}))}"
    if totals.filters.cents is not None:
        mark = "," if words.language == DUTCH else "."
        yield f"{words.say('cents')}: {amount(totals.filters.cents, mark)}"


def _found(totals: Totals, words: Words) -> Iterator[Fact]:
    if totals.best_day:
        day, cents = totals.best_day
        yield Fact(words.say("best_day"), day, Kind.DAY)
        yield Fact(words.say("best_cents"), cents, Kind.MONEY)
    span = words.say("range").format(first=totals.first_seq, last=totals.last_seq)
    yield Fact(words.say("ledger"), span if totals.first_seq else words.say("none"))


def _apart(totals: Totals, words: Words) -> Iterator[Fact]:
    """What was promised, awarded, handed over and reversed, each by itself."""
    for state in (each for each in BOOKED_AS if each in totals.apart):
        line = totals.apart[state]
        told = ("count", line.count, Kind.COUNT), ("cents", line.cents, Kind.MONEY)
        for name, value, kind in (*told, ("people", line.people, Kind.COUNT)):
            yield Fact(f"{words.state(state)}: {words.say(name)}", value, kind)


def _made(made: Made, data_hash: str, words: Words) -> Iterator[Fact]:
    yield Fact(words.say("definition"), DEFINITION, Kind.COUNT)
    yield Fact(words.say("program"), f"Mijn brug {made.program}")
    yield Fact(words.say("who"), made.who)
    yield Fact(words.say("at"), words.moment(made))
    yield Fact(words.say("hash"), data_hash)


# --- the lines behind it -------------------------------------------------------------------


@dataclass(frozen=True)
class Streamed:
    """The lines behind totals, to be read once; `totals` tells what was asked, and names."""

    totals: Totals
    lines: Iterable[BookedLine]


def lines_sheet(streamed: Streamed, made: Made, words: Words) -> Sheet:
    """Every line behind totals as a table: no name, no own words; read once, as they come in.

    Its hash is that of the lines. Who is mentor is told only where totals by mentor may be.
    """
    totals = streamed.totals
    told = [each for each in Group if each is not Group.MENTOR]
    if totals.filters.tells_mentors_apart:
        told = list(Group)
    reading = _Reading(streamed, tuple(told), words)

    def facts() -> Iterator[Fact]:
        yield from for_whom_facts(made, words, "inside_lines")
        yield from _asked(totals, words)
        yield from _found(totals, words)
        yield from _made(made, reading.hash.hexdigest(), words)

    columns = [
        Column(words.say("line"), Kind.COUNT),
        Column(words.say("day"), Kind.DAY),
        Column(words.say("number"), width=20),
        *(Column(words.group(group), width=20) for group in told),
        Column(words.say("receipt"), width=18),
        Column(words.say("cents"), Kind.MONEY),
    ]
    about = words.say("about")
    return Sheet(words.say("lines"), columns, reading.rows(), (), about, facts(), words.seal)


class _Reading:
    """Lines being read: each becomes a row, and a part of their hash."""

    def __init__(self, streamed: Streamed, told: tuple[Group, ...], words: Words) -> None:
        self._streamed, self._words = streamed, words
        self._called = lru_cache(maxsize=4096)(_Called(streamed.totals, told, words).tell)
        self.hash = hashlib.sha256(f"{DEFINITION}\n".encode())

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Each line as a row."""
        for lines in portions(self._streamed.lines):
            yield from self._portion(lines)

    def _portion(self, lines: list[BookedLine]) -> Iterator[tuple[Cell, ...]]:
        """Lines as rows, a whole column at once."""
        columns = zip(*lines, strict=True)
        seqs, days, states, cents, _, _, numbers, people, receipts, groups = columns
        keys, called = zip(*(self._called(*each.values()) for each in groups), strict=True)
        told = {day: day.isoformat() for day in {*days}}
        hashed = [
            f"{seq}\t{told[day]}\t{state}\t{each}\t{whose.int:032x}\t{key}\n"
            for seq, day, state, each, whose, key in zip(
                *(seqs, days, states, cents, people, keys), strict=True
            )
        ]
        self.hash.update("".join(hashed).encode())
        erased = self._words.say("erased")
        said = (number or erased for number in numbers)
        return zip(seqs, days, said, *zip(*called, strict=True), receipts, cents, strict=True)


@dataclass(frozen=True)
class _Called:
    """What the values of groups are called, in a table and in a hash."""

    totals: Totals
    told: tuple[Group, ...]
    words: Words

    def tell(self, *keys: str) -> tuple[str, tuple[str, ...]]:
        """The values of all groups as they are hashed, and of those that are told as words."""
        by = dict(zip(Group, keys, strict=True))
        names = self.totals.names
        called = (self.words.value(group, by[group], names.get(group, {})) for group in self.told)
        return "\t".join(keys), tuple(called)


# --- JSON ----------------------------------------------------------------------------------


def write_totals_json(file: BinaryIO, totals: Totals, made: Made) -> None:
    """Totals for a scheduler: amounts in cents, days as 2021-06-23, codes as they are.

    Places, teams, people and budgets go by name, since their ids say nothing outside; what was
    asked for only goes by both, since two may be called the same.
    """
    best, asked = totals.best_day, totals.filters
    only = {group.value: totals.name_of(group, key) for group, key in asked.only}
    more = {"only_names": only, "definition": DEFINITION, "internal": True}
    content: dict[str, object] = {
        "filters": told_filters(asked) | more,
        "rows": [],
        "total": _json_row(totals, totals.total),
        "apart": {state.value: _json_line(line) for state, line in totals.apart.items()},
        "best_day": {"date": best[0].isoformat(), "cents": best[1]} if best else None,
        "ledger": {"first": totals.first_seq, "last": totals.last_seq},
        "data_hash": totals.data_hash,
        "made": made.told,
    }
    write_sealed_rows(file, content, (_json_row(totals, row) for row in totals.rows))


def _json_row(totals: Totals, row: TotalRow) -> dict[str, object]:
    named = zip(totals.filters.groups, row.group, strict=False)
    group = {group.value: totals.name_of(group, key) for group, key in named}
    return {"period": row.period, "group": group, **_json_line(row.line)}


def _json_line(line: TotalLine) -> dict[str, object]:
    return {
        "count": line.count,
        "cents": line.cents,
        "people": line.people,
        "highest_cents": line.highest_cents,
    }
