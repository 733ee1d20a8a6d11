"""The page of budgets: what is left of each, money put in or taken out, and a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.domain.budgets import ChangeReason
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.coordinator.budgets_known import KnownBudgets
from bridge_app.ui.coordinator.budgets_state import BudgetsState, ChangeWish, NewWish
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    EmptyState,
    Field,
    Flow,
    Picker,
    PlainButton,
    Quiet,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import leading


class BudgetsPage(QWidget):
    """Amounts only; nothing here names a person."""

    opened = Signal(object)  # NewWish
    changed = Signal(object)  # ChangeWish
    switched = Signal(object)  # id of a budget to close, or to open again
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._state = BudgetsState()
        self.setWindowTitle(self.tr("Budget"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        column = page_column(self, self.windowTitle(), Bar(self.back))
        promised = self.tr("Wat is toegezegd, staat apart. Het is nog niet uitgegeven.")
        column.body.addWidget(Quiet(promised))
        self.known = KnownBudgets(language)
        self.table = self.known.table
        for part in (self.known, self._empty_card(), self._change_card(), self._new_card()):
            column.body.addWidget(part)
        column.body.addStretch(1)
        self._connect()
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever cards are there."""
        return step_as_read(self, forward=forward)

    # --- the parts of the page -----------------------------------------------------------

    def _empty_card(self) -> EmptyState:
        title = self.tr("Er is nog geen budget.")
        text = self.tr("Zonder budget houdt het programma niets tegen.")
        self._empty = EmptyState("wallet", title, text)
        return self._empty

    def _change_card(self) -> Card:
        title = self.tr("Aanvullen of eruit halen")
        self._changing = Card(title)
        self.which = Picker()
        self.which.tell_what(self.tr("Budget"))
        self.amount = Field(self.tr("Bedrag"))
        self.amount.tell_which(title)
        self.note = Field(self.tr("Waarom"), help_text=self.tr("Bijvoorbeeld het besluit."))
        self.put = Button(self.tr("Vul aan"), "plus")
        self.take = Button(self.tr("Haal eruit"))
        self.switch = PlainButton("")
        row = QWidget()
        flow = Flow(row)
        for button in (self.put, self.take, self.switch):
            flow.addWidget(button)
        for part in (Field(self.tr("Budget"), self.which), self.amount, self.note, row):
            self._changing.body.addWidget(part)
        return self._changing

    def _new_card(self) -> Card:
        title = self.tr("Nieuw budget")
        card = Card(title)
        self.name = Field(self.tr("Naam"))
        self.first = Field(self.tr("Van"))
        self.last = Field(self.tr("Tot en met"))
        self.opening = Field(self.tr("Bedrag"))
        self.opening.tell_which(title)
        self.low = Field(self.tr("Waarschuw onder dit bedrag"))
        self.centre = Field(self.tr("Kostenplaats"), help_text=self.tr("Mag leeg blijven."))
        self.team = Picker([(self.tr("Iedereen"), None)])
        self.team.tell_what(self.tr("Voor wie"))
        self.add = Button(self.tr("Zet het budget op"), "plus")
        money = (self.opening, self.low, self.centre)
        for part in (self.name, self.first, self.last, *money):
            card.body.addWidget(part)
        card.body.addWidget(Field(self.tr("Voor wie"), self.team))
        card.body.addWidget(leading(self.add))
        return card

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.add.clicked.connect(lambda: self.opened.emit(self.wish()))
        self.put.clicked.connect(lambda: self._tell_change(ChangeReason.TOP_UP))
        self.take.clicked.connect(lambda: self._tell_change(ChangeReason.TAKEN_BACK))
        self.switch.clicked.connect(lambda: self.switched.emit(self.which.currentData()))
        self.which.currentIndexChanged.connect(self._show_switch)
        for field in (self.name, self.first, self.last, self.opening, self.low, self.centre):
            if isinstance(field.edit, QLineEdit):
                field.edit.returnPressed.connect(self.add.click)

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: BudgetsState) -> None:
        """Shows all of it; what is typed stays, unless it was kept (`start_anew`)."""
        self._state = state
        stands = state.stands or ()
        self._empty.setVisible(state.is_empty)
        self._changing.setVisible(bool(stands))
        self.known.show_state(state)
        self._fill(self.which, [(each.budget.name, each.budget.id) for each in stands])
        everybody: list[tuple[str, object]] = [(self.tr("Iedereen"), None)]
        self._fill(self.team, everybody + [(each.name, each.id) for each in state.teams])
        self._show_switch()
        self._show_trouble(state.trouble, changing=state.changing)

    def start_anew(self) -> None:
        """Empties what was typed: it is kept."""
        news = (self.name, self.first, self.last, self.opening, self.low, self.centre)
        for field in (self.amount, self.note, *news):
            field.set_text("")

    def _fill(self, picker: Picker, options: list[tuple[str, object]]) -> None:
        """The same one stays chosen while it is there."""
        chosen = picker.currentData()
        picker.blockSignals(True)
        picker.clear()
        for words, meaning in options:
            picker.addItem(words, meaning)
        found = [meaning for _, meaning in options]
        picker.setCurrentIndex(found.index(chosen) if chosen in found else 0)
        picker.blockSignals(False)

    def _show_switch(self) -> None:
        stand = self._state.stand(self.which.currentData())
        is_open = stand is None or stand.budget.active
        shut, again = self.tr("Sluit dit budget"), self.tr("Open dit budget weer")
        self.switch.setText(shut if is_open else again)

    def _show_trouble(self, trouble: FieldProblem | None, *, changing: bool) -> None:
        new = {
            "budget_name": self.name,
            "from_day": self.first,
            "to_day": self.last,
            "amount": self.opening,
            "low": self.low,
            "cost_centre": self.centre,
        }
        change = {"amount": self.amount, "note": self.note}
        said = sentence(trouble, self._language) if trouble else ""
        for fields, here in ((new, not changing), (change, changing)):
            for name, field in fields.items():
                wrong = trouble is not None and here and trouble.field == name
                field.show_error(said if wrong else "")
                if wrong:
                    field.setFocus()

    # --- asking ----------------------------------------------------------------------------

    def wish(self) -> NewWish:
        """The new budget as typed."""
        days = self.first.text(), self.last.text()
        money = self.opening.text(), self.low.text(), self.centre.text()
        return NewWish(self.name.text(), *days, *money, self.team.currentData())

    def _tell_change(self, reason: ChangeReason) -> None:
        which = self.which.currentData()
        self.changed.emit(ChangeWish(which, self.amount.text(), self.note.text(), reason))
