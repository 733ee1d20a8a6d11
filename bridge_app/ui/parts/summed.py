"""A table whose last row is a sum: while that is scrolled out of sight it stands at the foot."""

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from bridge_app.ui.parts.drawing import begin
from bridge_app.ui.parts.layout import LARGE
from bridge_app.ui.parts.table import HIGHEST, NO_END, Index, Table
from bridge_app.ui.theme import Theme, theme_of

LOWER = 360
"""Pixels: where letters are large less of a page is in view at once, and its foot has to be."""


class SummedTable(Table):
    """What stands at the foot is the row itself, painted there too: it is read and pressed once."""

    def dress(self, theme: Theme) -> None:
        if self._highest < NO_END:
            self._highest = LOWER if theme.scale >= LARGE else HIGHEST
        super().dress(theme)

    @property
    def foot(self) -> int:
        """Pixels that the sum takes at the foot; 0 where all rows are in sight, or none is one."""
        rows = self.shown
        if not rows or not rows[-1].strong or not self.verticalScrollBar().maximum():
            return 0
        return self.rowHeight(len(rows) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        foot, last = self.foot, len(self.shown) - 1
        if not foot:
            return
        painter, theme = begin(self.viewport()), theme_of()
        ground = self.viewport().rect()
        ground.setTop(ground.bottom() + 1 - foot)
        painter.fillRect(ground, theme.colour("surface"))
        for column in range(self.model().columnCount()):
            option, spot = QStyleOptionViewItem(), self.model().index(last, column)
            option.rect = self._at_foot(self.visualRect(spot))
            self._cells.paint(painter, option, spot)
        painter.setPen(QPen(theme.colour("border"), theme.line))
        painter.drawLine(ground.topLeft(), ground.topRight())
        painter.end()

    def _at_foot(self, cell: QRect) -> QRect:
        cell.moveBottom(self.viewport().height() - 1)
        return cell

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The foot does not go along."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def _uncover(self, index: Index) -> None:
        """The cell that the arrows come to is not behind the sum (WCAG 2.4.11)."""
        if self.foot and index.row() < len(self.shown) - 1:
            bar, low = self.verticalScrollBar(), self.viewport().height() - self.foot
            hidden = self.visualRect(index).bottom() + 1 - low
            bar.setValue(bar.value() + max(hidden, 0))

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """Who presses the sum at the foot means the sum."""
        if self.foot and pos.y() >= self.viewport().height() - self.foot:
            return self.model().index(len(self.shown) - 1, self.columnAt(pos.x()))
        return super().indexAt(pos)
