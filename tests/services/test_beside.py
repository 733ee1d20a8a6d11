"""Who else has a file open: within reach, for a minute without a sign, and no line in the log."""

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from tests.services.world import World


def test_two_who_have_a_file_open_hear_of_each_other(
    world: World, mentor: Actor, karin: Client
) -> None:
    beside = world.services.beside
    sanne = world.hire(Role.FRONT_DESK, name="Sanne")
    world.services.people.walk_in(sanne, karin.id)
    lines = len(world.audit())
    assert beside.here(mentor, karin.id) == ()
    assert beside.here(sanne, karin.id) == ("Fatima",)
    world.clock.later(seconds=20)
    assert beside.here(mentor, karin.id) == ("Sanne",)
    assert len(world.audit()) == lines, "the look itself was logged when it was opened"


def test_a_minute_without_a_sign_is_gone(world: World, mentor: Actor, karin: Client) -> None:
    beside = world.services.beside
    sanne = world.hire(Role.FRONT_DESK, name="Sanne")
    world.services.people.walk_in(sanne, karin.id)
    beside.here(sanne, karin.id)
    world.clock.later(seconds=59)
    assert beside.here(mentor, karin.id) == ("Sanne",)
    world.clock.later(seconds=1)
    assert beside.here(mentor, karin.id) == ()


def test_who_goes_on_to_another_file_left_this_one(
    world: World, mentor: Actor, karin: Client
) -> None:
    beside = world.services.beside
    sanne = world.hire(Role.FRONT_DESK, name="Sanne")
    wim = world.client(sanne, "Wim", "Bos")
    world.services.people.walk_in(sanne, karin.id)
    beside.here(sanne, karin.id)
    beside.here(sanne, wim.id)
    assert beside.here(mentor, karin.id) == ()
    beside.here(sanne, karin.id)
    beside.left(sanne)
    assert beside.here(mentor, karin.id) == ()


def test_a_file_out_of_reach_tells_nothing_and_hears_nothing(
    world: World, mentor: Actor, karin: Client
) -> None:
    beside = world.services.beside
    sanne = world.hire(Role.FRONT_DESK, name="Sanne")
    beside.here(mentor, karin.id)
    world.long_after(days=30)
    assert beside.here(sanne, karin.id) == ()
    assert world.contents()["open_file"] != []
    assert beside.here(mentor, karin.id) == ()
