"""The second step: what it is, the square for the phone, the codes for the drawer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain import one_time
from bridge_app.paper.spare_codes import grouped
from bridge_app.problem_words import sentence
from bridge_app.ui.account.square import Square
from bridge_app.ui.account.state import ISSUER, Moment, StepState
from bridge_app.ui.parts import Button, Card, Field, Flow, Paragraph, PrimaryButton, Prose, Quiet
from bridge_app.words import short_date


class Codes(Prose):
    """Codes that are copied letter by letter."""

    step = 1.0
    bold = True


class StepCard(Card):
    """One thing at a time: turn on, scan, note the codes; or see that it is on."""

    begin_wanted = Signal()
    scanned = Signal(str)
    print_wanted = Signal()
    file_wanted = Signal()
    noted = Signal()
    off_wanted = Signal(str)

    def __init__(self, language: str, login: str) -> None:
        super().__init__(self.tr("Een code van je telefoon"))
        self._language, self._login = language, login
        self.told, self.secret, self.codes = Paragraph(), Codes(), Codes()
        self.square, self._hint = Square(), Quiet()
        self.code = Field(self.tr("Code van 6 cijfers"))
        self.begin = PrimaryButton(self.tr("Zet aan"))
        self.prove = PrimaryButton(self.tr("De app staat goed"))
        self.print = Button(self.tr("Print de codes"), "printer")
        self.keep = Button(self.tr("Bewaar als bestand"), "file-text")
        self.done = PrimaryButton(self.tr("Ik heb ze bewaard"))
        self.off = Button(self.tr("Zet uit"))
        row = QWidget()
        flow = Flow(row)
        for button in (self.begin, self.prove, self.print, self.keep, self.done, self.off):
            flow.addWidget(button)
        for part in (self.told, self.square, self.secret, self.codes, self._hint, self.code, row):
            self.body.addWidget(part)
        self._connect()

    def _connect(self) -> None:
        self.begin.clicked.connect(self.begin_wanted)
        self.prove.clicked.connect(lambda: self.scanned.emit(self.code.text()))
        self.print.clicked.connect(self.print_wanted)
        self.keep.clicked.connect(self.file_wanted)
        self.done.clicked.connect(self.noted)
        self.off.clicked.connect(lambda: self.off_wanted.emit(self.code.text()))
        self.code.edit.returnPressed.connect(self._enter)  # type: ignore[attr-defined]  # a TextField

    def _enter(self) -> None:
        """Enter in the field is the button under it; turning off is pressed by hand."""
        if self.prove.isVisible():
            self.prove.click()

    def show_state(self, state: StepState) -> None:
        """Shows the moment one is at."""
        moment = state.moment
        scanning, noting, on = (
            moment is each for each in (Moment.SCANNING, Moment.NOTING, Moment.ON)
        )
        self.told.setText(self._what(state))
        self.square.setVisible(scanning)
        self.secret.setVisible(scanning)
        self._show_secret(state.secret)
        self.codes.setText("\n".join(grouped(code) for code in state.codes))
        self.codes.setVisible(noting)
        self.code.setVisible(scanning or (on and not state.required))
        self._hint.setText(self._hinted(state))
        self._hint.setVisible(bool(self._hint.text()))
        self.begin.setVisible(moment is Moment.OFF)
        self.prove.setVisible(scanning)
        for button in (self.print, self.keep, self.done):
            button.setVisible(noting)
        self.off.setVisible(on and not state.required)
        self.code.show_error(sentence(state.problem, self._language) if state.problem else "")

    def _show_secret(self, secret: bytes) -> None:
        address = one_time.address(secret, self._login, ISSUER) if secret else ""
        self.square.show_code(address, self.tr("Vierkant om te scannen met je telefoon"))
        self.secret.setText(one_time.readable(secret) if secret else "")

    def _what(self, state: StepState) -> str:
        match state.moment:
            case Moment.OFF:
                return self.tr(
                    "Je typt dan na je wachtwoord nog een code van je telefoon. Wie jouw"
                    " wachtwoord raadt, komt er dan niet in."
                )
            case Moment.SCANNING:
                return self.tr(
                    "Open op je telefoon een app voor codes. Scan dit vierkant, of typ de letters"
                    " over. Typ daarna de code die de app laat zien."
                )
            case Moment.NOTING:
                return self.tr(
                    "Het staat aan. Bewaar deze codes op papier, niet bij de computer. Elke code"
                    " werkt één keer, als je telefoon er niet is."
                )
            case Moment.ON:
                day = short_date(state.since) if state.since else ""
                return self.tr("Dit staat aan sinds {day}.").format(day=day)

    def _hinted(self, state: StepState) -> str:
        if state.moment is Moment.ON:
            left = self.tr("Je hebt nog %Ln reservecodes.", "", state.spare)
            if state.required:
                return left + " " + self.tr("Bij jouw taken hoort deze code. Die blijft aan.")
            return left + " " + self.tr("Uitzetten kan met een code van nu.")
        if state.moment is Moment.OFF and state.asked:
            return self._asked(state)
        return ""

    def _asked(self, state: StepState) -> str:
        if state.practice:
            return self.tr("Dit zijn oefengegevens: hier hoeft het niet. Bij echte mensen wel.")
        return self.tr("Bij jouw taken vragen we dit.")
