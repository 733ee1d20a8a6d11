"""The disk refuses, fails, is locked, damaged or far away: one sentence each, and nothing is lost.

The system itself gives the errors (strace), at any call, once or from then on. There is no
control: what a program does that passes over an error is shown by `full`.
"""

import ctypes
import random
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from bridge_app.errors import (
    ClockWentBack,
    DamagedStore,
    NetworkDrive,
    Problem,
    StoreBusy,
    StoreInUse,
)
from bridge_app.problem_words import sentence
from bridge_app.services.clock import system_clock
from bridge_app.services.session import services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import copies, drives, store
from tests.faults import process, story
from tests.faults.figure import Figure, figure
from tests.faults.place import LOGIN, PASSWORD, Inside, Place, entered, made, scratch, whole

PROMISE = "the disk fails: no crash, nothing lost, a Dutch sentence each that says what to do"
CALLS = (
    ("pwrite64", "EIO", 60),
    ("pwrite64", "ENOSPC", 60),
    ("fsync", "EIO", 40),
    ("ftruncate", "EIO", 2),
    ("openat", "EACCES", 3),
    ("openat", "EMFILE", 3),
    ("pread64", "EIO", 60),
)
"""A call, how it fails, and at the how-manieth call at most."""

STORIES = 3
NEXT_STEPS = ("Bel", "Maak", "Probeer", "Sluit", "Zet", "Kies", "probeer", "Werk", "Zoek")
"""How what one can do now begins, in the program's own words."""

ANYBODY = ctypes.c_ulong(-1)
PR_SET_PTRACER = 0x59616D61


def run(count: int, seed: int) -> Figure:
    """Give `count` errors, of every kind in turn."""
    chance = random.Random(seed)
    lost = []
    with scratch() as folder:
        fresh = made(folder / "fresh")
        for number in range(1, count + 1):
            copy = Path(shutil.copytree(fresh.folder, folder / "store"))
            kind = _KINDS[number % len(_KINDS)]
            lost += [f"{number}: {name}" for name in kind(replace(fresh, folder=copy), chance)]
            shutil.rmtree(copy)
    return figure(("storage", PROMISE), (count, lost), (0, []), seed)


def _helps(problem: Problem) -> bool:
    """Whether the program's Dutch sentence ends with something that one can do."""
    return any(word in sentence(problem, "nl") for word in NEXT_STEPS)


def _said(kind: type[Problem], deed: Callable[[], object]) -> list[str]:
    """What is wrong with how this ended: it must be this problem, with what to do."""
    try:
        deed()
    except kind as problem:
        return [] if _helps(problem) else [f"{kind.__name__} does not say what to do"]
    except Exception as other:  # noqa: BLE001 - any other error is a crash
        return [f"{type(other).__name__} instead of {kind.__name__}"]
    return [f"no {kind.__name__}"]


# --- errors from the system ---------------------------------------------------------------------


@dataclass(frozen=True)
class Heard:
    """What the child says: that it works, what it kept, how it was refused, or that it ended."""

    kind: str
    ack: story.Ack | None = None
    problem: Problem | None = None
    crash: str = ""


def _from_the_system(place: Place, chance: random.Random) -> list[str]:
    """Errors until one came where the program was; one that came too late says nothing."""
    fresh = place.folder.with_name("calm")
    shutil.copytree(place.folder, fresh)
    try:
        while True:
            came, wrong = _failed(place, chance)
            if came or wrong:
                return wrong
            shutil.rmtree(place.folder)
            shutil.copytree(fresh, place.folder)
    finally:
        shutil.rmtree(fresh)


def _failed(place: Place, chance: random.Random) -> tuple[bool, list[str]]:
    """Whether the error came, and what went wrong."""
    call, error, deepest = chance.choice(CALLS)
    when = f"{chance.randint(1, deepest)}{chance.choice(('', '+'))}"
    name, log = f"{call} {error} {when}", place.folder.with_name("calls")
    child = process.Child(work, (place,))
    child.hear()
    with _failing(place, child.pid, f"{call}:error={error}:when={when}", log):
        (place.folder / "go").touch()
        heard = [*_until(child, "waits")]
    (place.folder / "calm").touch()
    heard += child.rest()
    wrong = [f"{name}: {each}" for each in _wrong(heard)]
    acks = [each.ack for each in heard if each.ack]
    with entered(place) as inside:
        return "INJECTED" in log.read_text(), wrong + whole(inside) + story.missing(inside, acks)


def _wrong(heard: list[Heard]) -> Iterator[str]:
    yield from (each.crash for each in heard if each.crash)
    told = (each.problem for each in heard if each.problem)
    yield from (f"{type(each).__name__} says nothing to do" for each in told if not _helps(each))
    if not heard or heard[-1].kind != "end":
        yield "it ended by itself"


