"""Totals of the ledger, each from one pass over one covering index; nothing is kept summed.

What is promised, awarded, handed over and reversed is counted apart, each in the period in which
it was written (DECISIONS J1). People are counted once in a line, so their numbers do not add up.
"""

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, literal_column, select

from bridge_app.desk_errors import TooManyRows
from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.rewards import LedgerKind, RewardState
from bridge_app.domain.totals import (
    BOOKED_AS,
    MOST_ROWS,
    NOTHING,
    Filters,
    Group,
    TotalLine,
    TotalRow,
)
from bridge_app.domain.totals_days import LONGER, Period, days_of, period_of
from bridge_app.storage.counted import (
    DAY,
    GROUPS,
    PERIODS,
    STATES,
    Shape,
    booked_as,
    is_all,
    parts,
    shape_of,
    values_of,
)
from bridge_app.storage.tables import (
    budget,
    ledger,
    legal_basis,
    location,
    staff,
    team,
    voucher_kind,
)

_STREAMED = {"yield_per": 1_000}

DAYS_AT_ONCE = 100
"""Rows of days between two moments at which somebody hears that it goes on."""

_SUMS = (
    ledger.c.kind,
    func.count().label("times"),
    func.sum(ledger.c.cents).label("cents"),
    func.count(ledger.c.client_id.distinct()).label("people"),
    func.max(ledger.c.cents).label("highest"),
    func.min(ledger.c.cents).label("lowest"),
)


# --- totals --------------------------------------------------------------------------------


@cache
def _rows_of(shape: Shape, state: RewardState) -> Select[Any]:
    period = PERIODS[shape.by].label("period")
    keys = [GROUPS[group].label(f"group_{group}") for group in shape.groups]
    asked = select(period, *keys, *_SUMS).where(*shape.chosen, booked_as(state))
    return asked.group_by(*([] if shape.by is Period.NONE else [period]), *keys, ledger.c.kind)


def rows(
    connection: Connection, filters: Filters, told: Told = nobody_waits
) -> tuple[TotalRow, ...]:
    """One line for each period and each value of the groups in which something happened.

    `told` hears that it goes on, before each part. Raises TooManyRows for more than MOST_ROWS.
    """
    counted = _in_parts if connection.dialect.name == "sqlite" else _at_once
    states = {filters.state, RewardState.REVERSED}
    found = {state: counted(connection, filters, state, told) for state in states}
    lines, back = found[filters.state], found[RewardState.REVERSED]
    return tuple(
        TotalRow(*key, lines.get(key, NOTHING), back.get(key, NOTHING))
        for key in sorted(_checked(back | lines))
    )


_Key = tuple[str, tuple[str, ...]]
"""A period and the values of the groups."""


def _checked(found: dict[_Key, TotalLine]) -> dict[_Key, TotalLine]:
    """Raises TooManyRows as soon as there are more than are held in memory."""
    if len(found) > MOST_ROWS:
        raise TooManyRows(MOST_ROWS)
    return found


def _at_once(
    connection: Connection, filters: Filters, state: RewardState, told: Told = nobody_waits
) -> dict[_Key, TotalLine]:
    """On a server: it sorts on its own disk, and each question to it costs a journey.

    What is divided by more than one group is fetched as it is read: there may be too much of it.
    """
    told(0, 0)
    asked, found = _rows_of(shape_of(filters), state), dict[_Key, TotalLine]()
    how = _STREAMED if len(filters.groups) > 1 else {}
    with closing(connection.execute(asked, values_of(filters), execution_options=how)) as rows:
        for row in rows:
            key = _once(row.period), group_of(row, filters.groups)
            _checked(found)[key] = _line(row)
    return found


def _in_parts(
    connection: Connection, filters: Filters, state: RewardState, told: Told
) -> dict[_Key, TotalLine]:
    """In a file: month by month, or week by week, and then added up.

    What is divided is sorted in memory there, and a part of it is little. In what is longer than
    a part people are counted apart, since somebody may stand in several.
    """
    by = Period.DAY if filters.by is Period.DAY else Period.NONE
    asked, values = _rows_of(replace(shape_of(filters), by=by), state), values_of(filters)
    found: dict[_Key, TotalLine] = {}
    for first, last in parts(connection, filters):
        told(0, 0)
        for row in connection.execute(asked, values | {"first_day": first, "last_day": last}):
            period = _once(row.period or period_of(first, filters.by))
            key = period, group_of(row, filters.groups)
            _checked(found)[key] = _added(found[key], _line(row)) if key in found else _line(row)
    if filters.by not in LONGER:
        return found
    people = _people_in(connection, filters, state, {key[0] for key in found}, told)
    return {key: replace(line, people=people[key]) for key, line in found.items()}


