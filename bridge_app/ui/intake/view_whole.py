"""The whole bridge, as large as the screen allows, and a question that stays open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from bridge_app.domain.bridge import Walker
from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.intake.scoring import WholeScreen
from bridge_app.ui.intake.view_opening import offer
from bridge_app.ui.parts import Flow, Heading, Paragraph, Picker, Prose, Quiet, Tick
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import Column, as_high_as_needed

LEAST, FINGERS = 300, 388
"""Under this height (at scale 1, and in pixels) the drawing scrolls rather than shrinks: on a lower
one a pillar is narrower than a finger.
"""


class WholeView(Column):
    """The client looks; nobody explains. The names of areas show when the client wants them."""

    names_wanted = Signal(bool)
    figure_chosen = Signal(object)  # Walker

    def __init__(self) -> None:
        super().__init__(widest=1800, spacing=10)
        self._title, self._hint, self.names = Heading(), Paragraph(), Tick("")
        self._firm = Prose("", "primary")
        self._figure_title, self.figure = Quiet(), Picker()
        self.bridge = BridgeView()
        fills = QSizePolicy.Policy.Expanding
        self.bridge.setSizePolicy(fills, fills)
        self.body.addWidget(self._title)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._firm)
        self.body.addWidget(self.bridge, 1)
        self.body.addWidget(self._wishes())
        self.figure.activated.connect(self._tell_figure)
        self.names.clicked.connect(self.names_wanted)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        if hasattr(self, "bridge"):
            self.bridge.setMinimumHeight(max(theme.px(LEAST), FINGERS))

    def _wishes(self) -> QWidget:
        """Under the drawing: what may stand at it, and who walks on it."""
        row = QWidget()
        flow = Flow(row, spacing=16)
        for part in (self.names, self._figure_title, self.figure):
            flow.addWidget(part)
        as_high_as_needed(row)
        return row

    def _tell_figure(self, at: int) -> None:
        """As one of the figures: Qt keeps it as plain text."""
        self.figure_chosen.emit(Walker(self.figure.itemData(at)))

    def show_screen(self, screen: WholeScreen) -> None:
        """Shows the bridge."""
        self._title.setText(screen.title)
        self._hint.setText(screen.hint)
        self._hint.setVisible(bool(screen.hint))
        self._firm.setText(screen.firm)
        self._firm.setVisible(bool(screen.firm))
        self.names.setText(screen.names)
        self.names.setChecked(screen.named)
        self._figure_title.setText(screen.figure_title)
        self.figure.tell_what(screen.figure_title)
        offer(self.figure, screen.figures, screen.figure)
        self.bridge.show_bridge(screen.drawing.bridge, screen.drawing.labels)

    def first(self) -> QWidget | None:
        """Where the focus begins; None leaves it on the main button."""
        return None
