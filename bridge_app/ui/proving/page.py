"""The page "Zelf kijken": the screen goes to the client, and by what the client is known."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.proving import PRACTICE_PICTURES, PRACTICE_PIN, ProofWay
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Flow,
    Heading,
    PlainButton,
    PrimaryButton,
    Prose,
    Quiet,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.proving.state import ProofState
from bridge_app.words import words


class OwnViewPage(QWidget):
    """For staff; while the client chooses, another page covers all of it."""

    handed = Signal(bool)  # whether staff open it themselves
    choosing = Signal(object)  # ProofWay
    forgotten = Signal()
    closed = Signal()

    def __init__(self, language: str = "nl") -> None:
        super().__init__()
        self._language = language
        self.setWindowTitle(self.tr("Zelf kijken"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        page = page_column(self, "", Bar(self.back))
        self._title = Heading(self.windowTitle())
        for part in (self._title, self._handing(), self._knowing()):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.hand)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whatever is there."""
        return step_as_read(self, forward=forward)

    def _handing(self) -> Card:
        card = Card(self.tr("Het scherm geven"))
        self._how = Prose("", "text")
        self.hand = PrimaryButton(self.tr("Geef het scherm"), "hand-heart")
        self.open = Button(self.tr("Ik weet wie dit is: open meteen"), "lock-open")
        self.hand.clicked.connect(lambda: self.handed.emit(False))
        self.open.clicked.connect(lambda: self.handed.emit(True))
        card.body.addWidget(self._how)
        card.body.addWidget(_row(self.hand, self.open))
        return card

    def _knowing(self) -> Card:
        card = Card(self.tr("Code of plaatjes"))
        told = self.tr(
            "Kies dit samen. De deelnemer typt of tikt zelf, en jij kijkt weg."
            " Niemand kan het later lezen."
        )
        self._known, self._locked = Prose("", "text"), Prose("", "text")
        self._practice = Quiet("")
        self.pin = Button(self.tr("Samen een code kiezen"), "keyboard")
        self.pictures = Button(self.tr("Samen plaatjes kiezen"), "star")
        self.forget = PlainButton(self.tr("Weghalen"), "x")
        self.pin.clicked.connect(lambda: self.choosing.emit(ProofWay.PIN))
        self.pictures.clicked.connect(lambda: self.choosing.emit(ProofWay.PICTURES))
        self.forget.clicked.connect(self.forgotten)
        for part in (self._known, self._practice, self._locked, Quiet(told)):
            card.body.addWidget(part)
        card.body.addWidget(_row(self.pin, self.pictures, self.forget))
        return card

    # --- showing -----------------------------------------------------------------------------

    def show_state(self, state: ProofState) -> None:
        """Shows by what this client is known."""
        self._title.setText(self.tr("{name} kijkt zelf").format(name=state.name))
        self._how.setText(self._hand_words(state))
        self._known.setText(self._known_words(state))
        self._locked.setText(self.tr("Vijf keer mis. Nu open jij het, of kies samen iets nieuws."))
        self._locked.setVisible(state.known.locked)
        self._practice.setText(self._practice_words(state))
        self._practice.setVisible(bool(self._practice.text()))
        self.hand.setEnabled(state.way is not None and not state.known.locked)
        self.forget.setVisible(state.way is not None)
        begin_at(self, self.hand if self.hand.isEnabled() else self.open)

    def _hand_words(self, state: ProofState) -> str:
        said = self.tr(
            "{name} toont eerst de code of de plaatjes. Dan gaat alleen deze brug open."
            " Daarna log jij weer in."
        )
        return said.format(name=state.name)

    def _known_words(self, state: ProofState) -> str:
        said = {
            ProofWay.PIN: self.tr("Er is een code, sinds {day}."),
            ProofWay.PICTURES: self.tr("Er zijn plaatjes gekozen, sinds {day}."),
        }
        if state.way is None:
            return self.tr("Er is nog geen code en er zijn nog geen plaatjes.")
        return said[state.way].format(day=state.since)

    def _practice_words(self, state: ProofState) -> str:
        """What opens it for made-up people; nothing where people are real."""
        said = {
            ProofWay.PIN: self.tr("Oefening: de code was {said} toen je begon."),
            ProofWay.PICTURES: self.tr("Oefening: het waren {said} toen je begon."),
        }
        if state.way is None or not state.practice:
            return ""
        names = [words(self._language, f"proof.picture.{name}") for name in PRACTICE_PICTURES]
        told = {ProofWay.PIN: PRACTICE_PIN, ProofWay.PICTURES: ", ".join(names)}
        return said[state.way].format(said=told[state.way])


def _row(*buttons: QWidget) -> QWidget:
    row = QWidget()
    flow = Flow(row)
    for button in buttons:
        flow.addWidget(button)
    return row
