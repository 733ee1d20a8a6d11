"""What an appointment says of itself: part of the day, order, and when it asks much."""

from dataclasses import replace
from datetime import date, time
from uuid import uuid4

import pytest

from bridge_app.domain.appointments import (
    Appointment,
    AppointmentDraft,
    AppointmentKind,
    Outcome,
    TodayLine,
    after,
    checked_draft,
    in_order,
    part_of,
    standing,
    tires,
    to_take_home,
)
from bridge_app.domain.privacy import DayPart, TakeHomeAppointment
from bridge_app.errors import FieldProblem

TODAY = date(2026, 6, 2)
DRAFT = AppointmentDraft(TODAY)


@pytest.mark.parametrize(
    ("at", "part"),
    [
        (time(9, 30), DayPart.MORNING),
        (time(11, 59), DayPart.MORNING),
        (time(12, 0), DayPart.AFTERNOON),
        (time(17, 59), DayPart.AFTERNOON),
        (time(18, 0), DayPart.EVENING),
    ],
)
def test_a_time_lies_in_a_part_of_the_day(at: time, part: DayPart) -> None:
    assert part_of(at) is part


def test_a_time_says_its_own_part_and_a_place_is_cleaned() -> None:
    typed = replace(DRAFT, at=time(14, 0), part=DayPart.MORNING, place=" Kamer  2 ")
    checked = checked_draft(typed, TODAY)
    assert (checked.part, checked.place) == (DayPart.AFTERNOON, "Kamer 2")
    assert checked_draft(replace(DRAFT, part=DayPart.EVENING), TODAY).part is DayPart.EVENING


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (AppointmentDraft(date(2026, 6, 1)), "in_past"),
        (replace(DRAFT, place="x" * 201), "too_long"),
    ],
)
def test_what_cannot_be_agreed(draft: AppointmentDraft, reason: str) -> None:
    with pytest.raises(FieldProblem, match=reason):
        checked_draft(draft, TODAY)


@pytest.mark.parametrize("kind", [AppointmentKind.FIRST, AppointmentKind.REVIEW])
@pytest.mark.parametrize(
    ("at", "part", "hint"),
    [
        (time(11, 45), None, False),
        (time(12, 0), None, True),
        (None, DayPart.MORNING, False),
        (None, DayPart.AFTERNOON, True),
        (None, DayPart.EVENING, True),
        (None, None, False),
        (time(9, 0), DayPart.AFTERNOON, False),
    ],
)
def test_a_long_conversation_after_noon_asks_much(
    kind: AppointmentKind, at: time | None, part: DayPart | None, hint: bool
) -> None:
    assert tires(replace(DRAFT, kind=kind, at=at, part=part)) is hint


def test_small_steps_can_be_talked_about_at_any_hour() -> None:
    assert not tires(replace(DRAFT, kind=AppointmentKind.STEPS, at=time(16, 0)))


def line(name: str, at: time | None = None, part: DayPart | None = None) -> TodayLine:
    agreed = replace(DRAFT, at=at, part=part_of(at) if at else part)
    return TodayLine(Appointment(uuid4(), uuid4(), agreed), name, "Fatima")


def test_the_day_goes_from_morning_to_evening_and_names_break_a_tie() -> None:
    lines = [
        line("sometime"),
        line("evening", part=DayPart.EVENING),
        line("late", time(14, 0)),
        line("b", time(9, 30)),
        line("a", time(9, 30)),
        line("somewhere in the morning", part=DayPart.MORNING),
    ]
    order = ["a", "b", "somewhere in the morning", "late", "evening", "sometime"]
    assert [each.client for each in in_order(lines)] == order
    assert in_order(lines)[0].client_id == lines[4].appointment.client_id


def test_a_paper_gets_day_time_place_and_part() -> None:
    agreed = replace(DRAFT, part=DayPart.MORNING, place="Kamer 2")
    expected = TakeHomeAppointment(TODAY, None, "Kamer 2", DayPart.MORNING)
    assert to_take_home(agreed) == expected


def test_what_stands_of_an_appointment_is_the_day_it_moved_to() -> None:
    last = Appointment(uuid4(), uuid4(), DRAFT)
    middle = replace(last, id=uuid4(), outcome=Outcome.MOVED, moved_to=last.id)
    first = replace(last, id=uuid4(), outcome=Outcome.MOVED, moved_to=middle.id)
    assert standing((first, middle, last), first.id) == last
    assert standing((last,), last.id) == last
    gone = replace(last, outcome=Outcome.CANCELLED)
    assert standing((first, middle, gone), first.id) is None


def test_what_is_planned_after_today_ends_with_the_help() -> None:
    tomorrow = replace(DRAFT, day=date(2026, 6, 3))
    today, planned = (Appointment(uuid4(), uuid4(), each) for each in (DRAFT, tomorrow))
    called_off = replace(planned, outcome=Outcome.CANCELLED)
    assert after([today, planned, called_off], TODAY) == (planned,)
