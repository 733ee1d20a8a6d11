"""The second page at the door: the code of one's phone, once the password was right."""

from PySide6.QtCore import Qt, Signal

from bridge_app.ui.login.page import DoorPage
from bridge_app.ui.login.state import DoorState
from bridge_app.ui.parts import (
    Field,
    Line,
    PlainButton,
    PrimaryButton,
    Quiet,
    begin_at,
    focus_begin,
    press_on_enter,
)


class CodePage(DoorPage):
    """One field, for the code of the phone or for a spare code from paper."""

    entered = Signal(str)
    back_wanted = Signal()

    def __init__(self, state: DoorState, language: str) -> None:
        super().__init__("", language)
        self.heading.setText(self.tr("De code van je telefoon"))
        self.setWindowTitle(self.heading.text())
        self.code = Field(
            self.tr("Code van 6 cijfers"),
            help_text=self.tr("Telefoon niet bij je? Typ een code van je reserveblad."),
        )
        self.enter = PrimaryButton(self.tr("Verder"))
        self.back = PlainButton(self.tr("Terug naar inloggen"))
        body = self.card.body
        body.addWidget(Quiet(self.tr("Je wachtwoord klopt. Open nu de app met de codes.")))
        body.addWidget(self.code)
        body.addWidget(self.error)
        body.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignTrailing)
        body.addWidget(Line())
        body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.enter.clicked.connect(self._try)
        self.back.clicked.connect(self.back_wanted)
        press_on_enter(self, self.enter)
        begin_at(self, self.code)
        self.show_state(state)

    def show_state(self, state: DoorState) -> None:
        """Says what is wrong with the last code; the next one is typed over it."""
        self.show_problem(state)
        self.enter.setEnabled(not state.wait_seconds)
        self.code.set_text("")
        if self.isVisible():
            focus_begin(self)

    def _try(self) -> None:
        if self.code.text().strip():
            self.entered.emit(self.code.text())
