"""Sheets of months that were closed: printed again as they were, or opened again with a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.closing import MonthClose
from bridge_app.services.clock import business_day
from bridge_app.ui.closing.state import ClosingState, ReopenWish
from bridge_app.ui.parts import Button, Card, Field, Picker, Prose, column
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.parts.rows import leading
from bridge_app.words import month_name, short_date


class SheetsCard(Card):
    """One close at a time, the newest first."""

    again_wanted = Signal(object)  # number of a close
    reopen_wanted = Signal(object)  # ReopenWish

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Bladen van afgesloten maanden"))
        self._language = language
        self._state = ClosingState()
        self.which = Picker()
        self.which.tell_what(self.tr("Welk blad"))
        self.facts = Prose()
        self.again = Button(self.tr("Print dit blad weer"), "printer")
        helps = self.tr("Het blad blijft. Wat in deze maand hoort, kan er dan weer bij.")
        self.reason = Field(self.tr("Waarom gaat de maand weer open?"), help_text=helps)
        self.open_again = Button(self.tr("Open deze maand weer"))
        self._opening = QWidget()
        inside = column(self._opening, spacing=8)
        for part in (self.reason, leading(self.open_again)):
            inside.addWidget(part)
        which = Field(self.tr("Welk blad"), self.which)
        for part in (which, self.facts, leading(self.again), self._opening):
            self.body.addWidget(part)
        self.again.clicked.connect(lambda: self.again_wanted.emit(self.which.currentData()))
        self.open_again.clicked.connect(self._tell)
        own_enter(self.reason.edit, self._tell)
        self.which.currentIndexChanged.connect(self._show_chosen)

    def show_state(self, state: ClosingState) -> None:
        """Shows the sheets there are; the same one stays chosen while it is there."""
        self._state = state
        chosen, closes = self.which.currentData(), state.closes
        self.setVisible(bool(closes))
        self.which.blockSignals(True)
        self.which.clear()
        for each in closes:
            self.which.addItem(self._name(each), each.seq)
        self.which.setCurrentIndex(max(self.which.findData(chosen), 0))
        self.which.blockSignals(False)
        self._show_chosen()

    def choose(self, seq: int) -> None:
        """Shows this sheet."""
        self.which.setCurrentIndex(self.which.findData(seq))

    def _name(self, close: MonthClose) -> str:
        said = self.tr("{month}, afsluiting {number}")
        month = month_name(self._language, close.sums.month)
        return said.format(month=month, number=close.seq)

    def _show_chosen(self) -> None:
        close = self._state.close(self.which.currentData())
        if close is None:
            return
        said = self.tr("Afgesloten op {day} door {who}.")
        told = [said.format(day=short_date(business_day(close.at)), who=close.by_name)]
        why = self._state.why_open(close.seq)
        if why:
            told.append(self.tr("Weer geopend: {why}").format(why=why))
        self.facts.setText("\n".join(told))
        self._opening.setVisible(not why)

    def _tell(self) -> None:
        self.reopen_wanted.emit(ReopenWish(self.which.currentData(), self.reason.text()))
