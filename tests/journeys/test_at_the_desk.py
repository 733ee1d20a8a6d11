"""The desk for whoever comes by: an appointment for anybody, and no name for who looks along."""

from datetime import time, timedelta

from PySide6.QtWidgets import QAbstractButton, QLabel

from bridge_app.domain.appointments import AppointmentDraft, AppointmentKind
from bridge_app.domain.people import ConversationKind, Keep
from bridge_app.services.clock import business_day
from bridge_app.ui.desk.page import DeskPage
from bridge_app.ui.theme import theme_of
from tests.journeys.conftest import COLLEAGUE, SHORT_PASSWORD, Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.test_desk_and_totals import (
    button,
    client_page,
    come_in,
    desk_page,
    somebody,
    until,
)
from tests.journeys.test_today import (
    close_program,
    karins_file,
    known,
    logged,
    note_half_past_nine,
)

FIRST_TALK = ConversationKind.INTAKE, Keep.ALL, "nl"


def seen(desk: Desk) -> str:
    """Everything that can be read in the window now, on buttons and beside them."""
    window = desk.program.window
    labels = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    buttons = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
    return " | ".join([*labels, *buttons])


def home_of(desk: Desk) -> DeskPage:
    page = desk_page(desk)
    assert isinstance(page, DeskPage)
    return page


# --- an appointment (U10) ----------------------------------------------------------------------


