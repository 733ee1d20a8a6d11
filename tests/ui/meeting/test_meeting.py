"""One client's appointments with keys, on real services: note, move, cancel, remember."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bridge_app.domain.appointments import Appointment, AppointmentDraft, Outcome, Reminder
from bridge_app.domain.people import SafeContact
from bridge_app.errors import ChangedElsewhere, StoreBusy
from bridge_app.ui.context import Context
from bridge_app.ui.meeting.presenter import MeetingPresenter
from bridge_app.ui.problems import Message, Tone
from bridge_app.words import words
from tests.ui.answers import Answers
from tests.ui.doing import Key, add_client, focus, on_screen, press, typing

TODAY = date(2026, 3, 2)
SOON = AppointmentDraft(date(2026, 3, 16), time(9, 30), place="Kamer 2")


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def room(context: Context) -> MeetingPresenter:
    made = MeetingPresenter(context)
    on_screen(made.page)
    return made


def note(context: Context, client: UUID, draft: AppointmentDraft = SOON) -> Appointment:
    return context.services.appointments.note(context.session.actor, client, draft)


def known(context: Context, client: UUID) -> tuple[Appointment, ...]:
    return context.services.appointments.of_client(context.session.actor, client)


def reachable(context: Context, client: UUID, safe: SafeContact) -> None:
    people, actor = context.services.people, context.session.actor
    found = people.open(actor, client).client
    people.change(actor, replace(found, safe_contact=safe))


def push(room: MeetingPresenter, words: str) -> None:
    QApplication.processEvents()
    found = room.page.findChildren(QPushButton)
    next(b for b in found if b.text() == words and b.isVisibleTo(room.page)).click()


def shows(room: MeetingPresenter, words: str) -> bool:
    QApplication.processEvents()
    found = room.page.findChildren(QPushButton)
    return any(b.text() == words and b.isVisibleTo(room.page) for b in found)


def test_an_appointment_is_noted_with_keys(
    room: MeetingPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    room.open(karin)
    assert focus() is room.page.panel.day.edit
    typing("9-3")
    press(Key.Key_Tab, 2)
    typing("9 uur")
    press(Key.Key_Return)
    (made,) = known(context, karin)
    assert (made.agreed.day, made.agreed.at) == (date(2026, 3, 9), time(9, 0))
    assert said[-1] == Message("De afspraak staat: maandag 9 maart om 9.00 uur.", Tone.DONE)
    assert focus() is room.page.another
    assert not room.page.panel.isVisible()


def test_moving_keeps_what_was_agreed_and_can_be_left(
    room: MeetingPresenter, context: Context, karin: UUID
) -> None:
    note(context, karin)
    room.open(karin)
    push(room, "Verzetten")
    assert room.page.panel.form().place == "Kamer 2"
    assert room.page.panel.note.text() == "Verzet de afspraak"
    assert room.back()
    assert not room.back()
    push(room, "Verzetten")
    push(room, "Toch niet verzetten")
    push(room, "Verzetten")
    room.page.panel.day.show_text("23 maart")
    room.page.panel.submit()
    old, new = known(context, karin)
    assert (old.outcome, old.moved_to) == (Outcome.MOVED, new.id)
    assert new.agreed == replace(old.agreed, day=date(2026, 3, 23))
    push(room, "Nog een afspraak")
    assert room.page.panel.form().day == ""


def after_a_lock(room: MeetingPresenter, context: Context, karin: UUID) -> MeetingPresenter:
    fields = room.unfinished()
    later = MeetingPresenter(context)
    later.open(karin)
    later.take_up(fields)
    assert later.unfinished() == fields
    return later


def test_a_half_typed_day_survives_a_lock(
    room: MeetingPresenter, context: Context, karin: UUID
) -> None:
    assert room.unfinished() == {}, "nobody is here yet"
    room.take_up({"appointment": "{}"})
    room.open(karin)
    assert room.unfinished() == {}
    typing("9-3")
    form = room.page.panel.form()
    assert after_a_lock(room, context, karin).page.panel.form() == form
    press(Key.Key_Tab, 2)
    typing("9 uur")
    press(Key.Key_Return)
    assert room.unfinished() == {}, "it is noted"


def test_an_appointment_that_is_being_moved_is_still_the_one_that_is_moved(
    room: MeetingPresenter, context: Context, karin: UUID
) -> None:
    room.open(karin)
    typing("9-3")
    press(Key.Key_Return)
    (first,) = known(context, karin)
    room.page.move_wanted.emit(first)
    room.page.panel.day.show_text("16-3")
    later = after_a_lock(room, context, karin)
    later.page.panel.submit()
    assert [each.agreed.day.day for each in known(context, karin) if not each.moved_to] == [16]
    left = room.unfinished()
    later.open(karin)
    later.take_up(left | {"moving": "gone"})
    assert later.unfinished() == {}, "what is gone is not moved, and nothing new is made of it"


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Afzeggen", Outcome.CANCELLED),
        ("Is er", Outcome.HELD),
        ("Noteer: niet gekomen", Outcome.NOT_COME),
    ],
)
def test_what_became_of_it_has_a_way_back(
    room: MeetingPresenter,
    context: Context,
    karin: UUID,
    said: list[Message | None],
    words: str,
    outcome: Outcome,
) -> None:
    note(context, karin, AppointmentDraft(TODAY))
    room.open(karin)
    push(room, words)
    assert known(context, karin)[0].outcome is outcome
    message = said[-1]
    assert message is not None
    assert message.then is not None
    message.then()
    assert known(context, karin)[0].outcome is Outcome.PLANNED
    assert shows(room, words)


def test_only_todays_can_be_told_to_be_there(
    room: MeetingPresenter, context: Context, karin: UUID
) -> None:
    note(context, karin)
    room.open(karin)
    assert not shows(room, "Is er")
    assert shows(room, "Afzeggen")


def test_the_card_is_printed_and_logged_by_its_kind(
    room: MeetingPresenter,
    context: Context,
    karin: UUID,
    answers: Answers,
    tmp_path: Path,
    said: list[Message | None],
) -> None:
    note(context, karin)
    room.open(karin)
    push(room, "Kaartje printen")
    assert said == []
    answers.file = tmp_path / "kaartje.pdf"
    push(room, "Kaartje printen")
    assert answers.file.stat().st_size > 0
    assert said[-1] == Message("Het kaartje ligt bij de printer.", Tone.DONE)


def test_a_place_in_letters_that_the_card_lacks_is_told(
    room: MeetingPresenter,
    context: Context,
    karin: UUID,
    answers: Answers,
    tmp_path: Path,
    said: list[Message | None],
) -> None:
    note(context, karin, replace(SOON, place="王芳"))
    room.open(karin)
    answers.file = tmp_path / "kaartje.pdf"
    push(room, "Kaartje printen")
    missing = words("nl", "print.not_shown", letters="王 芳")
    assert said[-1] == Message(f"Het kaartje ligt bij de printer. {missing}", Tone.DONE)


def test_a_card_that_was_asked_for_is_offered_at_once(
    room: MeetingPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    room.open(karin)
    room.page.panel.days.buttons()[0].click()
    room.page.panel.reminders.buttons()[1].click()
    room.page.panel.submit()
    message = said[-1]
    assert message is not None
    assert message.then is not None
    assert message.offer == "Kaartje printen"
    message.then()
    assert known(context, karin)[0].agreed.reminder is Reminder.CARD


def test_who_was_missed_can_be_written_to(
    room: MeetingPresenter, context: Context, karin: UUID
) -> None:
    note(context, karin, AppointmentDraft(TODAY))
    reachable(context, karin, SafeContact(may_message=True))
    room.open(karin)
    push(room, "Noteer: niet gekomen")
    push(room, "Kopieer het bericht")
    assert QApplication.clipboard().text().startswith("Dag Karin. We hebben je gemist.")


def test_the_calendar_file_names_nobody(
    room: MeetingPresenter, context: Context, karin: UUID, answers: Answers, tmp_path: Path
) -> None:
    note(context, karin)
    room.open(karin)
    push(room, "Voor de agenda")
    answers.file = tmp_path / "afspraak.ics"
    push(room, "Voor de agenda")
    assert answers.asked[-1] == "afspraak-2026-03-16.ics"
    assert b"SUMMARY:Afspraak" in answers.file.read_bytes()
    assert b"Karin" not in answers.file.read_bytes()


def test_a_message_is_copied_only_with_a_yes(
    room: MeetingPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    note(context, karin)
    room.open(karin)
    assert not shows(room, "Kopieer het bericht")
    QApplication.clipboard().clear()
    reachable(context, karin, SafeContact(may_message=True))
    room.open(karin)
    push(room, "Kopieer het bericht")
    assert QApplication.clipboard().text().startswith("Dag Karin.")
    message = said[-1]
    assert message is not None
    assert message.tone is Tone.DONE


def test_a_yes_that_was_taken_back_meanwhile_is_heeded(
    room: MeetingPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    note(context, karin)
    reachable(context, karin, SafeContact(may_message=True))
    room.open(karin)
    reachable(context, karin, SafeContact(may_message=False))
    QApplication.clipboard().setText("iets anders")
    push(room, "Kopieer het bericht")
    assert QApplication.clipboard().text() == "iets anders"
    message = said[-1]
    assert message is not None
    assert message.tone is Tone.PROBLEM


def test_the_report_and_the_way_back_are_asked_for(
    room: MeetingPresenter, karin: UUID, qtbot: QtBot
) -> None:
    room.open(None)
    room.open(karin)
    with qtbot.waitSignal(room.report_wanted) as wanted:
        push(room, "Kort verslag")
    assert wanted.args == [karin]
    with qtbot.waitSignal(room.closed):
        push(room, "Terug")


def test_who_is_not_ones_own_shows_nothing_and_a_reason_is_asked(
    room: MeetingPresenter, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also nothing of the client whose appointments were shown before."""
    karin, ahmed = add_client(context), add_client(context, "Ahmed", "Yildiz")
    note(context, karin)
    room.open(karin)
    assert shows(room, "Verzetten")
    monkeypatch.setattr("bridge_app.domain.access.reach", lambda _facts: None)
    with qtbot.waitSignal(room.reason_wanted) as asked:
        room.open(ahmed)
    assert asked.args == [ahmed]
    assert not shows(room, "Verzetten")
    assert not room.page.another.isEnabled()


