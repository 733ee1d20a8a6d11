"""Tables that others made, read with care: size, rows and cells are bounded before they are kept.

Standard library only. A workbook is a zip of XML: it is read piece by piece with a count of what
came out, and nothing in it is ever looked up elsewhere (TRUST 39).
"""

from pathlib import Path

from bridge_app.desk_errors import BadTable
from bridge_app.domain.sheets import Line, Sheet
from bridge_app.errors import CannotRead
from bridge_app.spreadsheets import csv_file, xlsx_file
from bridge_app.spreadsheets.limits import BYTES, CELL

_ZIP = b"PK\x03\x04"


def read(path: Path) -> Sheet:
    """The first sheet of a CSV or XLSX file; raises CannotRead or BadTable."""
    try:
        with path.open("rb") as file:
            content = file.read(BYTES + 1)  # what a file says of its size may be a lie
    except OSError as error:
        raise CannotRead(path) from error
    return read_bytes(content)


def read_bytes(content: bytes) -> Sheet:
    """The same from what stands in the file; its kind is told by how it begins."""
    if len(content) > BYTES:
        raise BadTable("too_big")
    if content.startswith(_ZIP):
        rows, day_zero = xlsx_file.rows(content)
    else:
        rows, day_zero = csv_file.rows(content), None
    lines = [Line(number, tuple(map(str.strip, cells))) for number, cells in rows]
    told = [line for line in lines if any(line.cells)]
    if any(len(cell) > CELL for line in told for cell in line.cells):
        raise BadTable("too_long_cell", str(CELL))
    if len(told) < 2:  # noqa: PLR2004 - a header and somebody
        raise BadTable("empty")
    return Sheet(told[0].cells, tuple(told[1:]), day_zero)
