"""Of two interrupted intakes only the one to which nobody comes back is on the list."""

from datetime import date, timedelta

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import Client, ConversationKind, Keep
from bridge_app.domain.plan import TeachBack
from bridge_app.domain.retention import BROKEN_OFF_DAYS, BrokenOff
from bridge_app.services.clock import business_day
from tests.services.world import World

TODAY = date(2026, 6, 2)


@pytest.fixture
def keeper(world: World) -> Actor:
    return world.hire(Role.ADMINISTRATOR, name="Bas")


def listed(world: World, keeper: Actor) -> tuple[BrokenOff, ...]:
    return world.services.retention.broken_off(keeper, business_day(world.clock()))


def test_of_two_only_the_one_without_a_next_appointment_after_42_days(
    world: World, mentor: Actor, karin: Client, keeper: Actor
) -> None:
    lot = world.client(mentor, "Lot", "Vos")
    for client in (karin, lot):
        world.talk(mentor, client)
    next_day = AppointmentDraft(TODAY + timedelta(days=60))
    world.services.appointments.note(mentor, lot.id, next_day)
    world.clock.later(days=BROKEN_OFF_DAYS - 1)
    assert listed(world, keeper) == ()
    world.clock.later(days=1)
    (found,) = listed(world, keeper)
    assert found == BrokenOff(karin.number, TODAY)
    assert found.due == TODAY + timedelta(days=42)


def test_an_appointment_that_was_cancelled_brings_nobody_back(
    world: World, mentor: Actor, karin: Client, keeper: Actor
) -> None:
    world.talk(mentor, karin)
    diary = world.services.appointments
    noted = diary.note(mentor, karin.id, AppointmentDraft(TODAY + timedelta(days=60)))
    diary.cancel(mentor, noted.id, 1)
    world.clock.later(days=42)
    assert [each.number for each in listed(world, keeper)] == [karin.number]


def test_the_days_count_from_the_last_sign_of_life(
    world: World, mentor: Actor, karin: Client, keeper: Actor
) -> None:
    talk = world.talk(mentor, karin)
    world.clock.later(days=10)
    world.services.bridges.answer(mentor, talk, "housing", Given(Answer.ANSWERED, 2))
    world.clock.later(days=41)
    assert listed(world, keeper) == ()
    diary = world.services.appointments
    missed = diary.note(mentor, karin.id, AppointmentDraft(business_day(world.clock())))
    diary.not_come(mentor, missed.id, 1)
    world.clock.later(days=41)
    assert listed(world, keeper) == (), "somebody was expected since"
    world.clock.later(days=1)
    assert [each.since for each in listed(world, keeper)] == [TODAY + timedelta(days=51)]


def test_who_ended_or_agreed_or_came_back_is_not_broken_off(
    world: World, mentor: Actor, keeper: Actor
) -> None:
    ended, agreed, back = (world.client(mentor, name) for name in ("Een", "Twee", "Drie"))
    world.scored(mentor, ended, 2)
    world.talk(mentor, agreed)
    world.planned(mentor, agreed, "een")
    world.services.plans.agree(mentor, agreed.id, TeachBack.COULD_TELL)
    world.scored(mentor, back, 2)
    world.services.bridges.start(mentor, back.id, ConversationKind.REVIEW, Keep.ALL, "nl")
    world.clock.later(days=100)
    assert listed(world, keeper) == ()


def test_the_oldest_comes_first_and_nobody_is_named(
    world: World, mentor: Actor, karin: Client, keeper: Actor
) -> None:
    lot = world.client(mentor, "Lot", "Vos")
    world.talk(mentor, lot)
    world.clock.later(days=1)
    world.talk(mentor, karin)
    world.clock.later(days=50)
    found = listed(world, keeper)
    assert [each.number for each in found] == [lot.number, karin.number]
    assert "Karin" not in repr(found)
    assert world.audit()[-1].amount == 2
