"""The coordinator's page with keys, on real services: from a period to a file of its totals."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.rewards import Card, Gift, ReversalReason
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.coordinator.presenter import CoordinatorPresenter
from bridge_app.ui.coordinator.state import By, Quick, TotalsState, Wish
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.parts.table import Row
from bridge_app.ui.problems import Message, Tone
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock
from tests.ui.coordinator_pages import WEEKS, _totals
from tests.ui.doing import Key, add_client, add_plan, confirm, focus, on_screen, press, typing

Giving = Callable[[str, int], None]


@pytest.fixture
def give(context: Context) -> Giving:
    """Gives somebody new so many cents on this card, today."""

    def giving(serial: str, cents: int) -> None:
        rewards, actor = context.services.rewards, context.session.actor
        client = add_client(context, f"Client {serial}")
        plan = add_plan(context, client, "Ik bel.")
        confirm(context, client, plan.steps[0])
        rewards.disclose(actor, client)
        gift = Gift(uuid4(), client, plan.steps[0].id, cents, (Card(serial, cents),))
        rewards.give(actor, gift)

    return giving


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> CoordinatorPresenter:
    made = CoordinatorPresenter(context)
    on_screen(made.page)
    return made


def _cells(room: CoordinatorPresenter) -> list[tuple[str, ...]]:
    return [row.cells for row in room.page.table.shown]


def test_the_page_opens_with_this_month(room: CoordinatorPresenter, give: Giving) -> None:
    give("1", 20_00)
    give("2", 40_00)
    room.open()
    assert room.page.quick[Quick.THIS_MONTH].isChecked()
    assert room.page.first.text() == "01-03-2026"
    assert room.page.last.text() == "31-03-2026"
    line = ("2", "€\xa060,00", "2", "€\xa040,00", "0")
    assert _cells(room) == [("maart 2026", *line), ("Totaal", *line)]
    assert room.page.table.shown[-1] == Row(("Totaal", *line), strong=True)


def test_an_empty_period_says_so(room: CoordinatorPresenter) -> None:
    room.open()
    assert not room.page.table.isVisible()
    assert not room.page.export.isEnabled()
    room.export()


def test_one_key_chooses_another_period(
    room: CoordinatorPresenter, give: Giving, clock: StandingClock
) -> None:
    give("1", 20_00)
    clock.pass_by(days=31)
    room.open()
    assert not room.page.table.isVisible()
    focus_begin(room.page)
    press(Key.Key_Right)
    assert room.page.quick[Quick.LAST_MONTH].isChecked()
    assert _cells(room)[0][0] == "maart 2026"


def test_typed_days_are_asked_when_one_leaves_them(
    room: CoordinatorPresenter, give: Giving
) -> None:
    give("1", 20_00)
    room.open()
    room.page.first.setFocus()
    room.page.first.set_text("")
    typing("1 januari 2025")
    press(Key.Key_Return)
    assert not any(choice.isChecked() for choice in room.page.quick.values())
    assert room.page.table.isVisible()
    room.page.first.set_text("")
    typing("31-02-2026")
    press(Key.Key_Tab)
    assert room.page.first.error == "Deze dag bestaat niet."
    assert not room.page.table.isVisible()


@pytest.mark.parametrize(
    ("first", "last", "error"),
    [("gisteren", "31-03-2026", "Typ een dag"), ("01-03-2026", "28-02-2026", "vóór de eerste")],
)
def test_a_period_that_cannot_be_is_told_at_its_field(
    room: CoordinatorPresenter, first: str, last: str, error: str
) -> None:
    room.open()
    room.page.wish_changed.emit(Wish(first, last))
    assert error in room.page.first.error + room.page.last.error


def test_lines_by_day_keep_the_sum(room: CoordinatorPresenter, give: Giving) -> None:
    give("1", 20_00)
    room.open()
    room.page.by.setCurrentIndex(0)
    room.page.by.activated.emit(0)
    assert room.page.quick[Quick.THIS_MONTH].isChecked()
    assert _cells(room)[0][0] == "02-03-2026"


def test_a_reversal_is_told_in_its_own_column(
    room: CoordinatorPresenter, context: Context, give: Giving
) -> None:
    give("1", 20_00)
    actor = context.session.actor
    (client,) = context.services.people.listed(actor)
    (reward,) = context.services.rewards.of_client(actor, client.id)
    context.services.rewards.reverse(actor, uuid4(), reward.id, ReversalReason.BOOKED_WRONGLY)
    room.open()
    assert _cells(room)[-1][-1] == "1 (€\xa020,00)"


def test_every_kind_of_period_has_a_name() -> None:
    page = CoordinatorPage("nl")
    page.show_state(TotalsState(Wish("", "", By.WEEK), totals=_totals(*WEEKS)))
    names = [row.cells[0] for row in page.table.shown]
    assert names[:2] == [
        "week 1 van 2026, vanaf 29 december",
        "week 53 van 2026, vanaf 28 december",
    ]
    for period, name in [("2026-Q2", "2e kwartaal 2026"), ("2026", "2026")]:
        totals = _totals(replace(WEEKS[0], period=period))
        page.show_state(TotalsState(Wish("", ""), totals=totals))
        assert page.table.shown[0].cells[0] == name
    page.deleteLater()


def test_new_gifts_are_counted_while_one_looks(
    room: CoordinatorPresenter, context: Context, give: Giving
) -> None:
    room.open()
    give("1", 20_00)
    context.changes.ledger_changed.emit(None)
    assert _cells(room)[-1][1] == "1"
    room.page.hide()
    give("2", 20_00)
    context.changes.ledger_changed.emit(None)
    assert _cells(room)[-1][1] == "1"
    room.page.show()
    room.open()
    assert _cells(room)[-1][1] == "2"


# --- a file of it --------------------------------------------------------------------------------


def test_the_file_says_what_the_screen_says(
    room: CoordinatorPresenter,
    give: Giving,
    answers: Answers,
    tmp_path: Path,
    said: list[Message | None],
) -> None:
    give("1", 20_00)
    room.open()
    answers.file = tmp_path / "totals.csv"
    focus_begin(room.page)
    press(Key.Key_F5)
    focus()
    room.page.export.click()
    assert answers.asked == ["totalen-2026-03-01-2026-03-31.csv"]
    text = answers.file.read_text(encoding="utf-8-sig")
    assert "totaal;1;20,00;1;20,00;0;0,00" in text
    assert said[-1] is not None
    assert said[-1].tone is Tone.DONE


def test_turning_back_at_the_dialog_keeps_nothing(
    room: CoordinatorPresenter, context: Context, give: Giving
) -> None:
    give("1", 20_00)
    room.open()
    room.page.export.click()
    with context.session.database.reading() as connection:
        rows = connection.exec_driver_sql("select count(*) from audit where action='report.export'")
        assert rows.scalar_one() == 0


def test_a_file_that_cannot_be_written_is_told_clearly(
    room: CoordinatorPresenter,
    give: Giving,
    answers: Answers,
    tmp_path: Path,
    said: list[Message | None],
) -> None:
    give("1", 20_00)
    room.open()
    answers.file = tmp_path / "no such folder" / "totals.csv"
    room.page.export.click()
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM
    assert "Sluit het bestand" in said[-1].text


def test_the_last_day_counts(room: CoordinatorPresenter, give: Giving) -> None:
    give("1", 20_00)
    room.open()
    room.page.wish_changed.emit(Wish("02-03-2026", "02-03-2026"))
    assert _cells(room)[-1][1] == "1"
    room.page.wish_changed.emit(Wish("03-03-2026", "31-03-2026"))
    assert not room.page.table.isVisible()


def test_what_waits_with_the_log_is_one_press_away(
    room: CoordinatorPresenter, context: Context, qtbot: QtBot
) -> None:
    room.open()
    assert not room.page.review.isVisible()
    assert isinstance(context.clock, StandingClock)
    context.clock.pass_by(days=183)
    room.open()
    assert room.page.review.isVisible()
    for button, wanted in (
        (room.page.review, room.review_wanted),
        (room.page.check, room.check_wanted),
    ):
        with qtbot.waitSignal(wanted):
            button.click()
