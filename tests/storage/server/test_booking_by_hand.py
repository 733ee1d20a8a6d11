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
from tests.storage.server.rows import micros, newest, written
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
