"""When and by whom something is written, and the connection through which it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Connection, Insert, Table, bindparam, func, insert, select

__all__ = ["Connection", "Written", "keep_together"]


@dataclass(frozen=True)
class Written:
    """When and by whom a row is written; every insert carries it."""

    at: datetime
    by: UUID


def keep_together(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Adds these rows, at least one, of which each tells the same columns.

    On a server with one statement: what lies within somebody's reach is asked at each, and made
    anew after it (server/sets.py). None is asked back: they may be of somebody out of reach.
    """
    if len(rows) == 1 or connection.dialect.name == "sqlite":
        connection.execute(insert(table).inline(), rows)
    else:
        names = tuple(rows[0])
        told = {name: [row[name] for row in rows] for name in names}
        connection.execute(_at_once(table, names), told)


@cache
def _at_once(table: Table, names: tuple[str, ...]) -> Insert:
    """Rows told as a list for each of their columns."""
    lists = (bindparam(name, type_=ARRAY(table.c[name].type)) for name in names)
    return insert(table).from_select(names, select(*map(func.unnest, lists)))
