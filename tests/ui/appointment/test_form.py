"""What the panel for an appointment shows and reads; an afternoon is a hint, never a wall."""

from dataclasses import replace
from datetime import date, time
from uuid import uuid4

import pytest

from bridge_app.domain.appointments import (
    Appointment,
    AppointmentDraft,
    AppointmentKind,
    Arranged,
    Reminder,
)
from bridge_app.domain.people import Needs
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem
from bridge_app.ui.appointment.form import (
    AppointmentForm,
    Setting,
    begun,
    form_of,
    panel_state,
    read_form,
    read_time,
    suggested_days,
    with_part,
    with_time,
)
from bridge_app.ui.together.speech import Speech

TUESDAY = date(2026, 6, 2)
SETTING = Setting(Speech("nl", "je"), TUESDAY)
NEXT = AppointmentForm("dinsdag 9 juni", "9.30")


def test_the_same_day_in_the_weeks_to_come_can_be_tapped() -> None:
    days = [option.text for option in suggested_days("nl", TUESDAY)]
    assert days == ["dinsdag 9 juni", "dinsdag 16 juni", "dinsdag 23 juni", "dinsdag 30 juni"]


@pytest.mark.parametrize("weekend", [date(2026, 6, 6), date(2026, 6, 7)])
def test_nobody_is_asked_to_come_at_the_weekend(weekend: date) -> None:
    days = [option.text for option in suggested_days("nl", weekend)]
    assert all(day.startswith("maandag") for day in days)


def test_what_is_tapped_can_be_read() -> None:
    state = panel_state(AppointmentForm(), SETTING)
    for day in state.days:
        for at in state.times:
            read = read_form(AppointmentForm(day.value, at.value), SETTING)
            assert isinstance(read, AppointmentDraft)
            assert read.part is DayPart.MORNING, "only mornings are offered"


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("9.30", time(9, 30)),
        ("9:30", time(9, 30)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        (" 14 uur ", time(14, 0)),
        ("9.30 uur", time(9, 30)),
        ("", None),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, at: time | None) -> None:
    assert read_time(typed) == at


@pytest.mark.parametrize("typed", ["25.00", "9.75", "half tien", "9.3", "12345"])
def test_what_is_no_time_is_asked_back(typed: str) -> None:
    with pytest.raises(FieldProblem, match="not_a_time"):
        read_time(typed)


def test_a_time_and_a_part_of_the_day_take_each_others_place() -> None:
    part = with_part(NEXT, DayPart.AFTERNOON)
    assert (part.time, part.part) == ("", DayPart.AFTERNOON)
    assert with_part(part, "") == replace(part, part="")
    timed = with_time(part, "9.30")
    assert (timed.time, timed.part) == ("9.30", "")
    assert with_time(part, " ").part == DayPart.AFTERNOON


def test_what_is_known_stands_ready() -> None:
    form = begun(Needs("Arabisch", brings_child=True), "Kamer 2", AppointmentKind.REVIEW)
    assert form.arranged == Arranged(brings_child=True, interpreter=True)
    assert (form.place, form.kind, form.day) == ("Kamer 2", AppointmentKind.REVIEW, "")


def test_another_day_begins_with_all_that_was_agreed() -> None:
    agreed = AppointmentDraft(
        date(2026, 6, 9),
        time(9, 30),
        DayPart.MORNING,
        "Kamer 2",
        AppointmentKind.FIRST,
        Arranged(quiet_room=True),
        Reminder.CARD,
    )
    for known in (agreed, replace(agreed, at=None), replace(agreed, at=None, part=None)):
        form = form_of(Appointment(uuid4(), uuid4(), known), "nl")
        assert read_form(form, SETTING) == known


def test_a_long_talk_after_noon_gets_a_hint_and_is_read_all_the_same() -> None:
    late = AppointmentForm("9 juni", "14.00", kind=AppointmentKind.REVIEW)
    assert "ochtend" in panel_state(late, SETTING).hint
    assert isinstance(read_form(late, SETTING), AppointmentDraft)
    assert panel_state(replace(late, kind=AppointmentKind.STEPS), SETTING).hint == ""
    assert panel_state(replace(late, day=""), SETTING).hint == ""


@pytest.mark.parametrize(
    ("form", "asked"),
    [
        (AppointmentForm(), {"day": "Welke dag kiezen we?"}),
        (AppointmentForm("1-6-2026"), {"day": "Die dag is al voorbij. Welke dag wordt het?"}),
        (AppointmentForm("ooit"), {"day": "Welke dag is dat? Typ bijvoorbeeld: 3 juni."}),
        (replace(NEXT, time="laat"), {"at": "Hoe laat is dat? Typ bijvoorbeeld: 9 uur."}),
        (replace(NEXT, place="x" * 201), {"place": "Schrijf de plek wat korter op."}),
    ],
)
def test_what_lacks_is_asked_when_somebody_wants_to_note_it(
    form: AppointmentForm, asked: dict[str, str]
) -> None:
    assert panel_state(form, SETTING, asked=True).troubles == asked
    assert panel_state(form, SETTING).troubles == {}


@pytest.mark.parametrize(("may", "offered"), [(None, True), (True, True), (False, False)])
def test_who_said_no_to_messages_is_offered_none(may: bool | None, *, offered: bool) -> None:
    state = panel_state(AppointmentForm(), replace(SETTING, may_message=may))
    assert any(each.value == Reminder.MESSAGE for each in state.reminders) is offered
