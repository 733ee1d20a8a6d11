"""Tells from inside the program what Qt holds for a screen reader, whenever a test asks.

A `sitecustomize` of the test calls `install`; the environment names the folder in which a test
puts its question, and finds the answer.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.journeys.beside import once_there_is_a_window

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QAccessibleInterface

FOLDER = "BRIDGE_TOLD"
TREE, PLANT = "tree", "plant"
TICK_MS = 20

PASSWORD = "Password"
"""Not a role of Qt's own: a field that hides what is typed."""


def install() -> None:
    """Waits beside the program until it has a window."""
    once_there_is_a_window(FOLDER, lambda app, folder: Teller(app, folder).begin())


class Teller:
    """Answers on the screen's own thread."""

    def __init__(self, app: "QCoreApplication", folder: Path) -> None:
        self._app, self._asked, self._told = app, folder / "asked", folder / "told"

    def begin(self) -> None:
        from PySide6.QtCore import QTimer

        timer = QTimer(self._app)
        timer.timeout.connect(lambda: self._look())  # noqa: PLW0108 - Qt would not keep us alive
        timer.start(TICK_MS)

    def _look(self) -> None:
        if self._asked.exists():
            asked = self._asked.read_text(encoding="utf-8")
            self._asked.unlink()
            put(self._told, json.dumps(self._tree() if asked == TREE else self._plant()))

    def _tree(self) -> list[tuple[int, str, str, bool, bool]]:
        from PySide6.QtGui import QAccessible

        return list(lines(QAccessible.queryAccessibleInterface(self._app)))

    def _plant(self) -> bool:
        """Faults that the walk has to notice: a nameless button, a bare list, a lone answer."""
        from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QRadioButton

        window = next(each for each in QApplication.topLevelWidgets() if each.isVisible())
        button, picker = QPushButton("", window), QComboBox(window)
        picker.addItem("Ja")
        for planted in (button, picker, QRadioButton("Nee", window)):
            planted.show()
        return True


def lines(
    found: "QAccessibleInterface | None", depth: int = 0
) -> Iterator[tuple[int, str, str, bool, bool]]:
    """Depth, role, name, whether it is shown and can have the focus; of this and all in it."""
    from PySide6.QtGui import QAccessible

    if found is None:
        return
    state: Any = found.state()
    name = found.text(QAccessible.Text.Name)
    role = PASSWORD if state.passwordEdit else found.role().name
    yield depth, role, name, not state.invisible, bool(state.focusable)
    for index in range(found.childCount()):
        yield from lines(found.child(index), depth + 1)


def ask(folder: Path, what: str) -> None:
    """Puts a question to the program; the answer comes in `answer`."""
    (folder / "told").unlink(missing_ok=True)
    put(folder / "asked", what)


def answer(folder: Path) -> Any:
    """What the program told; None when it did not yet."""
    file = folder / "told"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def put(file: Path, text: str) -> None:
    """Writes a file that nobody can find half written."""
    half = file.with_suffix(".half")
    half.write_text(text, encoding="utf-8")
    half.rename(file)
