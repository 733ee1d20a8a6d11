"""Whether what guards the rows on a server still stands, and nothing stands beside it.

Triggers and functions; policies (walls.py), views (views.py) and rights (grants.py). Whoever owns
the database can take a trigger away, let it sleep, hang another function under it, keep its name
and take the sense out of its body, or add one of their own. So each is compared with what this
program makes: the same statements, read back from the catalogue of the server.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import Connection

from bridge_app.storage.server import desk, grants, guards, reach, secret, views, walls, wide
from bridge_app.storage.server import roles as rights
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.dialect import WIDE
from bridge_app.storage.server.roles import Roles

_SCHEMAS = f"('{SCHEMA}', '{desk.DESK}')"
_SEARCHED = f"search_path={SCHEMA}, pg_temp"

_FUNCTION = re.compile(
    r"CREATE (?:OR REPLACE )?FUNCTION (\w+)\.(\w+)(.*?)AS \$\$(.*)\$\$", re.DOTALL
)
_TRIGGER = re.compile(r"CREATE (?:OR REPLACE |CONSTRAINT )?TRIGGER (\S+) (.*)", re.DOTALL)
_AWAKE = re.compile(r"ENABLE ALWAYS TRIGGER (\S+)")
_HUNG = re.compile(
    r"(BEFORE|AFTER|INSTEAD OF) (.+?) ON (\S+) (.*)EXECUTE FUNCTION (\S+)", re.DOTALL
)

_FUNCTIONS = f"""
SELECT nspname, proname, prosrc, prosecdef, coalesce(array_to_string(proconfig, ';'), '')
FROM pg_catalog.pg_proc JOIN pg_catalog.pg_namespace n ON n.oid = pronamespace
WHERE nspname IN {_SCHEMAS} OR prosecdef AND nspname NOT LIKE 'pg\\_%%' AND proowner IN (
  SELECT nspowner FROM pg_catalog.pg_namespace WHERE nspname = '{SCHEMA}')
"""  # noqa: S608 - our own names
"""Ours, and all that anybody is lent the owner's rights by."""
_TRIGGERS = f"""
SELECT tgname, tgenabled = 'A', tgenabled IN ('A', 'O'), pg_get_triggerdef(t.oid), called.nspname
FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
JOIN pg_catalog.pg_proc p ON p.oid = tgfoid
JOIN pg_catalog.pg_namespace called ON called.oid = pronamespace
WHERE NOT tgisinternal AND n.nspname IN {_SCHEMAS}
"""  # noqa: S608 - our own names
_RULES = f"""
SELECT rulename FROM pg_catalog.pg_rewrite JOIN pg_catalog.pg_class c ON c.oid = ev_class
JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
WHERE rulename <> '_RETURN' AND nspname IN ('{SCHEMA}', '{desk.DESK}', '{WIDE}') ORDER BY 1
"""  # noqa: S608 - our own names
"""By which a statement would become another; we make none."""
_ERASES = "'role', '([^']+)_eraser'"
_NAMED = f"""
SELECT coalesce((SELECT substring(prosrc FROM %s) FROM pg_catalog.pg_proc
  WHERE proname = 'begin_erasing' AND pronamespace = '{SCHEMA}'::regnamespace),
  current_database()), current_database()
"""  # noqa: S608 - our own names
"""After which database the roles are named: a copy has those of what it is a copy of."""


@dataclass(frozen=True)
class Function:
    """What a function does: its body, with whose rights, and where it looks for names."""

    body: str
    of_owner: bool
    searched: str


@dataclass(frozen=True)
class Trigger:
    """When which function is called; `always`: also for who replays another server's log."""

    when: str
    deeds: frozenset[str]
    table: str
    how: str
    calls: str
    always: bool


def first_fallen(connection: Connection) -> str | None:
    """The name of the first that is gone, another or of nobody's making; None when all stand.

    A copy is not asked who may connect to it: no server copies that along.
    """
    named, here = connection.exec_driver_sql(_NAMED, (_ERASES,)).one()
    roles = Roles.of(str(named))
    said = tuple(made(roles))
    fallen = chain(
        _fallen_triggers(connection, said),
        _fallen_functions(connection, said),
        connection.exec_driver_sql(_RULES).scalars(),
        walls.fallen(connection, said),
        views.fallen(connection, said),
        grants.fallen(connection, (*said, *rights.statements(roles))),
        grants.fallen_door(connection, roles) if named == here else (),
    )
    return next(fallen, None)


def made(roles: Roles) -> Iterator[str]:
    """Every statement of a set-up that makes a function, a trigger, a policy or a view."""
    yield from guards.statements(roles.eraser)
    yield from desk.statements(roles)
    yield from secret.statements(roles)
    yield from reach.statements(roles)
    yield from wide.statements(roles)


# --- triggers --------------------------------------------------------------------------------


def _fallen_triggers(connection: Connection, said: tuple[str, ...]) -> Iterator[str]:
    awake = {name for each in said for name in _AWAKE.findall(each)}
    stand = [
        (name, _hung(told, schema, always=always))
        for name, always, wakes, told, schema in connection.exec_driver_sql(_TRIGGERS)
        if wakes
    ]
    told = [found.groups() for each in said if (found := _TRIGGER.match(each))]
    wanted = {name: _hung(rest, "", always=name in awake) for name, rest in told}
    yield from (name for name, hung in wanted.items() if (name, hung) not in stand)
    yield from sorted(name for name, hung in stand if wanted.get(name) != hung)


def _hung(told: str, schema: str, *, always: bool) -> Trigger:
    """A trigger as it was told; the server leaves out the schema of a function it finds itself."""
    ((when, deeds, table, how, calls),) = _HUNG.findall(told.replace('"', ""))
    plain = calls.removeprefix(f"{schema}.")
    full = f"{schema}.{plain}" if schema else calls
    place = table if "." in table else f"{SCHEMA}.{table}"
    return Trigger(when, frozenset(deeds.split(" OR ")), place, how.strip(), full, always)


# --- functions -------------------------------------------------------------------------------


def _fallen_functions(connection: Connection, said: tuple[str, ...]) -> Iterator[str]:
    stand: dict[tuple[str, str], set[Function]] = {}
    for schema, name, *rest in connection.exec_driver_sql(_FUNCTIONS):
        stand.setdefault((schema, name), set()).add(Function(*rest))
    ours: set[tuple[str, str]] = set()
    for schema, name, head, body in (
        found.groups() for each in said if (found := _FUNCTION.match(each))
    ):
        ours.add((schema, name))
        wanted = Function(body, "SECURITY DEFINER" in head, _SEARCHED * ("SET search" in head))
        if stand.get((schema, name)) != {wanted}:
            yield name
    yield from _added(stand, ours)


def _added(stand: Iterable[tuple[str, str]], ours: Collection[tuple[str, str]]) -> list[str]:
    """The names of functions that nobody of ours made."""
    return sorted(name for schema, name in stand if (schema, name) not in ours)
