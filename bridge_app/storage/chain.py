"""Chains: each row carries a keyed fingerprint of itself and of the row before it.

The mac covers every column of a row, the rows that belong to it (the cards of a hand-over)
and the mac before. A missing value is left out of the fingerprint, so that a later schema may
add a column that older rows do not have. A month that is over is closed by a head that is
kept, also when its rows are dropped one day (segments.py, DECISIONS F). What nobody inside the
file can notice, a cut tail of the running month, is found with a head kept outside it (TRUST 0.5).
"""

import hmac
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Insert, Select, Table, column, insert, select
from sqlalchemy import table as lightweight

from bridge_app.domain.clocks import is_jump
from bridge_app.domain.trust import ChainHead, ChainReport
from bridge_app.storage import clocks
from bridge_app.storage.columns import raw
from bridge_app.storage.sealing import Key, seal
from bridge_app.storage.tables import (
    audit,
    chain_gone,
    chain_head,
    ledger,
    ledger_card,
    login_event,
    wide,
)

START = bytes(32)
"""What stands for "the mac before" in the first row of a chain."""

NEWEST = "newest line of the log"
"""Under this a server's connection keeps what it read of the log with its lock (database.py)."""

BATCH = 1000
"""Rows that a check holds in memory at a time."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Chain:
    """One chained table; `parts` are tables whose rows belong to a row of it.

    `tells_time` for the one that grows at every deed: a long gap in it is a clock set ahead.
    """

    name: str
    table: Table
    parts: tuple[Table, ...] = ()
    tells_time: bool = False

    @property
    def purpose(self) -> str:
        """What the chain's key is made for: `database.key_for(chain.purpose)`."""
        return f"chain:{self.name}"

    @property
    def owner(self) -> str:
        """The column in which a part says to which row it belongs."""
        return f"{self.table.name}_seq"


LEDGER = Chain("ledger", ledger, (ledger_card,))
AUDIT = Chain("audit", audit, tells_time=True)
LOGINS = Chain("logins", login_event)


def append(
    connection: Connection, key: Key, chain: Chain, values: Row, parts: Sequence[Row] = ()
) -> int:
    """Write one row at the end of a chain and give its number.

    `values` has a column `at`; `seq`, `segment`, `prev` and `mac` are made here. `parts` are
    the rows that belong to it, in order. Call it inside `writing()`: the lock taken at its
    start is what keeps two rows from following the same head.
    """
    last = _last(connection, chain)
    segment = _segment(connection, chain, last["segment"], _month(values["at"]))
    if last["seq"] and last["segment"] != segment:
        _close_month(connection, key, chain, last, values["at"])
    if chain.tells_time and last["seq"] and is_jump(last["at"], values["at"]):
        clocks.note_ahead(connection, last["at"], values["at"])
    seq = last["seq"] + 1
    row = _raw(chain.table, {**values, "seq": seq, "segment": segment, "prev": last["mac"]})
    belonging = [
        (table, _raw(table, {**part, chain.owner: seq, "position": position}))
        for table in chain.parts
        for position, part in enumerate(parts, 1)
    ]
    mac = _mac(key, [row, *(part for _, part in belonging)])
    connection.execute(_insert(chain.table), {**row, "mac": mac})
    for table, part in belonging:
        connection.execute(_insert(table), part)
    return int(seq)


@cache
def _insert(table: Table) -> Insert:
    """Writes values as they are: what goes into the file is what the mac was made of."""
    return insert(lightweight(table.name, *(column(each.name) for each in table.columns)))


def _last(connection: Connection, chain: Chain) -> Row:
    known: Row | None = connection.info.pop(NEWEST, None) if chain is AUDIT else None
    if known:  # for the first row only: the next one follows on that
        return known
    row = connection.execute(_newest(chain.table)).first()
    return row._asdict() if row else {"seq": 0, "segment": "", "mac": START}


@cache
def _newest(table: Table) -> Select[Any]:
    columns = _heads(table).c
    newest = select(columns.seq, columns.segment, columns.mac, columns.at)
    return newest.order_by(columns.seq.desc()).limit(1)


def _heads(table: Table) -> Table:
    """The numbers, moments and macs of a chain: whoever adds a row needs them, and no more."""
    return wide.metadata.tables[f"{wide.SCHEMA}.{table.name}"]


