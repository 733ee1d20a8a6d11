"""A list that stands open is looked at again; only what is new in it is shown, and logged."""

from datetime import timedelta

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.people import Client, Place
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


def test_an_open_file_is_as_it_was_until_somebody_changes_it(
    world: World, mentor: Actor, karin: Client
) -> None:
    people, lists = world.services.people, world.services.lists
    step = world.confirmed(mentor, karin)
    world.scored(mentor, karin, 1, 2)
    known = people.open(mentor, karin.id)
    colleague = world.hire(Role.MENTOR, name="Sanne")
    people.walk_in(colleague, karin.id)
    people.open(colleague, karin.id)
    assert not lists.file_changed(mentor, known), "a colleague who looks changes nothing"
    world.services.plans.praise(colleague, karin.id, "Knap", step.id)
    assert lists.file_changed(mentor, known)
    known = people.open(mentor, karin.id)
    talk = world.talk(colleague, karin)
    assert lists.file_changed(mentor, known), "a talk begins"
    known = people.open(mentor, karin.id)
    world.services.bridges.go(colleague, talk, Place("bridge", "debts"))
    assert not lists.file_changed(mentor, known), "it goes on, and that is no change of the file"


def test_of_a_file_out_of_reach_nothing_is_told(world: World, mentor: Actor, karin: Client) -> None:
    people, lists = world.services.people, world.services.lists
    known = people.open(mentor, karin.id)
    stranger = world.hire(Role.MENTOR, name="Sanne")
    people.write_note(mentor, karin.id, "Belt terug.")
    assert lists.file_changed(mentor, known)
    assert not lists.file_changed(stranger, known)


def test_a_store_that_is_there_answers_a_knock(world: World) -> None:
    world.database.knock()
