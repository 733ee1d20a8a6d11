"""A file that pretends to be a backup: refused with a reason, or clean; nothing else is touched.

The control believes the file: its tables are not compared with ours, its views may run, and
every way in that it holds opens what comes of it.
"""

import json
import random
import shutil
import time
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from bridge_app.domain.backup import Manifest, Steps, nobody_waits
from bridge_app.domain.closing import MonthClose, MonthSums, digest_of
from bridge_app.errors import Problem
from bridge_app.services.clock import system_clock
from bridge_app.services.restores import Key, restore
from bridge_app.storage import (
    backups,
    closings,
    contents,
    database,
    engine,
    files,
    restoring,
    store,
)
from bridge_app.storage.database import Database
from bridge_app.storage.keys import Opened
from bridge_app.storage.schema import SHIPPED
from tests.faults import forging, story
from tests.faults.figure import Figure, figure
from tests.faults.forging import Good
from tests.faults.place import LOGIN, PASSWORD, Inside, Place, entered, made, scratch

RESTORED = "a hostile file to restore: refused, or what comes of it is clean; live data untouched"
FUZZED = "a backup with random damage: refused or clean, never a crash, never over five seconds"
AT_THE_DOOR = 20
"""One in so many goes the whole way with the password, which takes its time."""

SLIPPED_IN = 4
"""Backups with somebody's own way in, for the control."""

PATIENCE = 5.0
"""Seconds after which somebody would think that it hangs."""


@dataclass(frozen=True)
class Forged:
    """A file, and whether it must be refused: something is planted in it."""

    content: bytes
    planted: bool = False


@dataclass(frozen=True)
class Ground:
    """The live store, and the good backup of it."""

    folder: Path
    place: Place
    good: Good
    manifest: Manifest


def run(count: int, seed: int) -> Figure:
    """Restore `count` forged files, and those with something planted with the protection off."""
    chance = random.Random(seed)
    with scratch() as folder:
        ground = _ground(folder)
        good, lost = ground.good, _tried(_forged(count, ground.good, chance), ground)
        planted = [Forged(forging.with_sql(good, (each,)), True) for each in forging.PLANTED]
        planted += [Forged(forging.slipped_in(good, chance)) for _ in range(SLIPPED_IN)]
        with _believing():
            control = _tried(iter(planted), ground)
    return figure(("hostile", RESTORED), (count, lost), (len(planted), control), seed)


