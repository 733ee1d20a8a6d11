"""Killed while saving: whatever the services acknowledged is there when the store opens."""

import random
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bridge_app.storage.database import Database
from tests.faults import process, story
from tests.faults.figure import Figure
from tests.faults.place import Place, entered, made, whole

PROMISE = "killed while saving: nothing acknowledged is lost, every chain is whole"
LONGEST = 0.12
"""Seconds after the first acknowledgement; a whole telling takes about as long."""

SAVED_EACH = 8


class SavedLater(Database):
    """The protection off: saved at every eighth deed, as a program with a timer would."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self._held = ExitStack()
        self._connection: sa.Connection | None = None
        self._deeds = 0

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        if self._connection is None:
            self._connection = self._held.enter_context(super().writing())
        yield self._connection
        self._deeds += 1
        if self._deeds % SAVED_EACH == 0:
            self._connection = None
            self._held.close()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        with self.writing() as connection:
            yield connection


def run(count: int, seed: int) -> Figure:
    """Kill `count` tellings, and a tenth as many with the protection off."""
    chance = random.Random(seed)
    controls = max(count // 10, 4)
    lost = _lost(count, chance, Database)
    control_lost = _lost(controls, chance, SavedLater)
    names = (*lost[:3], *(f"control: {name}" for name in control_lost[:3]))
    hit = {name.split(": ", 1)[0] for name in control_lost}
    return Figure("kills", PROMISE, count, len(lost), controls, len(hit), seed, names)


def _lost(count: int, chance: random.Random, wrap: type[Database]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        place = made(Path(folder) / "store")
        acks: list[story.Ack] = []
        lost = []
        for number in range(1, count + 1):
            wait = process.at_random(chance, LONGEST)
            said = process.killed(tell, (place, wrap), wait)
            acks += said
            lost += [f"kill {number}: {name}" for name in _after(place, said)]
        return lost + [f"kill {count}: {name}" for name in _after(place, acks) if not lost]


def _after(place: Place, acks: list[story.Ack]) -> list[str]:
    with entered(place) as inside:
        return whole(inside) + story.missing(inside, acks)


def tell(say: Connection, place: Place, wrap: type[Database]) -> None:
    """In the child: tell one story after the other, and say each deed once it returned."""
    with entered(place, wrap) as inside:
        while True:
            for ack in story.told(inside):
                say.send(ack)
