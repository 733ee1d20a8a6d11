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

PROBE = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from bridge_app import app as program
running = program.application()
settings = program.settings.Settings()
from bridge_app import ahead
ahead.load_the_rest = lambda _free: None
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
        name for name in ours if name.startswith(("bridge_app.ui.desk", "bridge_app.ui.rooms"))
    ]


def test_the_probe_would_see_a_heavy_library(keys: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.PROBE", "import sqlalchemy\n" + PROBE)
    assert "sqlalchemy" in loaded_at_first_paint(keys)


def test_everything_that_is_loaded_later_exists() -> None:
    code = "from bridge_app.ahead import *; [__import__(name) for name in (*LATER, *LAST)]"
    subprocess.run([sys.executable, "-c", code], check=True)


STEPPING_ASIDE = """
import sys, threading, time
from bridge_app import ahead
free = threading.Event()
ahead.load_the_rest(free)
thread = next(each for each in threading.enumerate() if each.name == "load the rest")
while ahead.LATER[-1] not in sys.modules:
    time.sleep(0.01)
thread.join(0.1)
assert thread.is_alive() and ahead.LAST[0] not in sys.modules
free.set()
thread.join()
assert set(ahead.LATER + ahead.LAST) <= set(sys.modules)
"""


def test_what_can_wait_longest_waits_for_somebody_who_comes_in() -> None:
    subprocess.run([sys.executable, "-c", STEPPING_ASIDE], check=True)
