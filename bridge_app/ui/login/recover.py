"""When every password of administrators is lost: the code on paper, and another password."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from bridge_app.errors import FieldProblem, NotFound, Problem, WrongPassword
from bridge_app.ui.login.page import DoorPage, LoginPage, PasswordField
from bridge_app.ui.login.state import DoorState
from bridge_app.ui.parts import (
    Field,
    Line,
    PlainButton,
    PrimaryButton,
    Quiet,
    announce,
    begin_at,
    focus_begin,
    press_on_enter,
)


class PaperLink(PlainButton):
    """Stands under the log-in once a password was wrong: most of the time nobody needs it."""

    def __init__(self) -> None:
        super().__init__("")
        self.setText(self.tr("Alle wachtwoorden van beheer kwijt?"))


def offer(page: LoginPage, asked: Callable[[bool], object]) -> None:
    """Puts the link on the page, once."""
    if page.findChild(PaperLink) is None:
        link = PaperLink()
        link.clicked.connect(asked)
        page.card.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)


class RecoverPage(DoorPage):
    """Both halves of the code, whose password it is, and the new one."""

    wanted = Signal(str, str, str)  # code, login, password
    back_wanted = Signal()

    def __init__(self, state: DoorState, language: str) -> None:
        super().__init__("", language)
        self.heading.setText(self.tr("Met de code op papier"))
        self.setWindowTitle(self.heading.text())
        self.code = Field(self.tr("De hele code, eerst helft 1"))
        self.login = Field(self.tr("Inlognaam van een beheerder"))
        self.password = PasswordField(self.tr("Het nieuwe wachtwoord. Minstens 12 tekens."))
        self.enter = PrimaryButton(self.tr("Verder"))
        self.back = PlainButton(self.tr("Terug naar inloggen"))
        told = self.tr(
            "Leg de twee bladen naast elkaar. Deze beheerder krijgt een nieuw wachtwoord; een"
            " code van de telefoon gaat uit, en die stel je daarna opnieuw in."
        )
        body = self.card.body
        for part in (Quiet(told), self.code, self.login, self.password, self.error):
            body.addWidget(part)
        body.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignTrailing)
        body.addWidget(Line())
        body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.login.set_text(state.login)
        self.enter.clicked.connect(self._try)
        self.back.clicked.connect(self.back_wanted)
        press_on_enter(self, self.enter)
        begin_at(self, self.code)

    def show_state(self, state: DoorState) -> None:
        """Says at its field what is wrong; a wait, and what the world says, under all of them."""
        self.enter.setEnabled(not state.wait_seconds)
        fields = {"code": self.code, "login": self.login, "password": self.password.field}
        at = _field_of(state)
        told = self._told(state.problem, at)
        for name, field in fields.items():
            field.show_error(told if name == at else "")
        self.error.setText("" if at else told)
        self.error.setVisible(bool(told) and not at)
        if told and not at:
            announce(self, told, urgent=True)
        if told:
            begin_at(self, fields.get(at, self.code))
            if self.isVisible():
                focus_begin(self)

    def _told(self, problem: Problem | None, at: str) -> str:
        if at == "code":
            return self.tr("Dit is niet de code. Kijk naar elke letter en typ hem nog een keer.")
        if at == "login":
            return self.tr("Dit is geen inlognaam van een beheerder die hier werkt.")
        return self.words_for(problem)

    def _try(self) -> None:
        typed = (self.code.text(), self.login.text().strip(), self.password.field.text())
        if all(typed):
            self.wanted.emit(*typed)


def _field_of(state: DoorState) -> str:
    """Where it stands what is wrong; empty for what is wrong with none of the fields."""
    from bridge_app.errors import PasswordTooCommon, PasswordTooShort

    match state.problem:
        case WrongPassword() if not state.wait_seconds:
            return "code"
        case NotFound():
            return "login"
        case PasswordTooShort() | PasswordTooCommon() | FieldProblem():
            return "password"
        case _:
            return ""
