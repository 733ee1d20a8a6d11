"""Two desks try one client's code at once, and a machine is started anew: five tries, no more."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from bridge_app.domain.proving import TRIES, Outcome, Tried, Tries, TryKind
from bridge_app.storage import proofs, tables
from tests.engines import FILE, Fresh
from tests.services.test_races import at_once
from tests.services.world import MORNING, World
from tests.storage.stores import made, reopened

PIN = "2580"
GUESSES = [f"{n:04}" for n in range(3000, 3012)]


@pytest.fixture
def world(engine: str, tmp_path: Path, fresh: Fresh) -> Iterator[World]:
    """An encrypted file, or a server: each thread has a connection of its own."""
    opened = World(made(tmp_path) if engine == FILE else fresh())
    yield opened
    opened.database.close()


@pytest.fixture
def actor(world: World) -> Actor:
    return world.hire(*Role)


@pytest.fixture
def karin(world: World, actor: Actor) -> Client:
    client = world.client(actor)
    world.services.proving.choose_pin(actor, client.id, PIN)
    return client


def two_desks(world: World) -> tuple[World, World]:
    """Two programs over this store; by their clocks each try is a minute after the last."""
    ticks = count(1)

    def clock() -> datetime:
        return MORNING + timedelta(minutes=next(ticks))

    made_for = partial(World, world.database)
    one, other = made_for(), made_for()
    for each in (one, other):
        object.__setattr__(each.services.acting, "clock", clock)
    return one, other


def tried_at_once(world: World, actor: Actor, client: Client) -> list[Tried]:
    desks = two_desks(world)
    deeds = [
        partial(desks[at % 2].services.proving.try_pin, actor, client.id, typed)
        for at, typed in enumerate(GUESSES)
    ]
    return [each for each in at_once([*deeds]) if isinstance(each, Tried)]


def wrong_tries(world: World) -> int:
    with world.database.reading() as connection:
        kind = tables.proof_try.c.kind
        found = sa.select(sa.func.count()).where(kind == TryKind.WRONG)
        return int(connection.execute(found).scalar_one())


def test_two_desks_together_have_five_tries(world: World, actor: Actor, karin: Client) -> None:
    tried = tried_at_once(world, actor, karin)
    assert len(tried) == len(GUESSES)
    assert [each.outcome for each in tried].count(Outcome.WRONG) == TRIES - 1
    assert [each.outcome for each in tried].count(Outcome.LOCKED) == len(GUESSES) - TRIES + 1
    assert wrong_tries(world) == TRIES
    right = world.services.proving.try_pin(actor, karin.id, PIN)
    assert right.outcome is Outcome.LOCKED


def test_control_without_the_count_all_of_them_are_tried(
    world: World, actor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proofs, "tries", lambda *_: Tries())
    tried = tried_at_once(world, actor, karin)
    assert {each.outcome for each in tried} == {Outcome.WRONG}
    assert wrong_tries(world) == len(GUESSES), "more than half as many as a lock allows"


def test_a_machine_started_anew_goes_on_counting(tmp_path: Path) -> None:
    world = World(made(tmp_path))
    actor = world.hire(*Role)
    client = world.client(actor)
    world.services.proving.choose_pin(actor, client.id, PIN)
    for at in range(TRIES):
        assert world.services.proving.try_pin(actor, client.id, "0000").left == TRIES - 1 - at
        world.database.close()
        world = World(reopened(tmp_path), clock=world.clock)
        world.clock.later(minutes=1)
    assert world.services.proving.try_pin(actor, client.id, PIN).outcome is Outcome.LOCKED
    world.services.proving.vouch(actor, client.id)
    right = world.services.proving.try_pin(actor, client.id, PIN)
    assert right.outcome is Outcome.RIGHT, "control: it was the right code"
    world.database.close()


def test_nothing_of_it_can_be_read_in_the_files(tmp_path: Path) -> None:
    typed, wrong, picture = "90713846", "64831709", b"hard-hat"
    world = World(made(tmp_path))
    actor = world.hire(*Role)
    client, other = world.client(actor), world.client(actor, "Mia")
    proving = world.services.proving
    proving.choose_pin(actor, client.id, typed)
    proving.try_pin(actor, client.id, wrong)
    proving.choose_pictures(actor, other.id, ("hard-hat", "sun", "moon"))
    world.database.close()
    kept = {each.name: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}
    assert kept
    for secret in (typed.encode(), wrong.encode(), picture, b"client_proof"):
        assert not [name for name, content in kept.items() if secret in content]
    with reopened(tmp_path).reading() as connection:
        inside = repr(connection.execute(sa.select(tables.client_proof)).all()).encode()
    assert not [secret for secret in (typed.encode(), picture) if secret in inside]
