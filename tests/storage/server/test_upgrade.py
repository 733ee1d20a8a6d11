"""An older store on a server becomes a current one, whole or not at all, guarded as before."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
import sqlalchemy as sa

from bridge_app.desk_errors import OlderStore, ServerGone
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import StaffMember
from bridge_app.domain.trust import AuditEntry
from bridge_app.errors import NewerStore
from bridge_app.storage import audit, chain, schema, staff
from bridge_app.storage.schema import SHIPPED, Versions
from bridge_app.storage.server import schema as made
from bridge_app.storage.server import setup
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.desk import SEARCHED
from tests.faults import server_upgrade
from tests.faults.server_upgrade import standing_there, two_ahead
from tests.server import Server

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
KILLS = 10


@pytest.fixture
def newer(tmp_path: Path) -> Versions:
    """What a program knows that is two versions ahead of this one."""
    return two_ahead(tmp_path)


@pytest.fixture
def owner(server: Server) -> Iterator[ServerDatabase]:
    """A store in which Anna works, as its owner has it."""
    with server.database() as name:
        database = ServerDatabase(read(server.url(name)))
        setup.set_up(database)
        anna = StaffMember(uuid4(), "anna", "Anna")
        with database.writing() as connection:
            staff.add(connection, anna, NOW)
            connection.exec_driver_sql(f'CREATE ROLE "{name}.anna" LOGIN IN ROLE {name}_app')
            whose = (f"{name}.anna", anna.id.bytes)
            connection.exec_driver_sql("INSERT INTO way_in VALUES (%s, %s)", whose)
        yield database
        database.close()
        with server.connect(name) as admin:
            admin.execute(f'DROP ROLE "{name}.anna"')


def of(database: ServerDatabase) -> str:
    return database.address.database


@contextmanager
def at_work(server: Server, owner: ServerDatabase) -> Iterator[ServerDatabase]:
    """The store as Anna has it open."""
    name = of(owner)
    database = ServerDatabase(read(server.url(name, f"{name}.anna")), SEARCHED)
    try:
        database.recall_secret()
        yield database
    finally:
        database.close()


def looked(database: ServerDatabase, owner: ServerDatabase) -> None:
    """Anna leaves a line in the log."""
    with owner.reading() as connection:
        person = connection.execute(sa.text("SELECT staff_id FROM way_in")).scalar_one()
    entry = AuditEntry(
        NOW, Actor(UUID(bytes=bytes(person)), frozenset({Role.MENTOR}), "desk 2"), "client.open"
    )
    with database.writing() as connection:
        audit.record(connection, database.key_for(chain.AUDIT.purpose), entry)


def standing(server: Server, owner: ServerDatabase) -> list[list[str]]:
    return standing_there(server, of(owner))


def columns(server: Server, owner: ServerDatabase) -> list[tuple[str, str, str]]:
    return server_upgrade.columns(server, of(owner))


def test_an_older_store_is_brought_up_to_date(
    server: Server, owner: ServerDatabase, newer: Versions
) -> None:
    with at_work(server, owner) as anna:
        looked(anna, owner)
    before, was = standing(server, owner), columns(server, owner)
    assert setup.set_up(owner, newer) == setup.Made(0, (), True, "0001")
    assert schema.version(owner) == "0003"
    now = columns(server, owner)
    assert set(now) - set(was) == {
        ("appointment", "place", "character varying"),
        ("audit", "desk", "text"),
        ("cover", "from_day", "character varying"),
        ("location", "floor", "text"),
    }
    assert standing(server, owner) == before
    with server.connect(of(owner)) as admin:
        assert admin.execute("SELECT desk FROM bridge.audit").fetchall() == [("desk 2",)]
        refused = psycopg.errors.IntegrityConstraintViolation
        with pytest.raises(refused):
            admin.execute("UPDATE bridge.audit SET desk = ''")
    assert setup.set_up(owner, newer) == setup.Made(0, (), True)


def test_who_had_it_open_keeps_nothing_more_and_is_told_why(
    server: Server, owner: ServerDatabase, newer: Versions
) -> None:
    with at_work(server, owner) as anna:
        looked(anna, owner)
        setup.set_up(owner, newer)
        with pytest.raises(NewerStore) as told:
            looked(anna, owner)
        assert (told.value.found, told.value.known) == ("0003", SHIPPED.current)
    with server.connect(of(owner)) as admin:
        assert admin.execute("SELECT count(*) FROM bridge.audit").fetchone() == (1,)


def test_who_comes_in_is_told_which_of_the_two_is_old(
    owner: ServerDatabase, newer: Versions, monkeypatch: pytest.MonkeyPatch
) -> None:
    schema.check_version(owner)
    monkeypatch.setattr(schema, "SHIPPED", newer)
    with pytest.raises(OlderStore) as older:
        schema.check_version(owner)
    assert (older.value.found, older.value.known) == ("0001", "0003")
    setup.set_up(owner, newer)
    schema.check_version(owner)
    monkeypatch.setattr(schema, "SHIPPED", SHIPPED)
    with pytest.raises(NewerStore):
        schema.check_version(owner)


class Cutting:
    """Counts what the owner says to the server, and cuts the line at one of them."""

    def __init__(self, server: Server, owner: ServerDatabase) -> None:
        self._server, self._name, self._owner = server, of(owner), owner
        self.said, self.at = 0, 0

    def tick(self, *_told: object) -> None:
        """One statement more is about to be said."""
        self.said += 1
        if self.said == self.at:
            with self._server.connect() as admin:
                cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
                admin.execute(cut, [self._name])

    def run(self, connection: sa.Connection, said: Iterable[str]) -> None:
        """As `schema.run`, one statement at a time."""
        driver: Any = connection.connection.driver_connection
        for each in said:
            self.tick()
            driver.execute(each)


def test_a_line_that_is_cut_leaves_the_old_store_or_the_new_one(
    server: Server, owner: ServerDatabase, newer: Versions, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, was = standing(server, owner), columns(server, owner)
    cutting = Cutting(server, owner)
    monkeypatch.setattr(made, "run", cutting.run)
    sa.event.listen(owner._engine, "before_cursor_execute", cutting.tick)
    sa.event.listen(owner._engine, "commit", cutting.tick)
    with server.database() as other:  # how many statements there are
        counted = ServerDatabase(read(server.url(other)))
        setup.set_up(counted)
        cutting.said = 0
        sa.event.listen(counted._engine, "before_cursor_execute", cutting.tick)
        setup.set_up(counted, newer)
        counted.close()
    total = cutting.said
    assert total > 300
    for cut in range(1, total, total // KILLS):
        cutting.said, cutting.at = 0, cut
        with pytest.raises(ServerGone):
            setup.set_up(owner, newer)
        assert schema.version(owner) == "0001"
        assert (standing(server, owner), columns(server, owner)) == (before, was)
    cutting.at = 0
    assert setup.set_up(owner, newer).since == "0001"
    assert standing(server, owner) == before
