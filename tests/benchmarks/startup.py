"""From the command to the first painted window, in processes of their own."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import which
from subprocess import CompletedProcess

from bridge_app.practice.build import Wanted, build
from bridge_app.settings import APP, Settings, save
from tests.benchmarks.measure import Figure, Uncounted, paired

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
import time
from bridge_app import app, settings
from bridge_app.ahead import Ahead

class Timed(app.Program):
    def _settle(self):
        self.seen = time.perf_counter()  # the door is painted
        super()._settle()
        QTimer.singleShot(0, self.come_in)

    def come_in(self):
        typed = 0.0
        if "typing" in sys.argv:  # which nobody waits for: it is not counted
            self._free.set()
            while self.findChild(Ahead).busy:
                running.processEvents()
                time.sleep(0.001)
            typed = time.perf_counter() - self.seen
        print(typed, flush=True)
        self.door_page.entered.emit("mentor", sys.argv[2])

    def _enter(self, session):
        super()._enter(session)
        QTimer.singleShot(0, lambda: os._exit(0))  # after the painting that is due
        self.window.repaint()

running = app.application()
program = Timed(running, settings.load(), app.StoreEntrance(Path(sys.argv[1])))
program.start("mentor")
running.exec()
"""


def figures() -> Iterator[Figure]:
    """Login against an empty window: in time, and in instructions where valgrind is there.

    The desk counts from the command to the door and from Enter to the first page: what is loaded
    while somebody types is nobody's wait (SPEED 1). The same without a moment of typing is
    watched beside it.
    """
    with tempfile.TemporaryDirectory() as home:
        store = Path(home) / "store"
        build(store, PASSWORD, Wanted(clients=40, seed=1))
        save(Settings(store=str(store)), Path(home) / APP / "settings.json")
        here = Processes(Path(home), store)
        times = paired(lambda: here.run(FLOOR), lambda: here.run(DOOR), ROUNDS)
        yield Figure("start: login painted", *times, 1.6)
        times = paired(lambda: here.run(FLOOR), lambda: here.come_in("typing"), ROUNDS)
        yield Figure("start: desk usable, password there", *times, 4.0)
        times = paired(lambda: here.run(FLOOR), here.come_in, ROUNDS)
        yield Figure("start: the same, when nobody types (only watched)", *times, 9.0)
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

    def run(self, program: str, *before: str, after: Iterable[str] = ()) -> CompletedProcess[str]:
        """A whole process, which must end well."""
        command = [*before, sys.executable, "-c", program, *self._arguments, *after]
        return subprocess.run(
            command, env=self._environment, check=True, capture_output=True, text=True
        )

    def come_in(self, *how: str) -> Uncounted:
        """From the command to the desk, by the door."""
        return Uncounted(float(self.run(INSIDE, after=how).stdout) * 1000)

    def instructions(self, program: str) -> float:
        """Millions of instructions, counted rather than timed: the same on a busy machine."""
        tool = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
        counted = re.search(r"Collected : (\d+)", self.run(program, *tool).stderr)
        if counted is None:
            raise LookupError
        return int(counted[1]) / 1e6
