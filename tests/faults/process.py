"""A child process that can be killed at any moment, started from a warm one where possible."""

import multiprocessing
import random
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Barrier
from typing import Any

_SERVICES = ("bridges", "entry", "papers", "people", "plans", "reports", "rewards", "settings")
_WARM = [
    "alembic.command",
    "bridge_app.storage.migrations.running",
    "tests.faults.desks",
    "tests.faults.handouts",
    "tests.faults.story",
    *(f"bridge_app.services.{name}" for name in _SERVICES),
]


def _context() -> Any:
    """A server with everything imported, that forks; on Windows each child starts cold."""
    kinds = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("forkserver" if "forkserver" in kinds else "spawn")
    if hasattr(context, "set_forkserver_preload"):
        context.set_forkserver_preload(_WARM)
    return context


_CONTEXT = _context()


class Child:
    """One running `work(say, *arguments)`, heard through a pipe that survives it."""

    def __init__(self, work: Callable[..., None], arguments: tuple[Any, ...]) -> None:
        self._here, there = _CONTEXT.Pipe(duplex=False)
        self._process = _CONTEXT.Process(target=work, args=(there, *arguments), daemon=True)
        self._process.start()
        there.close()

    @property
    def pid(self) -> int:
        """Its number, as the system knows it."""
        number: int = self._process.pid
        return number

    def hear(self) -> Any:
        """The next thing it says; EOFError when it has ended."""
        return self._here.recv()

    def kill(self) -> list[Any]:
        """Kill -9; all that it had said and nobody heard yet."""
        self._process.kill()
        return self.rest()

    def rest(self) -> list[Any]:
        """All that it says until it ends."""
        said = []
        with suppress(EOFError):
            while True:
                said.append(self.hear())
        self._process.join()
        self.code = self._process.exitcode
        self._here.close()
        self._process.close()
        return said


def line(seats: int) -> Barrier:
    """Where so many children wait for each other, to begin at the same moment."""
    barrier: Barrier = _CONTEXT.Barrier(seats)
    return barrier


def killed(
    work: Callable[..., None], arguments: tuple[Any, ...], after: Callable[[], float]
) -> list[Any]:
    """Start it, kill it a while after its first word; all that it said."""
    child = Child(work, arguments)
    first = child.hear()
    time.sleep(after())
    return [first, *child.kill()]


def finished(work: Callable[..., None], arguments: tuple[Any, ...]) -> list[Any]:
    """Let it run to its end, which must be a good one; all that it said."""
    child = Child(work, arguments)
    said = child.rest()
    assert child.code == 0
    return said


def at_random(chance: random.Random, most: float) -> Callable[[], float]:
    """A wait of at most so many seconds."""
    return lambda: chance.uniform(0, most)
