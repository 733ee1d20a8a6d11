"""What is given: for which step, how much, on which card; and a colleague above the limit."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from bridge_app.domain.budgets import Room
from bridge_app.domain.policy import CapPeriod
from bridge_app.domain.rewards import Card as GiftCard
from bridge_app.errors import FieldProblem
from bridge_app.ui.parts import (
    Button,
    Card,
    Choice,
    Field,
    Flow,
    Paragraph,
    Prose,
    Quiet,
    TextField,
    begin_at,
    focus_begin,
)
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.rewards.state import AmountChoice, DraftCard, GiveState, StepChoice
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import euros, read_euros, short_date, weekday_date

Typed = tuple[str, str]
"""A card's number and its own value, as typed so far."""


class StepChoices(Card):
    """The steps that are ready; one of them is chosen."""

    chosen = Signal(object)  # step id

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._group = QButtonGroup(self)
        self.body.insertWidget(0, StepTitle(self.tr("1. Voor welke stap?")))
        self.choices: dict[UUID, Choice] = {}

    def show_steps(self, steps: tuple[StepChoice, ...]) -> None:
        """Shows these steps; the same ones stay where they are, with their focus."""
        if [step.id for step in steps] != list(self.choices):
            self._build(steps)
        for step in steps:
            self.choices[step.id].setChecked(step.chosen)

    def _build(self, steps: tuple[StepChoice, ...]) -> None:
        for former in self.choices.values():
            self._group.removeButton(former)
            former.hide()
            former.deleteLater()
        self.choices = {}
        for step in steps:
            day = weekday_date(self._language, step.day) if step.day else ""
            choice = Choice(", ".join(part for part in (step.text.rstrip(" ."), day) if part))
            choice.clicked.connect(lambda _on=False, key=step.id: self.chosen.emit(key))
            self._group.addButton(choice)
            self.choices[step.id] = choice
            self.body.addWidget(choice, 0, Qt.AlignmentFlag.AlignTop)


class StepTitle(Prose):
    """The title of a part of the form."""

    bold = True


class Amounts(Card):
    """The amounts of the municipality's rule as buttons: another amount is not possible."""

    chosen = Signal(int)  # cents

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._group = QButtonGroup(self)
        self.choices: dict[int, Choice] = {}
        self._limit = Quiet()
        self.left = Quiet()
        holder = QWidget()
        self._row = Flow(holder)
        for part in (StepTitle(self.tr("2. Welk bedrag?")), holder, self._limit, self.left):
            self.body.addWidget(part)

    def show_amounts(self, amounts: tuple[AmountChoice, ...], limit_cents: int) -> None:
        """Shows these amounts, and above which of them a colleague looks along."""
        if [amount.cents for amount in amounts] != list(self.choices):
            self._build(amounts)
        for amount in amounts:
            self.choices[amount.cents].setChecked(amount.chosen)
        above = any(amount.cents > limit_cents for amount in amounts)
        limit = euros(self._language, limit_cents, whole=True)
        self._limit.setText(self.tr("Boven {limit} kijkt een collega mee.").format(limit=limit))
        self._limit.setVisible(above)

    def show_room(self, room: Room, name: str) -> None:
        """Says what may still be given; nothing where nothing limits it."""
        said = []
        if room.budget_cents is not None:
            said.append(self._budget(room))
        if room.cap_cents is not None:
            cap = self.tr("Voor {name} kan {period} nog {left}.")
            period = self._periods()[CapPeriod(room.cap_period)]
            said.append(cap.format(name=name, period=period, left=self._euros(room.cap_cents)))
        self.left.setText(" ".join(said))
        self.left.setVisible(bool(said))

    def _budget(self, room: Room) -> str:
        left = self._euros(max(room.budget_cents or 0, 0))
        if room.budget_to is None:
            return self.tr("Er is nu geen budget.")
        until = self.tr("Nog over tot en met {day}: {left}.")
        return until.format(day=short_date(room.budget_to), left=left)

    def _periods(self) -> Mapping[CapPeriod, str]:
        return {
            CapPeriod.MONTH: self.tr("deze maand"),
            CapPeriod.QUARTER: self.tr("dit kwartaal"),
            CapPeriod.YEAR: self.tr("dit jaar"),
        }

    def _euros(self, cents: int) -> str:
        return euros(self._language, cents, whole=True)

    def _build(self, amounts: tuple[AmountChoice, ...]) -> None:
        for former in self.choices.values():
            self._group.removeButton(former)
            self._row.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.choices = {}
        for amount in amounts:
            choice = Choice(euros(self._language, amount.cents, whole=True))
            choice.clicked.connect(lambda _on=False, cents=amount.cents: self.chosen.emit(cents))
            self._group.addButton(choice)
            self.choices[amount.cents] = choice
            self._row.addWidget(choice)


class CardRow(QWidget):
    """One card: its number, and its own value when there are several."""

    changed = Signal()
    entered = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.serial = Field(self.tr("Nummer op de kaart"))
        self.value = Field(self.tr("Waarde"), MoneyField())
        row = Flow(self, spacing=16)
        for field in (self.serial, self.value):
            row.addWidget(field)
            edit = field.edit
            if isinstance(edit, QLineEdit):
                edit.textEdited.connect(self.changed)
                edit.returnPressed.connect(self.entered)
        begin_at(self, self.serial)

    def show_card(self, card: GiftCard, *, alone: bool) -> None:
        """Shows the value that this card has now, unless somebody types another."""
        self.value.setVisible(not alone)
        if isinstance(self.value.edit, MoneyField):
            self.value.edit.setPlaceholderText(euros(self._language, card.cents))

    def drafted(self) -> DraftCard:
        """The card as typed; a value that cannot be read says so and counts as none."""
        cents = None
        self.value.show_error("")
        if self.value.isVisibleTo(self) and self.value.text().strip():
            try:
                cents = read_euros(self.value.text())
            except FieldProblem:
                self.value.show_error(self.tr("Typ een bedrag, zoals 20."))
        return DraftCard(self.serial.text(), cents)