def _month(at: datetime) -> str:
    return f"{at:%Y-%m}"


def _segment(connection: Connection, chain: Chain, running: str, month: str) -> str:
    """The month that a row goes into: the running one, also when the clock went back.

    Unless somebody set the date right: then a month that was written ahead of time is over, and
    the true one begins. No month is closed twice: rows of its name then stay in the running one.
    """
    if month == running:
        return running
    kept = (chain_head.c.chain == chain.name) & (chain_head.c.segment == month)
    closed = connection.execute(select(chain_head.c.segment).where(kept)).first()
    begins = month > running or clocks.was_set_right(connection, month)
    return month if begins and closed is None else running


def _close_month(
    connection: Connection, key: Key, chain: Chain, last: Row, closed_at: datetime
) -> None:
    columns = _heads(chain.table).c
    first = select(columns.seq).where(columns.segment == last["segment"]).order_by(columns.seq)
    row = {
        "chain": chain.name,
        "segment": last["segment"],
        "first_seq": connection.execute(first.limit(1)).scalar_one(),
        "last_seq": last["seq"],
        "head": last["mac"],
        "closed_at": closed_at,
    }
    keep(connection, key, chain_head, row)


def keep(connection: Connection, key: Key, table: Table, row: Row) -> None:
    """Write a row that stands beside the chains, with a mac of its own over every column."""
    kept = _raw(table, row)
    connection.execute(_insert(table), {**kept, "mac": _mac(key, [kept])})


def note_gone(connection: Connection, key: Key, closed: Row, at: datetime) -> None:
    """Keep that a closed month was dropped, in the transaction that drops its rows.

    `closed` is its row of `chain_head`. Whoever only takes rows away cannot write this one.
    """
    names = ("chain", "segment", "first_seq", "last_seq")
    keep(connection, key, chain_gone, {name: closed[name] for name in names} | {"at": at})


def head_at(connection: Connection, chain: Chain, number: int) -> ChainHead | None:
    """The row with this number as a head; None when the chain does not reach it."""
    columns = chain.table.c
    row = connection.execute(select(columns.mac).where(columns.seq == number)).one_or_none()
    return ChainHead(number, row.mac) if row else None


# --- the fingerprint ----------------------------------------------------------------------


def _raw(table: Table, row: Row) -> Row:
    """The row as the file will hold it; what is not given stands there as missing."""
    return {name: raw(table.c[name].type, value) for name, value in row.items()}


def _mac(key: Key, rows: Iterable[Row]) -> bytes:
    return seal(key, b"".join(_canonical(row) for row in rows))


def _canonical(row: Row) -> bytes:
    """One way to write a row, in which no two rows look alike: name, kind, length, value."""
    fields = sorted((name, value) for name, value in row.items() if name != "mac")
    told = b"".join(_field(name, value) for name, value in fields if value is not None)
    return b"%d:%b" % (len(told), told)


def _field(name: str, value: bytes | int | str) -> bytes:
    """The kind is the file's own: a code of an enumeration is text, as it will be read back."""
    content = value if isinstance(value, bytes) else str(value).encode()
    kind = b"b" if isinstance(value, bytes) else b"i" if isinstance(value, int) else b"t"
    return b"%b=%b%d:%b" % (name.encode(), kind, len(content), content)


# --- the check ----------------------------------------------------------------------------


def verify(
    connection: Connection, key: Key, chain: Chain, anchor: ChainHead | None = None
) -> ChainReport:
    """Read a whole chain and say whether it is as it was written, or which row is not.

    `anchor` is a head kept outside the store, such as the one printed on a day report: with
    it a cut tail and a chain that was made anew are found too. Takes O(rows) time.
    """
    months = _closed_months(connection, chain)
    dropped = _dropped(connection, key, chain, months)
    head, segment = dropped.head, dropped.segment
    report = partial(ChainReport, chain.name, dropped=dropped.rows)
    with ExitStack() as opened:
        for seq, group in _groups(connection, chain, opened):
            rows = [row for _, row in group]
            wrong = _wrong_row(key, head, rows)
            reason = wrong or _wrong_month(key, months, head, segment, rows[0])
            if reason:
                return report(head.seq - dropped.rows, head, head.seq + 1, reason)
            head, segment = ChainHead(seq, rows[0]["mac"]), rows[0]["segment"]
            if anchor and anchor.seq == seq and anchor.mac != head.mac:
                return report(seq - 1 - dropped.rows, head, seq, "changed")
    return report(head.seq - dropped.rows, head, *_tail(head, months, anchor))


