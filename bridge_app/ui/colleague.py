"""A colleague who agrees in place, above the limit: with their own password, nobody logs out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bridge_app.errors import NotAllowed, OwnApproval, Problem, WrongPassword
from bridge_app.trust_errors import CodeNeeded, ScreenFirst, WrongCode
from bridge_app.ui.parts import Button, Card, Field, Paragraph, TextField, begin_at
from bridge_app.ui.step_title import StepTitle
from bridge_app.words import euros


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

    def hear(self, problem: Problem, sentence: str) -> bool:
        """Says why somebody could not agree, or asks their code; whether it was about that."""
        if isinstance(problem, CodeNeeded | WrongCode):
            self.ask_code(sentence)
        elif isinstance(problem, WrongPassword | OwnApproval | NotAllowed | ScreenFirst):
            self.refuse(sentence)
        else:
            return False
        return True

    def forget(self) -> None:
        """Nobody has typed anything."""
        self.code.hide()
        for field in (self.login, self.password, self.code):
            field.set_text("")
            field.show_error("")

    def _tell(self) -> None:
        typed = (self.login.text().strip(), self.password.text(), self.code.text())
        self.proved.emit(*typed)
