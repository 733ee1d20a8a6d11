"""One program at a time; the lock goes with the program that held it."""

import subprocess
import sys
from pathlib import Path

import pytest

from bridge_app.errors import StoreInUse, StoreUnavailable
from bridge_app.storage.lock import StoreLock

HOLD = """
import sys, time
from pathlib import Path
from bridge_app.storage.lock import StoreLock
lock = StoreLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_the_second_is_refused_and_the_next_comes_in(tmp_path: Path) -> None:
    first = StoreLock(tmp_path)
    with pytest.raises(StoreInUse) as refused:
        StoreLock(tmp_path)
    assert refused.value.path == tmp_path
    first.release()
    StoreLock(tmp_path).release()


def test_a_killed_program_frees_its_lock(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        with pytest.raises(StoreInUse):
            StoreLock(tmp_path)
        child.kill()
    StoreLock(tmp_path).release()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        StoreLock(tmp_path / "none")
