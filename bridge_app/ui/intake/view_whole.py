"""The whole bridge, as large as the screen allows, and a question that stays open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.intake.scoring import WholeScreen
from bridge_app.ui.parts import Heading, Tick
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import Column

LEAST = 300
"""Under this height (at scale 1) the drawing scrolls rather than shrinks."""


class WholeView(Column):
    """The client looks; nobody explains. The names of areas show when the client wants them."""

    names_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__(widest=1800, spacing=10)
        self._title, self.names = Heading(), Tick("")
        self.bridge = BridgeView()
        fills = QSizePolicy.Policy.Expanding
        self.bridge.setSizePolicy(fills, fills)
        self.body.addWidget(self._title)
        self.body.addWidget(self.bridge, 1)
        self.body.addWidget(self.names)
        self.names.clicked.connect(self.names_wanted)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        if hasattr(self, "bridge"):
            self.bridge.setMinimumHeight(theme.px(LEAST))

    def show_screen(self, screen: WholeScreen) -> None:
        """Shows the bridge."""
        self._title.setText(screen.title)
        self.names.setText(screen.names)
        self.names.setChecked(screen.named)
        self.bridge.show_bridge(screen.drawing.bridge, screen.drawing.labels)

    def first(self) -> QWidget | None:
        """Where the focus begins; None leaves it on the main button."""
        return None
