"""CSV in two dialects: as a Dutch spreadsheet opens it without a question, and as others do.

Dutch is semicolon, decimal comma, dd-mm-jjjj; the other is comma, decimal point, 2026-06-03. Both
are UTF-8 with a byte order mark and CRLF.
"""

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO

from bridge_app.exports.cells import amount, dutch_day, number, safe_everywhere
from bridge_app.exports.portions import portions
from bridge_app.exports.sheet import Cell, Kind, Sheet


@dataclass(frozen=True)
class Dialect:
    """How fields are parted, and how days and amounts are written."""

    separator: str
    write: Mapping[Kind, Callable[[Any], str]]


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
    for rows in portions(sheet.rows):
        writer.writerows(_told(rows, kinds, dialect))
    if sheet.total:
        writer.writerows(_told([sheet.total], kinds, dialect))
    writer.writerow(())
    for fact in sheet.facts:
        writer.writerow((safe_everywhere(fact.name), write[fact.kind](fact.value)))
    text.detach()


def _told(
    rows: Sequence[Sequence[Cell]], kinds: Sequence[Kind], dialect: Dialect
) -> Iterable[tuple[str, ...]]:
    """Rows as they are written, a whole column at once."""
    columns = zip(*rows, strict=True)
    said = (_said(cells, kind, dialect) for cells, kind in zip(columns, kinds, strict=True))
    return zip(*said, strict=True)


def _said(cells: Sequence[Any], kind: Kind, dialect: Dialect) -> Iterable[str]:
    """One column; words, days and amounts that come again are written and made safe once.

    A decimal is equal to others that are written otherwise (1.0 and 1.00), so each by itself.
    """
    say = dialect.write[kind]
    if kind in _EACH:
        return map(say, cells)
    return map({cell: say(cell) for cell in {*cells}}.__getitem__, cells)


_EACH = frozenset({Kind.COUNT, Kind.DECIMAL})
