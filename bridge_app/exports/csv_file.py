"""CSV in two dialects: as a Dutch spreadsheet opens it without a question, and as others do.

Dutch is semicolon, decimal comma, dd-mm-jjjj; the other is comma, decimal point, 2026-06-03. Both
are UTF-8 with a byte order mark and CRLF.
"""

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from bridge_app.exports.cells import amount, dutch_day, number, one_cell, safe_everywhere
from bridge_app.exports.portions import Says, told
from bridge_app.exports.sealing import SealedFile
from bridge_app.exports.sheet import Cell, Column, Fact, Kind, Sheet


@dataclass(frozen=True)
class Dialect:
    """How fields are parted, and how days and amounts are written."""

    separator: str
    write: Says


DUTCH = Dialect(
    ";",
    {
        Kind.TEXT: safe_everywhere,
        Kind.DAY: dutch_day,
        Kind.COUNT: number,
        Kind.MONEY: lambda cents: amount(cents, ","),
        Kind.DECIMAL: partial(number, mark=","),
    },
)
INTERNATIONAL = Dialect(
    ",",
    {
        Kind.TEXT: safe_everywhere,
        Kind.DAY: lambda day: str(day.isoformat()),
        Kind.COUNT: number,
        Kind.MONEY: lambda cents: amount(cents, "."),
        Kind.DECIMAL: number,
    },
)


def write_csv(file: BinaryIO, sheet: Sheet, dialect: Dialect = DUTCH) -> None:
    """The table, its total row and what it was made of; rows go out as they come in."""
    table = CsvTable(file, sheet.columns, dialect)
    table.add(sheet.rows)
    if sheet.total:
        table.add([sheet.total], sheet.kinds_of_total)
    table.close(sheet.facts, sheet.seal)


class CsvTable:
    """A table being written, some rows at a time, so that two can be written side by side."""

    def __init__(self, file: BinaryIO, columns: Sequence[Column], dialect: Dialect) -> None:
        """Writes the titles."""
        self._kinds, self._says = [column.kind for column in columns], dialect.write
        self._file = SealedFile(file)
        self._file.write(codecs.BOM_UTF8)
        self._text = io.TextIOWrapper(self._file, encoding="utf-8", newline="")
        self._writer = csv.writer(self._text, delimiter=dialect.separator, lineterminator="\r\n")
        self._writer.writerow([safe_everywhere(column.title) for column in columns])

    def add(self, rows: Iterable[Sequence[Cell]], kinds: Sequence[Kind] = ()) -> None:
        """These rows, as they come in; `kinds` where they are others than those of the columns."""
        self._writer.writerows(told(rows, kinds or self._kinds, self._says))

    def close(self, facts: Iterable[Fact] = (), seal: str = "") -> None:
        """What it was made of, under an empty line, and its own hash where `seal` names it.

        The file itself stays open.
        """
        self._writer.writerow(())
        for fact in facts:
            self._writer.writerow((safe_everywhere(fact.name), self._says[fact.kind](fact.value)))
        self._text.flush()
        if seal:
            self._writer.writerow((seal, self._file.hash))
        self._text.detach()

    def remark(self, facts: Iterable[Fact], seal: str) -> None:
        """The same in lines that begin with #, which statistics programs can leave out.

        Each stands in one cell, so that every other column still holds what it says.
        """
        self._text.writelines(map(_remark, facts))
        self._text.flush()
        self._text.write(_remark(Fact(seal, self._file.hash)))
        self._text.detach()


def _remark(fact: Fact) -> str:
    return f"# {one_cell(f'{fact.name}: {fact.value}')}\r\n"
