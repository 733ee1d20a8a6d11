"""Stores as large as a desk's and a city's: one life lived, the rest written row by row."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, insert, text

from bridge_app.domain.access import Actor
from bridge_app.domain.people import Client
from bridge_app.practice.clock import StoryClock
from bridge_app.practice.living import Crew, Desk
from bridge_app.practice.stories import stories
from bridge_app.services.session import Services, Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage.database import Database
from bridge_app.storage.names import client_keys, fold
from bridge_app.storage.tables import case_, client, client_key, plan
from tests.benchmarks.made import definition

PASSWORD = "drie woorden achter elkaar"
LOGIN = "maan"
DESK, CITY = 2_000, 100_000
CAME = datetime(2024, 5, 1, 9, tzinfo=UTC)
_PORTION = 5_000
_NAMED = text(
    "INSERT INTO client_name(rowid, name) SELECT seq, :name FROM client WHERE number = :number"
)


@dataclass(frozen=True)
class Crowd:
    """An open store, and the client in it whose whole story was lived."""

    session: Session
    services: Services
    known: UUID

    @property
    def actor(self) -> Actor:
        return self.session.actor

    @property
    def database(self) -> Database:
        return self.session.database


@contextmanager
def crowd(size: int) -> Iterator[Crowd]:
    """A store with this many clients in a folder of its own, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        clock = StoryClock(CAME - timedelta(days=1))
        vault = Vault(Path(folder) / "store", clock)
        session = vault.create(LOGIN, "Maan", PASSWORD, practice=True)
        try:
            services = services_for(session.database, clock)
            second = vault.add_person(session, "ster", "Ster", PASSWORD, session.actor.roles)
            known = lived(services, session, clock, replace(session.actor, person=second.id))
            written(session.database, size, session.staff.id)
            yield Crowd(session, services, known)
        finally:
            vault.close(session)


def lived(services: Services, session: Session, clock: StoryClock, second: Actor) -> UUID:
    """The longest of the first fifty stories of a seed."""
    made = definition().definition
    story = max(stories(50, 1, made, date(2026, 6, 3)), key=lambda each: len(each.visits))
    one, two = session.actor, second
    desk = Desk(services, Crew(one, one, two, two, far_desk=one, far_coordinator=two), count(1))
    clock.on(story.came)
    desk.prepare()
    life = desk.came(story)
    for each in story.visits:
        clock.on(each.at)
        life.live(each)
    return life.id


def written(database: Database, size: int, by: UUID) -> None:
    """Everybody else: the rows that finding and opening a client look at."""
    told = stories(min(size, _PORTION), 2, definition().definition, date(2026, 6, 3))
    people = [story.new for story in told]
    chance = Random(size)
    for start in range(0, size, _PORTION):
        made = [
            _somebody(chance, people[at % _PORTION], 10_000 + at)
            for at in range(start, min(start + _PORTION, size))
        ]
        with database.writing() as connection:
            _insert(connection, made, by)


def _somebody(chance: Random, new: Any, number: int) -> Client:
    born = date(1950, 1, 1) + timedelta(days=chance.randrange(20_500))
    id_ = UUID(int=chance.getrandbits(128), version=4)
    return Client(id_, str(number), new.first_name, new.last_name or None, born)


def _insert(connection: Connection, people: list[Client], by: UUID) -> None:
    rows = {
        client: [_client_row(each, by) for each in people],
        client_key: [
            {"kind": kind, "key": key, "client_id": each.id}
            for each in people
            for kind, key in _keys(each)
        ],
        case_: [_case_row(each, by) for each in people],
        plan: [_plan_row(each, by) for each in people],
    }
    table: Table
    for table, values in rows.items():
        connection.execute(insert(table), values)
    named = [{"name": _folded(each), "number": each.number} for each in people]
    connection.execute(_NAMED, named)


def _keys(person: Client) -> Iterator[tuple[str, str]]:
    """As `client_keys`, which is asked once for people who share a name."""
    yield from _name_keys(person.first_name, person.last_name)
    yield from client_keys(replace(person, first_name=None, last_name=None))


@cache
def _name_keys(first: str | None, last: str | None) -> tuple[tuple[str, str], ...]:
    named = client_keys(Client(UUID(int=0), "", first, last))
    return tuple((kind, key) for kind, key in named if kind in {"name", "sound", "bones"})


def _folded(person: Client) -> str:
    return fold(f"{person.first_name} {person.last_name or ''}")


def _client_row(person: Client, by: UUID) -> dict[str, Any]:
    return {
        "id": person.id,
        "number": person.number,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "birth_date": person.birth_date,
        "language": "nl",
        "address_form": person.address_form,
        "walker": "walking",
        "created_at": CAME,
        "created_by": by,
    }


def _case_row(person: Client, by: UUID) -> dict[str, Any]:
    return {
        "id": person.id,
        "client_id": person.id,
        "purpose": "general",
        "opened_at": CAME,
        "opened_by": by,
        "origin": "desk",
    }


def _plan_row(person: Client, by: UUID) -> dict[str, Any]:
    return {
        "id": person.id,
        "case_id": person.id,
        "origin": "conversation",
        "created_at": CAME,
        "created_by": by,
    }
