"""From the command to the first painted window, in processes of their own."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from bridge_app.practice.build import Wanted, build
from bridge_app.settings import APP, Settings, save
from tests.benchmarks.measure import Figure, paired

ROUNDS = 9
PASSWORD = "drie woorden achter elkaar"

_ENDS = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer

def painted(window, event):
    QTimer.singleShot(0, lambda: os._exit(0))  # when the children are painted too
"""

FLOOR = f"""{_ENDS}
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
Empty = type("Empty", (QMainWindow,), {{"paintEvent": painted}})
window = Empty()
window.show()
app.exec()
"""

DOOR = f"""
import gc
gc.disable()  # as bridge_app.__main__ does
from bridge_app.cli import main
{_ENDS}
from bridge_app import app
app.Window.paintEvent = painted
main([])
"""

INSIDE = f"""
import gc
gc.disable()  # as bridge_app.__main__ does
{_ENDS}
from PySide6.QtWidgets import QApplication
from bridge_app import app, settings
entrance = app.StoreEntrance(Path(sys.argv[1]))
program = app.Program(app.application(), settings.Settings(), entrance)
program.start("mentor")
QApplication.processEvents()
program._enter(entrance.open("mentor", sys.argv[2]))
QTimer.singleShot(0, lambda: os._exit(0))  # after the painting that is due
program.window.repaint()
QApplication.exec()
"""


def figures() -> Iterator[Figure]:
    """Login against an empty window: in time, and in instructions where valgrind is there."""
    with tempfile.TemporaryDirectory() as home:
        store = Path(home) / "store"
        build(store, PASSWORD, Wanted(clients=40, seed=1))
        save(Settings(store=str(store)), Path(home) / APP / "settings.json")
        here = Processes(Path(home), store)
        times = paired(lambda: here.run(FLOOR), lambda: here.run(DOOR), ROUNDS)
        yield Figure("start: login painted", *times, 1.6)
        times = paired(lambda: here.run(FLOOR), lambda: here.run(INSIDE), ROUNDS // 2 + 1)
        yield Figure("start: desk usable, password there", *times, 4.0)
        if which("valgrind"):
            counted = (here.instructions(FLOOR), here.instructions(DOOR))
            yield Figure("start: login painted, instructions", *counted, 1.55, "million")


class Processes:
    """Programs run with a home of their own, without a screen."""

    def __init__(self, home: Path, store: Path) -> None:
        self._arguments = [str(store), PASSWORD]
        # Installed programs come compiled; without, each start would compile what was changed.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        keep = {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(home)}
        self._environment = os.environ | keep | {"XDG_CONFIG_HOME": str(home)}

    def run(self, program: str, *before: str) -> str:
        """What the process said on stderr."""
        command = [*before, sys.executable, "-c", program, *self._arguments]
        done = subprocess.run(
            command, env=self._environment, check=True, capture_output=True, text=True
        )
        return done.stderr

    def instructions(self, program: str) -> float:
        """Millions of instructions, counted rather than timed: the same on a busy machine."""
        tool = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
        counted = re.search(r"Collected : (\d+)", self.run(program, *tool))
        if counted is None:
            raise LookupError
        return int(counted[1]) / 1e6
