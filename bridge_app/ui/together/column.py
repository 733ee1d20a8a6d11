"""The column that the screens of a conversation stand in: little air above, none wasted."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from bridge_app.ui.parts import ScrollColumn
from bridge_app.ui.theme import Theme

ABOVE = 8

LEAST, LEAST_PIXELS = 96, 130
"""How high it is at least, at scale 1 and in pixels: large letters leave more to what is below."""


def as_high_as_needed(widget: QWidget) -> None:
    """Lets a part take the height that its width asks for; a stretch takes what is left."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class Column(ScrollColumn):
    """As wide as `widest` at most; a screen at its usual size needs no scrolling."""

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        edge, above = theme.px(24), theme.px(ABOVE)
        self.body.setContentsMargins(edge, above, edge, above)

    def minimumSizeHint(self) -> QSize:
        """Less than another page: here the ways on are in two languages, each in lines."""
        return QSize(super().minimumSizeHint().width(), min(self._theme.px(LEAST), LEAST_PIXELS))
