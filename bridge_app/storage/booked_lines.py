"""The rows a total was made from, streamed: as many in memory as are looked at."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any
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
    or_,
    select,
    type_coerce,
)

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import BY_ID, NOBODY, BookedLine, Filters, Group
from bridge_app.storage.columns import Day
from bridge_app.storage.counted import (
    DAY,
    GROUPS,
    STATES,
    Shape,
    booked_as,
    months,
    shape_of,
    values_of,
)
from bridge_app.storage.tables import ledger, wide

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
def _lines_of(shape: Shape, *, going_on: bool = False) -> Select[Any]:
    asked = select(*_LINE).outerjoin(wide.client, wide.client.c.id == ledger.c.client_id)
    chosen = [*shape.chosen, booked_as(shape.state), *([_AFTER] if going_on else [])]
    return asked.where(*chosen).order_by(DAY, ledger.c.seq)


_ACCOUNTS = (Group.BUDGET, Group.VOUCHER_KIND)
"""What a journal divides by: nothing else of a movement is asked for, and nobody's number."""

_MOVEMENT = (*_LINE[:4], *(_as_it_is(group, GROUPS[group]) for group in _ACCOUNTS))


@cache
def _movements_of(shape: Shape) -> Select[Any]:
    kinds = or_(booked_as(shape.state), booked_as(RewardState.REVERSED))
    return select(*_MOVEMENT).where(*shape.chosen, kinds).order_by(DAY, ledger.c.seq)


def page(
    connection: Connection, filters: Filters, after: BookedLine | None, most: int
) -> tuple[BookedLine, ...]:
    """So many of the rows a total was made from, in order, after one or from the first."""
    asked = _lines_of(shape_of(filters), going_on=after is not None).limit(most)
    values = values_of(filters)
    if after:
        values.update(after_day=after.day, after_seq=after.seq)
    return tuple(_booked(connection.execute(asked, values).all()))


@contextmanager
def lines(connection: Connection, filters: Filters) -> Iterator[Iterator[BookedLine]]:
    """All the rows a total was made from, in order, read as they are asked for.

    Asked month by month: what is sorted by day is sorted in memory, and a month of it is little.
    """
    asked, values = _lines_of(shape_of(filters)), values_of(filters)
    with closing(_by_month(connection, asked, values, _booked)) as found:
        yield found


@contextmanager
def movements(connection: Connection, filters: Filters) -> Iterator[Iterator[BookedLine]]:
    """The same for a journal, with what was turned back among them: amounts of nobody.

    Each has its budget and kind of card, and no client, number, receipt, mentor or step.
    """
    asked, values = _movements_of(shape_of(filters)), values_of(filters)
    with closing(_by_month(connection, asked, values, _moved)) as found:
        yield found


def _by_month(
    connection: Connection,
    asked: Select[Any],
    values: dict[str, Any],
    made: Callable[[Sequence[Row[Any]]], Iterator[BookedLine]],
) -> Generator[BookedLine]:
    for first, last in months(connection, values["first_day"], values["last_day"]):
        days = values | {"first_day": first, "last_day": last}
        with connection.execute(asked, days, execution_options=_STREAMED) as found:
            for portion in found.partitions():
                yield from made(portion)


def _moved(rows: Sequence[Row[Any]]) -> Iterator[BookedLine]:
    told: Sequence[Sequence[Any]] = rows
    for seq, day, kind, cents, *keys in told:
        groups = _accounts(*keys)
        yield BookedLine(seq, _day(day), _STATES[kind], abs(cents), "", "", "", NOBODY, "", groups)


def _booked(rows: Sequence[Row[Any]]) -> Iterator[BookedLine]:
    """Rows as lines, a whole column at once: row by row it takes three times as long."""
    if not rows:
        return iter(())
    seqs, days, kinds, cents, people, receipts, numbers, *keys = zip(*rows, strict=True)
    pillars, step_kinds, groups = zip(*map(_grouped, *keys), strict=True)
    what = seqs, map(_day, days), map(_STATES.__getitem__, kinds), map(abs, cents)
    whose = (each or "" for each in numbers), map(_whose, people), (each or "" for each in receipts)
    return map(BookedLine, *what, pillars, step_kinds, *whose, groups)


_GROUPS = tuple(GROUPS)
_STATES = {kind.value: state for kind, state in STATES.items()}
_day = lru_cache(maxsize=4096)(date.fromisoformat)


@lru_cache(maxsize=4096)
def _whose(client_id: bytes) -> UUID:
    """Of a million lines a few thousand tell of another person than one just before."""
    return UUID(bytes=client_id)


@lru_cache(maxsize=4096)
def _accounts(*keys: bytes | str | None) -> Mapping[Group, str]:
    return MappingProxyType(dict(zip(_ACCOUNTS, map(_said, keys), strict=True)))


@lru_cache(maxsize=4096)
def _grouped(*keys: bytes | str | None) -> tuple[str, str, Mapping[Group, str]]:
    """Pillar, kind of step and all groups: rows that are alike in them share one."""
    groups = MappingProxyType(dict(zip(_GROUPS, map(_said, keys), strict=True)))
    return groups[Group.PILLAR], groups[Group.KIND], groups


def _said(key: bytes | str | None) -> str:
    """A code as it is, an id in its letters."""
    return str(UUID(bytes=key)) if isinstance(key, bytes) else key or ""
