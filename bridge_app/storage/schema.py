"""The schema of a store: made new, recognised, and brought up to date with a copy kept first.

At every start the stored version is compared with a constant; alembic is imported only when
they differ (SPEED 5). Every version this program knows is in `VERSIONS`, oldest first.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement

from bridge_app.desk_errors import OlderStore
from bridge_app.errors import DamagedStore, NewerStore
from bridge_app.storage.database import Database
from bridge_app.storage.tables import guards, meta, metadata

VERSION_TABLE = "schema_version"
"""Holds one row, `version_num`: what alembic wrote last, in the migration's transaction."""

SECRET_BYTES = 32
"""Of the secret that the keys of the chains are made from; it stays when the key is renewed."""

_MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True)
class Versions:
    """The versions a program knows, oldest first, and the folders of their migrations."""

    known: tuple[str, ...]
    folders: tuple[Path, ...]

    @property
    def current(self) -> str:
        """What a new store has."""
        return self.known[-1]


SHIPPED = Versions(("0001",), (_MIGRATIONS / "versions",))


def make_tables(connection: Connection) -> None:
    """All tables, indexes, guards and the search inside names, in an empty database."""
    for statement in statements():
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        f"CREATE TABLE {VERSION_TABLE} (version_num TEXT NOT NULL PRIMARY KEY) STRICT"
    )
    stamp = f"INSERT INTO {VERSION_TABLE} (version_num) VALUES ('{SHIPPED.current}')"  # noqa: S608 - our own names
    connection.exec_driver_sql(stamp)
    connection.execute(insert(meta), {"name": "secret", "value": secrets.token_hex(SECRET_BYTES)})


@cache
def statements() -> tuple[str, ...]:
    """Every statement that makes the tables of a new store, in order."""
    dialect = sqlite.dialect()
    made = (each for table in metadata.sorted_tables for each in _made_from(table))
    return (*(str(each.compile(dialect=dialect)).strip() for each in made), *guards.statements())


def _made_from(table: Table) -> Iterator[ExecutableDDLElement]:
    yield CreateTable(table)
    yield from (CreateIndex(index) for index in sorted(table.indexes, key=lambda i: str(i.name)))


_TELLS = {
    "sqlite": f"SELECT 1 FROM sqlite_master WHERE name = '{VERSION_TABLE}'",  # noqa: S608 - our own name
    "postgresql": f"SELECT 1 WHERE to_regclass('{VERSION_TABLE}') IS NOT NULL",
}
"""Whether there is a version, as each engine is asked."""


def version(database: Database) -> str:
    """The version of an open store; raises DamagedStore when it does not tell one."""
    with database.reading() as connection:
        if connection.exec_driver_sql(_TELLS[connection.dialect.name]).first() is None:
            raise DamagedStore(database.path)
        found = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar()  # noqa: S608 - our own name
    return str(found)


def check_version(database: Database) -> None:
    """Raise OlderStore or NewerStore unless a store on a server is as this program makes it.

    Its owner brings it up to date (server/upgrade.py): who works there changes no tables.
    """
    found = version(database)
    if found in SHIPPED.known[:-1]:
        raise OlderStore(found, SHIPPED.current)
    if found != SHIPPED.current:
        raise NewerStore(found, SHIPPED.current)


def is_practice(connection: Connection) -> bool:
    """Whether no real people stand in this store."""
    told = select(meta.c.value).where(meta.c.name == "practice")
    return connection.execute(told).scalar() == str(True)


def name_of(connection: Connection) -> UUID:
    """Which store this is, wherever it stands."""
    told = select(meta.c.value).where(meta.c.name == "store")
    return UUID(connection.execute(told).scalar_one())


def bring_up_to_date(database: Database, folder: Path, versions: Versions = SHIPPED) -> None:
    """Nothing for a current store; an older one is copied, checked and then changed at once.

    Raises NewerStore for a version this program does not know. A kill leaves the old schema
    or the new one, never something between.
    """
    found = version(database)
    if found == versions.current:
        return
    if found not in versions.known:
        raise NewerStore(found, versions.current)
    from bridge_app.storage import copies
    from bridge_app.storage.migrations import running

    copies.keep(database, folder, f"before-{versions.current}")
    with database.changing_schema() as connection:
        running.upgrade(connection, versions.folders, versions.current)
