"""The pillar above a question: its icon and its name, in its own colour."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bridge_app.ui.parts import Prose
from bridge_app.ui.parts.drawing import begin, draw_icon
from bridge_app.ui.theme import Theme, theme_of

ICON = 26


class Sign(QWidget):
    """An icon; decoration beside its words."""

    def __init__(self) -> None:
        super().__init__()
        self.icon, self.role = "", "text"
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedSize(theme.px(ICON), theme.px(ICON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.icon:
            spot = QRect(0, 0, self.width(), self.height())
            draw_icon(begin(self), self, self.icon, spot, self._theme.colour(self.role))


class Name(Prose):
    """The name of the pillar; its colour changes with it."""

    bold = True

    def colour_as(self, role: str) -> None:
        """Writes in the colour of this role."""
        self._role = role
        self.dress(theme_of())
        self.update()


class Eyebrow(QWidget):
    """Says which part of life a question is about, and no more (DECISIONS C4)."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._name = Sign(), Name()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._name)

    def show_pillar(self, name: str, icon: str, pillar: int) -> None:
        """The pillar that stands at this place (from 0) of the bridge."""
        role = f"p{pillar % 5 + 1}"
        self._sign.icon, self._sign.role = icon, role
        self._sign.update()
        self._name.setText(name)
        self._name.colour_as(role)
