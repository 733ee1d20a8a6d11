"""One card by its number: what happened to it, and another one when a client's card is broken."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.stock import (
    BY_MISTAKE,
    CardHistory,
    CardState,
    Move,
    StockEvent,
    VoidReason,
)
from bridge_app.ui.parts import Button, Card, Field, Picker, Prose, Quiet, column
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.stock.state import ReplaceWish, StockState
from bridge_app.words import euros, short_date


class History(QWidget):
    """What happened to one card, and the form for another in its place."""

    replaced = Signal(object)  # ReplaceWish

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: CardHistory | None = None
        self._facts = Prose()
        heads = (self.tr("Dag"), self.tr("Wat er gebeurde"), self.tr("Door wie"))
        self.table = Table(self.tr("Wat er gebeurde"), [Column(each) for each in heads])
        self._form = QWidget()
        self.serial = Field(self.tr("Nummer van de nieuwe kaart"))
        reasons = [(self.tr("De kaart is kapot"), VoidReason.DEFECTIVE)]
        reasons.append((self.tr("De kaart is kwijt"), VoidReason.LOST))
        self.reason = Picker(reasons)
        self.reason.tell_what(self.tr("Waarom een andere kaart"))
        self.do = Button(self.tr("Geef een andere kaart"), "check")
        form = column(self._form, spacing=8)
        same = Quiet(self.tr("Dit is geen tweede uitgifte. De nieuwe kaart is evenveel waard."))
        self._why = Field(self.tr("Waarom een andere kaart"), self.reason)
        for part in (same, self._why, self.serial, leading(self.do)):
            form.addWidget(part)
        around = column(self, spacing=8)
        for part in (self._facts, self.table, self._form):
            around.addWidget(part)
        self.serial.edit.returnPressed.connect(self.do.click)  # type: ignore[attr-defined]  # a TextField
        self.do.clicked.connect(self._tell)

    def tell_which(self, number: int) -> None:
        """Which of the cards of one number this is, counted from one, for who hears it."""
        for field in (self._why, self.serial):
            field.tell_which(str(number))

    def show_history(self, found: CardHistory, state: StockState) -> None:
        """Shows this card; the form only where a client has it."""
        self._shown = found
        card = found.card
        worth = euros(self._language, card.cents, whole=True)
        said = [f"{state.kind_name(card.kind)} {card.serial}", worth, self._stands(card.state)]
        if card.location:
            said.append(state.place_name(card.location))
        if card.expires_on:
            last = short_date(card.expires_on)
            said.append(self.tr("geldig tot en met {day}").format(day=last))
        self._facts.setText(", ".join(said))
        self.table.show_rows([self._row(each) for each in found.events])
        self._form.setVisible(self.asks)

    @property
    def asks(self) -> bool:
        """Whether another card may be given in its place: a client has it."""
        return self._shown is not None and self._shown.card.state is CardState.HANDED_OVER

    def _stands(self, state: CardState) -> str:
        return {
            CardState.IN_STOCK: self.tr("ligt in de voorraad"),
            CardState.SET_ASIDE: self.tr("ligt apart"),
            CardState.HANDED_OVER: self.tr("is uitgegeven"),
            CardState.VOID: self.tr("doet niet meer mee"),
        }[state]

    def _row(self, event: StockEvent) -> Row:
        said = [self._what(event)]
        if event.receipt:
            said.append(self.tr("bewijs {number}").format(number=event.receipt))
        if event.instead_of:
            said.append(self.tr("in plaats van {serial}").format(serial=event.instead_of))
        return Row((short_date(event.at), ", ".join(said), event.by))

    def _what(self, event: StockEvent) -> str:
        words = {
            Move.BOUGHT: self.tr("Gekocht, naar {place}"),
            Move.TRANSFERRED: self.tr("Terug naar {place}, verkeerd verplaatst")
            if event.reason == BY_MISTAKE
            else self.tr("Naar {place}"),
            Move.SET_ASIDE: self.tr("Apart gelegd"),
            Move.FREED: self.tr("Niet meer apart"),
            Move.HANDED_OVER: self.tr("Uitgegeven"),
            Move.RETURNED: self.tr("Terug, naar {place}"),
            Move.VOIDED: self._gone(event.reason),
            Move.REPLACED: self.tr("Een andere kaart gegeven"),
            Move.DIFFERENCE: self.tr("Gevonden bij een telling")
            if event.to_name
            else self.tr("Niet gevonden bij een telling"),
        }
        return words[event.kind].format(place=event.to_name)

    def _gone(self, reason: str) -> str:
        return {
            VoidReason.DEFECTIVE.value: self.tr("Kapot"),
            VoidReason.LOST.value: self.tr("Kwijt"),
            VoidReason.EXPIRED.value: self.tr("Verlopen"),
            VoidReason.WITHDRAWN.value: self.tr("Uit de voorraad gehaald"),
        }.get(reason, "")

    def _tell(self) -> None:
        if found := self._shown:
            facts = found.card.kind, found.card.serial, self.serial.text()
            self.replaced.emit(ReplaceWish(*facts, VoidReason(self.reason.currentData())))


class OneCard(Card):
    """A number is scanned, and each card that bears it is shown."""

    looked_for = Signal(str)
    replaced = Signal(object)  # ReplaceWish

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Wat er met een kaart gebeurde"))
        self._language = language
        self.serial = Field(self.tr("Nummer van de kaart"))
        self.look = Button(self.tr("Zoek de kaart"), "search")
        self._none = Quiet()
        self.found: list[History] = []
        self._histories: tuple[CardHistory, ...] = ()
        for part in (self.serial, leading(self.look), self._none):
            self.body.addWidget(part)
        self.serial.edit.returnPressed.connect(self.look.click)  # type: ignore[attr-defined]  # a TextField
        self.look.clicked.connect(lambda: self.looked_for.emit(self.serial.text()))

    @property
    def fields(self) -> dict[str, Field]:
        """Where it is said what is wrong."""
        asking = next((each.serial for each in self.found if each.asks), self.serial)
        return {"serial": self.serial, "new_serial": asking}

    def show_state(self, state: StockState) -> None:
        """The cards with the number that was looked for."""
        missing = self.tr("Kaart {serial} staat niet in de voorraad.")
        self._none.setText(missing.format(serial=state.looked_for))
        self._none.setVisible(bool(state.looked_for) and not state.histories)
        if state.histories != self._histories:
            self._build(state)

    def _build(self, state: StockState) -> None:
        """Only what is another: a number that was refused stays, with the reason beside it."""
        self._histories = state.histories
        for former in self.found:
            self.body.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.found = [History(self._language) for _ in state.histories]
        for part, history in zip(self.found, state.histories, strict=True):
            part.show_history(history, state)
            part.tell_which(self.found.index(part) + 1)
            part.replaced.connect(self.replaced)
            self.body.addWidget(part)

    def start_anew(self) -> None:
        """The number stays: its card is on the screen."""
