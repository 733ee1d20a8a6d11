"""Periods that were shared, as they are kept; and the cards of which such a period is counted."""

import json
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, Row, Text, func, insert, select, type_coerce

from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.publishing import (
    Bounds,
    Counts,
    Handed,
    Publication,
    as_text,
    from_text,
)
from bridge_app.domain.rewards import LedgerKind
from bridge_app.domain.sharing import DIVISIONS, Given
from bridge_app.domain.totals import BY_ID, Group
from bridge_app.storage.booked_lines import AT_ONCE
from bridge_app.storage.counted import GROUPS
from bridge_app.storage.tables import erased_merge, ledger, published_period, wide
from bridge_app.storage.written import Connection

_KEPT = select(published_period).order_by(published_period.c.seq)


def listed(connection: Connection) -> tuple[Publication, ...]:
    """Every period that was shared, in the order in which they were."""
    return tuple(map(_publication, connection.execute(_KEPT)))


def _publication(row: Row[Any]) -> Publication:
    return Publication(
        row.period,
        from_text(row.figures),
        row.threshold,
        row.last_seq,
        row.fresh,
        row.at,
        row.by,
        row.by_name,
        row.program,
        {Group(group): names for group, names in json.loads(row.names).items()},
        row.definition,
    )


def add(connection: Connection, wanted: Publication) -> None:
    """Keep a period as it is shared; it never changes."""
    row = {
        "period": wanted.period,
        "threshold": wanted.threshold,
        "definition": wanted.definition,
        "last_seq": wanted.last_seq,
        "fresh": wanted.fresh,
        "figures": as_text(wanted.shared),
        "names": _names(wanted.names),
        "digest": wanted.data_hash,
        "program": wanted.program,
        "at": wanted.at,
        "by": wanted.by,
        "by_name": wanted.by_name,
    }
    connection.execute(insert(published_period), row)


def _names(names: Mapping[Group, Mapping[str, str]]) -> str:
    return json.dumps({group.value: dict(names[group]) for group in names}, sort_keys=True)


# --- what is counted -----------------------------------------------------------------------

_COLUMNS = (
    type_coerce(GROUPS[group], LargeBinary) if group in BY_ID else GROUPS[group]
    for group in DIVISIONS
)
_HANDED = select(
    ledger.c.seq,
    type_coerce(ledger.c.business_date, Text),
    ledger.c.cents,
    type_coerce(ledger.c.client_id, LargeBinary),
    *_COLUMNS,
).where(ledger.c.kind == LedgerKind.HAND_OVER)
_STREAMED = {"yield_per": AT_ONCE}
_GOES_ON = (
    select(wide.client.c.id, wide.client.c.merged_into).where(
        wide.client.c.merged_into.is_not(None)
    ),
    select(erased_merge.c.gone_id, erased_merge.c.kept_id),
)


def handed(
    connection: Connection, within: Bounds, counts: Counts, told: Told = nobody_waits
) -> tuple[Handed, ...]:
    """Cards that were handed over, as far as they can count, in the order of the ledger.

    Those of the days, and what came late after a row (publishing.bounds); of them only those that
    can count (publishing.countable), so that sharing a month reads a month and keeps a month in
    memory. Two numbers of one person are one person, also when both are erased: five numbers may
    be fewer than five people. `told` hears that it goes on.
    """
    day, whose = ledger.c.business_date, _Whose(connection)
    asked = [_HANDED.where(day.between(within.first, within.last))]
    if within.after is not None:
        asked.append(_HANDED.where(ledger.c.seq > within.after, day < within.first))
    found: list[Handed] = []
    for rows in asked:
        with closing(connection.execute(rows, execution_options=_STREAMED)) as read:
            for number, (seq, said, cents, person, *keys) in enumerate(read):
                if not number % AT_ONCE:
                    told(0, 0)
                if counts(_day(said), seq):
                    card = Given(_values(*keys), cents, whose(person))
                    found.append(Handed(seq, _day(said), card))
    return tuple(sorted(found, key=_in_order))


_in_order = attrgetter("seq")


class _Whose:
    """One key for each person, whichever of their numbers a card was booked under.

    A number may have gone on as one that was erased, and then as another: all three are one.
    """

    def __init__(self, connection: Connection) -> None:
        self._goes_on: dict[bytes, bytes] = {}
        self._same: dict[bytes, bytes] = {}
        for asked in _GOES_ON:
            for one, other in connection.execute(asked):
                mine, theirs = self(one.bytes), self(other.bytes)
                if mine != theirs:
                    self._goes_on[mine] = theirs

    def __call__(self, person: bytes) -> bytes:
        """The number that stands for this one; the very same object each time."""
        while person in self._goes_on:
            person = self._goes_on[person]
        return self._same.setdefault(person, person)


_day = lru_cache(maxsize=4096)(date.fromisoformat)


@lru_cache(maxsize=4096)
def _values(*keys: bytes | str | None) -> tuple[str, ...]:
    return tuple(map(_said, keys))


def _said(key: bytes | str | None) -> str:
    return str(UUID(bytes=key)) if isinstance(key, bytes) else key or ""


def last_seq(connection: Connection) -> int:
    """The last row of the ledger; 0 of an empty one."""
    return int(connection.execute(select(func.coalesce(func.max(ledger.c.seq), 0))).scalar_one())


_NEWEST = (
    select(ledger.c.business_date, func.max(ledger.c.seq).label("newest"))
    .where(ledger.c.kind == LedgerKind.HAND_OVER)
    .group_by(ledger.c.business_date)
)


def newest_by_day(connection: Connection, after: int) -> dict[date, int]:
    """The last card that was booked on each day, of those after this row of the ledger."""
    newer = _NEWEST.where(ledger.c.seq > after)
    return {row.business_date: row.newest for row in connection.execute(newer)}
