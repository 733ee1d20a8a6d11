"""The door is painted before anything heavy is loaded, and what is loaded later is all there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = frozenset(
    "sqlalchemy alembic sqlcipher3 cryptography reportlab pikepdf babel xlsxwriter matplotlib numpy"
    " sqlite3 asyncio email http ssl socket subprocess multiprocessing concurrent".split()
)
"""What the first page does without."""

MOST_MODULES, FEW_OTHERS = 40, 6
"""In a bite; and, of all bites together, modules that a thread might have loaded."""

PROBE = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from bridge_app import app as program
running = program.application()
settings = program.settings.Settings()
from bridge_app import ahead
ahead.Ahead = lambda _owner, _free: None
made = program.Program(running, settings, program.StoreEntrance(Path(sys.argv[1])))
made.start("fatima")
def painted():
    print(json.dumps(sorted(sys.modules)))
    running.quit()
QTimer.singleShot(0, painted)
running.exec()
"""


def loaded_at_first_paint(store: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(store)], check=True, capture_output=True, text=True
    )
    return set(json.loads(done.stdout))


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    (tmp_path / "keys.json").write_text('{"practice": false}')
    return tmp_path


def test_the_door_needs_no_heavy_library(keys: Path) -> None:
    loaded = loaded_at_first_paint(keys)
    assert {name.partition(".")[0] for name in loaded} & HEAVY == set()


def test_of_our_own_only_the_door_is_loaded(keys: Path) -> None:
    ours = {name for name in loaded_at_first_paint(keys) if name.startswith("bridge_app.")}
    rooms = {name.split(".")[1] for name in ours}
    assert rooms <= {"ahead", "app", "logs", "resources", "settings", "ui"}
    assert "bridge_app.ui.login.page" in ours
    assert not [
        name
        for name in ours
        if name.startswith(("bridge_app.ui.desk", "bridge_app.ui.rooms", "bridge_app.ui.aloud"))
    ]


def test_the_probe_would_see_a_heavy_library(keys: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.PROBE", "import sqlalchemy\n" + PROBE)
    assert "sqlalchemy" in loaded_at_first_paint(keys)


BESIDE_THE_SCREEN = """
import sys
from bridge_app.ahead import BESIDE, BESIDE_LAST, _load, _read_ahead
for name in [name for name in sys.modules if name.startswith(("PySide6", "bridge_app.ui"))]:
    del sys.modules[name]
_load((*BESIDE, *sys.argv[1:], *BESIDE_LAST))
_read_ahead()
print(sorted(name for name in sys.modules if name.startswith(("PySide6.", "bridge_app.ui"))))
"""


def of_qt_beside_the_screen(*more: str) -> str:
    """Which modules with something of Qt a thread would load."""
    command = [sys.executable, "-c", BESIDE_THE_SCREEN, *more]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_no_class_of_qt_is_made_in_a_thread() -> None:
    assert of_qt_beside_the_screen("bridge_app.services.server_vault") == "[]\n"


def test_a_room_that_a_thread_would_load_is_seen() -> None:
    assert "bridge_app.ui.desk.presenter" in of_qt_beside_the_screen("bridge_app.ui.desk.presenter")


STEPPING_ASIDE = """
import sys, threading, time
from PySide6.QtCore import QCoreApplication, QObject
from bridge_app import ahead
app = QCoreApplication([])
free, owner = threading.Event(), QObject()
made = ahead.Ahead(owner, free)
until = time.monotonic() + 60

def work(last):
    while last not in sys.modules and time.monotonic() < until:
        app.processEvents()

work(ahead.FIRST_ROOM[-1])
for _ in range(20):
    app.processEvents()
    time.sleep(0.01)
assert not set(ahead.BESIDE_LAST[:1] + ahead.OTHER_ROOMS) & set(sys.modules)
free.set()
work(ahead.OTHER_ROOMS[-1])
app.processEvents()
everything = ahead.BESIDE + ahead.FIRST_ROOM + ahead.BESIDE_LAST + ahead.OTHER_ROOMS
assert set(everything) <= set(sys.modules)
assert not made.busy and not made._clock.isActive()
"""


def test_what_can_wait_longest_waits_for_somebody_who_comes_in() -> None:
    subprocess.run([sys.executable, "-c", STEPPING_ASIDE], check=True)


BITES = """
import sys
from bridge_app import ahead, app
ahead._load((*ahead.BESIDE, *ahead.BESIDE_LAST))
for name in (*ahead.FIRST_ROOM, *ahead.OTHER_ROOMS):
    before = set(sys.modules)
    __import__(name)
    new = set(sys.modules) - before
    of_screen = {each for each in new if each.startswith(("bridge_app.ui", "PySide6"))}
    print(name, len(new), len(new - of_screen))
"""


def test_a_bite_is_small_and_only_of_the_screen() -> None:
    """In modules: a clock would measure the machine."""
    done = subprocess.run([sys.executable, "-c", BITES], check=True, capture_output=True, text=True)
    bites = [line.split() for line in done.stdout.splitlines()]
    assert max(int(modules) for _, modules, _ in bites) <= MOST_MODULES
    assert sum(int(others) for *_, others in bites) <= FEW_OTHERS
