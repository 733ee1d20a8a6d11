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
