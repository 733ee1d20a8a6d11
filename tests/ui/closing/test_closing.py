"""A month is closed with keys, on real services: printed first, then typed over."""

from pathlib import Path
from uuid import uuid4

import pytest

from bridge_app.domain.rewards import Card, Gift
from bridge_app.storage import clocks, tables
from bridge_app.ui import overseeing
from bridge_app.ui.closing.page import ClosingPage
from bridge_app.ui.closing.presenter import ClosingPresenter
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.problems import Message
from bridge_app.ui.rooms import Rooms
from bridge_app.ui.spots import Spot
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, add_client, add_plan, confirm, focus, on_screen, press, typing

WHY = "Een uitgifte van de markt was vergeten."


def gave(context: Context, serial: str) -> None:
    """Somebody got a card for a step that is done."""
    client = add_client(context)
    (step,) = add_plan(context, client, "Ik bel").steps
    confirm(context, client, step)
    gift = Gift(uuid4(), client, step.id, 20_00, (Card(serial, 20_00),))
    context.services.rewards.give(context.session.actor, gift)


def later(context: Context, clock: StandingClock, days: int) -> None:
    """So many days later, when somebody said that the date is right."""
    clock.pass_by(days=days)
    row = {"kind": clocks.RIGHT, "before": clock(), "at": clock()}
    with context.session.database.writing() as connection:
        connection.execute(tables.clock_event.insert(), row)


@pytest.fixture
def room(context: Context, clock: StandingClock) -> ClosingPresenter:
    """March is over, and one card left in it."""
    gave(context, "1")
    later(context, clock, 31)
    made = ClosingPresenter(context)
    on_screen(made.page)
    made.open()
    return made


def last(said: list[Message | None]) -> str:
    return next(each.text for each in reversed(said) if each)


def months(room: ClosingPresenter) -> list[tuple[str, ...]]:
    return [row.cells for row in room.page.table.shown]


def printed(room: ClosingPresenter, answers: Answers, file: Path) -> None:
    """The sheet of the month goes to a printer, with keys."""
    answers.file = file
    room.page.print.setFocus()
    press(Key.Key_Return)


def six(context: Context) -> str:
    """What stands on the sheet that was printed just now."""
    return context.services.closing.sheet(context.session.actor).value[-6:]


def test_first_the_sheet_is_printed_then_its_last_characters_close_the_month(
    room: ClosingPresenter,
    context: Context,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
) -> None:
    assert room.page.turn.text() == "Maart 2026: 1 keer gegeven, €\xa020,00."
    assert not room.page.letters.isVisible(), "nothing to type before it is printed"
    room.page.print.click()
    assert not room.page.letters.isVisible(), "somebody turned back at the printer"
    printed(room, answers, tmp_path / "sheet.pdf")
    assert room.page.letters.edit.hasFocus()
    assert (tmp_path / "sheet.pdf").stat().st_size
    typing("000000")
    press(Key.Key_Return)
    assert "laatste zes tekens" in room.page.letters.error
    room.page.letters.set_text("")
    typing(six(context))
    press(Key.Key_Return)
    assert last(said) == "Maart 2026 is afgesloten. Print het blad voor in de map."
    assert months(room)[1][:2] == ("maart 2026", "afgesloten")
    assert not room.page.letters.isVisible()
    assert room.page.sheets.again.hasFocus()
    answers.file = tmp_path / "again.pdf"
    press(Key.Key_Return)
    assert answers.file.stat().st_size


def test_a_month_is_opened_again_with_a_reason(
    room: ClosingPresenter, context: Context, answers: Answers, tmp_path: Path
) -> None:
    printed(room, answers, tmp_path / "sheet.pdf")
    typing(six(context))
    press(Key.Key_Return)
    room.page.sheets.reason.edit.setFocus()
    typing("foutje")
    press(Key.Key_Return)
    assert "te kort" in room.page.sheets.reason.error
    room.page.sheets.reason.set_text(WHY)
    press(Key.Key_Return)
    assert months(room)[1][1] == "weer open"
    assert f"Weer geopend: {WHY}" in room.page.sheets.facts.text()
    assert not room.page.sheets.reason.isVisible()
    answers.file = tmp_path / "again.pdf"
    room.page.sheets.again.click()
    assert answers.file.stat().st_size


def test_what_was_booked_meanwhile_asks_for_another_sheet(
    room: ClosingPresenter,
    context: Context,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed(room, answers, tmp_path / "sheet.pdf")
    monkeypatch.setattr("bridge_app.storage.closings.last_of_month", lambda *_: 99)
    typing(six(context))
    press(Key.Key_Return)
    assert "Print het blad opnieuw" in last(said)
    assert not room.page.letters.isVisible()


def test_the_sheet_of_a_day_is_printed_here_too(
    room: ClosingPresenter, answers: Answers, tmp_path: Path
) -> None:
    room.page.day.set_text("gisteren")
    room.page.day.edit.setFocus()
    press(Key.Key_Return)
    assert room.page.day.error
    answers.file = tmp_path / "day.pdf"
    room.page.day.set_text("02-03-2026")
    press(Key.Key_Return)
    assert not room.page.day.error
    assert answers.file.stat().st_size


def test_with_nothing_booked_there_is_nothing_to_close(context: Context) -> None:
    made = ClosingPresenter(context)
    on_screen(made.page)
    made.open()
    assert not made.page.print.isVisible()
    assert not made.page.table.isVisible()
    focus_begin(made.page)
    assert focus() is made.page.back, "one begins at what can be seen"


@pytest.mark.usefixtures("room")
def test_the_overview_tells_which_month_waits_and_leads_there_and_back(context: Context) -> None:
    rooms = Rooms(context)
    rooms.go(Spot(overseeing.COORDINATOR))
    page = rooms.here.page
    assert isinstance(page, CoordinatorPage)
    assert page.money.closing.accessibleName() == "Maand afsluiten, maart 2026 is aan de beurt"
    page.money.closing.click()
    closing = rooms.here.page
    assert isinstance(closing, ClosingPage)
    made = rooms.here.presenter
    assert isinstance(made, ClosingPresenter)
    assert made.unfinished() == {}
    closing.sheets.reason.set_text("omdat")
    half = made.unfinished()
    closing.sheets.reason.set_text("")
    made.take_up(half)
    assert closing.sheets.reason.text() == "omdat", "half a reason outlives a lock"
    closing.back.click()
    assert rooms.spot.room == overseeing.COORDINATOR
