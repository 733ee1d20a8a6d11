"""Finding somebody among two thousand: by what is heard, without running through names."""

import random
import tomllib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from bridge_app.domain.people import Client, NewClient
from bridge_app.errors import NotFound
from bridge_app.storage import people, search
from bridge_app.storage.database import Database, Driver
from bridge_app.storage.names import sought
from bridge_app.storage.search import DOUBLES, HITS
from tests.engines import FILE, SERVER, Fresh, new_store
from tests.storage.crowd import mentor, person, settle

PAIRS = tomllib.loads(Path("tests/fixtures/name_pairs.toml").read_text(encoding="utf-8"))["pairs"]
KARIN = "Karin"


@pytest.fixture(scope="module", params=[FILE, SERVER])
def town(request: pytest.FixtureRequest) -> Iterator[tuple[Database, dict[str, Client]]]:
    """Two thousand people, and one more for each name of the fixture; on each engine."""
    chance = random.Random(1)
    made = ExitStack()
    database = new_store(request.param, request, made)
    wanted = {kept: person(chance, "Ruth", kept) for kept, _ in PAIRS}
    wanted[KARIN] = replace(
        person(chance, KARIN, "de Boer"), number="1234", birth_date=date(1988, 3, 12)
    )
    crowd = [person(chance) for _ in range(2000)] + list(wanted.values())
    chance.shuffle(crowd)
    settle(database, crowd, mentor(database))
    yield database, wanted
    made.close()


town_in_file_only = pytest.mark.parametrize("town", [FILE], indirect=True)
"""How a file is walked through is told in SQLite's own words."""


def hits(database: Database, typed: str) -> list[UUID]:
    with database.glancing() as driver:
        return [hit.client_id for hit in search.find(driver, sought(typed))]


# --- the promise ---------------------------------------------------------------------------


def test_there_are_sixty_pairs() -> None:
    assert len(PAIRS) == 60
    assert len({tuple(pair) for pair in PAIRS}) == 60


def test_at_least_95_of_100_are_found_as_they_are_heard(
    town: tuple[Database, dict[str, Client]],
) -> None:
    database, wanted = town
    missed = [
        (kept, typed) for kept, typed in PAIRS if wanted[kept].id not in hits(database, typed)
    ]
    assert len(missed) <= 0.05 * len(PAIRS), missed


def test_with_the_first_name_the_right_one_is_on_top(
    town: tuple[Database, dict[str, Client]],
) -> None:
    database, wanted = town
    found = [(kept, typed, hits(database, f"ruth {typed}")) for kept, typed in PAIRS]
    missed = [(kept, typed) for kept, typed, ids in found if wanted[kept].id not in ids[:3]]
    assert len(missed) <= 0.05 * len(PAIRS), missed


@pytest.mark.parametrize("typed", ["jan", "de jong", "van", "van der", "a b c", "ali", "1970"])
def test_never_more_than_twenty(town: tuple[Database, dict[str, Client]], typed: str) -> None:
    assert len(hits(town[0], typed)) <= HITS


def test_control_without_the_keys_of_sound_the_promise_breaks(
    town: tuple[Database, dict[str, Client]],
) -> None:
    """The figure above is earned by the keys of sound and skeleton: without them it is lost."""
    database, wanted = town
    with database.writing() as connection:
        nested = connection.begin_nested()
        connection.execute(sa.text("DELETE FROM client_key WHERE kind IN ('sound', 'bones')"))
        driver = connection.connection.driver_connection
        missed = [
            kept
            for kept, typed in PAIRS
            if wanted[kept].id not in [hit.client_id for hit in search.find(driver, sought(typed))]
        ]
        nested.rollback()
    assert len(missed) > 0.3 * len(PAIRS)


# --- ways of looking -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "karin",
        "kar boe",
        "boer karin",
        "karin de boer",
        "12-3-1988",
        "12-03",
        "1234",
        "karin 1988",
        "1988 boer",
        "KARIN",
        "karin 12-03-1988",
    ],
)
def test_karin_is_found(town: tuple[Database, dict[str, Client]], typed: str) -> None:
    database, wanted = town
    assert wanted[KARIN].id in hits(database, typed)


@pytest.mark.parametrize("typed", ["karin 1987", "karin 13-03-1988", "peter 1234", "zzz", ""])
def test_karin_is_not_found(town: tuple[Database, dict[str, Client]], typed: str) -> None:
    database, wanted = town
    assert wanted[KARIN].id not in hits(database, typed)


