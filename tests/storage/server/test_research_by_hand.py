"""On a server with SQL of one's own: a researcher's rows, under numbers nobody can choose."""

import psycopg
import pytest

from bridge_app.storage.research_asked import ASKED
from tests.services.lives import live, steps
from tests.townspeople import Town

EVERYTHING = "-62135596800000000, '0001-01-01'" + ", NULL" * (len(ASKED) - 4)
ROWS = f"SELECT * FROM bridge.research_rows(9000000000000000, '2026-06-03', {EVERYTHING})"


@pytest.fixture(scope="module")
def studied(town: Town) -> Town:
    """Twenty people more, each with two bridges."""
    live(town.world, town.people["mentor"], [steps(d400=0, d5=height) for height in range(20)])
    return town


@pytest.mark.parametrize("who", ["desk", "mentor", "administrator", "scheduler"])
def test_nobody_else_is_told(studied: Town, who: str) -> None:
    with studied.by_hand(who) as person, pytest.raises(psycopg.errors.InsufficientPrivilege):
        person.execute(ROWS)


def test_whoever_exports_is_told_no_id_and_other_numbers_each_time(studied: Town) -> None:
    with studied.by_hand("coordinator") as person:
        first, again = (person.execute(ROWS).fetchall() for _ in range(2))
    assert {type(value) for row in first for value in row} <= {int, str, type(None)}
    assert sorted(row[1:] for row in first if row[9]) == sorted(row[1:] for row in again if row[9])
    told = [{row[0]: row[2:] for row in rows if row[3] == 2} for rows in (first, again)]
    assert told[0] != told[1]
