"""The grounds on which rewards are given: which there are, which goes along, one more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.limits import NAME_LIMIT, LegalBasis
from bridge_app.ui.coordinator.limits_state import LimitsState
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    PlainButton,
    Quiet,
    press_on_enter,
)
from bridge_app.ui.parts.rows import ListCard, leading


class BasisRow(QWidget):
    """One ground: its name, how it stands, and what may be done about it."""

    def __init__(self, basis: LegalBasis, *, holds: bool) -> None:
        super().__init__()
        row = Flow(self, spacing=12)
        said = self.tr("gaat vanzelf mee") if holds else self.tr("in gebruik")
        told = said if basis.active else self.tr("niet meer in gebruik")
        row.addWidget(Paragraph(f"{basis.name}: {told}"))
        self.usual = PlainButton(self.tr("Laat meegaan"), "check")
        self.switch = PlainButton(
            self.tr("Niet meer gebruiken") if basis.active else self.tr("Weer gebruiken")
        )
        for button in (self.usual, self.switch):
            button.setAccessibleDescription(basis.name)
            row.addWidget(button)
        self.usual.setVisible(basis.active and not holds)


class BasesCard(Card):
    """Chooses nothing by itself: with several in use and none chosen, none goes along."""

    added = Signal(str)
    switched = Signal(object)  # LegalBasis, as it stands
    chosen = Signal(object)  # LegalBasis

    def __init__(self) -> None:
        super().__init__(self.tr("Grondslag"))
        told = self.tr("Bij alles wat uitgegeven wordt, bewaart het programma deze grondslag.")
        self.body.addWidget(Quiet(told))
        self._none = Paragraph()
        self.known = ListCard(gap=8)
        self.name = Field(self.tr("Nog een grondslag"))
        self.name.edit.setMaxLength(NAME_LIMIT)  # type: ignore[attr-defined]  # a TextField
        self.add = Button(self.tr("Voeg toe"), "plus")
        self.add.clicked.connect(lambda: self.added.emit(self.name.text()))
        press_on_enter(self.name, self.add)
        for part in (self._none, self.known, self.name, leading(self.add)):
            self.body.addWidget(part)

    def show_bases(self, state: LimitsState) -> None:
        """Shows the grounds, and says so where none goes along."""
        bases, holds = state.rules.bases, state.basis
        self.known.show_rows([self._row(each, holds) for each in bases])
        empty = self.tr("Er is nog geen grondslag gekozen.")
        open_choice = self.tr("Er gaat nu geen grondslag mee. Kies welke.")
        self._none.setText(open_choice if bases else empty)
        self._none.setVisible(holds is None)

    def _row(self, basis: LegalBasis, holds: LegalBasis | None) -> BasisRow:
        row = BasisRow(basis, holds=basis == holds)
        row.usual.clicked.connect(lambda: self.chosen.emit(basis))
        row.switch.clicked.connect(lambda: self.switched.emit(basis))
        return row
