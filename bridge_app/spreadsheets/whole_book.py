"""Every cell of every sheet of a workbook, row by row: to see whether one of ours is as it was.

What a program shows of a workbook must be what is hashed here. So nothing may stand among its rows
but what the program itself, or another that kept the file, puts there, once and in its place: what
one reads past, another shows. Read with the same care as a list of others, and never kept: a
million rows may go by.
"""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from bridge_app.desk_errors import BadTable
from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.file_seals import BookSeal, Value, seal_in, told_cell
from bridge_app.errors import CannotRead
from bridge_app.spreadsheets.book_links import CELLS, TO_A_PART, parts_of
from bridge_app.spreadsheets.xlsx_file import NOT_A_BOOK, Book, Reader, column_of

MOST = 10_000_000_000
"""Bytes that may come out of a workbook: more than fill every row that a spreadsheet holds."""

LONGEST = 7 * 32_767
"""Letters of a cell that is full of marks, as they are written."""

_WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a workbook writes a mark that XML does not hold."""

_PLACE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]*)?([Ee][+-]?[0-9]+)?")
_COUNTED = re.compile("[0-9]{1,9}")

_NO = {None, "0", "false"}
"""How a workbook says no; days that count from 1904 are no days of ours."""

_OF_A_CELL = frozenset("rst")
"""What is told of a cell: its place, its looks, its kind. Others put a picture in it, say."""

_ROOT = "/"
_IN: dict[str, frozenset[str]] = {
    child: frozenset(parents.split())
    for child, parents in {
        "worksheet": "/",
        "sheetData": "worksheet",
        "row": "sheetData",
        "c": "row",
        "v": "c",
        "is": "c",
        "sst": "/",
        "si": "sst",
        "r": "is si",
        "rPr": "r",
        "t": "is si r rPh",
        "rPh": "si",
        "workbook": "/",
        "sheets": "workbook",
        "sheet": "sheets",
    }.items()
}
"""In what each of these may stand, `_ROOT` in nothing; `_FULL` are those that hold nothing else."""

_FULL = frozenset({"sheetData", "row", "c", "v", "is", "r", "t", "rPh", "sheets"})
_ONCE = frozenset({"sheetData", "v", "is", "t", "rPr", "sheets"})
_EITHER = (frozenset({"v", "is"}), frozenset({"t", "r"}))

Cells: TypeAlias = list[Value]
Held: TypeAlias = frozenset[str]
"""Which of those of `_IN` stand in an element so far."""


def is_sealed(path: Path, told: Told = nobody_waits) -> bool | None:
    """Whether the cells are those that its last row is the hash of; None where there is no such.

    `told` hears how far it is, in bytes, as far as the zip tells the truth. Raises CannotRead, and
    BadTable for what is no workbook.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            whole = sum(each.file_size for each in packed.infolist())
            seen = _read(Book(packed, MOST, lambda left: told(min(MOST - left, whole), whole)))
            told(whole, whole)
    except OSError as error:
        raise CannotRead(path) from error
    except NOT_A_BOOK as error:
        raise BadTable("not_a_table") from error
    kept = seal_in(seen.last[1])
    return None if kept is None else kept == seen.seal.hash and not seen.odd


@dataclass
class _Seen:
    """The rows that went by; the last of all is no part of the hash.

    `odd` once anything stood there that one program reads otherwise than another.
    """

    seal: BookSeal = field(default_factory=BookSeal)
    last: tuple[int, Cells] = (0, [])
    odd: bool = False

    def sheet(self, title: str) -> None:
        """A sheet begins."""
        self._keep((0, []))
        self.seal.sheet(title)

    def row(self, number: int, cells: Cells) -> None:
        """One more row."""
        self._keep((number, cells))

    def _keep(self, row: tuple[int, Cells]) -> None:
        number, cells = self.last
        self.seal.row(number, map(told_cell, cells))
        self.last = row


def _read(book: Book) -> _Seen:
    parts, seen, names, shared = parts_of(book), _Seen(), _Names(), _Shared(most=LONGEST)
    book.parse(parts.workbook, names, CELLS)
    if parts.texts:
        book.parse(parts.texts, shared, CELLS)
    seen.odd = names.odd or shared.odd
    for title, way in names.sheets:
        seen.sheet(title)
        rows = _Rows(tell=seen.row, shared=shared.texts, most=LONGEST)
        book.parse(parts.sheets[way], rows, CELLS)
        seen.odd |= rows.odd or not title.isprintable()  # rows could stand in its name
    return seen


