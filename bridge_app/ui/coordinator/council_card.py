"""Whether single mentors may be counted: only once the works council agreed (DECISIONS B)."""

from datetime import date

from PySide6.QtCore import Signal

from bridge_app.ui.parts import Card, Paragraph, PlainButton
from bridge_app.ui.parts.rows import leading
from bridge_app.words import short_date


class CouncilCard(Card):
    """Says how it stands, and takes down what was agreed."""

    agreed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._on = False
        self.told = Paragraph("")
        self.turn = PlainButton("")
        self.turn.clicked.connect(lambda: self.agreed.emit(not self._on))
        self.body.addWidget(self.told)
        self.body.addWidget(leading(self.turn))
        self.show_agreed(None)

    def show_agreed(self, agreed_on: date | None) -> None:
        """Since when it is allowed; None while it is not."""
        self._on = agreed_on is not None
        if agreed_on:
            said = self.tr("Tellen per mentor staat aan sinds {day}.")
            self.told.setText(said.format(day=short_date(agreed_on)))
            self.turn.setText(self.tr("Zet tellen per mentor uit"))
        else:
            self.told.setText(self.tr("Tellen per mentor staat uit."))
            self.turn.setText(self.tr("De ondernemingsraad vindt het goed"))
