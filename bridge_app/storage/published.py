"""Periods that were shared, as they are kept; and the cards of which such a period is counted."""

import json
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, Row, Text, func, insert, select, type_coerce

from bridge_app.domain.publishing import Counts, Handed, Publication, as_text, from_text
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
_HANDED = (
    select(
        ledger.c.seq,
        type_coerce(ledger.c.business_date, Text),
        ledger.c.cents,
        type_coerce(ledger.c.client_id, LargeBinary),
        *_COLUMNS,
    )
    .where(ledger.c.kind == LedgerKind.HAND_OVER)
    .order_by(ledger.c.seq)
)
_STREAMED = {"yield_per": AT_ONCE}
_GOES_ON = (
    select(wide.client.c.id, wide.client.c.merged_into).where(
        wide.client.c.merged_into.is_not(None)
    ),
    select(erased_merge.c.gone_id, erased_merge.c.kept_id),
)


def handed(connection: Connection, last: date, counts: Counts) -> tuple[Handed, ...]:
    """Cards that were handed over up to and including a day, in the order of the ledger.

    Those that can count only (publishing.countable), so that sharing a month keeps a month in
    memory. Two numbers of one person are one person, also when both are erased: five numbers may
    be fewer than five people.
    """
    rows = _HANDED.where(ledger.c.business_date <= last)
    whose = _Whose(connection)
    with closing(connection.execute(rows, execution_options=_STREAMED)) as found:
        return tuple(
            Handed(seq, _day(day), Given(_values(*keys), cents, whose(person)))
            for seq, day, cents, person, *keys in found
            if counts(_day(day), seq)
        )


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


def newest_by_day(connection: Connection) -> dict[date, int]:
    """The last card that was booked on each day."""
    return {row.business_date: row.newest for row in connection.execute(_NEWEST)}
