"""The coordinator's page with keys, on real services: from a period to a file of its totals."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bridge_app.domain.rewards import Card, Gift, ReversalReason
from bridge_app.domain.saved_reports import SavedReport, Span
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.services import reports
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.coordinator.presenter import CoordinatorPresenter
from bridge_app.ui.coordinator.state import Quick, Wish
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.problems import Message, Tone
from tests.turning_back import turn_back
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock
from tests.ui.coordinator_pages import ERASED
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
    return [row.cells for row in room.page.counted.table.shown]


def _numbers(room: CoordinatorPresenter) -> list[str]:
    return [row.cells[3] for row in room.page.opened.table.shown]


def test_the_page_opens_with_everything(
    room: CoordinatorPresenter, give: Giving, clock: StandingClock
) -> None:
    give("1", 20_00)
    clock.pass_by(days=30)
    give("2", 40_00)
    room.open()
    asking = room.page.asking
    assert asking.quick[Quick.EVERYTHING].isChecked()
    assert (asking.first.text(), asking.last.text()) == ("02-03-2026", "01-04-2026")
    assert _cells(room) == [
        ("maart 2026", "1", "€\xa020,00", "1", "0"),
        ("april 2026", "1", "€\xa040,00", "1", "0"),
        ("Totaal", "2", "€\xa060,00", "2", "0"),
    ]
    assert [row.strong for row in room.page.counted.table.shown] == [False, False, True]


def test_the_head_of_the_lines_says_what_they_are_called_after(
    room: CoordinatorPresenter, give: Giving
) -> None:
    """It was "Periode" over pillars alone too."""
    give("1", 20_00)
    room.open()
    table = room.page.counted.table
    heads = []
    for by, group in ((Period.MONTH, None), (Period.DAY, Group.KIND), (Period.NONE, Group.KIND)):
        room._wish(replace(room._state.wish, by=by, group=group))
        heads.append(table.model().headerData(0, Qt.Orientation.Horizontal))
        said = table.model().data(table.model().index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
        assert str(said).startswith(f"{heads[-1]}: "), "who listens hears it too"
    assert heads == ["Periode", "Periode, soort stap", "Soort stap"]
    room._wish(replace(room._state.wish, by=Period.NONE, group=None))
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "Periode"


def said_of_nothing(room: CoordinatorPresenter) -> str:
    assert room.page.empty.isVisible()
    return room.page.empty.findChildren(QLabel)[0].text()


def press_down_to_what_was_awarded(room: CoordinatorPresenter) -> None:
    """A page without totals opens what was booked all the same."""
    room.page.apart.table.setFocus()
    room.page.apart.table.selectRow(1)
    press(Key.Key_Return)


def test_of_a_part_without_anything_no_more_is_said_than_was_asked(
    room: CoordinatorPresenter, give: Giving
) -> None:
    give("1", 20_00)
    room.open()
    room._wish(replace(room._state.wish, only=((Group.PILLAR, "work"),)))
    assert said_of_nothing(room) == "Hiervan is niets geboekt in deze periode."
    assert not room.page.apart.isVisible()
    room._wish(replace(room._state.wish, only=()))
    assert room.page.counted.isVisible(), "control"


def test_an_empty_period_says_so(room: CoordinatorPresenter) -> None:
    room.open()
    assert said_of_nothing(room) == "Niets geboekt in deze periode."
    assert not room.page.apart.isVisible()
    assert not room.page.counted.isVisible()
    assert not room.page.export.isEnabled()
    room.export()


def test_one_key_chooses_another_period(
    room: CoordinatorPresenter, give: Giving, clock: StandingClock
) -> None:
    give("1", 20_00)
    clock.pass_by(days=31)
    room.open()
    focus_begin(room.page)
    press(Key.Key_Right)
    assert room.page.asking.quick[Quick.THIS_QUARTER].isChecked()
    assert not room.page.counted.isVisible()
    press(Key.Key_Right)
    press(Key.Key_Right)
    assert room.page.asking.quick[Quick.LAST_MONTH].isChecked()
    assert _cells(room)[0][0] == "maart 2026"


def test_typed_days_are_asked_when_one_leaves_them(
    room: CoordinatorPresenter, give: Giving
) -> None:
    give("1", 20_00)
    room.open()
    room.page.asking.first.setFocus()
    room.page.asking.first.set_text("")
    typing("1 januari 2025")
    press(Key.Key_Return)
    assert not any(choice.isChecked() for choice in room.page.asking.quick.values())
    assert room.page.counted.isVisible()
    room.page.asking.first.set_text("")
    typing("31-02-2026")
    press(Key.Key_Tab)
    assert room.page.asking.first.error == "Deze dag bestaat niet."
    assert not room.page.counted.isVisible()


@pytest.mark.parametrize(
    ("first", "last", "error"),
    [("gisteren", "31-03-2026", "Typ een dag"), ("01-03-2026", "28-02-2026", "vóór de eerste")],
)
def test_a_period_that_cannot_be_is_told_at_its_field(
    room: CoordinatorPresenter, first: str, last: str, error: str
) -> None:
    room.open()
    room.page.asking.wish_changed.emit(Wish(first, last))
    assert error in room.page.asking.first.error + room.page.asking.last.error


def test_lines_by_day_keep_the_sum(room: CoordinatorPresenter, give: Giving) -> None:
    give("1", 20_00)
    room.open()
    room.page.asking.by.setFocus()
    typing("d")
    assert room.page.asking.quick[Quick.EVERYTHING].isChecked()
    assert _cells(room)[0][0] == "02-03-2026"


def test_a_reversal_is_told_in_its_own_column(
    room: CoordinatorPresenter, context: Context, give: Giving
) -> None:
    give("1", 20_00)
    actor = context.session.actor
    (client,) = context.services.people.listed(actor)
    (reward,) = context.services.rewards.of_client(actor, client.id)
    turn_back(context.services.rewards, actor, uuid4(), reward.id, ReversalReason.BOOKED_WRONGLY)
    room.open()
    assert _cells(room)[-1][-1] == "1 (€\xa020,00)"


def test_every_kind_of_period_has_a_name() -> None:
    names = CoordinatorPage("nl").names
    told = {
        "2026-W01": "week 1 van 2026, vanaf 29 december",
        "2026-W53": "week 53 van 2026, vanaf 28 december",
        "2026-Q2": "2e kwartaal 2026",
        "2026": "2026",
        "2026-03-02": "02-03-2026",
        "": "Alle dagen",
    }
    assert {period: names.period(period) for period in told} == told


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
    qtbot: QtBot,
) -> None:
    give("1", 20_00)
    room.open()
    answers.file = tmp_path / "totals.csv"
    focus_begin(room.page)
    press(Key.Key_F5)
    focus()
    room.page.export.click()
    qtbot.waitUntil(answers.file.exists)
    assert answers.asked == ["totalen-2026-03-02-2026-03-02.xlsx"]
    text = answers.file.read_text(encoding="utf-8-sig")
    assert "totaal;1;20,00;1;20,00;20,00;0;0,00" in text
    qtbot.waitUntil(lambda: bool(said))
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
    qtbot: QtBot,
) -> None:
    give("1", 20_00)
    room.open()
    answers.file = tmp_path / "no such folder" / "totals.csv"
    room.page.export.click()
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM
    assert "Sluit het bestand" in said[-1].text


def test_the_last_day_counts(room: CoordinatorPresenter, give: Giving) -> None:
    give("1", 20_00)
    room.open()
    room.page.asking.wish_changed.emit(Wish("02-03-2026", "02-03-2026"))
    assert _cells(room)[-1][1] == "1"
    room.page.asking.wish_changed.emit(Wish("03-03-2026", "31-03-2026"))
    assert not room.page.counted.isVisible()


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


# --- divided, narrowed, opened -------------------------------------------------------------------


def test_totals_are_divided_and_narrowed_by_keys(room: CoordinatorPresenter, give: Giving) -> None:
    give("1", 20_00)
    room.open()
    asking = room.page.asking
    QTest.keyClick(room.page.asking.first.edit, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    typing("p")
    assert _cells(room)[0][0] == "maart 2026, Geld"
    asking.by.setFocus()
    typing("n")
    assert _cells(room)[0][0] == "Geld"
    assert not asking.only[Group.PILLAR].isVisible()
    asking.narrow.click()
    assert asking.only[Group.PILLAR].hasFocus()
    typing("w")
    assert not room.page.counted.isVisible()
    press(Key.Key_Up, times=2)
    assert asking.wish().only == ((Group.PILLAR, "money"),)
    assert _cells(room)[-1][1] == "1"


def test_each_state_is_told_apart_opens_and_is_counted_when_chosen(
    room: CoordinatorPresenter, give: Giving
) -> None:
    give("1", 20_00)
    room.open()
    shown = {row.cells[0]: row.cells[1:] for row in room.page.apart.table.shown}
    assert shown == {
        "Toegezegd": ("0", "€\xa00,00", "0"),
        "Toegekend": ("1", "€\xa020,00", "1"),
        "Uitgereikt": ("1", "€\xa020,00", "1"),
        "Teruggedraaid": ("0", "€\xa00,00", "0"),
    }
    room.page.apart.table.setFocus()
    press(Key.Key_Return)
    assert room.page.opened.table.shown == ()
    assert not room.page.export.isEnabled(), "there is nothing to make a file of"
    assert room.page.opened.back.hasFocus()
    assert room.back()
    assert room.page.apart.table.hasFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert _numbers(room) == ["1001"], "what was awarded"
    assert room.back()
    room.page.asking.state.setFocus()
    typing("t")
    assert room.page.asking.state.currentText() == "Toegezegd"
    assert not room.page.counted.isVisible()
    assert said_of_nothing(room) == "In deze periode is niets toegezegd."
    assert room.page.apart.isVisible(), "what was booked is not kept from who asks"
    press_down_to_what_was_awarded(room)
    assert _numbers(room) == ["1001"]


def test_every_number_opens_to_its_lines_and_back(
    room: CoordinatorPresenter, context: Context, give: Giving, qtbot: QtBot
) -> None:
    give("1", 20_00)
    give("2", 40_00)
    room.open()
    room.page.counted.table.setFocus()
    press(Key.Key_Return)
    lines = room.page.opened
    assert lines.table.hasFocus()
    assert not room.page.counted.isVisible()
    assert [row.cells[2:] for row in lines.table.shown] == [
        ("Geld", "1001", "€\xa020,00"),
        ("Geld", "1002", "€\xa040,00"),
    ]
    first, _second = context.services.people.listed(context.session.actor)
    with qtbot.waitSignal(room.client_wanted) as wanted:
        press(Key.Key_Return)
    assert wanted.args == [first.id]
    assert room.back()
    assert room.page.counted.table.hasFocus()
    assert not room.back()


def test_the_best_day_and_the_highest_open_to_their_own_lines(
    room: CoordinatorPresenter, give: Giving, clock: StandingClock
) -> None:
    give("1", 20_00)
    clock.pass_by(days=2)
    give("2", 40_00)
    room.open()
    give("3", 20_00)
    room.refresh()
    best = room.page.figures.best_day
    assert best.accessibleName() == "€\xa060,00, op de beste dag, 04-03-2026"
    best.click()
    assert _numbers(room) == ["1002", "1003"]
    assert room.back()
    room.page.figures.highest.click()
    assert _numbers(room) == ["1002"], "of that amount alone"
    assert room.page.opened.title.text() == "€\xa040,00"
    assert room.back()
    assert room.page.figures.isVisible()


def test_a_press_on_what_was_turned_back_opens_that(
    room: CoordinatorPresenter, context: Context, give: Giving
) -> None:
    give("1", 20_00)
    actor = context.session.actor
    (client,) = context.services.people.listed(actor)
    (reward,) = context.services.rewards.of_client(actor, client.id)
    turn_back(context.services.rewards, actor, uuid4(), reward.id, ReversalReason.BOOKED_WRONGLY)
    room.open()
    table = room.page.counted.table
    spot = table.visualRect(table.model().index(0, 4)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    (row,) = room.page.opened.table.shown
    assert row.cells[-1] == "€\xa020,00"
    room.page.opened.back.click()
    assert room.page.counted.isVisible()


def test_lines_of_who_is_erased_lead_nowhere(qtbot: QtBot) -> None:
    page = CoordinatorPage("nl", opens_files=True)
    page.opened.show_opened(ERASED, "maart 2026")
    assert page.opened.table.shown[0].cells[0] == "onbekend"
    assert page.opened.table.shown[0].cells[3] == "gewist volgens bewaartermijn"
    with qtbot.assertNotEmitted(page.opened.line_opened):
        page.opened.table.opened.emit(0, 0)


def test_more_lines_come_when_asked_and_all_of_them_leave(
    room: CoordinatorPresenter,
    give: Giving,
    answers: Answers,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reports, "PAGE", 1)
    give("1", 20_00)
    give("2", 40_00)
    room.open()
    room.page.counted.table.setFocus()
    press(Key.Key_Return)
    assert _numbers(room) == ["1001"]
    room.page.opened.more.click()
    assert _numbers(room) == ["1001", "1002"]
    assert not room.page.opened.more.isVisible()
    assert room.page.opened.table.currentIndex().row() == 1
    answers.file = tmp_path / "regels.csv"
    room.page.export.click()
    qtbot.waitUntil(answers.file.exists)
    assert answers.asked == ["regels-2026-03-02-2026-03-02.xlsx"]
    text = answers.file.read_text(encoding="utf-8-sig")
    assert "1002" in text
    assert "Client" not in text


def test_a_mentor_is_counted_only_once_the_council_agreed(
    room: CoordinatorPresenter, give: Giving, said: list[Message | None]
) -> None:
    """A report of before then says so, and leaves no figures that answer another question."""
    give("1", 20_00)
    room.open()
    group, council = room.page.asking.group, room.page.council
    assert group.findData(Group.MENTOR) < 0
    council.turn.click()
    assert "02-03-2026" in council.told.text()
    group.setCurrentIndex(group.findData(Group.MENTOR))
    group.activated.emit(group.currentIndex())
    assert _cells(room)[0][0].startswith("maart 2026, ")
    council.turn.click()
    assert group.findData(Group.MENTOR) < 0
    assert _cells(room)[0][0] == "maart 2026"
    assert room.page.counted.isVisible()
    room.open_saved(SavedReport(uuid4(), "Per mentor", Span.MONTH, groups=(Group.MENTOR,)))
    assert said[-1] is not None
    assert said[-1].text.startswith("Tellen per mentor staat uit.")
    assert not room.page.counted.isVisible()
    room.choose(Quick.EVERYTHING)
    assert room.page.counted.isVisible()
