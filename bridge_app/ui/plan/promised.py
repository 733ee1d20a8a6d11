"""What goes with the agreed steps, outside a conversation: seen, chosen, told, and declined."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.parts import (
    Button,
    Card,
    Flow,
    Paragraph,
    PlainButton,
    Quiet,
    Subheading,
    focus_begin,
)
from bridge_app.ui.promising.form import PromiseForm
from bridge_app.ui.promising.state import PromiseShown
from bridge_app.words import words


@dataclass(frozen=True)
class PromisedRow:
    """One step with what is reserved for it."""

    reward_id: UUID
    text: str
    amount: str


@dataclass(frozen=True)
class PromisedState:
    """The card; `told` are the sentences to say while the client has not heard it yet."""

    rows: tuple[PromisedRow, ...] = ()
    can_choose: bool = False
    form: PromiseShown | None = None
    told: tuple[str, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.rows) or self.can_choose


class PromisedLine(QWidget):
    """One step, what goes with it, and a no of the client."""

    def __init__(self, row: PromisedRow, rather_not: str) -> None:
        super().__init__()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        self.rather_not = PlainButton(rather_not, "x")
        self.rather_not.setAccessibleDescription(row.text)
        inside.addWidget(Paragraph(row.text))
        inside.addWidget(Quiet(row.amount))
        inside.addWidget(self.rather_not, 0, Qt.AlignmentFlag.AlignLeading)


class PromisedCard(Card):
    """For staff: not there while a client looks along."""

    choose_wanted = Signal()
    kept = Signal()
    left = Signal()
    told = Signal()
    declined = Signal(object)  # reward id

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.lines: list[PromisedLine] = []
        self.form = PromiseForm(language)
        self.choose = Button(self.tr("Kies wat erbij hoort"), "plus")
        self.keep = Button(self.tr("Leg dit vast"), "check")
        self.leave = PlainButton(self.tr("Niet nu"), "x")
        self.tell = Button(self.tr("Ik heb het verteld"), "check")
        self._say = Paragraph(self.tr("De deelnemer weet dit nog niet. Zeg bijvoorbeeld:"))
        self._said = Paragraph()
        self._rows = QVBoxLayout()
        self.body.addWidget(Subheading(self.tr("Wat bij deze stappen hoort")))
        self.body.addLayout(self._rows)
        told, chosen = self._row(self.tell), self._row(self.choose, self.keep, self.leave)
        for part in (self._say, self._said, told, self.form, chosen):
            self.body.addWidget(part)
        self._connect()
        self.hide()

    @staticmethod
    def _row(*buttons: QWidget) -> QWidget:
        row = QWidget()
        flow = Flow(row)
        for button in buttons:
            flow.addWidget(button)
        return row

    def _connect(self) -> None:
        wishes: tuple[tuple[Button | PlainButton, Callable[[], object]], ...] = (
            (self.choose, self.choose_wanted.emit),
            (self.keep, self.kept.emit),
            (self.leave, self.left.emit),
            (self.tell, self.told.emit),
        )
        for button, wish in wishes:
            button.clicked.connect(wish)

    def show_promised(self, state: PromisedState) -> None:
        """Shows what stands, and the form while somebody chooses."""
        self._build(state)
        opens = state.form is not None and self.form.isHidden()
        telling: tuple[QWidget, ...] = (self._say, self._said, self.tell)
        for part in telling:
            part.setVisible(bool(state.told))
        self._said.setText("\n".join(state.told))
        self.choose.setVisible(state.can_choose and state.form is None)
        choosing: tuple[QWidget, ...] = (self.form, self.keep, self.leave)
        for part in choosing:
            part.setVisible(state.form is not None)
        if state.form:
            self.form.show_form(state.form)
            self.keep.setEnabled(state.form.lacks is None)
        self.setVisible(state.is_there)
        if opens:
            focus_begin(self.form)

    def _build(self, state: PromisedState) -> None:
        for former in self.lines:
            self._rows.removeWidget(former)
            former.hide()
            former.deleteLater()
        rather_not = words(self._language, "reward.rather_not")
        self.lines = [PromisedLine(row, rather_not) for row in state.rows]
        for row, line in zip(state.rows, self.lines, strict=True):
            line.rather_not.clicked.connect(partial(self._say_no, row.reward_id))
            self._rows.addWidget(line)

    def _say_no(self, reward_id: UUID) -> None:
        self.declined.emit(reward_id)
