"""A researcher's rows, read as they are written away; on a server by a function of the owner's."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Connection,
    Integer,
    LargeBinary,
    Row,
    Text,
    TextualSelect,
    bindparam,
    select,
    text,
)
from sqlalchemy.types import TypeEngine

from bridge_app.domain import research
from bridge_app.domain.outcomes import DEFINITIONS, Cohort
from bridge_app.domain.research import Narrowing, What
from bridge_app.domain.totals import BY_ID, Group
from bridge_app.storage.booked_lines import AT_ONCE
from bridge_app.storage.columns import Day, Instant
from bridge_app.storage.outcomes import DAY_AT_THE_DESK
from bridge_app.storage.research_asked import ASKED, ROWS
from bridge_app.storage.tables import definition

_IN_A_FILE = ROWS.format(
    **{name: f":{name}" for name in ASKED},
    number="row_number() OVER (ORDER BY randomblob(16))",
    booked="CAST(strftime('%s', l.business_date) AS integer) * 1000000",
    day=f"CAST(julianday({DAY_AT_THE_DESK.format(at='m.at')}) AS integer)",
    began=DAY_AT_THE_DESK.format(at="c.opened_at"),
    nothing="x''",
)
_ON_A_SERVER = f"SELECT * FROM research_rows({', '.join(f':{name}' for name in ASKED)})"  # noqa: S608 - our own names
_STREAMED = {"yield_per": AT_ONCE}
_HELD: dict[str, TypeEngine[Any]] = {
    "bigint": Instant(),
    "text": Text(),
    "integer": Integer(),
    "bytea": LargeBinary(),
}
_DAYS: dict[str, TypeEngine[Any]] = {"on_day": Day(), "first_day": Day()}


def _asked(said: str) -> TextualSelect:
    kinds = {name: _HELD[kind] for name, kind in ASKED.items()} | _DAYS
    return text(said).bindparams(*(bindparam(name, type_=kinds[name]) for name in ASKED)).columns()


_ROWS, _FAR_ROWS = map(_asked, (_IN_A_FILE, _ON_A_SERVER))


@dataclass(frozen=True)
class Span:
    """From which moment on, and up to which: from the first day to the last, both included.

    What has no first day begins at `BEGINNING` (research_asked.py).
    """

    since: datetime
    until: datetime
    first_day: date
    on_day: date


@contextmanager
def rows(
    connection: Connection, span: Span, narrowing: Narrowing, areas: Iterable[str] = ()
) -> Iterator[Iterator[research.Row]]:
    """What was asked for, kind by kind and person by person; numbers are drawn anew each time.

    `areas` are those of the pillar that is asked for.
    """
    asked = _FAR_ROWS if connection.dialect.name == "postgresql" else _ROWS
    values = vars(span) | _narrowed(narrowing, areas)
    with closing(connection.execute(asked, values, execution_options=_STREAMED)) as found:
        yield map(_row, found)


def _narrowed(narrowing: Narrowing, areas: Iterable[str]) -> dict[str, Any]:
    only = dict(narrowing.only)
    wanted = DEFINITIONS[narrowing.definition] if narrowing.definition else None
    ended = {Cohort.ACTIVE: "no", Cohort.EXITED: "yes"}.get(wanted.cohort) if wanted else None
    return {
        "areas": f",{','.join(areas)}," if Group.PILLAR in only else None,
        "ended": ended,
        "at_least": wanted.at_least if wanted else None,
        "before": wanted.before if wanted else None,
        **{group.value: _key(group, only.get(group)) for group in Group},
    }


def _key(group: Group, said: str | None) -> str | bytes | None:
    """What the store has for a value; empty for unknown, missing where none was asked for."""
    if said is None or group not in BY_ID:
        return said
    return UUID(said).bytes if said else b""


_STRUCTURES = select(definition.c.structure)


def structures(connection: Connection) -> list[str]:
    """Every bridge that was ever used here, as it was kept."""
    return list(connection.execute(_STRUCTURES).scalars())


def _row(row: Row[Any]) -> research.Row:
    told: Sequence[Any] = row
    number, what, month, moment, *codes, level, times, cents = told
    return research.Row(number, What(what), month, moment, tuple(codes), level, times, int(cents))
