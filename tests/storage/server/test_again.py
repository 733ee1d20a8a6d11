"""A store that one test is done with is as a new one for the next, or is thrown away."""

from collections.abc import Callable
from contextlib import ExitStack

from bridge_app.domain.access import Role
from tests.again import Shelf
from tests.at_work import AtWork
from tests.engines import drop_guard
from tests.services.world import World


def used(shelf: Shelf, template: str, deed: Callable[[AtWork], object]) -> AtWork:
    """A store in which this was done; its test is over."""
    with ExitStack() as test:
        store = shelf.taken(template, test)
        deed(store)
    return store


def work(store: AtWork) -> None:
    world = World(store)
    actor = world.hire(*Role)
    world.planned(actor, world.reachable(actor, world.client(actor)))


def take_a_guard_away(store: AtWork) -> None:
    with store.writing() as connection:
        drop_guard(connection, "audit", "audit_no_update")


def test_whoever_is_next_finds_nothing_of_who_was_before(
    shelf: Shelf, server_template: str
) -> None:
    with ExitStack() as tests:
        new = World(shelf.copied(server_template, tests)).contents()
        before = used(shelf, server_template, work)
        after = shelf.taken(server_template, tests)
        assert after is before
        assert World(after).contents() == new


def test_control_one_that_lacks_a_guard_is_thrown_away(shelf: Shelf, server_template: str) -> None:
    before = used(shelf, server_template, take_a_guard_away)
    with ExitStack() as test:
        assert shelf.taken(server_template, test) is not before
