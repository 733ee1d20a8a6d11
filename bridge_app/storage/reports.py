"""Totals of the ledger, each from one pass over one covering index; nothing is kept summed.

What is promised, awarded, handed over and reversed is counted apart, each in the period in which
it was written (DECISIONS J1). People are counted once in a line, so their numbers do not add up.
The lines behind a total are streamed: as many in memory as are looked at.
"""

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    Row,
    Select,
    Text,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
)

from bridge_app.domain.rewards import LedgerKind, RewardState
from bridge_app.domain.totals import (
    BOOKED_AS,
    BY_ID,
    NOTHING,
    BookedLine,
    Filters,
    Group,
    TotalLine,
    TotalRow,
)
from bridge_app.domain.totals_days import Period
from bridge_app.storage.columns import Day
from bridge_app.storage.counted import (
    DAY,
    GROUPS,
    PERIODS,
    STATES,
    Shape,
    booked_as,
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
    wide,
)

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


_KEPT = tuple(state for state in BOOKED_AS if state is not RewardState.REVERSED)
_APART = (_KEPT, (RewardState.REVERSED,))


class _Sums(NamedTuple):
    """What the rows of one kind come to, without a division."""

    kind: LedgerKind
    times: int
    cents: int
    people: int
    highest: int
    lowest: int
    first_seq: int
    last_seq: int


_WIDE = len(_Sums._fields) - 1


@cache
def _apart_of(shape: Shape, states: tuple[RewardState, ...]) -> Select[Any]:
    """All kinds in one pass, side by side: to part them the rows would be sorted, in memory."""
    sums = (each for state in states for each in _sums_of(BOOKED_AS[state]))
    return select(*sums).where(*shape.chosen, booked_as(*states))


def _sums_of(kind: LedgerKind) -> Iterator[ColumnElement[Any]]:
    """The fields of `_Sums` but for the first; nothing but a count where there are no rows."""
    own = ledger.c.kind == literal_column(f"'{kind}'")
    cents, seq = case((own, ledger.c.cents)), case((own, ledger.c.seq))
    yield func.count(cents)
    yield func.sum(cents)
    yield func.count(case((own, ledger.c.client_id)).distinct())
    yield from (func.max(cents), func.min(cents), func.min(seq), func.max(seq))


@cache
def _best_of(shape: Shape) -> Select[Any]:
    total = func.sum(func.abs(ledger.c.cents)).label("cents")
    asked = select(DAY, total).where(*shape.chosen, booked_as(shape.state))
    return asked.group_by(DAY).order_by(total.desc(), DAY).limit(1)


def rows(connection: Connection, filters: Filters) -> tuple[TotalRow, ...]:
    """One line for each period and each value of the groups in which something happened."""
    found: dict[tuple[str, tuple[str, ...]], dict[RewardState, TotalLine]] = {}
    passes = list(_passes(connection, filters))
    for state in {filters.state, RewardState.REVERSED}:
        asked, values = _rows_of(shape_of(filters), state), values_of(filters)
        for first, last in passes:
            for row in connection.execute(asked, values | {"first_day": first, "last_day": last}):
                key = row.period, _group(row, filters.groups)
                found.setdefault(key, {})[state] = _line(row)
    return tuple(
        TotalRow(*key, lines.get(filters.state, NOTHING), lines.get(RewardState.REVERSED, NOTHING))
        for key, lines in sorted(found.items())
    )


def _passes(connection: Connection, filters: Filters) -> Iterable[tuple[date, date]]:
    """In how many passes lines are counted: in a file month by month, where no line is of two.

    What is divided is sorted in memory there, and a month of it is little. A server sorts on its
    own disk, and each question to it costs a journey.
    """
    if connection.dialect.name == "sqlite" and filters.by in {Period.DAY, Period.MONTH}:
        return _months(connection, filters.first_day, filters.last_day)
    return [(filters.first_day, filters.last_day)]


def _group(row: Row[Any], groups: Iterable[Group]) -> tuple[str, ...]:
    keys = (getattr(row, f"group_{group}") for group in groups)
    return tuple("" if key is None else str(key) for key in keys)


def _line(row: Row[Any] | _Sums) -> TotalLine:
    if row.kind is LedgerKind.REVERSE:
        return TotalLine(row.times, -row.cents, row.people, -row.lowest)
    return TotalLine(row.times, row.cents, row.people, row.highest)


@dataclass(frozen=True)
class Apart:
    """All that was asked without lines, state by state, and the rows of the state counted."""

    lines: Mapping[RewardState, TotalLine]
    first_seq: int | None
    last_seq: int | None

    @property
    def reversed(self) -> TotalLine:
        """What was turned back."""
        return self.lines[RewardState.REVERSED]


