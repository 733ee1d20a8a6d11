"""Choosing a password: what makes a good one, and room to type or paste it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.errors import Problem, WrongPassword
from bridge_app.problem_words import sentence
from bridge_app.ui.account.state import PasswordState
from bridge_app.ui.parts import (
    Card,
    Field,
    Flow,
    PrimaryButton,
    Quiet,
    TextField,
    Tick,
    press_on_enter,
)


class Secret(TextField):
    """Hides what is typed; what is copied elsewhere may be pasted (WCAG 3.3.8)."""

    def __init__(self) -> None:
        super().__init__()
        self.show_typed(False)

    def show_typed(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Shows or hides what is typed."""
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Normal if shown else modes.Password)


class PasswordCard(Card):
    """The present password where it is asked, and the new one."""

    chosen = Signal(str, str)  # the present one, the new one

    def __init__(self, language: str, *, asks_old: bool) -> None:
        super().__init__(self.tr("Je wachtwoord"))
        self._language = language
        told = self.tr("Minstens 12 tekens. Drie woorden achter elkaar is goed te onthouden.")
        self.old = Field(self.tr("Wachtwoord van nu"), Secret())
        self.new = Field(self.tr("Nieuw wachtwoord"), Secret(), told)
        self.shown = Tick(self.tr("Laat wachtwoord zien"))
        self.keep = PrimaryButton(self.tr("Bewaar mijn wachtwoord"))
        row = QWidget()
        Flow(row).addWidget(self.keep)
        why = self.tr(
            "Neem geen naam, geen gemeente en geen rijtje toetsen. Die raadt iemand als eerste."
            " Plakken uit een wachtwoordkluis mag."
        )
        for part in (self.old, self.new, self.shown, Quiet(why), row):
            self.body.addWidget(part)
        self.old.setVisible(asks_old)
        self.setFocusProxy(self.old if asks_old else self.new)
        for field in (self.old, self.new):
            self.shown.toggled.connect(field.edit.show_typed)  # type: ignore[attr-defined]  # a Secret
        self.keep.clicked.connect(self._tell)
        press_on_enter(self, self.keep)

    def _tell(self) -> None:
        self.chosen.emit(self.old.text(), self.new.text())

    def show_state(self, state: PasswordState) -> None:
        """Says at each field what is wrong with it."""
        self._show(self.old, self._old_words(state.old_problem))
        self._show(self.new, self._said(state.new_problem))

    def _old_words(self, problem: Problem | None) -> str:
        """A name has nothing to do with it here, but a wait has."""
        if isinstance(problem, WrongPassword) and not problem.wait_seconds:
            return self.tr("Dit is niet je wachtwoord van nu. Probeer het nog een keer.")
        return self._said(problem)

    def _said(self, problem: Problem | None) -> str:
        return sentence(problem, self._language) if problem else ""

    def _show(self, field: Field, said: str) -> None:
        field.show_error(said)
        if said:
            field.setFocus()

    def empty(self) -> None:
        """Nothing of a password stays on the page."""
        for field in (self.old, self.new):
            field.set_text("")
        self.shown.setChecked(False)