@lru_cache(maxsize=1_000)
def _fits(parent: str, held: Held, tag: str) -> tuple[bool, Held]:
    """Whether it may stand there, beside what does already, and what that is from now on."""
    if tag not in _IN:
        return parent not in _FULL, held
    beside = held | {tag}
    twice = tag in held & _ONCE or any(beside >= each for each in _EITHER)
    return parent in _IN[tag] and not twice, beside


@dataclass
class _Told(Reader):
    """Follows the parts in which the cells are told; `odd` once something stands out of place.

    `around` are the elements that are open, each with the names of what it holds so far.
    """

    odd: bool = False
    around: list[tuple[str, Held]] = field(default_factory=lambda: [(_ROOT, frozenset())])

    def begin(self, tag: str, more: dict[str, str]) -> None:
        parent, held = self.around[-1]
        fits, held = _fits(parent, held, tag)
        self.odd |= not fits
        self.around[-1] = (parent, held)
        self.around.append((tag, frozenset()))
        self.gather = tag in {"v", "t"} and parent != "rPh"
        self.opens(tag, more)

    def end(self, tag: str) -> None:
        self.gather = False
        _tag, held = self.around.pop()
        self.closes(tag, held)

    def opens(self, tag: str, more: dict[str, str]) -> None:
        """An element begins, in its place or not."""

    def closes(self, tag: str, held: Held) -> None:
        """An element ends, in which these stood."""


@dataclass
class _Names(_Told):
    """The sheets in their order: what each is called, and the name of its part."""

    sheets: list[tuple[str, str]] = field(default_factory=list)

    def opens(self, tag: str, more: dict[str, str]) -> None:
        if tag == "sheet":
            self.sheets.append((more["name"], more[TO_A_PART]))
        elif tag == "workbookPr":
            self.odd |= more.get("date1904") not in _NO


@dataclass
class _Shared(_Told):
    """Texts that cells refer to by number; how they sound (rPh) is left out."""

    texts: list[str] = field(default_factory=list)

    def closes(self, tag: str, held: Held) -> None:  # noqa: ARG002 - one shape for all
        if tag == "si":
            self.texts.append(self.told())


@dataclass
class _Rows(_Told):
    """Tells of each row what stands in it."""

    tell: Callable[[int, Cells], None] = lambda _number, _cells: None
    shared: list[str] = field(default_factory=list)
    number: int = 0
    cells: Cells = field(default_factory=list)
    kind: str = ""
    place: int = -1

    def opens(self, tag: str, more: dict[str, str]) -> None:
        if tag == "row":
            number = int(more["r"])
            self.odd |= number <= self.number or not _COUNTED.fullmatch(more["r"])
            self.number, self.cells, self.place = number, [], -1
        elif tag == "c":
            self.odd |= not more.keys() <= _OF_A_CELL
            self.kind = more.get("t", "n")
            self._reach(more["r"])

    def closes(self, tag: str, held: Held) -> None:
        if tag == "c":
            value = self._value(held, self.told())
            if value not in {None, ""}:
                self.cells.extend([None] * (self.place - len(self.cells)))
                self.cells.append(value)
        elif tag == "row" and self.cells:
            self.tell(self.number, self.cells)

    def _reach(self, said: str) -> None:
        """To the place of a cell: in its own row, and behind the one before."""
        found = _PLACE.fullmatch(said)
        place = column_of(found[1]) if found else -1
        self.odd |= place <= self.place or found is None or int(found[2]) != self.number
        self.place = place

    def _value(self, held: Held, said: str) -> Value:
        """What a program shows there; of a kind that none of ours has it is odd."""
        match self.kind, *held:
            case (_,):
                return None
            case "n", "v" if _NUMBER.fullmatch(said):
                return float(said)
            case "s", "v" if _COUNTED.fullmatch(said):
                return _as_meant(self.shared[int(said)])
            case "inlineStr", "is":
                return _as_meant(said)
        self.odd = True
        return said


def _as_meant(text: str) -> str:
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text)
