"""The paper of a client who is alone at the screen: made here, printed without asking where."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import Preset, TakeHome
from bridge_app.ui.sheets import print_sheets
from bridge_app.ui.takehome.state import pages_of
from bridge_app.ui.takehome.wishes import Wanted, chosen

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Printer: TypeAlias = Callable[[], "QPrinter | None"]


_FILES = re.compile(r"\bpdf\b|\bxps\b|onenote|\bfax\b", re.IGNORECASE)
_MAKES_FILES = re.compile(r"cups-pdf|to pdf|\bxps\b|onenote", re.IGNORECASE)
"""By its make: many that give paper are driven with PDF, and say so."""


def gives_paper(name: str, make: str) -> bool:
    """Whether a printer with such a name and make gives paper.

    Others make a file of it, and many ask where: a window with everybody's folders, in front of
    somebody who is alone at the screen.
    """
    return not (_FILES.search(name) or _MAKES_FILES.search(make))


def usual_printer() -> "QPrinter | None":
    """The printer of this machine, without a window that asks; None when it has none."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    usual = QPrinterInfo.defaultPrinter()
    if usual.isNull() or not gives_paper(usual.printerName(), usual.makeAndModel()):
        return None
    printer = QPrinter(usual, QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    return printer


def kind_for(file: ClientFile, preset: Preset) -> PaperKind:
    """One sheet, large for who asked for large letters; the children have a sheet of their own."""
    if preset is Preset.CHILDREN:
        return PaperKind.CHILDREN
    return PaperKind.LARGE if file.client.needs.large_letters else PaperKind.A4


def sheets_of(
    home: TakeHome, preset: Preset, kind: PaperKind, printer: "QPrinter", *, practice: bool
) -> None:
    """Prints what this preset lets others see; raises NoPrinter when the printer gives up."""
    print_sheets(printer, pages_of(home, chosen(Wanted(kind), preset), practice=practice))
