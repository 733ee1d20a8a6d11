"""The one key that gives, deaf for a moment to what a card scanner still sends."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from bridge_app.ui.parts import PrimaryButton

REST_MS = 400
"""Longer than a scanner takes for a second Enter, shorter than a hand that means another."""

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class GiveButton(PrimaryButton):
    """Hands over on a press that is meant as one.

    A scanner types faster than a hand and may end a number with Enter twice; the first leads
    from the card to this button, the second must not give. Nor may a number that is scanned
    while the focus is here already, nor an Enter that is held down.
    """

    def __init__(self) -> None:
        super().__init__("", "check")
        self.resting = QTimer(self, singleShot=True, interval=REST_MS)

    def rest(self) -> None:
        """Deaf to Enter for a moment: a scan is, or may be, still going on."""
        self.resting.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and (self.resting.isActive() or event.isAutoRepeat()):
            event.accept()
            return
        if event.text().isprintable() and event.text().strip():
            self.rest()
        super().keyPressEvent(event)
