"""A municipality of its own for each test, on each engine: in a file and on a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from bridge_app.services.server_vault import ServerVault
from bridge_app.services.vault import Vault
from bridge_app.services.ways_in import Door
from tests.engines import Fresh
from tests.served import LOGIN, PASSWORD, Hands, Town, empty_town, found
from tests.server import Server
from tests.services.world import World


@pytest.fixture
def world(fresh: Fresh, request: pytest.FixtureRequest) -> World:
    """On a server each deed is done by whoever does it, but where a module says `BY_OWNER`."""
    return World(fresh(), by_people=not getattr(request.module, "BY_OWNER", False))


@pytest.fixture
def mentor(world: World) -> Actor:
    """Works at the counter and has a caseload."""
    return world.hire(Role.MENTOR, Role.FRONT_DESK)


@pytest.fixture
def desk(world: World) -> Actor:
    """Works at the counter only."""
    return world.hire(Role.FRONT_DESK, name="Sanne")


@pytest.fixture
def coordinator(world: World) -> Actor:
    return world.hire(Role.COORDINATOR, name="Ruud")


@pytest.fixture
def karin(world: World, mentor: Actor) -> Client:
    """Made by the mentor, so in the mentor's caseload."""
    return world.client(mentor)


@pytest.fixture(scope="module")
def town(strict_server: Server) -> Iterator[Town]:
    """A database on a server in which Anna works, for all tests of a module."""
    with empty_town(strict_server) as made:
        found(made, Hands())
        yield made


@pytest.fixture(params=["file", "server"])
def door(request: pytest.FixtureRequest, tmp_path: Path) -> Door:
    """The door of a store with Anna, who holds every task: one of its own, or that of the town."""
    if request.param == "server":
        town: Town = request.getfixturevalue("town")
        return ServerVault(town.address, tmp_path / "machine")
    vault = Vault(tmp_path / "store")
    vault.close(vault.create(LOGIN, "Anna de Boer", PASSWORD))
    return vault
