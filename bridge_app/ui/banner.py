"""The practice banner; a room of its own, because the door shows it before anything is loaded."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent

from bridge_app.ui.parts.drawing import begin, fill
from bridge_app.ui.parts.order import SILENT
from bridge_app.ui.parts.text import Prose
from bridge_app.ui.theme import Theme, theme_of

LARGE = 1.5
"""From this size of letters on the height is for the page."""


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
        self._said = said or self.tr("Oefening: deze mensen bestaan niet")
        self.setText(self._said)

    def tell(self, theirs: str) -> None:
        """Says it in this language of a client who looks along; empty for nobody.

        In large letters both would take two lines from the page.
        """
        said = self._said
        if theirs:
            from bridge_app.ui.together.speech import both
            from bridge_app.words import words

            said = words(theirs, "alone.practice")
            said = said if theme_of().scale >= LARGE else both(said, self._said)
        self.setText(said)
