"""A workbook: real days and numbers, the header stays in sight, and never a formula.

Rows go out as they come in, so memory stays flat. What does not fit on one sheet goes on, under
the same header, on a next one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap
from typing import TYPE_CHECKING, Any, BinaryIO

from bridge_app.domain.file_seals import BookSeal, told_cell
from bridge_app.exports.cells import dutch_day, safe_text
from bridge_app.exports.portions import Says, portions, told
from bridge_app.exports.sheet import Column, Fact, Kind, Sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576
"""Rows that a spreadsheet holds, the header included."""

LONGEST = 32_767
"""Letters that a cell holds."""

A4 = 9
"""How a workbook calls it; on paper all columns stand beside each other, lying."""

LINE = 15
"""The height of one line of a title in points: a spreadsheet does not find it by itself."""

_FORMATS = {
    Kind.TEXT: "@",
    Kind.DAY: "dd-mm-yyyy",
    Kind.COUNT: "#,##0",
    Kind.MONEY: "#,##0.00",
    Kind.DECIMAL: "0.0#",
}
_FIGURES = frozenset({Kind.COUNT, Kind.MONEY, Kind.DECIMAL})
_TITLE = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write_xlsx(file: BinaryIO, sheet: Sheet, beside: Path, most_rows: int = MOST_ROWS) -> None:
    """The table on its sheet or sheets, and what it was made of on another.

    `beside` is the folder for what is too much to keep in memory; nothing stays there. Raises
    OSError where the disk is full.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    with TemporaryDirectory(prefix=".", dir=beside) as own:
        book = xlsxwriter.Workbook(file, {**_OPTIONS, "tmpdir": own})
        try:
            _Book(book, sheet, most_rows).write()
            book.close()
        except FileCreateError as error:  # so the library calls whatever the disk says
            raise OSError(*error.args) from error
        finally:
            _let_go(book)


def _let_go(book: "Workbook") -> None:
    """What was put beside it is let go, so that it can go away when somebody stops halfway."""
    for page in book.worksheets():
        page._opt_close()  # noqa: SLF001 - the library does it itself only at a good end


@dataclass(frozen=True)
class _Looks:
    """How cells look: of a row, of the total row, and of titles."""

    row: dict[Kind, Any]
    strong: dict[Kind, Any]
    title: dict[Kind, Any]


class _Book:
    """One workbook being written."""

    def __init__(self, book: "Workbook", sheet: Sheet, most_rows: int) -> None:
        self._book, self._sheet, self._most = book, sheet, most_rows
        self._kinds, self._seal = [column.kind for column in sheet.columns], BookSeal()
        self._looks = _Looks(
            {kind: book.add_format(_look(kind)) for kind in _FORMATS},
            {kind: book.add_format({**_look(kind), "bold": True, "top": 1}) for kind in _FORMATS},
            {kind: book.add_format({**_TITLE, "align": _side(kind)}) for kind in _FORMATS},
        )

    def write(self) -> None:
        """Every row, the total, and then the facts."""
        page, at = self._page(1), 0
        for number, (row, sealed) in enumerate(self._rows()):
            sheet, at = divmod(number, self._most - 2)  # room for the header, and for a total
            if not at and sheet:
                page = self._page(sheet + 1)
            at += 1
            self._seal.row(at + 1, sealed)
            _put(page, at, zip(self._kinds, row, strict=True), self._looks.row)
        if self._sheet.total:
            kinds = self._sheet.kinds_of_total
            (total,) = told([self._sheet.total], kinds, _SAYS)
            self._seal.row(at + 2, map(told_cell, total))
            _put(page, at + 1, zip(kinds, total, strict=True), self._looks.strong)
        self._tell(self._sheet.facts)

    def _rows(self) -> Iterator[tuple[Sequence[Any], Sequence[str]]]:
        """Each row as it stands in its cells, and as it is hashed; a whole column at once."""
        for portion in portions(self._sheet.rows):
            said = [*told(portion, self._kinds, _SAYS)]
            yield from zip(said, told(said, self._kinds, _SEALED), strict=True)

    def _page(self, number: int) -> "Worksheet":
        title = self._sheet.title if number == 1 else f"{self._sheet.title} {number}"
        page = self._added(title)
        page.freeze_panes(1, 0)
        page.repeat_rows(0)
        page.set_landscape()
        page.set_paper(A4)
        page.fit_to_pages(1, 0)
        for place, column in enumerate(self._sheet.columns):
            page.set_column(place, place, column.width)
        page.set_row(0, LINE * max(map(_lines, self._sheet.columns)))
        for place, column in enumerate(self._sheet.columns):
            page.write_string(0, place, column.title, self._looks.title[column.kind])
        self._seal.row(1, (told_cell(column.title) for column in self._sheet.columns))
        return page

    def _added(self, title: str) -> "Worksheet":
        self._seal.sheet(title)
        return self._book.add_worksheet(title)

    def _tell(self, facts: Iterable[Fact]) -> None:
        page, last = self._added(self._sheet.about), 0
        page.set_column(0, 0, 28)
        page.set_column(1, 1, 70)
        for last, fact in enumerate(map(_as_held, facts), 1):
            name, cell = _SAYS[Kind.TEXT](fact.name), _SAYS[fact.kind](fact.value)
            page.write_string(last - 1, 0, name, self._looks.title[Kind.TEXT])
            _writer(page, fact.kind, cell)(last - 1, 1, cell, self._looks.row[fact.kind])
            self._seal.row(last, map(told_cell, (name, cell)))
        if self._sheet.seal:
            page.write_string(last, 0, self._sheet.seal, self._looks.title[Kind.TEXT])
            page.write_string(last, 1, self._seal.hash, self._looks.row[Kind.TEXT])


