"""On a server with SQL of one's own: whoever counts is told levels, and not whose or when."""

from typing import Any

import psycopg
import pytest

from tests.services.lives import live, steps
from tests.townspeople import Town

LEVELS = "SELECT * FROM bridge.outcome_levels(9000000000000000)"
EVENTS = "SELECT * FROM bridge.outcome_events(9000000000000000)"
BEGAN = 946_728_000_000_000
DAY = 86_400_000_000


@pytest.fixture(scope="module")
def counted(town: Town) -> Town:
    """Twenty-four people more, each with two bridges of their own height."""
    lives = [steps(d400=0, d5=height) for height in range(24)]
    live(town.world, town.people["mentor"], lives)
    return town


@pytest.mark.parametrize("who", ["desk", "mentor", "administrator"])
def test_nobody_else_is_told(counted: Town, who: str) -> None:
    for asked in (LEVELS, EVENTS):
        with counted.by_hand(who) as person, pytest.raises(psycopg.errors.InsufficientPrivilege):
            person.execute(asked)


def test_whoever_counts_is_told_levels_without_whose(counted: Town) -> None:
    """The same rows each time, under other numbers; on days that nobody was here."""
    with counted.by_hand("coordinator") as person:
        first, again = (person.execute(LEVELS).fetchall() for _ in range(2))
        happened = person.execute(EVENTS).fetchall()
    assert {row[5] for row in first if row[5]} >= {BEGAN, BEGAN + 395 * DAY}
    assert all((row[5] - BEGAN) % DAY == 0 for row in first if row[5])
    assert numbered(first) != numbered(again)
    assert sorted(map(heights, people(first))) == sorted(map(heights, people(again)))
    assert {at % (DAY // 24) for _, _, at, _ in happened} == {0}
    names = {type(value) for row in (*first, *happened) for value in row}
    assert names <= {int, str, type(None)}


def people(rows: list[tuple[Any, ...]]) -> list[list[tuple[Any, ...]]]:
    return [[row for row in rows if row[0] == number] for number in {row[0] for row in rows}]


def heights(rows: list[tuple[Any, ...]]) -> list[tuple[int, ...]]:
    return sorted((row[5] or 0, row[9] or 0) for row in rows)


def numbered(rows: list[tuple[Any, ...]]) -> dict[int, list[tuple[int, ...]]]:
    return {own[0][0]: heights(own) for own in people(rows)}
