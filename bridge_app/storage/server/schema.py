"""The tables of a store on a server: those of a file, with guards of the server's own."""

import secrets
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, insert
from sqlalchemy.schema import (
    CreateIndex,
    CreateTable,
    ExecutableDDLElement,
)

from bridge_app.storage.schema import SECRET_BYTES, SHIPPED, VERSION_TABLE
from bridge_app.storage.server import guards
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.dialect import server_dialect
from bridge_app.storage.server.roles import Roles, made
from bridge_app.storage.tables import meta, metadata

_STAMP = (
    f"CREATE TABLE {VERSION_TABLE} (version_num TEXT NOT NULL PRIMARY KEY)",
    f"INSERT INTO {VERSION_TABLE} (version_num) VALUES ('{SHIPPED.current}')",  # noqa: S608 - our own names
)


def make_tables(connection: Connection, roles: Roles) -> None:
    """All tables, indexes, guards and the search inside names, in an empty database."""
    said = (f"CREATE SCHEMA {SCHEMA}", *made(roles), *statements(roles.eraser), *_STAMP)
    run(connection, said)
    connection.execute(insert(meta), {"name": "secret", "value": secrets.token_hex(SECRET_BYTES)})


def run(connection: Connection, said: Iterable[str]) -> None:
    """All at once: a round trip for each would take seconds from afar."""
    driver: Any = connection.connection.driver_connection
    driver.execute(";\n".join(said))


@cache
def statements(eraser: str) -> tuple[str, ...]:
    """Every statement that makes the tables of a new store, in order."""
    dialect = server_dialect()
    made = (each for table in metadata.sorted_tables for each in _made_from(table))
    return (
        *(str(each.compile(dialect=dialect)).strip() for each in made),
        *cleared(),
        *guards.statements(eraser),
    )


def _made_from(table: Table) -> Iterator[ExecutableDDLElement]:
    yield CreateTable(table)
    yield from (CreateIndex(index) for index in sorted(table.indexes, key=lambda i: str(i.name)))


def cleared() -> Iterator[str]:
    """Statements that let the server clear away soon what was deleted; any table, given again."""
    yield from map(_cleared, metadata.sorted_tables)


def _cleared(table: Table) -> str:
    """What was deleted is cleared away within minutes, not when a fifth of the table is gone."""
    soon = "autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0"
    return f'ALTER TABLE "{table.name}" SET ({soon})'
