"""The first sheet of an Excel workbook, as text: a few kinds of XML inside a zip, and no more.

A document type is refused, so there are no entities to blow up or to fetch; what comes out of the
zip is counted while it comes out, since what a zip says of itself may be a lie.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import NoReturn
from xml.parsers import expat

from bridge_app.desk_errors import BadTable
from bridge_app.spreadsheets.limits import CELL, COLUMNS, ROWS, UNPACKED

_PIECE = 65_536
_FROM_1900, _FROM_1904 = date(1899, 12, 30), date(1904, 1, 1)
"""The day that a date in a workbook counts from."""

_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""The two that a workbook knows; others come out of the zip all at once."""

_YES = {"1", "true"}
"""How a workbook says yes."""

_PLACE = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")
NOT_A_BOOK = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, LookupError, RuntimeError, EOFError,
    ValueError,
)  # fmt: skip
"""What the standard library says of a zip, or of XML, that is not what it should be."""

Read = list[tuple[int, list[str]]]


def rows(content: bytes) -> tuple[Read, date]:
    """Each row with its number, and the day that dates count from; raises BadTable."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return _read(Book(packed, UNPACKED))
    except NOT_A_BOOK as error:
        raise BadTable("not_a_table") from error


def _read(book: "Book") -> tuple[Read, date]:
    about = _About()
    book.parse("xl/workbook.xml", about)
    ways = Ways()
    book.parse("xl/_rels/workbook.xml.rels", ways)
    shared = Shared()
    if book.has("xl/sharedStrings.xml"):
        book.parse("xl/sharedStrings.xml", shared)
    sheet = _Cells(shared=shared.texts)
    book.parse(ways.to(about.first), sheet)
    return sheet.rows, _FROM_1904 if about.from_1904 else _FROM_1900


def _refuse(*_: object) -> NoReturn:
    raise BadTable("not_a_table")


@dataclass
class Reader:
    """Follows a piece of XML; `text` is what was said since `gather` was set, `most` how long."""

    gather: bool = False
    text: list[str] = field(default_factory=list)
    most: int = CELL

    def begin(self, tag: str, more: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def say(self, text: str) -> None:
        """Text inside an element."""
        if self.gather:
            self.text.append(text)

    def told(self) -> str:
        """What was gathered, and nothing is left of it."""
        said = "".join(self.text)
        self.text.clear()
        if len(said) > self.most:
            raise BadTable("too_long_cell", str(self.most))
        return said


@dataclass
class Book:
    """The zip of a workbook; counts what comes out, and tells how many bytes may still come."""

    packed: zipfile.ZipFile
    left: int
    tell: Callable[[int], object] = lambda _left: None

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self.packed.namelist()

    def parse(self, name: str, reader: Reader, space: str = "") -> None:
        """Tells the reader of each element, without the prefix of its name.

        With a `space` only what is of that namespace is called so, and all else by its own first.
        """
        parser = expat.ParserCreate(namespace_separator=" " if space else None)
        called = partial(within, space) if space else plain
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = lambda tag, more: reader.begin(called(tag), more)
        parser.EndElementHandler = lambda tag: reader.end(called(tag))
        parser.CharacterDataHandler = reader.say
        for piece in self._pieces(name):
            parser.Parse(piece, False)  # noqa: FBT003 - its own signature
        parser.Parse(b"", True)  # noqa: FBT003 - its own signature

    def _pieces(self, name: str) -> Iterator[bytes]:
        if self.packed.getinfo(name).compress_type not in _PACKINGS:
            raise BadTable("not_a_table")
        with self.packed.open(name) as part:
            while piece := part.read(_PIECE):
                self.left -= len(piece)
                if self.left < 0:
                    raise BadTable("too_big")
                self.tell(self.left)
                yield piece


def plain(tag: str) -> str:
    """The name of an element without its prefix."""
    return tag.rpartition(":")[2]


def within(space: str, tag: str) -> str:
    """The name of an element of this namespace; of another, or of none, more than a name."""
    own, _, name = tag.rpartition(" ")
    return name if own == space else f"{own} {name}"


@dataclass
class _About(Reader):
    """What the workbook says of itself: which sheet is seen first, and how it counts days."""

    first: str = ""
    from_1904: bool = False

    def begin(self, tag: str, more: dict[str, str]) -> None:
        if tag == "workbookPr":
            self.from_1904 = more.get("date1904") in _YES
        seen = more.get("state", "visible") == "visible"
        if tag == "sheet" and seen and not self.first:
            self.first = next((v for k, v in more.items() if plain(k) == "id"), "")


@dataclass
class Ways(Reader):
    """Where each part stands, by the name that the workbook knows it by."""

    where: dict[str, str] = field(default_factory=dict)

    def begin(self, tag: str, more: dict[str, str]) -> None:
        if tag == "Relationship":
            self.where[more["Id"]] = more["Target"].removeprefix("/xl/")

    def to(self, name: str) -> str:
        """The place of the part that the workbook knows so."""
        return posixpath.normpath(posixpath.join("xl", self.where[name]))


@dataclass
class Shared(Reader):
    """Texts that cells refer to by number; how they sound (rPh) is left out."""

    texts: list[str] = field(default_factory=list)
    spoken: bool = False

    def begin(self, tag: str, more: dict[str, str]) -> None:  # noqa: ARG002 - one shape for all
        self.spoken = self.spoken or tag == "rPh"
        self.gather = tag == "t" and not self.spoken

    def end(self, tag: str) -> None:
        self.gather = False
        if tag == "rPh":
            self.spoken = False
        if tag == "si":
            self.texts.append(self.told())


@dataclass
class _Cells(Reader):
    """The rows of a sheet; a cell that is not there is empty."""

    shared: list[str] = field(default_factory=list)
    rows: Read = field(default_factory=list)
    kind: str = ""
    hidden: bool = False
    left: int = UNPACKED

    def begin(self, tag: str, more: dict[str, str]) -> None:
        if tag == "row":
            self._row(int(more.get("r", len(self.rows) + 1)))
            self.hidden = more.get("hidden") in _YES
        elif tag == "c":
            self.kind = more.get("t", "n")
            self._reach(more.get("r", ""))
        self.gather = tag in {"v", "t"}

    def end(self, tag: str) -> None:
        self.gather = False
        if tag == "c":
            value = self._value(self.told())
            self.left -= len(value)
            if value and self.hidden:  # by a filter, say: nobody who looked at it means these
                raise BadTable("hidden_rows")
            if self.left < 0:  # one long text, to which a million cells refer
                raise BadTable("too_big")
            self.rows[-1][1].append(value)

    def _row(self, number: int) -> None:
        if len(self.rows) > ROWS:
            raise BadTable("too_many_rows", str(ROWS))
        self.rows.append((number, []))

    def _reach(self, place: str) -> None:
        """Empty cells up to this place."""
        cells = self.rows[-1][1]
        found = _PLACE.fullmatch(place)
        column = column_of(found[1]) if found else len(cells)
        if max(column, len(cells)) >= COLUMNS:
            raise BadTable("too_many_columns", str(COLUMNS))
        cells.extend([""] * (column - len(cells)))

    def _value(self, said: str) -> str:
        if self.kind == "s":
            return self.shared[int(said)] if said else ""
        return _whole(said) if self.kind == "n" else said


def column_of(letters: str) -> int:
    """The place of a column, counted from 0, of its letters."""
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1


def _whole(said: str) -> str:
    """A number as people write it: 1001 and not 1001.0."""
    return str(int(float(said))) if said and float(said).is_integer() else said
