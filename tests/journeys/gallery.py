"""A program that shows pages of the catalogue one after the other, for who listens from outside.

Run as `python -m tests.journeys.gallery`; the environment names the folder of the questions.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QWidget,
)

from bridge_app.ui.language import speak
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.theme import Theme, load_fonts, load_other_fonts, wear
from tests.journeys import teller
from tests.ui import looking
from tests.ui.catalogue import WINDOW, catalogue, settle

Line: TypeAlias = tuple[int, str, str, list[str]]
"""Depth, role, name, and the states that are on."""

STATES = {
    "checked": "checked",
    "focusable": "focusable",
    "read only": "readOnly",
    "multi line": "multiLine",
    "expandable": "expandable",
    "expanded": "expanded",
}
"""What a screen reader may be told of a thing, and how Qt calls it."""

TICK_MS, PATIENCE = 10, 500

MOST_STOPS = 200
"""A ring that does not close would be walked for ever."""


class Gallery:
    """One window; each question is answered on the screen's own thread."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app, self._folder = app, folder
        self._cases = {str(case): case for case in catalogue()}
        self._window = QMainWindow()
        self._window.resize(*WINDOW)
        self._page = QWidget()
        self._window.setCentralWidget(self._page)
        self._window.show()
        self._timer = QTimer(app)
        self._timer.timeout.connect(self._look)
        self._timer.start(TICK_MS)

    def _look(self) -> None:
        asked = self._folder / "asked"
        if asked.exists():
            what, _, rest = asked.read_text(encoding="utf-8").partition(" ")
            asked.unlink()
            answers = {
                "show": self._show,
                "tab": self._tab,
                "plant": self._plant,
            }
            teller.put(self._folder / "told", json.dumps(answers[what](rest)))

    def _show(self, name: str) -> list[Line]:
        """Puts this page in the window, as its reader comes to it; tells what Qt holds."""
        case = self._cases[name]
        wear(self._app, Theme(together=case.client_facing))
        self._page = case.factory()
        self._window.setCentralWidget(self._page)
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._window.activateWindow()
        QTest.qWaitForWindowActive(self._window)
        focus_begin(self._page)
        settle(self._app)
        if QApplication.focusWidget() is None:  # what it begins with is switched off
            QTest.keyClick(self._page, Qt.Key.Key_Tab)
            self._after(None)
        return list(lines(QAccessible.queryAccessibleInterface(self._app)))

    def _tab(self, _rest: str) -> list[str]:
        """Tab by Tab through the page; tells the name of each stop.

        Where a screen reader listens, Qt asks it about each key first, and goes on later.
        """
        first = here = QApplication.focusWidget()
        stops: list[str] = []
        while here and not (stops and here is first) and len(stops) < MOST_STOPS:
            stops.append(looking.name_of(here))
            before = here
            QTest.keyClick(here, Qt.Key.Key_Tab)
            here = self._after(before)
            if here is before:
                break
        return stops

    def _after(self, before: QWidget | None) -> QWidget | None:
        """What has the focus next; the same again when nothing comes."""
        for _ in range(PATIENCE):
            if QApplication.focusWidget() is not before:
                break
            QTest.qWait(1)
        return QApplication.focusWidget()

    def _plant(self, _rest: str) -> bool:
        """Faults that have to be heard: a nameless button, a list and an answer to nothing."""
        button, picker = QPushButton("", self._page), QComboBox(self._page)
        picker.addItem("Ja")
        for planted in (button, picker, QRadioButton("Nee", self._page)):
            planted.show()
        settle(self._app)
        return True


def lines(found: QAccessibleInterface | None, depth: int = 0) -> Iterator[Line]:
    """What Qt holds of this and of all in it that stands on the screen."""
    if found is None:
        return
    state: Any = found.state()
    on = [said for said, name in STATES.items() if getattr(state, name)]
    on += [] if state.disabled else ["enabled"]
    on += [] if state.invisible else ["shown"]
    role = teller.PASSWORD if state.passwordEdit else found.role().name
    yield depth, role, found.text(QAccessible.Text.Name), sorted(on)
    for index in range(0 if state.invisible else found.childCount()):
        yield from lines(found.child(index), depth + 1)


def main() -> int:
    app = QApplication(["gallery", "-style", "Fusion"])
    load_fonts()
    load_other_fonts()
    speak(app, "nl")
    _gallery = Gallery(app, Path(os.environ[teller.FOLDER]))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
