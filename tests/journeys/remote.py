"""Hands in the real program, led by somebody who sits elsewhere and is told what is on the screen.

A `sitecustomize` of the test calls `install`. Each line of input is one order, in JSON; one line
of output answers it. The program ends with its input.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.journeys.beside import once_there_is_a_window

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QWidget

FOLDER = "BRIDGE_REMOTE"

ANSWER = "seen: "
"""What an answer begins with."""

LOOKS = 300
"""Milliseconds between two looks at what colleagues do: nobody waits twenty seconds for it."""

SOON = 5
"""Milliseconds until an order is heard that came while the program waited."""

FURTHEST = 80
"""Stops of the focus after which what is sought is not on the page."""


def install() -> None:
    """Waits beside the program until it has a window."""
    once_there_is_a_window(FOLDER, Remote)


class Remote:
    """Does what it is told, on the screen's own thread."""

    def __init__(self, app: "QCoreApplication", folder: Path) -> None:
        from PySide6.QtCore import QSocketNotifier, QTimer
        from PySide6.QtWidgets import QApplication

        from bridge_app.ui import company, place
        from tests.journeys.meter import Hands, UxMeter

        assert isinstance(app, QApplication)
        company.EVERY = place.REFRESH = LOOKS
        self._app, self._folder = app, folder
        self._hands = Hands(app, UxMeter())
        self._heard = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
        self._soon = QTimer(app, singleShot=True, interval=SOON)
        self._soon.timeout.connect(lambda: self._heard.setEnabled(True))
        self._heard.activated.connect(lambda *_where: self._hear())  # so it keeps us too

    def _hear(self) -> None:
        """A key that is pressed while the program waits for the server is heard afterwards."""
        if self._app.thread().loopLevel() > 1:
            self._heard.setEnabled(False)
            self._soon.start()
            return
        line = sys.stdin.readline()
        if line:
            order, *about = json.loads(line)
            getattr(self, order)(*about)
            self._hands.settle()
            print(f"{ANSWER}{json.dumps(self._seen())}", flush=True)  # noqa: T201 - the answer
        else:
            self._heard.setEnabled(False)
            self._app.closeAllWindows()
            self._app.quit()

    # --- orders ----------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Presses these keys, one after the other."""
        self._hands.press(*keys)

    def type_text(self, text: str) -> None:
        """Types letter by letter."""
        self._hands.type_text(text)

    def walk_to(self, name: str) -> None:
        """Tab until the cursor is at what is called so, or begins so; once round at most."""
        for _ in range(FURTHEST):
            if any(said.startswith(name) for said in _names(self._hands.focus)):
                return
            self._hands.press("Tab")

    def look(self) -> None:
        """Only looks."""

    def photograph(self, name: str) -> None:
        """Keeps what stands on the screen."""
        window = self._app.activeWindow()
        assert window is not None
        screen = self._app.primaryScreen()
        screen.grabWindow(window.winId()).save(str(self._folder / f"{name}.png"))

    # --- what is on the screen -------------------------------------------------------------------

    def _seen(self) -> dict[str, Any]:
        everything = (each for each in self._app.allWidgets() if each.isVisible())
        focus = self._app.focusWidget()
        return {
            "said": " | ".join(said for each in everything for said in _names(each)),
            "focus": list(_names(focus)) if focus else [],
        }


def _names(widget: "QWidget") -> Iterator[str]:
    """What is read on it, and what it is called."""
    yield from filter(None, (str(widget.property("text") or ""), widget.accessibleName()))
