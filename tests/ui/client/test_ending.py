"""The help ends by key, with a reason from a list, and goes on again."""

from datetime import time, timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtTest import QTest

from bridge_app.domain.appointments import AppointmentDraft, Outcome
from bridge_app.domain.people import Case, EndReason, Purpose
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message
from tests.ui.conftest import MONDAY
from tests.ui.doing import Key, focus, press


def case(context: Context, client: UUID) -> Case:
    return context.services.people.open(context.session.actor, client).case


def ended_by_key(room: ClientPresenter, reason: EndReason = EndReason.MOVED) -> None:
    room.page.end.setFocus()
    press(Key.Key_Space)
    assert focus() is room.page.ending.why
    press(Key.Key_Down, 1 + [*EndReason].index(reason))
    press(Key.Key_Tab)
    press(Key.Key_Space)


@pytest.mark.parametrize("reason", EndReason)
def test_it_ends_with_a_reason_and_that_stands_on_top(
    room: ClientPresenter, context: Context, karin: UUID, reason: EndReason
) -> None:
    ended_by_key(room, reason)
    assert case(context, karin).end_reason == reason
    assert room.page.ended.isVisible()
    assert not room.page.start.isVisible()
    assert not room.page.end.isVisible()
    assert focus() is room.page.ended.again


def test_it_can_be_undone_at_once(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    before = case(context, karin)
    ended_by_key(room)
    message = next(each for each in reversed(said) if each)
    assert message.offer == "Maak ongedaan"
    assert message.then
    message.then()
    assert case(context, karin) == before
    assert not room.page.ended.isVisible()
    assert focus() is room.page.start


def test_which_agreed_days_go_is_said_before(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    room.page.end.click()
    assert not room.page.ending._gone.isVisible()
    room.page.ending.back.click()
    for days in (0, 1, 8):
        draft = AppointmentDraft(MONDAY.date() + timedelta(days=days), at=time(9, 30))
        context.services.appointments.note(context.session.actor, karin, draft)
    room.page.end.click()
    said = room.page.ending._gone.text()
    assert said == (
        "Deze afspraken vervallen: dinsdag 3 maart om 9.30 uur; dinsdag 10 maart om 9.30 uur."
    )
    room.page.ending.why.setCurrentIndex(1)
    room.page.ending.end.click()
    found = context.services.appointments.of_client(context.session.actor, karin)
    assert [each.outcome for each in found] == [Outcome.PLANNED, Outcome.ENDED, Outcome.ENDED]


def test_it_can_go_on_later(room: ClientPresenter, context: Context, karin: UUID) -> None:
    ended_by_key(room)
    room.open(karin)
    assert focus() is room.page.ended.again
    press(Key.Key_Space)
    assert case(context, karin).closed_at is None
    assert room.page.start.isVisible()


def test_without_a_reason_nothing_ends(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    room.page.end.click()
    room.page.ending.end.click()
    assert room.page.ending.field.error
    assert case(context, karin).closed_at is None


def test_escape_and_the_button_leave_it_as_it_was(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    assert not room.back()
    for leave in (room.back, room.page.ending.back.click):
        room.page.end.click()
        assert room.page.ending.isVisible()
        leave()
        assert not room.page.ending.isVisible()
        assert focus() is room.page.end
    assert case(context, karin).closed_at is None


def test_while_somebody_looks_along_it_is_not_there(room: ClientPresenter) -> None:
    ended_by_key(room)
    room.set_together(True)
    QTest.qWait(1)
    assert not room.page.ended.isVisible()
    assert not room.page.end.isVisible()


def test_who_is_gone_meanwhile_is_left_alone(room: ClientPresenter) -> None:
    room._file = room._ending._client = None
    room._ask_end()
    room._ending._end(EndReason.MOVED)
    room._ending._go_on()
    assert not room._ending.is_open
    room._took_case(Case(uuid4(), uuid4(), Purpose.GENERAL, MONDAY))
    assert not room.page.ended.isVisible()
