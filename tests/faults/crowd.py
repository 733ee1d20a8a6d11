"""Several programs at one store: one comes in, the others are told; a dead one frees the place."""

import random
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from bridge_app.errors import Problem, StoreInUse, WorldTrouble
from bridge_app.services import vault as door
from bridge_app.services.vault import Vault
from tests.faults import process
from tests.faults.figure import Figure, figure
from tests.faults.place import LOGIN, PASSWORD, made, scratch

PROMISE = "several programs at once: one comes in, and after its kill -9 the next"
CROWD = 4
HELD = 60
"""Seconds that who is in would stay; it is killed before."""


class NoLock:
    """The protection off: everybody is let in."""

    def __init__(self, _: Path) -> None:
        pass

    def release(self) -> None:
        pass


def run(count: int, seed: int) -> Figure:
    """Let `count` crowds come to one store at the same moment."""
    chance = random.Random(seed)
    controls = max(count // 10, 2)
    with scratch() as folder:
        made(folder / "store")
        lost = _crowds(count, folder / "store", chance, locked=True)
        control = _crowds(controls, folder / "store", chance, locked=False)
    return figure(("crowd", PROMISE), (count, lost), (controls, control), seed)


def _crowds(count: int, folder: Path, chance: random.Random, *, locked: bool) -> list[str]:
    lost = []
    for number in range(1, count + 1):
        start = time.monotonic() + chance.uniform(0.05, 0.15)
        crowd = [process.Child(come_in, (folder, start, locked)) for _ in range(CROWD)]
        said = [child.hear() for child in crowd]
        for child in crowd:
            child.kill()
        if sorted(said) != ["in", *["refused"] * (CROWD - 1)]:
            lost.append(f"crowd {number}: {', '.join(sorted(said))}")
        elif trouble := _next_one(folder):
            lost.append(f"crowd {number}: after the kill {trouble}")
    return lost


def _next_one(folder: Path) -> str:
    vault = Vault(folder)
    try:
        vault.close(vault.open(LOGIN, PASSWORD, "fault"))
    except Problem as problem:
        return type(problem).__name__
    return ""


def come_in(say: Connection, folder: Path, start: float, locked: bool) -> None:
    """In the child: come at the given moment, and stay until killed."""
    if not locked:
        setattr(door, "StoreLock", NoLock)  # noqa: B010 - the protection off
    while time.monotonic() < start:
        pass
    try:
        Vault(folder).open(LOGIN, PASSWORD, "fault")
    except StoreInUse:
        say.send("refused")
    except WorldTrouble as other:
        say.send(type(other).__name__)
    else:
        say.send("in")
        with suppress(KeyboardInterrupt):
            time.sleep(HELD)
