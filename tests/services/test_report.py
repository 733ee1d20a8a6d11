"""The short report: what was said and agreed, read first, and logged when it leaves."""

from dataclasses import replace
from datetime import date

import pytest

from bridge_app.domain.access import Actor
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import Client
from bridge_app.domain.plan import SeenHow
from bridge_app.domain.privacy import TakeHomeAppointment
from bridge_app.errors import ReasonNeeded
from tests.services.world import World


def test_a_report_tells_what_was_said_and_agreed(
    world: World, mentor: Actor, karin: Client
) -> None:
    services = world.services
    assert services.people.report(mentor, karin.id).talked_on is None
    talk = world.talk(mentor, karin)
    services.bridges.answer(mentor, talk, "debts", Given(Answer.ANSWERED, 2))
    services.bridges.set_strengths(mentor, talk, ("Ik kom op tijd",))
    services.plans.set_urgent(mentor, karin.id, "debts")
    plan = world.planned(mentor, karin, "een", "twee", "drie")
    services.plans.confirm(mentor, karin.id, plan.steps[0].id, SeenHow.TOLD)
    services.plans.settle(mentor, karin.id)
    services.appointments.note(mentor, karin.id, AppointmentDraft(date(2026, 6, 16)))
    report = services.people.report(mentor, karin.id)
    assert (report.made_on, report.talked_on) == (date(2026, 6, 2), date(2026, 6, 2))
    assert (report.strengths, report.urgent_area) == (("Ik kom op tijd",), "debts")
    (goal,) = report.goals
    assert [step.text for step in goal.steps] == ["twee", "drie"]
    assert report.done == ("een",)
    assert report.appointment == TakeHomeAppointment(date(2026, 6, 16))
    assert report.words["nl"].areas["debts"].name
    assert "Karin" not in repr(replace(report, words={}))


def test_what_leaves_is_logged_without_what_it_said(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.services.people.report_copied(mentor, karin.id)
    line = world.audit()[-1]
    told = (line.action, line.client_id, line.detail)
    assert told == ("client.report_copied", karin.id, "")


def test_out_of_reach_nothing_is_reported(world: World, desk: Actor, karin: Client) -> None:
    with pytest.raises(ReasonNeeded):
        world.services.people.report(desk, karin.id)
