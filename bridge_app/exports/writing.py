"""A table as the file that its name says: CSV, or else a workbook."""

from pathlib import Path
from typing import BinaryIO

from bridge_app.exports.csv_file import write_csv
from bridge_app.exports.sheet import Sheet
from bridge_app.exports.xlsx_file import write_xlsx

CSV = ".csv"


def write_sheet(file: BinaryIO, path: Path, sheet: Sheet) -> None:
    """Writes the table to what is to become the file of this name."""
    if path.suffix.casefold() == CSV:
        write_csv(file, sheet)
    else:
        write_xlsx(file, sheet, path.parent)