def test_from_the_file_four_actions_with_keys_alone(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    day = business_day(context.clock()) + timedelta(days=9)
    hands.type_text("boer")
    hands.press("Return")
    assert client_page(desk).windowTitle() == "Karin B."
    meter.start()
    hands.press("Ctrl+D")
    hands.type_text(f"{day.day}-{day.month}")
    hands.press("Tab", "Tab")
    hands.type_text("9.30")
    hands.press("Return")
    done = meter.done("U10 note an appointment with keys alone")
    (made,) = known(context, karin)
    assert (made.agreed.day, made.agreed.at) == (day, time(9, 30))
    assert (done.actions, done.clicks) == (4, 0)
    assert done.seconds <= 8


def test_from_the_desk_with_keys_alone(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    """Whoever calls is found first: that is the budget of finding (U2), four letters and Enter."""
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    day = business_day(context.clock()) + timedelta(days=9)
    meter.start()
    hands.press("Ctrl+D")
    hands.type_text("boer")
    hands.press("Return")
    assert desk.room == "meeting"
    hands.type_text(f"{day.day}-{day.month}")
    hands.press("Tab", "Tab")
    hands.type_text("9.30")
    hands.press("Return")
    done = meter.done("from the desk to an appointment with keys")
    assert known(context, karin)[0].agreed.day == day
    assert done.actions <= 6
    hands.press("Escape")
    assert desk.room == "desk"


def test_from_the_desk_by_mouse(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    """One press, the person who was just here, and then the same as from the file."""
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    ready = context.services.bridges
    talk = ready.start(context.session.actor, karin, *FIRST_TALK).id
    ready.end(context.session.actor, talk)
    hands.press("F1", "Escape")
    meter.start()
    hands.click(home_of(desk).note)
    hands.click(button(home_of(desk), "Karin B."))
    note_half_past_nine(desk, hands.click)
    done = meter.done("from the desk to an appointment by mouse")
    assert known(context, karin)[0].agreed.at == time(9, 30)
    assert (done.clicks, done.keys) == (5, 0)


def test_from_the_file_four_taps_of_a_finger(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    """The same budget (U10) without a keyboard and without a mouse."""
    context, karin = karins_file(desk, hands)
    meter.start()
    hands.tap(button(client_page(desk), "Afspraak"))
    note_half_past_nine(desk, hands.tap)
    done = meter.done("U10 note an appointment by touch")
    assert known(context, karin)[0].agreed.at == time(9, 30)
    assert (done.actions, done.keys) == (4, 0)
    assert done.seconds <= 8


def test_on_an_empty_day_three_ways_on(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    come_in(desk, hands)
    home = home_of(desk).home
    words = [home.seek.text(), home.new.text(), home.note.text()]
    assert words == ["Zoek deelnemer", "Nieuwe deelnemer", "Afspraak noteren"]
    assert all(each.isVisible() for each in (home.seek, home.new, home.note))
    hands.walk_to(home.seek)
    hands.press("Return")
    assert hands.focus is home_of(desk).search
    hands.walk_to(home.note)
    hands.press("Return")
    assert "Met wie is de afspraak?" in seen(desk)
    hands.press("Escape")
    assert home.seek.isVisible()


def test_somebody_unknown_is_made_and_has_an_appointment_at_once(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    come_in(desk, hands)
    hands.press("Ctrl+D")
    hands.type_text("nadia")
    hands.press("Return")
    hands.walk_to(home_of(desk).found.new)
    hands.press("Return")
    hands.walk_to(home_of(desk).newcomer.make)
    assert home_of(desk).newcomer.make.text() == "Maak en noteer afspraak"
    hands.press("Return")
    assert desk.room == "meeting"
    assert "Afspraken met Nadia" in seen(desk)
    hands.press("Escape", "Ctrl+N")
    assert home_of(desk).newcomer.make.text() == "Maak"


def test_who_is_not_ones_own_gives_a_reason_first_and_then_a_day(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context = come_in(desk, hands)
    somebody(context, "Karin", "de Boer")
    close_program(desk)
    desk.start(COLLEAGUE)
    hands.type_text(SHORT_PASSWORD)
    hands.press("Return")
    desk.let_in()
    hands.press("Ctrl+D")
    hands.type_text("boer")
    hands.press("Return")
    until(hands, lambda: desk.room == "client")
    hands.type_text("belt om een afspraak te maken")
    hands.press("Return")
    assert desk.room == "meeting"
    assert "Afspraken met Karin B." in seen(desk)
    inside = desk.program.inside
    assert inside is not None
    assert ("client.open", "typed_reason") in logged(inside._context)


# --- who looks along ---------------------------------------------------------------------------


def test_no_name_stays_at_the_desk_while_somebody_looks_along(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    today = business_day(context.clock())
    steps = AppointmentKind.STEPS
    context.services.appointments.note(
        context.session.actor, karin, AppointmentDraft(today, time(9, 0), kind=steps)
    )
    hands.press("F1", "Escape")
    hands.click(button(home_of(desk), "Noteer: niet gekomen"))
    assert "Genoteerd: Karin B." in seen(desk)
    inside = desk.program.inside
    assert inside is not None
    limit = inside.idle.limit
    hands.press("Ctrl+M")
    assert theme_of().together
    assert "Karin" not in seen(desk), "not in the list and not in the strip"
    assert inside.idle.limit == limit, "the screen locks no later than it did"
    hands.press("F3")
    assert "Karin" not in seen(desk)
    hands.press("Return")
    assert not theme_of().together
    assert "Karin B." in seen(desk)


def test_what_was_typed_is_hidden_too_and_comes_back(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    come_in(desk, hands)
    hands.press("Ctrl+N")
    hands.type_text("Nadia")
    hands.press("Ctrl+M")
    assert not home_of(desk).newcomer.isVisible()
    hands.press("Ctrl+M")
    assert home_of(desk).newcomer.first.text() == "Nadia"


def test_from_the_client_to_the_desk_nobody_elses_name_comes_up(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context = come_in(desk, hands)
    somebody(context, "Karin", "de Boer")
    hands.type_text("boer")
    hands.press("Return", "Ctrl+M", "Escape")
    assert desk.room == "desk"
    assert "Hier staan nu geen namen." in seen(desk)
    hands.press("Return")
    hands.type_text("boer")
    hands.press("Return")
    assert client_page(desk).change_details.isVisible(), "nobody looks along any more"
