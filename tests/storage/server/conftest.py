"""Shared by the tests of rights on a server."""

from collections.abc import Iterator

import pytest

from tests.server import Server
from tests.townspeople import Town, peopled


@pytest.fixture(scope="module")
def town(server: Server) -> Iterator[Town]:
    """People of each role at work, in a store of their own."""
    with peopled(server) as made:
        yield made
