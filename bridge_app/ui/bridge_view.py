"""A bridge on a screen: drawn anew for every size and theme."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent

from bridge_app.domain.drawing import DrawnBridge
from bridge_app.picture.bridge import bridge_picture
from bridge_app.picture.labels import Labels
from bridge_app.picture.layout import AREA, HIGH, WIDE, unit_of
from bridge_app.picture.looks import larger
from bridge_app.ui.paint import PictureView, look_for
from bridge_app.ui.theme import Theme, theme_of

LEAST = QSize(280, 161)
SMALLEST = 13
"""Pixels of the smallest letters: a small bridge keeps names that can be read."""


class BridgeView(PictureView):
    """Fills the room it gets; `reachable` lets the tab key walk over its columns."""

    def __init__(self, *, reachable: bool = True) -> None:
        super().__init__()
        self._reachable = reachable
        self._shown: tuple[DrawnBridge, Labels] | None = None

    def dress(self, _theme: Theme) -> None:
        """Other colours or larger letters make another drawing."""
        self._draw()

    def show_bridge(self, bridge: DrawnBridge, labels: Labels) -> None:
        """Shows this bridge."""
        self._shown = (bridge, labels)
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
        if self._shown is None:
            return
        look = look_for(theme_of(), rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        wide, high = max(self.width(), LEAST.width()), max(self.height(), LEAST.height())
        look = larger(look, max(SMALLEST / (AREA * look.text_scale * unit_of(wide, high)), 1))
        picture = bridge_picture(*self._shown, look, wide, high)
        self.show_picture(picture if self._reachable else replace(picture, spots=()))
