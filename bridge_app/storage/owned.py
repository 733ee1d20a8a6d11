"""Whose a row is: every table that holds something of a client, found by its references.

Nothing is listed by hand, so a table that is added later is in the client's file and goes with
an erasure by itself. What refers to a client by a bare id (the ledger, the log) stays out: those
rows are pseudonymous and outlive what is erased (DECISIONS F).
"""

from collections.abc import Mapping
from functools import cache
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Connection, Table, bindparam, or_, select

from bridge_app.storage.columns import Id
from bridge_app.storage.tables import client, metadata

OWNER = "owner_id"
"""The name under which a statement is told whose rows it is about."""

Conditions = Mapping[Table, ColumnElement[bool]]


@cache
def owned(root: Table) -> Conditions:
    """For each table with rows that hang on `root`, which rows those are; parents first.

    Binds `owner_id`, the id of the row of `root`.
    """
    found: dict[Table, ColumnElement[bool]] = {root: _root(root)}
    for table in metadata.sorted_tables:
        ways = [_way(column, found) for column in table.columns if _leads(column, found)]
        if ways and table is not root:
            found[table] = or_(*ways)
    return found


def _root(root: Table) -> ColumnElement[bool]:
    """The row itself; a client is every number that goes on as this one (merging.py)."""
    key = bindparam(OWNER, type_=Id)
    return or_(root.c.id == key, root.c.merged_into == key) if root is client else root.c.id == key


def ids_of(connection: Connection, client_id: UUID) -> frozenset[UUID]:
    """The client's own id and those of every row that hangs on it, for what refers by a bare id."""
    rows = [(table, where) for table, where in owned(client).items() if "id" in table.c]
    return frozenset(
        key
        for table, where in rows
        for key in connection.execute(select(table.c.id).where(where), {OWNER: client_id}).scalars()
    )


def _parent(column: Column[object]) -> Column[object] | None:
    return next((key.column for key in column.foreign_keys), None)


def _leads(column: Column[object], found: Conditions) -> bool:
    """Whether this column refers to a row that is owned; not one to another of its own kind."""
    parent = _parent(column)
    return parent is not None and parent.table is not column.table and parent.table in found


def _way(column: Column[object], found: Conditions) -> ColumnElement[bool]:
    parent = _parent(column)
    assert parent is not None  # noqa: S101 - _leads saw it
    return column.in_(select(parent).where(found[parent.table]))
