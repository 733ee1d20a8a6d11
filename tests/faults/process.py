"""A child process that can be killed at any moment, started from a warm one where possible."""

import multiprocessing
import random
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Any

_WARM = ["tests.faults.story", "alembic.command", "bridge_app.storage.migrations.running"]


def _context() -> Any:
    """A server with everything imported, that forks; on Windows each child starts cold."""
    kinds = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("forkserver" if "forkserver" in kinds else "spawn")
    if hasattr(context, "set_forkserver_preload"):
        context.set_forkserver_preload(_WARM)
    return context


_CONTEXT = _context()


def killed(
    work: Callable[..., None], arguments: tuple[Any, ...], after: Callable[[], float]
) -> list[Any]:
    """Start `work(say, *arguments)`, kill it a while after its first word; all that it said."""
    here, there = _CONTEXT.Pipe(duplex=False)
    child = _CONTEXT.Process(target=work, args=(there, *arguments), daemon=True)
    child.start()
    there.close()
    said = [here.recv()]
    time.sleep(after())
    child.kill()
    child.join()
    said += _rest(here)
    here.close()
    child.close()
    return said


def _rest(here: Connection) -> Iterator[Any]:
    while here.poll():
        try:
            yield here.recv()
        except EOFError:
            return


def finished(work: Callable[..., None], arguments: tuple[Any, ...]) -> list[Any]:
    """Let `work(say, *arguments)` run to its end; all that it said."""
    here, there = _CONTEXT.Pipe(duplex=False)
    child = _CONTEXT.Process(target=work, args=(there, *arguments), daemon=True)
    child.start()
    there.close()
    said = []
    while True:
        try:
            said.append(here.recv())
        except EOFError:
            break
    child.join()
    here.close()
    child.close()
    return said


def at_random(chance: random.Random, most: float) -> Callable[[], float]:
    """A wait of at most so many seconds."""
    return lambda: chance.uniform(0, most)
