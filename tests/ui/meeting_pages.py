"""One client's appointments, in every state."""

from datetime import date, time
from uuid import uuid4

from bridge_app.domain.appointments import (
    Appointment,
    AppointmentDraft,
    AppointmentKind,
    Arranged,
    Meeting,
    Outcome,
)
from bridge_app.domain.people import Client, SafeContact
from bridge_app.domain.privacy import DayPart
from bridge_app.ui.appointment.form import AppointmentForm, Setting
from bridge_app.ui.meeting.page import MeetingPage
from bridge_app.ui.meeting.state import meeting_state
from bridge_app.ui.together.speech import Speech
from tests.ui.cases import Kind, PageCase

TODAY = date(2026, 6, 3)
LONG = "Een heel lange plek met een ingang aan de achterkant van het gebouw " * 2
YES = SafeContact(may_call=True, may_message=True, may_post=False, who_reads="haar zoon")
NO = SafeContact(may_call=True, may_message=False, may_post=True)
KARIN = Client(uuid4(), "1001", "Karin", "de Boer", safe_contact=YES)


def known(
    day: date, outcome: Outcome = Outcome.PLANNED, place: str = "Serviceplein"
) -> Appointment:
    arranged = Arranged(brings_child=True, interpreter=True, quiet_room=True)
    kind = AppointmentKind.REVIEW
    agreed = AppointmentDraft(day, time(9, 30), DayPart.MORNING, place, kind, arranged)
    return Appointment(uuid4(), KARIN.id, agreed, outcome)


FORMER = tuple(
    known(date(2026, 5, day), outcome)
    for day, outcome in enumerate(
        (Outcome.HELD, Outcome.NOT_COME, Outcome.CANCELLED, Outcome.PLANNED), start=10
    )
)
MANY = (known(TODAY), known(date(2026, 6, 16)), known(date(2026, 7, 7)), *FORMER)


def pages() -> list[PageCase]:
    named = Client(uuid4(), "1002", LONG, LONG, safe_contact=YES)
    refused = Client(uuid4(), "1003", "Lot", safe_contact=NO)
    return [
        _case("empty", Meeting(KARIN)),
        _case("one", Meeting(KARIN, (known(date(2026, 6, 16)),), "Serviceplein", "0172 - 1122")),
        _case("many", Meeting(refused, MANY)),
        _case("longest", Meeting(named, (known(TODAY, place=LONG), known(TODAY, place=LONG)))),
        _case("error", Meeting(KARIN), AppointmentForm("ooit", "laat", place="x" * 201)),
    ]


def _case(kind: Kind, meeting: Meeting, form: AppointmentForm | None = None) -> PageCase:
    def made() -> MeetingPage:
        page = MeetingPage()
        state = meeting_state(meeting, TODAY, "nl")
        page.show_meeting(state)
        if state.coming:
            page.rest()
        else:
            page.ask(form or state.form, Setting(Speech(), TODAY), moving=False)
        if form:
            page.panel.submit()
        return page

    return PageCase("meeting", kind, made)
