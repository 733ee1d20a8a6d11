"""A disk that fills up or may not be written: told by name, nothing lost, and on again after.

Works on a small disk in memory, which root may mount. The control passes over what the disk
said, as a program does that catches every error.
"""

import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from bridge_app.errors import DiskFull, StoreUnavailable
from bridge_app.services.vault import Vault
from bridge_app.storage.database import Database
from tests.faults import story
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.place import LOGIN, PASSWORD, Place, entered, made, whole

FULL = "the disk is full: a clear error, nothing acknowledged lost, works on after"
READ_ONLY = "the folder may not be written: a clear error, and nothing is changed"
MEGABYTES = 6
PAGE = 4096
MOST_PAGES = 60
STORIES = 20


class NoSmallDiskError(Exception):
    """This machine does not let us mount one."""


@contextmanager
def small_disk() -> Iterator[Path]:
    """A folder on a disk of a few megabytes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "disk"
        folder.mkdir()
        _mount(folder, f"size={MEGABYTES}m", "-t", "tmpfs", "tmpfs")
        try:
            yield folder
        finally:
            subprocess.run(["umount", "-l", folder], check=True)


def _mount(folder: Path, options: str, *more: str) -> None:
    done = subprocess.run(["mount", "-o", options, *more, folder], check=False, capture_output=True)
    if done.returncode:
        raise NoSmallDiskError(done.stderr.decode())


class SaysSaved(Database):
    """The protection off: a full disk is passed over, and the deed counts as done."""

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        with suppress(DiskFull), super().writing() as connection:
            yield connection


def full(count: int, seed: int) -> Figure:
    """Fill the disk to `count` random levels while a story is told."""
    chance = random.Random(seed)
    with small_disk() as disk:
        fresh = made(disk / "fresh")
        lost = _filled(count, chance, fresh, Database)
        control = until_lost(
            lambda size: _filled(size, chance, fresh, SaysSaved), max(count // 4, 6)
        )
    return figure(("full", FULL), (count, lost), control, seed)


def _filled(count: int, chance: random.Random, fresh: Place, wrap: type[Database]) -> list[str]:
    lost = []
    for number in range(1, count + 1):
        folder = fresh.folder.parent / "store"
        place = replace(fresh, folder=Path(shutil.copytree(fresh.folder, folder)))
        trouble = _fill_while_telling(place, chance.randint(0, MOST_PAGES), wrap)
        lost += [f"level {number}: {name}" for name in trouble[:1]]
        shutil.rmtree(folder)
    return lost


def _fill_while_telling(place: Place, pages: int, wrap: type[Database]) -> list[str]:
    """What went wrong: another error, something lost, or no going on."""
    ballast = place.folder.parent / "ballast"
    acks: list[story.Ack] = []
    # With the protection on only this one error may come; without it the story goes astray.
    stops: type[Exception] = DiskFull if wrap is Database else Exception
    with entered(place, wrap) as inside:
        acks += story.told(inside)
        _leave(ballast, pages)
        try:
            for _ in range(STORIES):
                for ack in story.told(inside):
                    acks.append(ack)
        except stops:
            pass
        else:
            return ["the disk never filled"]
        finally:
            ballast.unlink()
        again = [*story.told(inside)] if wrap is Database else []
    with entered(place) as inside:
        return whole(inside) + story.missing(inside, acks + again)


def _leave(ballast: Path, pages: int) -> None:
    """Fill the disk but for so many pages."""
    free = shutil.disk_usage(ballast.parent).free - pages * PAGE
    ballast.write_bytes(bytes(max(free, 0)))


# --- a folder that may not be written ---------------------------------------------------------


def read_only(count: int, seed: int) -> Figure:
    """Make and open stores where nothing may be written; the control may write."""
    with small_disk() as disk:
        place = made(disk / "store")
        before = _content(disk)
        _mount(disk, "remount,ro")
        tries = [(number, _not_refused(disk, place)) for number in range(1, count + 1)]
        wrong = [f"try {number}: {name}" for number, names in tries for name in names]
        wrong += ["after: something changed"] if _content(disk) != before else []
        _mount(disk, "remount,rw")
        control = [f"try 1: {name}" for name in _not_refused(disk, place)]
        with entered(place) as inside:
            wrong += [f"after: {name}" for name in whole(inside)]
    return figure(("read-only", READ_ONLY), (count, wrong), (1, control), seed)


def _not_refused(disk: Path, place: Place) -> list[str]:
    """Which of two attempts did not say StoreUnavailable."""
    wrong = []
    vault, other = Vault(place.folder), Vault(disk / "other")
    try:
        vault.close(vault.open(LOGIN, PASSWORD, "fault"))
        wrong.append("opened")
    except StoreUnavailable:
        pass
    try:
        other.close(other.create(LOGIN, "Balie", PASSWORD, practice=True))
        wrong.append("made")
    except StoreUnavailable:
        pass
    return wrong


def _content(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