def _forged(count: int, good: Good, chance: random.Random) -> Iterator[Forged]:
    """Every way in turn; by insiders as often as by outsiders."""
    for number in range(count):
        ways = (forging.OUTSIDERS, forging.INSIDERS)[number % 2]
        way = ways[number // 2 % len(ways)]
        refused = way in forging.INSIDERS and way is not forging.slipped_in
        yield Forged(way(good, chance), refused)


def fuzz(count: int, seed: int) -> Figure:
    """Restore `count` backups with random damage; the control reads them as if all were well."""
    chance = random.Random(seed)
    controls = max(count // 10, 20)
    with scratch() as folder:
        ground = _ground(folder)
        lost = _tried((Forged(_damaged(ground.good, chance)) for _ in range(count)), ground)
        control = [
            f"file {number}: {crash}"
            for number in range(1, controls + 1)
            if (crash := _trusting(_damaged(ground.good, chance), folder))
        ]
    return figure(("fuzz", FUZZED), (count, lost), (controls, control), seed)


def _ground(folder: Path) -> Ground:
    place = made(folder / "store")
    with entered(place) as inside:
        for _ in story.told(inside):
            pass
        _close_a_month(inside)
        key_file, file = store.key_file(place.folder), folder / "good.backup"
        manifest = backups.write(inside.database, key_file, file, system_clock())
    return Ground(folder, place, forging.taken_apart(file, place.key), manifest)


def _close_a_month(inside: Inside) -> None:
    """One in which nothing happened: the story is of today."""
    with inside.database.writing() as connection:
        head, sums = closings.head(connection), MonthSums("2020-01")
        assert head is not None
        told = (sums, head, digest_of(sums, head), system_clock(), inside.actor.person, LOGIN)
        key = inside.database.key_for(closings.PURPOSE)
        closings.close(connection, key, MonthClose(1, *told))


def _damaged(good: Good, chance: random.Random) -> bytes:
    """A few bits of the archive's own words, of one small part, or of anything."""
    ends, name = len(good.content) - 400, chance.choice((backups.KEYS, backups.MANIFEST))
    ways: tuple[Callable[[], bytes], ...] = (
        lambda: good.content[:ends] + forging.flipped(good.content[ends:], chance),
        lambda: forging.other_keys(good, chance),
        lambda: forging.packed({**good.parts, name: forging.flipped(good.parts[name], chance)}),
        lambda: forging.flipped(good.content, chance, 64),
    )
    return chance.choice(ways)()


def _tried(forged: Iterator[Forged], ground: Ground) -> list[str]:
    lost = []
    file, live = ground.folder / "forged.backup", _content(ground.place.folder)
    around = {path.name for path in ground.folder.iterdir()} | {file.name, "again"}
    for number, each in enumerate(forged, 1):
        file.write_bytes(each.content)
        began = time.process_time()  # work, not waiting: the machine may be busy with other things
        said = [_accepted(file, ground, each, whole_way=number % AT_THE_DOOR == 0)]
        if time.process_time() - began > PATIENCE:
            said.append("took long")
        if _content(ground.place.folder) != live:
            said.append("live data changed")
        said += {path.name for path in ground.folder.iterdir()} - around
        lost += [f"file {number}: {trouble}" for trouble in said if trouble]
    return lost


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _accepted(file: Path, ground: Ground, forged: Forged, *, whole_way: bool) -> str:
    """Empty when it was refused, or when what came of it is what stood in the good one."""
    again = ground.folder / "again"
    shutil.rmtree(again, ignore_errors=True)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # zipfile names what is odd about an archive
            if whole_way:
                came = restore(file, again, Key(LOGIN, PASSWORD)).manifest
                clean = came.same_content(ground.manifest)
            else:
                clean = _restored(file, again, ground)
    except Problem:
        return "half a store is left" if store.is_there(again) else ""
    except Exception as crash:  # noqa: BLE001 - any other error is what this looks for
        return f"crashed with {type(crash).__name__}"
    if not _same_way_in(again, ground):
        return "somebody else may come in"
    return "accepted" if forged.planted or not clean else ""


def _same_way_in(folder: Path, ground: Ground) -> bool:
    """Whether what came of it opens for who restored it and for nobody else."""
    good, came = store.key_file(ground.place.folder), store.key_file(folder)
    (own,) = good.slots
    return [(each.login, each.public) for each in came.slots] == [(own.login, own.public)]


def _restored(file: Path, folder: Path, ground: Ground) -> bool:
    """As `restores.restore`, with the key itself where a password would take a while."""
    found: list[Manifest] = []

    def look(made_anew: Database) -> None:
        found.append(contents.told_by(made_anew))

    files.make_folder(folder)
    with backups.scratch(folder) as beside:
        parts = backups.unpack(file, beside)
        manifest = backups.manifest_of(parts, ground.place.key)
        opened = Opened(ground.place.key, UUID(int=0))
        steps = Steps(nobody_waits, restoring.STEPS)
        alone = restoring.only_through(parts, LOGIN)
        restoring.restore(alone, opened, manifest, folder, look, steps)
    return ground.manifest.same_content(found[0])


# --- the controls -----------------------------------------------------------------------------


@contextmanager
def _believing() -> Iterator[None]:
    """The protection off: what is laid in the file is not looked at, and may run."""
    stood = restoring._check_tables, database._PRAGMAS, dict(engine._SETTINGS)
    through = restoring.only_through
    setattr(restoring, "only_through", lambda parts, _login: parts)  # noqa: B010 - the protection off
    setattr(restoring, "_check_tables", lambda _source, _file: SHIPPED.current)  # noqa: B010 - the same
    kept = (each for each in database._PRAGMAS if not each.startswith("trusted"))
    setattr(database, "_PRAGMAS", (*kept, "trusted_schema=ON"))  # noqa: B010 - the same
    engine._SETTINGS["trusted_schema"] = "1"
    try:
        yield
    finally:
        restoring._check_tables, database._PRAGMAS = stood[:2]
        restoring.only_through = through
        engine._SETTINGS.update(stood[2])


def _trusting(content: bytes, folder: Path) -> str:
    """The protection off: a reader that takes it for what it says it is."""
    file = folder / "forged.backup"
    file.write_bytes(content)
    try:
        with warnings.catch_warnings(), zipfile.ZipFile(file) as archive:
            warnings.simplefilter("ignore")
            told = json.loads(archive.read(backups.KEYS))
            [slot["sealed"] for slot in told["slots"]]
    except Exception as crash:  # noqa: BLE001 - any error is a crash of such a reader
        return f"crashed with {type(crash).__name__}"
    return ""
