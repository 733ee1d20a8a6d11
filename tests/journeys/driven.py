"""Drives the real program from inside its own process, also the one that the lock becomes.

A `sitecustomize` of the test calls `install`; the environment says where to write what was seen.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.journeys.beside import once_there_is_a_window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FOLDER, PASSWORD = "BRIDGE_DRIVEN", "BRIDGE_PASSWORD"
TICK_MS = 20
PATIENCE = 60.0
"""Seconds; a busy machine is slow, but not for ever."""

Step = Callable[[], bool]
"""Does something, or finds that it cannot yet; says whether it is done."""


def install() -> None:
    """Waits beside the program until it has a window."""
    once_there_is_a_window(FOLDER, lambda _app, folder: Driver(folder).go_on())


class Driver:
    """Takes one step after another on the screen's own thread."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app: QApplication = app
        self._folder = folder
        self._locked = "--locked" in sys.argv
        self._began = time.monotonic()
        self._steps = iter(self._after_lock() if self._locked else self._before_lock())
        self._step = next(self._steps)

    def go_on(self) -> None:
        from PySide6.QtCore import QTimer

        if time.monotonic() - self._began > PATIENCE:
            self._note("stuck", seen=self._words())
            os._exit(3)
        if self._step():
            following = next(self._steps, None)
            if following is None:
                return
            self._step = following
        QTimer.singleShot(TICK_MS, self._app, self.go_on)

    # --- the two lives of the process ----------------------------------------------------------

    def _before_lock(self) -> Iterator[Step]:
        yield self._is_shown("Inloggen")
        yield self._typed(os.environ[PASSWORD])
        yield self._pressed("Return")
        yield self._is_shown("Vandaag")
        yield self._pressed("N", "Ctrl")
        yield self._is_shown("Hoe wil de deelnemer heten?")
        yield self._typed("Kari")
        yield self._photographed("before")
        yield self._pressed("L", "Ctrl")

    def _after_lock(self) -> Iterator[Step]:
        yield self._is_shown("Het scherm is op slot")
        yield self._photographed("locked")
        yield self._typed(os.environ[PASSWORD])
        yield self._pressed("Return")
        yield self._is_shown("Hoe wil de deelnemer heten?")
        yield self._typed("n")
        yield self._photographed("after")
        yield self._ended()

    # --- steps -----------------------------------------------------------------------------------

    def _is_shown(self, words: str) -> Step:
        return lambda: words in self._words() and self._app.focusWidget() is not None

    def _typed(self, text: str) -> Step:
        from PySide6.QtTest import QTest

        def step() -> bool:
            QTest.keyClicks(self._focus(), text)
            return True

        return step

    def _pressed(self, key: str, held: str = "") -> Step:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        modifier = Qt.KeyboardModifier.ControlModifier if held else Qt.KeyboardModifier.NoModifier

        def step() -> bool:
            QTest.keyClick(self._focus(), getattr(Qt.Key, f"Key_{key}"), modifier)
            return True

        return step

    def _photographed(self, name: str) -> Step:
        def step() -> bool:
            window = self._app.activeWindow()
            assert window is not None
            window.grab().save(str(self._folder / f"{name}.png"))
            self._note(name, seen=self._words(), fields=self._fields())
            return True

        return step

    def _ended(self) -> Step:
        def step() -> bool:
            self._app.closeAllWindows()
            self._app.quit()
            return True

        return step

    # --- what is on the screen -------------------------------------------------------------------

    def _focus(self) -> "QWidget":
        focus = self._app.focusWidget()
        assert focus is not None, "nothing has the focus"
        return focus

    def _words(self) -> str:
        from PySide6.QtWidgets import QLabel

        labels = [each for each in self._app.allWidgets() if isinstance(each, QLabel)]
        return " | ".join(each.text() for each in labels if each.isVisible())

    def _fields(self) -> list[str]:
        from PySide6.QtWidgets import QLineEdit

        edits = [each for each in self._app.allWidgets() if isinstance(each, QLineEdit)]
        return [each.text() for each in edits if each.isVisible() and each.text()]

    def _note(self, name: str, **seen: object) -> None:
        facts = {"pid": os.getpid(), "arguments": sys.argv[1:], **seen}
        (self._folder / f"{name}.json").write_text(json.dumps(facts), encoding="utf-8")
