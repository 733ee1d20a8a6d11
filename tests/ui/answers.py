"""Answers the questions that stop everything, as a person would in the system's own windows."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget


class Answers:
    """Answers the questions that stop everything: the next file, the next folder."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.place: Path | None = None
        self.asked: list[str] = []

    def save_file(self, parent: QWidget, title: str, suggested: str, kind: str) -> Path | None:
        self.asked.append(suggested)
        return self.file

    def open_file(self, parent: QWidget, title: str, kind: str) -> Path | None:
        self.asked.append(title)
        return self.file

    def folder(self, parent: QWidget, title: str) -> Path | None:
        self.asked.append(title)
        return self.place

    def printer(self, parent: QWidget, title: str) -> QPrinter | None:
        """Prints into `file`; without one somebody turns back."""
        self.asked.append(title)
        if self.file is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        printer.setFullPage(True)
        return printer
