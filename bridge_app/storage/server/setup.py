"""A database made ready for a municipality, by its owner: tables, guards, roles and rights.

Everything is made in one transaction, so it is there whole or not at all; made again it changes
nothing but puts rights back as they should be.
"""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import Connection, insert

from bridge_app.storage.schema import SHIPPED, Versions
from bridge_app.storage.server import desk, logins, reach, released, schema, secret, upgrade, wide
from bridge_app.storage.server import roles as rights
from bridge_app.storage.server.database import SCHEMA, ServerDatabase
from bridge_app.storage.server.released import Released
from bridge_app.storage.server.roles import Roles
from bridge_app.storage.tables import meta, metadata

_SCHEMAS = "SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = %s"
_ROLES = "SELECT rolname FROM pg_catalog.pg_roles WHERE rolname IN (%s, %s)"


@dataclass(frozen=True)
class Made:
    """What a set-up made; nothing of it when it was there before.

    `tables` counts tables, `roles` names the roles; `checksums` tells whether the server notices
    a damaged page by itself. `since` is the version that an older store had, empty for others;
    `wordings` counts bridges and words that may come into use since.
    """

    tables: int
    roles: tuple[str, ...]
    checksums: bool
    since: str = ""
    wordings: int = 0


def set_up(
    database: ServerDatabase, versions: Versions = SHIPPED, brought: Collection[Released] = ()
) -> Made:
    """Make this database ready, or bring an older store in it up to date.

    `brought` are bridges and words that may come into use there. Whoever is connected becomes
    the owner of what is made. Raises NewerStore when a newer program made it.
    """
    roles = Roles.of(database.address.database)
    with database.changing_schema() as connection:
        names = (roles.app, roles.eraser)
        known = connection.exec_driver_sql(_ROLES, names).scalars().all()
        is_new = not connection.exec_driver_sql(_SCHEMAS, (SCHEMA,)).scalar_one()
        if is_new:
            schema.make_tables(connection, roles)
            schema.run(connection, desk.statements(roles))
            _name(connection)
        found, current = upgrade.bring_up_to_date(connection, roles, versions)
        shown = (secret.statements(roles), reach.statements(roles), wide.statements(roles))
        door = rights.door(database.address.database, roles)
        rules = (logins.renewed(roles), *shown, rights.statements(roles), door)
        schema.run(connection, (*rights.made(roles), *(each for said in rules for each in said)))
        wordings = released.bring(connection, brought)
        made = tuple(each for each in names if each not in known)
        checksums = connection.exec_driver_sql("SHOW data_checksums").scalar_one() == "on"
    since = found if found != current else ""
    return Made(len(metadata.tables) if is_new else 0, made, checksums, since, wordings)


def _name(connection: Connection) -> None:
    """Which store this is, as a file tells in its key file too."""
    told = {"store": str(uuid4()), "practice": str(False)}
    connection.execute(insert(meta), [{"name": n, "value": v} for n, v in told.items()])
