"""The paper of a client who is alone at the screen: made here, printed without asking where."""

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


def usual_printer() -> "QPrinter | None":
    """The printer of this machine, without a window that asks; None when it has none."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    usual = QPrinterInfo.defaultPrinter()
    if usual.isNull():
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
