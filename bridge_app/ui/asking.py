"""The few questions that stop everything until they are answered; tests answer them by hand."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget


class Asking(Protocol):
    """Where to keep a file, and where a folder is; None when the person turns back."""

    def save_file(self, parent: QWidget, title: str, suggested: str, kind: str) -> Path | None:
        """A place for a new file; `kind` reads like "PDF (*.pdf)"."""

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder that exists."""


class Dialogs:
    """Asks with the system's own windows."""

    def save_file(self, parent: QWidget, title: str, suggested: str, kind: str) -> Path | None:
        """A place for a new file, with the ending of its kind."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested, kind)
        return Path(chosen) if chosen else None

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder that exists."""
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(parent, title)
        return Path(chosen) if chosen else None
