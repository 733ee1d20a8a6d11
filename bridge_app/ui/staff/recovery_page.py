"""The printed code for when all passwords are lost: made, handed to two people, typed back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.errors import Problem
from bridge_app.paper.recovery import halves
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    Prose,
    Quiet,
    begin_at,
    page_column,
    press_on_enter,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.staff.note_card import BigLetters
from bridge_app.words import words


class RecoveryPage(QWidget):
    """What the code is for, the two halves once they are made, and a field to prove them."""

    new_wanted = Signal()
    print_wanted = Signal()
    file_wanted = Signal()
    proven = Signal(str)
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Herstelcode op papier"))
        back = Button(self.tr("Terug"), "arrow-left")
        self.back = back
        page = page_column(self, self.windowTitle(), Bar(back))
        self.make = Button(self.tr("Maak een nieuwe code"), "key-round")
        self._why, self._code, self._back = self._about(), self._halves(language), self._proof()
        for part in (self._why, self._code, self._back):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.make.clicked.connect(self.new_wanted)
        back.clicked.connect(self.closed)
        begin_at(self, self.make)
        self.show_code("")

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever cards are there."""
        return step_as_read(self, forward=forward)

    def _about(self) -> Card:
        card = Card()
        told = self.tr(
            "Zijn alle wachtwoorden van beheer kwijt? Dan opent deze code de gegevens."
            " Hij staat op twee bladen. Geef elk blad aan een ander, die het veilig opbergt."
        )
        card.body.addWidget(Paragraph(told))
        card.body.addWidget(Quiet(self.tr("Een nieuwe code maakt de oude ongeldig.")))
        row = QWidget()
        Flow(row).addWidget(self.make)
        card.body.addWidget(row)
        return card

    def _halves(self, language: str) -> Card:
        card = Card(self.tr("De code"))
        self.first, self.second = BigLetters(), BigLetters()
        self._letters = QWidget()
        letters = QVBoxLayout(self._letters)
        letters.setContentsMargins(0, 0, 0, 0)
        self._hidden = Quiet(
            self.tr("De code staat niet meer op het scherm. Papier niet gelukt? Print nog eens.")
        )
        for number, half in enumerate((self.first, self.second), 1):
            letters.addWidget(Quiet(words(language, "recovery.half", half=number)))
            letters.addWidget(half)
        card.body.addWidget(self._letters)
        card.body.addWidget(self._hidden)
        card.body.addWidget(self._leaving())
        return card

    def _leaving(self) -> QWidget:
        """How the code leaves the screen; also again, for when the paper is torn."""
        self.print = Button(self.tr("Print de twee bladen"), "printer")
        self.keep = Button(self.tr("Bewaar als bestand"), "file-text")
        self.hide_it = Button(self.tr("Opgeschreven: verberg de code"))
        row = QWidget()
        flow = Flow(row)
        for button in (self.print, self.keep, self.hide_it):
            flow.addWidget(button)
        self.print.clicked.connect(self.print_wanted)
        self.keep.clicked.connect(self.file_wanted)
        self.hide_it.clicked.connect(self.hide_code)
        return row

    def _proof(self) -> Card:
        card = Card(self.tr("Typ de code terug van het papier"))
        self.typed = Field(self.tr("De hele code, eerst helft 1"))
        self.prove = Button(self.tr("Klopt de code?"))
        self._right = Prose(self.tr("De code klopt. Berg de twee bladen op."), "ok")
        row = QWidget()
        Flow(row).addWidget(self.prove)
        for part in (self.typed, row, self._right):
            card.body.addWidget(part)
        self.prove.clicked.connect(lambda: self.proven.emit(self.typed.text()))
        press_on_enter(card, self.prove)
        return card

    def show_code(self, code: str) -> None:
        """Shows a code that was just made; an empty one takes it off the screen."""
        self._code.setVisible(bool(code))
        self._spell(code)
        self.typed.set_text("")
        self.show_proof(right=False)

    def hide_code(self) -> None:
        """It left the screen: what is typed back now is read from the paper."""
        self._spell("")
        self.typed.setFocus()

    def _spell(self, code: str) -> None:
        """The letters, or the field to prove them; never both, or one copies from the screen."""
        first, second = halves(code)
        self.first.setText(first)
        self.second.setText(second)
        for part in (self._letters, self.hide_it):
            part.setVisible(bool(code))
        for part in (self._hidden, self._back):
            part.setVisible(not code)

    def show_proof(self, *, right: bool, problem: Problem | None = None) -> None:
        """Says whether what was typed is the code."""
        wrong = self.tr("Dit is niet de code. Kijk naar elke letter en typ hem nog een keer.")
        self.typed.show_error(wrong if problem else "")
        self._right.setVisible(right)
