"""A file that pretends to be a list of clients: refused with a reason, or read in as it stands.

Each goes the whole way: read, looked at, read in. Whatever it is, everybody in it is made or
nobody; no control characters come in with a name; it takes no more than five seconds of work
and a bounded amount of memory. The control reads it as if all were well.
"""

import csv
import io
import random
import time
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from xml.etree import ElementTree as ET

import sqlalchemy as sa

from bridge_app import spreadsheets
from bridge_app.desk_errors import RowsAreWrong
from bridge_app.domain.importing import Column, Map, guessed
from bridge_app.domain.people import NAME_LIMIT
from bridge_app.domain.sheets import Sheet
from bridge_app.errors import Problem
from bridge_app.problem_words import sentence
from bridge_app.storage import copies, tables
from tests.faults import tables as forged
from tests.faults.figure import Figure, figure
from tests.faults.place import Inside, entered, made, scratch, whole

IMPORTED = "a hostile list of clients: refused with a sentence, or read in whole and clean"
FUZZED = "a list of clients with random damage: refused or clean, never a crash"

PATIENCE = 5.0
"""Seconds of work after which somebody would think that it hangs."""

MEMORY = 1_500_000_000
"""Bytes that one file may make the program ask for, beside what it has."""

LOGGED = {"audit", "audit_text", "chain_head", "shown_list"}
"""Tables of the log: that somebody looked stands there, whatever comes of it."""


def run(count: int, seed: int) -> Figure:
    """Read in `count` forged files; the control reads each kind as if all were well."""
    chance = random.Random(seed)
    kinds = (*forged.LIGHT, *forged.HEAVY)
    chosen = [kinds[number % len(kinds)] for number in range(count)]
    lost = _tried(way(chance) for way in chosen)
    control = _controls(way(chance) for way in kinds)
    return figure(("imports", IMPORTED), (count, lost), (len(kinds), control), seed)


def fuzz(count: int, seed: int) -> Figure:
    """Read in `count` lists with random damage; the control reads them as if all were well."""
    chance = random.Random(seed)
    controls = max(count // 10, 20)
    lost = _tried(forged.DAMAGED[n % 2](chance) for n in range(count))
    control = _controls(forged.DAMAGED[n % 2](chance) for n in range(controls))
    return figure(("import-fuzz", FUZZED), (count, lost), (controls, control), seed)


def _tried(files: Iterable[bytes]) -> list[str]:
    lost = []
    with scratch() as folder, entered(made(folder / "store")) as inside:
        for number, each in enumerate(files, 1):
            path = folder / "clients"
            path.write_bytes(each)
            with _bounded():
                trouble = _read_in(path, inside)
            if trouble:
                lost.append(f"file {number}: {trouble}")
        lost += [f"afterwards: {each}" for each in whole(inside)]
    return lost


@contextmanager
def _bounded() -> Iterator[None]:
    """No more memory than that, or a MemoryError."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _read_in(path: Path, inside: Inside) -> str:
    """Empty when it was refused and nothing came in, or when all of it came in and is clean."""
    before = _rows(inside)
    try:
        came = _performed(path, inside, Patience())
    except Problem as refusal:
        told = sentence(refusal, "nl")
        half = "half of it came in" if _rows(inside) != before else ""
        return half or ("" if told.endswith(".") else f"no sentence for {type(refusal).__name__}")
    except AssertionError as found:
        return str(found)
    except Exception as crash:  # noqa: BLE001 - any other error is what this looks for
        return f"crashed with {type(crash).__name__}"
    return _wrong_with(inside, came, before)


class Patience:
    """Counts the work since somebody last heard how far it is, whatever else the machine does."""

    def __init__(self) -> None:
        self._heard = time.process_time()

    def __call__(self, _done: int = 0, _of: int = 0) -> None:
        now = time.process_time()
        assert now - self._heard < PATIENCE, "took long"
        self._heard = now


def _performed(path: Path, inside: Inside, heard: Patience) -> int:
    """Looked at, as a person does, and read in; how many people it says it made."""
    importing = inside.services.importing
    sheet = spreadsheets.read(path)
    wanted = _map(sheet)
    preview = importing.preview(inside.actor, sheet, wanted)
    heard()
    if not preview.may_begin:
        with suppress(RowsAreWrong):
            importing.perform(inside.actor, sheet, wanted)
            raise AssertionError("wrong rows came in")
        raise RowsAreWrong(len(preview.troubles))
    return int(importing.perform(inside.actor, sheet, wanted, heard).clients)


def _map(sheet: Sheet) -> Map:
    """The columns as the program guesses them, or else the first is a name."""
    return guessed(sheet.header) or {Column.FIRST_NAME: sheet.header[0]}


def _rows(inside: Inside) -> dict[str, int]:
    counts = copies.row_counts(inside.database)
    return {name: count for name, count in counts.items() if name not in LOGGED}


def _wrong_with(inside: Inside, came: int, before: dict[str, int]) -> str:
    if _rows(inside)["client"] != before["client"] + came:
        return "it did not make whom it says"
    newest = sa.select(
        tables.client.c.first_name, tables.client.c.last_name, tables.client.c.number
    )
    with inside.database.reading() as connection:
        told = connection.execute(newest.order_by(sa.text("rowid DESC")).limit(came)).all()
    dirty = [text for row in told for text in row if text and not _is_clean(text)]
    return f"came in: {dirty[0]!r}" if dirty else ""


def _is_clean(text: str) -> bool:
    return len(text) <= NAME_LIMIT and not any(
        unicodedata.category(letter) in {"Cc", "Cs"} for letter in text
    )


# --- the control --------------------------------------------------------------------------------


def _controls(files: Iterable[bytes]) -> list[str]:
    lost = []
    for number, content in enumerate(files, 1):
        began = time.process_time()
        with _bounded():
            trouble = _trusting(content)
        if time.process_time() - began > PATIENCE:
            trouble = trouble or "took long"
        if trouble:
            lost.append(f"file {number}: {trouble}")
    return lost


def _trusting(content: bytes) -> str:
    """The protection off: a reader that takes it for what it seems."""
    try:
        if not content.startswith(b"PK"):
            list(csv.reader(io.StringIO(content.decode())))
            return ""
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in (forged.SHARED, forged.SHEET):
                _said(archive.read(part))
    except Exception as crash:  # noqa: BLE001 - any error is a crash of such a reader
        return f"crashed with {type(crash).__name__}"
    return ""


def _said(part: bytes) -> list[str]:
    return [each.text or "" for each in ET.fromstring(part).iter()]  # noqa: S314 - the protection off
