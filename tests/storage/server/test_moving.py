"""A store moves to a server and back with all it holds; a cut leaves the old one in charge."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from bridge_app.desk_errors import NotArrived, StoreMoved
from bridge_app.domain.backup import nobody_waits
from bridge_app.errors import ChainBroken, DamagedStore, StoreNotEmpty
from bridge_app.services.clock import system_clock
from bridge_app.services.session import services_for
from bridge_app.storage import chain, keys, moved, moving, opening, tables
from bridge_app.storage.database import KEY_BYTES, Database
from bridge_app.storage.moving import InFolder, OnServer
from tests.engines import FILE, SERVER, Begun, drop_guards, new_store
from tests.faults import story
from tests.faults.place import Inside
from tests.services.world import Clock, World

OTHER = {FILE: SERVER, SERVER: FILE}
TABLES = len(tables.metadata.tables)


@dataclass(frozen=True)
class _InMemory:
    """A place without a folder."""

    database: Database
    called: str = "elders"

    def take(self, fill: Callable[[Database], None]) -> None:
        fill(self.database)

    def arrive(self) -> bool:
        with self.database.writing() as connection:
            return moved.arrive(connection)


def live(database: Database) -> None:
    """A whole conversation, and a reward that was given."""
    actor = World(database).hire_all()
    list(story.told(Inside(database, services_for(database, system_clock), actor)))


@pytest.fixture
def lived_in(begun: Begun, engine: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A store in which somebody was helped from the door to the voucher."""
    with ExitStack() as made:
        copied, _ = begun.copy(live, engine, request, made)
        yield copied


