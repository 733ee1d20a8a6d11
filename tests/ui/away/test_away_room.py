"""Away for a while, or handing over for good: by keys, with what goes along and a way back."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.people import NewClient
from bridge_app.services.clock import business_day
from bridge_app.ui.away.presenter import AwayPresenter
from bridge_app.ui.caseload.presenter import CaseloadPresenter
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message
from bridge_app.ui.staff.picking import pick
from tests.ui.colleagues import colleague
from tests.ui.doing import Key, add_client, on_screen, press


@pytest.fixture
def noor(context: Context) -> Actor:
    return colleague(context, "Noor", Role.MENTOR)


@pytest.fixture
def people(context: Context) -> tuple[UUID, UUID]:
    return add_client(context), add_client(context, "Lot", "Vos")


@pytest.fixture
def room(context: Context, noor: Actor, people: tuple[UUID, UUID]) -> AwayPresenter:
    assert noor.roles
    assert len(people) == 2
    made = AwayPresenter(context)
    on_screen(made.page)
    made.open()
    return made


def told(room: AwayPresenter | CaseloadPresenter) -> str:
    QApplication.processEvents()
    page = room.page
    found = [each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page)]
    return "\n".join(found)


def mine(context: Context, actor: Actor | None = None) -> list[str]:
    lines = context.services.people.caseload(actor or context.session.actor)
    return sorted(line.client for line in lines)


def undo(said: list[Message | None]) -> None:
    last = said[-1]
    assert last is not None
    assert last.then is not None
    last.then()


def test_everybody_is_ticked_and_what_goes_along_is_told(
    room: AwayPresenter, context: Context, people: tuple[UUID, UUID]
) -> None:
    soon = AppointmentDraft(business_day(context.clock()) + timedelta(days=3))
    context.services.appointments.note(context.session.actor, people[0], soon)
    room.open()
    assert room.page.hand.text().startswith("Draag 2 ")
    assert "Er gaat mee: 1 afspra" in told(room)
    room.page.people.ticks[people[0]].setChecked(False)
    assert room.page.hand.text().startswith("Draag 1 ")
    assert "Er gaat mee" not in told(room)
    room.page.people.ticks[people[1]].setChecked(False)
    assert not room.page.hand.isEnabled()
    assert room.page.people.all.text() == "Vink iedereen aan"
    room.page.people.all.click()
    assert room.page.hand.text().startswith("Draag 2 ")
    room.page.people.all.click()
    assert room.page.chosen() == ()


def test_they_are_handed_over_in_one_deed_with_a_way_back(
    room: AwayPresenter, context: Context, noor: Actor, said: list[Message | None]
) -> None:
    room.page.hand.click()
    assert "Kies eerst wie het overneemt." in told(room)
    pick(room.page.mentor, noor.person)
    room.page.hand.setFocus()
    press(Key.Key_Return)
    assert (mine(context), mine(context, noor)) == ([], ["Karin B.", "Lot V."])
    assert "Je bent van niemand de mentor" in told(room)
    last = said[-1]
    assert last is not None
    assert last.text.startswith("Noor is nu mentor van 2 mensen.")
    undo(said)
    assert (mine(context), mine(context, noor)) == (["Karin B.", "Lot V."], [])
    assert room.page.handing.isVisible()


def test_a_colleague_stands_in_and_both_see_it(
    room: AwayPresenter, context: Context, noor: Actor, said: list[Message | None]
) -> None:
    pick(room.page.covering.stands_in, noor.person)
    room.page.covering.first.set_text("vandaag")
    room.page.covering.last.set_text("morgen")
    room.page.covering.cover.click()
    assert mine(context, noor) == ["Karin B.", "Lot V."]
    assert "Noor neemt voor jou waar van" in told(room)
    caseload = CaseloadPresenter(context)
    on_screen(caseload.page)
    caseload.open()
    assert "Noor neemt voor jou waar van" in told(caseload)
    undo(said)
    assert mine(context, noor) == []
    caseload.open()
    assert "neemt voor jou waar" not in told(caseload)


def test_who_stands_in_sees_for_whom_at_each_and_may_stop(context: Context, noor: Actor) -> None:
    day = business_day(context.clock())
    me = context.session.actor
    context.services.people.create(noor, new_client())
    context.services.helping.stand_in(noor, me.person, day, day)
    caseload = CaseloadPresenter(context)
    on_screen(caseload.page)
    caseload.open()
    assert "Je neemt waar voor Noor." in told(caseload)
    room = AwayPresenter(context)
    room.open()
    (row,) = room.page.covering.covers.rows
    room.page.covering.stop_wanted.emit(context.services.helping.covers(me).of_others[0])
    assert row not in room.page.covering.covers.rows
    assert mine(context) == []


def test_a_day_that_cannot_be_is_asked_again_at_its_field(
    room: AwayPresenter, noor: Actor, context: Context
) -> None:
    page = room.page
    page.covering.cover.click()
    assert "Kies eerst wie er waarneemt." in told(room)
    pick(page.covering.stands_in, noor.person)
    page.covering.cover.click()
    assert "De eerste dag is nog leeg." in told(room)
    page.covering.first.set_text("vandaag")
    page.covering.last.set_text("ooit een keer")
    page.covering.cover.click()
    assert "De laatste dag is niet te lezen." in told(room)
    page.covering.first.set_text("morgen")
    page.covering.last.set_text("vandaag")
    page.covering.cover.click()
    assert "De laatste dag komt vóór de eerste dag." in told(room)
    assert context.services.helping.covers(context.session.actor).of_mine == ()


def test_who_cannot_stand_in_is_told_in_the_strip(
    room: AwayPresenter, said: list[Message | None]
) -> None:
    room.page.covering.wanted.emit(UUID(int=0), "vandaag", "vandaag")
    last = said[-1]
    assert last is not None
    assert "Kies iemand anders." in last.text


def test_the_way_there_is_one_press_from_ones_own_people(context: Context, qtbot: QtBot) -> None:
    add_client(context)
    caseload = CaseloadPresenter(context)
    on_screen(caseload.page)
    caseload.open()
    with qtbot.waitSignal(caseload.away_wanted):
        caseload.page.away.click()
    room = AwayPresenter(context)
    with qtbot.waitSignal(room.closed):
        room.page.back.click()


def new_client() -> NewClient:
    return NewClient("Ahmed", "Yilmaz")
