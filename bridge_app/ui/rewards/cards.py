"""The card or cards that are handed over: scanned or typed, and asked for at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.domain.cards import clean_serial
from bridge_app.domain.rewards import Card as GiftCard
from bridge_app.domain.stock_buying import StockKind
from bridge_app.domain.stock_counts import LOW_AT_DESK, Left
from bridge_app.errors import FieldProblem
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Picker,
    PlainButton,
    Prose,
    Quiet,
    TextField,
    begin_at,
    focus_begin,
)
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.rewards.give_button import ENTER
from bridge_app.ui.rewards.state import DraftCard
from bridge_app.ui.step_title import StepTitle
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import euros, read_euros

Typed = tuple[str, str]
"""A card's number and its own value, as typed so far."""


class CardRow(QWidget):
    """One card: its number, and its own value when there are several.

    `asked` is the number that the stock was asked about last; `refused` says that it will not do.
    """

    changed = Signal()
    entered = Signal(object)  # itself: Enter, or the end of a scan
    left = Signal(object)  # itself: somebody went on, and nobody asked about this number yet
    unwanted = Signal(object)  # itself

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.asked, self.refused = "", False
        number = NumberField()
        self.serial = Field(self.tr("Nummer op de kaart"), number)
        self.value = Field(self.tr("Waarde"), MoneyField())
        self.away = PlainButton(self.tr("Haal weg"), "x")
        row = Flow(self, spacing=16, level=self.value)
        for part in (self.serial, self.value, self.away):
            row.addWidget(part)
        for field in (self.serial, self.value):
            self._edit(field).returnPressed.connect(lambda: self.entered.emit(self))
        number.gone_on.connect(self._finished)
        self._edit(self.serial).textEdited.connect(self._number_changed)
        self._edit(self.value).textEdited.connect(self.changed)
        self.away.clicked.connect(lambda: self.unwanted.emit(self))
        begin_at(self, self.serial)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        """What is wrong wraps under the number: the row does not jump."""
        self.serial.setMaximumWidth(theme.px(340))

    @staticmethod
    def _edit(field: Field) -> QLineEdit:
        assert isinstance(field.edit, QLineEdit)  # noqa: S101 - both were made as one
        return field.edit

    @property
    def number(self) -> str:
        """The number on the card, without what a scanner puts around it."""
        return self.serial.text().strip()

    @property
    def is_open(self) -> bool:
        """Whether the stock was not asked about this number yet."""
        return bool(self.number) and self.number != self.asked

    def _number_changed(self) -> None:
        self.accept()
        self.asked = ""
        self.changed.emit()

    def _finished(self) -> None:
        if self.is_open:
            self.left.emit(self)

    def show_card(self, card: GiftCard, *, alone: bool) -> None:
        """Shows the value that this card has now, unless somebody types another."""
        self.value.setVisible(not alone)
        self.away.setVisible(not alone)
        self.away.setAccessibleDescription(card.serial)
        self._edit(self.value).setPlaceholderText(euros(self._language, card.cents))

    def tell_which(self, number: str) -> None:
        """Which card it is, counted from one, for who hears it; nothing where it is alone."""
        for field in (self.serial, self.value):
            field.tell_which(number)

    def drafted(self) -> DraftCard:
        """The card as typed; a value that cannot be read says so and counts as none."""
        cents = None
        self.value.show_error("")
        if self.value.isVisibleTo(self) and self.value.text().strip():
            try:
                cents = read_euros(self.value.text())
            except FieldProblem:
                self.value.show_error(self.tr("Typ een bedrag, zoals 20."))
        return DraftCard(self.serial.text(), cents, self.refused)

    def take_worth(self, cents: int) -> None:
        """The stock knows what this card is worth: that is its part of the amount."""
        self.accept()
        self.value.show()
        self.value.set_text(euros(self._language, cents, whole=True))

    def accept(self) -> None:
        """Nothing stands in the way of this card."""
        self.refused = False
        self.serial.show_error("")

    def refuse(self, sentence: str) -> None:
        """Says why this card will not do; the next scan takes its place."""
        self.refused = True
        self.serial.show_error(sentence)
        self._edit(self.serial).selectAll()


_REASON = Qt.FocusReason
GOES_ON = frozenset({_REASON.TabFocusReason, _REASON.BacktabFocusReason, _REASON.MouseFocusReason})
"""How somebody leaves a field for another; not by a lock, nor by a window that closes."""


class NumberField(TextField):
    """Room for the number of a card; tells when somebody goes on to another field."""

    gone_on = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in GOES_ON:
            self.gone_on.emit()


class MoneyField(TextField):
    """Room for one amount."""

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.setMaximumWidth(theme.px(160))