@pytest.fixture
def empty(engine: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A new store of the other engine."""
    with ExitStack() as made:
        yield new_store(OTHER[engine], request, made)


def told(database: Database) -> str:
    with database.reading() as connection:
        return moving.fingerprint(connection)


def flags(database: Database) -> list[str]:
    with database.reading() as connection:
        return [*moved.told(connection)]


def whole(database: Database) -> list[bool]:
    with database.reading() as connection:
        return [
            chain.verify(connection, database.key_for(each.purpose), each).whole
            for each in (chain.LOGINS, chain.AUDIT, chain.LEDGER)
        ]


def test_all_that_stood_there_stands_on_the_other_engine(
    lived_in: Database, empty: Database
) -> None:
    before = told(lived_in)
    steps: list[tuple[int, int]] = []
    arrived = moving.move(lived_in, _InMemory(empty), lambda done, of: steps.append((done, of)))
    empty.recall_secret()
    assert told(empty) == arrived.fingerprint == before
    assert whole(empty) == [True, True, True]
    assert (arrived.clients, arrived.cents) == (1, 20_00)
    assert steps == [(done, 3 * TABLES) for done in range(3 * TABLES + 1)]


def test_the_old_store_is_kept_and_tells_where_it_went(lived_in: Database, empty: Database) -> None:
    moving.move(lived_in, _InMemory(empty), nobody_waits)
    assert (flags(lived_in), flags(empty)) == ([moved.WENT_TO], [])
    with lived_in.reading() as connection, pytest.raises(StoreMoved) as closed:
        moved.check(moved.told(connection))
    assert closed.value.where == "elders"


def test_work_goes_on_where_it_was(lived_in: Database, empty: Database) -> None:
    moving.move(lived_in, _InMemory(empty), nobody_waits)
    empty.recall_secret()
    world = World(empty, Clock(system_clock()))
    mentor = world.hire_all()
    karin = world.client(mentor)
    world.services.rewards.give(mentor, world.gift(karin, world.confirmed(mentor, karin)))
    assert whole(empty) == [True, True, True]
    with pytest.raises(sa.exc.IntegrityError), empty.writing() as connection:
        connection.execute(sa.delete(tables.ledger))


@pytest.mark.parametrize("part", [1, 3, 5])
def test_a_cut_half_way_leaves_the_new_store_empty(
    lived_in: Database, empty: Database, part: int
) -> None:
    """While rows go over, while the old side is read again, while the new one is."""
    before = told(empty), told(lived_in)

    def cut(done: int, of: int) -> None:
        if done > part * of // 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        moving.move(lived_in, _InMemory(empty), cut)
    assert (told(empty), told(lived_in)) == before
    row = {"key": UUID(int=1), "action": "a", "actor": UUID(int=1), "at": system_clock()}
    with empty.writing() as connection:
        connection.execute(sa.insert(tables.idempotency), row)
    with pytest.raises(sa.exc.IntegrityError), empty.writing() as connection:
        connection.execute(sa.delete(tables.idempotency))


def test_a_copy_that_is_not_the_same_is_not_kept(
    lived_in: Database, empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = told(empty)
    copied = moving._copy_rows

    def forgets(old: sa.Connection, new: sa.Connection, table: sa.Table) -> None:
        copied(old, new, table)
        if table is tables.conversation:
            new.execute(sa.update(table).values(place_area="elsewhere"))

    monkeypatch.setattr(moving, "_copy_rows", forgets)
    with pytest.raises(DamagedStore):
        moving.move(lived_in, _InMemory(empty), nobody_waits)
    assert (told(empty), flags(lived_in)) == (before, [])


def test_a_store_that_was_tampered_with_does_not_go_over(
    lived_in: Database, empty: Database
) -> None:
    with lived_in.writing() as connection:
        drop_guards(connection)
        connection.execute(sa.update(tables.ledger).values(cents=tables.ledger.c.cents + 1))
    with pytest.raises(ChainBroken):
        moving.move(lived_in, _InMemory(empty), nobody_waits)
    assert flags(lived_in) == []


def test_a_cut_before_the_old_one_is_closed_leaves_it_in_charge(
    lived_in: Database, empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = told(lived_in)
    with monkeypatch.context() as cut:
        cut.setattr(moved, "close", _cut)
        with pytest.raises(KeyboardInterrupt):
            moving.move(lived_in, _InMemory(empty), nobody_waits)
    assert (told(lived_in), flags(lived_in), flags(empty)) == (before, [], [moved.ARRIVING])
    with empty.reading() as connection, pytest.raises(NotArrived):
        moved.check(moved.told(connection))
    moving.move(lived_in, _InMemory(empty), nobody_waits)
    assert (told(empty), flags(empty)) == (before, [])


def test_a_cut_after_the_old_one_is_closed_leaves_it_told_where_to_go_on(
    lived_in: Database, empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr(moved, "arrive", _cut)
        with pytest.raises(KeyboardInterrupt):
            moving.move(lived_in, _InMemory(empty), nobody_waits)
    assert (flags(lived_in), flags(empty)) == ([moved.WENT_TO], [moved.ARRIVING])
    assert _InMemory(empty).arrive()
    assert flags(empty) == []
    assert not _InMemory(empty).arrive()


def _cut(*_asked: object) -> None:
    raise KeyboardInterrupt


def test_a_store_in_use_is_never_written_over(lived_in: Database, empty: Database) -> None:
    World(empty).hire_all()
    before = told(empty)
    with pytest.raises(StoreNotEmpty):
        moving.move(lived_in, _InMemory(empty), nobody_waits)
    assert (told(empty), flags(lived_in)) == (before, [])


def _hire(database: Database) -> None:
    World(database).hire_all()


# --- a folder, and a server -----------------------------------------------------------------


def test_there_and_back_in_folders_it_is_the_same(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    key, folder, again = b"k" * KEY_BYTES, tmp_path / "eerst", tmp_path / "terug"
    key_file = keys.new_key_file(uuid4(), practice=True)
    folder.mkdir()
    again.mkdir()
    opening.make(folder, key_file, key, _hire)
    with ExitStack() as made:
        here = opening.open_store(folder, key_file, key)
        before = told(here)
        server = new_store(SERVER, request, made)
        moving.move(here, OnServer(server), nobody_waits)
        here.close()
        with pytest.raises(StoreMoved) as closed:
            opening.open_store(folder, key_file, key)
        assert closed.value.where == str(server.path)
        server.recall_secret()
        moving.move(server, InFolder(again, key_file, key), nobody_waits)
        back = opening.open_store(again, key_file, key)
        assert (told(back), flags(server)) == (before, [moved.WENT_TO])
        back.close()


@pytest.mark.parametrize("engine", [SERVER], indirect=True)
def test_a_window_that_is_open_on_a_server_hears_where_its_store_went(
    lived_in: Database, empty: Database
) -> None:
    moving.move(lived_in, _InMemory(empty), nobody_waits)
    world = World(lived_in, Clock(system_clock()))
    with pytest.raises(StoreMoved) as closed:
        world.client(world.hire_all())
    assert closed.value.where == "elders"
