"""Drives the screen that a client has alone from inside its own process, with keys and taps.

A `sitecustomize` of the test calls `install`; the environment says what to do, and where to write
what was seen.
"""

import json
import os
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

FOLDER, DOES, EVENTS = "ALONE_DRIVEN", "ALONE_DOES", 400
TICK_MS = 10
PATIENCE = 60.0
"""Seconds; a busy machine is slow, but not for ever."""


def install() -> None:
    """Waits beside the program until it has an application."""
    if os.environ.get(FOLDER) and "--alone" in sys.argv:
        threading.Thread(target=_wait, daemon=True).start()


def _wait() -> None:
    while "bridge_app.ui.alone.window" not in sys.modules:
        time.sleep(0.02)
    from PySide6.QtCore import QCoreApplication, QTimer

    while (app := QCoreApplication.instance()) is None:
        time.sleep(0.02)
    driver = Driver(Path(os.environ[FOLDER]))
    QTimer.singleShot(0, app, driver.go_on)


class Driver:
    """Takes one step after another on the screen's own thread; a step that is not there waits."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._began = folder, time.monotonic()
        self._steps = iter(getattr(self, os.environ[DOES])())
        self._seen: Counter[str] = Counter()

    def go_on(self) -> None:
        from PySide6.QtCore import QTimer

        if time.monotonic() - self._began > PATIENCE:
            self.note("stuck")
            os._exit(3)
        if next(self._steps, "over") != "over":
            QTimer.singleShot(TICK_MS, self._app, self.go_on)

    # --- what is done ------------------------------------------------------------------------

    def tick(self) -> Iterator[object]:
        """A step is done, said with keys alone; then my bridge is closed."""
        yield from self._until("Hallo Karin")
        self.note("home")
        self._press("Tab")
        self._press("Return")
        yield from self._until("Ik open mijn post")
        self._press("Return")
        yield from self._until("Is de stap gelukt?")
        self._press("Return")
        yield from self._until("Goed gedaan.")
        self.note("done")
        self._press("Escape")
        yield from self._until("Hallo Karin")
        while self._focus().property("text") != "Sluit mijn brug":
            self._press("Tab")
            yield None
        self._press("Return")

    def stay(self) -> Iterator[object]:
        """Looks, and does nothing any more."""
        yield from self._until("Hallo Karin")
        self.note("home")

    def rage(self) -> Iterator[object]:
        """Random keys, with and without others held, and taps anywhere; never the close."""
        yield from self._until("Hallo Karin")
        chance = random.Random(8)
        for number in range(EVENTS):
            self._anything(chance)
            self._look()
            if number % 20 == 0:
                self.note("raging", classes=dict(self._seen))
            yield None
        self.note("raged", classes=dict(self._seen))

    def _anything(self, chance: random.Random) -> None:
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        window = self._app.topLevelWidgets()
        shown = next(each for each in window if each.isVisible())
        held = chance.choice([*Qt.KeyboardModifier][:5])
        if chance.random() < 0.7:
            QTest.keyClick(shown.windowHandle(), chance.choice(_keys()), held)
            return
        spot = QPoint(chance.randrange(shown.width()), chance.randrange(shown.height()))
        button = chance.choice([Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
        under = shown.childAt(spot)
        if under is None or under.property("text") != "Sluit mijn brug":
            QTest.mouseClick(shown.windowHandle(), button, held, spot)

    def _look(self) -> None:
        """Every window that is there, and the page that is on it."""
        for each in self._app.topLevelWidgets():
            if each.isVisible():
                self._seen[type(each).__name__] += 1
                names = {type(part).__name__ for part in _parts(each) if part.isVisible()}
                self._seen.update(name for name in names if name.endswith("Page"))

    # --- hands and eyes ------------------------------------------------------------------------

    @property
    def _app(self) -> "QApplication":
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return app

    def _until(self, words: str) -> Iterator[object]:
        while words not in self._words() or self._app.focusWidget() is None:
            yield None

    def _press(self, key: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(self._focus().window().windowHandle(), getattr(Qt.Key, f"Key_{key}"))

    def _focus(self) -> "QWidget":
        focus = self._app.focusWidget()
        assert focus is not None, "nothing has the focus"
        return focus

    def _words(self) -> str:
        from PySide6.QtWidgets import QLabel

        labels = [each for each in self._app.allWidgets() if isinstance(each, QLabel)]
        return " | ".join(each.text() for each in labels if each.isVisible())

    def note(self, name: str, **seen: object) -> None:
        """Writes down what there is to see now, and what this process has loaded."""
        facts = {"pid": os.getpid(), "modules": sorted(sys.modules), "words": self._words(), **seen}
        beside = self._folder / f"{name}.part"
        beside.write_text(json.dumps(facts), encoding="utf-8")
        beside.rename(self._folder / f"{name}.json")


def _parts(window: "QWidget") -> list["QWidget"]:
    from PySide6.QtWidgets import QWidget

    return window.findChildren(QWidget)


def _keys() -> list[Any]:
    from PySide6.QtCore import Qt

    names = "Escape Tab Backtab Return Space Left Right Up Down Home End Delete Menu Print".split()
    names += [f"F{number}" for number in range(1, 13)]
    names += [chr(letter) for letter in range(ord("A"), ord("Z") + 1)]
    return [getattr(Qt.Key, f"Key_{name}") for name in names]