def _added(one: TotalLine, other: TotalLine) -> TotalLine:
    """Two parts of one line; people cannot be added."""
    highest = max(one.highest_cents, other.highest_cents)
    return TotalLine(one.count + other.count, one.cents + other.cents, 0, highest)


@cache
def _people_of(shape: Shape, state: RewardState) -> Select[Any]:
    """Each person once for the values of the groups: as many in memory, whatever was booked."""
    keys = [GROUPS[group].label(f"group_{group}") for group in shape.groups]
    each = select(*keys, _who(BOOKED_AS[state]).label("who")).distinct()
    once = each.where(*shape.chosen, booked_as(state)).subquery()
    groups = [column for column in once.c if column.name != "who"]
    people = func.count().label("people")
    return select(*groups, people).select_from(once).group_by(*groups)


def _people_in(
    connection: Connection,
    filters: Filters,
    state: RewardState,
    periods: Iterable[str],
    told: Told,
) -> dict[_Key, int]:
    asked, found = _people_of(shape_of(filters), state), {}
    for period in periods:
        told(0, 0)
        first, last = days_of(period) or (filters.first_day, filters.last_day)
        days = max(first, filters.first_day), min(last, filters.last_day)
        values = values_of(filters) | dict(zip(("first_day", "last_day"), days, strict=True))
        for row in connection.execute(asked, values):
            found[period, group_of(row, filters.groups)] = row.people
    return found


def group_of(row: Row[Any], groups: Iterable[Group]) -> tuple[str, ...]:
    """The values of the groups in one row of what was counted, each by its id or code."""
    keys = (getattr(row, f"group_{group}") for group in groups)
    return tuple("" if key is None else _once(key) for key in keys)


_once = lru_cache(maxsize=4096)(str)
"""The text of an id, a code or a period: many lines have the same, and hold it once."""


def _line(row: Row[Any]) -> TotalLine:
    if row.kind is LedgerKind.REVERSE:
        return TotalLine(row.times, -row.cents, row.people, -row.lowest)
    return TotalLine(row.times, row.cents, row.people, row.highest)


# --- all that was asked --------------------------------------------------------------------

_KEPT = tuple(state for state in BOOKED_AS if state is not RewardState.REVERSED)
_APART = (_KEPT, (RewardState.REVERSED,))


@dataclass(frozen=True)
class Apart:
    """All that was asked without lines, state by state, and the first and last row it is made of.

    Those of the state counted and of what was turned back, as both stand in each line. `best_day`
    is the day on which most was counted, with its cents; the first of equal days.
    """

    lines: Mapping[RewardState, TotalLine]
    best_day: tuple[date, int] | None
    first_seq: int | None
    last_seq: int | None

    @property
    def reversed(self) -> TotalLine:
        """What was turned back."""
        return self.lines[RewardState.REVERSED]


class _Day(NamedTuple):
    """What was booked as one kind on one day."""

    day: date
    kind: LedgerKind
    times: int
    cents: int
    highest: int
    first_seq: int
    last_seq: int


@cache
def _days_of(shape: Shape, states: tuple[RewardState, ...]) -> Select[Any]:
    """Day by day as the index lies, so that nothing is sorted; above zero, as it is told."""
    cents, seq = func.abs(ledger.c.cents), ledger.c.seq
    sums = func.count(), func.sum(cents), func.max(cents), func.min(seq), func.max(seq)
    asked: Select[Any] = select(DAY, ledger.c.kind, *sums).where(*shape.chosen, booked_as(*states))
    return asked.group_by(DAY, ledger.c.kind).order_by(DAY)


