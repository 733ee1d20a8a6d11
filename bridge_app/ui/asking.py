"""The few questions that stop everything until they are answered; tests answer them by hand."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Asking(Protocol):
    """Where to keep a file, and where a folder or printer is; None when the person turns back."""

    def save_file(self, parent: QWidget, title: str, suggested: str, kind: str) -> Path | None:
        """A place for a new file; `kind` reads like "PDF (*.pdf)"."""

    def open_file(self, parent: QWidget, title: str, kind: str) -> Path | None:
        """A file that exists; `kind` reads like "PDF (*.pdf)"."""

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder that exists."""

    def printer(self, parent: QWidget, title: str) -> "QPrinter | None":
        """A printer that is ready to be drawn on; raises NoPrinter when there is none."""


class Dialogs:
    """Asks with the system's own windows."""

    def save_file(self, parent: QWidget, title: str, suggested: str, kind: str) -> Path | None:
        """A place for a new file, with the ending of its kind."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested, kind)
        return Path(chosen) if chosen else None

    def open_file(self, parent: QWidget, title: str, kind: str) -> Path | None:
        """A file that exists."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kind)
        return Path(chosen) if chosen else None

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder that exists."""
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(parent, title)
        return Path(chosen) if chosen else None

    def printer(self, parent: QWidget, title: str) -> "QPrinter | None":
        """The printer of the system's dialog, with what was chosen there."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        from bridge_app.errors import NoPrinter

        if not QPrinterInfo.availablePrinterNames():
            raise NoPrinter
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
