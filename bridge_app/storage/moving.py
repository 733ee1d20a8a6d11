"""A whole store copied from one engine to the other, row by row, and shown to be the same.

The copy is kept whole or not at all: until then the old store is in charge. Rows keep their
numbers, ids and macs, so the chains go on where they were; what a store knows of itself, its
secret too, goes along.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, func, insert, select

from bridge_app.errors import DamagedStore
from bridge_app.storage import guarding, people
from bridge_app.storage.columns import raw
from bridge_app.storage.database import Database
from bridge_app.storage.tables import meta, metadata

BATCH = 500
"""Rows that are on their way at a time."""

Steps = Callable[[int, int], None]
"""Is told how many tables are done, of how many."""


def copy(source: Database, target: Database, steps: Steps) -> None:
    """All of one store into an empty one. Raises DamagedStore unless both hold the same then.

    `target` is as it was just made, and is opened anew afterwards: its secret is another.
    """
    tables = metadata.sorted_tables
    with source.reading() as old, target.changing_schema() as new:
        with guarding.asleep(new):
            new.execute(delete(meta))
            for done, table in enumerate(tables):
                steps(done, len(tables))
                _copy_rows(old, new, table)
        people.index_names(new)
        if fingerprint(old) != fingerprint(new):
            raise DamagedStore(target.path)
        steps(len(tables), len(tables))


def _copy_rows(old: Connection, new: Connection, table: Table) -> None:
    with _rows(old, table) as rows:
        values = (row._asdict() for row in rows)
        while batch := list(islice(values, BATCH)):
            new.execute(insert(table), batch)
    if "seq" in table.c and new.dialect.name == "postgresql":
        last = select(func.max(table.c.seq)).scalar_subquery()
        counted = func.pg_get_serial_sequence(table.name, "seq")
        new.execute(select(func.setval(counted, func.coalesce(last, 1), last.is_not(None))))


def fingerprint(connection: Connection) -> str:
    """One number for all that stands in all tables; the same on both engines."""
    told = hashlib.sha256()
    for table in metadata.sorted_tables:
        told.update(f"\n{table.name}\n".encode())
        with _rows(connection, table) as rows:
            for row in rows:
                told.update(repr(_as_in_a_file(table, row)).encode())
    return told.hexdigest()


def _as_in_a_file(table: Table, row: Row[Any]) -> list[Any]:
    return [raw(column.type, value) for column, value in zip(table.columns, row, strict=True)]


@contextmanager
def _rows(connection: Connection, table: Table) -> Iterator[Iterable[Row[Any]]]:
    """All rows in the order of their keys, a few at a time."""
    order = table.primary_key.columns
    asked = select(table).order_by(*order).execution_options(yield_per=BATCH)
    with connection.execute(asked) as result:
        yield result
