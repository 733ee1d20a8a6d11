"""The whole bridge, as large as the screen allows, and a question that stays open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.intake.scoring import WholeScreen
from bridge_app.ui.intake.shown_bridge import ShownBridge
from bridge_app.ui.parts import Heading, Tick
from bridge_app.ui.theme import Theme, theme_of


class WholeView(QWidget):
    """The client looks; nobody explains. The names of areas show when the client wants them."""

    names_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._title, self._names = Heading(), Tick("")
        self.bridge = ShownBridge()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self.bridge, 1)
        self._column.addWidget(self._names)
        self._names.clicked.connect(self.names_wanted)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        edge = theme.px(24)
        self._column.setContentsMargins(edge, theme.px(8), edge, theme.px(8))
        self._column.setSpacing(theme.px(10))

    def show_screen(self, screen: WholeScreen) -> None:
        """Shows the bridge."""
        self._title.setText(screen.title)
        self._names.setText(screen.names)
        self._names.setChecked(screen.named)
        self.bridge.show_drawing(screen.drawing)

    def first(self) -> QWidget | None:
        """Where the focus begins; None leaves it on the main button."""
        return None
