"""No row of what only grows is changed, dropped or replaced, whatever a statement asks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Table
from sqlalchemy.exc import IntegrityError

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.approving import Asked
from bridge_app.domain.budgets import Budget
from bridge_app.domain.closing import MonthClose, MonthSums
from bridge_app.domain.limits import GiftLimit
from bridge_app.domain.municipality import Municipality
from bridge_app.domain.people import AddressForm, NewClient, StaffMember
from bridge_app.domain.policy import CapPeriod, RewardReveal, RewardWord
from bridge_app.domain.publishing import Publication
from bridge_app.domain.sharing import nothing_shared
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.domain.stock_counts import CountWish
from bridge_app.domain.trust import ChainHead
from bridge_app.services import entry
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.session import services_for
from bridge_app.storage import approvals, closings, published, staff, stock, stock_piles, tables
from bridge_app.storage.database import Database, in_memory
from bridge_app.storage.tables.guards import CHAINED, INSERT_ONLY
from bridge_app.storage.written import Connection, Written
from tests.faults import story
from tests.faults.place import Inside
from tests.services.world import on_a_list

GROWING = [*CHAINED, *INSERT_ONLY]
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
KEY = b"k" * 32


@pytest.fixture(scope="module")
def store() -> Iterator[Database]:
    """A store in which every table that only grows holds a row."""
    database = in_memory()
    founder = StaffMember(uuid4(), "anna", "Anna")
    entry.found(database, founder, NOW)
    entry.come_in(database, founder.id, entry.Visit("login", "desk 2", NOW))
    actor = Actor(founder.id, frozenset(Role), "desk 2")
    inside = Inside(database, services_for(database, system_clock), actor)
    acks = [*story.told(inside)]
    _tell_the_rest(inside, acks)
    yield database
    database.close()


def _tell_the_rest(inside: Inside, acks: list[story.Ack]) -> None:
    services, actor = inside.services, inside.actor
    client = next(ack.owner for ack in acks if ack.look == "client")
    area = next(ack.name for ack in acks if ack.look == "answer")
    services.plans.set_urgent(actor, client, area)
    services.plans.settle(actor, client)
    services.proving.vouch(actor, client)
    services.settings.set_municipality(actor, Municipality("Alphen"))
    budget = Budget(uuid4(), "Pilot", NOW.date(), NOW.date())
    services.budgets.open(actor, budget, 100_00)
    services.limits.set_limit(actor, GiftLimit(business_day(system_clock())))
    _destroy_somebody(inside)
    with inside.database.writing() as connection:
        policy = {
            "valid_from": date(2026, 1, 1),
            "minimum_cents": 20_00,
            "maximum_cents": 60_00,
            "presets_cents": "[2000]",
            "approval_limit_cents": 40_00,
            "reveal": RewardReveal.AFTER_PLAN,
            "word": RewardWord.VOUCHER,
            "amounts": "",
            "cap_cents": 0,
            "cap_period": CapPeriod.QUARTER,
            "expires_after_days": 0,
            "at": NOW,
            "by": actor.person,
        }
        connection.execute(tables.policy.insert(), policy)
        case = connection.execute(tables.case_.select()).one().id
        said = {"case_id": case, "at": NOW}
        connection.execute(tables.vision_target.insert(), {**said, "area": area, "level": 3})
        connection.execute(tables.vision_sentence.insert(), {**said, "text": "Rust"})
        connection.execute(tables.later_area.insert(), {**said, "area": area, "later": True})
        connection.execute(tables.review_due.insert(), {**said, "day": date(2026, 9, 2)})
        waiting = {**said, "kind": "a4", "waiting": True}
        connection.execute(tables.paper_waiting.insert(), waiting)
        left = {**said, "kind": "a4", "preset": "fridge", "code": "K7QF2MXW9HPAB"}
        connection.execute(tables.paper_left.insert(), left)
        link = {"from_area": area, "to_area": "other", "linked": True}
        connection.execute(tables.area_link.insert(), {**said, **link})
        connection.exec_driver_sql(
            "INSERT INTO chain_head VALUES ('none', '2026-01', 1, 1, x'00', 0, x'00')"
        )
        connection.exec_driver_sql(
            "INSERT INTO chain_gone VALUES ('none', '2026-01', 1, 1, 0, x'00')"
        )
        checked = {"whole": True, "found": "", "at": NOW, "by": actor.person}
        connection.execute(tables.log_check.insert(), checked)
        joined = {"kept_id": client, "gone_id": client, "at": NOW, "by": actor.person}
        connection.execute(tables.client_merge.insert(), joined)
        connection.execute(tables.erased_merge.insert(), {"gone_id": client, "kept_id": client})
        read = {"id": uuid4(), "fingerprint": "0", "rows": 1, "at": NOW, "by": actor.person}
        connection.execute(tables.import_run.insert(), read)
        seen = {"why": "", "day": NOW.date(), "at": NOW, "by": actor.person}
        connection.execute(tables.log_review.insert(), seen)
        told = {"valid_from": NOW.date(), "cents": 1_200_00, "per_household": False}
        connection.execute(tables.gift_limit.insert(), told | {"at": NOW, "by": actor.person})
        told = {"id": uuid4(), "case_id": case, "language": "nl", "form": AddressForm.JE}
        connection.execute(tables.story.insert(), {**told, "at": NOW})
        yes = {"story_id": told["id"], "version": 1, "given": True, "at": NOW}
        connection.execute(tables.story_consent.insert(), yes)
        _agree_to_something(connection, actor, client)
        _stock_something(connection, actor)
        _close_a_month(connection, actor)
        _share_a_month(connection, actor)


def _close_a_month(connection: Connection, actor: Actor) -> None:
    """A month that was closed, and opened again."""
    head, sums = ChainHead(1, bytes(32)), MonthSums("2026-02")
    close = MonthClose(1, sums, head, "", NOW, actor.person, "Anna")
    closings.close(connection, bytes(32), close)
    closings.reopen(connection, bytes(32), 1, "vergeten", Written(NOW, actor.person))


def _share_a_month(connection: Connection, actor: Actor) -> None:
    told = Publication(
        "2026-01",
        nothing_shared(),
        5,
        0,
        fresh=True,
        at=NOW,
        by=actor.person,
        by_name="",
        program="",
    )
    published.add(connection, told)


def _agree_to_something(connection: Connection, actor: Actor, client: UUID) -> None:
    colleague = StaffMember(uuid4(), "bo", "Bo")
    staff.add(connection, colleague, NOW)
    asked = Asked(client, actor.person, {uuid4(): 50_00})
    approvals.add(connection, KEY, asked, Written(NOW, colleague.id))


def _stock_something(connection: Connection, actor: Actor) -> None:
    """A card that was bought, counted, and told of."""
    place, written = uuid4(), Written(NOW, actor.person)
    connection.execute(tables.location.insert(), {"id": place, "name": "Noord"})
    stock.add_kind(connection, StockKind("vvv", "VVV"))
    bought = NewBatch("vvv", "", 20_00, 0, ("1",), place)
    batch = stock.buy(connection, bought, NOW.date(), written)
    stock_piles.keep_count(connection, CountWish("vvv", place, 1, 1), written)
    stock_piles.note_told(connection, batch, 6, NOW.date(), written)


def _destroy_somebody(inside: Inside) -> None:
    services, actor = inside.services, inside.actor
    number = services.people.create(actor, NewClient("Lot")).number
    proposed = on_a_list(inside.database, actor, [number], NOW)
    other = StaffMember(uuid4(), "noor", "Noor")
    with inside.database.writing() as connection:
        staff.add(connection, other, NOW)
    services.retention.confirm(replace(actor, person=other.id), proposed)


def names(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.columns)


DEEDS = {
    "update": 'UPDATE {table} SET "{first}" = "{first}"',
    "delete": "DELETE FROM {table}",
    "replace": "REPLACE INTO {table} ({names}) SELECT {names} FROM {table}",
    "insert or replace": "INSERT OR REPLACE INTO {table} ({names}) SELECT {names} FROM {table}",
    "upsert": (
        "INSERT INTO {table} ({names}) SELECT {names} FROM {table} WHERE true "
        'ON CONFLICT DO UPDATE SET "{first}" = excluded."{first}"'
    ),
}


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("table", GROWING, ids=lambda table: table.name)
def test_the_guard_holds(store: Database, table: Table, deed: str, recursive: str) -> None:
    with store.driver() as driver:
        driver.execute(f"PRAGMA recursive_triggers={recursive}")
        before = driver.execute(f"SELECT * FROM {table.name}").fetchall()
    assert before, f"nothing stands in {table.name}, so nothing would be proved"
    first = next(iter(table.columns)).name
    statement = DEEDS[deed].format(table=table.name, first=first, names=names(table))
    with pytest.raises(IntegrityError, match=table.name), store.writing() as connection:
        connection.exec_driver_sql(statement)
    with store.driver() as driver:
        assert driver.execute(f"SELECT * FROM {table.name}").fetchall() == before


@pytest.mark.parametrize("deed", ["update", "delete", "replace"])
def test_without_a_guard_the_statement_would_do_it(store: Database, deed: str) -> None:
    """The control: a table that may change."""
    basis = tables.legal_basis
    statement = DEEDS[deed].format(table=basis.name, first="code", names=names(basis))
    with store.writing() as connection:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO legal_basis (code, name, active) VALUES ('a', 'a', 1)"
        )
        connection.exec_driver_sql(statement)
