"""A list that stands open is looked at again; only what is new in it is shown, and logged."""

from datetime import timedelta

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.people import Client
from tests.services.world import World


def test_vandaag_is_as_it_was_until_somebody_changes_it(
    world: World, mentor: Actor, karin: Client
) -> None:
    people, lists = world.services.people, world.services.lists
    known = people.home(mentor)
    colleague = world.hire(Role.FRONT_DESK, name="Sanne")
    world.services.people.walk_in(colleague, karin.id)
    world.services.people.open(colleague, karin.id)
    assert not lists.home_changed(mentor, known), "a colleague who looks changes nothing"
    draft = AppointmentDraft(world.clock().date())
    world.services.appointments.note(colleague, karin.id, draft)
    assert lists.home_changed(mentor, known)
    assert not lists.home_changed(mentor, people.home(mentor))


def test_mijn_mensen_is_as_it_was_until_somebody_changes_it(
    world: World, mentor: Actor, karin: Client
) -> None:
    people, lists = world.services.people, world.services.lists
    known = people.caseload(mentor)
    assert [line.client_id for line in known] == [karin.id]
    assert not lists.caseload_changed(mentor, known)
    colleague = world.hire(Role.FRONT_DESK, name="Sanne")
    people.walk_in(colleague, karin.id)
    soon = world.clock().date() + timedelta(days=7)
    world.services.appointments.note(colleague, karin.id, AppointmentDraft(soon))
    assert lists.caseload_changed(mentor, known)


def test_a_store_that_is_there_answers_a_knock(world: World) -> None:
    world.database.knock()
