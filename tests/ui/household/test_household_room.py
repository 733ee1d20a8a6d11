"""With whom a client lives, with keys, on real services: sought, noted, ended."""

from datetime import date
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Role
from bridge_app.domain.people import NewClient
from bridge_app.errors import FieldProblem
from bridge_app.ui.context import Context
from bridge_app.ui.household.presenter import HouseholdPresenter
from bridge_app.ui.parts import Paragraph
from bridge_app.ui.problems import Message
from tests.ui.colleagues import colleague
from tests.ui.doing import Key, add_client, on_screen, press, typing


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def room(context: Context, karin: UUID) -> HouseholdPresenter:
    made = HouseholdPresenter(context)
    on_screen(made.page)
    made.open(karin)
    return made


def lines(room: HouseholdPresenter) -> list[str]:
    return [row.text() for row in room.page.people.rows if isinstance(row, Paragraph)]


def seek(room: HouseholdPresenter, text: str) -> None:
    room.page.search.edit.setFocus()
    typing(text)
    press(Key.Key_Return)


def test_somebody_is_sought_and_noted_with_keys_and_it_ends(
    context: Context, room: HouseholdPresenter, karin: UUID
) -> None:
    page = room.page
    number = context.services.people.open(context.session.actor, add_client(context, "Joke"))
    assert page._nobody.isVisible()
    assert not page.ending.isVisible()
    seek(room, "Joke")
    assert page.add.text() == "Schrijf op: Karin B. en Joke B. wonen samen"
    page.first_day.set_text("01-02-2026")
    page.add.click()
    told = f"Joke B., nummer {number.client.number}: sinds 01-02-2026"
    assert lines(room) == [told]
    assert page.search.text() == ""
    seek(room, "Joke")
    assert page._none.isVisible(), "nobody is found who is there already"
    page.last_day.set_text("31-01-2026")
    page.end.click()
    assert page.last_day.error
    page.last_day.set_text("overmorgen")
    page.end.click()
    assert page.last_day.text() == "overmorgen"
    page.last_day.set_text("02-03-2026")
    page.end.click()
    assert lines(room) == [told.replace("sinds 01-02-2026", "tot en met 02-03-2026")]
    assert not page.ending.isVisible()


def test_a_mistake_is_taken_back_at_once(
    context: Context,
    room: HouseholdPresenter,
    karin: UUID,
    said: list[Message | None],
) -> None:
    page, changed = room.page, list[UUID]()
    joke = add_client(context, "Joke")
    seek(room, "Joke")
    page.add.click()
    assert len(lines(room)) == 1
    message = said[-1]
    assert message is not None
    assert message.offer == "Maak ongedaan"
    assert message.then is not None
    context.changes.client_changed.connect(changed.append)
    message.then()
    assert lines(room) == []
    assert page._nobody.isVisible()
    assert set(changed) == {karin, joke}
    told = said[-1]
    assert told is not None
    assert told.text == "Teruggedraaid. Er staat niet meer dat zij samenwonen."
    assert told.offer == ""


def test_an_end_is_taken_back_at_once(
    context: Context, room: HouseholdPresenter, said: list[Message | None]
) -> None:
    add_client(context, "Joke")
    seek(room, "Joke")
    room.page.add.click()
    before = lines(room)
    room.page.end.click()
    assert lines(room) != before
    message = said[-1]
    assert message is not None
    assert message.offer == "Maak ongedaan"
    assert message.then is not None
    message.then()
    assert lines(room) == before
    told = said[-1]
    assert told is not None
    assert told.text == "Teruggedraaid. Zij wonen nog samen."


def test_who_went_on_to_another_takes_nothing_of_the_first_back(
    context: Context, room: HouseholdPresenter, karin: UUID, said: list[Message | None]
) -> None:
    joke, bo = add_client(context, "Joke"), add_client(context, "Bo")
    seek(room, "Joke")
    room.page.add.click()
    message = said[-1]
    assert message is not None
    assert message.then is not None
    room.open(bo)
    message.then()
    home = context.services.households.home(context.session.actor, karin)
    assert [each.client.id for each in home.others] == [joke]


def test_one_of_several_is_chosen(context: Context, room: HouseholdPresenter, karin: UUID) -> None:
    page = room.page
    for first in ("Sem", "Semra"):
        add_client(context, first)
    page.search.set_text(" ")
    page.seek.click()
    assert not page.hits.isVisible(), "nothing was typed"
    seek(room, "Sem")
    assert not page.add.isVisible()
    page.join_wanted.emit("02-03-2026", "")  # nobody was chosen
    page.hits.rows[1].click()  # type: ignore[attr-defined]  # a RowButton
    page.first_day.set_text("ooit")
    page.add.click()
    assert page.first_day.error
    page.first_day.set_text("03-03-2026")
    page.add.click()
    assert page.first_day.error, "that day is still to come"
    assert lines(room) == []


def test_a_file_out_of_reach_asks_a_reason_to_begin_and_to_end(
    context: Context, room: HouseholdPresenter, karin: UUID
) -> None:
    page, people = room.page, context.services.people
    sanne = colleague(context, "Sanne", Role.MENTOR, Role.FRONT_DESK)
    people.create(sanne, NewClient("Ver", "Weg", date(1980, 1, 1)))
    seek(room, "01-01-1980")
    page.add.click()
    assert page.reason.isVisible()
    page.add.click()
    assert "waarom je kijkt" in page._error.text()
    page.reason.set_text("Zij wonen samen")
    page.add.click()
    assert lines(room)[0].startswith("Ver W., nummer")
    context.clock.pass_by(days=1)  # type: ignore[attr-defined]  # a clock that stands still
    room.open(karin)
    page.end.click()
    assert page.why_end.isVisible()
    page.why_end.set_text("Zij gingen uit elkaar")
    page.end.click()
    assert "tot en met 03-03-2026" in lines(room)[0]


def test_two_who_both_live_with_somebody_are_not_put_together(
    context: Context, room: HouseholdPresenter, karin: UUID
) -> None:
    me, households = context.session.actor, context.services.households
    joke, bo, sem = (add_client(context, first) for first in ("Joke", "Bo", "Sem"))
    households.join(me, karin, joke, date(2026, 3, 2))
    households.join(me, bo, sem, date(2026, 3, 2))
    room.open(karin)
    seek(room, "Sem")
    room.page.add.click()
    assert "Allebei" in room.page._error.text()


def test_without_a_client_nothing_is_asked_and_back_is_told(context: Context, qtbot: QtBot) -> None:
    room = HouseholdPresenter(context)
    room.open(None)
    page = room.page
    page.sought.emit("Karin")
    page.chosen.emit(None)
    page.join_wanted.emit("", "")
    page.end_wanted.emit("", "")
    room._refused(FieldProblem("to_day", "empty"))
    room._show_found(())
    with qtbot.waitSignal(room.closed):
        page.back.click()
