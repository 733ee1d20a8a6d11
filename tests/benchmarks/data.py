"""Finding, opening, answering: our services against the driver's bare statements."""

from collections.abc import Iterator
from contextlib import closing
from itertools import cycle
from typing import Any

from sqlalchemy import event
from sqlcipher3 import dbapi2 as sqlcipher

from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import ConversationKind, Keep, NewClient
from bridge_app.storage.database import Database
from tests.benchmarks.crowd import CITY, DESK, Crowd, crowd
from tests.benchmarks.made import definition
from tests.benchmarks.measure import Figure, paired

ROUNDS = 41

KARIN = NewClient("Karin", "de Boer")

TYPED = ("jans", "boer", "yilm", "fati", "nguy")
"""What somebody typed so far; names of some tens to hundreds in each store."""

PREFIX = """
SELECT c.id, c.number, c.first_name, c.last_name, c.birth_date, k.key
FROM client_key AS k JOIN client AS c ON c.id = k.client_id
WHERE k.kind = 'name' AND k.key >= ? AND k.key < ? LIMIT 50
"""

LAST = "\U0010ffff"
"""After every letter."""

Statement = tuple[str, Any]


def figures() -> Iterator[Figure]:
    """A desk of 2,000 clients, a city of 100,000."""
    with crowd(DESK) as desk:
        small = _finding(desk, "desk")
        yield small
        yield _opening(desk, "desk")
        yield from _answering(desk)
    with crowd(CITY) as city:
        large = _finding(city, "city")
        yield large
        yield Figure("find a client, city to desk", small.ours, large.ours, 4.0)
        yield _opening(city, "city")


def raw(database: Database) -> sqlcipher.Connection:
    """The driver's own connection, set as ours is, with nothing around it."""
    connection = sqlcipher.connect(str(database.path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{database.key.hex()}'\"")
    for setting in ("synchronous=FULL", "secure_delete=ON", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def _finding(here: Crowd, name: str) -> Figure:
    typed, again = cycle(TYPED), cycle(TYPED)
    people = here.services.people
    with closing(raw(here.database)) as connection:

        def floor() -> None:
            text = next(again)
            connection.execute(PREFIX, (text, f"{text}{LAST}")).fetchall()

        times = paired(floor, lambda: people.find(here.actor, next(typed)), ROUNDS)
    return Figure(f"find a client as you type, {name}", *times, 3.0)


def _opening(here: Crowd, name: str) -> Figure:
    """The floor: the very queries of opening by the bare driver, and one durable insert."""
    people = here.services.people
    said = statements(here.database, lambda: people.open(here.actor, here.known))
    queries = [each for each in said if each[0].lstrip().startswith(("SELECT", "WITH"))]
    with closing(raw(here.database)) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS bench_log (seq INTEGER PRIMARY KEY, x TEXT)")

        def floor() -> None:
            connection.execute("BEGIN IMMEDIATE")
            for statement, values in queries:
                connection.execute(statement, values).fetchall()
            connection.execute("INSERT INTO bench_log (x) VALUES (?)", ("x" * 200,))
            connection.execute("COMMIT")

        times = paired(floor, lambda: people.open(here.actor, here.known), ROUNDS)
    return Figure(f"open a client, {len(queries)} queries, {name}", *times, 3.0)


def _answering(here: Crowd) -> Iterator[Figure]:
    """The floor: one bare durable insert of an answer and one of a log line, indexed as ours."""
    bridges, actor = here.services.bridges, here.actor
    client = here.services.people.create(actor, KARIN).id
    talk = bridges.start(actor, client, ConversationKind.INTAKE, Keep.ALL, "nl").id
    areas = cycle(area.id for area in definition().definition.areas)
    levels = cycle((1, 2, 3))

    def ours() -> None:
        bridges.answer(actor, talk, next(areas), Given(Answer.ANSWERED, next(levels)))

    said = statements(here.database, ours)
    rows = [each for each in said if each[0].startswith("INSERT INTO")]
    with closing(raw(here.database)) as connection:
        floor = _Inserts(connection, rows)
        times = paired(floor, ours, ROUNDS)
    yield Figure("store an answer durably", *times, 4.0)
    yield Figure("store an answer, limit 50 ms", 50.0, times[1], 1.0)


class _Inserts:
    """The same rows into tables without guards, in one durable transaction.

    The indexes are those of the real tables: a row that nobody can find again is not the task.
    """

    def __init__(self, connection: sqlcipher.Connection, rows: list[Statement]) -> None:
        self._connection = connection
        self._rows = []
        for at, (statement, values) in enumerate(rows):
            columns = ", ".join(f"c{number}" for number in range(len(values)))
            connection.execute(f"CREATE TABLE bench_{at} (seq INTEGER PRIMARY KEY, {columns})")
            self._index(at, statement)
            holes = ", ".join("?" * len(values))
            self._rows.append((f"INSERT INTO bench_{at} ({columns}) VALUES ({holes})", values))

    def _index(self, at: int, statement: str) -> None:
        table, _, rest = statement.removeprefix("INSERT INTO ").partition(" (")
        names = [name.strip(' "') for name in rest.partition(")")[0].split(",")]
        for _, index, *_ in self._connection.execute(f"PRAGMA index_list({table})").fetchall():
            found = self._connection.execute(f"PRAGMA index_info({index})").fetchall()
            places = ", ".join(f"c{names.index(name)}" for _, _, name in found)
            self._connection.execute(f"CREATE INDEX {index}_bench_{at} ON bench_{at} ({places})")

    def __call__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        for statement, values in self._rows:
            self._connection.execute(statement, values)
        self._connection.execute("COMMIT")


def statements(database: Database, deed: Any) -> list[Statement]:
    """Every statement of one deed with its values, as the driver gets them."""
    said: list[Statement] = []

    def note(*arguments: Any) -> None:
        _, _, statement, values, *_ = arguments
        said.append((statement, values))

    with database.reading() as connection:
        engine = connection.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        deed()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return [each for each in said if not each[0].startswith("BEGIN")]
