"""Cut while a store on a server is brought up to date: all of the old one, or all of the new one.

Who brings it up to date is killed (kill -9), or cut off by the server, at any moment. The tables,
what guards them, who may do what and every row are then as they were, or as they are to be; and
the same command, given again, ends what was begun.
"""

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import sqlalchemy as sa

from bridge_app.storage import moving, schema
from bridge_app.storage.schema import SHIPPED, Versions
from bridge_app.storage.server import setup, standing
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.roles import Roles, door
from tests import server as servers
from tests.faults import desks, process, story
from tests.faults.desks import NAME, Desk
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.place import scratch
from tests.server import Server

PROMISE = "cut while a store on a server is brought up to date: all of the old one or of the new"

SECOND = '''"""A column more, also in rows that only grow: no guard stands in the way."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("location") as table:
        table.add_column(sa.Column("floor", sa.Text))
    with op.batch_alter_table("audit") as table:
        table.add_column(sa.Column("desk", sa.Text, server_default=""))
    op.execute("UPDATE audit SET desk = device")
'''

THIRD = '''"""A column on which views and rules of the server stand is of another kind."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    with op.batch_alter_table("appointment") as table:
        table.alter_column("place", existing_type=sa.Text, type_=sa.String)
    with op.batch_alter_table("cover") as table:
        table.alter_column("from_day", existing_type=sa.Text, type_=sa.String)
'''

_OURS = "(SELECT oid FROM pg_namespace WHERE nspname LIKE 'bridge%')"
_RIGHTS = "relacl::text, relrowsecurity, relforcerowsecurity"
_ON = "tgrelid::regclass::text"
_STANDING = (
    f"SELECT relname, relkind::text, {_RIGHTS} FROM pg_class WHERE relnamespace IN {_OURS}",
    f"SELECT {_ON}, tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal",
    f"SELECT proname, proacl::text, prosrc FROM pg_proc WHERE pronamespace IN {_OURS}",
    "SELECT tablename, policyname, roles::text, cmd FROM pg_policies",
    "SELECT nspname, nspacl::text FROM pg_namespace WHERE nspname LIKE 'bridge%'",
)
_COLUMNS = """SELECT table_name, column_name, data_type FROM information_schema.columns
    WHERE table_schema = 'bridge' ORDER BY 1, 2"""

_OLD = f"{NAME}_old"
_OTHERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s"
_CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
_GONE_WITHIN = 20.0


def two_ahead(folder: Path) -> Versions:
    """What a program knows that is two versions ahead of this one; written in this folder."""
    scripts = folder / "versions"
    scripts.mkdir()
    for name, text in (("0002_second", SECOND), ("0003_third", THIRD)):
        (scripts / f"{name}.py").write_text(text)
    return Versions((*SHIPPED.known, "0002", "0003"), (*SHIPPED.folders, scripts))


def standing_there(server: Server, database: str) -> list[list[str]]:
    """All that stands upon the tables, and who may do what with it."""
    with server.connect(database) as admin:
        return [sorted(map(repr, admin.execute(ask))) for ask in _STANDING]


def columns(server: Server, database: str) -> list[tuple[str, str, str]]:
    """Every column of every table, and its kind."""
    with server.connect(database) as admin:
        return [(table, name, kind) for table, name, kind in admin.execute(_COLUMNS)]


# --- the fault -------------------------------------------------------------------------------


