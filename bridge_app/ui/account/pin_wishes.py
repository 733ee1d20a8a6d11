"""The short code from the card to the store."""

from functools import partial

from PySide6.QtCore import QObject

from bridge_app.errors import FieldProblem, Problem
from bridge_app.ui.account.pin_card import PinCard
from bridge_app.ui.context import Context


class PinWishes(QObject):
    """Answers the wishes of the card."""

    def __init__(self, context: Context, card: PinCard) -> None:
        super().__init__()
        self._context, self._card = context, card
        self._pins, self._actor = context.services.pins, context.session.actor
        card.chosen.connect(self._choose)
        card.gone.connect(self._forget)

    def open(self) -> None:
        """Shows how it stands."""
        self._context.ask(partial(self._pins.known, self._actor), self._card.show_known)

    def _choose(self, typed: str) -> None:
        choose = partial(self._pins.choose, self._actor, typed)
        self._context.ask(choose, self._chosen, self._refused)

    def _chosen(self, _nothing: object) -> None:
        self._context.problems.saved()
        self._context.problems.done(self.tr("Je code is bewaard."))
        self._card.show_known(True)
        self._card.pin.setFocus()

    def _forget(self) -> None:
        self._context.ask(partial(self._pins.forget, self._actor), self._gone)

    def _gone(self, _nothing: object) -> None:
        self._context.problems.saved()
        self._card.show_known(False)
        self._card.pin.setFocus()

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._card.show_problem(problem)
        else:
            self._context.problems.show(problem)