def test_a_piece_inside_a_name_is_found_when_nothing_else_is(
    town: tuple[Database, dict[str, Client]],
) -> None:
    database, wanted = town
    assert wanted["Wiśniewski"].id in hits(database, "niewsk")
    assert hits(database, "qqqq") == []
    assert hits(database, 'q"q" OR *') == []


def test_digits_alone_find_no_piece_of_a_name(town: tuple[Database, dict[str, Client]]) -> None:
    assert hits(town[0], "99999999") == []


def test_a_hit_shows_no_more_than_an_open_room_may_see(
    town: tuple[Database, dict[str, Client]],
) -> None:
    with town[0].glancing() as driver:
        (hit,) = search.find(driver, sought("1234"))
    assert (hit.first_name, hit.initial, hit.birth_year, hit.mentor) == (
        "Karin",
        "B",
        1988,
        "Fatima",
    )


def test_an_exact_name_stands_above_one_that_only_begins_so(
    town: tuple[Database, dict[str, Client]],
) -> None:
    database, _ = town
    with database.glancing() as driver:
        found = search.find(driver, sought("meyer"))
    with database.reading() as connection:
        names = [people.client_by_id(connection, hit.client_id).last_name or "" for hit in found]
    assert names[0] == "Meyer"


def test_somebody_without_a_name_is_found_by_number(fresh: Fresh) -> None:
    database = fresh()
    nobody = replace(person(random.Random(2)), number="7777", first_name=None, last_name=None)
    settle(database, [replace(nobody, birth_date=None)], mentor(database))
    with database.glancing() as driver:
        (hit,) = search.find(driver, sought("7777"))
    assert (hit.first_name, hit.initial, hit.birth_year) == ("", "", None)


@pytest.mark.parametrize("number", ["V00123", "2024-0012", "ab.7/3", "X1", "ABC", "AB"])
def test_a_number_with_letters_or_signs_is_found_whole(fresh: Fresh, number: str) -> None:
    """Somebody who came in as a number alone could be found by nobody."""
    database, chance = fresh(), random.Random(4)
    bare = replace(person(chance), number=number, first_name=None, last_name=None, birth_date=None)
    settle(database, [bare, person(chance)], mentor(database))
    for typed in (number, number.lower(), f" {number} "):
        assert hits(database, typed) == [bare.id], typed
    assert hits(database, number[:-1]) == [], "only whole"
    assert hits(database, "V00124") == []


def test_a_number_of_letters_stands_above_the_names_that_begin_so(fresh: Fresh) -> None:
    """The control: a piece of it, or of more words, is a name and nothing else."""
    database, chance = fresh(), random.Random(5)
    named = person(chance, "Abcoude", "Bos")
    bare = replace(person(chance), number="ABC", first_name=None, last_name=None, birth_date=None)
    settle(database, [named, bare], mentor(database))
    assert hits(database, "abc") == [bare.id, named.id]
    assert hits(database, "abco") == [named.id]
    assert hits(database, "abc bos") == [named.id]


@pytest.mark.parametrize(
    ("numbers", "met"),
    [
        (["X1"], {"x1": "X1", " X1 ": "X1", "X2": None}),
        (["X1", "x1"], {"x1": "x1", "X1": "X1"}),  # from a list that was read in long ago
        (["X2-a", "x2-A"], {"x2-a": None, "X2-a": "X2-a"}),
    ],
)
def test_a_number_is_met_with_small_or_large_letters_where_it_is_of_one(
    fresh: Fresh, numbers: list[str], met: dict[str, str | None]
) -> None:
    database, chance = fresh(), random.Random(6)
    settle(database, [replace(person(chance), number=each) for each in numbers], mentor(database))
    with database.reading() as connection:
        assert {typed: number_met(connection, typed) for typed in met} == met


def number_met(connection: sa.Connection, typed: str) -> str | None:
    try:
        return people.client_by_number(connection, typed).number
    except NotFound:
        return None


def test_a_short_number_of_others_is_found_whole_and_opens_no_day_of_birth(fresh: Fresh) -> None:
    """The control: with a day and a month whoever was born then is there too."""
    database, chance = fresh(), random.Random(3)
    born = replace(person(chance, "Karin", "de Boer"), birth_date=date(1988, 3, 12))
    short = replace(person(chance), number="12", first_name=None, last_name=None, birth_date=None)
    settle(database, [born, short], mentor(database))
    assert hits(database, "12") == [short.id]
    assert hits(database, "1") == []
    assert hits(database, "12-3") == [born.id]


