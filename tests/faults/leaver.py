"""Killed while the store gets another key because somebody leaves: who stays comes in.

Who left may have kept the key: after the next log-in it opens nothing any more.

The controls let the key file tell of one key only while the file is made anew, and let the
next log-in forget what was cut off.
"""

import random
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from bridge_app.domain.access import Role
from bridge_app.domain.people import StaffMember
from bridge_app.errors import DamagedStore, Problem, WrongPassword
from bridge_app.services.clock import system_clock
from bridge_app.services.keyring import Keyring
from bridge_app.services.session import Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import keys, rekeying, store
from bridge_app.storage.database import Database, open_cipher
from bridge_app.storage.keys import KeyFile, Opened
from tests.faults import process, story
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.place import LOGIN, PASSWORD, Inside, Place, entered, scratch, whole

PROMISE = "killed while somebody leaves and the key is renewed: all others come in, the leaver not"
LEAVER = "weg"

Tried = tuple[int, list[str]]
"""How many were tried, and what was lost."""


@dataclass(frozen=True)
class Staffed:
    """A store of two, one of whom leaves."""

    place: Place
    leaver: UUID


def run(count: int, seed: int) -> Figure:
    """Kill `count` renewals, and a tenth as many with each protection off."""
    chance = random.Random(seed)
    lost = _kills(count, chance)
    batch = max(count // 10, 6)
    controls = (
        until_lost(lambda size: _kills(size, chance, one_key=True), batch),
        until_lost(lambda size: _kills(size, chance, forgets=True), batch),
    )
    return figure(("leaver", PROMISE), (count, lost), _both(*controls), seed)


def _both(first: Tried, second: Tried) -> Tried:
    """Two controls as one, that fails only where each of them did."""
    (count, lost), (more, forgot) = first, second
    told = [*lost, *(f"forgetting {each}" for each in forgot)] if lost and forgot else []
    return count + more, told


def _kills(
    count: int, chance: random.Random, *, one_key: bool = False, forgets: bool = False
) -> list[str]:
    lost = []
    with scratch() as folder:
        fresh = _staffed(folder / "fresh")
        measured = _copied(fresh, folder / "measured")
        begin, end = process.finished(dismiss, (measured, one_key))
        for number in range(1, count + 1):
            now = _copied(fresh, folder / str(number))
            wait = process.at_random(chance, 1.1 * (end - begin))
            said = process.killed(dismiss, (now, one_key), wait)
            with forgetting() if forgets else nullcontext():
                trouble = _locked_out(now, gone=len(said) > 1)
            if trouble:
                lost.append(f"kill {number}: {trouble}")
            shutil.rmtree(now.place.folder)
    return lost


def _staffed(folder: Path) -> Staffed:
    vault = Vault(folder)
    session = vault.create(LOGIN, "Balie", PASSWORD, practice=True)
    member = vault.add_person(session, LEAVER, "Weg", PASSWORD, {Role.MENTOR})
    vault.close(session)
    place = Place(folder, session.database.key, session.staff.id)
    with entered(place) as inside:
        for _ in story.told(inside):
            pass
    return Staffed(place, member.id)


def _copied(staffed: Staffed, folder: Path) -> Staffed:
    copy = Path(shutil.copytree(staffed.place.folder, folder))
    return replace(staffed, place=replace(staffed.place, folder=copy))


def _locked_out(staffed: Staffed, *, gone: bool) -> str:
    """What is wrong for who stays, or that the leaver comes in, or could with the key they had."""
    folder = staffed.place.folder
    try:
        if wrong := _inside(folder, LOGIN):
            return wrong[0]
    except Problem as problem:
        return f"who stays: {type(problem).__name__}"
    try:
        _inside(folder, LEAVER)
    except WrongPassword:
        return "the old key opens the store" if _opens(folder, staffed.place.key) else ""
    return "the leaver came in" if gone else ""


def _opens(folder: Path, key: bytes) -> bool:
    try:
        open_cipher(folder / store.DATABASE, key).close()
    except DamagedStore:
        return False
    return True


def _inside(folder: Path, login: str) -> list[str]:
    """What is not whole once this person came in."""
    vault = Vault(folder)
    session = vault.open(login, PASSWORD, "fault")
    try:
        services = services_for(session.database, system_clock)
        return whole(Inside(session.database, services, session.actor))
    finally:
        vault.close(session)


@contextmanager
def forgetting() -> Iterator[None]:
    """The protection off: a log-in forgets the key that was to come, and keeps the old one."""
    setattr(rekeying, "finish", forget)  # noqa: B010 - the protection off
    try:
        yield
    finally:
        setattr(rekeying, "finish", KEPT)  # noqa: B010 - and on again


def forget(database: Database, folder: Path, opened: Opened, change: rekeying.Change) -> None:
    """One of the two keys is in the database; the other is dropped."""
    if database.key != opened.key:
        KEPT(database, folder, opened, change)
        return
    change(lambda found: replace(found, slots=tuple(replace(s, next_box="") for s in found.slots)))


KEPT = rekeying.finish


# --- in the child ---------------------------------------------------------------------------


def dismiss(say: Connection, staffed: Staffed, one_key: bool) -> None:
    """Let somebody go, saying when that begins and when it is done."""
    if one_key:
        setattr(keys, "with_next_key", only_the_next)  # noqa: B010 - the protection off
    place = staffed.place
    with entered(place) as inside:
        member = StaffMember(place.person, LOGIN, "Balie")
        session = Session(inside.actor, member, practice=True, database=inside.database)
        say.send(time.monotonic())
        Keyring(Vault(place.folder), session).dismiss(staffed.leaver)
        say.send(time.monotonic())


WITH_BOTH = keys.with_next_key


def only_the_next(key_file: KeyFile, key: bytes, coming: bytes) -> KeyFile:
    """The protection off: the key that comes takes the place of the one that still counts."""
    return keys.settled_on(WITH_BOTH(key_file, key, coming), coming, Opened(key, UUID(int=0)))
