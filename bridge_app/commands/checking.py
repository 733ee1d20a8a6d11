"""`check`: whether files of figures are as the program wrote them, by the hash they end in.

No store is opened for it: whoever got such a file needs the program and nothing else.
"""

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bridge_app import settings
from bridge_app.commands import output
from bridge_app.commands.output import own
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.desk_errors import BadTable, FileChanged, NotSealed
from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.file_seals import LONGEST_END, sealed_end
from bridge_app.errors import CannotRead, Problem
from bridge_app.problem_words import sentence
from bridge_app.spreadsheets.whole_book import is_sealed

_ZIP = b"PK\x03\x04"
_PIECE = 1 << 20

LONG = 4_000_000
"""Bytes of a workbook, as they come out of it, that are read in less than a second."""

_WHOLE = 100


def show(paths: Sequence[Path]) -> int:
    """Tells of each file, also of those in a folder; 0 when all are as they were written.

    Raises ArgumentProblem where there is none: nothing would be said as if all were well.
    """
    files, wrong = [*_each(paths)], 0
    if not files:
        raise ArgumentProblem("in deze map staat geen bestand")
    for path in files:
        try:
            with _in_hundredths() as told:
                check(path, told)
        except Problem as problem:
            wrong = 1
            print(sentence(problem, settings.load().language), file=sys.stderr)
        else:
            print(own("{path} is zoals Mijn brug het schreef.").format(path=path))
    return wrong


def _each(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(filter(Path.is_file, path.iterdir())) if path.is_dir() else [path]


@contextmanager
def _in_hundredths() -> Iterator[Told]:
    """Tells how far a long file is, and ends that line also where the file ends too soon."""
    shown = 0

    def told(done: int, of: int) -> None:
        nonlocal shown
        now = _WHOLE * done // of if of > LONG else 0
        if now > shown:
            shown = now
            output.told(now, _WHOLE)

    try:
        yield told
    finally:
        if 0 < shown < _WHOLE and sys.stderr.isatty():
            print(file=sys.stderr)


def check(path: Path, told: Told = nobody_waits) -> None:
    """Nothing, of a file that is as it was written; raises FileChanged, NotSealed or CannotRead.

    `told` hears how far a workbook is; all else takes a blink.
    """
    try:
        with path.open("rb") as file:
            book = file.read(len(_ZIP)) == _ZIP
            same = _book(path, told) if book else _text(file)
    except OSError as error:
        raise CannotRead(path) from error
    if same is None:
        raise NotSealed(path)
    if not same:
        raise FileChanged(path)


def _book(path: Path, told: Told) -> bool | None:
    try:
        return is_sealed(path, told)
    except BadTable as error:
        raise FileChanged(path) from error


def _text(file: BinaryIO) -> bool | None:
    size = file.seek(0, os.SEEK_END)
    file.seek(max(size - LONGEST_END, 0))
    found = sealed_end(file.read())
    if found is None:
        return None
    length, told = found
    return told == _hash(file, size - length)


def _hash(file: BinaryIO, length: int) -> str:
    """Of so many bytes from its beginning."""
    file.seek(0)
    done, found = 0, hashlib.sha256()
    while piece := file.read(min(_PIECE, length - done)):
        found.update(piece)
        done += len(piece)
    return found.hexdigest()
