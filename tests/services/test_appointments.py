"""Appointments: noted, moved with the old one kept, and what became of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from bridge_app.domain.access import Actor, Reach
from bridge_app.domain.appointments import (
    Appointment,
    AppointmentDraft,
    AppointmentKind,
    Arranged,
    Outcome,
    Reminder,
    Taken,
)
from bridge_app.domain.municipality import Municipality
from bridge_app.domain.people import Client, SafeContact
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import ChangedElsewhere, FieldProblem, NoMessage, NotFound, ReasonNeeded
from bridge_app.services.appointments import Appointments
from tests.services.world import MORNING, World

TODAY = date(2026, 6, 2)
TUESDAY = AppointmentDraft(date(2026, 6, 16), time(9, 30), place="Kamer 2")


@pytest.fixture
def diary(world: World) -> Appointments:
    return world.services.appointments


@pytest.fixture
def noted(diary: Appointments, mentor: Actor, karin: Client) -> Appointment:
    return diary.note(mentor, karin.id, TUESDAY)


def test_all_that_was_agreed_comes_back(diary: Appointments, mentor: Actor, karin: Client) -> None:
    arranged = Arranged(brings_child=True, interpreter=True, quiet_room=True)
    wanted = replace(
        TUESDAY, kind=AppointmentKind.REVIEW, arranged=arranged, reminder=Reminder.MESSAGE
    )
    made = diary.note(mentor, karin.id, wanted)
    assert made.agreed == replace(wanted, part=DayPart.MORNING)
    assert diary.of_client(mentor, karin.id) == (made,)
    assert (made.outcome, made.moved_to, made.version) == (Outcome.PLANNED, None, 1)


def test_a_day_that_is_past_is_not_agreed(
    diary: Appointments, mentor: Actor, karin: Client
) -> None:
    with pytest.raises(FieldProblem, match="in_past"):
        diary.note(mentor, karin.id, AppointmentDraft(date(2026, 6, 1)))
    assert diary.of_client(mentor, karin.id) == ()


def test_moving_keeps_the_old_one_and_points_to_the_new(
    diary: Appointments, mentor: Actor, karin: Client, noted: Appointment
) -> None:
    later = replace(TUESDAY, day=date(2026, 6, 23))
    after = diary.move(mentor, noted.id, 1, later)
    old, new = diary.of_client(mentor, karin.id)
    assert (old.outcome, old.moved_to, old.version) == (Outcome.MOVED, after.id, 2)
    assert (old.agreed.day, new) == (TUESDAY.day, after)
    with pytest.raises(ChangedElsewhere):
        diary.held(mentor, old.id, 2)
    assert diary.of_client(mentor, karin.id) == (old, new)


def test_each_outcome_is_kept_and_can_be_taken_back(
    diary: Appointments, mentor: Actor, karin: Client, noted: Appointment
) -> None:
    for act, outcome in (
        (diary.not_come, Outcome.NOT_COME),
        (diary.held, Outcome.HELD),
        (diary.cancel, Outcome.CANCELLED),
    ):
        marked = act(mentor, noted.id, noted.version)
        assert diary.of_client(mentor, karin.id) == (marked,)
        assert marked.outcome is outcome
        noted = diary.put_back(mentor, noted.id, marked.version)
        assert noted.outcome is Outcome.PLANNED


def test_who_looks_at_an_old_screen_changes_nothing(
    diary: Appointments, mentor: Actor, karin: Client, noted: Appointment
) -> None:
    held = diary.held(mentor, noted.id, 1)
    with pytest.raises(ChangedElsewhere):
        diary.cancel(mentor, noted.id, 1)
    with pytest.raises(ChangedElsewhere):
        diary.move(mentor, noted.id, 1, TUESDAY)
    assert diary.of_client(mentor, karin.id) == (held,)


def test_an_appointment_that_is_not_there(diary: Appointments, mentor: Actor) -> None:
    with pytest.raises(NotFound):
        diary.held(mentor, uuid4(), 1)


def test_the_day_shows_who_is_expected_by_whom_in_order(
    world: World, diary: Appointments, mentor: Actor, desk: Actor
) -> None:
    ahmed, lot = world.client(mentor, "Ahmed", "Yildiz"), world.client(desk, "Lot", "Vos")
    talk = world.talk(mentor, ahmed)
    diary.note(desk, lot.id, AppointmentDraft(TODAY, time(14, 0)))
    diary.note(mentor, ahmed.id, AppointmentDraft(TODAY, time(9, 30)))
    gone = diary.note(mentor, ahmed.id, AppointmentDraft(TODAY, time(8, 0)))
    diary.cancel(mentor, gone.id, 1)
    moved = diary.note(desk, lot.id, AppointmentDraft(TODAY, time(8, 0)))
    diary.move(desk, moved.id, 1, TUESDAY)
    shown = [(line.client, line.staff, line.talk) for line in diary.on(desk, TODAY)]
    assert shown == [("Ahmed Y.", "Fatima", talk), ("Lot V.", "Sanne", None)]
    assert diary.on(desk, TODAY + timedelta(days=1)) == ()


@pytest.mark.parametrize("outcome", sorted({*Outcome} - {Outcome.ENDED}))  # that one: test_cases
def test_only_who_is_expected_lies_within_reach(
    world: World, mentor: Actor, desk: Actor, noted: Appointment, outcome: Outcome
) -> None:
    diary, client_id = world.services.appointments, noted.client_id
    world.clock.now = MORNING.replace(day=16)
    if outcome is Outcome.MOVED:
        diary.move(mentor, noted.id, 1, replace(TUESDAY, day=date(2026, 6, 23)))
    elif outcome is not Outcome.PLANNED:
        {
            Outcome.HELD: diary.held,
            Outcome.CANCELLED: diary.cancel,
            Outcome.NOT_COME: diary.not_come,
        }[outcome](mentor, noted.id, 1)
    if outcome in {Outcome.CANCELLED, Outcome.MOVED}:
        with pytest.raises(ReasonNeeded):
            world.services.people.open(desk, client_id)
        assert world.services.people.home(desk).seen_lately == ()
    else:
        assert world.services.people.open(desk, client_id).reach is Reach.APPOINTMENT_TODAY


def test_beginning_a_talk_says_that_the_client_came(
    world: World, diary: Appointments, mentor: Actor, karin: Client, noted: Appointment
) -> None:
    world.clock.now = MORNING.replace(day=16)
    other = diary.note(mentor, karin.id, AppointmentDraft(date(2026, 6, 30)))
    world.talk(mentor, karin)
    outcomes = {each.id: each.outcome for each in diary.of_client(mentor, karin.id)}
    assert outcomes == {noted.id: Outcome.HELD, other.id: Outcome.PLANNED}
    shown = world.services.people.open(mentor, karin.id).appointment
    assert shown is not None
    assert shown.day == date(2026, 6, 30), "the paper names the next one, not today's"


def test_only_a_day_to_come_on_which_one_is_expected_is_next(
    world: World, diary: Appointments, mentor: Actor, karin: Client, noted: Appointment
) -> None:
    diary.cancel(mentor, noted.id, 1)
    diary.note(mentor, karin.id, replace(TUESDAY, day=date(2026, 6, 17)))
    shown = world.services.people.open(mentor, karin.id).appointment
    assert shown is not None
    assert (shown.day, shown.part) == (date(2026, 6, 17), DayPart.MORNING)
    world.clock.now = datetime(2026, 6, 18, 7, 0, tzinfo=UTC)
    assert world.services.people.open(mentor, karin.id).appointment is None


def test_the_log_says_what_became_of_it_and_of_whom_but_no_place(
    world: World, diary: Appointments, mentor: Actor, karin: Client, noted: Appointment
) -> None:
    diary.not_come(mentor, noted.id, 1)
    line = world.audit()[-1]
    told = (line.action, line.object_kind, line.object_id, line.detail, line.client_id)
    assert told == ("appointment.mark", "appointment", noted.id, "not_come", karin.id)
    assert "Kamer" not in repr(world.audit())


def test_agreeing_begins_with_who_and_where(
    world: World, diary: Appointments, mentor: Actor, karin: Client, noted: Appointment
) -> None:
    town = Municipality(location="Serviceplein", desk_phone="0172 1122")
    world.services.settings.set_municipality(world.hire_all(), town)
    moved = diary.move(mentor, noted.id, 1, TUESDAY)
    early = diary.note(mentor, karin.id, AppointmentDraft(TODAY))
    gone = diary.cancel(mentor, diary.note(mentor, karin.id, TUESDAY).id, 1)
    meeting = diary.meeting(mentor, karin.id)
    assert (meeting.client, meeting.location) == (karin, "Serviceplein")
    assert meeting.desk_phone == "0172 1122"
    assert meeting.coming(TODAY) == (early, moved)
    assert meeting.former(TODAY) == (gone,)
    assert meeting.former(TODAY + timedelta(days=1)) == (gone, early)


def test_what_is_taken_along_is_logged_by_its_kind(
    world: World, diary: Appointments, mentor: Actor, karin: Client, noted: Appointment
) -> None:
    world.reachable(mentor, karin)
    for how in Taken:
        diary.taken(mentor, noted.id, how)
    lines = world.audit()[-3:]
    assert [line.detail for line in lines] == ["card", "calendar", "message"]
    assert {(line.action, line.client_id) for line in lines} == {("appointment.taken", karin.id)}


@pytest.mark.parametrize("said", [None, False])
def test_without_a_yes_no_message_leaves(
    world: World, mentor: Actor, karin: Client, noted: Appointment, said: bool | None
) -> None:
    safe = SafeContact(may_message=said)
    world.services.people.change(mentor, replace(karin, safe_contact=safe))
    world.services.appointments.taken(mentor, noted.id, Taken.CARD)
    with pytest.raises(NoMessage):
        world.services.appointments.taken(mentor, noted.id, Taken.MESSAGE)


def test_a_reminder_that_the_client_said_no_to_is_not_noted(
    world: World, mentor: Actor, karin: Client
) -> None:
    """Also not by moving one that was agreed before the no."""
    note, move = world.services.appointments.note, world.services.appointments.move
    soon = AppointmentDraft(date(2026, 6, 16), reminder=Reminder.MESSAGE)
    made = note(mentor, karin.id, soon)
    world.services.people.change(
        mentor, replace(karin, safe_contact=SafeContact(may_message=False))
    )
    with pytest.raises(NoMessage):
        note(mentor, karin.id, soon)
    with pytest.raises(NoMessage):
        move(mentor, made.id, made.version, soon)
    moved = move(mentor, made.id, made.version, replace(soon, reminder=Reminder.CARD))
    assert moved.agreed.reminder is Reminder.CARD
