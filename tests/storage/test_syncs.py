"""One deed waits for the disk once (SPEED 5), counted by the system itself."""

import subprocess
import sys
from pathlib import Path

from tests.judges import needs
from tests.storage import stores

DEEDS = 10

WRITE = """
import os, sys
from pathlib import Path
from tests.storage import stores
store = stores.reopened(Path(sys.argv[1]))
def save(number):
    with store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO counter VALUES (?, 1)", (f"c{number}",))
save(0)
os.write(2, b"begin")
for number in range(1, int(sys.argv[2]) + 1):
    save(number)
os.write(2, b"end")
store.close()
"""


def test_each_save_waits_for_the_disk_exactly_once(tmp_path: Path) -> None:
    needs("strace")
    stores.make(tmp_path / "store")
    log = tmp_path / "calls"
    traced = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=fsync,fdatasync,write"]
    program = [sys.executable, "-c", WRITE, str(tmp_path / "store"), str(DEEDS)]
    subprocess.run([*traced, *program], check=True, capture_output=True)
    calls = log.read_text()
    between = calls[calls.index('"begin"') : calls.index('"end"')]
    assert between.count("sync(") == DEEDS
