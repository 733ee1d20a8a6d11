"""A square that a phone scans, black on white in every look."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bridge_app.paper.code import square
from bridge_app.picture.shapes import Picture
from bridge_app.ui.paint import paint
from bridge_app.ui.theme import Theme, theme_of

SIDE, QUIET = 200.0, 22.0
"""The square, and what must stay white around it, in points."""

WHOLE = SIDE + 2 * QUIET


class Square(QWidget):
    """Holds one code; what it holds is told beside it in letters too."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._side = theme.px(WHOLE)
        self.updateGeometry()

    def show_code(self, code: str, told: str) -> None:
        """Shows this code; `told` is what a screen reader says instead."""
        self._picture = None
        if code:
            shape = square(code, QUIET, QUIET, "#000000", SIDE)
            self._picture = Picture(WHOLE, WHOLE, (shape,), "", told)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#ffffff"))
        if self._picture:
            paint(painter, self._picture, self._side / WHOLE)
