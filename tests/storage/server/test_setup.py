"""What a set-up makes on a server, and what whoever works there may do with SQL of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

import psycopg
import pytest
import sqlalchemy as sa
from psycopg import sql

from bridge_app.desk_errors import BadAddress
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import StaffMember
from bridge_app.domain.trust import AuditEntry
from bridge_app.errors import NewerStore
from bridge_app.storage import audit, chain, staff
from bridge_app.storage.server import setup
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.desk import SEARCHED
from bridge_app.storage.server.roles import OWN_NAME, Roles
from bridge_app.storage.tables import metadata
from bridge_app.storage.tables.guards import CHAINED, INSERT_ONLY
from tests.server import Server

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
GROWING = [*CHAINED, *INSERT_ONLY]
NOT_ALLOWED = sa.exc.ProgrammingError
REFUSED = (psycopg.errors.InsufficientPrivilege, psycopg.errors.IntegrityConstraintViolation)


@dataclass(frozen=True)
class Town:
    """A store on a server in which Anna and Bram work."""

    server: Server
    name: str
    owner: ServerDatabase
    anna: UUID
    bram: UUID

    @contextmanager
    def at_work(self, login: str) -> Iterator[ServerDatabase]:
        """The store as they open it with the program."""
        database = ServerDatabase(read(self.server.url(self.name, login)), SEARCHED)
        try:
            database.recall_secret()
            yield database
        finally:
            database.close()

    def works(self, login: str, still: str) -> None:
        """Whether this person still works here."""
        with self.owner.writing() as connection:
            said = f"UPDATE staff SET active = {still} WHERE login = '{login}'"
            connection.exec_driver_sql(said)

    def by_hand(self, login: str) -> psycopg.Connection:
        """Their own connection with any other program."""
        connection = self.server.connect(self.name, login)
        connection.execute(f"SET search_path = {SEARCHED}")
        return connection


@pytest.fixture(scope="module")
def town(server: Server) -> Iterator[Town]:
    with server.database() as name:
        owner = ServerDatabase(read(server.url(name)))
        setup.set_up(owner)
        people = {login: StaffMember(uuid4(), login, login.title()) for login in ("anna", "bram")}
        with owner.writing() as connection:
            for each in people.values():
                staff.add(connection, each, NOW)
        with server.connect(name) as admin:
            _may_log_in(admin, people, role=Roles.of(name).app)
        yield Town(server, name, owner, people["anna"].id, people["bram"].id)
        owner.close()
        with server.connect(name) as admin:
            _left(admin, *people)


def _may_log_in(admin: psycopg.Connection, people: dict[str, StaffMember], role: str) -> None:
    for login, member in people.items():
        said = sql.SQL("CREATE ROLE {} LOGIN IN ROLE {}")
        admin.execute(said.format(sql.Identifier(login), sql.Identifier(role)))
        admin.execute("INSERT INTO bridge.way_in VALUES (%s, %s)", [login, member.id.bytes])


def _left(admin: psycopg.Connection, *logins: str) -> None:
    for login in logins:
        admin.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(login)))


def looked(database: ServerDatabase, person: UUID) -> None:
    """One line in the log, in this name."""
    actor = Actor(person, frozenset({Role.MENTOR}), "desk 2")
    key = database.key_for(chain.AUDIT.purpose)
    with database.writing() as connection:
        audit.record(connection, key, AuditEntry(NOW, actor, "client.open"))


def rows(connection: psycopg.Connection, table: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone() or (0,)
    return int(count)


# --- making it -------------------------------------------------------------------------------


def test_it_tells_what_it_made_and_again_makes_nothing(server: Server) -> None:
    with server.database() as name:
        database = ServerDatabase(read(server.url(name)))
        made = setup.set_up(database)
        assert made == setup.Made(len(metadata.tables), (f"{name}_app", f"{name}_eraser"), True)
        before = _all_there_is(server, name)
        assert setup.set_up(database) == setup.Made(0, (), True)
        assert _all_there_is(server, name) == before
        database.close()


def _all_there_is(server: Server, name: str) -> list[object]:
    asks = (
        "SELECT relname, relkind::text, relacl::text FROM pg_class ORDER BY 1, 2, 3",
        "SELECT tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1",
        "SELECT proname, proacl::text, prosrc FROM pg_proc ORDER BY 1, 2, 3",
        "SELECT rolname, rolcanlogin, rolsuper, rolbypassrls FROM pg_roles ORDER BY 1",
    )
    with server.connect(name) as admin:
        return [admin.execute(ask).fetchall() for ask in asks]


def test_rights_that_somebody_gave_since_are_taken_back(town: Town) -> None:
    app = Roles.of(town.name).app
    with town.server.connect(town.name) as admin:
        admin.execute(f"GRANT ALL ON bridge.ledger TO {app}; ALTER ROLE {app} BYPASSRLS")
        setup.set_up(town.owner)
        may = "SELECT has_table_privilege(%s, 'bridge.ledger', 'INSERT, UPDATE, DELETE, TRUNCATE')"
        assert admin.execute(may, [app]).fetchone() == (False,)
        told = "SELECT rolbypassrls, rolcanlogin, rolsuper FROM pg_roles WHERE rolname = %s"
        assert admin.execute(told, [app]).fetchone() == (False, False, False)


def test_a_newer_store_is_left_alone(server: Server, server_template: str) -> None:
    with server.database(server_template) as name, server.connect(name) as admin:
        admin.execute("UPDATE bridge.schema_version SET version_num = '9999'")
        database = ServerDatabase(read(server.url(name)))
        with pytest.raises(NewerStore):
            setup.set_up(database)
        database.close()


def test_a_name_that_cannot_begin_a_role_is_told() -> None:
    with pytest.raises(BadAddress):
        Roles.of("brug'; DROP")


# --- SQL by hand, as somebody who works here ---------------------------------------------------


def test_the_program_writes_in_ones_own_name(town: Town) -> None:
    with town.at_work("anna") as database:
        looked(database, town.anna)
        looked(database, town.anna)
        key = database.key_for(chain.AUDIT.purpose)
        with town.owner.reading() as connection:  # who sees the lines of others too
            report = chain.verify(connection, key, chain.AUDIT)
    assert (report.whole, report.rows >= 2) == (True, True)


def test_nobody_writes_in_the_name_of_another(town: Town) -> None:
    with town.at_work("anna") as database, pytest.raises(NOT_ALLOWED, match="name of another"):
        looked(database, town.bram)


def test_who_left_writes_nothing_more(town: Town) -> None:
    with town.at_work("bram") as database:
        looked(database, town.bram)
        town.works("bram", "false")
        with pytest.raises(NOT_ALLOWED, match="name of another"):
            looked(database, town.bram)
    town.works("bram", "true")


DEEDS = {
    "add": "INSERT INTO bridge.{table} SELECT * FROM bridge.{table}",
    "change": 'UPDATE bridge.{table} SET "{first}" = "{first}"',
    "drop": "DELETE FROM bridge.{table}",
    "empty": "TRUNCATE bridge.{table} CASCADE",
    "let the guards sleep": "ALTER TABLE bridge.{table} DISABLE TRIGGER ALL",
    "change through the view": 'UPDATE bridge_desk.{table} SET "{first}" = "{first}"',
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("table", OWN_NAME, ids=lambda table: table.name)
def test_no_statement_touches_ledger_log_or_agreement(
    town: Town, table: sa.Table, deed: str
) -> None:
    said = DEEDS[deed].format(table=table.name, first=next(iter(table.columns)).name)
    with town.by_hand("anna") as anna, pytest.raises(REFUSED):
        anna.execute(said)


def test_control_the_owner_may_add_to_the_log_by_hand(town: Town) -> None:
    """And is found out by the chain: what follows on is refused, what is added has no mac."""
    with town.at_work("anna") as database:
        looked(database, town.anna)
    with town.server.connect(town.name) as admin, pytest.raises(REFUSED, match="must follow"):
        admin.execute(DEEDS["add"].format(table="audit", first="seq"))


@pytest.mark.parametrize(
    "table", [each for each in GROWING if each not in OWN_NAME], ids=lambda table: table.name
)
def test_what_only_grows_is_not_changed(town: Town, table: sa.Table) -> None:
    first = next(iter(table.columns)).name
    for deed in ("change", "drop", "empty", "let the guards sleep"):
        with town.by_hand("anna") as anna, pytest.raises(REFUSED):
            anna.execute(DEEDS[deed].format(table=table.name, first=first))


@pytest.mark.parametrize(
    "said",
    [
        "SELECT begin_erasing()",
        "SET session_replication_role = replica",
        "CREATE TABLE bridge.more (x integer)",
        "DROP TABLE bridge.draft",
        "UPDATE bridge.meta SET value = '' WHERE name = 'secret'",
        "DELETE FROM bridge.schema_version",
        "CREATE OR REPLACE FUNCTION bridge.refuse() RETURNS trigger AS '' LANGUAGE sql",
        "CREATE ROLE more SUPERUSER",
        "COPY bridge.client TO PROGRAM 'cat'",
    ],
)
def test_nobody_takes_what_is_not_theirs(town: Town, said: str) -> None:
    with town.by_hand("anna") as anna, pytest.raises(REFUSED):
        anna.execute(said)


def test_a_role_that_may_erase_still_cannot_touch_a_chain(town: Town) -> None:
    with town.at_work("bram") as database:
        looked(database, town.bram)
    with town.server.connect(town.name) as admin:
        admin.execute(f"GRANT {Roles.of(town.name).eraser} TO bram")
    with town.by_hand("bram") as bram, bram.transaction():
        bram.execute("SELECT begin_erasing()")
        for said in ("DELETE FROM bridge.audit", "UPDATE bridge.audit SET seq = seq"):
            with pytest.raises(REFUSED), bram.transaction():
                bram.execute(said)
    with town.by_hand("bram") as bram:
        assert rows(bram, "audit") > 0
