"""The same on a server: finding, opening, answering against the driver's bare statements.

Who works is a person with a role of their own, whose reach the server keeps at each statement;
the floor is the owner of the tables, whom nothing keeps. The server stands on a disk, as the file
of the other figures does: in memory a durable insert would wait for nothing, and be no floor.
"""

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import cycle
from typing import Any
from uuid import uuid4

import psycopg

from bridge_app.definitions import shipped
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import ConversationKind, Keep, StaffMember
from bridge_app.practice.clock import StoryClock
from bridge_app.services import entry
from bridge_app.services.clock import Clock, system_clock
from bridge_app.services.session import Session, services_for
from bridge_app.services.wordings import released
from bridge_app.storage.server import logins, setup
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import SCHEMA, ServerDatabase
from bridge_app.storage.server.desk import SEARCHED
from tests import server as servers
from tests.benchmarks.crowd import CAME, CITY, DESK, Crowd, lived, written
from tests.benchmarks.data import KARIN, LAST, PREFIX, ROUNDS, TYPED, Statement, statements
from tests.benchmarks.made import definition
from tests.benchmarks.measure import Figure, paired
from tests.judges import server_programs
from tests.server import Server

_NAMED = re.compile(r"INSERT INTO \"?(\w+)\"?")
_INDEXED = "SELECT indexdef FROM pg_indexes WHERE schemaname = %s AND tablename = %s"


def figures() -> Iterator[Figure]:
    """A desk of 2,000 clients, a city of 100,000; nothing where no server can be started."""
    if server_programs() is None:
        print("no PostgreSQL here: nothing measured on a server (python3 run.py test installs it)")
        return
    with servers.running(on_disk=True) as server:
        with served(server, DESK) as (desk, owners):
            small = _finding(desk, owners, "desk")
            yield small
            yield _opening(desk, owners, "desk")
            yield from _answering(desk, owners)
        with served(server, CITY) as (city, owners):
            large = _finding(city, owners, "city")
            yield large
            yield Figure("server: find a client, city to desk", small.ours, large.ours, 4.0)
            yield _opening(city, owners, "city")


@contextmanager
def served(server: Server, size: int) -> Iterator[tuple[Crowd, str]]:
    """A store with this many clients as a person sees it, and the address of its owner."""
    with server.database() as name:
        owner = ServerDatabase(read(server.url(name)))
        setup.set_up(owner, brought=tuple(released(shipped())))
        owner.recall_secret()
        clock = StoryClock(CAME - timedelta(days=1))
        first = _hired(owner, name, "maan", clock)
        second = _hired(owner, name, "ster", clock)
        session = Session(first, StaffMember(first.person, "maan", "Maan"), False, owner)
        known = lived(services_for(owner, clock), session, clock, second)
        written(owner, size, first.person)
        with server.connect(name) as admin:
            admin.execute("ANALYZE")  # as a server does by itself within the hour
        person = ServerDatabase(read(server.url(name, f"{name}.maan")), SEARCHED)
        person.recall_secret()
        own = replace(session, database=person)
        try:
            yield Crowd(own, services_for(person, system_clock), known), server.url(name)
        finally:
            person.close()
            owner.close()


def _hired(owner: ServerDatabase, database: str, login: str, clock: Clock) -> Actor:
    """Somebody with every role, who comes in as themselves."""
    member = StaffMember(uuid4(), login, login.title())
    entry.found(owner, member, clock())
    with owner.writing() as connection:
        logins.give(connection, member.id, f"{database}.{login}", "")
    return Actor(member.id, frozenset(Role), "desk 1")


def bare(owners: str) -> psycopg.Connection[Any]:
    """The driver's own connection, with nothing around it."""
    return psycopg.connect(owners, autocommit=True, options=f"-c search_path={SCHEMA}")


def _finding(here: Crowd, owners: str, name: str) -> Figure:
    typed, again = cycle(TYPED), cycle(TYPED)
    people = here.services.people
    with closing(bare(owners)) as connection:

        def floor() -> None:
            text = next(again)
            connection.execute(PREFIX.replace("?", "%s"), (text, f"{text}{LAST}")).fetchall()

        times = paired(floor, lambda: people.find(here.actor, next(typed)), ROUNDS)
    return Figure(f"server: find a client as you type, {name}", *times, 3.0)


def _opening(here: Crowd, owners: str, name: str) -> Figure:
    """The floor: the very queries of opening by the bare driver, and one durable insert."""
    people = here.services.people
    said = statements(here.database, lambda: people.open(here.actor, here.known))
    queries = [each for each in said if each[0].lstrip().startswith(("SELECT", "WITH"))]
    with closing(bare(owners)) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS bench_log (seq BIGSERIAL, x TEXT)")

        def floor() -> None:
            connection.execute("BEGIN")
            for statement, values in queries:
                connection.execute(statement, values).fetchall()
            connection.execute("INSERT INTO bench_log (x) VALUES (%s)", ("x" * 200,))
            connection.execute("COMMIT")

        times = paired(floor, lambda: people.open(here.actor, here.known), ROUNDS)
    return Figure(f"server: open a client, {len(queries)} queries, {name}", *times, 3.0)


def _answering(here: Crowd, owners: str) -> Iterator[Figure]:
    """The floor: one bare durable insert of an answer and one of a log line, indexed as ours."""
    bridges, actor = here.services.bridges, here.actor
    client = here.services.people.create(actor, KARIN).id
    talk = bridges.start(actor, client, ConversationKind.INTAKE, Keep.ALL, "nl").id
    areas = cycle(area.id for area in definition().definition.areas)
    levels = cycle((1, 2, 3))

    def ours() -> None:
        bridges.answer(actor, talk, next(areas), Given(Answer.ANSWERED, next(levels)))

    said = statements(here.database, ours)
    rows = [each for each in said if each[0].startswith("INSERT INTO")]
    with closing(bare(owners)) as connection:
        floor = _Inserts(connection, rows)
        times = paired(floor, ours, ROUNDS)
    yield Figure("server: store an answer durably", *times, 4.0)
    yield Figure("server: store an answer, limit 50 ms", 50.0, times[1], 1.0)


class _Inserts:
    """The same rows into tables without guards, in one durable transaction, indexed as ours."""

    def __init__(self, connection: psycopg.Connection[Any], rows: list[Statement]) -> None:
        self._connection = connection
        self._rows = [
            (self._without_guards(f"bench_{at}", statement), values)
            for at, (statement, values) in enumerate(rows)
        ]

    def _without_guards(self, name: str, statement: str) -> str:
        found = _NAMED.match(statement)
        assert found is not None
        table = found[1]
        self._connection.execute(f"CREATE TABLE {name} (LIKE {table} INCLUDING DEFAULTS)")
        for (made,) in self._connection.execute(_INDEXED, (SCHEMA, table)).fetchall():
            using = made.partition(" USING ")[2]  # not unique: the same row is put in again
            self._connection.execute(f"CREATE INDEX ON {name} USING {using}")
        return statement.partition(" RETURNING ")[0].replace(found[0], f"INSERT INTO {name}", 1)

    def __call__(self) -> None:
        self._connection.execute("BEGIN")
        for statement, values in self._rows:
            self._connection.execute(statement, values)
        self._connection.execute("COMMIT")
