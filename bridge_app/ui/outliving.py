"""What is half typed outlives a kill: kept while somebody types, in one way for every room."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from bridge_app.ui.own import Own

LOOK_MS = 2_000
"""So often it is looked at while the cursor stands in a field; kept only where it changed."""


class Outliving(QObject):
    """Keeps under one name what `half_typed` gives; an empty text for nothing.

    A talk keeps its own drafts: those are its client's, and are there for who takes over.
    """

    def __init__(
        self, app: QApplication, own: Own, name: str, half_typed: Callable[[], str]
    ) -> None:
        super().__init__()
        self._own, self._name, self._half_typed = own, name, half_typed
        self._kept = ""
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.keep)
        app.focusChanged.connect(self._turn)

    def _turn(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Nobody types where no cursor stands; what was typed last is kept when it leaves."""
        if isinstance(now, QLineEdit | QPlainTextEdit):
            self._look.start()
        elif self._look.isActive():
            self._look.stop()
            self.keep()

    def keep(self) -> None:
        """Keeps what is half typed now, if it is not kept already."""
        now = self._half_typed()
        if now != self._kept:
            self._own.put_quietly(self._name, now, lambda _answer: self._know(now))

    def _know(self, kept: str) -> None:
        self._kept = kept

    def stop(self) -> None:
        """Nobody works here any more: from here on others keep it."""
        self._look.stop()
        self._half_typed = self._as_kept

    def _as_kept(self) -> str:
        return self._kept
