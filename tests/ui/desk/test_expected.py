"""Who comes today: Enter begins with the next, who did not come is a fact with a way back."""

from datetime import date, time, timedelta
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bridge_app.domain.appointments import AppointmentDraft, AppointmentKind, Outcome
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import ConversationKind, Keep
from bridge_app.domain.privacy import DayPart
from bridge_app.ui.context import Context
from bridge_app.ui.desk.presenter import DeskPresenter
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.problems import Message, Tone
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, add_client, focus, on_screen, press

TODAY = date(2026, 3, 2)


@pytest.fixture
def desk(context: Context) -> DeskPresenter:
    made = DeskPresenter(context)
    on_screen(made.page)
    return made


def expect(context: Context, client: UUID, at: time | None, kind: AppointmentKind) -> None:
    draft = AppointmentDraft(TODAY, at, kind=kind)
    context.services.appointments.note(context.session.actor, client, draft)


def outcomes(context: Context, client: UUID) -> list[Outcome]:
    known = context.services.appointments.of_client(context.session.actor, client)
    return [each.outcome for each in known]


def buttons(desk: DeskPresenter) -> dict[str, QPushButton]:
    """What can be pressed, by its name for who listens."""
    QApplication.processEvents()
    found = desk.page.home.expected.findChildren(QPushButton)
    return {each.accessibleName(): each for each in found if each.isVisibleTo(desk.page)}


def test_enter_begins_with_who_comes_next_and_mornings_stand_first(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    lot, karin = add_client(context, "Lot", "Vos"), add_client(context)
    expect(context, lot, time(14, 0), AppointmentKind.STEPS)
    expect(context, karin, time(9, 30), AppointmentKind.FIRST)
    desk.open()
    assert list(buttons(desk)) == [
        "9.30 uur  Karin B., eerste gesprek, Fatima",
        "Noteer: niet gekomen, Karin B.",
        "Start, Karin B.",
        "14.00 uur  Lot V., kleine stappen, Fatima",
        "Noteer: niet gekomen, Lot V.",
        "Open, Lot V.",
    ]
    assert focus() is desk.page.search
    with qtbot.waitSignal(desk.talk_wanted) as begun:
        press(Key.Key_Return)
    assert begun.args == [karin]
    with qtbot.waitSignal(desk.client_opened) as opened:
        buttons(desk)["Open, Lot V."].click()
    assert opened.args == [lot]
    with qtbot.waitSignal(desk.client_opened) as opened:
        buttons(desk)["9.30 uur  Karin B., eerste gesprek, Fatima"].click()
    assert opened.args == [karin]


def test_who_did_not_come_is_a_fact_with_a_way_back(
    desk: DeskPresenter, context: Context, said: list[Message | None]
) -> None:
    karin = add_client(context)
    expect(context, karin, None, AppointmentKind.FIRST)
    desk.open()
    buttons(desk)["Noteer: niet gekomen, Karin B."].click()
    assert outcomes(context, karin) == [Outcome.NOT_COME]
    assert "Start, Karin B." not in buttons(desk)
    message = said[-1]
    assert message is not None
    assert message.then is not None
    assert (message.tone, message.offer) == (Tone.DONE, "Maak ongedaan")
    message.then()
    assert outcomes(context, karin) == [Outcome.PLANNED]
    assert "Start, Karin B." in buttons(desk)
    assert said[-1] is None


def test_an_interrupted_talk_goes_on_and_says_that_the_client_came(
    desk: DeskPresenter, context: Context, qtbot: QtBot
) -> None:
    karin = add_client(context)
    start = context.services.bridges.start
    talk = start(context.session.actor, karin, ConversationKind.INTAKE, Keep.ALL, "nl")
    expect(context, karin, time(11, 0), AppointmentKind.FIRST)
    desk.open()
    assert desk.page.home.resume.isHidden(), "once is enough"
    with qtbot.waitSignal(desk.talk_started) as resumed:
        buttons(desk)["Verder, Karin B."].click()
    assert resumed.args == [talk.id]
    assert outcomes(context, karin) == [Outcome.HELD]
    desk.open()
    assert list(buttons(desk)) == ["11.00 uur  Karin B., was er"]


def test_a_promised_look_at_the_bridge_stands_there_from_its_day_on(
    desk: DeskPresenter, context: Context, clock: StandingClock, qtbot: QtBot
) -> None:
    karin, bridges, actor = add_client(context), context.services.bridges, context.session.actor
    talk = bridges.start(actor, karin, ConversationKind.INTAKE, Keep.ALL, "nl").id
    bridges.answer(actor, talk, "debts", Given(Answer.ANSWERED, 2))
    bridges.finish(actor, talk)
    due = bridges.promise_review(actor, talk, 1)
    bridges.end(actor, talk)
    desk.open()
    assert desk.page.home.reviews.isHidden()
    assert due is not None
    clock.now += timedelta(days=(due - TODAY).days)
    desk.open()
    (row,) = desk.page.home.reviews.findChildren(RowButton)
    assert row.accessibleName() == "Karin B., beloofd op donderdag 2 april"
    with qtbot.waitSignal(desk.client_opened) as opened:
        QTest.keyClick(row, Key.Key_Return)
    assert opened.args == [karin]


def test_a_full_morning_stays_short_and_whoever_comes_next_is_always_there(
    desk: DeskPresenter, context: Context
) -> None:
    """Those who were here already take no room from those who are still to come."""
    note, held = context.services.appointments.note, context.services.appointments.held
    actor = context.session.actor
    for number in range(14):
        client = add_client(context, f"Mens{number}")
        draft = AppointmentDraft(TODAY, time(8, number), kind=AppointmentKind.STEPS)
        made = note(actor, client, draft)
        if number < 3:
            held(actor, made.id, made.version)
    desk.open()
    card = desk.page.home.expected.cards[DayPart.MORNING]
    assert (len(card.rows), card.more.text()) == (11, "En nog 3")
    next_one = desk.page.home.expected.first()
    assert next_one is not None
    assert next_one.accessibleName() == "Open, Mens3 B."
    card.more.click()
    assert len(card.rows) == 14
