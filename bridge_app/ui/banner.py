"""The practice banner; a room of its own, because the door shows it before anything is loaded."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent

from bridge_app.ui.parts.drawing import begin, fill
from bridge_app.ui.parts.order import SILENT
from bridge_app.ui.parts.text import Prose
from bridge_app.ui.theme import Theme


class Notice(Prose):
    """One line above everything, for as long as it holds."""

    bold = True

    def __init__(self, text: str = "") -> None:
        super().__init__(text, "note")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def dress(self, theme: Theme) -> None:
        self._ground = theme.colour("note_soft")
        super().dress(theme)
        self.setMinimumHeight(theme.px(30))
        self._widest = 100_000

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        fill(painter, self.rect(), self._ground)
        painter.end()
        super().paintEvent(event)


class Banner(Notice):
    """Says on every screen of a practice store that nobody here is real."""

    def __init__(self, said: str = "") -> None:
        """In the language of the staff's screens, or as `said` in a client's own."""
        super().__init__()
        self.setProperty(SILENT, True)
        self.setText(said or self.tr("Oefening: deze mensen bestaan niet"))
