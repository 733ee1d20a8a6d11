"""The overview of many rows: counted beside the screen, and only the newest answer is shown."""

import threading
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Actor
from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.saved_reports import SavedReport, Span
from bridge_app.domain.totals import Filters, Group, Totals
from bridge_app.errors import Problem
from bridge_app.services.reports import Reports
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator import presenter
from bridge_app.ui.coordinator.presenter import CoordinatorPresenter
from bridge_app.ui.coordinator.state import Quick
from bridge_app.ui.newest import Newest
from bridge_app.ui.problems import Message
from bridge_app.ui.working import ProgressCard
from tests.services.booked import Booked, book
from tests.ui.answers import Answers
from tests.ui.doing import Key, on_screen, press, typing, wait_for

DAY = date(2026, 3, 2)


@dataclass
class Gate:
    """Holds whoever counts until it is opened; `threads` are those that counted."""

    opened: threading.Event = field(default_factory=threading.Event)
    begun: threading.Event = field(default_factory=threading.Event)
    asked: list[Filters] = field(default_factory=list)
    threads: list[threading.Thread] = field(default_factory=list)

    def close(self) -> None:
        self.opened.clear()
        self.begun.clear()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Open at first."""
    made, real = Gate(), Reports.totals
    made.opened.set()

    def held(self: Reports, actor: Actor, filters: Filters, told: Told = nobody_waits) -> Totals:
        made.asked.append(filters)
        made.threads.append(threading.current_thread())
        made.begun.set()
        made.opened.wait(5)
        return real(self, actor, filters, told)

    monkeypatch.setattr(Reports, "totals", held)
    return made


@pytest.fixture
def room(
    context: Context, gate: Gate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> CoordinatorPresenter:
    """A few rows, which count as many."""
    monkeypatch.setattr(presenter, "AT_ONCE", 0)
    rows = [Booked(DAY, pillar="money"), Booked(DAY, pillar="work", client=2)]
    book(context.services.acting.database, rows)
    made = CoordinatorPresenter(context)
    on_screen(made.page)
    made.open()
    counted(made)
    return made


def counted(room: CoordinatorPresenter) -> None:
    wait_for(lambda: not room._newest.busy)


def divide(room: CoordinatorPresenter, group: Group) -> None:
    picker = room.page.asking.group
    picker.setCurrentIndex(picker.findData(group))
    picker.activated.emit(picker.currentIndex())


def logged(context: Context) -> int:
    """How often figures were told, as the log has it."""
    with context.session.database.reading() as connection:
        rows = connection.exec_driver_sql("select count(*) from audit where action='report.totals'")
        return int(rows.scalar_one())


def test_the_window_lives_while_many_rows_are_counted(
    room: CoordinatorPresenter, gate: Gate
) -> None:
    page = room.page
    assert page.counted.isVisible()
    gate.close()
    room.choose(Quick.THIS_YEAR)
    wait_for(gate.begun.is_set)
    assert page.counted.isVisible(), "what is there in a blink does not flicker"
    assert page.asking.quick[Quick.THIS_YEAR].isChecked()
    wait_for(page.counting.isVisible)
    assert page.counting.words.text() == "De cijfers worden geteld."
    assert not page.counted.isVisible(), "that was another question"
    assert not page.export.isEnabled()
    gate.opened.set()
    counted(room)
    assert page.counted.isVisible()
    assert not page.counting.isVisible()
    assert threading.main_thread() not in gate.threads


def test_few_rows_are_counted_on_the_spot(
    room: CoordinatorPresenter, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenter, "AT_ONCE", 2)
    gate.threads.clear()
    divide(room, Group.PILLAR)
    assert len(room.page.counted.table.shown) == 3
    assert gate.threads == [threading.main_thread()]


def test_counting_is_stopped_and_asked_once_more(
    room: CoordinatorPresenter, context: Context, gate: Gate, said: list[Message | None]
) -> None:
    before = logged(context)
    gate.close()
    divide(room, Group.PILLAR)
    wait_for(room.page.counting.isVisible)
    room.page.counting.stop.click()
    gate.opened.set()
    counted(room)
    assert said[-1] is not None
    assert said[-1].text.startswith("Je hebt dit gestopt.")
    assert not room.page.counted.isVisible()
    assert logged(context) == before, "nothing was told"
    room.refresh()
    counted(room)
    assert len(room.page.counted.table.shown) == 3
    assert logged(context) == before + 1


def test_what_is_only_counted_again_stays_there_meanwhile(
    room: CoordinatorPresenter, gate: Gate
) -> None:
    gate.close()
    room.refresh()
    wait_for(room.page.counting.isVisible)
    assert room.page.counted.isVisible()
    room.page.counting.stop.click()
    gate.opened.set()
    counted(room)
    assert room.page.counted.isVisible()


def test_an_answer_that_comes_late_does_not_stand_under_another_question(
    room: CoordinatorPresenter, context: Context, gate: Gate
) -> None:
    before = logged(context)
    gate.close()
    divide(room, Group.PILLAR)
    wait_for(gate.begun.is_set)
    divide(room, Group.TEAM)
    gate.opened.set()
    counted(room)
    assert [asked.groups for asked in gate.asked[-2:]] == [(Group.PILLAR,), (Group.TEAM,)]
    assert room._state.totals is not None
    assert room._state.totals.filters.groups == (Group.TEAM,)
    assert logged(context) == before + 1, "the first was stopped halfway"


def test_a_day_that_cannot_be_ends_what_was_being_counted(
    room: CoordinatorPresenter, context: Context, gate: Gate
) -> None:
    gate.close()
    divide(room, Group.PILLAR)
    wait_for(gate.begun.is_set)
    asking = room.page.asking
    asking.first.setFocus()
    asking.first.set_text("")
    typing("31-02-2026")
    press(Key.Key_Return)
    gate.opened.set()
    assert not room._newest.busy
    behind: list[bool] = []
    context.background.count(lambda: True, behind.append)
    wait_for(lambda: bool(behind))
    assert asking.first.error == "Deze dag bestaat niet."
    assert not room.page.counted.isVisible()


def test_what_one_types_meanwhile_stays(room: CoordinatorPresenter, gate: Gate) -> None:
    gate.close()
    divide(room, Group.PILLAR)
    asking = room.page.asking
    asking.first.setFocus()
    asking.first.set_text("")
    typing("1 jan")
    gate.opened.set()
    counted(room)
    assert len(room.page.counted.table.shown) == 3
    assert asking.first.text() == "1 jan"
    room.choose(Quick.EVERYTHING)
    assert asking.first.text() == "1 jan", "the same days were asked"
    room.choose(Quick.THIS_YEAR)
    assert asking.first.text() == "01-01-2026"
    counted(room)


def test_counting_does_not_wait_for_a_file_that_is_being_made(
    room: CoordinatorPresenter, context: Context
) -> None:
    making = threading.Event()
    context.work(lambda: making.wait(5), lambda _nothing: None)
    divide(room, Group.PILLAR)
    counted(room)
    assert len(room.page.counted.table.shown) == 3
    assert not making.is_set()
    making.set()


def test_a_file_is_made_of_what_was_asked_and_of_nothing_else(
    room: CoordinatorPresenter, gate: Gate, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    room.page.export.click()
    assert len(answers.asked) == 1, "it stood there"
    gate.close()
    divide(room, Group.PILLAR)
    room.export()
    assert len(answers.asked) == 1, "it is not counted yet"
    answers.file = tmp_path / "totalen.csv"
    gate.opened.set()
    qtbot.waitUntil(lambda: answers.file is not None and answers.file.exists())
    assert len(answers.asked) == 2
    wait_for(lambda: not room._leaving.busy)
    gate.close()
    room.export_saved(SavedReport(uuid4(), "Vorige", Span.MONTH))
    room.choose(Quick.EVERYTHING)
    gate.opened.set()
    counted(room)
    assert len(answers.asked) == 2, "something else was asked meanwhile"


def test_on_a_server_an_answer_that_comes_late_is_not_heard_either(
    far: Context, qtbot: QtBot
) -> None:
    """Whoever waits there is waited for in turn; the control asks without minding who is last."""
    background, heard = far.background, list[str]()
    newest = Newest(background, background, ProgressCard())

    def slow() -> str:
        time.sleep(0.2)
        return "first"

    QTimer.singleShot(20, lambda: newest.at_once(lambda: "last", heard.append, _fails))
    newest.at_once(slow, heard.append, _fails)
    assert heard == ["last"]
    heard.clear()
    QTimer.singleShot(20, lambda: background.ask(lambda: "last", heard.append))
    background.ask(slow, heard.append)
    assert heard == ["last", "first"]


def _fails(problem: Problem) -> None:
    raise problem
