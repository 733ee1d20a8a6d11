"""A whole store moved from one engine to the other, row by row, and shown to be the same.

The copy is kept whole or not at all: until then the old store is in charge (moved.py). Rows keep
their numbers, ids and macs, so the chains go on where they were; what a store knows of itself,
its secret too, goes along. Nobody writes in the old store meanwhile.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Row, Table, delete, func, insert, select

from bridge_app.domain.backup import Steps, Told
from bridge_app.errors import ChainBroken, DamagedStore, StoreNotEmpty
from bridge_app.storage import chain, guarding, moved, opening, people, store
from bridge_app.storage.columns import raw
from bridge_app.storage.database import Database, open_cipher
from bridge_app.storage.keys import KeyFile
from bridge_app.storage.tables import client, ledger, meta, metadata, staff

BATCH = 500
"""Rows that are on their way at a time."""

_PATIENT = (
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL idle_in_transaction_session_timeout = 0",
)
"""To a server: this takes as long as it takes."""

Fill = Callable[[Database], None]


@dataclass(frozen=True)
class Arrived:
    """What came over, the same on both sides: clients, rows in all, and cents handed out.

    `fingerprint` is one number for all of it, the same on both engines.
    """

    clients: int
    rows: int
    cents: int
    fingerprint: str


class Place(Protocol):
    """Where a store goes."""

    @property
    def called(self) -> str:
        """As people call it."""

    def take(self, fill: Fill) -> None:
        """Keep what `fill` puts in an empty store, whole or not at all."""

    def arrive(self) -> bool:
        """It is in charge from now on; gives whether it was not before."""


def _nobody(_: Connection) -> None:
    pass


@dataclass(frozen=True)
class OnServer:
    """An open store on a server that was made ready, in which nobody works yet.

    `let_in` gives a way in to who moved it, in the transaction in which it comes to be in charge.
    """

    database: Database
    let_in: Callable[[Connection], None] = _nobody

    @property
    def called(self) -> str:
        """Server and database."""
        return str(self.database.path)

    def take(self, fill: Fill) -> None:
        """In one transaction. Raises StoreNotEmpty where a store is in use."""
        fill(self.database)

    def arrive(self) -> bool:
        """It is in charge from now on, once."""
        with self.database.writing() as connection:
            is_now = moved.arrive(connection)
            if is_now:
                self.let_in(connection)
        return is_now


@dataclass(frozen=True)
class InFolder:
    """A folder in which no store is; `key_file` and `key` will open it."""

    folder: Path
    key_file: KeyFile
    key: bytes

    @property
    def called(self) -> str:
        """The whole path."""
        return str(self.folder.absolute())

    def take(self, fill: Fill) -> None:
        """As any store is made. Raises StoreNotEmpty."""
        opening.make(self.folder, self.key_file, self.key, fill)

    def arrive(self) -> bool:
        """It is in charge from now on, once."""
        database = open_cipher(self.folder / store.DATABASE, self.key)
        try:
            with database.writing() as connection:
                return moved.arrive(connection)
        finally:
            database.close()


def move(
    source: Database, place: Place, told: Told, first: Callable[[Connection], None] = _nobody
) -> Arrived:
    """All of an open store to another place; this one is closed then, and stays as it was.

    `first` is done before anything goes, and kept only with all of it. `told` hears how far it
    is, and may stop it by raising. Raises StoreNotEmpty; ChainBroken
    when the store was tampered with; DamagedStore unless both hold the same in the end. After
    whatever goes wrong the old store is in charge, or both tell that the new one is to take over.
    """
    with source.writing() as old:
        _be_patient(old)
        first(old)
        going = _Going(source, old, Steps(told, 3 * len(metadata.tables)))
        place.take(going.into)
        moved.close(old, place.called)
    place.arrive()
    return going.arrived


class _Going:
    """A store on its way, and what came of it."""

    arrived: Arrived

    def __init__(self, source: Database, old: Connection, steps: Steps) -> None:
        self._source, self._old, self._steps = source, old, steps

    def into(self, target: Database) -> None:
        """Everything into a store as it was just made; it is to be opened anew afterwards."""
        with target.changing_schema() as new:
            _be_patient(new)
            with guarding.asleep(new):
                _empty(new, target.path)
                for table in metadata.sorted_tables:
                    _copy_rows(self._old, new, table)
                    self._steps.step()
            people.index_names(new)
            self.arrived = self._compared(new, target)
            moved.wait(new, str(self._source.path))

    def _compared(self, new: Connection, target: Database) -> Arrived:
        """What is in both; raises unless it is the same, and whole."""
        before, after = (_told_of(each, self._steps.step) for each in (self._old, new))
        if before != after:
            raise DamagedStore(target.path)
        for each in (chain.LOGINS, chain.AUDIT, chain.LEDGER):
            report = chain.verify(new, self._source.key_for(each.purpose), each)
            if report.wrong_row is not None:
                raise ChainBroken(report.chain, report.wrong_row)
        return after


def _be_patient(connection: Connection) -> None:
    for said in _PATIENT if connection.dialect.name == "postgresql" else ():
        connection.exec_driver_sql(said)


def _empty(new: Connection, path: Path) -> None:
    """Nothing stands here, also not what an earlier move left that was cut off."""
    works = new.execute(select(staff.c.id).limit(1)).first() is not None
    if works and moved.ARRIVING not in moved.told(new):
        raise StoreNotEmpty(path)
    for table in reversed(metadata.sorted_tables) if works else (meta,):
        new.execute(delete(table))


def _copy_rows(old: Connection, new: Connection, table: Table) -> None:
    with _rows(old, table) as rows:
        values = (row._asdict() for row in rows)
        while batch := list(islice(values, BATCH)):
            new.execute(insert(table), batch)
    if "seq" in table.c and new.dialect.name == "postgresql":
        last = select(func.max(table.c.seq)).scalar_subquery()
        counted = func.pg_get_serial_sequence(table.name, "seq")
        new.execute(select(func.setval(counted, func.coalesce(last, 1), last.is_not(None))))


# --- the same on both sides ------------------------------------------------------------------


def fingerprint(connection: Connection) -> str:
    """One number for all that stands in all tables; the same on both engines."""
    return _told_of(connection, lambda: None).fingerprint


def _told_of(connection: Connection, step: Callable[[], None]) -> Arrived:
    """What stands in all tables; `step` hears of each table that was read."""
    read = hashlib.sha256()
    count = 0
    for table in metadata.sorted_tables:
        read.update(f"\n{table.name}\n".encode())
        with _rows(connection, table) as rows:
            for row in rows:
                read.update(repr(_as_in_a_file(table, row)).encode())
                count += 1
        step()
    clients = connection.execute(select(func.count()).select_from(client)).scalar_one()
    cents = connection.execute(_HANDED_OUT).scalar_one()
    return Arrived(clients, count, int(cents), read.hexdigest())


_HANDED_OUT = select(func.coalesce(func.sum(ledger.c.cents), 0)).where(
    ledger.c.kind.in_(["hand_over", "reverse"])
)


def _as_in_a_file(table: Table, row: Row[Any]) -> list[Any]:
    return [raw(column.type, value) for column, value in zip(table.columns, row, strict=True)]


@contextmanager
def _rows(connection: Connection, table: Table) -> Iterator[Iterable[Row[Any]]]:
    """All rows in the order of their keys, a few at a time."""
    order = table.primary_key.columns
    asked = select(table).order_by(*order).execution_options(yield_per=BATCH)
    with connection.execute(asked) as result:
        yield result
