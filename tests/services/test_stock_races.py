"""Desks at once: one card goes to one of them, also as another's replacement, on each engine."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from bridge_app.domain.rewards import Card, Reward
from bridge_app.domain.stock import Move, StockedCard, VoidReason
from bridge_app.errors import CardAlreadyGiven
from bridge_app.services import stocking
from bridge_app.storage import giving, stock, stock_checks, tables
from tests.engines import FILE, Fresh, drop_guard
from tests.services.stocked import KIND, batch, kind, place
from tests.services.test_races import at_once
from tests.services.world import World
from tests.storage.stores import made

DESKS = 4


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
    """A client, and a drawer with five counted cards."""
    kind(world, actor)
    world.services.stock.buy(actor, batch(place(world, "Noord"), "0001", "0005"))
    return world.client(actor)


def gifts(world: World, actor: Actor, client: Client, serial: str) -> list[partial[Reward]]:
    """Each desk gives this card, for a step of its own."""
    steps = [world.confirmed(actor, client, f"stap {n}") for n in range(DESKS)]
    wanted = [world.gift(client, step, cards=(Card(serial, 20_00),)) for step in steps]
    return [partial(world.services.rewards.give, actor, gift) for gift in wanted]


def handed_over(world: World) -> int:
    with world.database.reading() as connection:
        count = sa.select(sa.func.count()).select_from(tables.stock_move)
        given = count.where(tables.stock_move.c.kind == Move.HANDED_OVER)
        return int(connection.execute(given).scalar_one())


def test_one_card_goes_to_one_desk(world: World, actor: Actor, karin: Client) -> None:
    results = at_once([*gifts(world, actor, karin, "0001")])
    assert sum(isinstance(each, Reward) for each in results) == 1
    assert sum(isinstance(each, CardAlreadyGiven) for each in results) == DESKS - 1
    assert handed_over(world) == 1
    with world.database.reading() as connection:
        assert stock_checks.first_fault(connection) is None


def test_one_card_is_given_or_replaces_another(world: World, actor: Actor, karin: Client) -> None:
    first, *_ = gifts(world, actor, karin, "0001")
    first()
    swap = partial(world.services.stock.replace, actor, KIND, "0001", "0002", VoidReason.LOST)
    step = world.confirmed(actor, karin, "nog een stap")
    gift = world.gift(karin, step, cards=(Card("0002", 20_00),))
    results = at_once([swap, partial(world.services.rewards.give, actor, gift)])
    assert sum(isinstance(each, CardAlreadyGiven) for each in results) == 1
    assert sum(isinstance(each, Reward | StockedCard) for each in results) == 1
    assert handed_over(world) == 2


def test_control_without_look_and_guard_a_card_leaves_the_drawer_twice(
    world: World, actor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the look and the guard are for: both desks read the card as it lay."""
    one, two, *_ = gifts(world, actor, karin, "0001")
    with world.database.writing() as connection:
        (lay,) = stock.cards(connection, ["0001"], KIND)
        drop_guard(connection, "stock_move", "stock_move_moves_on")
        drop_guard(connection, "ledger_card", "ledger_card_given_once")
    turns = iter((2, 3))

    def as_it_lay(*_: object) -> stocking.Good:
        return stocking.Good(KIND, (replace(lay, turn=next(turns) - 1),))

    monkeypatch.setattr(stocking, "check_cards", as_it_lay)
    monkeypatch.setattr(giving, "given_before", lambda *_: False)
    one()
    two()
    assert handed_over(world) == 2
    with world.database.reading() as connection:
        fault = stock_checks.first_fault(connection)
    assert fault is not None
    assert (fault.serial, fault.reason) == ("0001", "place")
