"""Notes of staff and the papers of a client, with keys on real services."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from bridge_app.domain.access import Role
from bridge_app.domain.notes import StaffNote
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message, Tone
from tests.ui.colleagues import colleague
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, add_client, focus, on_screen, press, typing


def notes(context: Context, client: UUID) -> tuple[StaffNote, ...]:
    return context.services.people.open(context.session.actor, client).notes


def words(room: ClientPresenter) -> str:
    QApplication.processEvents()
    labels = room.page.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisibleTo(room.page))


def push(room: ClientPresenter, text: str) -> None:
    QApplication.processEvents()
    found = room.page.findChildren(QPushButton)
    next(b for b in found if b.text() == text and b.isVisibleTo(room.page)).click()


def write(room: ClientPresenter, text: str) -> None:
    push(room, "Notitie schrijven")
    assert focus() is room.page.notes.form.field.edit
    typing(text)


def test_a_note_is_written_with_keys_and_the_client_may_read_it(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    assert "Er is nog niets opgeschreven." in words(room)
    write(room, "Komt met zus.")
    press(Key.Key_Tab, 2)
    press(Key.Key_Return)
    (note,) = notes(context, karin)
    assert (note.text, note.may_read) == ("Komt met zus.", True)
    assert "02-03-2026, Fatima; Karin mag dit lezen" in words(room)
    assert focus() is room.page.notes.write


def test_a_note_may_be_for_staff_alone_and_nobody_sees_notes_together(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    write(room, "Praat zacht.")
    room.page.notes.form.may_read.click()
    room.page.notes.form.keep.click()
    assert not notes(context, karin)[0].may_read
    assert "alleen voor medewerkers" in words(room)
    room.set_together(True)
    assert "Praat zacht." not in words(room)


def test_a_note_is_taken_away_and_comes_back(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    write(room, "Komt met zus.")
    room.page.notes.form.keep.click()
    push(room, "Weghalen")
    assert notes(context, karin) == ()
    offer = said[-1]
    assert offer is not None
    assert (offer.tone, offer.offer) == (Tone.DONE, "Maak ongedaan")
    assert offer.then is not None
    offer.then()
    assert [note.text for note in notes(context, karin)] == ["Komt met zus."]
    assert "Komt met zus." in words(room)


def test_what_is_wrong_is_told_and_a_bsn_is_noticed(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    write(room, " ")
    room.page.notes.form.keep.click()
    assert "leeg" in room.page.notes.form.field.error
    assert not room.page.notes.form.bsn.isVisible()
    typing("111222333")
    assert room.page.notes.form.bsn.isVisible()
    push(room, "Toch niet")
    assert notes(context, karin) == ()
    assert focus() is room.page.notes.write


def test_another_trouble_is_told_in_the_strip(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    write(room, "Komt met zus.")
    room.page.notes.form.keep.click()
    (note,) = notes(context, karin)
    context.services.people.take_note_away(context.session.actor, note.id, note.version)
    push(room, "Weghalen")
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM


def test_half_a_note_outlives_a_lock(room: ClientPresenter, karin: UUID) -> None:
    write(room, "Komt met")
    left = room.unfinished()
    room.open(karin)
    assert room.page.notes.form.isHidden()
    room.take_up(left)
    assert room.page.notes.form.field.text() == "Komt met"
    assert room.page.notes.form.may_read.isChecked()


def test_half_a_note_for_staff_alone_is_so_after_a_lock(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    """It came back as one that the client may read, and was kept so."""
    write(room, "Broer is ")
    room.page.notes.form.may_read.setChecked(False)
    left = room.unfinished()
    room.open(karin)
    room.take_up(left)
    room.page.notes.form.keep.click()
    (note,) = notes(context, karin)
    assert not note.may_read


# --- papers ------------------------------------------------------------------------------------


def test_the_papers_that_left_are_told_and_long_lists_fold(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    assert "Er is nog geen papier meegegeven." in words(room)
    for _ in range(5):
        context.services.papers.printed(context.session.actor, karin, "a4", "fridge")
    room.open(karin)
    assert words(room).count("Een blad voor thuis (A4) | 02-03-2026, Koelkast, Fatima") == 3
    assert "Er is nog geen papier" not in words(room)
    room.page.papers.more.click()
    assert words(room).count("Een blad voor thuis (A4)") == 5
    room.set_together(True)
    assert "Een blad voor thuis" not in words(room)


def test_a_note_of_who_stood_in_until_midnight_waits_for_a_reason_and_stays(
    context: Context, clock: StandingClock
) -> None:
    """Sent as it was, it was refused with no place to write the reason."""
    client, noor = add_client(context), colleague(context, "Noor", Role.MENTOR)
    day = clock().date()
    context.services.helping.stand_in(context.session.actor, noor.person, day, day)
    other = replace(context, session=replace(context.session, actor=noor))
    room = ClientPresenter(other)
    on_screen(room.page)
    room.open(client)
    room.page.notes.write.click()
    room.page.notes.form.field.set_text("Belt liever niet.")
    clock.pass_by(days=1)
    room.page.notes.form.keep.click()
    assert room.page.reason.isVisible()
    assert not room.page.notes.form.isVisible()
    room.page.reason.reasoned.emit("ik schreef dit gisteren")
    assert room.page.notes.form.field.text() == "Belt liever niet."
    assert room.page.notes.form.isVisible()
    room.page.notes.form.keep.click()
    (note,) = context.services.people.open(context.session.actor, client).notes
    assert note.text == "Belt liever niet."
