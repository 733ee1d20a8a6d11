"""From one's own page to the keys and the store."""

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.access import Role
from bridge_app.errors import Problem, WorldTrouble, WrongPassword
from bridge_app.ui.account.page import AccountPage
from bridge_app.ui.account.pin_wishes import PinWishes
from bridge_app.ui.account.state import PasswordState
from bridge_app.ui.account.step_wishes import StepWishes
from bridge_app.ui.context import Context
from bridge_app.words import words


class AccountPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        session, language = context.session, context.language
        held = (words(language, f"role.{role}") for role in Role if role in session.actor.roles)
        self.page = AccountPage(language, session.staff.login, ", ".join(held))
        self._second_step = StepWishes(context, self.page.second_step)
        self._pin = PinWishes(context, self.page.pin)
        self.page.password.chosen.connect(self._change)
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows how it stands now."""
        self.leave()
        self._second_step.open()
        self._pin.open()

    def leave(self) -> None:
        """The room is left: no password stays on the page."""
        self.page.password.empty()
        self.page.password.show_state(PasswordState())

    def _change(self, old: str, new: str) -> None:
        ring = self._context.keyring

        def change() -> None:
            ring().change_password(old, new)

        self._context.ask(change, self._changed, self._refused)

    def _changed(self, _nothing: object) -> None:
        self.leave()
        self._context.problems.saved()
        self._context.problems.done(self.tr("Je nieuwe wachtwoord werkt vanaf nu."))

    def _refused(self, problem: Problem) -> None:
        card = self.page.password
        if isinstance(problem, WrongPassword):
            card.show_state(PasswordState(old_problem=problem))
        elif isinstance(problem, WorldTrouble):
            self._context.problems.show(problem)
        else:
            card.show_state(PasswordState(new_problem=problem))
