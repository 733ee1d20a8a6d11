"""What a client asks for at the desk: everything on paper, something mended, something erased."""

import json
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Role
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import ConversationKind, Keep
from bridge_app.domain.plan import SeenHow
from bridge_app.domain.rewards import Card, Gift
from bridge_app.errors import StoreBusy
from bridge_app.paper.privacy import Layer
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.rights.erasing import NoteLine
from bridge_app.ui.rights.presenter import ClientRightsPresenter
from bridge_app.ui.rights.state import given, leaflet_for
from bridge_app.ui.rights.state import said as told_as
from bridge_app.words import short_date
from tests.paper.reading import words_of
from tests.ui.answers import Answers
from tests.ui.conftest import with_roles
from tests.ui.doing import add_client, add_plan, on_screen


@pytest.fixture
def karin(context: Context) -> UUID:
    client = add_client(context)
    services, actor = context.services, context.session.actor
    talk = services.bridges.start(actor, client, ConversationKind.INTAKE, Keep.ALL, "nl").id
    note = Given(Answer.ANSWERED, 2, note="Over de deurwaarder")
    services.bridges.answer(actor, talk, "debts", note)
    services.bridges.set_strengths(actor, talk, ("Ik kom op tijt",))
    add_plan(context, client, "Ik bel Fatima")
    return client


@pytest.fixture
def room(context: Context, karin: UUID) -> ClientRightsPresenter:
    made = ClientRightsPresenter(context)
    on_screen(made.page)
    made.open(karin)
    return made


def choose(room: ClientRightsPresenter, words: str) -> None:
    picker = room.page.mending.what
    at = picker.findText(words, Qt.MatchFlag.MatchStartsWith)
    assert at >= 0, words
    picker.setCurrentIndex(at)
    picker.activated.emit(at)


def test_everything_is_printed_and_kept_as_a_file(
    room: ClientRightsPresenter, answers: Answers, tmp_path: Path, said: list[Message | None]
) -> None:
    for button in (room.page.print, room.page.pdf, room.page.json):
        button.click()  # somebody turns back each time
    assert said == []
    answers.file = tmp_path / "printed.pdf"
    room.page.print.click()
    assert answers.file.exists()
    answers.file = tmp_path / "alles.pdf"
    room.page.pdf.click()
    assert "Over de deurwaarder" in words_of(answers.file.read_bytes())
    answers.file = tmp_path / "alles.json"
    room.page.json.click()
    told = json.loads(answers.file.read_bytes())
    assert told["sections"]["answers"][0]["note"] == "Over de deurwaarder"
    assert said[-1] == Message("Bewaard: alles.json", Tone.DONE)
    assert answers.asked[-1].startswith("inzage-")
    assert "Karin" not in answers.asked[-1]


def test_the_leaflet_fits_how_far_somebody_is(
    room: ClientRightsPresenter, context: Context, karin: UUID, answers: Answers, tmp_path: Path
) -> None:
    rights, actor = context.services.rights, context.session.actor
    assert leaflet_for(rights.mendable(actor, karin)) is Layer.FIRST
    answers.file = tmp_path / "folder.pdf"
    room.page.leaflet.click()
    assert answers.file.exists()
    context.services.rewards.disclose(actor, karin)
    assert leaflet_for(rights.mendable(actor, karin)) is Layer.WHOLE


