"""The guards of rows that only grow, lifted in one transaction where the law asks for it.

In a file they are taken away and put back inside the transaction: whatever goes wrong, they
stand. On a server they never go: they let rows go for one role alone, which is taken on inside
the transaction by who may erase (server/guards.py).
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table, text

_ALL = text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
_GUARDS = text(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE :only "
    "AND (name LIKE '%\\_no\\_update' ESCAPE '\\' OR name LIKE '%\\_no\\_delete' ESCAPE '\\')"
)


@contextmanager
def lifted(connection: Connection, only: Table | None = None) -> Iterator[None]:
    """Rows may go or lose words while this lasts, in this transaction and nowhere else.

    With `only` those of one table. References are looked at when the transaction ends.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT begin_erasing()")
        yield
        connection.exec_driver_sql("RESET ROLE")
        return
    with _away(connection, connection.execute(_GUARDS, {"only": getattr(only, "name", "%")}).all()):
        yield


@contextmanager
def _away(connection: Connection, guards: Sequence[Any]) -> Iterator[None]:
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for name, _ in guards:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in guards:
        connection.exec_driver_sql(sql)


_AWAKE = text(
    "SELECT tgrelid::regclass::text, tgname FROM pg_catalog.pg_trigger "
    "WHERE NOT tgisinternal AND tgenabled = 'A' ORDER BY 1, 2"
)


@contextmanager
def asleep(connection: Connection) -> Iterator[None]:
    """Rows may come in any order while this lasts, as they do from another store (moving.py).

    On a server only its owner can do so.
    """
    if connection.dialect.name != "postgresql":
        with _away(connection, connection.execute(_ALL).all()):
            yield
        return
    guards = connection.execute(_AWAKE).all()
    connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED")
    _turn(connection, guards, "DISABLE")
    yield
    connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
    _turn(connection, guards, "ENABLE ALWAYS")


def _turn(connection: Connection, guards: Sequence[Any], how: str) -> None:
    """All in one go: a round trip for each would take seconds from afar."""
    said = (f'ALTER TABLE {table} {how} TRIGGER "{name}"' for table, name in guards)
    connection.exec_driver_sql(";".join(said))
