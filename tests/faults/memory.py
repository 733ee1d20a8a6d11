"""After the lock the memory of the process holds no name, no key and no password.

The real program is filled with names, and locks as it does when nobody is there: it becomes a
fresh process, with the same number, of which all memory is read. The control logs out without
becoming another process, takes the rubbish away, and still knows everybody.

    python -m tests.faults.memory STORE FOLDER [--same]

is the program of this fault, in a process of its own.
"""

import gc
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bridge_app.domain.people import NewClient
from tests.faults.figure import Figure, figure
from tests.faults.place import LOGIN, PASSWORD, Place, entered, made, scratch

PROMISE = "after the lock no name, key or password is left in the memory of the process"
ROOT = Path(__file__).parents[2]
FRONT = "Qzwxj"
"""What every marked name begins with; nothing else has it."""

LENGTH = 12
FILLED, LOCK, LOCKED = "filled", "lock", "locked"
PATIENCE = 90.0
"""Seconds; a busy machine is slow, but not for ever."""

CHUNK = 1 << 24
KEYS = 3
"""The database key, the same as text, and the password."""


class NoLookError(Exception):
    """This machine does not let one look into the memory of another process."""


def run(count: int, seed: int) -> Figure:
    """Fill the program with `count` names, lock it, and read its memory."""
    chance = random.Random(seed)
    names = {_marked(chance) for _ in range(count)}
    with scratch() as folder:
        place = made(folder / "store")
        _fill(place, names)
        lost = _left(place, names, folder / "lock", same=False)
        control = _left(place, names, folder / "same", same=True)
    tried = count + KEYS
    return figure(("memory", PROMISE), (tried, lost), (tried, control), seed)


def _marked(chance: random.Random) -> str:
    return FRONT + "".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(LENGTH))


def _fill(place: Place, names: set[str]) -> None:
    with entered(place) as inside:
        for name in sorted(names):
            inside.services.people.create(inside.actor, NewClient(name))


def _left(place: Place, names: set[str], folder: Path, *, same: bool) -> list[str]:
    """What is still readable when the program has locked; it must have been readable before."""
    folder.mkdir()
    with _running(place, folder, same=same) as pid:
        _wait_for(folder / FILLED)
        before = found(pid, names, place.key)
        assert names <= before, f"the scan sees {len(before)} of {len(names)} names"
        (folder / LOCK).touch()
        _wait_until_locked(pid, folder, same=same)
        return [f"{each}: readable" for each in sorted(found(pid, names, place.key))]


@contextmanager
def _running(place: Place, folder: Path, *, same: bool) -> Iterator[int]:
    words = [sys.executable, "-m", "tests.faults.memory", str(place.folder), str(folder)]
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
    }
    with subprocess.Popen([*words, *["--same"] * same], env=environment, cwd=ROOT) as process:
        try:
            yield process.pid
        finally:
            process.kill()


def _wait_for(file: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not file.exists():
        assert time.monotonic() < until, f"no {file.name}"
        time.sleep(0.05)


def _wait_until_locked(pid: int, folder: Path, *, same: bool) -> None:
    """Until the door stands there and has loaded all it loads: it is at rest."""
    if same:
        _wait_for(folder / LOCKED)
        return
    until = time.monotonic() + PATIENCE
    while b"--locked" not in Path(f"/proc/{pid}/cmdline").read_bytes():
        assert time.monotonic() < until, "never locked"
        time.sleep(0.05)
    busy = -1
    while (now := _ticks(pid)) != busy or now == 0:
        assert time.monotonic() < until, "never at rest"
        busy = now
        time.sleep(1)


def _ticks(pid: int) -> int:
    """How long this process worked, in the machine's own ticks."""
    told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) // 5


# --- reading memory -----------------------------------------------------------------------------


def found(pid: int, names: set[str], key: bytes) -> set[str]:
    """The names and the keys that stand anywhere in the memory of this process."""
    wide = "".join(f"{letter}\0" for letter in FRONT)
    plain = re.compile(FRONT.encode() + rb"([a-z]{%d})" % LENGTH)
    broad = re.compile(wide.encode() + rb"((?:[a-z]\0){%d})" % LENGTH)
    secrets = {
        "key": (key,),
        "key as text": (key.hex().encode(), key.hex().upper().encode()),
        "password": (PASSWORD.encode(), PASSWORD.encode("utf-16-le")),
    }
    seen = set()
    for part in _memory(pid):
        seen |= {FRONT + each.decode() for each in plain.findall(part)}
        seen |= {FRONT + each.decode("utf-16-le") for each in broad.findall(part)}
        told = {name for name, forms in secrets.items() if any(form in part for form in forms)}
        seen |= told
    return seen & (names | set(secrets))


def _memory(pid: int) -> Iterator[bytes]:
    """Everything that this process can write to, in parts that overlap a little."""
    overlap = 1 << 10
    try:
        memory = Path(f"/proc/{pid}/mem").open("rb", buffering=0)  # noqa: SIM115 - closed below
    except PermissionError as error:
        raise NoLookError(str(error)) from error
    with memory:
        for begin, end in _writable(pid):
            for start in range(begin, end, CHUNK):
                try:
                    memory.seek(start)
                    yield memory.read(min(end - start, CHUNK + overlap))
                except (OSError, ValueError):  # a part that only the kernel reads
                    continue


def _writable(pid: int) -> Iterator[tuple[int, int]]:
    for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
        where, rights = line.split()[:2]
        if rights.startswith("rw"):
            begin, end = where.split("-")
            yield int(begin, 16), int(end, 16)


# --- the program, in a process of its own ---------------------------------------------------------


def main(store: Path, folder: Path, *, same: bool) -> None:
    """Come in, see everybody, wait for the word, and lock."""
    from bridge_app import app as program
    from bridge_app.settings import Settings

    application = program.application()
    entrance = program.StoreEntrance(store)
    relaunch = (lambda _arguments: None) if same else _start_anew
    made_program = program.Program(application, Settings(), entrance, relaunch)
    made_program.start(LOGIN)
    everybody = _look_at_everybody(made_program)
    (folder / FILLED).touch()
    while not (folder / LOCK).exists():
        application.processEvents()
        time.sleep(0.05)
    assert everybody
    del everybody
    made_program._lock()
    for _ in range(5):
        application.processEvents()
        gc.collect()
    (folder / LOCKED).touch()
    time.sleep(PATIENCE)


def _start_anew(arguments: list[str]) -> None:
    """As the program does; but whoever looks here may look, also where they are not root."""
    open_to_us = "from bridge_app import cli, logs; logs.nobody_reads_along = lambda: None"
    os.execv(sys.executable, [sys.executable, "-c", f"{open_to_us}; cli.main()", *arguments])  # noqa: S606 - no shell is wanted


def _look_at_everybody(made_program: object) -> object:
    from PySide6.QtWidgets import QApplication

    from bridge_app.app import Program
    from bridge_app.ui.rooms import CASELOAD
    from bridge_app.ui.spots import Spot

    assert isinstance(made_program, Program)
    session = made_program._entrance.open(LOGIN, PASSWORD)
    made_program._enter(session)
    inside = made_program.inside
    assert inside is not None
    inside.rooms.go(Spot(CASELOAD))
    QApplication.processEvents()
    return inside._context.services.people.listed(session.actor)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), same="--same" in sys.argv)
