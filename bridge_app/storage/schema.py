"""The schema of a store: made new, recognised, and brought up to date with a copy kept first."""

from functools import cache

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from bridge_app.storage.tables import guards, metadata


def make_tables(connection: Connection) -> None:
    """All tables, indexes, guards and the search inside names, in an empty database."""
    for statement in statements():
        connection.exec_driver_sql(statement)


@cache
def statements() -> tuple[str, ...]:
    """Every statement that makes a new store, in order."""
    dialect = sqlite.dialect()
    made = [
        statement
        for table in metadata.sorted_tables
        for statement in (
            CreateTable(table),
            *(
                CreateIndex(index)
                for index in sorted(table.indexes, key=lambda each: str(each.name))
            ),
        )
    ]
    return (*(str(each.compile(dialect=dialect)).strip() for each in made), *guards.statements())
