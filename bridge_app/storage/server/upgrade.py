"""A store on a server brought up to date by its owner, when the program got newer.

The tables change by the same migrations as those of a file. What stands upon tables (rules of
who sees a row, guards, views) is taken off first, because a server lets no column change under a
view or a rule; afterwards it is made anew as this program makes it. All of it is one
transaction: whoever works there sees the old store or the new one, and so does a server that
was killed. A window that was open meanwhile keeps nothing more until it was closed
(`guards.py`, `in_turn`): it knows the old tables.
"""

from collections.abc import Iterator

from sqlalchemy import Connection

from bridge_app.errors import NewerStore
from bridge_app.storage.schema import VERSION_TABLE, Versions
from bridge_app.storage.server import desk, guards, schema
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.dialect import WIDE
from bridge_app.storage.server.roles import Roles

_STANDING = f"""
SELECT format('DROP POLICY %I ON %I.%I', policyname, schemaname, tablename)
FROM pg_catalog.pg_policies WHERE schemaname = '{SCHEMA}'
UNION ALL
SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass)
FROM pg_catalog.pg_trigger JOIN pg_catalog.pg_class ON pg_class.oid = tgrelid
WHERE NOT tgisinternal AND relnamespace = '{SCHEMA}'::regnamespace
UNION ALL
SELECT format('DROP FUNCTION %s', oid::regprocedure)
FROM pg_catalog.pg_proc WHERE pronamespace = '{SCHEMA}'::regnamespace
UNION ALL
SELECT format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY',
  oid::regclass)
FROM pg_catalog.pg_class
WHERE relkind = 'r' AND relrowsecurity AND relnamespace = '{SCHEMA}'::regnamespace
"""  # noqa: S608 - our own names
"""Statements that take off all that stands upon the tables, as far as it is there."""


def bring_up_to_date(connection: Connection, roles: Roles, versions: Versions) -> tuple[str, str]:
    """Which version a store had and which it has now: the same for one that was current.

    Who may do what is made anew by the caller. Raises NewerStore for a version that this program
    does not know.
    """
    asked = f"SELECT version_num FROM {VERSION_TABLE}"  # noqa: S608 - our own name
    found = str(connection.exec_driver_sql(asked).scalar_one())
    if found not in versions.known:
        raise NewerStore(found, versions.current)
    if found != versions.current:
        from bridge_app.storage.migrations import running

        schema.run(connection, _taken_off(connection))
        running.upgrade(connection, versions.folders, versions.current)
        schema.run(connection, _put_on(roles))
    return found, versions.current


def _taken_off(connection: Connection) -> tuple[str, ...]:
    views = (f"DROP SCHEMA IF EXISTS {each} CASCADE" for each in (desk.DESK, WIDE))
    standing = connection.exec_driver_sql(_STANDING.replace("%", "%%")).scalars()
    return ("SET LOCAL statement_timeout = 0", *views, *standing)


def _put_on(roles: Roles) -> Iterator[str]:
    yield from schema.cleared()
    yield from guards.statements(roles.eraser)
    yield from desk.statements(roles)
