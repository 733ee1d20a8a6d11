"""Both engines answer alike: whatever PostgreSQL words otherwise, asked of a file and a server."""

import random
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from bridge_app.domain.people import Client
from bridge_app.storage import drafts, people, search, tables
from bridge_app.storage.columns import Id
from bridge_app.storage.database import Database
from bridge_app.storage.names import sought
from bridge_app.storage.written import Written
from tests.engines import Fresh
from tests.storage.crowd import mentor, person, settle

NOW = datetime(2026, 6, 2, 9, 30, tzinfo=UTC)
NAMES = ["Zoë", "anna", "Anna", "Łucja", "", "Ömer", "~", "Émile", "10", "9"]


@pytest.fixture
def store(fresh: Fresh) -> Database:
    return fresh()


def asked(store: Database, statement: sa.Select[Any]) -> list[Any]:
    with store.reading() as connection:
        return list(connection.execute(statement).scalars())


def numbered(store: Database, *names: str) -> None:
    with store.writing() as connection:
        rows = [{"name": name, "value": at} for at, name in enumerate(names)]
        connection.execute(sa.insert(tables.counter), rows)


def test_text_stands_in_the_order_of_its_letters_numbers(store: Database) -> None:
    numbered(store, *NAMES)
    name = tables.counter.c.name
    assert asked(store, sa.select(name).order_by(name)) == sorted(NAMES)
    assert asked(store, sa.select(name).order_by(name.desc())) == sorted(NAMES, reverse=True)


def test_what_is_missing_stands_first_and_last_the_other_way(store: Database) -> None:
    keys = {number: UUID(int=number) for number in (1, 2, 3)}
    rows = [{"key": keys[n], "action": "a", "result_id": keys.get(n - 1), "actor": keys[1],
             "at": NOW} for n in keys]  # fmt: skip
    with store.writing() as connection:
        connection.execute(sa.insert(tables.idempotency), rows)
    result = tables.idempotency.c.result_id
    assert asked(store, sa.select(result).order_by(result)) == [None, keys[1], keys[2]]
    assert asked(store, sa.select(result).order_by(result.desc())) == [keys[2], keys[1], None]


def test_where_one_text_or_id_stands_in_another(store: Database) -> None:
    numbered(store, "abcabc")
    name = tables.counter.c.name
    assert asked(store, sa.select(sa.func.instr(name, "bc"))) == [2]
    assert asked(store, sa.select(sa.func.instr(name, "x"))) == [0]
    key = UUID(int=7)
    within = sa.literal(key.bytes + UUID(int=9).bytes)
    assert asked(store, sa.select(sa.func.instr(within, UUID(int=9).bytes))) == [17]


def test_the_greatest_id_is_the_same_one(store: Database) -> None:
    ids = [UUID(int=number) for number in (3, 2**127, 5)]
    with store.writing() as connection:
        rows = [{"id": key, "name": str(key)} for key in ids]
        connection.execute(sa.insert(tables.location), rows)
    assert asked(store, sa.select(sa.func.max(tables.location.c.id))) == [max(ids)]
    assert asked(store, sa.select(sa.func.max(tables.location.c.name))) == [str(max(ids))]
    assert isinstance(tables.location.c.id.type, Id)


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2027, 1, 3), date(2024, 12, 30)])
def test_a_day_falls_in_the_same_week(store: Database, day: date) -> None:
    week = sa.func.strftime("%G-W%V", sa.literal(day.isoformat()))
    assert asked(store, sa.select(week)) == [f"{day:%G-W%V}"]


def test_a_draft_is_kept_over_the_one_before(store: Database) -> None:
    subject, by = UUID(int=1), mentor(store)
    for text in ("een", "twee"):
        with store.writing() as connection:
            drafts.keep_draft(connection, subject, "note", text, Written(NOW, by))
    with store.reading() as connection:
        assert drafts.drafts_of(connection, subject) == {"note": "twee"}


def test_numbers_are_given_out_once(store: Database) -> None:
    given = []
    for _ in range(3):
        with store.writing() as connection:
            given.append(people.next_number(connection))
    assert given == ["1001", "1002", "1003"]


@pytest.mark.parametrize("typed", ["Boer", "oer", "meier", "1234", "Karin 12-03", "deboer", "100%"])
def test_the_same_people_are_found(store: Database, typed: str) -> None:
    chance = random.Random(3)
    crowd: list[Client] = [person(chance) for _ in range(40)]
    crowd += [person(chance, "Karin", "de Boer"), person(chance, "Jan", "Meijer")]
    settle(store, crowd, mentor(store))
    with store.glancing() as driver:
        found = {hit.number for hit in search.find(driver, sought(typed))}
    names = {each.number: f"{each.first_name} {each.last_name}" for each in crowd}
    told = {names[number] for number in found}
    assert told == {"Boer": {"Karin de Boer"}, "oer": {"Karin de Boer"}, "meier": {"Jan Meijer"},
                    "deboer": {"Karin de Boer"}}.get(typed, set())  # fmt: skip


def test_a_store_is_whole_and_swept(store: Database) -> None:
    assert store.is_whole()
    store.sweep()
    assert store.folder is None
