"""Whether who sees which row on a server is still settled as it was made: row-level security.

Whoever owns the database can switch a table's policies off, drop one, put a milder one in its
place, or add one by which everybody sees all. The server gives a condition back in words of its
own, with casts and names spelled out; so conditions are compared by what they ask: the names and
values in them, and how they are joined.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from bridge_app.storage.server.database import SCHEMA

_MADE = re.compile(r"CREATE POLICY (\w+) ON (\S+) FOR (\w+) TO (\S+) (.*)", re.DOTALL)
_WORD = re.compile(r"'[^']*'|[a-z_][a-z_0-9]*|[<>=]+")
_CAST = re.compile(r"::[a-z]+(\[\])?")

_OWNER = "CURRENT_USER"

_STAND = f"""
SELECT tablename, policyname, cmd || CASE permissive WHEN 'PERMISSIVE' THEN '' ELSE permissive END,
  CASE WHEN roles = ARRAY[tableowner] THEN '{_OWNER}' ELSE array_to_string(roles, ',') END,
  qual, with_check
FROM pg_catalog.pg_policies JOIN pg_catalog.pg_tables USING (schemaname, tablename)
WHERE schemaname = '{SCHEMA}'
"""  # noqa: S608 - our own names
_OPEN = f"""
SELECT relname FROM pg_catalog.pg_class WHERE relnamespace = '{SCHEMA}'::regnamespace
AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)
"""  # noqa: S608 - our own names

_JOINED = frozenset({"and", "or", "not", "null", "true", "false", "=", "<>", "<", ">", "<=", ">="})
"""Of which it counts how often they stand; names are only there or not."""

_SPELLED_OUT = frozenset({SCHEMA, "as", "array", "variadic"})
"""What the server adds in words of its own, or leaves out, and a name of the table itself."""


@dataclass(frozen=True)
class Policy:
    """For whom it holds, for which deed, and what it asks of a row seen and of a row written."""

    deed: str
    who: str
    seen: frozenset[tuple[str, int]]
    kept: frozenset[tuple[str, int]]


def fallen(connection: Connection, said: Collection[str]) -> Iterator[str]:
    """Each policy that is gone, another one, or of nobody's making; and each table without."""
    wanted, stand = dict(_made(said)), dict(_standing(connection))
    unlocked = set(connection.exec_driver_sql(_OPEN).scalars())
    yield from sorted({table for table, _ in wanted} & unlocked)
    for key in sorted({*wanted, *stand}):
        if stand.get(key) != wanted.get(key):
            yield "_".join(key)


def _standing(connection: Connection) -> Iterator[tuple[tuple[str, str], Policy]]:
    for table, name, deed, who, seen, kept in connection.exec_driver_sql(_STAND):
        yield (table, name), Policy(deed, who, _asked(table, seen), _asked(table, kept))


def _made(said: Collection[str]) -> Iterator[tuple[tuple[str, str], Policy]]:
    for name, table, deed, who, rest in (
        found.groups() for each in said if (found := _MADE.fullmatch(each))
    ):
        seen, kept = _conditions(rest)
        plain = table.removeprefix(f"{SCHEMA}.").strip('"')
        yield (plain, name), Policy(deed, who.strip('"'), _asked(plain, seen), _asked(plain, kept))


def _conditions(rest: str) -> tuple[str | None, str | None]:
    seen, _, kept = rest.partition(") WITH CHECK (")
    if rest.startswith("WITH CHECK"):
        return None, rest.removeprefix("WITH CHECK")
    return seen.removeprefix("USING"), kept or None


def _asked(table: str, condition: str | None) -> frozenset[tuple[str, int]]:
    """The names and values of a condition, and how often it joins or turns one round."""
    plain = _CAST.sub("", (condition or "").lower().replace('"', ""))
    words = Counter(_WORD.findall(plain))
    left = words.keys() - _SPELLED_OUT - {table}
    return frozenset((word, words[word] if word in _JOINED else 1) for word in left)
