"""The program itself as a process of its own: it locks by becoming another, and goes on there."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import LOGIN, PASSWORD, Desk
from tests.journeys.driven import FOLDER
from tests.journeys.driven import PASSWORD as PASSWORD_OF_DRIVER
from tests.journeys.meter import Hands
from tests.journeys.talking import Talking

ROOT = Path(__file__).parents[2]


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
def test_the_main_job_in_a_real_window(desk: Desk, hands: Hands, tmp_path: Path) -> None:
    """From the door to the PDF, by keyboard, on a real screen; each stage leaves a picture."""
    talk = Talking(desk, hands)
    talk.come_in()
    photograph(desk, tmp_path / "desk.png")
    talk.new_client()
    talk.begin()
    talk.feel()
    talk.answer_all(2, 4, 3, 4, 1, 1, 4, 3)
    talk.hear_the_mentor(2, 3, 3, 4, 2, 1, 4, 3)
    hands.press("Return")
    photograph(desk, tmp_path / "bridge.png")
    hands.press("Return")
    talk.link()
    hands.press("Return")
    talk.matters_most()
    talk.look_ahead()
    talk.plan()
    hands.press(*["Return"] * 4)
    paper = tmp_path / "paper.pdf"
    desk.answers.file = paper
    hands.walk_to(talk.paper.file)
    photograph(desk, tmp_path / "paper.png")
    hands.press("Return")
    assert paper.read_bytes().startswith(b"%PDF")
    for name in ("desk", "bridge", "paper"):
        assert colours(tmp_path / f"{name}.png") > 20


def photograph(desk: Desk, file: Path) -> None:
    """What stands on the screen, not what the program would paint."""
    screen = QApplication.primaryScreen()
    assert screen.grabWindow(desk.program.window.winId()).save(str(file))


def colours(file: Path) -> int:
    """How many colours a picture has: a blank one has few."""
    image = QImage(str(file)).scaled(160, 100)
    return len({image.pixel(x, y) for x in range(160) for y in range(100)})
