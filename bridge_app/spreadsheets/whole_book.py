"""Every cell of every sheet of a workbook, row by row: to see whether one of ours is as it was.

Read with the same care as a list of others, and never kept: a million rows may go by.
"""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from bridge_app.desk_errors import BadTable
from bridge_app.domain.file_seals import BookSeal, Value, seal_in, told_cell
from bridge_app.errors import CannotRead
from bridge_app.spreadsheets.xlsx_file import (
    NOT_A_BOOK,
    Book,
    Reader,
    Shared,
    Ways,
    column_of,
    plain,
)

MOST = 10_000_000_000
"""Bytes that may come out of a workbook: more than fill every row that a spreadsheet holds."""

LETTERS = 3
"""Of a column, at most."""

LONGEST = 7 * 32_767
"""Letters of a cell that is full of marks, as they are written."""

_WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a workbook writes a mark that XML does not hold."""

_FORMULA = "f"
"""What a cell is that reckons: none of ours does, so it is told as what no cell of ours is."""

Cells: TypeAlias = list[Value]


def is_sealed(path: Path) -> bool | None:
    """Whether the cells are those that its last row is the hash of; None where there is no such.

    Raises CannotRead, and BadTable for what is no workbook.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            seen = _read(Book(packed, MOST))
    except OSError as error:
        raise CannotRead(path) from error
    except NOT_A_BOOK as error:
        raise BadTable("not_a_table") from error
    told = seal_in(seen.last[1])
    return None if told is None else told == seen.seal.hash


@dataclass
class _Seen:
    """The rows that went by; the last of all is no part of the hash."""

    seal: BookSeal = field(default_factory=BookSeal)
    last: tuple[int, Cells] = (0, [])

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
    seen, shared, ways, names = _Seen(), Shared(most=LONGEST), Ways(), _Names()
    book.parse("xl/workbook.xml", names)
    book.parse("xl/_rels/workbook.xml.rels", ways)
    if book.has("xl/sharedStrings.xml"):
        book.parse("xl/sharedStrings.xml", shared)
    for title, way in names.sheets:
        seen.sheet(title)
        book.parse(ways.to(way), _Rows(tell=seen.row, shared=shared.texts, most=LONGEST))
    return seen


@dataclass
class _Names(Reader):
    """The sheets in their order: what each is called, and the name of its part."""

    sheets: list[tuple[str, str]] = field(default_factory=list)

    def begin(self, tag: str, more: dict[str, str]) -> None:
        if tag == "sheet":
            self.sheets.append((more["name"], next(v for k, v in more.items() if plain(k) == "id")))


@dataclass
class _Rows(Reader):
    """Tells of each row what stands in it."""

    tell: Callable[[int, Cells], None] = lambda _number, _cells: None
    shared: list[str] = field(default_factory=list)
    number: int = 0
    cells: Cells = field(default_factory=list)
    kind: str = ""
    place: int = -1

    def begin(self, tag: str, more: dict[str, str]) -> None:
        if tag == "row":
            self.number, self.place = int(more.get("r", self.number + 1)), -1
            self.cells = []
        elif tag == "c":
            self.kind = more.get("t", "n")
            letters = more.get("r", "").rstrip("0123456789")[:LETTERS]
            self.place = column_of(letters) if letters else self.place + 1
        elif tag == "f":
            self.kind = _FORMULA
        self.gather = tag in {"v", "t"}

    def end(self, tag: str) -> None:
        self.gather = False
        if tag == "c" and (said := self.told()):
            self.cells.extend([None] * (self.place - len(self.cells)))
            self.cells.append(self._value(said))
        elif tag == "row" and self.cells:
            self.tell(self.number, self.cells)

    def _value(self, said: str) -> Value:
        if self.kind == "n":
            return float(said)
        if self.kind == _FORMULA:
            return f"={said}"
        text = self.shared[int(said)] if self.kind == "s" else said
        return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text)
