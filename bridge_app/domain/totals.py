"""Totals of the ledger: what is counted, by what it is grouped, and how the lines add up.

Count and cents of the lines add up to the total row; people are counted once in a line, so they
do not (DECISIONS J1). A reversal counts in its own period. What is promised, awarded, handed over
and reversed is told apart: each is what was booked in the period, so a figure never changes
afterwards.
"""

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

from bridge_app.domain.rewards import LedgerKind, RewardState
from bridge_app.domain.totals_days import Period, days_of
from bridge_app.errors import FieldProblem

DEFINITION = 1
"""The version of this way of counting; one more as soon as a figure would come out otherwise."""


class Group(StrEnum):
    """By what a total can be divided; the ledger freezes each of them in its row."""

    PILLAR = "pillar"
    KIND = "kind"
    MENTOR = "mentor"
    LOCATION = "location"
    TEAM = "team"
    BUDGET = "budget"
    LEGAL_BASIS = "legal_basis"
    VOUCHER_KIND = "voucher_kind"


BOOKED_AS: Mapping[RewardState, LedgerKind] = MappingProxyType(
    {
        RewardState.PROMISED: LedgerKind.PROMISE,
        RewardState.AWARDED: LedgerKind.AWARD,
        RewardState.HANDED_OVER: LedgerKind.HAND_OVER,
        RewardState.REVERSED: LedgerKind.REVERSE,
    }
)
"""What is counted, each apart, and the kind of row by which it is known."""


@dataclass(frozen=True)
class Filters:
    """What is asked: whole days, both included, in lines of a period and of some groups.

    `only` holds, for a group, the one value that counts; ids as text, empty for unknown. With
    `cents` only rows of just this amount count, above zero also where it was turned back.
    """

    first_day: date
    last_day: date
    by: Period = Period.MONTH
    groups: tuple[Group, ...] = ()
    only: tuple[tuple[Group, str], ...] = ()
    state: RewardState = RewardState.HANDED_OVER
    cents: int | None = None

    @property
    def tells_mentors_apart(self) -> bool:
        """Whether one mentor's figures could be read from it."""
        return Group.MENTOR in self.groups or Group.MENTOR in dict(self.only)


def checked(filters: Filters) -> Filters:
    """Raise FieldProblem for days, a group or a state that cannot be asked for."""
    if filters.last_day < filters.first_day:
        raise FieldProblem("date", "wrong_order")
    for named in (filters.groups, tuple(group for group, _ in filters.only)):
        if len(set(named)) < len(named):
            raise FieldProblem("group", "twice")
    if filters.state not in BOOKED_AS:
        raise FieldProblem("state", "unknown")
    for group, key in filters.only:
        if key and group in BY_ID:
            _check_id(key)
    return filters


BY_ID = frozenset({Group.MENTOR, Group.LOCATION, Group.TEAM, Group.BUDGET})
"""The groups whose values are ids; of the others they are codes."""


def _check_id(key: str) -> None:
    try:
        UUID(key)
    except ValueError:
        raise FieldProblem("group", "unknown") from None


@dataclass(frozen=True, slots=True)
class TotalLine:
    """How often, how much in cents, how many people (each once), and the highest in cents.

    What was reversed is told as an amount above zero.
    """

    count: int = 0
    cents: int = 0
    people: int = 0
    highest_cents: int = 0

    @property
    def average_cents(self) -> int:
        """What one came to in the middle, halves rounded up; 0 of none."""
        return (2 * self.cents + self.count) // (2 * self.count) if self.count else 0


NOTHING = TotalLine()


@dataclass(frozen=True, slots=True)
class TotalRow:
    """One line of totals: its period, its groups in the order asked, and what was counted.

    `reversed` is what was turned back in this period and these groups.
    """

    period: str
    group: tuple[str, ...]
    line: TotalLine
    reversed: TotalLine = NOTHING


MOST_ROWS = 100_000
"""Lines that totals have at most: more than a city has rewards in a year, by day and by each group.

They are held in memory, since their order and their hash are of all: 80,523 took 63 MiB more than
the program alone, whatever kind of file they left as. Lines of the ledger pass by one at a time,
so of those there may be as many as there are.
"""

BY_CARD = (Group.BUDGET, Group.VOUCHER_KIND)
"""As the financial administration has them: a budget has its cost centre, a kind its cards."""


class Cards(NamedTuple):
    """How many cards left with what was handed over, and how many came back into a drawer.

    One that was broken was turned back and did not come back. `instead` left in place of a broken
    or lost one: so all three are as the stock has them.
    """

    gone: int = 0
    back: int = 0
    instead: int = 0


@dataclass(frozen=True)
class Totals:
    """The lines, their sum, and the ledger rows they were made from.

    `apart` tells promised, awarded, handed over and reversed each by itself, of all that was
    asked. `cards` are told of lines `BY_CARD`, by their period and groups. `names` gives names to
    ids and codes, as far as the store has one.
    """

    filters: Filters
    rows: tuple[TotalRow, ...]
    total: TotalRow
    apart: Mapping[RewardState, TotalLine]
    best_day: tuple[date, int] | None = None
    first_seq: int | None = None
    last_seq: int | None = None
    names: Mapping[Group, Mapping[str, str]] = field(default_factory=dict)
    cards: Mapping[tuple[str, tuple[str, ...]], Cards] = field(default_factory=dict)

    @property
    def data_hash(self) -> str:
        """SHA-256 of what was asked, of the way of counting, of every figure and of which rows.

        Of ids and codes and not of names: another name for a place changes no figure.
        """
        told = {
            "definition": DEFINITION,
            "filters": told_filters(self.filters),
            "rows": [],
            "total": _told_row(self.total),
            "apart": {state.value: _told_line(line) for state, line in self.apart.items()},
            "best_day": self.best_day and [self.best_day[0].isoformat(), self.best_day[1]],
            "ledger": [self.first_seq, self.last_seq],
            **({"cards": sorted(map(list, self.cards.items()))} if self.cards else {}),
        }
        begin, rows, end = _canonical(told).partition(_NO_ROWS)
        hashed = hashlib.sha256(f"{begin}{rows[:-1]}".encode())
        for at, row in enumerate(sorted(_canonical(_told_row(row)) for row in self.rows)):
            hashed.update(f",{row}".encode() if at else row.encode())
        hashed.update(f"]{end}".encode())
        return hashed.hexdigest()

    def cards_of(self, row: TotalRow) -> Cards:
        """Those of a line, or of all lines together."""
        if row is self.total:
            return Cards(*(sum(each) for each in zip(*self.cards.values(), strict=True)))
        return self.cards.get((row.period, row.group), Cards())

    def name_of(self, group: Group, key: str) -> str:
        """What the store calls this value of a group; the value itself when it has no name."""
        return self.names.get(group, {}).get(key, key)


