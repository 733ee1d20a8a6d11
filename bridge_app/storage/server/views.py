"""Whether the views on a server are still those that this program makes.

A view shows with the eyes of its owner, so whoever owns the database could show more through one,
or make another beside it. The server gives a view back in words of its own; so it is compared by
its columns, and by the names and values it asks for, in order.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from bridge_app.storage.server.database import SCHEMA

_MADE = re.compile(
    r'CREATE (?:OR REPLACE )?VIEW (\w+)\."?(\w+)"? (?:WITH \((.*?)\) )?AS SELECT (.*)', re.DOTALL
)
_ALL = re.compile(r"\* FROM (\w+)\.(\w+)")
_NAMED = re.compile(r'AS "(\w+)"')

_STAND = """
SELECT n.nspname, c.relname, coalesce(array_to_string(c.reloptions, ','), ''),
  relowner = (SELECT nspowner FROM pg_catalog.pg_namespace WHERE nspname = %s),
  (SELECT array_agg(attname ORDER BY attnum) FROM pg_catalog.pg_attribute
    WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped),
  pg_catalog.pg_get_viewdef(c.oid)
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
WHERE relkind IN ('v', 'm') AND nspname NOT LIKE 'pg\\_%%' AND nspname <> 'information_schema'
"""
_COLUMNS = """
SELECT array_agg(attname ORDER BY attnum) FROM pg_catalog.pg_attribute
WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped
"""

_CAST = re.compile(r"::[a-z]+(\[\])?")
_OF = re.compile(r"\b[a-z_]+\.(?=[a-z_*])")
_CALLED = re.compile(r"\bas [a-z_]+\b")
_NOTHING_ELSE = re.compile(r"\belse null\b")
_WORD = re.compile(r"'[^']*'|[a-z_][a-z_0-9]*|[<>=]+")
_SPELLED_OUT = frozenset({"array", "variadic"})


@dataclass(frozen=True)
class View:
    """What a view shows: under which names, asked how, and with whose eyes."""

    columns: tuple[str, ...]
    asked: tuple[str, ...]
    options: str
    of_owner: bool = True


def fallen(connection: Connection, said: Collection[str]) -> Iterator[str]:
    """Each view that is gone, another one, or of nobody's making, anywhere in the database."""
    wanted, stand = dict(_made(connection, said)), dict(_standing(connection))
    for key in sorted({*wanted, *stand}):
        if stand.get(key) != wanted.get(key):
            yield ".".join(key)


def _standing(connection: Connection) -> Iterator[tuple[tuple[str, str], View]]:
    rows = connection.exec_driver_sql(_STAND, (SCHEMA,))
    for schema, name, options, of_owner, columns, told in rows:
        yield (schema, name), View(tuple(columns), _words(told), options, of_owner)


def _made(connection: Connection, said: Collection[str]) -> Iterator[tuple[tuple[str, str], View]]:
    for schema, name, options, told in (
        found.groups() for each in said if (found := _MADE.fullmatch(each))
    ):
        columns, asked = _columns(connection, told)
        plain = (options or "").replace(" ", "")
        yield (schema, name), View(columns, _words(f"select {asked}"), plain)


def _columns(connection: Connection, told: str) -> tuple[tuple[str, ...], str]:
    """The names under which a view shows what it asks; of all columns those of the table."""
    if whole := _ALL.fullmatch(told):
        place = ".".join(whole.groups())
        names = tuple(connection.exec_driver_sql(_COLUMNS, (place,)).scalar_one() or ())
        return names, f"{', '.join(names)} FROM {place}"
    shown = told.partition(f" FROM {SCHEMA}.")[0]
    return tuple(_NAMED.findall(shown)) or tuple(shown.split(", ")), told


def _words(told: str) -> tuple[str, ...]:
    """The names and values of a query in order, without what the server spells out."""
    plain = _OF.sub("", _CAST.sub("", told.lower().replace('"', "")))
    plain = _NOTHING_ELSE.sub("", _CALLED.sub("", plain))
    return tuple(word for word in _WORD.findall(plain) if word not in _SPELLED_OUT)
