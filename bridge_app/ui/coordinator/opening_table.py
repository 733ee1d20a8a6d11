"""A table of which each row opens: by Enter, by the space bar, or by a press."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from bridge_app.ui.parts.summed import SummedTable
from bridge_app.ui.parts.table import Row

_OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class OpeningTable(SummedTable):
    """Arrows move over the cells; what one opens is the row and the column one stands on."""

    opened = Signal(int, int)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Where one stood among as many rows one stands still."""
        spot, before = self.currentIndex(), len(self.shown)
        at = spot.row(), spot.column()
        super().show_rows(rows)
        if spot.isValid() and len(rows) == before:
            self.setCurrentIndex(self.model().index(*at))

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