def told_filters(filters: Filters) -> dict[str, object]:
    """What was asked, in plain values for a file or a hash."""
    return {
        "from": filters.first_day.isoformat(),
        "to": filters.last_day.isoformat(),
        "by": filters.by.value,
        "group": [group.value for group in filters.groups],
        "only": {group.value: key for group, key in filters.only},
        "state": filters.state.value,
        **({} if filters.cents is None else {"cents": filters.cents}),
    }


def _told_row(row: TotalRow) -> list[object]:
    return [row.period, list(row.group), [_told_line(row.line), _told_line(row.reversed)]]


def _told_line(line: TotalLine) -> list[int]:
    return [line.count, line.cents, line.people, line.highest_cents]


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


_NO_ROWS = '"rows":[]'
"""Where lines go, as it stands among what was asked: a quote in a text has a mark before it."""


def in_turn(codes: Sequence[str]) -> Mapping[str, str]:
    """Names by which codes stand in this order, before whatever is not among them."""
    return {code: f"{place:04}" for place, code in enumerate(codes)}


def in_order(
    rows: Collection[TotalRow], groups: Sequence[Group], names: Mapping[Group, Mapping[str, str]]
) -> tuple[TotalRow, ...]:
    """Lines as one looks for them: by period, then by name; what is unknown comes last.

    Pillars have the order of the bridge where `names` tells it (`in_turn`).
    """
    values = [{row.group[at] for row in rows} for at in range(len(groups))]
    turns = [_turns(each, names.get(group, {})) for each, group in zip(values, groups, strict=True)]

    def place(row: TotalRow) -> tuple[str, tuple[int, ...]]:
        return row.period, tuple(turn[key] for key, turn in zip(row.group, turns, strict=True))

    return tuple(sorted(rows, key=place))


def _turns(values: Collection[str], names: Mapping[str, str]) -> Mapping[str, int]:
    """When each value comes, by number: of many lines names would take too much meanwhile."""
    called = {value: (not value, names.get(value, value).casefold()) for value in values}
    places = {each: at for at, each in enumerate(sorted({*called.values()}))}
    return {value: places[each] for value, each in called.items()}


def adds_up(totals: Totals) -> bool:
    """Whether count and cents of the lines are those of the total row, to the cent."""
    sums = [
        (sum(line.count for line in lines), sum(line.cents for line in lines))
        for lines in (
            [row.line for row in totals.rows],
            [row.reversed for row in totals.rows],
        )
    ]
    total = totals.total
    return sums == [(each.count, each.cents) for each in (total.line, total.reversed)]


@dataclass(frozen=True)
class Countable:
    """Since when there is something to count, and by what it can be divided.

    `values` holds, for each group that the municipality fills itself, its ids or codes with their
    names. `council_agreed` is the day on which the works council agreed with totals by mentor,
    `booked` about how many rows the ledger has: what is counted of many takes a while.
    """

    first_day: date
    today: date
    values: Mapping[Group, Mapping[str, str]] = field(default_factory=dict)
    council_agreed: date | None = None
    booked: int = 0


# --- from a total to its lines -------------------------------------------------------------


def narrowed(filters: Filters, row: TotalRow) -> Filters:
    """What is asked to see only what one line was made from."""
    days = days_of(row.period)
    first, last = days or (filters.first_day, filters.last_day)
    chosen = {**dict(filters.only), **dict(zip(filters.groups, row.group, strict=False))}
    return replace(
        filters,
        first_day=max(first, filters.first_day),
        last_day=min(last, filters.last_day),
        only=tuple(sorted(chosen.items())),
    )


NOBODY = UUID(int=0)
"""Whose a movement in a journal is: that tells of no client."""


class BookedLine(NamedTuple):
    """One row of the ledger as who counts sees it: no name, no own words (DECISIONS B).

    `number` is empty once the client was erased; then `client_id` leads nowhere. In a journal it
    is NOBODY, and of `groups` only what its accounts are made of is there. `cents` is
    above zero, also of what was turned back; `groups` stand in the order of Group. A tuple, since
    a million of them pass by in a file.
    """

    seq: int
    day: date
    state: RewardState
    cents: int
    pillar: str
    step_kind: str
    number: str
    client_id: UUID
    receipt: str = ""
    groups: Mapping[Group, str] = MappingProxyType({})

    @property
    def erased(self) -> bool:
        """Whether whom it was about is gone: what was kept long enough was destroyed."""
        return not self.number


@dataclass(frozen=True)
class LinesPage:
    """Some of the lines of a total in the order of the ledger; `more` when it does not end here."""

    lines: tuple[BookedLine, ...]
    more: bool = False
