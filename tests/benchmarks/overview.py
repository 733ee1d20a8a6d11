"""U15 of EXPERIENCE 7.1: totals by team as a workbook, from the first press until it is there.

In the real page over a real store with 50,000 rows in its ledger: a press on the period, the
division by team, the painted table, and the file. Once of one quarter, and once of every row.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.domain.totals import Group
from bridge_app.ui.asking import Dialogs
from bridge_app.ui.background import Background
from bridge_app.ui.changes import Changes
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.presenter import CoordinatorPresenter
from bridge_app.ui.coordinator.state import Quick, TotalsState, Wish
from bridge_app.ui.problems import Problems
from tests.benchmarks.books import books
from tests.benchmarks.crowd import Crowd
from tests.benchmarks.measure import Figure, alone

ROWS, ROUNDS = 50_000, 7
LIMIT = 1000.0
"""Milliseconds (EXPERIENCE 7.1, U15)."""

NOW = datetime(2023, 12, 15, 9, tzinfo=UTC)
"""In the last quarter of which these books have rows."""


class Told(Dialogs):
    """Keeps every file in one place, without a window."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def save_file(self, parent: QWidget, title: str, suggested: str, kind: str) -> Path:
        return self.path


def figures() -> Iterator[Figure]:
    """One quarter, and all of it."""
    application = QApplication.instance() or QApplication([])
    asked = {"a quarter": Quick.THIS_QUARTER, "everything": Quick.EVERYTHING}
    with books(ROWS) as here, TemporaryDirectory() as folder:
        room, path = _room(here, Path(folder) / "totals.xlsx")
        for name, quick in asked.items():
            taken = alone(partial(_kept, room, quick, path), ROUNDS)
            yield Figure(f"{name} by team as xlsx, {ROWS:,} rows, limit 1 s", LIMIT, taken, 1.0)
        room.deleteLater()
    del application


def _room(here: Crowd, path: Path) -> tuple[CoordinatorPresenter, Path]:
    problems = Problems("nl", lambda: NOW)
    told = here.services, here.session, Background(problems.show), problems, Changes()
    room = CoordinatorPresenter(Context(*told, lambda: NOW, asking=Told(path)))
    room.page.resize(1280, 800)
    room.page.show()
    room.open()
    return room, path


def _kept(room: CoordinatorPresenter, quick: Quick, path: Path) -> None:
    """As one who comes to the page: a period, the division, and the file."""
    room._state = TotalsState(Wish("", ""))
    path.unlink(missing_ok=True)
    room.choose(quick)
    _counted(room)
    picker = room.page.asking.group
    picker.setCurrentIndex(picker.findData(Group.TEAM))
    picker.activated.emit(picker.currentIndex())
    _counted(room)
    room.page.grab()
    assert len(room.page.counted.table.shown) > 3
    room.page.export.click()
    while room._leaving.busy:
        QApplication.processEvents()
    assert path.exists()


def _counted(room: CoordinatorPresenter) -> None:
    """Until what was asked stands there; who only waits takes nothing from who counts."""
    while room._newest.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()