def apart(connection: Connection, filters: Filters, told: Told = nobody_waits) -> Apart:
    """What was promised, awarded, handed over and reversed, the best day, and which rows.

    `told` hears that it goes on, every so many days.
    """
    days: dict[RewardState, list[_Day]] = {state: [] for state in BOOKED_AS}
    people: dict[RewardState, int] = {}
    for states in _APART:
        asked = _days_of(shape_of(filters), states)
        with closing(connection.execute(asked, values_of(filters))) as found:
            for number, day in enumerate(map(_Day._make, found)):
                if not number % DAYS_AT_ONCE:
                    told(0, 0)
                days[STATES[day.kind]].append(day)
        told(0, 0)
        people |= _people(connection, filters, states)
    lines = {state: _whole(each, people[state]) for state, each in days.items()}
    best = max(days[filters.state], key=lambda day: day.cents, default=None)
    made_of = [*days[filters.state], *days[RewardState.REVERSED]]
    return Apart(
        lines,
        (best.day, best.cents) if best else None,
        min((day.first_seq for day in made_of), default=None),
        max((day.last_seq for day in made_of), default=None),
    )


def _whole(days: Iterable[_Day], people: int) -> TotalLine:
    line = NOTHING
    for day in days:
        line = _added(line, TotalLine(day.times, day.cents, 0, day.highest))
    return replace(line, people=people)


def _people(
    connection: Connection, filters: Filters, states: tuple[RewardState, ...]
) -> dict[RewardState, int]:
    """In each of these states everybody once."""
    if RewardState.REVERSED not in states and is_all(connection, filters):
        asked, values = _EVERYBODY, dict[str, Any]()
    elif connection.dialect.name == "sqlite":
        row = connection.execute(_everybody_of(shape_of(filters), states), values_of(filters)).one()
        return dict(zip(states, row, strict=True))
    else:
        asked, values = _everybody_at_once(shape_of(filters), states), values_of(filters)
    found = {STATES[kind]: people for kind, people in connection.execute(asked, values)}
    return {state: found.get(state, 0) for state in states}


@cache
def _everybody_at_once(shape: Shape, states: tuple[RewardState, ...]) -> Select[Any]:
    """A server sorts all rows to count who differ; who is there once it keeps in memory."""
    return _once_each(*shape.chosen, booked_as(*states))


def _once_each(*chosen: ColumnElement[bool]) -> Select[Any]:
    """How many people each kind is about; of all rows an index is stepped through for it."""
    once = select(ledger.c.client_id, ledger.c.kind).where(*chosen).distinct().subquery()
    return select(once.c.kind, func.count()).group_by(once.c.kind)


_EVERYBODY = _once_each(booked_as(*_KEPT))


@cache
def _everybody_of(shape: Shape, states: tuple[RewardState, ...]) -> Select[Any]:
    each: list[ColumnElement[Any]] = [
        func.count(_who(BOOKED_AS[state]).distinct()) for state in states
    ]
    return select(*each).where(*shape.chosen, booked_as(*states))


def _who(kind: LedgerKind) -> ColumnElement[Any]:
    """Whom a row of this kind is about, said so that nobody looks for it person by person.

    The index of people holds no days: by it each row would be looked up, in a file of a million.
    """
    return case((ledger.c.kind == literal_column(f"'{kind}'"), ledger.c.client_id))


_FIRST_DAY = select(DAY).order_by(DAY).limit(1)


def first_day(connection: Connection) -> date | None:
    """The day of the first row of the ledger; None of an empty one."""
    found: date | None = connection.execute(_FIRST_DAY).scalar_one_or_none()
    return found


# --- names ---------------------------------------------------------------------------------

_NAMES = {
    Group.MENTOR: select(staff.c.id, staff.c.name),
    Group.LOCATION: select(location.c.id, location.c.name),
    Group.TEAM: select(team.c.id, team.c.name),
    Group.BUDGET: select(budget.c.id, budget.c.name),
    Group.LEGAL_BASIS: select(legal_basis.c.code, legal_basis.c.name),
    Group.VOUCHER_KIND: select(voucher_kind.c.code, voucher_kind.c.name),
}


def names(connection: Connection, groups: Iterable[Group]) -> dict[Group, dict[str, str]]:
    """What ids and codes of these groups are called now; pillars and kinds have no row."""
    return {
        group: {str(key): name for key, name in connection.execute(_NAMES[group])}
        for group in groups
        if group in _NAMES
    }
