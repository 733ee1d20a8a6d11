"""On a server with SQL of one's own: a researcher's rows, under numbers nobody can choose."""

from datetime import timedelta

import psycopg
import pytest

from bridge_app.domain.research import LEAST
from bridge_app.storage.research_asked import ASKED
from tests.services.lives import live, steps
from tests.townspeople import Town

EVERYTHING = "-62135596800000000, '0001-01-01'" + ", NULL" * (len(ASKED) - 4)
COUNTED = (
    "SELECT what, count(DISTINCT n) FROM bridge.research_rows({until}, '{day}', {since}, '{first}'"
    + ", NULL" * (len(ASKED) - 4)
    + ") GROUP BY what"
)
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


def test_no_part_of_days_tells_of_fewer_than_five(studied: Town) -> None:
    """Up to each day and from each day on, also of a store in which few had come by then."""
    now, told = studied.world.clock(), []
    with studied.by_hand("coordinator") as person:
        for days in range(0, 500, 20):
            cut = now - timedelta(days=days)
            at, day = int(cut.timestamp() * 1_000_000), f"{cut:%Y-%m-%d}"
            for until, since in ((at, -(2**55)), (2**53, at)):
                first = day if since == at else "0001-01-01"
                last = day if until == at else "2026-06-03"
                asked = COUNTED.format(until=until, day=last, since=since, first=first)
                told += [number for _, number in person.execute(asked).fetchall()]
    assert told, "control: there are parts of five people"
    assert min(told) >= LEAST
