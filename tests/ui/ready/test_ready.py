"""Getting ready: what stands with the client, what is only for today, and on to the talk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.people import (
    AddressForm,
    Client,
    ConversationKind,
    Keep,
    Needs,
    NewClient,
    TalkRoute,
)
from bridge_app.errors import FieldProblem
from bridge_app.ui.context import Context
from bridge_app.ui.ready.presenter import ReadyPresenter
from bridge_app.ui.ready.state import held_on, known

TODAY = date(2026, 6, 3)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", None),
        ("3-6-2026", TODAY),
        ("2 juni", date(2026, 6, 2)),
        ("20 december", date(2025, 12, 20)),
        ("1 5", date(2026, 5, 1)),
    ],
)
def test_a_day_without_a_year_is_the_last_one(typed: str, day: date | None) -> None:
    assert held_on(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("gauw", "not_a_date"), ("31-2-2026", "no_such_day"), ("4-6-2026", "in_future")],
)
def test_a_day_that_will_not_do_says_why(typed: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        held_on(typed, TODAY)
    assert (refused.value.field, refused.value.reason) == ("held_on", reason)


def test_a_language_we_do_not_speak_is_dutch(karin: Client) -> None:
    assert known(replace(karin, language="ti", first_name=None)).wanted.language == "nl"
    assert known(replace(karin, first_name=None)).name == karin.number


@pytest.fixture
def karin(context: Context) -> Client:
    people = context.services.people
    return people.create(context.session.actor, NewClient("Karin", "Bos"))


@pytest.fixture
def room(context: Context, screen: QApplication) -> Iterator[ReadyPresenter]:
    made = ReadyPresenter(context)
    made.page.show()
    made.page.activateWindow()
    QApplication.processEvents()
    yield made
    made.page.close()


@pytest.fixture
def told(room: ReadyPresenter) -> list[Any]:
    heard: list[Any] = []
    room.begun.connect(lambda *parts: heard.append(parts))
    room.resumed.connect(heard.append)
    return heard


def _client(context: Context, karin: Client) -> Client:
    return context.services.people.open(context.session.actor, karin.id).client


def test_it_goes_on_with_what_stands(
    room: ReadyPresenter, karin: Client, context: Context, told: list[Any]
) -> None:
    room.open(karin.id)
    room.page.begin.click()
    assert told == [(karin.id, TalkRoute.WHOLE, None)]
    assert _client(context, karin) == karin, "nothing was put ready, so nothing is written"


def test_what_is_put_ready_is_kept_with_the_client(
    room: ReadyPresenter, karin: Client, context: Context, told: list[Any]
) -> None:
    room.open(karin.id)
    page = room.page
    for tick in page.ticks.values():
        tick.click()
    page.interpreter.set_text("Arabisch")
    page.forms.buttons()[1].click()
    page.language.setCurrentIndex(page.language.findData("en"))
    page.routes.buttons()[1].click()
    page.begin.click()
    kept = _client(context, karin)
    assert kept.needs == Needs("Arabisch", True, True, True, True)
    assert (kept.address_form, kept.language) == (AddressForm.U, "en")
    assert told == [(karin.id, TalkRoute.SHORT, None)]
    room.open(karin.id)
    assert page.ticks["read_aloud"].isChecked(), "it stands there the next time"


def test_a_talk_on_paper_has_its_own_day(
    room: ReadyPresenter, karin: Client, told: list[Any]
) -> None:
    room.open(karin.id)
    room.page.held.set_text("gauw")
    room.page.begin.click()
    assert told == []
    assert room.page.held.error
    room.page.held.set_text("1 maart")
    room.page.begin.click()
    assert told == [(karin.id, TalkRoute.WHOLE, date(2026, 3, 1))]


def test_a_language_that_is_a_story_is_refused_at_its_field(
    room: ReadyPresenter, karin: Client, told: list[Any]
) -> None:
    room.open(karin.id)
    room.page.interpreter.set_text("a" * 300)
    room.page.begin.click()
    assert room.page.interpreter.error
    assert told == []


def test_a_talk_that_was_not_ended_goes_on(
    room: ReadyPresenter, karin: Client, context: Context, told: list[Any]
) -> None:
    start = context.services.bridges.start
    talk = start(context.session.actor, karin.id, ConversationKind.INTAKE, Keep.ALL, "nl")
    room.open(karin.id)
    assert told == [talk.id]


def test_what_stood_half_typed_is_there_when_one_comes_back(
    room: ReadyPresenter, karin: Client, context: Context, told: list[Any]
) -> None:
    """F3 in the middle of it: another client is looked up, and this one comes after all."""
    room.open(karin.id)
    room.page.interpreter.set_text("Tigrinya")
    room.page.ticks["read_aloud"].click()
    room.leave()
    other = context.services.people.create(context.session.actor, NewClient("Ahmed", "Ali"))
    room.open(other.id)
    assert room.page.interpreter.text() == "", "of another client nothing shows"
    room.leave()
    room.open(karin.id)
    assert room.page.interpreter.text() == "Tigrinya"
    assert room.page.ticks["read_aloud"].isChecked()
    room.page.begin.click()
    assert _client(context, karin).needs == Needs("Tigrinya", read_aloud=True)
    room.leave()
    room.open(karin.id)
    assert room.unfinished() == {}, "what was put ready is no longer half-way"
    assert len(told) == 1


def test_what_stood_half_typed_is_there_after_the_lock(
    room: ReadyPresenter, karin: Client, context: Context, screen: QApplication
) -> None:
    assert room.unfinished() == {}
    room.take_up({"ready": ""})
    room.open(karin.id)
    room.take_up(room.unfinished())
    room.page.interpreter.set_text("Tigrinya")
    room.page.held.set_text("3 ju")
    room.page.routes.buttons()[1].click()
    after = ReadyPresenter(context)
    after.open(karin.id)
    after.take_up(room.unfinished())
    assert after.page.interpreter.text() == "Tigrinya"
    assert after.page.held.text() == "3 ju"
    assert after.page.routes.buttons()[1].isChecked()


def test_nothing_begins_without_a_client(room: ReadyPresenter, told: list[Any]) -> None:
    room.open(None)
    room.page.begin.click()
    assert told == []