def test_any_other_trouble_is_told(
    room: MeetingPresenter, context: Context, said: list[Message | None]
) -> None:
    room.open(uuid4())
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM


def test_a_day_that_a_colleague_moved_first_can_still_be_moved(
    room: MeetingPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    first = note(context, karin)
    room.open(karin)
    push(room, "Verzetten")
    diary, actor = context.services.appointments, context.session.actor
    other = replace(SOON, day=date(2026, 3, 18))
    diary.move(actor, first.id, first.version, other)
    room.page.panel.day.edit.setFocus()
    room.page.panel.day.edit.selectAll()
    typing("20-3")
    press(Key.Key_Return)
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM
    assert room.page.panel.form().day == "20-3", "what was typed stays"
    assert "woensdag 18 maart" in read(room), "and what the colleague agreed stands above it"
    press(Key.Key_Return)
    assert len(known(context, karin)) == 2, "one more Enter moves nothing"
    room.page.panel.day.edit.setFocus()
    press(Key.Key_Return)
    days = [each.agreed.day.day for each in known(context, karin)]
    assert days == [16, 18, 20]
    outcomes = [each.outcome for each in known(context, karin)]
    assert outcomes == [Outcome.MOVED, Outcome.MOVED, Outcome.PLANNED]


def test_what_a_colleague_noted_of_it_is_seen_at_once(
    room: MeetingPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    first = note(context, karin)
    room.open(karin)
    context.services.appointments.cancel(context.session.actor, first.id, first.version)
    room.page.cancelled.emit(first)
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM
    assert not shows(room, "Verzetten")


def test_a_new_day_beside_a_problem_stays_typed(
    room: MeetingPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    room.open(karin)
    room._not_noted(StoreBusy())
    assert said[-1] is not None
    room._not_noted(ChangedElsewhere("appointment"))
    assert room.page.panel.isVisible()


def read(room: MeetingPresenter) -> str:
    QApplication.processEvents()
    found = room.page.coming.findChildren(QLabel)
    return " ".join(label.text() for label in found if label.isVisibleTo(room.page))
