"""Who speaks for us greets whoever starts it; our own output is the way to the store."""

import os
import subprocess
import sys
from pathlib import Path

GREETS = "#!/bin/sh\necho hello\necho hello >&2\ntouch {done}\n"
STARTS = """
import time
from pathlib import Path
from bridge_app.ui.aloud.dispatcher import _start
assert _start()
done, until = Path({done!r}), time.monotonic() + 30
while not done.exists() and time.monotonic() < until:
    time.sleep(0.02)
assert done.exists()
"""


def test_what_is_started_says_nothing_in_our_name(tmp_path: Path) -> None:
    done, program = tmp_path / "done", tmp_path / "speech-dispatcher"
    program.write_text(GREETS.format(done=done), encoding="utf-8")
    program.chmod(0o755)
    path = os.pathsep.join((str(tmp_path), os.environ["PATH"]))
    told = subprocess.run(
        [sys.executable, "-c", STARTS.format(done=str(done))],
        env=os.environ | {"PATH": path, "SPEECHD_ADDRESS": ""},
        check=True,
        capture_output=True,
    )
    assert (told.stdout, told.stderr) == (b"", b"")
    aloud = subprocess.run([str(program)], check=True, capture_output=True)
    assert aloud.stdout == aloud.stderr == b"hello\n", "it does greet"
