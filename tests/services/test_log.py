"""Who looked is told to the client, and looking through the log is itself written down."""

import pytest

from bridge_app.domain.access import Actor, Reach
from bridge_app.domain.looking import Look, LookKind
from bridge_app.domain.people import Client
from bridge_app.domain.privacy import Preset
from bridge_app.errors import ReasonNeeded
from tests.services.world import World


def opened(world: World, actor: Actor, client: Client, reason: str = "") -> None:
    world.services.people.open(actor, client.id, reason)


def test_the_client_hears_who_looked_on_which_day_and_why(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    world.clock.later(days=1)
    opened(world, desk, karin, "belt over haar afspraak")
    opened(world, desk, karin)
    world.clock.later(days=1)
    opened(world, mentor, karin)
    found = world.services.log.who_looked(mentor, karin.id)
    assert [(look.who, look.what, look.why) for look in found] == [
        ("Fatima", LookKind.SEEN, Reach.CASELOAD),
        ("Sanne", LookKind.SEEN, Reach.TYPED_REASON),
        ("Fatima", LookKind.CHANGED, None),
    ]
    assert found[0].at == world.clock()


def test_what_was_changed_and_what_went_out_is_told_and_not_that_it_was_seen_too(
    world: World, mentor: Actor, karin: Client
) -> None:
    opened(world, mentor, karin)
    world.planned(mentor, karin)
    world.services.papers.printed(mentor, karin.id, "a4", Preset.FRIDGE)
    kinds = [look.what for look in world.services.log.who_looked(mentor, karin.id)]
    assert sorted(kinds) == [LookKind.CHANGED, LookKind.TAKEN_OUT]


def test_somebody_who_was_turned_away_saw_nothing(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    with pytest.raises(ReasonNeeded):
        opened(world, desk, karin)
    assert {look.who for look in world.services.log.who_looked(mentor, karin.id)} == {"Fatima"}


def test_a_stranger_needs_a_reason_to_see_who_looked(
    world: World, desk: Actor, karin: Client
) -> None:
    with pytest.raises(ReasonNeeded):
        world.services.log.who_looked(desk, karin.id)


def test_asking_who_looked_is_a_look(world: World, mentor: Actor, karin: Client) -> None:
    world.clock.later(days=1)
    assert len(world.services.log.who_looked(mentor, karin.id)) == 1
    last = world.services.log.who_looked(mentor, karin.id)[0]
    assert last == Look(world.clock(), "Fatima", LookKind.SEEN, Reach.CASELOAD)
