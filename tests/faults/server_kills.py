"""The server killed while desks work: whatever it acknowledged is there when it runs again."""

import os
import random
import signal
import subprocess
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from bridge_app.desk_errors import ServerGone
from bridge_app.errors import StoreBusy
from bridge_app.storage.server import checks
from bridge_app.storage.server import database as databases
from tests import server as servers
from tests.faults import desks, place, process, story
from tests.faults.desks import Desk
from tests.faults.figure import Figure, figure, until_lost
from tests.server import Server

PROMISE = "the server killed while desks work: nothing acknowledged is lost, every chain is whole"

LONGEST = 0.3
"""Seconds after the first acknowledgements; a whole telling takes about as long."""

AT_ONCE = 2
GONE_WITHIN = 10.0


def run(count: int, seed: int) -> Figure:
    """Kill the server `count` times, and some times more with what it keeps kept later."""
    chance = random.Random(seed)
    with servers.made() as server:
        with servers.serving(server):
            desk = desks.furnished(server)
        lost = _lost(server, desk, count, chance, safe=True)
        control = until_lost(
            lambda size: _lost(server, desk, size, chance, safe=False), max(count // 10, 3)
        )
    return figure(("server-kills", PROMISE), (count, lost), control, seed)


def _lost(
    server: Server, desk: Desk, count: int, chance: random.Random, *, safe: bool
) -> list[str]:
    lost = list[str]()
    acks = list[story.Ack]()
    for number in range(1, count + 1):
        with servers.serving(server) as postgres:
            lost += [f"kill {number - 1}: {name}" for name in _after(desk, acks)]
            tellers = [process.Child(tell, (desk, safe)) for _ in range(AT_ONCE)]
            acks = [each.hear() for each in tellers]
            time.sleep(chance.uniform(0, LONGEST))
            _kill(postgres, at_once=chance.random() < 0.5)
            acks += [ack for each in tellers for ack in each.rest()]
    with servers.serving(server):
        return lost + [f"kill {count}: {name}" for name in _after(desk, acks)]


def _after(desk: Desk, acks: list[story.Ack]) -> list[str]:
    with desks.entered(desk) as inside:
        return place.chains(inside) + story.missing(inside, acks)


def _kill(postgres: subprocess.Popen[bytes], *, at_once: bool) -> None:
    """Kill -9 of every one of its processes, or what it calls an immediate shutdown itself."""
    own = _children(postgres.pid)
    postgres.send_signal(signal.SIGKILL if at_once else signal.SIGQUIT)
    for each in own if at_once else ():
        with suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)
    postgres.wait()
    end = time.monotonic() + GONE_WITHIN
    while any(map(_runs, own)) and time.monotonic() < end:
        time.sleep(0.005)


def _children(parent: int) -> list[int]:
    tasks = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(pid) for each in tasks for pid in each.read_text().split()]


def _runs(pid: int) -> bool:
    """Whether it still holds anything; one that was killed and not fetched yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def tell(say: Connection, desk: Desk, safe: bool) -> None:
    """In the child: tell one story after the other, and say each deed once it returned."""
    if not safe:  # the protection off
        databases._SETTINGS["synchronous_commit"] = "off"
        setattr(checks, "check", lambda _connection: None)  # noqa: B010 - as above
    with suppress(ServerGone, StoreBusy), desks.entered(desk) as inside:
        while True:
            for ack in story.told(inside):
                say.send(ack)
