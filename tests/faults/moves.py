"""A store moves to a server and back: the same, and at every moment one of the two is in charge."""

import random
import shutil
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from uuid import uuid4

import sqlalchemy as sa

from bridge_app.desk_errors import NotArrived, StoreMoved
from bridge_app.domain.backup import nobody_waits
from bridge_app.errors import DamagedStore
from bridge_app.storage import moved, moving, opening, store, tables
from bridge_app.storage.database import Database
from bridge_app.storage.moving import InFolder, OnServer
from bridge_app.storage.server import setup
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from tests import server as servers
from tests.benchmarks.crowd import crowd
from tests.faults import process, story
from tests.faults.figure import Figure, figure
from tests.faults.place import Place, entered, made, scratch
from tests.server import Server

SAME = "moved to a server and back: every row is as it was"
KILLED = "killed while a store moves: one of the two is in charge, with everything in it"


# --- there and back ------------------------------------------------------------------------


def same(count: int, seed: int) -> Figure:
    """Move so many clients there and back; the control changes one letter on the way."""
    with crowd(count) as here, servers.running() as server, scratch() as folder:
        place = Place(here.database.path.parent, here.database.key, here.actor.person)
        before = _hash(here.database)
        lost = _there_and_back(server, here.database, place, folder / "back", before)
        control = _changed_on_the_way(server, folder / "back", place)
    tried = (count, [f"client 1: {each}" for each in lost])
    return figure(("moving", SAME), tried, (1, [f"move 1: {each}" for each in control]), seed)


def _there_and_back(
    server: Server, here: Database, place: Place, folder: Path, before: str
) -> list[str]:
    folder.mkdir()
    with server.database() as name:
        there = _ready(server, name)
        moving.move(here, OnServer(there), nobody_waits)
        there.recall_secret()
        on_server = _hash(there)
        key_file = store.key_file(place.folder)
        moving.move(there, InFolder(folder, key_file, place.key), nobody_waits)
        there.close()
    back = opening.open_store(folder, key_file, place.key)
    found = _hash(back)
    back.close()
    wrong = {"on the server": on_server, "back again": found}
    return [where for where, each in wrong.items() if each != before]


def _changed_on_the_way(server: Server, folder: Path, place: Place) -> list[str]:
    """One letter of one name, on its way; it must not be kept."""
    here = opening.open_store(folder, store.key_file(folder), place.key)
    copied = moving._copy_rows

    def careless(old: sa.Connection, new: sa.Connection, table: sa.Table) -> None:
        copied(old, new, table)
        if table is tables.staff:
            new.execute(sa.update(table).values(name=table.c.name + "x"))

    with server.database() as name:
        there = _ready(server, name)
        moving._copy_rows = careless
        try:
            moving.move(here, OnServer(there), nobody_waits)
        except DamagedStore:
            return ["one letter was noticed"]
        finally:
            moving._copy_rows = copied
            there.close()
            here.close()
    return []


# --- killed on the way ---------------------------------------------------------------------


def killed(count: int, seed: int) -> Figure:
    """Kill so many moves at any moment; the control closes nothing."""
    chance = random.Random(seed)
    with scratch() as folder, servers.running() as server, server.database() as empty:
        _ready(server, empty).close()
        place = made(folder / "store")
        with entered(place) as inside:
            list(story.told(inside))
            before = _hash(inside.database)
        moves = _Moves(server, empty, place, before, chance)
        lost = moves.killed(count)
        control = [f"move 1: {wrong}" for wrong in moves.finished()]
    return figure(("moving-kills", KILLED), (count, lost), (1, control), seed)


class _Moves:
    """Moves of copies of one store, each to a database of its own."""

    def __init__(
        self, server: Server, empty: str, place: Place, before: str, chance: random.Random
    ) -> None:
        self._server, self._empty, self._place = server, empty, place
        self._before, self._chance = before, chance
        self._longest = self._taken()

    def killed(self, count: int) -> list[str]:
        """What is wrong after so many kills, half of them near the end."""
        lost = []
        for number in range(1, count + 1):
            begin = self._longest * self._chance.choice((0, 0.85))
            wait = self._chance.uniform(begin, self._longest)
            with self._server.database(self._empty) as name:
                asked = (self._copied(), self._server.url(name), True)
                process.killed(move, asked, partial(float, wait))
                lost += [f"kill {number}: {wrong}" for wrong in self._judged(*asked[:2])]
        return lost

    def finished(self) -> list[str]:
        """What is wrong after a whole move that closed nothing."""
        with self._server.database(self._empty) as name:
            asked = (self._copied(), self._server.url(name), False)
            process.finished(move, asked)
            return self._judged(*asked[:2])

    def _taken(self) -> float:
        """Seconds from the first word of a whole move to its last."""
        with self._server.database(self._empty) as name:
            begin, end = process.finished(move, (self._copied(), self._server.url(name), True))
            return float(end - begin)

    def _copied(self) -> Place:
        folder = self._place.folder.parent / uuid4().hex
        shutil.copytree(self._place.folder, folder)
        return Place(folder, self._place.key, self._place.person)

    def _judged(self, here: Place, url: str) -> list[str]:
        there = ServerDatabase(read(url))
        try:
            return self._wrong(here, there)
        finally:
            there.close()
            shutil.rmtree(here.folder)

    def _wrong(self, here: Place, there: ServerDatabase) -> list[str]:
        """Goes on where it was cut off; what is wrong then."""
        with there.reading() as connection:
            is_in_charge = _in_charge(connection)
        try:
            old = opening.open_store(here.folder, store.key_file(here.folder), here.key)
        except StoreMoved:
            OnServer(there).arrive()
            return [] if _hash(there) == self._before else ["not everything is on the server"]
        wrong = ["both are in charge"] if is_in_charge else []
        if _hash(old) != self._before:
            wrong.append("the old store is not as it was")
        if not wrong:
            moving.move(old, OnServer(there), nobody_waits)
            wrong += [] if _hash(there) == self._before else ["moved once more it is not the same"]
        old.close()
        return wrong


def _in_charge(connection: sa.Connection) -> bool:
    try:
        moved.check(moved.told(connection))
    except (StoreMoved, NotArrived):
        return False
    return connection.execute(sa.select(tables.staff.c.id)).first() is not None


def move(say: Connection, here: Place, url: str, safe: bool) -> None:
    """In the child: move a store, saying when it begins and when it is done."""
    if not safe:  # the protection off
        for name in ("close", "wait"):
            setattr(moved, name, lambda *_asked: None)
    old = opening.open_store(here.folder, store.key_file(here.folder), here.key)
    there = ServerDatabase(read(url))
    with there.reading():
        say.send(monotonic())
    moving.move(old, OnServer(there), nobody_waits)
    say.send(monotonic())


# --- both ----------------------------------------------------------------------------------


def _ready(server: Server, name: str) -> ServerDatabase:
    database = ServerDatabase(read(server.url(name)))
    setup.set_up(database)
    return database


def _hash(database: Database) -> str:
    with database.reading() as connection:
        return moving.fingerprint(connection)
