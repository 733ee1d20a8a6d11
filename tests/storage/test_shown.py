"""Who stood in a list is kept once, found again, and missed when somebody takes it away."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.trust import AuditEntry
from bridge_app.storage import audit, chain, contents, segments, shown
from bridge_app.storage.database import Database, in_memory
from bridge_app.storage.tables import shown_list

AT = datetime(2026, 1, 20, 9, tzinfo=UTC)
ACTOR = Actor(uuid4(), frozenset({Role.FRONT_DESK}), "desk 1")
KARIN, AHMED, LOT = uuid4(), uuid4(), uuid4()


@pytest.fixture
def database() -> Iterator[Database]:
    made = in_memory()
    yield made
    made.close()


def show(database: Database, *clients: UUID, days: int = 0) -> int:
    entry = AuditEntry(AT + timedelta(days=days), ACTOR, "desk.home", shown=frozenset(clients))
    with database.writing() as connection:
        return audit.record(connection, database.key_for(chain.AUDIT.purpose), entry)


def lists(database: Database) -> list[frozenset[UUID]]:
    with database.reading() as connection:
        return [
            shown.read(told)
            for told in connection.execute(sa.select(shown_list.c.clients)).scalars()
        ]


def wrong(database: Database) -> int | None:
    with database.reading() as connection:
        return shown.first_wrong(connection, database.key_for(chain.AUDIT.purpose))


def test_the_same_list_is_kept_once_in_whatever_order(database: Database) -> None:
    show(database, KARIN, AHMED)
    show(database, AHMED, KARIN)
    show(database, LOT)
    assert sorted(lists(database), key=len) == [{LOT}, {KARIN, AHMED}]


def test_a_line_without_a_list_names_none(database: Database) -> None:
    show(database)
    assert lists(database) == []
    assert wrong(database) is None


def test_a_client_is_found_in_every_list_with_them(database: Database) -> None:
    show(database, KARIN, AHMED)
    show(database, AHMED)
    show(database, KARIN, AHMED, days=1)
    with database.reading() as connection:
        found = list(shown.with_client(connection, KARIN))
    assert [each.at for each in found] == [AT, AT + timedelta(days=1)]
    assert {each.staff for each in found} == {ACTOR.person}


@pytest.mark.parametrize(
    "deed", ["DELETE FROM shown_list", "UPDATE shown_list SET clients = substr(clients, 17)"]
)
def test_who_is_taken_out_of_a_list_is_missed(database: Database, deed: str) -> None:
    show(database)
    row = show(database, KARIN, AHMED)
    assert contents.checked(database).whole
    with database.writing() as connection:
        connection.exec_driver_sql(deed)
    assert wrong(database) == row
    found = contents.checked(database)
    assert (found.whole, found.wrong_list) == (False, row)
    assert all(each.whole for each in found.chains), "the control: the chain alone sees nothing"


def test_a_list_goes_with_the_last_month_that_names_it(database: Database) -> None:
    show(database, KARIN)
    show(database, LOT)
    show(database, LOT, days=31)
    show(database, AHMED, days=62)
    key = database.key_for(chain.AUDIT.purpose)
    with database.writing() as connection:
        segments.drop(connection, key, chain.AUDIT, "2026-02", AT)
    assert set(lists(database)) == {frozenset({LOT}), frozenset({AHMED})}
    assert wrong(database) is None
