"""What was given before, and turning a mistake back: with a fixed reason, never as a sanction."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from bridge_app.domain.rewards import ReversalReason
from bridge_app.ui.parts import (
    Card,
    Choice,
    DangerButton,
    Field,
    Flow,
    Paragraph,
    PlainButton,
    Quiet,
    TextField,
    begin_at,
    column,
)
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.rewards.state import GivenLine
from bridge_app.words import euros, short_date


class GivenItem(QWidget):
    """One hand-over of before: what, when, on which card, under which number."""

    reverse_wanted = Signal(object)  # reward id
    receipt_wanted = Signal(object)  # reward id

    def __init__(self, line: GivenLine, language: str) -> None:
        super().__init__()
        inside = column(self, spacing=2)
        amount = euros(language, line.cents, whole=True)
        day = short_date(line.day) if line.day else ""
        inside.addWidget(Strong("  ".join(part for part in (amount, line.step_text) if part)))
        cards = self.tr("kaart {numbers}").format(numbers=", ".join(line.serials))
        number = self.tr("bewijs {number}").format(number=line.receipt)
        back = self.tr("teruggedraaid") if line.reversed else ""
        inside.addWidget(Quiet(", ".join(part for part in (day, cards, number, back) if part)))
        inside.addWidget(self._actions(line))

    def _actions(self, line: GivenLine) -> QWidget:
        holder = QWidget()
        row = Flow(holder)
        self.receipt = PlainButton(self.tr("Bewijs"), "printer")
        self.reverse = PlainButton(self.tr("Terugdraaien"), "undo-2")
        for button, wish in (
            (self.receipt, self.receipt_wanted),
            (self.reverse, self.reverse_wanted),
        ):
            button.setAccessibleDescription(line.receipt)
            button.clicked.connect(lambda _on=False, wish=wish: wish.emit(line.id))
            row.addWidget(button)
        self.reverse.setVisible(not line.reversed)
        return holder


class Strong(Paragraph):
    """The line one looks for."""

    bold = True


class GivenList(ListCard):
    """Everything this client received, the newest first."""

    reverse_wanted = Signal(object)
    receipt_wanted = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Eerder uitgegeven"), gap=12)
        self._language = language
        self.items: list[GivenItem] = []

    def show_given(self, lines: Iterable[GivenLine]) -> None:
        """Shows these."""
        self.items = [GivenItem(line, self._language) for line in lines]
        for item in self.items:
            item.reverse_wanted.connect(self.reverse_wanted)
            item.receipt_wanted.connect(self.receipt_wanted)
        self.show_rows(self.items)


class ReversalPanel(Card):
    """Why a hand-over is turned back; both rows stay readable for ever."""

    reversed = Signal(object, str)  # ReversalReason, own password
    left = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Terugdraaien"), "note_soft")
        self.about: UUID | None = None
        self._line = Paragraph()
        names = {
            ReversalReason.BOOKED_WRONGLY: self.tr("Verkeerd geboekt"),
            ReversalReason.CARD_DEFECTIVE: self.tr("De kaart doet het niet"),
        }
        self._group = QButtonGroup(self)
        self.reasons = {reason: Choice(name) for reason, name in names.items()}
        secret = TextField()
        secret.setEchoMode(QLineEdit.EchoMode.Password)
        secret.returnPressed.connect(self._tell)
        self.password = Field(self.tr("Je eigen wachtwoord"), secret)
        self.turn = DangerButton(self.tr("Draai terug"), "undo-2")
        self.turn.clicked.connect(self._tell)
        self.back = PlainButton(self.tr("Toch niet"), "x")
        self.back.clicked.connect(self.left)
        self._build()

    def _build(self) -> None:
        why, actions = QWidget(), QWidget()
        reasons, row = Flow(why), Flow(actions)
        for choice in self.reasons.values():
            self._group.addButton(choice)
            reasons.addWidget(choice)
        row.addWidget(self.turn)
        row.addWidget(self.back)
        note = self.tr("Waarom? Dit blijft zichtbaar. De deelnemer levert niets in.")
        for part in (self._line, Quiet(note), why, self.password, actions):
            self.body.addWidget(part)
        self.body.setAlignment(actions, Qt.AlignmentFlag.AlignTop)
        begin_at(self, self.reasons[ReversalReason.BOOKED_WRONGLY])

    def ask(self, line: GivenLine, language: str) -> None:
        """Asks about this hand-over, with nothing chosen yet."""
        self.about = line.id
        amount = euros(language, line.cents, whole=True)
        said = self.tr("{amount}, kaart {numbers}, bewijs {number}.")
        numbers = ", ".join(line.serials)
        self._line.setText(said.format(amount=amount, numbers=numbers, number=line.receipt))
        self._group.setExclusive(False)
        for choice in self.reasons.values():
            choice.setChecked(False)
        self._group.setExclusive(True)
        self.password.set_text("")
        self.password.show_error("")

    def refuse(self, sentence: str) -> None:
        """Says what is still missing or wrong."""
        self.password.show_error(sentence)
        self.password.set_text("")
        self.password.setFocus()

    @property
    def reason(self) -> ReversalReason | None:
        """The reason that is chosen."""
        chosen = (reason for reason, choice in self.reasons.items() if choice.isChecked())
        return next(chosen, None)

    def _tell(self) -> None:
        if self.reason is None:
            self.password.show_error(self.tr("Kies eerst waarom."))
            self.reasons[ReversalReason.BOOKED_WRONGLY].setFocus()
        else:
            self.reversed.emit(self.reason, self.password.text())
