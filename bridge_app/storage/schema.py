"""The schema of a store: made new, recognised, and brought up to date with a copy kept first."""

from collections.abc import Iterator
from functools import cache

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement

from bridge_app.storage.tables import guards, metadata


def make_tables(connection: Connection) -> None:
    """All tables, indexes, guards and the search inside names, in an empty database."""
    for statement in statements():
        connection.exec_driver_sql(statement)


@cache
def statements() -> tuple[str, ...]:
    """Every statement that makes a new store, in order."""
    dialect = sqlite.dialect()
    made = (each for table in metadata.sorted_tables for each in _made_from(table))
    return (*(str(each.compile(dialect=dialect)).strip() for each in made), *guards.statements())


def _made_from(table: Table) -> Iterator[ExecutableDDLElement]:
    yield CreateTable(table)
    yield from (CreateIndex(index) for index in sorted(table.indexes, key=lambda i: str(i.name)))