# --- doubles -------------------------------------------------------------------------------


def doubles(database: Database, new: NewClient) -> set[UUID]:
    with database.glancing() as driver:
        found = search.doubles(driver, new)
    assert len(found) <= DOUBLES
    return {hit.client_id for hit in found}


@pytest.mark.parametrize(
    "new",
    [
        NewClient("Karin", "Boer"),
        NewClient("Carin", "de Boer"),
        NewClient("Karin", "Jansen", date(1988, 3, 12)),
        NewClient("Karin", "", date(1988, 3, 12)),
        NewClient("Karin", "de Boer", date(1990, 1, 1)),
    ],
)
def test_a_double_is_noticed(town: tuple[Database, dict[str, Client]], new: NewClient) -> None:
    database, wanted = town
    assert wanted[KARIN].id in doubles(database, new)


@pytest.mark.parametrize("new", [NewClient("Karin"), NewClient("Karin", "", date(1970, 1, 1))])
def test_a_first_name_alone_makes_nobody_a_double(
    town: tuple[Database, dict[str, Client]], new: NewClient
) -> None:
    assert doubles(town[0], new) == set()


# --- how it looks --------------------------------------------------------------------------


def told_to_driver(driver: Driver, deed: Callable[[], object]) -> list[str]:
    """Each statement as the engine gets it, with its values in it."""
    asked: list[str] = []
    driver.set_trace_callback(asked.append)
    try:
        deed()
    finally:
        driver.set_trace_callback(None)
    return [each for each in asked if each.lstrip().startswith(("SELECT", "WITH"))]


TYPED = ["jan", "karin de boer", "12-03-1988", "karin 1988", "niewsk"]


@town_in_file_only
@pytest.mark.parametrize("typed", TYPED)
def test_no_search_runs_through_a_table(
    town: tuple[Database, dict[str, Client]], typed: str
) -> None:
    database, _ = town
    with database.glancing() as driver:
        asked = told_to_driver(driver, lambda: search.find(driver, sought(typed)))
        rows = [driver.execute(f"EXPLAIN QUERY PLAN {each}").fetchall() for each in asked]
        plans = [row[3] for each in rows for row in each]
    assert plans
    tables = {"client", "client_key", "case", "case_mentor", "staff"}
    assert [plan for plan in plans if plan.startswith("SCAN ") and plan.split()[1] in tables] == []
    assert [plan for plan in plans if plan.endswith("(kind=?)")] == [], "all keys of one kind"


class Explained:
    """Tells how a server would go about what it is asked, without a look at how few rows stand."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.plans: list[str] = []

    def execute(self, text: str, values: list[object]) -> Any:
        told = self.driver.execute(f"EXPLAIN {text}", values).fetchall()
        self.plans += [line for (line,) in told]
        return self.driver.execute(text, values)


@pytest.mark.parametrize("town", [SERVER], indirect=True)
@pytest.mark.parametrize("typed", TYPED)
def test_on_a_server_each_search_has_an_index_to_go_by(
    town: tuple[Database, dict[str, Client]], typed: str
) -> None:
    """Where there is none, a table is still run through when that is made dear."""
    database, _ = town
    with database.glancing() as driver:
        driver.execute("SET enable_seqscan = off")
        explained = Explained(driver)
        search.find(explained, sought(typed))
        control = Explained(driver)
        control.execute("SELECT id FROM client WHERE last_name LIKE %s", ["%boer%"])
        driver.execute("RESET enable_seqscan")
    assert explained.plans
    assert [plan for plan in explained.plans if "Seq Scan" in plan] == []
    assert [plan for plan in control.plans if "Seq Scan on client" in plan]


@town_in_file_only
def test_control_a_search_that_runs_through_all_names_is_noticed(
    town: tuple[Database, dict[str, Client]],
) -> None:
    with town[0].reading() as connection:
        told = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT id FROM client WHERE last_name LIKE '%boer%'"
        )
        assert [row.detail for row in told] == ["SCAN client"]


@town_in_file_only
def test_a_search_is_one_statement_when_it_finds_enough(
    town: tuple[Database, dict[str, Client]],
) -> None:
    with town[0].glancing() as driver:
        asked = told_to_driver(driver, lambda: search.find(driver, sought("van")))
    assert len(asked) == 1