def apart(connection: Connection, filters: Filters) -> Apart:
    """What was promised, awarded, handed over and reversed, and the first and last row counted."""
    found: dict[RewardState, _Sums] = {}
    for states in _APART:
        row = connection.execute(_apart_of(shape_of(filters), states), values_of(filters)).one()
        for at, state in enumerate(states):
            sums = _Sums(BOOKED_AS[state], *row[at * _WIDE : (at + 1) * _WIDE])
            if sums.times:
                found[state] = sums
    lines = {state: _line(found[state]) if state in found else NOTHING for state in BOOKED_AS}
    counted = found.get(filters.state)
    first, last = (counted.first_seq, counted.last_seq) if counted else (None, None)
    return Apart(lines, first, last)


def best_day(connection: Connection, filters: Filters) -> tuple[date, int] | None:
    """The day on which most was counted, with its cents; the first of equal days."""
    row = connection.execute(_best_of(shape_of(filters)), values_of(filters)).one_or_none()
    return None if row is None else (row.business_date, row.cents)


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


# --- lines ---------------------------------------------------------------------------------

AT_ONCE = 1_000
"""Rows that are fetched together while lines are streamed."""

_STREAMED = {"yield_per": AT_ONCE}


def _as_it_is(group: Group, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """An id as its bytes: made into a value for every row it would cost more than the row."""
    return type_coerce(column, LargeBinary) if group in BY_ID else column


_LINE = (
    ledger.c.seq,
    type_coerce(DAY, Text).label("day"),
    type_coerce(ledger.c.kind, Text).label("state"),
    ledger.c.cents,
    type_coerce(ledger.c.client_id, LargeBinary).label("whose"),
    ledger.c.receipt,
    wide.client.c.number,
    *(_as_it_is(group, column) for group, column in GROUPS.items()),
)
_AFTER = or_(
    bindparam("after_day", type_=Day) < DAY,
    and_(bindparam("after_day", type_=Day) == DAY, ledger.c.seq > bindparam("after_seq")),
)


@cache
def _lines_of(shape: Shape, *also: RewardState, going_on: bool = False) -> Select[Any]:
    asked = select(*_LINE).outerjoin(wide.client, wide.client.c.id == ledger.c.client_id)
    kinds = or_(*(booked_as(state) for state in (shape.state, *also)))
    chosen = [*shape.chosen, kinds, *([_AFTER] if going_on else [])]
    return asked.where(*chosen).order_by(DAY, ledger.c.seq)


def page(
    connection: Connection, filters: Filters, after: BookedLine | None, most: int
) -> tuple[BookedLine, ...]:
    """So many of the rows a total was made from, in order, after one or from the first."""
    asked = _lines_of(shape_of(filters), going_on=after is not None).limit(most)
    values = values_of(filters)
    if after:
        values.update(after_day=after.day, after_seq=after.seq)
    return tuple(map(_booked, connection.execute(asked, values)))


@contextmanager
def lines(
    connection: Connection, filters: Filters, *also: RewardState
) -> Iterator[Iterator[BookedLine]]:
    """All the rows a total was made from, in order, read as they are asked for.

    With `also`, those of other states among them. Asked month by month: what is sorted by day
    is sorted in memory, and a month of it is little.
    """
    asked, values = _lines_of(shape_of(filters), *also), values_of(filters)
    with closing(_by_month(connection, asked, values)) as found:
        yield found


def _by_month(
    connection: Connection, asked: Select[Any], values: dict[str, Any]
) -> Generator[BookedLine]:
    for first, last in _months(connection, values["first_day"], values["last_day"]):
        days = values | {"first_day": first, "last_day": last}
        with connection.execute(asked, days, execution_options=_STREAMED) as found:
            yield from map(_booked, found)


_DAYS = select(select(func.min(DAY)).scalar_subquery(), select(func.max(DAY)).scalar_subquery())
"""Asked apart: both at once would be looked for in every row."""


def _months(connection: Connection, first: date, last: date) -> Iterator[tuple[date, date]]:
    """The months, or parts of them, between these days in which anything can have happened."""
    begun, ended = connection.execute(_DAYS).one()
    if begun is None:
        return
    day, end = max(first, begun), min(last, ended)
    while day <= end:
        following = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
        yield day, min(following - timedelta(days=1), end)
        day = following


def _booked(row: Row[Any]) -> BookedLine:
    told: Sequence[Any] = row
    seq, day, kind, cents, client_id, receipt, number, *keys = told
    groups = dict(zip(_GROUPS, map(_said, keys), strict=True))
    told = _day(day), _STATES[kind], abs(cents), groups[Group.PILLAR], groups[Group.KIND]
    return BookedLine(seq, *told, number or "", _whose(client_id), receipt or "", groups)


_GROUPS = tuple(GROUPS)
_STATES = {kind.value: state for kind, state in STATES.items()}
_day = lru_cache(maxsize=4096)(date.fromisoformat)


@lru_cache(maxsize=4096)
def _whose(client_id: bytes) -> UUID:
    """Of a million lines a few thousand tell of another person than one just before."""
    return UUID(bytes=client_id)


@lru_cache(maxsize=4096)
def _said(key: bytes | str | None) -> str:
    """A code as it is, an id in its letters: of many rows only a few differ."""
    return str(UUID(bytes=key)) if isinstance(key, bytes) else key or ""
