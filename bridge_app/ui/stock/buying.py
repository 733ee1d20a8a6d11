"""Cards that came in: which numbers, what they are worth, where they lie and until when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.ui.parts import Button, Card, Field, Flow, Picker, TextArea
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.stock.state import BuyWish, StockState


def fill(picker: Picker, options: list[tuple[str, object]]) -> None:
    """Other options; the same one stays chosen while it is there."""
    chosen = picker.currentData()
    picker.blockSignals(True)
    picker.clear()
    for words, meaning in options:
        picker.addItem(words, meaning)
    found = [meaning for _, meaning in options]
    picker.setCurrentIndex(found.index(chosen) if chosen in found else 0)
    picker.blockSignals(False)


def kinds_of(state: StockState) -> list[tuple[str, object]]:
    """The kinds to choose from."""
    return [(each.name, each.code) for each in state.kinds]


def places_of(state: StockState) -> list[tuple[str, object]]:
    """The places to choose from."""
    return [(each.name, each.id) for each in state.places]


class BuyCard(Card):
    """A row of numbers, from the first to the last; or a list, typed or scanned."""

    wanted = Signal(object)  # BuyWish

    def __init__(self) -> None:
        super().__init__(self.tr("Nieuwe kaarten"))
        self.kind, self.place = Picker(), Picker()
        self.kind.tell_what(self.tr("Soort bon"))
        self.place.tell_what(self.tr("Waar ze liggen"))
        self.first = Field(self.tr("Eerste nummer"))
        self.last = Field(self.tr("Laatste nummer"))
        each = self.tr("Of elk nummer, als ze niet op een rij liggen. Scan ze een voor een.")
        self.serials = Field(self.tr("Lijst met nummers"), TextArea(3), help_text=each)
        self.value = Field(self.tr("Waarde van een kaart"))
        optional = self.tr("Mag leeg blijven.")
        self.expires = Field(self.tr("Laatste dag dat ze geldig zijn"), help_text=optional)
        self.cost = Field(self.tr("Prijs van alles samen"), help_text=optional)
        self.supplier = Field(self.tr("Leverancier"), help_text=optional)
        self.add = Button(self.tr("Zet in de voorraad"), "plus")
        self._lay_out()
        self.add.clicked.connect(lambda: self.wanted.emit(self.wish()))
        for field in self._typed[1:]:
            if isinstance(field.edit, QLineEdit):
                field.edit.returnPressed.connect(self.add.click)

    def _lay_out(self) -> None:
        row = QWidget()
        numbers = Flow(row, spacing=16)
        for field in (self.first, self.last):
            numbers.addWidget(field)
        self.body.addWidget(Field(self.tr("Soort bon"), self.kind))
        self.body.addWidget(Field(self.tr("Waar ze liggen"), self.place))
        more = (self.serials, self.value, self.expires, self.cost, self.supplier)
        for part in (row, *more, leading(self.add)):
            self.body.addWidget(part)

    @property
    def _typed(self) -> tuple[Field, ...]:
        money = (self.value, self.expires, self.cost, self.supplier)
        return (self.serials, self.first, self.last, *money)

    @property
    def fields(self) -> dict[str, Field]:
        """Where it is said what is wrong."""
        return {
            "first_serial": self.first,
            "last_serial": self.last,
            "serials": self.serials,
            "card_value": self.value,
            "expires_on": self.expires,
            "cost": self.cost,
            "supplier": self.supplier,
        }

    def show_state(self, state: StockState) -> None:
        """The kinds and places there are."""
        fill(self.kind, kinds_of(state))
        fill(self.place, places_of(state))

    def start_anew(self) -> None:
        """Empties what was typed: it is kept."""
        for field in self._typed:
            field.set_text("")

    def wish(self) -> BuyWish:
        """The batch as typed."""
        numbers = self.first.text(), self.last.text(), self.serials.text()
        money = self.value.text(), self.cost.text(), self.expires.text(), self.supplier.text()
        return BuyWish(self.kind.currentData(), self.place.currentData(), *numbers, *money)