class MoneyField(TextField):
    """Room for one amount."""

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.setMaximumWidth(theme.px(160))


class Cards(Card):
    """The card or cards that are handed over; a scanner types, and ends with Enter."""

    changed = Signal(object)  # tuple of DraftCard
    entered = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.rows: list[CardRow] = []
        self.body.addWidget(StepTitle(self.tr("3. Welke kaart?")))
        self.more = Button(self.tr("Nog een kaart"), "plus")
        self.more.clicked.connect(self._add)
        self.body.addWidget(leading(self.more))

    def start_anew(self) -> None:
        """Forgets what was typed for the gift before."""
        for former in self.rows:
            self.body.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.rows = []

    def show_cards(self, cards: tuple[GiftCard, ...], *, can_add: bool) -> None:
        """Shows as many rows as there are cards; they only become more."""
        while len(self.rows) < len(cards):
            self._add_row(cards[len(self.rows)])
        for row, card in zip(self.rows, cards, strict=True):
            row.show_card(card, alone=len(cards) == 1)
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
        self._tell()

    def next_empty(self) -> CardRow | None:
        """The first card that has no number yet."""
        return next((row for row in self.rows if not row.serial.text().strip()), None)

    def _add_row(self, card: GiftCard) -> None:
        row = CardRow(self._language)
        row.serial.set_text(card.serial)
        row.changed.connect(self._tell)
        row.entered.connect(self.entered)
        self.rows.append(row)
        self.body.insertWidget(len(self.rows), row)

    def _add(self) -> None:
        self.changed.emit((*self.drafted(), DraftCard()))
        focus_begin(self.rows[-1])

    def _tell(self) -> None:
        self.changed.emit(self.drafted())


class Colleague(Card):
    """Somebody else agrees in place, above the limit; with a code where they log in with one."""

    proved = Signal(str, str, str)  # login, password, code

    def __init__(self) -> None:
        super().__init__(role="note_soft")
        self.login = Field(self.tr("Inlognaam van je collega"))
        secret = TextField()
        secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.password = Field(self.tr("Wachtwoord van je collega"), secret)
        self.code = Field(self.tr("Code van de telefoon van je collega"))
        self.code.hide()
        self.agree = Button(self.tr("Ik ga akkoord"), "check")
        self._said = Paragraph()
        self._form = QWidget()
        fields = QVBoxLayout(self._form)
        fields.setContentsMargins(0, 0, 0, 0)
        for part in (self.login, self.password, self.code):
            fields.addWidget(part)
        fields.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(StepTitle(self.tr("Een collega kijkt mee")))
        self.body.addWidget(self._said)
        self.body.addWidget(self._form)
        self.agree.clicked.connect(self._tell)
        secret.returnPressed.connect(self._tell)
        self.code.edit.returnPressed.connect(self._tell)  # type: ignore[attr-defined]  # a TextField
        begin_at(self, self.login)

    def show_colleague(self, name: str, limit_cents: int, language: str) -> None:
        """Asks, or tells who agreed."""
        limit = euros(language, limit_cents, whole=True)
        asked = self.tr("Boven {limit} geef je dit niet alleen.").format(limit=limit)
        agreed = self.tr("{name} gaat akkoord.").format(name=name)
        self._said.setText(agreed if name else asked)
        self._form.setVisible(not name)

    def refuse(self, sentence: str) -> None:
        """Says why this is not enough; the password is typed again."""
        self.password.show_error(sentence)
        self.password.set_text("")
        self.password.setFocus()

    def ask_code(self, sentence: str) -> None:
        """The password is right; says that a code goes with it, or that it was not the one."""
        self.code.show()
        self.code.show_error(sentence)
        self.code.set_text("")
        self.code.setFocus()

    def forget(self) -> None:
        """Nobody has typed anything."""
        self.code.hide()
        for field in (self.login, self.password, self.code):
            field.set_text("")
            field.show_error("")

    def _tell(self) -> None:
        typed = (self.login.text().strip(), self.password.text(), self.code.text())
        self.proved.emit(*typed)


class GiveForm(QWidget):
    """The three questions from top to bottom, and the colleague where one is needed."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.steps = StepChoices(language)
        self.amounts = Amounts(language)
        self.cards = Cards(language)
        self.colleague = Colleague()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.steps, self.amounts, self.cards, self.colleague):
            self._column.addWidget(part)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(16))

    def show_form(self, state: GiveState) -> None:
        """Shows what is chosen and typed."""
        self.steps.show_steps(state.steps)
        self.amounts.show_amounts(state.amounts, state.limit_cents)
        self.amounts.show_room(state.room, state.name)
        self.cards.show_cards(state.cards, can_add=state.can_add_card)
        self.colleague.setVisible(state.colleague_asked)
        self.colleague.show_colleague(state.colleague, state.limit_cents, self._language)
