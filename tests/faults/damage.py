"""One bit of a store is another: found, called damage, and never taken for a wrong password.

The control is the same content in plain SQLite, whose own check sees few of them.
"""

import random
from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from bridge_app.errors import DamagedStore, Problem, WrongPassword
from bridge_app.services.vault import Vault
from bridge_app.storage import copies, store
from tests.faults import markers, story
from tests.faults.figure import Figure, figure
from tests.faults.place import LOGIN, PASSWORD, Place, entered, made, scratch

PROMISE = "one bit flipped: found as damage, never called a wrong password"
AT_THE_DOOR = 20
"""One in so many is also tried with the password, which takes its time."""


def run(count: int, seed: int) -> Figure:
    """Flip `count` bits, one at a time."""
    chance = random.Random(seed)
    with scratch() as folder:
        place = made(folder / "store")
        with entered(place) as inside:
            for _ in story.told(inside):
                pass
        plain = markers.plain_copy(place, folder / "plain") / "plain.db"
        database = place.folder / store.DATABASE
        lost = [*_flipped(database, count, chance, lambda number: _unseen(place, number))]
        control = [*_flipped(plain, count, chance, lambda _: _unseen_in_plain(plain))]
    return figure(("damage", PROMISE), (count, lost), (count, control), seed)


def _flipped(
    path: Path, count: int, chance: random.Random, unseen: Callable[[int], str]
) -> list[str]:
    good = path.read_bytes()
    lost = []
    for number in range(1, count + 1):
        place, bit = chance.randrange(len(good)), chance.randrange(8)
        bad = bytearray(good)
        bad[place] ^= 1 << bit
        path.write_bytes(bad)
        if trouble := unseen(number):
            lost.append(f"byte {place} bit {bit}: {trouble}")
    path.write_bytes(good)
    return lost


def _unseen(place: Place, number: int) -> str:
    """Empty when the damage was found; else what was said instead."""
    if number % AT_THE_DOOR == 0 and (said := _at_the_door(place)):
        return said
    try:
        with entered(place) as inside:
            copies.check(inside.database)
    except DamagedStore:
        return ""
    except Problem as other:
        return type(other).__name__
    return "not found"


def _at_the_door(place: Place) -> str:
    """A damaged page that is not read at the door is found later, by the check."""
    vault = Vault(place.folder)
    try:
        vault.close(vault.open(LOGIN, PASSWORD, "fault"))
    except WrongPassword:
        return "called a wrong password"
    except DamagedStore:
        return ""
    return ""


def _unseen_in_plain(path: Path) -> str:
    connection = sqlcipher.connect(str(path))
    connection.text_factory = bytes
    try:
        said = connection.execute("PRAGMA integrity_check").fetchall()
    except (sqlcipher.DatabaseError, UnicodeDecodeError):  # it quotes what is damaged
        return ""
    finally:
        connection.close()
    return "not found" if said == [(b"ok",)] else ""
