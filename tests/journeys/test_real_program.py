"""The program itself as a process of its own: it locks by becoming another, and goes on there."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import LOGIN, PASSWORD, Desk
from tests.journeys.driven import FOLDER
from tests.journeys.driven import PASSWORD as PASSWORD_OF_DRIVER
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.talking import Talking

ROOT = Path(__file__).parents[2]

MAIN_JOB = 132
"""Actions from the door to the PDF, beside the letters of a text. Each task has its own budget:
that of EXPERIENCE 7.1 where it stands there, else a fifth more than it took when this was written;
all of them together may rise by a tenth."""


def run_driven(store: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Starts the program; the driver inside it types, locks, unlocks and closes."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(
        "from tests.journeys import driven\ndriven.install()\n"
    )
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(folder), str(ROOT))),
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
        FOLDER: str(folder),
        PASSWORD_OF_DRIVER: PASSWORD,
    }
    command = [sys.executable, "-m", "bridge_app", "--store", str(store), "--user", LOGIN]
    return subprocess.run(
        command, env=environment, cwd=ROOT, check=False, capture_output=True, text=True, timeout=110
    )


def seen(folder: Path, name: str) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return facts


def lock_and_go_on(store: Path, folder: Path) -> None:
    """The whole story, and what must be true of each of its moments."""
    done = run_driven(store, folder)
    assert done.returncode == 0, done.stderr + str([*folder.iterdir()])
    before, locked, after = (seen(folder, name) for name in ("before", "locked", "after"))
    assert before["fields"] == ["Kari"]
    assert locked["arguments"] == ["--store", str(store), "--user", LOGIN, "--locked"]
    assert before["pid"] == locked["pid"] == after["pid"], "it becomes another, it starts no other"
    assert "Kari" not in locked["seen"]
    assert locked["fields"] == []
    assert after["fields"] == ["Karin"]
    assert "Kari" not in logged(folder)


def logged(folder: Path) -> str:
    """Everything that the program wrote down about itself."""
    logs = (folder / "state").rglob("*.log")
    return "".join(each.read_text(encoding="utf-8") for each in logs)


def test_the_lock_becomes_another_process_and_goes_on(store: Path, tmp_path: Path) -> None:
    lock_and_go_on(store, tmp_path / "driven")


@pytest.mark.xvfb
def test_the_lock_in_a_real_window(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "driven"
    lock_and_go_on(store, folder)
    for name in ("before", "locked", "after"):
        assert colours(folder / f"{name}.png") > 20


@pytest.mark.xvfb
def test_the_main_job_in_a_real_window(
    desk: Desk, hands: Hands, meter: UxMeter, tmp_path: Path
) -> None:
    """From the door to the PDF, by keyboard, on a real screen; each stage leaves a picture."""
    talk = Talking(desk, hands)
    meter.start()
    talk.come_in()
    within(meter, "U1 login", 1)
    photograph(desk, tmp_path / "desk.png")
    talk.new_client()
    within(meter, "U4 new client", 4)
    talk.begin()
    talk.feel()
    within(meter, "ready, welcome, how it goes, strengths", 14)
    _the_bridge(talk, meter, tmp_path / "bridge.png")
    talk.plan()
    within(meter, "U8 a goal and two steps, told back and agreed", 37)
    hands.press(*["Return"] * 6)
    paper = tmp_path / "paper.pdf"
    desk.answers.file = paper
    hands.walk_to(talk.paper.file)
    photograph(desk, tmp_path / "paper.png")
    hands.press("Return")
    within(meter, "what is there, the next day, the paper as a file", 35)
    assert paper.read_bytes().startswith(b"%PDF")
    assert sum(tally.actions for _, tally in meter.table) <= MAIN_JOB
    for name in ("desk", "bridge", "paper"):
        assert colours(tmp_path / f"{name}.png") > 20


def _the_bridge(talk: Talking, meter: UxMeter, picture: Path) -> None:
    """Both views of every area, what belongs together, what matters most, two years on."""
    talk.answer_all(2, 4, 3, 4, 1, 1, 4, 3)
    talk.hear_the_mentor(2, 3, 3, 4, 2, 1, 4, 3)
    within(meter, "U6 all areas, both views", 40)
    talk.hands.press("Return")
    photograph(talk.desk, picture)
    talk.hands.press("Return")
    within(meter, "looked at the bridge", 2)
    talk.link()
    within(meter, "U7 link two areas", 4)
    talk.hands.press("Return")
    talk.matters_most()
    talk.look_ahead()
    within(meter, "what matters most, two years on", 7)


def within(meter: UxMeter, task: str, most: int) -> None:
    """The task that ends here took no more actions than its budget; the next one begins."""
    done = meter.done(task)
    meter.start()
    assert done.actions <= most, f"{task}: {done.actions} actions, at most {most}"


def test_a_task_over_its_budget_is_told(meter: UxMeter) -> None:
    """The control: one key too many."""
    meter.start()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        meter.key(key, Qt.KeyboardModifier.NoModifier)
    with pytest.raises(AssertionError, match="U1 login: 2 actions, at most 1"):
        within(meter, "U1 login", 1)


def photograph(desk: Desk, file: Path) -> None:
    """What stands on the screen, not what the program would paint."""
    screen = QApplication.primaryScreen()
    assert screen.grabWindow(desk.program.window.winId()).save(str(file))


def colours(file: Path) -> int:
    """How many colours a picture has: a blank one has few."""
    image = QImage(str(file)).scaled(160, 100)
    return len({image.pixel(x, y) for x in range(160) for y in range(100)})