class KindPicker(Picker):
    """Of which kind the card is; Enter goes on, as it does behind a number."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class Cards(Card):
    """The cards one under another; a scanner types, and ends with Enter."""

    changed = Signal(object)  # tuple of DraftCard
    entered = Signal(object)  # the CardRow
    left = Signal(object)  # the CardRow
    kind_chosen = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.rows: list[CardRow] = []
        self.kinds, self._kind = KindPicker(), ""
        self.kind = Field(self.tr("Soort bon"), self.kinds)
        self.kinds.activated.connect(self._choose_kind)
        self.stock = StockTold()
        self.body.addWidget(StepTitle(self.tr("3. Welke kaart?")))
        self.more = Button(self.tr("Nog een kaart"), "plus")
        self.more.clicked.connect(self.add)
        self._of_kind = QWidget()
        Flow(self._of_kind).addWidget(self.kind)
        self._of_kind.hide()
        for part in (leading(self.more), self._of_kind, self.stock):
            self.body.addWidget(part)

    # --- of which kind ---------------------------------------------------------------------

    @property
    def kind_code(self) -> str:
        """The kind that was chosen; empty while the card itself tells it."""
        return self._kind

    def show_kinds(self, kinds: Sequence[StockKind]) -> None:
        """Offers these, where there are several: a card that no stock knows tells nothing."""
        self.kinds.clear()
        self.kinds.addItem(self.tr("zegt de kaart zelf"), "")
        for each in kinds:
            self.kinds.addItem(each.name, each.code)
        self._of_kind.setVisible(len(kinds) > 1)
        self.offer_kind(self._kind)

    def offer_kind(self, code: str) -> None:
        """Chooses this one again, as soon as it is known."""
        self._kind = code
        self.kinds.setCurrentIndex(max(self.kinds.findData(code), 0))

    def _choose_kind(self) -> None:
        """Of every card it is asked anew."""
        self._kind = str(self.kinds.currentData() or "")
        for row in self.rows:
            row.accept()
            row.asked = ""
        self.tell()
        self.kind_chosen.emit()

    # --- the cards themselves --------------------------------------------------------------

    def start_anew(self) -> None:
        """Forgets what was typed for the gift before."""
        self.offer_kind("")
        for former in list(self.rows):
            self._take_out(former)

    def begin_again(self) -> None:
        """Another amount: the numbers stay, what each card is worth is asked anew."""
        for row in list(self.rows):
            row.value.set_text("")
            row.accept()
            row.asked = ""
            if not row.number and len(self.rows) > 1:
                self._take_out(row)

    def show_cards(self, cards: Sequence[GiftCard], *, can_add: bool) -> None:
        """Shows as many rows as there are cards; they only become more."""
        while len(self.rows) < len(cards):
            self._add_row(cards[len(self.rows)])
        for number, (row, card) in enumerate(zip(self.rows, cards, strict=True), 1):
            row.show_card(card, alone=len(cards) == 1)
            row.tell_which("" if len(cards) == 1 else str(number))
        self.more.setEnabled(can_add)

    def drafted(self) -> tuple[DraftCard, ...]:
        """The cards as typed."""
        return tuple(row.drafted() for row in self.rows)

    def typed(self) -> tuple[Typed, ...]:
        """The cards letter by letter, to be put back after a lock."""
        return tuple((row.serial.text(), row.value.text()) for row in self.rows)

    def type_again(self, cards: Sequence[Typed]) -> None:
        """Types these in the rows that are there, as `typed` gave them."""
        for row, (serial, value) in zip(self.rows, cards, strict=False):
            row.serial.set_text(serial)
            row.value.set_text(value)
        self.tell()

    def next_empty(self) -> CardRow | None:
        """The first card that has no number yet."""
        return next((row for row in self.rows if not row.number), None)

    def with_number(self, number: str) -> CardRow | None:
        """The card with this number, as it is kept: it may have been typed otherwise."""
        return next((row for row in self.rows if clean_serial(row.number) == number), None)

    def add(self) -> None:
        """One card more, with the focus in it."""
        self.changed.emit((*self.drafted(), DraftCard()))
        focus_begin(self.rows[-1])

    def tell(self) -> None:
        """Says what is typed now."""
        self.changed.emit(self.drafted())

    def _add_row(self, card: GiftCard) -> None:
        row = CardRow(self._language)
        row.serial.set_text(card.serial)
        row.changed.connect(self.tell)
        row.entered.connect(self.entered)
        row.left.connect(self.left)
        row.unwanted.connect(self._remove)
        self.rows.append(row)
        self.body.insertWidget(len(self.rows), row)

    def _remove(self, row: CardRow) -> None:
        self._take_out(row)
        if len(self.rows) == 1:
            self.begin_again()
        self.tell()
        focus_begin(self.rows[-1])

    def _take_out(self, row: CardRow) -> None:
        self.rows.remove(row)
        self.body.removeWidget(row)
        row.hide()
        row.deleteLater()


class StockTold(QWidget):
    """How many cards still lie at this desk, and a word in time when there are few."""

    def __init__(self) -> None:
        super().__init__()
        self._lies = Quiet()
        self.low = Card(role="note_soft")
        self._few = Prose()
        self.low.body.addWidget(self._few)
        around = Flow(self, spacing=12)
        for part in (self._lies, self.low):
            around.addWidget(part)

    def show_left(self, left: Sequence[Left]) -> None:
        """Shows these; nothing where nobody counts cards."""
        few = [each for each in left if each.cards < LOW_AT_DESK]
        lies = self.tr("Hier liggen nog: {cards}.")
        ask = self.tr("Hier liggen nog maar: {cards}. Zeg het tegen je coördinator.")
        self._lies.setText(lies.format(cards=_counted(left)))
        self._few.setText(ask.format(cards=_counted(few)))
        self._lies.setVisible(bool(left) and not few)
        self.low.setVisible(bool(few))
        self.setVisible(bool(left))


def _counted(left: Sequence[Left]) -> str:
    return ", ".join(f"{each.kind} {each.cards}" for each in left)
