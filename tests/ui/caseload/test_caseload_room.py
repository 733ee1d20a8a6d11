"""The mentor's own people: who needs something, found by name and language, one press away."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bridge_app.domain.caseload import CaseLine, Need
from bridge_app.domain.people import NewClient, SafeContact
from bridge_app.domain.privacy import DayPart
from bridge_app.ui.caseload.page import SHOWN
from bridge_app.ui.caseload.presenter import CaseloadPresenter
from bridge_app.ui.caseload.state import caseload_state
from bridge_app.ui.context import Context
from bridge_app.ui.parts.rows import RowButton
from tests.ui.caseload_pages import ONE, TODAY, many
from tests.ui.doing import Key, add_client, add_plan, focus, on_screen, press, typing, wait_for

WORDS = {
    0: "vandaag",
    1: "gisteren",
    13: "13 dagen geleden",
    14: "2 weken geleden",
    30: "4 weken geleden",
    61: "2 maanden geleden",
    729: "24 maanden geleden",
    800: "2 jaar geleden",
}


def test_a_line_says_what_somebody_needs_and_when() -> None:
    (line,) = caseload_state([ONE], TODAY, "nl").lines
    assert line.step == "Ik bel de corporatie, woensdag 3 juni, in de ochtend"
    assert line.appointment == "dinsdag 16 juni om 9.30 uur"
    assert (line.days, line.needs) == (0, (Need.CLAIM, Need.STEP_TODAY))


def test_somebody_new_has_nothing_yet() -> None:
    (line,) = caseload_state([CaseLine(uuid4(), "Lot")], TODAY, "nl").lines
    assert (line.goal, line.step, line.appointment, line.days) == ("", "", "", None)


def test_what_is_typed_and_chosen_narrows_but_counts_stay() -> None:
    cases = [ONE, *(many(number) for number in range(9))]
    state = caseload_state(cases, TODAY, "nl", "ar", "deelnemer 4")
    assert [line.name for line in state.lines] == ["Deelnemer 4"]
    assert (state.total, state.doing, state.languages) == (10, 1, ("ar", "en", "nl"))
    assert caseload_state(cases, TODAY, "nl", typed="POST karin").lines[0].name == "Karin B."
    assert caseload_state(cases, TODAY, "nl", typed="niemand").lines == ()


@pytest.fixture
def room(context: Context) -> CaseloadPresenter:
    made = CaseloadPresenter(context)
    on_screen(made.page)
    return made


def names(room: CaseloadPresenter) -> list[str]:
    QApplication.processEvents()
    found = (
        each for each in room.page.people.findChildren(QPushButton) if each.isVisibleTo(room.page)
    )
    return [each.accessibleName() for each in found if not each.accessibleName().startswith("Afs")]


def test_nobody_yet_leads_to_a_search(room: CaseloadPresenter, qtbot: QtBot) -> None:
    room.open()
    told = [each.text() for each in room.page.findChildren(QLabel) if each.isVisibleTo(room.page)]
    assert "Je hebt nog geen mensen." in told
    assert not room.page.search.isVisibleTo(room.page)
    with qtbot.waitSignal(room.search_wanted):
        room.page.seek.click()


def test_a_file_and_an_appointment_are_one_press_away(
    room: CaseloadPresenter, context: Context, qtbot: QtBot
) -> None:
    lot, karin = add_client(context, "Lot", "Vos"), add_client(context)
    plan = add_plan(context, karin, "Ik bel Fatima")
    context.services.plans.claim(context.session.actor, karin, plan.steps[0].id)
    room.open()
    assert names(room)[0].startswith("Karin B., zegt: een stap is gelukt")
    with qtbot.waitSignal(room.client_opened) as opened:
        room.page.people.findChildren(QPushButton)[0].click()
    assert opened.args == [karin]
    by_name = {b.accessibleName(): b for b in room.page.people.findChildren(QPushButton)}
    with qtbot.waitSignal(room.meeting_wanted) as wanted:
        by_name["Afspraak of bericht, Lot V."].click()
    assert wanted.args == [lot]


def test_typing_finds_somebody(room: CaseloadPresenter, context: Context) -> None:
    add_client(context, "Lot", "Vos")
    add_client(context)
    room.open()
    assert focus() is not room.page.people
    room.page.search.setFocus()
    typing("kar")
    wait_for(lambda: len(names(room)) == 1)
    assert names(room)[0].startswith("Karin B.")
    typing("xyz")
    wait_for(lambda: names(room) == [])


def test_one_language_can_be_chosen(room: CaseloadPresenter, context: Context) -> None:
    add_client(context)
    room.open()
    assert not room.page.languages.isVisibleTo(room.page)
    new = NewClient("Sam", language="en")
    context.services.people.create(context.session.actor, new)
    room.open()
    choices = [room.page.languages.itemText(at) for at in range(room.page.languages.count())]
    assert choices == ["alle talen", "Engels", "Nederlands"]
    room.page.languages.setFocus()
    press(Key.Key_Down)
    room.page.languages.activated.emit(1)
    assert [name.split(",")[0] for name in names(room)] == ["Sam"]


def test_more_people_than_fit_are_shown_when_asked_for(
    room: CaseloadPresenter, context: Context
) -> None:
    for number in range(SHOWN + 2):
        add_client(context, f"Mens{number}")
    room.open()
    assert len(names(room)) == SHOWN
    room.page.more.click()
    wait_for(lambda: len(names(room)) == SHOWN + 2)
    assert not room.page.more.isVisibleTo(room.page)


@pytest.mark.parametrize(("may", "calls"), [(True, True), (False, False)])
def test_who_said_no_to_calls_is_not_called(
    room: CaseloadPresenter, may: bool, *, calls: bool
) -> None:
    silent = TODAY - timedelta(days=20)
    case = CaseLine(uuid4(), "Lot", last_contact=silent, safe_contact=SafeContact(may_call=may))
    room.page.show_caseload(caseload_state([case], TODAY, "nl"))
    said = " ".join(row.accessibleName() for row in room.page.people.findChildren(RowButton))
    assert ("even bellen?" in said) is calls
    assert ("liever niet bellen" in said) is not calls


def test_nobody_is_called_before_they_were_asked_whether_they_may_be(
    room: CaseloadPresenter,
) -> None:
    case = CaseLine(uuid4(), "Lot", last_contact=TODAY - timedelta(days=20))
    room.page.show_caseload(caseload_state([case], TODAY, "nl"))
    said = " ".join(row.accessibleName() for row in room.page.people.findChildren(RowButton))
    assert "nog niet gevraagd of bellen mag" in said
    assert "even bellen?" not in said


@pytest.mark.parametrize("days", WORDS)
def test_how_long_ago_is_said_as_people_say_it(room: CaseloadPresenter, days: int) -> None:
    case = CaseLine(uuid4(), "Karin B.", last_contact=TODAY - timedelta(days=days))
    room.page.show_caseload(caseload_state([case], TODAY, "nl"))
    told = " ".join(label.text() for label in room.page.people.findChildren(QLabel))
    assert f"Laatste contact: {WORDS[days]}." in told
    assert "geen afspraak" in told


def test_another_year_is_told_and_a_full_stop_is_not_doubled() -> None:
    case = CaseLine(uuid4(), "Lot", step="Ik bel.", step_day=date(2025, 3, 5))
    case = replace(case, appointment=date(2027, 1, 5))
    (line,) = caseload_state([case], TODAY, "nl").lines
    assert line.step == "Ik bel, woensdag 5 maart 2025"
    assert line.appointment == "dinsdag 5 januari 2027"


def test_a_step_without_a_day_has_no_day() -> None:
    case = CaseLine(uuid4(), "Lot", step="Ik bel.", step_part=DayPart.MORNING)
    assert caseload_state([case], date(2026, 6, 3), "nl").lines[0].step == "Ik bel, in de ochtend"
    bare = replace(case, step_part=None)
    assert caseload_state([bare], date(2026, 6, 3), "nl").lines[0].step == "Ik bel."
