"""How a page that a client has alone stands: on a screen that is upright, and in large letters.

A screen that is upright is high; what stands at its top is out of reach, and half of it would be
empty. Its lines are higher there, they use its width, and what is left is shared above and below.
In large letters a screen that is wide is low: there air gives way to words.
"""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts import Card, Paragraph, ScrollColumn
from bridge_app.ui.parts.layout import LARGE
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.theme import Theme, theme_of

ABOVE, BELOW = 1, 2
"""What is left of the height is shared so."""

ROW, WIDE = 88, 400
"""The height of a line or an answer on a screen that is upright, and how wide an answer is at
least, at scale 1.
"""

HIGHEST, WIDEST = 120, 480
"""The same in pixels at most: larger it would push others out of view, and is no easier to hit."""

LYING, STANDING = 880, 1032
"""How wide the column becomes on a screen that is wide and on one that is upright, at scale 1."""

AIR, LESS = (16, 24), (8, 12)
"""What is between the parts of a page and around them, at scale 1, and where the words need it."""

EDGE, BETWEEN = 10, 8
"""Of a card in large letters, at scale 1: what is around its parts, and between them."""


class OwnCard(Card):
    """A card that leaves its air to the words in large letters."""

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        if theme.scale >= LARGE:
            edge = theme.px(EDGE)
            self.body.setSpacing(theme.px(BETWEEN))
            self.body.setContentsMargins(edge, edge, edge, edge)


class OwnPage(QWidget):
    """A page with one column, which ends in a stretch."""

    column: ScrollColumn
    said: Paragraph
    """Where a page that answers says it."""

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

    @property
    def upright(self) -> bool:
        """Whether it is higher than it is wide."""
        return self.height() > self.width()

    @property
    def tight(self) -> bool:
        """Whether words need all of its height: in large letters on a screen that is wide."""
        return theme_of().scale >= LARGE and not self.upright

    def stand(self) -> None:
        """As the page is now; after lines came too."""
        upright, body = self.upright, self.column.body
        self.column.widen(STANDING if upright else LYING)
        self.column.breathe(*(LESS if self.tight else AIR))
        body.setStretch(0, ABOVE if upright else 0)
        body.setStretch(body.count() - 1, BELOW if upright else 1)
        wide, high = _least(theme_of()) if upright else (0, 0)
        for row in self.findChildren(RowButton):
            row.setMinimumHeight(high)
        for button in self.answering():
            button.setMinimumSize(wide, high)

    def show_said(self) -> None:
        """What was said comes into view."""
        self.column.show_all(self.said)

    def answering(self) -> Iterable[QWidget]:
        """Buttons that are the answers of this page."""
        return ()


def _least(theme: Theme) -> tuple[int, int]:
    """How wide and how high an answer is at least where the screen is upright."""
    return min(theme.px(WIDE), WIDEST), min(theme.px(ROW), HIGHEST)
