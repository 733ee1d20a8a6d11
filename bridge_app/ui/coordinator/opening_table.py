"""A table of which each row opens: by Enter, by the space bar, or by a press."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from bridge_app.ui.parts.table import Table

_OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class OpeningTable(Table):
    """Arrows move over the cells; what one opens is the row and the column one stands on."""

    opened = Signal(int, int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar open."""
        spot = self.currentIndex()
        if event.key() in _OPENS and spot.isValid():
            self.opened.emit(spot.row(), spot.column())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So does a press on a row."""
        super().mouseReleaseEvent(event)
        spot = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and spot.isValid():
            self.opened.emit(spot.row(), spot.column())