def test_a_fact_is_mended_with_a_reason(
    room: ClientRightsPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    mending = room.page.mending
    choose(room, "Achternaam")
    assert mending.text.text() == "de Boer"
    mending.text.set_text("de Boer-Vos")
    mending.mend.click()
    assert mending.why.error, "without a reason nothing is mended"
    mending.why.set_text("Getrouwd")
    mending.mend.click()
    assert said[-1] == Message("Aangepast. Wat er eerst stond, is bewaard.", Tone.DONE)
    choose(room, "Geboren op")
    mending.text.set_text("30-02-1988")
    mending.why.set_text("Paspoort gezien")
    mending.mend.click()
    assert mending.text.error
    for typed in ("12-03-1988", ""):
        mending.text.set_text(typed)
        mending.why.set_text("Paspoort gezien")
        mending.mend.click()
        assert mending.text.text() == typed
    file = context.services.rights.file(context.session.actor, karin)
    assert [each["why"] for each in file.section("corrections").records] == [
        "Getrouwd", "Paspoort gezien", "Paspoort gezien",
    ]  # fmt: skip


def test_an_answer_and_a_strength_are_mended(room: ClientRightsPresenter) -> None:
    mending = room.page.mending
    choose(room, "Antwoord bij Schulden")
    assert mending.answer.currentText() == "blok 2"
    mending.answer.setCurrentIndex(mending.answer.findText("overgeslagen"))
    mending.why.set_text("Wilde dit niet zeggen")
    mending.mend.click()
    choose(room, "Antwoord bij Schulden")
    assert mending.answer.currentText() == "overgeslagen"
    choose(room, "Gaat goed: Ik kom op tijt")
    mending.text.set_text("Ik kom op tijd")
    mending.why.set_text("Tikfout")
    mending.mend.click()
    choose(room, "Gaat goed: Ik kom op tijd")


def test_what_stood_there_before_says_so_and_can_be_erased(
    room: ClientRightsPresenter, context: Context, said: list[Message | None]
) -> None:
    choose(room, "Gaat goed: Ik kom op tijt")
    room.page.mending.text.set_text("Ik kom op tijd")
    room.page.mending.why.set_text("Tikfout")
    room.page.mending.mend.click()
    (line,) = [line for line in room.page.notes.lines if has(line, "Ik kom op tijt")]
    day = short_date(business_day(context.clock()))
    assert has(line, f"Stond er eerst. Aangepast op {day}.")
    room.page.erasing.sure.click()
    line.erase.click()
    assert said[-1] == Message("De notitie is gewist.", Tone.DONE)
    assert not [line for line in room.page.notes.lines if has(line, "Ik kom op tijt")]


def has(line: NoteLine, words: str) -> bool:
    return words in [label.text() for label in line.findChildren(QLabel)]


def test_a_note_and_an_area_are_erased_once_one_is_sure(
    room: ClientRightsPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    assert not room.page.notes.lines[0].erase.isEnabled()
    room.page.erasing.sure.click()
    room.page.notes.lines[0].erase.click()
    assert said[-1] == Message("De notitie is gewist.", Tone.DONE)
    erasing = room.page.erasing
    assert not erasing.area.isEnabled()
    erasing.sure.click()
    erasing.areas.setCurrentIndex(erasing.areas.findData("debts"))
    erasing.area.click()
    assert said[-1] == Message("Gewist. Er is niets meer van te vinden.", Tone.DONE)
    assert not erasing.sure.isChecked(), "one is sure anew each time"
    left = context.services.rights.mendable(context.session.actor, karin)
    assert "debts" not in left.areas


def test_where_something_was_handed_out_a_second_person_is_asked(
    room: ClientRightsPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    services, actor = context.services, context.session.actor
    (step,) = services.plans.plan(actor, karin).steps
    services.plans.confirm(actor, karin, step.id, SeenHow.TOLD)
    card = Card("BON-0001", 20_00)
    services.rewards.give(actor, Gift(uuid4(), karin, step.id, 20_00, (card,)))
    erasing = room.page.erasing
    erasing.sure.click()
    erasing.areas.setCurrentIndex(erasing.areas.findData("debts"))
    erasing.area.click()
    message = said[-1]
    assert message
    assert message.then
    assert (message.tone, message.offer) == (Tone.PROBLEM, "Vraag een beheerder")
    assert "debts" in services.rights.mendable(actor, karin).areas
    message.then()
    assert said[-1] is not None
    assert said[-1].text.startswith("Gevraagd.")
    (waiting,) = services.retention.overview(actor).waiting
    assert [line.area for line in waiting.lines] == ["debts"]


def test_what_the_world_says_about_an_area_is_told(
    room: ClientRightsPresenter, said: list[Message | None]
) -> None:
    room._not_alone("debts", StoreBusy())
    assert said[-1] is not None
    assert not said[-1].offer


def test_everything_is_asked_for_once(
    room: ClientRightsPresenter, said: list[Message | None]
) -> None:
    erasing = room.page.erasing
    erasing.sure.click()
    erasing.all.click()
    assert said[-1] is not None
    assert said[-1].text.startswith("Gevraagd.")
    assert not erasing.all.isVisible()
    room.page.erasing.all_wanted.emit()
    assert said[-1].text.startswith("Dit is al gevraagd.")


def test_out_of_reach_one_goes_back(
    context: Context, karin: UUID, qtbot: QtBot, said: list[Message | None]
) -> None:
    other = with_roles(context, Role.COORDINATOR)
    room = ClientRightsPresenter(other)
    room.open(karin)
    assert said[-1] is not None
    room.open(None)
    room.page.mending.mend.click()
    room.page.pdf.click()
    room.page.notes.erase_wanted.emit(None)
    with qtbot.waitSignal(room.closed):
        room.page.back.click()


def test_a_file_of_nobody_tells_so(
    context: Context, qtbot: QtBot, said: list[Message | None]
) -> None:
    room = ClientRightsPresenter(context)
    room.open(uuid4())
    assert said[-1] is not None


def test_answers_are_read_back() -> None:
    assert [told_as(given(text)) for text in ("3", "skipped")] == ["3", "skipped"]
