"""Killed while saving: whatever the services acknowledged is there when the store opens."""

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
from typing import Any

import sqlalchemy as sa

from bridge_app.storage.database import Database
from tests.faults import process, story
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.place import Place, entered, made, scratch, whole

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
    lost = _lost(count, chance, Database)
    control = until_lost(lambda size: _lost(size, chance, SavedLater), max(count // 10, 4))
    return figure(("kills", PROMISE), (count, lost), control, seed)


def _lost(count: int, chance: random.Random, wrap: type[Database]) -> list[str]:
    with scratch() as folder:
        place = made(folder / "store")
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
