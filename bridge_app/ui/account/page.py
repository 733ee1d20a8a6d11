"""One's own page: another password, and a second step at log-in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.account.password_card import PasswordCard
from bridge_app.ui.account.pin_card import PinCard
from bridge_app.ui.account.step_card import StepCard
from bridge_app.ui.parts import Bar, Button, Quiet, begin_at, page_column
from bridge_app.ui.parts.order import step_as_read


class AccountPage(QWidget):
    """Everything about how one comes in oneself."""

    closed = Signal()

    def __init__(self, language: str, login: str, tasks: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Mijn account"))
        back = Button(self.tr("Terug"), "arrow-left")
        page = page_column(self, self.windowTitle(), Bar(back))
        who = self.tr("Je inlognaam is {login}. Je taken: {tasks}.")
        page.body.addWidget(Quiet(who.format(login=login, tasks=tasks)))
        self.password = PasswordCard(language, asks_old=True)
        self.second_step = StepCard(language, login)
        page.body.addWidget(self.password)
        self.pin = PinCard(language)
        page.body.addWidget(self.second_step)
        page.body.addWidget(self.pin)
        page.body.addStretch(1)
        back.clicked.connect(self.closed)
        begin_at(self, self.password.old)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever parts are there."""
        return step_as_read(self, forward=forward)
