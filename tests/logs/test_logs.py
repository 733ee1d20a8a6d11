"""The log tells where something went wrong, and never about whom."""

import faulthandler
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bridge_app import logs

MARKER = "Karin-Geheim"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    before = logging.getLogger().handlers[:]
    crash = logs.start(tmp_path / "log", "1.2")
    yield tmp_path / "log" / "mijn-brug.log"
    faulthandler.disable()
    if crash:
        crash.close()
    for handler in logging.getLogger().handlers[:]:
        if handler not in before:
            logging.getLogger().removeHandler(handler)
            handler.close()


def lines(log: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def fail(name: str) -> None:
    raise ValueError(f"no such person: {name}")


def test_an_error_is_kept_without_its_words(log: Path, expect_log: object) -> None:
    assert callable(expect_log)
    expect_log("ERROR bridge: something broke")
    try:
        fail(MARKER)
    except ValueError:
        logging.getLogger("bridge").exception("something broke for %s", MARKER)
    (line,) = lines(log)
    assert MARKER not in log.read_text(encoding="utf-8")
    assert line["error"] == "ValueError"
    assert line["event"] == "something broke for %s"
    assert str(line["frames"]).count("test_logs.py") == 2
    assert set(line) <= set(logs.FIELDS)


def test_everyday_lines_are_not_kept(log: Path) -> None:
    logging.getLogger("bridge").info("all is well")
    assert not log.exists()


def test_a_log_that_grew_makes_place_for_a_new_one(tmp_path: Path) -> None:
    (tmp_path / logs.NAME).write_bytes(b"x" * (logs.LARGEST + 1))
    if crash := logs.start(tmp_path, "1.2"):
        faulthandler.disable()
        crash.close()
    logging.getLogger().removeHandler(logging.getLogger().handlers[-1])
    assert [each.name for each in sorted(tmp_path.glob("mijn*"))] == [logs.FORMER]


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert logs.start(tmp_path / "file", "1.2") is None


def test_a_hard_crash_leaves_its_trail_and_no_core(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, resource, sys\n"
        "from bridge_app import logs\n"
        "logs.no_core_dumps()\n"
        "assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)\n"
        "keep = logs.start(pathlib.Path(sys.argv[1]), '1')\n"
        "os.abort()\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert done.returncode != 0
    assert "Abort" in (tmp_path / "crash.log").read_text()


SOMEBODY = """
import ctypes, os, sys
kernel = ctypes.CDLL(None)
if os.getuid() == 0:
    os.setgroups([])
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
    kernel.prctl(4, 1, 0, 0, 0)
"""
"""A program of somebody who is not the machine's own administrator, as one that just started."""

LOOKED_AT = """
from bridge_app import logs
if sys.argv[1] == "shut":
    logs.nobody_reads_along()
print(kernel.prctl(3, 0, 0, 0, 0), flush=True)
sys.stdin.read()
"""
"""Says what Linux thinks of reading along (PR_GET_DUMPABLE), and waits to be looked at."""

LOOKING = """
open(f"/proc/{sys.argv[1]}/mem", "rb").close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reading along is shut off on Linux only")
@pytest.mark.parametrize(("how", "seen"), [("shut", False), ("open", True)])
def test_another_program_of_the_same_user_cannot_read_the_memory(how: str, *, seen: bool) -> None:
    """The control leaves it open, and is read."""
    imported = "from bridge_app import logs\n"  # before somebody who may not read our files
    looked_at = [sys.executable, "-c", imported + SOMEBODY + LOOKED_AT, how]
    with subprocess.Popen(
        looked_at, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        said = process.stdout.readline().strip()
        looking = [sys.executable, "-c", SOMEBODY + LOOKING, str(process.pid)]
        looked = subprocess.run(looking, check=False, capture_output=True, text=True)
        process.stdin.close()
    assert said == str(int(seen))
    assert ("PermissionError" not in looked.stderr) is seen


def test_elsewhere_there_is_nothing_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("ctypes.CDLL", None)
    logs.nobody_reads_along()
