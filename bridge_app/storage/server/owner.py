"""Whether whoever makes a database ready may do so, told before anything is made."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from bridge_app.desk_errors import MayNotSetUp
from bridge_app.storage.server.database import ServerDatabase

_MAY = """
SELECT current_user, pg_has_role(datdba, 'USAGE') AS owns, rolsuper OR rolcreaterole AS lets_in
FROM pg_catalog.pg_database, pg_catalog.pg_roles
WHERE datname = current_database() AND rolname = current_user
"""


@contextmanager
def at_work(database: ServerDatabase) -> Iterator[None]:
    """What only an owner may do, while this lasts. Raises MayNotSetUp for anybody else.

    An owner who may not make roles could let nobody in.
    """
    with database.reading() as connection:
        row = connection.exec_driver_sql(_MAY).one()
    database.patience = None
    if not row.owns:
        raise MayNotSetUp("owner", row.current_user)
    if not row.lets_in:
        raise MayNotSetUp("create_role", row.current_user)
    try:
        yield
    except psycopg.errors.InsufficientPrivilege as error:
        raise MayNotSetUp("owner", row.current_user) from error
