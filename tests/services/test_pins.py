"""One's own code: only what it becomes is kept, and a wrong one is a line in the log."""

import pytest

from bridge_app.domain.access import Actor
from bridge_app.errors import FieldProblem
from tests.services.world import World

PIN = "2580"


def test_who_chose_no_code_has_none(world: World, mentor: Actor) -> None:
    pins = world.services.pins
    assert not pins.known(mentor)
    assert not pins.fits(mentor, PIN)


def test_a_code_fits_its_own_person_only(world: World, mentor: Actor, desk: Actor) -> None:
    pins = world.services.pins
    pins.choose(mentor, "25 80")
    pins.choose(desk, "139713")
    assert pins.known(mentor)
    assert pins.fits(mentor, PIN)
    assert pins.fits(mentor, " 2580 ")
    assert not pins.fits(mentor, "139713")
    assert not pins.fits(desk, PIN)


def test_another_code_takes_its_place_and_it_can_go(world: World, mentor: Actor) -> None:
    pins = world.services.pins
    pins.choose(mentor, PIN)
    pins.choose(mentor, "9713")
    assert [pins.fits(mentor, each) for each in (PIN, "9713")] == [False, True]
    pins.forget(mentor)
    assert not pins.known(mentor)


def test_a_code_that_will_not_do_changes_nothing(world: World, mentor: Actor) -> None:
    world.services.pins.choose(mentor, PIN)
    with pytest.raises(FieldProblem):
        world.services.pins.choose(mentor, "1111")
    assert world.services.pins.fits(mentor, PIN)


def test_every_try_is_a_line_and_the_code_stands_nowhere(world: World, mentor: Actor) -> None:
    world.services.pins.choose(mentor, PIN)
    world.services.pins.fits(mentor, PIN)
    world.services.pins.fits(mentor, "0000")
    lines = [(line.action, line.detail) for line in world.audit()[-2:]]
    assert lines == [("pin.prove", "right"), ("pin.prove", "wrong")]
    told = world.contents()["staff_pin"] + [repr(line) for line in world.audit()]
    assert PIN not in " ".join(told).replace("#2580", "")
