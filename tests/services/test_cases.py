"""The help ends with a reason from a list, the term begins to count, and it may go on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft, Outcome
from bridge_app.domain.people import Client, ConversationKind, EndReason, Keep
from bridge_app.domain.plan import StepDraft
from bridge_app.domain.retention import RULES
from bridge_app.errors import ChangedElsewhere, ReasonNeeded
from bridge_app.services.clock import business_day
from bridge_app.storage import appointments
from tests.services.world import World


def waiting(world: World, actor: Actor) -> tuple[int, int, int]:
    """How many stand in the caseload, with a talk to go on with, with a step of today."""
    home = world.services.people.home(actor)
    mine = world.services.people.caseload(actor)
    return len(mine), len(home.unfinished), len(home.steps_today)


def under_way(world: World, mentor: Actor, karin: Client) -> None:
    """A talk that goes on, and a step of today."""
    plan = world.planned(mentor, karin)
    today = StepDraft("Ik bel", day=business_day(world.clock()))
    goal = plan.active_goals[-1].id
    world.services.plans.add_step(mentor, karin.id, goal, today)
    world.talk(mentor, karin)


@pytest.mark.parametrize("reason", EndReason)
def test_it_ends_today_and_nobody_is_reminded_of_it(
    world: World, mentor: Actor, karin: Client, reason: EndReason
) -> None:
    under_way(world, mentor, karin)
    assert waiting(world, mentor) == (1, 1, 1)
    case = world.services.cases.end(mentor, karin.id, reason)
    assert (case.closed_at, case.end_reason) == (world.clock(), reason)
    assert waiting(world, mentor) == (0, 0, 0)
    line = world.audit()[-3]
    assert (line.action, line.detail, line.client_id) == ("case.end", reason, karin.id)
    assert world.services.people.open(mentor, karin.id).case == case


def test_from_tomorrow_it_lies_in_nobodys_reach(world: World, mentor: Actor, karin: Client) -> None:
    """The control: without the end it still does."""
    lot = world.client(mentor, "Lot")
    world.services.cases.end(mentor, karin.id, EndReason.MOVED)
    world.services.people.open(mentor, karin.id)
    world.clock.later(days=1)
    with pytest.raises(ReasonNeeded):
        world.services.people.open(mentor, karin.id)
    assert world.services.people.open(mentor, lot.id).client.id == lot.id


def expected(world: World, client: Client, actor: Actor) -> list[Outcome]:
    return [each.outcome for each in world.services.appointments.of_client(actor, client.id)]


def with_appointments(world: World, mentor: Actor, karin: Client) -> None:
    """Today, in a week, and one in a week that was called off."""
    note = world.services.appointments.note
    today = business_day(world.clock())
    note(mentor, karin.id, AppointmentDraft(today))
    week = AppointmentDraft(today + timedelta(days=7))
    note(mentor, karin.id, week)
    off = note(mentor, karin.id, week)
    world.services.appointments.cancel(mentor, off.id, off.version)


def test_nobody_is_expected_once_the_help_ended(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    """Else the file would lie within everybody's reach again on that day."""
    with_appointments(world, mentor, karin)
    world.services.cases.end(mentor, karin.id, EndReason.DIED)
    told = [Outcome.PLANNED, Outcome.ENDED, Outcome.CANCELLED]
    assert expected(world, karin, mentor) == told
    world.clock.later(days=7)
    assert world.services.appointments.on(desk, business_day(world.clock())) == ()
    with pytest.raises(ReasonNeeded):
        world.services.people.open(desk, karin.id)


