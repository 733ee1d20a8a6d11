"""A municipality of its own for each test, on each engine: in a file and on a server."""

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from tests.engines import Fresh
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
