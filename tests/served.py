"""A server as a municipality has it: everybody shows a password, and its owner is no superuser."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from psycopg import sql

from bridge_app.services import founding
from bridge_app.services.clock import Clock
from bridge_app.services.server_vault import ServerVault
from bridge_app.storage.server.address import Address, read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.roles import Roles
from tests import server as servers
from tests.judges import needs
from tests.server import Server

KEEPER, OWNER_SECRET = "brug_owner", "of the owner"  # made for this test alone
LOGIN, PASSWORD = "Anna", "een lang wachtwoord"
_RULES = "local all postgres trust\nlocal all all scram-sha-256\n"


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
        self.ran = 600.0

    def __call__(self) -> datetime:
        return self.now

    def later(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.ran += seconds

    def running(self) -> float:
        return self.ran


_LET_IN = """
SELECT r.rolname FROM pg_database AS d CROSS JOIN LATERAL aclexplode(d.datacl) AS a
JOIN pg_roles AS r ON r.oid = a.grantee
WHERE d.datname = %s AND a.privilege_type = 'CONNECT' AND r.rolname <> %s
"""


@dataclass(frozen=True)
class Town:
    """One database on it, and how its people and its owner get there."""

    server: Server
    name: str

    @property
    def url(self) -> str:
        """As it stands on a desk: nobody is named."""
        return f"postgresql:///{self.name}?host={self.server.folder}"

    @property
    def address(self) -> Address:
        return read(self.url)

    def owner(self) -> ServerDatabase:
        """Connected as the owner of the database."""
        address = read(self.server.url(self.name, KEEPER))
        return ServerDatabase(address, key=OWNER_SECRET.encode())

    def begin_as(self, copied: str) -> None:
        """All that was done in it is gone: it is what `copied` is, with the same people.

        A copy does not know who may connect to it, so that is said again.
        """
        name, keeper = sql.Identifier(self.name), sql.Identifier(KEEPER)
        made = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy OWNER {}")
        shut = sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC")
        open_to = sql.SQL("GRANT CONNECT ON DATABASE {} TO {}")
        with self.server.connect() as admin:
            let_in = [role for (role,) in admin.execute(_LET_IN, (self.name, KEEPER))]
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))
            admin.execute(made.format(name, sql.Identifier(copied), keeper))
            admin.execute(shut.format(name))
            for role in let_in:
                admin.execute(open_to.format(name, sql.Identifier(role)))

    def door(self, folder: Path, hands: Hands) -> ServerVault:
        """Its door, as seen from a machine that keeps what it knows in this folder."""
        return ServerVault(self.address, folder, hands, hands.running)


@pytest.fixture(scope="session")
def strict_server() -> Iterator[Server]:
    """A server on which only its own administrator comes in without a password."""
    needs("postgresql")
    with servers.made() as server:
        (server.folder / "data" / "pg_hba.conf").write_text(_RULES)
        with servers.serving(server):
            with server.connect() as admin:
                made = sql.SQL("CREATE ROLE {} LOGIN CREATEROLE PASSWORD {}")
                admin.execute(made.format(sql.Identifier(KEEPER), sql.Literal(OWNER_SECRET)))
            yield server


@contextmanager
def empty_town(server: Server) -> Iterator[Town]:
    """A database of the owner in which nothing was made; gone afterwards, with its roles."""
    with server.database() as name, server.connect() as admin:
        owned = sql.SQL("ALTER DATABASE {} OWNER TO {}")
        admin.execute(owned.format(sql.Identifier(name), sql.Identifier(KEEPER)))
        try:
            yield Town(server, name)
        finally:
            drop_roles(server, name)


def drop_roles(server: Server, name: str) -> None:
    """Roles belong to a whole server: those of this database go with it."""
    roles = Roles.of(name)
    theirs = "SELECT rolname FROM pg_roles WHERE starts_with(rolname, %s)"
    with server.connect(name) as admin:
        people = [role for (role,) in admin.execute(theirs, [f"{name}."])]
        for role in (roles.app, roles.eraser):
            known = admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
            if known:
                admin.execute(sql.SQL("DROP OWNED BY {}").format(sql.Identifier(role)))
                people.append(role)
        for role in people:
            admin.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))


def found(town: Town, clock: Clock) -> None:
    """Its owner makes it ready, with Anna as the first person."""
    database = town.owner()
    founding.found(database, clock, lambda: (LOGIN, "Anna de Boer", PASSWORD))
    database.close()
