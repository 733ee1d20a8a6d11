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
    Prose,
    Quiet,
    TextField,
    announce,
    begin_at,
    column,
)
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.parts.told_as import tell_as_group
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
        reached = self.tr("Doel gehaald: {goal}").format(goal=line.step_text)
        what = reached if line.for_goal else line.step_text
        inside.addWidget(Strong("  ".join(part for part in (amount, what) if part)))
        cards = self.tr("kaart {numbers}").format(numbers=", ".join(line.serials))
        listed = self.tr("van een lijst, zonder bewijs van hier")
        number = self.tr("bewijs {number}").format(number=line.receipt) if line.receipt else listed
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
        self.receipt.setVisible(bool(line.receipt))
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

    reversed = Signal(object, str, str)  # ReversalReason, own password, code
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
        self.code = Field(self.tr("Code van je telefoon"))
        self.code.edit.returnPressed.connect(self._tell)  # type: ignore[attr-defined]  # a TextField
        self.turn = DangerButton(self.tr("Draai terug"), "undo-2")
        self.turn.clicked.connect(self._tell)
        self.back = PlainButton(self.tr("Toch niet"), "x")
        self.back.clicked.connect(self.left)
        self._build()

    def _build(self) -> None:
        why, actions = tell_as_group(QWidget(), self.tr("Terugdraaien")), QWidget()
        reasons, row = Flow(why), Flow(actions)
        for choice in self.reasons.values():
            self._group.addButton(choice)
            reasons.addWidget(choice)
        row.addWidget(self.turn)
        row.addWidget(self.back)
        note = self.tr("Waarom? Dit blijft zichtbaar. De deelnemer levert niets in.")
        self.wrong = Prose("", "danger")
        for part in (self._line, Quiet(note), why, self.wrong, self.password, self.code, actions):
            self.body.addWidget(part)
        self.body.setAlignment(actions, Qt.AlignmentFlag.AlignTop)
        begin_at(self, self.reasons[ReversalReason.BOOKED_WRONGLY])

    def ask(self, line: GivenLine, language: str) -> None:
        """Asks about this hand-over, with nothing chosen yet."""
        self.about = line.id
        amount = euros(language, line.cents, whole=True)
        numbered = self.tr("{amount}, kaart {numbers}, bewijs {number}.")
        listed = self.tr("{amount}, kaart {numbers}, van een lijst.")
        numbers, said = ", ".join(line.serials), numbered if line.receipt else listed
        self._line.setText(said.format(amount=amount, numbers=numbers, number=line.receipt))
        self._group.setExclusive(False)
        for choice in self.reasons.values():
            choice.setChecked(False)
        self._group.setExclusive(True)
        self.wrong.hide()
        self.code.hide()
        for field in (self.password, self.code):
            field.set_text("")
            field.show_error("")

    def refuse(self, sentence: str) -> None:
        """Says what is still missing or wrong."""
        self.password.show_error(sentence)
        self.password.set_text("")
        self.password.setFocus()

    def ask_code(self, sentence: str) -> None:
        """The password is right; says that a code goes with it, or that it was not the one."""
        self.password.show_error("")
        self.code.show()
        self.code.show_error(sentence)
        self.code.set_text("")
        self.code.setFocus()

    @property
    def reason(self) -> ReversalReason | None:
        """The reason that is chosen."""
        chosen = (reason for reason, choice in self.reasons.items() if choice.isChecked())
        return next(chosen, None)

    def _tell(self) -> None:
        if self.reason is None:
            self.wrong.setText(self.tr("Kies eerst waarom."))
            self.wrong.show()
            announce(self, self.wrong.text(), urgent=True)
            self.reasons[ReversalReason.BOOKED_WRONGLY].setFocus()
        else:
            self.wrong.hide()
            self.reversed.emit(self.reason, self.password.text(), self.code.text())
