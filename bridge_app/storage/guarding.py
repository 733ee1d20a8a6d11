"""The guards of rows that only grow, lifted in one transaction where the law asks for it.

In a file they are taken away and put back inside the transaction: whatever goes wrong, they
stand. On a server they never go: they let rows go for one role alone, which is taken on inside
the transaction by who may erase (server/guards.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Table, text

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
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    guards = connection.execute(_GUARDS, {"only": only.name if only is not None else "%"}).all()
    for name, _ in guards:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in guards:
        connection.exec_driver_sql(sql)
