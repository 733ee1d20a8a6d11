"""The window that comes when we were wrong: what happened, that nothing was lost, what to do."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from bridge_app.ui.parts import Bar, Paragraph, PrimaryButton, Quiet, begin_at, page_column
from bridge_app.ui.parts.focus import focus_begin
from bridge_app.ui.theme import theme_of

WIDE, MOST = 560, 680
"""As wide as a line that one reads with ease, at scale 1; and so many pixels high at most."""


class Mistake(QDialog):
    """One heading, one button: Enter, Space and Esc all go on."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        """`folder` is where the log lies."""
        super().__init__(parent)
        title = self.tr("Er ging iets mis in het programma.")
        self.setWindowTitle(f"{title} - Mijn brug")
        self.go_on = PrimaryButton(self.tr("Ga verder"), "arrow-right")
        self.go_on.clicked.connect(self.accept)
        self._bar = Bar(end=(self.go_on,))
        self._page = page_column(self, title, self._bar)
        for part in (
            Paragraph(self.tr("Wat bewaard was, staat er nog. Je kunt verder werken.")),
            Paragraph(
                self.tr("Gebeurt het weer? Bel dan de beheerder. Zeg waar het logboek staat:")
            ),
            Quiet(str(folder)),
        ):
            self._page.body.addWidget(part)
        self._page.body.addStretch(1)
        begin_at(self, self.go_on)
        focus_begin(self)
        self.resize(self.sizeHint())  # by itself it would be two thirds of the screen at most

    def sizeHint(self) -> QSize:
        """As high as the words are in lines of this width, while the screen has room for that."""
        wide = theme_of().px(WIDE)
        high = self._page.ground.heightForWidth(wide) + self._bar.heightForWidth(wide)
        return QSize(wide, min(high, MOST))
