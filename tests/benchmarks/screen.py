"""From what was typed to the painted rows, in the real page on a real store.

The 60 ms in which the field waits for the next key are not counted (EXPERIENCE 4.2).
"""

import os
from collections.abc import Iterator
from itertools import cycle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from bridge_app.services.clock import system_clock
from bridge_app.ui.background import Background
from bridge_app.ui.changes import Changes
from bridge_app.ui.context import Context
from bridge_app.ui.desk.presenter import DeskPresenter
from bridge_app.ui.problems import Problems
from tests.benchmarks.crowd import CITY, DESK, Crowd, crowd
from tests.benchmarks.measure import Figure, alone

ROUNDS = 15
LIMIT = 50.0
"""Milliseconds (SPEED 3)."""


def figures() -> Iterator[Figure]:
    """The same key at a desk and in a city."""
    application = QApplication.instance() or QApplication([])
    for size in (DESK, CITY):
        with crowd(size) as here:
            yield Figure(f"typed to painted rows, {size:,}, limit 50 ms", LIMIT, _key(here), 1.0)
    del application


def _key(here: Crowd) -> float:
    problems = Problems("nl", system_clock)
    background = Background(problems.show)
    context = Context(here.services, here.session, background, problems, Changes(), system_clock)
    desk = DeskPresenter(context)
    desk.page.resize(1280, 800)
    desk.page.show()
    desk.open()
    desk.page.search.setText("jan")
    texts = cycle(("jans", "jan", "boer", "boe"))

    def deed() -> None:
        text = next(texts)
        desk.page.search.setText(text)
        desk.page.sought.emit(text)
        QApplication.processEvents()
        desk.page.grab()

    return alone(deed, ROUNDS)
