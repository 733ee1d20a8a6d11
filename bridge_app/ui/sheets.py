"""Pages on their sheets: on the printer, of the size that they were made for, or in a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bridge_app.errors import NoPrinter
from bridge_app.paper.files import write_file
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.picture.shapes import Picture
from bridge_app.ui.paint import print_pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def print_sheets(printer: "QPrinter", pages: Sequence[Picture]) -> None:
    """Prints pages of one size; raises NoPrinter when the printer gives up."""
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QPageLayout, QPageSize
    from PySide6.QtPrintSupport import QPrinter

    page = pages[0]
    short, long = sorted((page.width, page.height))
    printer.setPageSize(QPageSize(QSizeF(short, long), QPageSize.Unit.Point))
    lying = page.width > page.height
    ways = QPageLayout.Orientation
    printer.setPageOrientation(ways.Landscape if lying else ways.Portrait)
    printed = print_pages(printer, pages)
    states = QPrinter.PrinterState
    if not printed or printer.printerState() in {states.Aborted, states.Error}:
        raise NoPrinter


def write_sheets(path: Path, pages: Sequence[Picture]) -> None:
    """Makes a PDF of the pages; raises CannotWrite and leaves what was there."""
    write_file(path, pdf_bytes(pages))