def _closed_months(connection: Connection, chain: Chain) -> dict[int, Row]:
    kept = select(chain_head).where(chain_head.c.chain == chain.name)
    rows = connection.execute(kept)
    return {row.last_seq: _raw(chain_head, row._asdict()) for row in rows}


@dataclass(frozen=True)
class _Dropped:
    """What was dropped at the beginning of a chain: it goes on from this head."""

    head: ChainHead
    segment: str

    @property
    def rows(self) -> int:
        return self.head.seq


def _dropped(connection: Connection, key: Key, chain: Chain, months: dict[int, Row]) -> _Dropped:
    """The months that the program itself dropped, oldest first, each with the head it left.

    A month that does not follow the one before, or was not signed, was not dropped by us: the
    chain is then taken to go on before it, where its rows are missing.
    """
    gone = select(chain_gone).where(chain_gone.c.chain == chain.name)
    before = _Dropped(ChainHead(0, START), "")
    for row in connection.execute(gone.order_by(chain_gone.c.first_seq)):
        told, closed = _raw(chain_gone, row._asdict()), months.get(row.last_seq)
        follows = row.first_seq == before.head.seq + 1 and signed(key, told)
        if not (follows and closed and closed["segment"] == row.segment and signed(key, closed)):
            break
        months.pop(before.head.seq, None)  # the newest of them closes where the rows begin
        before = _Dropped(ChainHead(row.last_seq, closed["head"]), row.segment)
    return before


def signed(key: Key, row: Row) -> bool:
    """Whether a row of which every column is given, as the file holds it, bears its own mac."""
    return hmac.compare_digest(row["mac"], _mac(key, [row]))


def _groups(
    connection: Connection, chain: Chain, opened: ExitStack
) -> Iterable[tuple[int, Iterator[tuple[int, Row]]]]:
    """Each row followed by the rows that belong to it, all by the row's number.

    What is read from is closed with `opened`, also when nobody reads to the end.
    """
    streams = [
        _stream(connection, chain.table, "seq", opened),
        *(_stream(connection, table, chain.owner, opened) for table in chain.parts),
    ]
    return groupby(merge(*streams, key=itemgetter(0)), key=itemgetter(0))


def _stream(
    connection: Connection, table: Table, number: str, opened: ExitStack
) -> Iterator[tuple[int, Row]]:
    """All that the file holds of a table, every column, also one we do not know of."""
    order = ", ".join(column.name for column in table.primary_key)
    result = connection.exec_driver_sql(
        f"SELECT * FROM {table.name} ORDER BY {order}",  # noqa: S608 - our own names
        execution_options={"yield_per": BATCH},
    )
    opened.callback(result.close)
    rows = (row._asdict() for row in result)
    return ((row[number], row) for row in rows)


def _wrong_row(key: Key, head: ChainHead, rows: Sequence[Row]) -> str:
    row = rows[0]
    if row.get("seq") != head.seq + 1:
        return "missing"
    follows = row["prev"] == head.mac and hmac.compare_digest(row["mac"], _mac(key, rows))
    return "" if follows else "changed"


def _wrong_month(key: Key, months: dict[int, Row], head: ChainHead, segment: str, row: Row) -> str:
    """A month is closed exactly where the next one begins; takes the head it used away."""
    if head.seq == 0 or row["segment"] == segment:
        return ""
    month = months.pop(head.seq, None)
    fits = (
        month is not None
        and month["segment"] == segment
        and month["head"] == head.mac
        and signed(key, month)
    )
    return "" if fits else "month"


def _tail(
    head: ChainHead, months: Mapping[int, Row], anchor: ChainHead | None
) -> tuple[int | None, str]:
    """What is left after the last row: a later anchor or a closed month tells of rows gone."""
    stray = min(months, default=None)
    if (anchor and anchor.seq > head.seq) or (stray is not None and stray >= head.seq):
        return head.seq + 1, "missing"
    return (stray, "month") if stray is not None else (None, "")