def run(count: int, seed: int) -> Figure:
    """Cut `count` upgrades; the control saves each statement, or bundle of them, by itself."""
    chance = random.Random(seed)
    with scratch() as folder, servers.running() as server:
        upgrades = _Upgrades(server, two_ahead(folder), chance)
        lost = upgrades.cut(count, ServerDatabase)
        control = until_lost(
            lambda size: upgrades.cut(size, EachStatementSaved), max(count // 10, 3)
        )
    return figure(("server-upgrade", PROMISE), (count, lost), control, seed)


class EachStatementSaved(ServerDatabase):
    """The protection off: what is said to the server is saved at once."""

    @contextmanager
    def changing_schema(self) -> Iterator[sa.Connection]:
        with super().changing_schema() as connection:
            connection.exec_driver_sql("COMMIT")
            yield connection


@dataclass(frozen=True)
class _Seen:
    """A store as it was found: its version, what stands there, its tables, and every row."""

    version: str
    standing: list[list[str]]
    columns: list[tuple[str, str, str]]
    rows: str


class _Upgrades:
    """Upgrades of copies of one store in which somebody was helped."""

    def __init__(self, server: Server, versions: Versions, chance: random.Random) -> None:
        self._server, self._versions, self._chance = server, versions, chance
        desk = desks.furnished(server)
        with desks.entered(desk) as inside:
            list(story.told(inside))
        self._desk = desk
        self._before = self._seen()
        with server.connect() as admin:
            admin.execute(f"ALTER DATABASE {NAME} RENAME TO {_OLD}")
        self._after, self._longest = self._whole()

    def cut(self, count: int, wrap: type[ServerDatabase]) -> list[str]:
        """What is wrong after so many cuts at any moment."""
        lost = []
        for number in range(1, count + 1):
            with self._copy():
                self._begun(wrap, self._chance.uniform(0, 1.05 * self._longest))
                lost += [f"cut {number}: {wrong}" for wrong in self._wrong()]
        return lost

    def _begun(self, wrap: type[ServerDatabase], wait: float) -> None:
        child = process.Child(bring, (self._desk, self._versions, wrap))
        child.hear()
        time.sleep(wait)
        if self._chance.random() < 0.5:  # the server hangs up, or the program is gone
            with self._server.connect() as admin:
                admin.execute(_CUT, [NAME])
        child.kill()
        end = time.monotonic() + _GONE_WITHIN
        with self._server.connect() as admin:
            while admin.execute(_OTHERS, [NAME]).fetchone() != (0,):
                assert time.monotonic() < end, "the server still works for who is gone"
                time.sleep(0.01)

    def _wrong(self) -> list[str]:
        found = self._seen()
        if found not in (self._before, self._after):
            return [f"version {found.version}, and neither the old store nor the new one"]
        with _owners(self._desk) as database:
            setup.set_up(database, self._versions)
        return [] if self._seen() == self._after else ["given again it is not the new store"]

    def _whole(self) -> tuple[_Seen, float]:
        """The store after a whole upgrade, and how many seconds that took."""
        with self._copy():
            begin, end = process.finished(bring, (self._desk, self._versions, ServerDatabase))
            found = self._seen()
        assert found.version == self._versions.current != self._before.version
        assert found.rows == self._before.rows
        return found, end - begin

    @contextmanager
    def _copy(self) -> Iterator[None]:
        """The older store again, under the name after which its roles are called."""
        with self._server.connect() as admin:
            admin.execute(f"CREATE DATABASE {NAME} TEMPLATE {_OLD} STRATEGY file_copy")
            for said in door(NAME, Roles.of(NAME)):  # a copy does not have who may come in
                admin.execute(said)
            try:
                yield
            finally:
                admin.execute(f"DROP DATABASE {NAME} WITH (FORCE)")

    def _seen(self) -> _Seen:
        with _owners(self._desk) as database:
            version = schema.version(database)
            with database.reading() as connection:
                rows = moving.fingerprint(connection)
                fallen = standing.first_fallen(connection)
        there = standing_there(self._server, NAME)
        there.append([] if fallen is None else [fallen])
        return _Seen(version, there, columns(self._server, NAME), rows)


@contextmanager
def _owners(desk: Desk, wrap: type[ServerDatabase] = ServerDatabase) -> Iterator[ServerDatabase]:
    database = wrap(read(desk.url))
    try:
        yield database
    finally:
        database.close()


def bring(say: Connection, desk: Desk, versions: Versions, wrap: type[ServerDatabase]) -> None:
    """In the child: bring the store up to date, saying when it begins and when it is done."""
    with _owners(desk, wrap) as database:
        with database.reading():
            say.send(time.monotonic())
        setup.set_up(database, versions)
        say.send(time.monotonic())