def test_control_with_the_days_left_as_they_are_everybody_has_it_within_reach(
    world: World, mentor: Actor, desk: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_appointments(world, mentor, karin)
    monkeypatch.setattr(appointments, "end_with_case", lambda *_: None)
    world.services.cases.end(mentor, karin.id, EndReason.DIED)
    world.clock.later(days=7)
    assert world.services.people.open(desk, karin.id).client.id == karin.id


def test_undone_on_the_same_day_they_are_expected_again(
    world: World, mentor: Actor, karin: Client
) -> None:
    with_appointments(world, mentor, karin)
    before = expected(world, karin, mentor)
    world.services.cases.end(mentor, karin.id, EndReason.MOVED)
    world.services.cases.go_on(mentor, karin.id)
    assert expected(world, karin, mentor) == before


def test_later_the_days_of_before_stay_away_whatever_ends_and_goes_on(
    world: World, mentor: Actor, karin: Client
) -> None:
    with_appointments(world, mentor, karin)
    cases, reasoned = world.services.cases, replace(mentor, reason="belde")
    cases.end(mentor, karin.id, EndReason.MOVED)
    world.clock.later(days=1)
    cases.go_on(reasoned, karin.id)
    cases.end(mentor, karin.id, EndReason.MOVED)
    cases.go_on(mentor, karin.id)
    assert expected(world, karin, mentor)[1:] == [Outcome.CANCELLED] * 2


def test_the_term_counts_from_the_end(world: World, mentor: Actor, karin: Client) -> None:
    keeper = world.hire(Role.ADMINISTRATOR)
    lot = world.client(mentor, "Lot")
    for each in (karin, lot):
        world.scored(mentor, each, 2)
    world.clock.later(days=100)
    case = world.services.cases.end(mentor, karin.id, EndReason.ON_THEIR_OWN)
    world.clock.later(days=RULES[case.purpose].days - 100)
    due = {each.number for each in world.services.retention.overview(keeper).due}
    assert due == {lot.number}
    world.clock.later(days=100)
    due = {each.number for each in world.services.retention.overview(keeper).due}
    assert due == {lot.number, karin.number}


def test_undone_on_the_same_day_it_is_as_if_nothing_was(
    world: World, mentor: Actor, karin: Client
) -> None:
    under_way(world, mentor, karin)
    before = world.services.people.open(mentor, karin.id).case
    world.services.cases.end(mentor, karin.id, EndReason.OWN_CHOICE)
    assert world.services.cases.go_on(mentor, karin.id) == before
    assert waiting(world, mentor) == (1, 1, 1)


def test_later_whoever_takes_it_up_is_the_mentor(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.services.cases.end(mentor, karin.id, EndReason.NO_CONTACT)
    world.clock.later(days=40)
    other, desk = world.hire(Role.MENTOR), world.hire(Role.FRONT_DESK)
    world.services.people.walk_in(desk, karin.id)
    world.services.cases.go_on(desk, karin.id)
    assert [len(world.services.people.caseload(each)) for each in (mentor, other)] == [0, 0]
    world.services.cases.end(desk, karin.id, EndReason.NO_CONTACT)
    world.clock.later(days=1)
    reasoned = replace(other, reason="Karin belde")
    world.services.cases.go_on(reasoned, karin.id)
    assert [len(world.services.people.caseload(each)) for each in (mentor, other)] == [0, 1]


def test_a_talk_takes_it_up_again_by_itself(world: World, mentor: Actor, karin: Client) -> None:
    world.services.cases.end(mentor, karin.id, EndReason.MOVED)
    start = world.services.bridges.start
    start(mentor, karin.id, ConversationKind.REVIEW, Keep.ALL, "nl")
    assert world.services.people.open(mentor, karin.id).case.closed_at is None


def test_it_ends_once_and_goes_on_once(world: World, mentor: Actor, karin: Client) -> None:
    cases = world.services.cases
    with pytest.raises(ChangedElsewhere):
        cases.go_on(mentor, karin.id)
    cases.end(mentor, karin.id, EndReason.MOVED)
    with pytest.raises(ChangedElsewhere):
        cases.end(mentor, karin.id, EndReason.DIED)
    assert world.services.people.open(mentor, karin.id).case.end_reason == EndReason.MOVED
