"""Killed while a backup is made: under its name stands a whole one, or the one before.

Each that stands there is made into a store again and compared, and its heads are rows of the
store that it was made of. The control writes straight to the final name.
"""

import random
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path

from bridge_app.domain.backup import Manifest, Steps, Told, nobody_waits
from bridge_app.domain.people import StaffMember
from bridge_app.errors import Problem
from bridge_app.services.backups import Backups
from bridge_app.services.session import Session
from bridge_app.services.vault import Vault
from bridge_app.storage import backups, chain, contents, copies, keys, restoring
from bridge_app.storage.database import Database
from bridge_app.storage.keys import KeyFile
from tests.faults import process, story
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.place import LOGIN, Inside, Place, entered, made, scratch

PROMISE = "killed while a backup is made: each that stands restores, and holds the same"
EACH_STORY = 25
"""Kills between two stories, so that the backups differ."""


def run(count: int, seed: int) -> Figure:
    """Kill `count` backups, and a tenth as many that are written straight to their name."""
    chance = random.Random(seed)
    lost = _kills(count, chance, "safe")
    control = until_lost(lambda size: _kills(size, chance, "straight"), max(count // 10, 6))
    return figure(("backups", PROMISE), (count, lost), control, seed)


def _kills(count: int, chance: random.Random, way: str) -> list[str]:
    lost = []
    with scratch() as folder:
        place, file = made(folder / "store"), folder / "kept" / "daily.backup"
        file.parent.mkdir()
        longest = _how_long(place, file, way)
        for number in range(1, count + 1):
            if number % EACH_STORY == 1:
                _tell(place)
            said = process.killed(keep, (place, file, way), process.at_random(chance, longest))
            if trouble := _bad(place, file, acknowledged="kept" in said):
                lost.append(f"kill {number}: {trouble}")
        if way == "safe":
            process.finished(keep_once, (place, file))
            rest = sorted(path.name for path in file.parent.iterdir())
            lost += [f"kill {count}: left {rest}"] if rest != [file.name] else []
    return lost


def _how_long(place: Place, file: Path, way: str) -> float:
    _tell(place)
    begin, end = process.finished(keep_once, (place, file, way))
    return 1.1 * float(end - begin)


def _tell(place: Place) -> None:
    with entered(place) as inside:
        for _ in story.told(inside):
            pass


def _bad(place: Place, file: Path, *, acknowledged: bool) -> str:
    """What is wrong with the backup that stands there; empty when all is well."""
    if not file.exists():
        return "acknowledged and not there" if acknowledged else ""
    try:
        with backups.scratch(file.parent) as folder:
            manifest = backups.manifest_of(backups.unpack(file, folder), place.key)
        restoring.rehearse(file, place.key, manifest, Steps(nobody_waits, restoring.STEPS))
        with entered(place) as inside:
            return _of_another(inside, manifest)
    except Problem as problem:
        return type(problem).__name__


def _of_another(inside: Inside, manifest: Manifest) -> str:
    with inside.database.reading() as connection:
        for each in contents.CHAINS:
            head = manifest.heads.get(each.name)
            if head and chain.head_at(connection, each, head.seq) != head:
                return f"the head of {each.name} is not in the store"
    return ""


# --- in the child ---------------------------------------------------------------------------


def keep(say: Connection, place: Place, file: Path, way: str) -> None:
    """Make one backup after the other, and say so of each."""
    with _keeping(place, way) as keeper:
        say.send("begin")
        while True:
            keeper.make(file)
            say.send("kept")


def keep_once(say: Connection, place: Place, file: Path, way: str = "safe") -> None:
    """Make one backup, saying when it begins and when it is there."""
    with _keeping(place, way) as keeper:
        say.send(time.monotonic())
        keeper.make(file)
        say.send(time.monotonic())


@contextmanager
def _keeping(place: Place, way: str) -> Iterator[Backups]:
    if way == "straight":
        setattr(backups, "write", straight)  # noqa: B010 - the protection off
    with entered(place) as inside:
        member = StaffMember(place.person, LOGIN, "Balie")
        session = Session(inside.actor, member, practice=True, database=inside.database)
        yield Backups(Vault(place.folder), session)


def straight(
    database: Database, key_file: KeyFile, path: Path, made_at: datetime, _told: Told
) -> Manifest:
    """The protection off: under its final name from the start, and never looked at again."""
    manifest = replace(contents.told_by(database), made_at=made_at)
    with backups.scratch(path.parent, ".straight") as folder, zipfile.ZipFile(path, "w") as archive:
        copies.copy(database, folder / backups.DATABASE)
        archive.write(folder / backups.DATABASE, backups.DATABASE)
        keys.write(folder / backups.KEYS, key_file)
        archive.write(folder / backups.KEYS, backups.KEYS)
        archive.writestr(backups.MANIFEST, backups.sealed(manifest, database.key))
    return manifest
