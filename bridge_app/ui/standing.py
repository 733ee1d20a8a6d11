"""How a page that a client has alone stands where that is upright: not all of it at the top.

Such a screen is high; what stands at its top is out of reach, and half of it would be empty. Its
lines are higher there and what is left is shared above and below.
"""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts import ScrollColumn
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.theme import Theme, theme_of

ABOVE, BELOW = 1, 2
"""What is left of the height is shared so."""

ROW, WIDE = 88, 400
"""The height of a line or an answer on a screen that is upright, and how wide an answer is at
least, at scale 1.
"""


class OwnPage(QWidget):
    """A page with one column, which ends in a stretch."""

    column: ScrollColumn

    def stand_in(self, column: ScrollColumn) -> None:
        """Its parts stand in this column, all of them by now."""
        self.column = column
        column.body.insertStretch(0, 0)
        self.stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stand()

    def dress(self, _theme: Theme) -> None:
        self.stand()

    def stand(self) -> None:
        """As the page is now; after lines came too."""
        upright, body = self.height() > self.width(), self.column.body
        body.setStretch(0, ABOVE if upright else 0)
        body.setStretch(body.count() - 1, BELOW if upright else 1)
        high = theme_of().px(ROW) if upright else 0
        for row in self.findChildren(RowButton):
            row.setMinimumHeight(high)
        for button in self.answering():
            button.setMinimumSize(high and theme_of().px(WIDE), high)

    def answering(self) -> Iterable[QWidget]:
        """Buttons that are the answers of this page."""
        return ()
