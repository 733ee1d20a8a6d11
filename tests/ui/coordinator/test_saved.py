"""One's own reports on the overview: kept by keys, opened or made into a file with one press."""

from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Role
from bridge_app.domain.looking import LogDue
from bridge_app.domain.rewards import Card, Gift
from bridge_app.domain.saved_reports import SavedReport, Span
from bridge_app.domain.totals import Group
from bridge_app.exports.forms import Form, Wanted
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.coordinator.presenter import CoordinatorPresenter
from bridge_app.ui.coordinator.saved_card import SavedRow
from bridge_app.ui.coordinator.saving import report_of
from bridge_app.ui.coordinator.state import Quick
from bridge_app.ui.problems import Message, Tone
from tests.ui import around
from tests.ui.answers import Answers
from tests.ui.catalogue import settle
from tests.ui.conftest import StandingClock, with_roles
from tests.ui.coordinator_pages import pages
from tests.ui.doing import Key, add_client, add_plan, confirm, on_screen, press, typing


@pytest.fixture
def room(context: Context, clock: StandingClock, qtbot: QtBot) -> CoordinatorPresenter:
    """In April, with something that was given in March."""
    rewards, actor = context.services.rewards, context.session.actor
    client = add_client(context, "Karin")
    plan = add_plan(context, client, "Ik bel.")
    confirm(context, client, plan.steps[0])
    rewards.disclose(actor, client)
    rewards.give(actor, Gift(uuid4(), client, plan.steps[0].id, 20_00, (Card("1", 20_00),)))
    clock.pass_by(days=31)
    made = CoordinatorPresenter(context)
    on_screen(made.page)
    made.open()
    return made


def save(room: CoordinatorPresenter, name: str) -> SavedRow:
    """By keys: what stands on the screen, under this name."""
    room.page.saved.new.click()
    typing(name)
    press(Key.Key_Return)
    return next(row for row in room.page.saved.rows if row.report.name == name)


def names(room: CoordinatorPresenter) -> list[str]:
    return [row.report.name for row in room.page.saved.rows]


def test_what_is_kept_is_asked_again_of_the_month_that_is_over(
    room: CoordinatorPresenter, clock: StandingClock
) -> None:
    asking = room.page.asking
    asking.group.setCurrentIndex(asking.group.findData(Group.PILLAR))
    asking.group.activated.emit(asking.group.currentIndex())
    room.page.form.choose(Wanted(Form.PDF))
    row = save(room, "Maandcijfers")
    assert row.open.accessibleName() == "Maandcijfers, de vorige maand, PDF-verslag"
    assert room.page.saved.new.isVisible()
    room.choose(Quick.THIS_YEAR)
    room.page.form.choose(Wanted(Form.CSV))
    room.page.saved.rows[0].open.click()
    assert (asking.first.text(), asking.last.text()) == ("01-03-2026", "31-03-2026")
    assert asking.quick[Quick.LAST_MONTH].isChecked()
    assert asking.group.currentData() == Group.PILLAR
    assert room.page.form.wanted == Wanted(Form.PDF)
    clock.pass_by(days=31)
    room.page.saved.rows[0].open.click()
    assert asking.first.text() == "01-04-2026"
    assert room.page.empty.isVisible()


