"""What is typed is readable nowhere: not in the store, its copies, the log or temporary files.

The words are typed through the services in a process of its own, with the log at its most
talkative, and every file is searched twice: while the store is open and after it is left.
The control holds the same rows in plain SQLite.
"""

import logging
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from multiprocessing.connection import Connection
from pathlib import Path

from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2 as sqlcipher

from bridge_app.errors import StoreBusy
from bridge_app.services.clock import system_clock
from bridge_app.storage import backups, copies, store
from bridge_app.storage.database import Database
from tests.faults import process, story
from tests.faults.figure import Figure, figure
from tests.faults.place import Inside, Place, entered, made, scratch
from tests.faults.story import Words

PROMISE = "typed words are readable in no file: store, copy, backup, log or temporary"
LETTERS = "bcdfghjklmnpqrstvwxz"
LENGTH = 16


def run(count: int, seed: int) -> Figure:
    """Type `count` markers and look for them everywhere."""
    chance = random.Random(seed)
    words = [marker(chance) for _ in range(count)]
    with scratch() as folder:
        place = made(folder / "store")
        (found,) = process.finished(type_in, (place, folder, words))
        found |= readable(folder, words)
        plain = plain_copy(place, folder / "plain")
        control = readable(plain, words)
    lost, read = [f"{each}: readable" for each in found], [f"{each}: readable" for each in control]
    return figure(("markers", PROMISE), (count, sorted(lost)), (count, sorted(read)), seed)


def marker(chance: random.Random) -> str:
    """A word that nobody would write."""
    return "".join(chance.choice(LETTERS) for _ in range(LENGTH))


def readable(folder: Path, words: list[str]) -> set[str]:
    """The words that stand in a file of this folder, in any of the usual encodings."""
    content = b"\n".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return readable_in(content, words)


def readable_in(content: bytes, words: list[str]) -> set[str]:
    """The words that stand in this content, in any of the usual encodings."""
    low = content.lower()
    return {
        word
        for word in words
        if word.encode() in low
        or word.encode("utf-16-le") in low
        or word[::-1].encode() in low
        or word.encode().hex().encode() in low
    }


# --- in the child ---------------------------------------------------------------------------


def type_in(say: Connection, place: Place, root: Path, words: list[str]) -> None:
    """Type every word somewhere, make trouble, keep a copy; say what can be read meanwhile."""
    with _everything_goes_to(root), entered(place) as inside:
        per_story = len(fields(Words))
        for start in range(0, len(words), per_story):
            _tell(inside, words[start : start + per_story])
        _make_trouble(inside, words[0])
        copies.keep(inside.database, place.folder, "kept")
        key_file = store.key_file(place.folder)
        backups.write(inside.database, key_file, root / "made.backup", system_clock())
        say.send(readable(root, words))


@contextmanager
def _everything_goes_to(root: Path) -> Iterator[None]:
    """The log at its most talkative and all temporary files under this folder."""
    temporary = root / "temporary"
    temporary.mkdir()
    tempfile.tempdir = str(temporary)
    handler = logging.FileHandler(root / "log.txt")
    handler.setLevel(logging.DEBUG)
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.DEBUG)
    logging.getLogger(__name__).debug("the log is on")
    yield
    handler.close()


def _tell(inside: Inside, some: list[str]) -> None:
    names = [field.name for field in fields(Words)]
    for _ in story.told(inside, Words(**dict(zip(names, some, strict=False)))):
        pass
    found = inside.services.people.find(inside.actor, some[0])
    inside.services.people.open(inside.actor, found[0].client_id, reason=some[-1])


def _make_trouble(inside: Inside, word: str) -> None:
    """An error while words are on their way, written to the log with its trail."""
    try:
        with inside.database.writing() as connection:
            connection.exec_driver_sql("INSERT INTO meta (name) VALUES (?)", (word,))
    except IntegrityError:
        logging.getLogger(__name__).exception("something went wrong")
    try:
        with inside.database.writing(), inside.database.writing():
            pass
    except StoreBusy:
        logging.getLogger(__name__).exception("busy")


# --- the control ------------------------------------------------------------------------------


def plain_copy(place: Place, folder: Path) -> Path:
    """The same rows in a file without a key."""
    folder.mkdir()
    with entered(place) as inside:
        _export(inside.database, folder / "plain.db")
    return folder


def _export(database: Database, path: Path) -> None:
    with database.driver() as driver:
        assert isinstance(driver, sqlcipher.Connection)
        driver.execute("ATTACH DATABASE ? AS plain KEY ''", (str(path),))
        driver.execute("SELECT sqlcipher_export('plain')")
        driver.execute("DETACH DATABASE plain")
