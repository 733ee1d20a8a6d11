"""A bridge on a screen of the conversation: drawn anew for every size and theme."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent

from bridge_app.picture.bridge import bridge_picture
from bridge_app.picture.layout import HIGH, WIDE
from bridge_app.ui.intake.scoring import Drawing
from bridge_app.ui.paint import PictureView, look_for
from bridge_app.ui.theme import Theme, theme_of

LEAST = QSize(240, 138)


class ShownBridge(PictureView):
    """Fills the room it gets; `reachable` lets the tab key walk over its columns."""

    def __init__(self, *, reachable: bool = True) -> None:
        super().__init__()
        self._reachable = reachable
        self._drawing: Drawing | None = None

    def dress(self, _theme: Theme) -> None:
        """Other colours or larger letters make another drawing."""
        self._draw()

    def show_drawing(self, drawing: Drawing) -> None:
        """Shows this bridge."""
        self._drawing = drawing
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def sizeHint(self) -> QSize:
        return LEAST

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def heightForWidth(self, width: int) -> int:
        return round(width * HIGH / WIDE)

    def _draw(self) -> None:
        if self._drawing is None:
            return
        look = look_for(theme_of(), rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        wide, high = max(self.width(), LEAST.width()), max(self.height(), LEAST.height())
        picture = bridge_picture(self._drawing.bridge, self._drawing.labels, look, wide, high)
        self.show_picture(picture if self._reachable else replace(picture, spots=()))
