"""A CSV file as people save it: any of three separators, UTF-8 or Windows-1252, quoted or not."""

import csv
import io
from collections.abc import Iterator

from bridge_app.desk_errors import BadTable
from bridge_app.spreadsheets.limits import CELL, COLUMNS, ROWS

_SEPARATORS = ";\t,"


def rows(content: bytes) -> list[tuple[int, list[str]]]:
    """Each row with the line of the file on which it ends; raises BadTable."""
    text = _text(content)
    if "\0" in text:
        raise BadTable("not_a_table")
    try:
        return list(_read(text))
    except csv.Error as error:  # far more than may stand in a cell, mostly by a quote never closed
        raise BadTable("too_long_cell", str(CELL)) from error


def _text(content: bytes) -> str:
    """UTF-8 with or without a mark in front, UTF-16 with one, else Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        codes = ["utf-16"]
    else:
        codes = ["utf-8-sig", "cp1252"]
    for code in codes:
        try:
            return content.decode(code)
        except UnicodeDecodeError:
            continue
    raise BadTable("not_a_table")


def _read(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    for count, cells in enumerate(reader):
        if count > ROWS:
            raise BadTable("too_many_rows", str(ROWS))
        if len(cells) > COLUMNS:
            raise BadTable("too_many_columns", str(COLUMNS))
        yield reader.line_num, cells


def _separator(text: str) -> str:
    """What stands most between the names in the first line."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=first.count)