def _until(child: process.Child, kind: str) -> Iterator[Heard]:
    with suppress(EOFError):
        while (heard := child.hear()).kind != kind:
            yield heard


@contextmanager
def _failing(place: Place, pid: int, fault: str, log: Path) -> Iterator[None]:
    """While this lasts the system answers this process with this error."""
    files = [store.DATABASE + end for end in ("", "-wal", "-shm", "-journal")]
    paths = [part for name in files for part in ("-P", str(place.folder / name))]
    inject = ["-e", f"trace={fault.partition(':')[0]}", "-e", f"inject={fault}"]
    traced = ["strace", "-f", "-o", str(log), "-p", str(pid), *paths, *inject]
    with subprocess.Popen(traced, stderr=subprocess.PIPE) as tracer:
        assert tracer.stderr
        tracer.stderr.readline()  # it is there
        try:
            yield
        finally:
            tracer.terminate()
            tracer.stderr.read()


def work(say: Connection, place: Place) -> None:
    """In the child: work while the disk fails, say what was kept and what was said, go on after."""
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, ANYBODY, 0, 0, 0)
    with entered(place) as inside:
        say.send(Heard("ready"))
        _wait(place.folder / "go")
        inside.database.close()  # so that its files are opened while the disk fails too
        for _ in range(STORIES):
            _tell(say, inside)
        say.send(Heard("waits"))
        _wait(place.folder / "calm")
        _tell(say, inside, calm=True)
    say.send(Heard("end"))


def _wait(file: Path) -> None:
    while not file.exists():
        time.sleep(0.005)


def _tell(say: Connection, inside: Inside, *, calm: bool = False) -> None:
    try:
        for ack in story.told(inside):
            say.send(Heard("kept", ack))
    except Problem as problem:
        crash = f"still {type(problem).__name__} when all was well" if calm else ""
        say.send(Heard("refused", problem=problem, crash=crash))
    except Exception as crash:  # noqa: BLE001 - any other error is a crash
        say.send(Heard("crashed", crash=f"crashed with {type(crash).__name__}"))


# --- what needs no tracer -------------------------------------------------------------------------


def _locked(place: Place, _: random.Random) -> list[str]:
    """Somebody else is saving, for longer than one waits."""
    with entered(place) as inside, entered(place) as other:
        with other.database.writing():
            wrong = _said(StoreBusy, lambda: next(story.told(inside)))
        acks = [*story.told(inside)]
        return wrong + whole(inside) + story.missing(inside, acks)


def _damaged(place: Place, chance: random.Random) -> list[str]:
    """One byte is another: never opened as if it were whole, and nothing is put right by itself."""
    path = place.folder / store.DATABASE
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)

    def look() -> None:
        with entered(place) as inside:
            copies.check(inside.database)

    return _said(DamagedStore, look)


def _on_the_network(place: Place, chance: random.Random) -> list[str]:
    """The folder is one of another machine."""
    table = place.folder / "mounts"
    kind = chance.choice(("nfs4", "cifs", "fuse.sshfs", "smb3"))
    table.write_text(f"server:/data {place.folder} {kind} rw 0 0\n")
    real, drives._MOUNTS = drives._MOUNTS, table
    try:
        return _said(NetworkDrive, lambda: Vault(place.folder).open(LOGIN, PASSWORD, "fault"))
    finally:
        drives._MOUNTS = real


def _clock_back(place: Place, chance: random.Random) -> list[str]:
    """The clock was set back: nothing is booked until it is right again, then all is."""
    back = timedelta(minutes=chance.randint(10, 60 * 24 * 400))
    with entered(place) as inside:
        acks = [*story.told(inside)]
        early = services_for(inside.database, lambda: system_clock() - back)
        wrong = _said(ClockWentBack, lambda: [*story.told(replace(inside, services=early))])
        acks += story.told(inside)
        return wrong + whole(inside) + story.missing(inside, acks)


def _second_program(place: Place, _: random.Random) -> list[str]:
    """The store is open already."""
    vault = Vault(place.folder)
    session = vault.open(LOGIN, PASSWORD, "fault")
    wrong = _said(StoreInUse, lambda: Vault(place.folder).open(LOGIN, PASSWORD, "fault"))
    vault.close(session)
    return wrong


Kind = Callable[[Place, random.Random], list[str]]

_KINDS: tuple[Kind, ...] = (
    *([_from_the_system] * 7),
    _locked,
    _damaged,
    _on_the_network,
    _clock_back,
    _second_program,
)
