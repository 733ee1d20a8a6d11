"""What is erased is gone: from every page of the store, its log, its index, after a restore too.

Each person's words are markers. Of every fourth only one area of life goes, with a note that was
taken away and a phone number that was mended; of the others everything. After the erasure every
page of every file in the folder is decrypted, free pages and all, and searched. The backup that is
restored then has no list beside it: the one of the store itself is passed, as the command does.
The control leaves out what overwrites deleted bytes (secure_delete) and what makes the file anew:
the markers are still there.
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
from tests.services.world import on_a_list

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
    """A client whose every word is a marker; `parts` are those that can go by themselves."""

    id: UUID
    number: str
    words: tuple[str, ...]
    parts: tuple[str, ...]


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
        copies.keep(inside.database, place.folder, "before-an-upgrade")
        gone = _gone(inside, people[::2])
        lost = _traces(place, gone) + _others(place, people[1::2]) + _named(whole(inside))
    return lost + _restored(folder, backup, place.folder / erasures.NAME, gone)


def _erased(place: Place, count: int, chance: random.Random, wrap: type[Database]) -> list[str]:
    with entered(place, wrap) as inside:
        people = _told(inside, count, chance)
        return _traces(place, _gone(inside, people[::2]))


def _told(inside: Inside, count: int, chance: random.Random) -> list[Somebody]:
    """Twice as many people as are erased, in turns, so that their rows lie among each other."""
    return [_somebody(inside, chance) for _ in range(2 * count)]


def _somebody(inside: Inside, chance: random.Random) -> Somebody:
    words = tuple(marker(chance) for _ in fields(Words))
    acks = [*story.told(inside, Words(*words))]
    number = next(ack for ack in acks if ack.look == "client")
    former, said = marker(chance), marker(chance)
    _mend_phone(inside, number.value, former)
    (note,) = inside.services.people.write_note(inside.actor, number.owner, said)
    inside.services.people.take_note_away(inside.actor, note.id, note.version)
    planned = Words(*words)
    of_area = (planned.goal, planned.step, planned.helper, planned.if_then)
    parts = (*of_area, former, said)
    return Somebody(number.owner, number.value, (*words, former, said), parts)


def _mend_phone(inside: Inside, number: str, former: str) -> None:
    """It stands among what was mended, by an ordinary change and by one with a reason."""
    services, actor = inside.services, inside.actor
    known = services.people.by_number(actor, number)
    known = services.people.change(actor, replace(known, phone=former))
    known = services.people.change(actor, replace(known, phone=""))
    known = services.people.change(actor, replace(known, phone=former))
    services.rights.mend_person(actor, replace(known, phone=""), "Verkeerd")


def _gone(inside: Inside, people: Sequence[Somebody]) -> list[Somebody]:
    """These, with the words that went: of every fourth some parts, of the others all."""
    parted = [_parted(inside, each) for each in people[::4]]
    whole_people = [each for number, each in enumerate(people) if number % 4]
    _destroy(inside, whole_people)
    return parted + whole_people


def _parted(inside: Inside, some: Somebody) -> Somebody:
    """One area and two notes of somebody who stays, as the page does it."""
    rights, actor = inside.services.rights, inside.actor
    area = inside.services.bridges.definition().definition.areas[0].id
    asked = rights.ask_area(actor, some.id, area)  # something was handed out for a step in it
    inside.services.retention.confirm(replace(actor, person=_second(inside)), asked.id)
    known = rights.mendable(actor, some.id)
    notes = [note for note in known.notes if note.text in some.parts]
    for note in notes:
        rights.erase_note(actor, some.id, note)
    return replace(some, words=some.parts)


def _destroy(inside: Inside, people: Sequence[Somebody]) -> None:
    """On a list, by two people, as the page does it."""
    second = _second(inside)
    for some in (people[at : at + 100] for at in range(0, len(people), 100)):
        numbers = [each.number for each in some]
        listed = on_a_list(inside.database, inside.actor, numbers, system_clock())
        inside.services.retention.confirm(replace(inside.actor, person=second), listed)


def _second(inside: Inside) -> UUID:

    member = StaffMember(uuid4(), f"noor-{uuid4()}", "Noor")
    with inside.database.writing() as connection:
        staff.add(connection, member, system_clock() - timedelta(days=1))
    return member.id


def _only_checkpoint(database: Database) -> None:
    with database.driver() as driver:
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


# --- after a restore --------------------------------------------------------------------------


def _restored(folder: Path, backup: Path, listed: Path, gone: Sequence[Somebody]) -> list[str]:
    into = folder / "restored"
    restores.restore(backup, into, Key(LOGIN, PASSWORD), system_clock, nobody_waits, listed)
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
