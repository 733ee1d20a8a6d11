"""The mentor's own people, what they need, and looks at the bridge whose day has come."""

from datetime import date, time, timedelta

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.bridge import Answer
from bridge_app.domain.caseload import CaseLine, Need, ReviewDue, needs
from bridge_app.domain.desk import Given
from bridge_app.domain.people import Client
from bridge_app.domain.plan import Lane, SeenHow, StepDraft, TeachBack
from bridge_app.domain.privacy import DayPart
from bridge_app.services.clock import business_day
from tests.services.world import World

TODAY = date(2026, 6, 2)


def line_of(world: World, mentor: Actor, client: Client) -> CaseLine:
    return next(
        line for line in world.services.people.caseload(mentor) if line.client_id == client.id
    )


def test_a_new_client_needs_an_appointment_and_a_word(
    world: World, mentor: Actor, karin: Client
) -> None:
    line = line_of(world, mentor, karin)
    assert line == CaseLine(karin.id, "Karin B.")
    assert needs(line, TODAY) == (Need.NO_APPOINTMENT, Need.SILENCE)


def test_goal_and_next_step_stand_in_the_clients_words(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    plan = plans.set_goal(mentor, karin.id, "debts", "Ik open mijn post.", "Mijn post")
    goal = plan.active_goals[0].id
    plans.set_goal(mentor, karin.id, "savings", "Ik spaar.")
    later, soon = date(2026, 6, 9), date(2026, 6, 4)
    plans.add_step(mentor, karin.id, goal, StepDraft("Ik bel later", day=later))
    plans.add_step(
        mentor,
        karin.id,
        goal,
        StepDraft("Ik bel de corporatie", "Ik bel", day=soon, day_part=DayPart.MORNING),
    )
    plans.add_step(mentor, karin.id, goal, StepDraft("ooit"), Lane.LATER)
    line = line_of(world, mentor, karin)
    assert (line.goal, line.step) == ("Mijn post", "Ik bel")
    assert (line.step_day, line.step_part) == (soon, DayPart.MORNING)


def test_a_dropped_goal_and_a_closed_step_are_gone(
    world: World, mentor: Actor, karin: Client
) -> None:
    plan = world.planned(mentor, karin, "een", "twee")
    world.services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    world.services.plans.claim(mentor, karin.id, plan.steps[0].id)
    line = line_of(world, mentor, karin)
    assert (line.claims, line.step, line.last_contact) == (1, "twee", TODAY)
    world.services.plans.confirm(mentor, karin.id, plan.steps[0].id, SeenHow.TOLD)
    assert line_of(world, mentor, karin).claims == 0
    goal = plan.active_goals[0]
    world.services.plans.drop_goal(mentor, karin.id, goal.id, goal.version)
    line = line_of(world, mentor, karin)
    assert (line.goal, line.step) == ("", "")


def test_the_next_appointment_and_the_last_contact(
    world: World, mentor: Actor, karin: Client
) -> None:
    diary = world.services.appointments
    kept = diary.note(mentor, karin.id, AppointmentDraft(date(2026, 6, 5)))
    diary.note(mentor, karin.id, AppointmentDraft(date(2026, 6, 16), time(9, 30)))
    gone = diary.note(mentor, karin.id, AppointmentDraft(date(2026, 6, 8)))
    diary.cancel(mentor, gone.id, 1)
    assert line_of(world, mentor, karin).appointment == date(2026, 6, 5)
    assert line_of(world, mentor, karin).last_contact is None
    world.clock.later(days=3)
    diary.held(mentor, kept.id, 1)
    line = line_of(world, mentor, karin)
    assert (line.appointment, line.at) == (date(2026, 6, 16), time(9, 30))
    assert line.last_contact == date(2026, 6, 5)
    world.clock.later(days=1)
    world.talk(mentor, karin)
    assert line_of(world, mentor, karin).last_contact == date(2026, 6, 6)


def test_only_ones_own_open_cases(world: World, mentor: Actor, desk: Actor, karin: Client) -> None:
    world.client(desk, "Ahmed")
    other = world.hire(Role.MENTOR, name="Sanne")
    lot = world.client(other, "Lot", "Vos")
    assert [line.client_id for line in world.services.people.caseload(mentor)] == [karin.id]
    assert [line.client_id for line in world.services.people.caseload(other)] == [lot.id]


def promised(world: World, mentor: Actor, client: Client, months: int | None) -> date | None:
    bridges = world.services.bridges
    talk = world.talk(mentor, client)
    bridges.answer(mentor, talk, "debts", Given(Answer.ANSWERED, 2))
    bridges.finish(mentor, talk)
    day = bridges.promise_review(mentor, talk, months)
    bridges.end(mentor, talk)
    return day


def test_a_promised_look_at_the_bridge_comes_due(
    world: World, mentor: Actor, karin: Client
) -> None:
    due = promised(world, mentor, karin, 6)
    assert due is not None
    assert line_of(world, mentor, karin).review_due == due
    world.clock.later(days=(due - TODAY).days - 1)
    assert world.services.people.home(mentor).overdue == ()
    world.clock.later(days=1)
    expected = ReviewDue(karin.id, "Karin B.", due)
    assert world.services.people.home(mentor).overdue == (expected,)
    assert Need.REVIEW in needs(line_of(world, mentor, karin), business_day(world.clock()))


def test_looking_again_keeps_the_promise(world: World, mentor: Actor, karin: Client) -> None:
    promised(world, mentor, karin, 1)
    world.clock.later(days=40)
    assert world.services.people.home(mentor).overdue
    world.scored(mentor, karin, 3, 3)
    assert world.services.people.home(mentor).overdue == ()
    assert line_of(world, mentor, karin).review_due is None


def test_only_the_last_promise_stands(world: World, mentor: Actor, karin: Client) -> None:
    promised(world, mentor, karin, 1)
    world.clock.later(days=1)
    promised(world, mentor, karin, None)
    world.clock.later(days=60)
    assert world.services.people.home(mentor).overdue == ()
    assert line_of(world, mentor, karin).review_due is None


def test_somebody_elses_review_is_not_shown(world: World, mentor: Actor, karin: Client) -> None:
    promised(world, mentor, karin, 1)
    world.clock.later(days=60)
    other = world.hire(Role.MENTOR, name="Sanne")
    assert world.services.people.home(other).overdue == ()


def test_who_is_expected_stands_on_the_home_page(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    world.services.appointments.note(mentor, karin.id, AppointmentDraft(TODAY, time(9, 30)))
    (line,) = world.services.people.home(desk).expected
    assert (line.client, line.staff) == ("Karin B.", "Fatima")


@pytest.mark.parametrize("days", [1, 300])
def test_a_step_is_next_by_its_day_and_one_without_a_day_comes_last(
    world: World, mentor: Actor, karin: Client, days: int
) -> None:
    plan = world.planned(mentor, karin, "ooit")
    soon = TODAY + timedelta(days=days)
    goal = plan.active_goals[0].id
    world.services.plans.add_step(mentor, karin.id, goal, StepDraft("op een dag", day=soon))
    assert line_of(world, mentor, karin).step == "op een dag"
