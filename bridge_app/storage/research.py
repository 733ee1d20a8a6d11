"""A researcher's rows, read as they are written away; on a server by a function of the owner's."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, TextualSelect, bindparam, text

from bridge_app.domain import research
from bridge_app.domain.research import What
from bridge_app.storage.booked_lines import AT_ONCE
from bridge_app.storage.columns import Day, Instant
from bridge_app.storage.research_asked import ROWS

_IN_A_FILE = ROWS.format(
    until=":until",
    on_day=":on_day",
    number="row_number() OVER (ORDER BY randomblob(16))",
    booked="CAST(strftime('%s', l.business_date) AS integer) * 1000000",
)
_ON_A_SERVER = "SELECT * FROM research_rows(:until, :on_day)"
_STREAMED = {"yield_per": AT_ONCE}


def _asked(said: str) -> TextualSelect:
    return (
        text(said)
        .bindparams(bindparam("until", type_=Instant()), bindparam("on_day", type_=Day()))
        .columns()
    )


_ROWS, _FAR_ROWS = map(_asked, (_IN_A_FILE, _ON_A_SERVER))


@contextmanager
def rows(connection: Connection, until: datetime, on_day: date) -> Iterator[Iterator[research.Row]]:
    """All rows, kind by kind and person by person; numbers are drawn anew each time."""
    asked = _FAR_ROWS if connection.dialect.name == "postgresql" else _ROWS
    values = {"until": until, "on_day": on_day}
    with closing(connection.execute(asked, values, execution_options=_STREAMED)) as found:
        yield map(_row, found)


def _row(row: Row[Any]) -> research.Row:
    told: Sequence[Any] = row
    number, what, month, moment, *codes, level, times, cents = told
    return research.Row(number, What(what), month, moment, tuple(codes), level, times, int(cents))