def test_one_press_makes_its_file(
    room: CoordinatorPresenter, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    row = save(room, "Maandcijfers")
    answers.file = tmp_path / "maart.xlsx"
    row.export.click()
    qtbot.waitUntil(lambda: not room._leaving.busy)
    assert answers.asked == ["totalen-2026-03-01-2026-03-31.xlsx"]
    assert answers.file.exists()
    room.refresh()
    assert len(answers.asked) == 1


def test_what_is_kept_for_the_financial_administration_stays_so(
    room: CoordinatorPresenter, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    room.page.form.choose(Wanted(Form.XLSX, finance=True))
    row = save(room, "Boekhouding")
    assert row.open.accessibleName() == "Boekhouding, de vorige maand, Financiën, Excel"
    room.page.form.choose(Wanted(Form.CSV))
    answers.file = tmp_path / "maart.xlsx"
    row.export.click()
    qtbot.waitUntil(lambda: not room._leaving.busy)
    assert answers.asked == ["financien-2026-03-01-2026-03-31.xlsx"]


def test_a_quarter_is_a_quarter(room: CoordinatorPresenter) -> None:
    card = room.page.saved
    card.new.click()
    card.name.set_text("Kwartaal")
    card.span.setCurrentIndex(1)
    card.save.click()
    card.rows[0].open.click()
    assert room.page.asking.first.text() == "01-01-2026"
    assert room.page.asking.last.text() == "31-03-2026"


def test_a_name_is_needed_and_said_at_its_field(room: CoordinatorPresenter) -> None:
    card = room.page.saved
    save(room, "Maandcijfers")
    for name, said in (("", "De naam is nog leeg."), ("maandcijfers", "De naam staat er twee")):
        card.new.click()
        card.name.set_text(name)
        card.save.click()
        assert card.name.error.startswith(said)
        assert card.name.edit.hasFocus()
    card.leave.click()
    assert card.new.hasFocus()
    assert len(card.rows) == 1


def test_another_name_and_away_with_a_way_back(
    room: CoordinatorPresenter, said: list[Message | None]
) -> None:
    save(room, "Maandcijfers").rename.click()
    card = room.page.saved
    assert card.name.text() == "Maandcijfers"
    assert not card.span.isVisible()
    card.name.set_text("Elke maand")
    card.save.click()
    row: SavedRow = card.rows[0]
    assert row.report.name == "Elke maand"
    assert row.export.accessibleName() == "Exporteren: Elke maand"
    row.remove.click()
    assert names(room) == []
    last = said[-1]
    assert last is not None
    assert (last.text, last.offer) == ("Verwijderd: Elke maand", "Maak ongedaan")
    assert last.then
    last.then()
    assert names(room) == ["Elke maand"]


def test_what_one_may_not_is_told_and_leaves_nothing_waiting(
    context: Context, qtbot: QtBot, said: list[Message | None]
) -> None:
    """Whoever has no right any more hears so; the next totals do not leave by themselves."""
    made = CoordinatorPresenter(with_roles(context, Role.MENTOR))
    made._saving._save("Iets", made.page.saved.span.itemData(0))
    made.export_saved(_report(made))
    assert [each.tone for each in said if each] == [Tone.PROBLEM] * 2
    assert not made._leaves


def _report(room: CoordinatorPresenter) -> SavedReport:
    return report_of("Iets", Span.MONTH, *room._asked())


def test_they_are_folded_until_one_asks_and_fold_when_one_is_opened(
    room: CoordinatorPresenter,
) -> None:
    """A new one is seen among the others; what it asks is answered under it."""
    card = room.page.saved
    assert not card.fold.isVisible(), "nothing is kept yet"
    save(room, "Maandcijfers")
    assert card.rows[0].open.isVisible()
    card.fold.click()
    assert not card.isVisible()
    assert card.fold.text() == "Bewaarde overzichten: 1"
    card.fold.click()
    assert card.rows[0].open.isVisible()
    card.rows[0].open.click()
    assert not card.isVisible()
    assert card.fold.hasFocus()
    card.fold.click()
    room.page.counted.opened.emit(room._state.lines[0], False)
    assert not card.isVisible(), "not beside the lines of a number"
    room.back()
    assert card.rows[0].open.isVisible()


def test_the_figures_stand_in_view_whatever_is_kept(screen: QApplication) -> None:
    """In the window that pages are designed for; the control has the list unfolded."""
    case = next(each for each in pages() if str(each) == "coordinator saved, many")
    page = case.factory()
    assert isinstance(page, CoordinatorPage)
    page.show_waiting(LogDue(review=True, check=False))

    def in_view() -> bool:
        settle(screen)
        low = page.figures.mapTo(page, page.figures.rect().bottomLeft()).y()
        return low < page.export.mapTo(page, page.export.rect().topLeft()).y()

    page.resize(around.room(screen, case))
    page.show()
    assert not in_view(), "control"
    page.saved.unfold(unfolded=False)
    assert in_view()
    page.close()
