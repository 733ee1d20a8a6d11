"""U10 and the day: who comes, a walk-in, an appointment in four actions, one's own people."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from uuid import UUID

import sqlalchemy as sa
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.domain.appointments import Appointment, AppointmentDraft, AppointmentKind, Outcome
from bridge_app.domain.people import SafeContact
from bridge_app.services.clock import business_day
from bridge_app.storage.tables import audit
from bridge_app.ui.caseload.page import CaseloadPage
from bridge_app.ui.context import Context
from bridge_app.ui.meeting.page import MeetingPage
from bridge_app.ui.report.page import ReportPage
from tests.journeys.conftest import COLLEAGUE, SHORT_PASSWORD, Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.test_desk_and_totals import (
    agreed_plan,
    button,
    client_page,
    come_in,
    desk_page,
    somebody,
    until,
)


def known(context: Context, client: UUID) -> tuple[Appointment, ...]:
    return context.services.appointments.of_client(context.session.actor, client)


def logged(context: Context) -> list[tuple[str, str]]:
    """What the log says was done, and why it was within reach."""
    with context.session.database.reading() as connection:
        rows = connection.execute(sa.select(audit).order_by(audit.c.seq))
        return [(row.action, row.ground or "") for row in rows]


def meeting_page(desk: Desk) -> MeetingPage:
    page = desk.page
    assert isinstance(page, MeetingPage)
    return page


def karins_file(desk: Desk, hands: Hands) -> tuple[Context, UUID]:
    """Logged in, with the file of Karin de Boer open."""
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    hands.type_text("boer")
    hands.press("Return")
    return context, karin


def note_half_past_nine(desk: Desk, press: Callable[[QWidget], None]) -> None:
    """The second day and the second time that are offered, and done."""
    panel = meeting_page(desk).panel
    press(panel.days.buttons()[1])
    press(panel.times.buttons()[1])
    press(panel.note)


def close_program(desk: Desk) -> None:
    """The first person goes home; another sits down at the same desk."""
    former = desk.program
    former.close()
    former.window.close()


def test_an_appointment_on_a_morning_is_noted_in_four_actions(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context, karin = karins_file(desk, hands)
    meter.start()
    hands.click(button(client_page(desk), "Afspraak"))
    note_half_past_nine(desk, hands.click)
    done = meter.done("U10 note an appointment")
    (made,) = known(context, karin)
    assert made.agreed.at == time(9, 30)
    assert made.agreed.day >= business_day(context.clock()) + timedelta(days=14)
    assert done.actions <= 4
    assert done.seconds <= 8
    hands.press("Escape")
    assert client_page(desk).windowTitle() == "Karin B."


def test_an_appointment_is_noted_and_taken_back_by_keyboard_alone(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context, karin = karins_file(desk, hands)
    hands.walk_to(button(client_page(desk), "Afspraak"))
    hands.press("Return")
    meter.start()
    hands.walk_to(meeting_page(desk).panel.day.edit)
    hands.type_text("morgen")
    hands.walk_to(meeting_page(desk).panel.time.edit)
    hands.type_text("9.30")
    hands.walk_to(meeting_page(desk).panel.note)
    hands.press("Return")
    done = meter.done("note an appointment with keys")
    assert done.clicks == 0
    assert known(context, karin)[0].agreed.at == time(9, 30)
    hands.walk_to(button(desk.page, "Afzeggen"))
    hands.press("Return")
    assert known(context, karin)[0].outcome is Outcome.CANCELLED
    hands.press("Ctrl+Z")
    assert known(context, karin)[0].outcome is Outcome.PLANNED


def test_who_walks_in_is_one_tap_away_and_that_is_logged(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context = come_in(desk, hands)
    somebody(context, "Karin", "de Boer")
    close_program(desk)
    desk.start(COLLEAGUE)
    hands.type_text(SHORT_PASSWORD)
    hands.press("Return")
    desk.let_in()
    inside = desk.program.inside
    assert inside is not None
    meter.start()
    hands.type_text("boer")
    hands.press("Return")
    reason = client_page(desk).reason
    assert reason.isVisible(), "somebody else's file asks first"
    hands.click(reason.walk_in)
    done = meter.done("a walk-in to the file")
    assert client_page(desk).windowTitle() == "Karin B."
    assert client_page(desk).start.isVisible()
    assert done.clicks == 1
    lines = logged(inside._context)
    assert ("client.walk_in", "") in lines
    assert ("client.open", "walk_in_today") in lines


def test_enter_begins_with_who_comes_next_and_a_first_talk_starts(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context = come_in(desk, hands)
    lot, karin = somebody(context, "Lot", "Vos"), somebody(context, "Karin", "de Boer")
    note = context.services.appointments.note
    today = business_day(context.clock())
    first, steps = AppointmentKind.FIRST, AppointmentKind.STEPS
    note(context.session.actor, lot, AppointmentDraft(today, time(15, 0), kind=steps))
    note(context.session.actor, karin, AppointmentDraft(today, time(9, 0), kind=first))
    hands.press("F1", "Ctrl+1")
    assert desk_page(desk).home.expected.isVisible()
    meter.start()
    hands.press("Return")
    done = meter.done("begin with who comes next")
    assert desk.room == "ready"
    assert done.actions == 1


def test_ones_own_people_stand_by_who_needs_something(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context = come_in(desk, hands)
    somebody(context, "Ahmed", "Yildiz")
    karin = somebody(context, "Karin", "de Boer")
    agreed_plan(context, karin)
    plans, actor = context.services.plans, context.session.actor
    plans.claim(actor, karin, plans.plan(actor, karin).steps[0].id)
    meter.start()
    hands.click(caseload_line(desk))
    page = desk.page
    assert isinstance(page, CaseloadPage)
    first = page.people.findChildren(type(button(page, "Karin B.")))[0]
    assert first.accessibleName().startswith("Karin B., zegt: een stap is gelukt")
    hands.click(first)
    done = meter.done("open a file from one's own people")
    assert client_page(desk).windowTitle() == "Karin B."
    assert done.actions == 2


def caseload_line(desk: Desk) -> QWidget:
    inside = desk.program.inside
    assert inside is not None
    return inside.frame.sidebar.buttons["caseload"]


def test_a_report_is_read_together_and_a_message_waits_for_a_yes(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    agreed_plan(context, karin)
    actor, people = context.session.actor, context.services.people
    day = business_day(context.clock()) + timedelta(days=7)
    context.services.appointments.note(actor, karin, AppointmentDraft(day, time(9, 30)))
    safe = SafeContact(may_message=True)
    people.change(actor, replace(people.open(actor, karin).client, safe_contact=safe))
    hands.type_text("boer")
    hands.press("Return")
    hands.walk_to(button(client_page(desk), "Afspraak"))
    hands.press("Return")
    hands.walk_to(button(desk.page, "Kopieer het bericht"))
    hands.press("Return")
    assert QApplication.clipboard().text().startswith("Dag Karin. Je afspraak is op")
    hands.walk_to(button(desk.page, "Kort verslag"))
    hands.press("Return")
    page = desk.page
    assert isinstance(page, ReportPage)
    inside = desk.program.inside
    assert inside is not None
    until(hands, lambda: not inside.frame.sidebar.isVisible())  # the client looks along
    hands.walk_to(page.read)
    hands.press("Space")
    hands.walk_to(page.copy)
    hands.press("Return")
    assert "Ik bel de corporatie" in QApplication.clipboard().text()
    actions = [action for action, _ in logged(context)]
    assert actions.count("appointment.taken") == 1
    assert actions.count("client.report_copied") == 1
    hands.press("Escape")
    assert desk.room == "meeting"
