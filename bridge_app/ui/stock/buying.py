"""Cards that came in: which numbers, what they are worth, where they lie and until when."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.domain.stock_buying import StockKind
from bridge_app.ui.parts import Button, Card, Field, Flow, Picker, Quiet, TextArea, Tick
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


class KindsCard(Card):
    """The kinds of voucher: a new one, and whether a hand-over takes only cards of the stock."""

    added = Signal(object)  # StockKind
    changed = Signal(object)  # StockKind

    def __init__(self) -> None:
        super().__init__(self.tr("Soorten bonnen"))
        self._known: tuple[StockKind, ...] = ()
        self.which = Picker()
        self.which.tell_what(self.tr("Soort bon"))
        self.counted = Tick(self.tr("Alleen kaarten uit de voorraad uitgeven"))
        self._around = QWidget()
        known = Flow(self._around, spacing=16)
        known.addWidget(Field(self.tr("Soort bon"), self.which))
        known.addWidget(self.counted)
        self.name = Field(self.tr("Naam van een nieuwe soort"))
        loads = self.tr("Een pas die je oplaadt, of een code per e-mail")
        self.loadable = Tick(loads)
        self.add = Button(self.tr("Voeg toe"), "plus")
        later = Quiet(self.tr("Zo'n pas of code heeft geen voorraad nodig."))
        for part in (self._around, self.name, self.loadable, later, leading(self.add)):
            self.body.addWidget(part)
        self.which.currentIndexChanged.connect(self._show_counted)
        self.counted.clicked.connect(self._tell_counted)
        self.add.clicked.connect(self._tell_added)
        self.name.edit.returnPressed.connect(self.add.click)  # type: ignore[attr-defined]  # a TextField

    @property
    def fields(self) -> dict[str, Field]:
        """Where it is said what is wrong."""
        return {"name": self.name}

    def show_state(self, state: StockState) -> None:
        """The kinds there are."""
        self._known = state.kinds
        fill(self.which, kinds_of(state))
        self._around.setVisible(bool(state.kinds))
        self._show_counted()

    def start_anew(self) -> None:
        """Empties what was typed: it is kept."""
        self.name.set_text("")
        self.loadable.setChecked(False)

    def _chosen(self) -> StockKind | None:
        code = self.which.currentData()
        return next((each for each in self._known if each.code == code), None)

    def _show_counted(self) -> None:
        kind = self._chosen()
        self.counted.setChecked(kind is not None and kind.counted)

    def _tell_counted(self) -> None:
        if kind := self._chosen():
            self.changed.emit(replace(kind, counted=self.counted.isChecked()))

    def _tell_added(self) -> None:
        self.added.emit(StockKind("", self.name.text(), loadable=self.loadable.isChecked()))
