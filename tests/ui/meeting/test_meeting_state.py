"""What the room for appointments shows, and that no message is made without the client's yes."""

from dataclasses import replace
from datetime import date, time

import pytest

from bridge_app.domain.appointments import AppointmentKind, Meeting, Outcome
from bridge_app.domain.people import AddressForm, Needs, SafeContact
from bridge_app.domain.privacy import DayPart, TakeHomeAppointment
from bridge_app.ui.meeting.state import meeting_state, message_state, message_text
from bridge_app.words import reward_words_in
from tests.ui.meeting_pages import FORMER, KARIN, NO, TODAY, YES, known

SOON = known(date(2026, 6, 16))
AGREED = TakeHomeAppointment(date(2026, 6, 16), time(9, 30), "Serviceplein", DayPart.MORNING)


def test_what_is_to_come_and_what_is_over() -> None:
    state = meeting_state(Meeting(KARIN, (known(TODAY), SOON, *FORMER)), TODAY, "nl")
    assert [(line.when, line.today) for line in state.coming] == [
        ("woensdag 3 juni om 9.30 uur", True),
        ("dinsdag 16 juni om 9.30 uur", False),
    ]
    assert "een tolk" in state.coming[0].about
    assert [line.outcome for line in state.former] == [
        Outcome.PLANNED,
        Outcome.CANCELLED,
        Outcome.NOT_COME,
        Outcome.HELD,
    ]
    assert state.name == "Karin B."


def test_another_year_is_told() -> None:
    old = known(date(2025, 3, 5), Outcome.HELD)
    (line,) = meeting_state(Meeting(KARIN, (old,)), TODAY, "nl").former
    assert line.when == "woensdag 5 maart 2025 om 9.30 uur"


def test_the_panel_knows_what_is_put_ready_and_where_the_last_one_was() -> None:
    needs = Needs(brings_child=True)
    first = meeting_state(Meeting(replace(KARIN, needs=needs), (), "Serviceplein"), TODAY, "nl")
    assert (first.form.place, first.form.kind) == ("Serviceplein", AppointmentKind.FIRST)
    assert first.form.arranged.brings_child
    elsewhere = known(TODAY, place="Kamer 2")
    later = meeting_state(Meeting(KARIN, (elsewhere,), "Serviceplein"), TODAY, "nl")
    assert (later.form.place, later.form.kind) == ("Kamer 2", AppointmentKind.STEPS)


def test_a_message_says_when_where_and_what_to_do_and_names_nothing_else() -> None:
    text = message_text(KARIN, AGREED, "0172 - 1122")
    assert text == (
        "Dag Karin. Je afspraak is op dinsdag 16 juni om 9.30 uur. "
        "Plek: Serviceplein. Kun je dan niet? Bel 0172 - 1122."
    )
    assert reward_words_in(text) == ()
    for told in ("gemeente", "mentor", "schuld", "brug", "Boer"):
        assert told not in text.replace("Serviceplein", "")


def test_a_message_speaks_the_clients_language_and_form() -> None:
    formal = replace(KARIN, address_form=AddressForm.U, first_name=None)
    text = message_text(formal, replace(AGREED, place="", at=None), "")
    assert text == (
        "Dag. Uw afspraak is op dinsdag 16 juni in de ochtend. Kunt u dan niet? Laat het ons weten."
    )
    english = message_text(replace(KARIN, language="en"), AGREED, "")
    assert english.startswith("Hello Karin. Your appointment is on Tuesday 16 June")


@pytest.mark.parametrize(
    ("safe", "asked"),
    [(SafeContact(), False), (SafeContact(may_call=True), False), (NO, True)],
)
def test_without_a_yes_there_is_no_text_at_all(safe: SafeContact, asked: bool) -> None:
    state = message_state(replace(KARIN, safe_contact=safe), SOON, "0172")
    assert state.text == ""
    assert state.asked is asked
    assert state.may_call is bool(safe.may_call)


def test_who_did_not_come_is_written_to_without_a_question_why() -> None:
    missed = known(date(2026, 6, 2), Outcome.NOT_COME)
    state = meeting_state(Meeting(KARIN, (missed,), "", "0172 - 1122"), TODAY, "nl")
    assert state.message.about == missed
    assert state.message.text == (
        "Dag Karin. We hebben je gemist. Zullen we een nieuwe tijd kiezen? Bel 0172 - 1122."
    )
    assert message_state(KARIN, missed, "").text.endswith("kiezen?")
    both = meeting_state(Meeting(KARIN, (missed, SOON)), TODAY, "nl")
    assert both.message.about == SOON
    held = meeting_state(Meeting(KARIN, (known(date(2026, 6, 2), Outcome.HELD),)), TODAY, "nl")
    assert held.message.about is None


def test_control_with_a_yes_there_is() -> None:
    state = message_state(KARIN, SOON, "")
    assert state.text
    assert state.who_reads == YES.who_reads
    assert message_state(KARIN, None, "").text == ""
