"""Papers for the privacy officer: what a leak may have shown, by number and never by name."""

from datetime import date, timedelta

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.exposure import LONGEST
from bridge_app.domain.people import Client, NewClient, Purpose
from bridge_app.domain.privacy import Preset
from bridge_app.domain.retention import years
from bridge_app.errors import FieldProblem, ReasonNeeded
from bridge_app.services.privacy import Privacy
from tests.services.world import World, on_a_list

TODAY = date(2026, 6, 2)


@pytest.fixture
def officer(world: World) -> Actor:
    return world.hire(Role.ADMINISTRATOR, name="Bas")


@pytest.fixture
def privacy(world: World) -> Privacy:
    return world.services.privacy


def test_the_register_tells_the_terms_that_stand(
    world: World, officer: Actor, privacy: Privacy
) -> None:
    world.services.retention.set_rule(officer, Purpose.WMO, 12, "Eigen besluit")
    found = privacy.register(officer)
    assert {rule.purpose: rule.days for rule in found.rules}[Purpose.WMO] == years(12)
    assert [each.name for each in found.people] == ["Bas"]
    assert found.made_on == TODAY


def test_who_saw_whose_file_is_told_by_number(
    world: World, officer: Actor, privacy: Privacy, mentor: Actor, karin: Client
) -> None:
    lot = world.client(mentor, "Lot", "Vos")
    world.services.papers.printed(mentor, karin.id, "a4", Preset.FRIDGE)
    world.clock.later(days=1)
    other = world.hire(Role.MENTOR, name="Sam")
    world.services.people.open(other, karin.id, reason="Vraag")
    found = privacy.exposed(officer, TODAY, TODAY + timedelta(days=1))
    told = [(each.number, each.who, each.printed, each.first) for each in found.seen]
    assert told == [
        (karin.number, "Fatima", True, TODAY),
        (karin.number, "Sam", False, TODAY + timedelta(days=1)),
        (lot.number, "Fatima", False, TODAY),
    ]
    assert found.numbers == (karin.number, lot.number)
    assert found.seen[0].times >= 2
    assert "Karin" not in repr(found)


def test_one_person_and_one_period_can_be_asked_about(
    world: World, officer: Actor, privacy: Privacy, mentor: Actor, karin: Client
) -> None:
    other = world.hire(Role.MENTOR, name="Sam")
    world.services.people.open(other, karin.id, reason="Vraag")
    found = privacy.exposed(officer, TODAY, TODAY, other.person)
    assert (found.who, [each.who for each in found.seen]) == ("Sam", ["Sam"])
    later = TODAY + timedelta(days=1)
    assert privacy.exposed(officer, later, later).seen == ()
    assert mentor.person != other.person


def test_what_was_refused_showed_nothing(
    world: World, officer: Actor, privacy: Privacy, karin: Client
) -> None:
    before = privacy.exposed(officer, TODAY, TODAY).seen
    stranger = world.hire(Role.MENTOR, name="Sam")
    with pytest.raises(ReasonNeeded):
        world.services.people.open(stranger, karin.id)
    assert privacy.exposed(officer, TODAY, TODAY).seen == before


def test_somebody_who_is_erased_keeps_a_number(
    world: World, officer: Actor, privacy: Privacy, karin: Client
) -> None:
    listed = on_a_list(world.database, officer, [karin.number], world.clock())
    second = world.hire(Role.ADMINISTRATOR, name="Noor")
    world.services.retention.confirm(second, listed)
    assert karin.number in privacy.exposed(officer, TODAY, TODAY).numbers


def test_whose_name_stood_in_a_list_is_exposed_too_and_told_apart(
    world: World, officer: Actor, privacy: Privacy, mentor: Actor, karin: Client
) -> None:
    world.clock.later(days=1)
    desk = world.hire(Role.FRONT_DESK, name="Sanne")
    people = world.services.people
    world.services.appointments.note(mentor, karin.id, AppointmentDraft(world.clock().date()))
    people.home(desk)
    people.home(desk)
    assert people.find(desk, "karin")
    assert people.doubles(desk, NewClient("Carin", "Boer"))
    people.search_settled(desk, 1)
    day = TODAY + timedelta(days=1)
    (seen,) = privacy.exposed(officer, day, day, desk.person).seen
    assert (seen.number, seen.times, seen.listed, seen.printed) == (karin.number, 0, 3, False)
    people.open(desk, karin.id)
    found = privacy.exposed(officer, day, day, desk.person)
    assert [(each.times, each.listed) for each in found.seen] == [(1, 3)]
    assert found.opened == found.numbers == (karin.number,)


def test_who_was_shown_on_the_way_to_a_search_is_in_its_line(
    world: World, officer: Actor, privacy: Privacy, mentor: Actor, karin: Client
) -> None:
    """Ahmed was on the screen for a moment, before the search came to rest with Karin."""
    ahmed = world.client(mentor, "Ahmed", "Karimi")
    world.clock.later(days=1)
    desk = world.hire(Role.FRONT_DESK, name="Sanne")
    assert len(world.services.people.find(desk, "kari")) == 2
    world.services.people.find(desk, "karin")
    world.services.people.search_settled(desk, 1)
    day = TODAY + timedelta(days=1)
    found = privacy.exposed(officer, day, day)
    assert (found.numbers, found.opened) == ((karin.number, ahmed.number), ())
    world.services.people.search_settled(desk, 0)
    assert world.audit()[-1].shown is None, "told once"


def test_a_list_tells_of_somebody_who_is_erased_by_number(
    world: World, officer: Actor, privacy: Privacy, mentor: Actor, karin: Client
) -> None:
    world.clock.later(days=1)
    world.services.people.caseload(mentor)
    listed = on_a_list(world.database, officer, [karin.number], world.clock())
    second = world.hire(Role.ADMINISTRATOR, name="Noor")
    world.services.retention.confirm(second, listed)
    day = TODAY + timedelta(days=1)
    assert karin.number in {each.number for each in privacy.exposed(officer, day, day).seen}


@pytest.mark.parametrize("days", [-1, LONGEST + 1])
def test_a_period_is_a_period(officer: Actor, privacy: Privacy, days: int) -> None:
    with pytest.raises(FieldProblem):
        privacy.exposed(officer, TODAY, TODAY + timedelta(days=days))
