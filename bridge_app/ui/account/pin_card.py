"""The short code for the calm screen: chosen, changed or put away on one's own page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.errors import Problem
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    PlainButton,
    Prose,
    Quiet,
    TextField,
)
from bridge_app.ui.parts.lines import own_enter


class PinCard(Card):
    """Says whether there is a code, and has room for another."""

    chosen = Signal(str)
    gone = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Korte code voor samen kijken"))
        self._language = language
        why = self.tr(
            "Zit je een kwartier stil met een deelnemer, dan komt er een rustig scherm."
            " Met deze code ga je verder. Zonder code gaat het op slot."
        )
        self.known = Prose()
        edit = TextField()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        helps = self.tr("Vier tot zes cijfers. Neem niet je verjaardag.")
        self.pin = Field(self.tr("Nieuwe code"), edit, helps)
        self.keep = Button(self.tr("Bewaar deze code"), "check")
        self.drop = PlainButton(self.tr("Geen code meer"), "x")
        row = QWidget()
        flow = Flow(row)
        for button in (self.keep, self.drop):
            flow.addWidget(button)
        for part in (Quiet(why), self.known, self.pin, row):
            self.body.addWidget(part)
        own_enter(edit, self._tell)
        self.keep.clicked.connect(self._tell)
        self.drop.clicked.connect(self.gone)

    def _tell(self) -> None:
        self.chosen.emit(self.pin.text())

    def show_known(self, known: bool) -> None:  # noqa: FBT001 - a fact
        """Whether there is a code; what was typed goes."""
        self.pin.set_text("")
        self.pin.show_error("")
        has, none = self.tr("Je hebt een code."), self.tr("Je hebt nog geen code.")
        self.known.setText(has if known else none)
        self.drop.setVisible(known)

    def show_problem(self, problem: Problem) -> None:
        """What is wrong with the code that was typed."""
        said = sentence(problem, self._language)
        self.pin.show_error(said)
        self.pin.setFocus()
