"""What LibreOffice makes of a file: opened without a window, and each cell read back."""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

_NS = {
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
_FLAT = "fods"
_UTF8, _DUTCH, _AMERICAN = "76", "1043", "1033"
PATIENCE = 240
"""Seconds; a busy machine is slow, but not for ever."""


@dataclass(frozen=True)
class Cell:
    """One cell as it was understood: text, a number or a day; `formula` is empty unless it is."""

    value: str | Decimal | date
    formula: str = ""


Table = list[list[Cell]]


def csv_filter(*, dutch: bool = True) -> str:
    """How somebody opens a CSV by hand: numbers and days found, and formulas worked out.

    The last is what a spreadsheet does at its most careless.
    """
    separator, language = ("59", _DUTCH) if dutch else ("44", _AMERICAN)
    said = [separator, "34", _UTF8, "1", "", language, "false", "true", "", "", "", "", "true"]
    return f"--infilter=CSV:{','.join(said)}"


def opened(paths: Sequence[Path], *options: str) -> list[list[Table]]:
    """The sheets of each of these files, which must all be CSV or all be workbooks."""
    with tempfile.TemporaryDirectory() as folder:
        return [_sheets(each) for each in _kept(paths, Path(folder), _FLAT, *options)]


def kept(path: Path) -> bytes:
    """The workbook after it was opened and kept as what it was."""
    with tempfile.TemporaryDirectory() as folder:
        return _kept([path], Path(folder), "xlsx")[0].read_bytes()


def _kept(paths: Sequence[Path], own: Path, form: str, *options: str) -> list[Path]:
    command = ["soffice", f"-env:UserInstallation={(own / 'profile').as_uri()}", "--headless"]
    asked = ["--convert-to", form, "--outdir", str(own / "out"), *options]
    done = subprocess.run(
        [*command, *asked, *map(str, paths)],
        capture_output=True,
        env={**os.environ, "HOME": str(own)},
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    results = [own / "out" / f"{path.stem}.{form}" for path in paths]
    assert all(each.exists() for each in results), done.stdout + done.stderr
    return results


def _sheets(path: Path) -> list[Table]:
    root = ET.parse(path).getroot()  # noqa: S314 - made by the program that was just asked
    return [list(_rows(table)) for table in root.iterfind(".//table:table", _NS)]


def _rows(table: ET.Element) -> Iterator[list[Cell]]:
    """Rows to the last that holds anything; an empty cell is an empty text."""
    pending = 0
    for row in table.iterfind(".//table:table-row", _NS):
        cells, times = _cells(row), int(row.get(_name("table:number-rows-repeated"), "1"))
        if not cells:
            pending += times
            continue
        for _ in range(pending):
            yield []
        for _ in range(times):
            yield cells
        pending = 0


def _cells(row: ET.Element) -> list[Cell]:
    found: list[Cell] = []
    for cell in row:
        times = int(cell.get(_name("table:number-columns-repeated"), "1"))
        found += [_cell(cell)] * min(times, 1_000)
    while found and found[-1] == Cell(""):
        found.pop()
    return found


def _cell(cell: ET.Element) -> Cell:
    formula = cell.get(_name("table:formula"), "")
    match cell.get(_name("office:value-type")):
        case "float" | "currency" | "percentage":
            return Cell(Decimal(cell.get(_name("office:value"), "")), formula)
        case "date":
            day = cell.get(_name("office:date-value"), "")
            return Cell(date.fromisoformat(day[:10]), formula)
        case _:
            lines = cell.iterfind("text:p", _NS)
            return Cell("\n".join(map(_said, lines)), formula)


def _said(line: ET.Element) -> str:
    """The text of one line, with its blanks, tabs and breaks."""
    told = line.text or ""
    for part in line:
        kind = part.tag.rpartition("}")[2]
        blanks = {"s": " " * int(part.get(_name("text:c"), "1")), "tab": "\t", "line-break": "\n"}
        told += blanks.get(kind, _said(part)) + (part.tail or "")
    return told


def _name(short: str) -> str:
    space, _, name = short.partition(":")
    return f"{{{_NS[space]}}}{name}"
