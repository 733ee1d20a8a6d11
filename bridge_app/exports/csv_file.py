"""CSV in two dialects: as a Dutch spreadsheet opens it without a question, and as others do.

Dutch is semicolon, decimal comma, dd-mm-jjjj; the other is comma, decimal point, 2026-06-03. Both
are UTF-8 with a byte order mark and CRLF.
"""

import codecs
import csv
import io
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from bridge_app.exports.cells import amount, dutch_day, number, safe_everywhere
from bridge_app.exports.portions import Says, told
from bridge_app.exports.sheet import Kind, Sheet


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
    file.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(text, delimiter=dialect.separator, lineterminator="\r\n")
    write = dialect.write
    kinds = [column.kind for column in sheet.columns]
    writer.writerow([safe_everywhere(column.title) for column in sheet.columns])
    writer.writerows(told(sheet.rows, kinds, write))
    if sheet.total:
        writer.writerows(told([sheet.total], kinds, write))
    writer.writerow(())
    for fact in sheet.facts:
        writer.writerow((safe_everywhere(fact.name), write[fact.kind](fact.value)))
    text.detach()
