"""On a server with SQL of one's own: a row of the ledger keeps to what the program asks of it."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Promise
from bridge_app.storage.server import booking
from bridge_app.storage.server.desk import DESK
from tests.storage.server.rows import micros, newest, numbered, written
from tests.storage.server.test_by_hand import unprotected, without
from tests.townspeople import TODAY, Town

REFUSED = psycopg.errors.InsufficientPrivilege
TERM = 30


@pytest.fixture(scope="module", autouse=True)
def ruled(town: Town) -> Town:
    """A town with rules of its own."""
    rules = Policy(0, TODAY, expires_after_days=TERM)
    town.world.services.budgets.set_policy(town.people["coordinator"], rules)
    return town


@pytest.fixture
def waiting(town: Town) -> dict[str, Any]:
    """The row in which something was awarded to the mentor's own client, who collects it later."""
    mentor, own = town.people["mentor"], town.clients["own"]
    earned = town.world.confirmed(mentor, own).id
    town.world.services.rewards.promise(mentor, Promise(uuid4(), own.id, earned, 20_00))
    row = newest(town, "own", "award")
    assert row["step_id"] == f"\\x{earned.hex}"
    return {name: value for name, value in row.items() if name not in {"at", "actor"}}


def _without(town: Town, why: str) -> str:
    """The statement that lets rows in of which this is not true."""
    ((must,),) = [(must,) for must, said in booking.MUST if said == why]
    return without(town, "write_ledger", must, "true", DESK)


def _days_on(person: psycopg.Connection, town: Town, days: int) -> None:
    moment = micros(town.world.clock() + timedelta(days=days))
    person.execute("SELECT set_config('test.moment', %s, false)", [str(moment)])


WAITS = "this still waits to be collected"


@pytest.mark.parametrize(("days", "over"), [(0, False), (TERM, False), (TERM + 1, True)])
def test_what_waits_ends_when_its_time_is_over(
    town: Town, waiting: dict[str, Any], days: int, *, over: bool
) -> None:
    ended = waiting | {"kind": "expire"}
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        _days_on(person, town, days)
        if over:
            written(person, town, ended)
            return
        with pytest.raises(REFUSED, match=WAITS), person.transaction():
            written(person, town, ended)


def test_control_unasked_it_ends_today(town: Town, waiting: dict[str, Any]) -> None:
    with unprotected(town, "mentor", _without(town, WAITS)) as person:
        written(person, town, waiting | {"kind": "expire"})


# --- receipts --------------------------------------------------------------------------------

NEXT = "this is not the next receipt"


@pytest.mark.parametrize("made_up", [None, "2026-A-999999", "2026-B-000001", "X"])
def test_a_hand_over_bears_the_next_number(
    town: Town, waiting: dict[str, Any], made_up: str | None
) -> None:
    handed = waiting | {"kind": "hand_over"}
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        with pytest.raises(REFUSED, match=NEXT), person.transaction():
            written(person, town, handed | {"receipt": made_up})
        written(person, town, handed | {"receipt": numbered(person, TODAY.year)})
    with unprotected(town, "mentor", _without(town, NEXT)) as person:
        written(person, town, handed | {"receipt": made_up})  # the control: nobody asked


def test_nothing_but_a_hand_over_bears_one_nor_does_another_year(
    town: Town, waiting: dict[str, Any]
) -> None:
    for kind, year in (("decline", TODAY.year), ("hand_over", TODAY.year + 1)):
        told = waiting | {"kind": kind}
        with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
            told["receipt"] = numbered(person, year)
            with pytest.raises(REFUSED, match=NEXT), person.transaction():
                written(person, town, told)


def test_no_number_is_counted_for_nothing(town: Town, waiting: dict[str, Any]) -> None:
    asked = "SET CONSTRAINTS receipt_counter_was_printed IMMEDIATE"
    for year in (TODAY.year, TODAY.year + 1):
        with town.by_hand("mentor") as person, pytest.raises(REFUSED, match="no hand-over bears"):
            numbered(person, year)  # each statement is a deed here
    with town.by_hand("mentor") as person, person.transaction(force_rollback=True):
        receipt = numbered(person, TODAY.year)
        written(person, town, waiting | {"kind": "hand_over", "receipt": receipt})
        person.execute(asked)
    asleep = "ALTER TABLE receipt_counter DISABLE TRIGGER receipt_counter_was_printed"
    with unprotected(town, "mentor", asleep) as person:
        numbered(person, TODAY.year)
        person.execute("SET CONSTRAINTS ALL IMMEDIATE")  # the control: nobody asked
