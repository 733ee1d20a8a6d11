"""A store moves to a server and back with all it holds; a cut leaves the old one in charge."""

from collections.abc import Iterator
from contextlib import ExitStack
from uuid import UUID

import pytest
import sqlalchemy as sa

from bridge_app.errors import DamagedStore
from bridge_app.services.clock import system_clock
from bridge_app.services.session import services_for
from bridge_app.storage import chain, moving, tables
from bridge_app.storage.database import Database
from tests.engines import FILE, SERVER, Fresh, new_store
from tests.faults import story
from tests.faults.place import Inside
from tests.services.world import Clock, World

OTHER = {FILE: SERVER, SERVER: FILE}


@pytest.fixture
def lived_in(fresh: Fresh) -> Database:
    """A store in which a whole conversation took place, and a reward was given."""
    world = World(fresh())
    actor = world.hire_all()
    list(story.told(Inside(world.database, services_for(world.database, system_clock), actor)))
    return world.database


@pytest.fixture
def empty(engine: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A new store of the other engine."""
    with ExitStack() as made:
        yield new_store(OTHER[engine], request, made)


def told(database: Database) -> str:
    with database.reading() as connection:
        return moving.fingerprint(connection)


def whole(database: Database) -> list[bool]:
    with database.reading() as connection:
        return [
            chain.verify(connection, database.key_for(each.purpose), each).whole
            for each in (chain.LOGINS, chain.AUDIT, chain.LEDGER)
        ]


def test_all_that_stood_there_stands_on_the_other_engine(
    lived_in: Database, empty: Database
) -> None:
    steps: list[tuple[int, int]] = []
    moving.copy(lived_in, empty, lambda done, of: steps.append((done, of)))
    empty.recall_secret()
    assert told(empty) == told(lived_in)
    assert whole(empty) == [True, True, True]
    assert steps[0] == (0, len(tables.metadata.tables))
    assert steps[-1] == (len(tables.metadata.tables),) * 2


def test_work_goes_on_where_it_was(lived_in: Database, empty: Database) -> None:
    moving.copy(lived_in, empty, lambda _done, _of: None)
    empty.recall_secret()
    world = World(empty, Clock(system_clock()))
    mentor = world.hire_all()
    karin = world.client(mentor)
    world.services.rewards.give(mentor, world.gift(karin, world.confirmed(mentor, karin)))
    assert whole(empty) == [True, True, True]
    with pytest.raises(sa.exc.IntegrityError), empty.writing() as connection:
        connection.execute(sa.delete(tables.ledger))


def test_a_cut_half_way_leaves_the_new_store_empty(lived_in: Database, empty: Database) -> None:
    before = told(empty), told(lived_in)

    def cut(done: int, of: int) -> None:
        if done > of // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        moving.copy(lived_in, empty, cut)
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
        moving.copy(lived_in, empty, lambda _done, _of: None)
    assert told(empty) == before
