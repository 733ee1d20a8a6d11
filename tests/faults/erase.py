"""What is erased is gone: from every page of the store, its log, its index, after a restore too.

Each person's words are markers. After the erasure every page of every file in the folder is
decrypted, free pages and all, and searched. The control leaves out what overwrites deleted bytes
(secure_delete) and what makes the file anew: the markers are still there.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from bridge_app.domain.backup import nobody_waits
from bridge_app.domain.people import StaffMember
from bridge_app.services import restores
from bridge_app.services.clock import system_clock
from bridge_app.services.restores import Key
from bridge_app.services.vault import Vault
from bridge_app.storage import backups, copies, erasing, erasures, staff, store
from bridge_app.storage.database import Database
from tests.faults import story
from tests.faults.figure import Figure, figure
from tests.faults.markers import marker, readable_in
from tests.faults.place import LOGIN, PASSWORD, Inside, Place, entered, made, scratch, whole
from tests.faults.story import Words

PROMISE = "erased people are gone from store, log and index, also after a restore"

PAGE, RESERVED, SALT, IV = 4096, 80, 16, 16
LOG_HEAD, FRAME_HEAD = 32, 24
"""Sizes in the file as SQLCipher writes them: pages, and the frames of the write-ahead log."""


class Careless(Database):
    """The protection off: deleted bytes stay where they are."""

    def _connect(self) -> Any:
        connection = super()._connect()
        connection.execute("PRAGMA secure_delete=OFF")
        return connection


@dataclass(frozen=True)
class Somebody:
    """A client whose every word is a marker."""

    id: UUID
    number: str
    words: tuple[str, ...]


def run(count: int, seed: int) -> Figure:
    """Erase `count` people out of twice as many, restore an older backup, and look again."""
    chance = random.Random(seed)
    with scratch() as folder:
        lost = _tried(folder, count, chance)
    with scratch() as folder, patch.object(erasing, "sweep", _only_checkpoint):
        controls = max(count // 4, 5)
        control = _erased(made(folder / "store"), controls, chance, Careless)
    return figure(("erase", PROMISE), (count, lost), (controls, control), seed)


def _tried(folder: Path, count: int, chance: random.Random) -> list[str]:
    place = made(folder / "store")
    with entered(place) as inside:
        people = _told(inside, count, chance)
        backup = folder / "older.backup"
        backups.write(inside.database, store.key_file(place.folder), backup, system_clock())
        gone = people[::2]
        copies.keep(inside.database, place.folder, "before-an-upgrade")
        _destroy(inside, gone)
        lost = _traces(place, gone) + _others(place, people[1::2]) + _named(whole(inside))
    _lay_list_beside(place, backup)
    return lost + _restored(folder, backup, gone)


def _erased(place: Place, count: int, chance: random.Random, wrap: type[Database]) -> list[str]:
    with entered(place, wrap) as inside:
        people = _told(inside, count, chance)
        _destroy(inside, people[::2])
        return _traces(place, people[::2])


def _told(inside: Inside, count: int, chance: random.Random) -> list[Somebody]:
    """Twice as many people as are erased, in turns, so that their rows lie among each other."""
    return [_somebody(inside, chance) for _ in range(2 * count)]


def _somebody(inside: Inside, chance: random.Random) -> Somebody:
    words = tuple(marker(chance) for _ in fields(Words))
    acks = [*story.told(inside, Words(*words))]
    number = next(ack for ack in acks if ack.look == "client")
    former = marker(chance)
    known = inside.services.people.by_number(inside.actor, number.value)
    changed = inside.services.people.change(inside.actor, replace(known, phone=former))
    inside.services.people.change(inside.actor, replace(changed, phone=""))
    return Somebody(number.owner, number.value, (*words, former))


def _destroy(inside: Inside, people: Sequence[Somebody]) -> None:
    """On a list, by two people, as the page does it."""
    second = _second(inside)
    for some in (people[at : at + 100] for at in range(0, len(people), 100)):
        listed = inside.services.retention.propose_again(inside.actor, [e.number for e in some])
        inside.services.retention.confirm(replace(inside.actor, person=second), listed.id)


def _second(inside: Inside) -> UUID:

    member = StaffMember(uuid4(), f"noor-{uuid4()}", "Noor")
    with inside.database.writing() as connection:
        staff.add(connection, member, system_clock() - timedelta(days=1))
    return member.id


def _only_checkpoint(database: Database) -> None:
    with database.driver() as driver:
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


# --- after a restore --------------------------------------------------------------------------


def _lay_list_beside(place: Place, backup: Path) -> None:
    listed = (place.folder / erasures.NAME).read_bytes()
    backup.with_name(erasures.NAME).write_bytes(listed)


def _restored(folder: Path, backup: Path, gone: Sequence[Somebody]) -> list[str]:
    into = folder / "restored"
    restores.restore(backup, into, Key(LOGIN, PASSWORD), system_clock, nobody_waits)
    vault = Vault(into)
    session = vault.open(LOGIN, PASSWORD, "fault")
    place = Place(into, session.database.key, session.staff.id)
    vault.close(session)
    with entered(place) as inside:
        wrong = _named(whole(inside))
    return [f"{each} after a restore" for each in _traces(place, gone)] + wrong


# --- looking ----------------------------------------------------------------------------------


def _traces(place: Place, people: Sequence[Somebody]) -> list[str]:
    """Whose words stand in a decrypted page of a file, or plainly in any file."""
    content = b"".join(_pages(place)) + b"".join(_plain(place.folder))
    return [f"{each.number}: readable" for each in people if readable_in(content, list(each.words))]


def _others(place: Place, people: Sequence[Somebody]) -> list[str]:
    """People who stay: when their words cannot be found, nothing was searched."""
    content = b"".join(_pages(place))
    kept = [each for each in people if len(readable_in(content, list(each.words))) > 1]
    return [] if len(kept) == len(people) else ["nobody: the search finds not even who stayed"]


def _named(wrong: list[str]) -> list[str]:
    return [f"store: {each}" for each in wrong]


def _plain(folder: Path) -> Iterator[bytes]:
    yield from (path.read_bytes() for path in folder.rglob("*") if path.is_file())


def _pages(place: Place) -> Iterator[bytes]:
    """Every page of the file, of its copies and of the log beside it, decrypted, free or not."""
    for file in place.folder.rglob(store.DATABASE):
        whole_file = file.read_bytes()
        for start in range(0, len(whole_file), PAGE):
            yield _open(whole_file[start : start + PAGE], place.key, SALT if start == 0 else 0)
    log = place.folder / f"{store.DATABASE}-wal"
    frames = log.read_bytes() if log.exists() else b""
    for start in range(LOG_HEAD, len(frames) - PAGE, PAGE + FRAME_HEAD):
        first = int.from_bytes(frames[start : start + 4], "big") == 1
        page = frames[start + FRAME_HEAD : start + FRAME_HEAD + PAGE]
        yield _open(page, place.key, SALT if first else 0)


def _open(page: bytes, key: bytes, skip: int) -> bytes:
    end = len(page) - RESERVED
    opener = Cipher(algorithms.AES(key), modes.CBC(page[end : end + IV])).decryptor()
    return opener.update(page[skip:end]) + opener.finalize()