def _as_held(fact: Fact) -> Fact:
    """A day before those that a spreadsheet has goes in words: as a number it shows as ####."""
    early = isinstance(fact.value, date) and fact.value < _HELD
    return Fact(fact.name, dutch_day(fact.value)) if early else fact


def _put(
    page: "Worksheet", at: int, cells: Iterable[tuple[Kind, Any]], looks: dict[Kind, Any]
) -> None:
    for place, (kind, cell) in enumerate(cells):
        _writer(page, kind, cell)(at, place, cell, looks[kind])


def _look(kind: Kind) -> dict[str, Any]:
    return {"num_format": _FORMATS[kind], "align": _side(kind)}


def _side(kind: Kind) -> str:
    """Figures end under each other; words and days begin so."""
    return "right" if kind in _FIGURES else "left"


def _lines(column: Column) -> int:
    """How many lines its title takes: words stay whole, as far as they fit."""
    return len(wrap(column.title, column.width)) or 1


_FIRST = date(1899, 12, 30)
"""The day that a spreadsheet calls 0."""

_HELD = date(1900, 3, 1)
"""From here on all of them count the same: some know a 29 February 1900."""

_SAYS: dict[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: lambda text: _not_marked(safe_text(text))[:LONGEST],
    Kind.DAY: lambda day: (day - _FIRST).days,
    Kind.COUNT: lambda number: number,
    Kind.DECIMAL: lambda number: number,
    Kind.MONEY: lambda cents: None if cents is None else cents / 100,
}
"""What stands in a cell: words made safe, and numbers that its looks make a day or an amount."""

_SEALED: Says = dict.fromkeys(Kind, told_cell)
"""The same as it is hashed."""


_TWO_MARKS = re.compile("(_x[0-9A-Fa-f]{4})(?=_x[0-9A-Fa-f]{4}_)")
"""What looks like two marks that XML does not hold, with one sign for the end and the begin."""


def _not_marked(text: str) -> str:
    """With an apostrophe before what the library would put in as XML, as it stands.

    And a blank between what it would tell as two marks, of which a reader makes another.
    """
    if "_x" in text:
        text = _TWO_MARKS.sub(r"\1_ ", text)
    return f"'{text}" if text.startswith("<r>") else text


def _writer(page: "Worksheet", kind: Kind, cell: object) -> Callable[..., object]:
    """What puts it in its place, as what it is: never guessed from how it looks."""
    put: Callable[..., object] = page.write_string if kind is Kind.TEXT else page.write_number
    return page.write_blank if cell is None else put
