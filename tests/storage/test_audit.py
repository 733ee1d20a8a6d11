"""The access log keeps codes in the chain and words beside it, where they can be erased."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from bridge_app.domain.access import Actor, Reach, Role
from bridge_app.domain.trust import REFUSED, AuditEntry
from bridge_app.storage import audit, chain, tables
from bridge_app.storage.database import Database
from tests.engines import Fresh

ACTOR = Actor(UUID(int=1), frozenset({Role.MENTOR, Role.FRONT_DESK}), "desk 2")
AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
SECRET = "zij is mijn buurvrouw"


@pytest.fixture
def store(fresh: Fresh) -> Database:
    return fresh()


def write(store: Database, **entry: Any) -> int:
    with store.writing() as connection:
        return audit.record(
            connection,
            store.key_for(chain.AUDIT.purpose),
            AuditEntry(AT, ACTOR, "client.open", **entry),
        )


def state(store: Database) -> tuple[bool, int | None, int]:
    key = store.key_for(chain.AUDIT.purpose)
    with store.reading() as connection:
        return (
            chain.verify(connection, key, chain.AUDIT).whole,
            audit.first_wrong_text(connection, key),
            audit.erased_texts(connection),
        )


def test_a_line_says_who_did_what_where_and_how_it_ended(store: Database) -> None:
    client = UUID(int=9)
    assert write(store, client_id=client, ground="caseload", result=REFUSED, amount=3) == 1
    with store.reading() as connection:
        (row,) = connection.execute(tables.audit.select()).all()
    assert (row.at, row.actor, row.roles, row.device) == (
        AT, ACTOR.person, "front_desk,mentor", "desk 2",
    )  # fmt: skip
    assert (row.action, row.client_id, row.ground) == ("client.open", client, "caseload")
    assert (row.result, row.amount, row.text_mac) == (REFUSED, 3, None)


def test_a_code_of_the_domain_reads_back_as_it_was_chained(store: Database) -> None:
    write(store, ground=Reach.CASELOAD, detail=Role.MENTOR)
    assert state(store) == (True, None, 0)


def test_words_are_kept_apart_and_never_in_the_chained_row(store: Database) -> None:
    write(store, text=SECRET)
    with store.reading() as connection:
        row = connection.exec_driver_sql("SELECT * FROM audit").one()
        kept = connection.execute(tables.audit_text.select()).one()
    assert SECRET not in str(row)
    assert kept.text == SECRET
    assert state(store) == (True, None, 0)


def test_the_same_words_twice_look_different(store: Database) -> None:
    write(store, text=SECRET)
    write(store, text=SECRET)
    with store.reading() as connection:
        macs = connection.execute(tables.audit.select()).all()
    assert macs[0].text_mac != macs[1].text_mac


def test_erased_words_leave_the_chain_whole(store: Database) -> None:
    write(store, text=SECRET)
    write(store)
    with store.writing() as connection:
        connection.execute(tables.audit_text.delete())
    assert state(store) == (True, None, 1)


def test_other_words_are_noticed(store: Database) -> None:
    write(store)
    write(store, text=SECRET)
    with store.writing() as connection:
        connection.execute(tables.audit_text.update().values(text="iets anders"))
    assert state(store) == (True, 2, 0)


def test_words_where_none_were_typed_are_noticed(store: Database) -> None:
    write(store)
    added = {"audit_seq": 1, "salt": b"", "text": "erbij"}
    with store.writing() as connection:
        connection.execute(tables.audit_text.insert(), added)
    assert state(store) == (True, 1, 0)
