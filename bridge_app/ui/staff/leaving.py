"""Somebody leaves: what happens then, in plain words, and who takes over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts import (
    Button,
    Card,
    DangerButton,
    Field,
    Flow,
    Paragraph,
    Picker,
    Prose,
    Subheading,
    announce,
)
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.staff.picking import pick
from bridge_app.ui.staff.state import PersonState


class LeavingCard(Card):
    """First one button; then what happens, and a second button that does it."""

    asked = Signal(bool)  # open the questions, or turn back
    dismissed = Signal(object)  # UUID of who takes over, or None

    def __init__(self) -> None:
        super().__init__()
        self._title = Subheading("")
        self.body.addWidget(self._title)
        self.ask = Button("", "log-out")
        self._ask_row = leading(self.ask)
        self._told, self._waiting = Paragraph(), Prose("", "info")
        self.successor = Picker()
        self._takes_over = Field(self.tr("Wie wordt hun mentor?"), self.successor)
        self._takes_over.tell_which(self.tr("Gaat weg"))
        self.do = DangerButton(self.tr("Sluit de toegang"))
        self.back = Button(self.tr("Toch niet"))
        self._answers = QWidget()
        flow = Flow(self._answers)
        for button in (self.back, self.do):
            flow.addWidget(button)
        for part in (
            self._ask_row,
            self._told,
            self._takes_over,
            self._answers,
            self._waiting,
        ):
            self.body.addWidget(part)
        self.ask.clicked.connect(lambda: self.asked.emit(True))
        self.back.clicked.connect(lambda: self.asked.emit(False))
        self.do.clicked.connect(lambda: self.dismissed.emit(self.successor.currentData()))

    def show_state(self, state: PersonState) -> None:
        """Shows the button, the questions, or that it is being done."""
        open_now = state.leaving and not state.waiting
        key = state.is_key
        self._title.setText(self.tr("Terugnemen") if key else self.tr("Gaat weg"))
        leaves = self.tr("Deze collega gaat weg")
        self.ask.setText(self.tr("Neem deze sleutel terug") if key else leaves)
        self._ask_row.setVisible(not state.leaving)
        self._told.setVisible(open_now)
        self._answers.setVisible(open_now)
        clients = state.line.caseload if state.line else 0
        self._takes_over.setVisible(open_now and clients > 0)
        told = self._what_ends() if key else self._what_happens(state.kept.name, clients)
        self._told.setText(told)
        self._offer(state)
        self._waiting.setText(self.tr("Even wachten. De gegevens krijgen een nieuwe sleutel."))
        self._waiting.setVisible(state.waiting)
        if state.waiting:
            announce(self, self._waiting.text())

    def _what_ends(self) -> str:
        return self.tr(
            "De machine maakt daarna geen cijfers meer. De gegevens krijgen een nieuwe sleutel."
            " Collega's merken daar niets van. Wat de machine deed, blijft in het logboek staan."
        )

    def _what_happens(self, name: str, clients: int) -> str:
        told = self.tr(
            "{name} kan daarna niet meer inloggen. De gegevens krijgen een nieuwe sleutel."
            " Alle anderen merken daar niets van. Wat {name} deed, blijft in het logboek staan."
        ).format(name=name)
        code = self.tr(
            "Kende {name} de herstelcode? Maak daarna een nieuwe: de oude opent dan niets meer."
        ).format(name=name)
        told = f"{told}\n\n{code}"
        if not clients:
            return told
        mentored = self.tr("%Ln deelnemers hebben {name} als mentor.", "", clients)
        return f"{told}\n\n{mentored.format(name=name)}"

    def _offer(self, state: PersonState) -> None:
        if not state.line:
            return
        chosen = self.successor.currentData()
        self.successor.clear()
        for line in state.staff.successors(state.line.member.id):
            self.successor.addItem(line.member.name, line.member.id)
        self.successor.addItem(self.tr("nog niemand"), None)
        pick(self.successor, chosen)
