"""What is tapped and typed in the form of promises: amounts, and who looks along."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Protocol
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from bridge_app.errors import Problem
from bridge_app.problem_words import sentence
from bridge_app.ui.context import Context
from bridge_app.ui.promising.deeds import agreed_by
from bridge_app.ui.promising.form import PromiseForm
from bridge_app.ui.promising.state import Offer, asked, chose


class Holder(Protocol):
    """Whoever knows what is offered, and shows it when it changes."""

    @property
    def offer(self) -> Offer | None:
        """What is offered now."""

    @property
    def client_id(self) -> UUID:
        """To whom, while something is."""

    def put(self, offer: Offer) -> None:
        """Keeps it, and shows it."""


class Choosing(QObject):
    """Answers one form."""

    def __init__(self, context: Context, form: PromiseForm, holder: Holder) -> None:
        super().__init__()
        self._context, self._form, self._holder = context, form, holder
        form.chosen.connect(self._choose)
        form.colleague.proved.connect(self._approve)

    def _choose(self, step_id: UUID, cents: int) -> None:
        offer = self._holder.offer
        if offer is not None:
            self._holder.put(chose(offer, step_id, cents, uuid4()))

    # --- a second person, in place -----------------------------------------------------------

    def _approve(self, login: str, password: str, code: str) -> None:
        offer, me = self._holder.offer, self._context.session.actor.person
        if offer is not None:
            wanted = asked(offer, self._holder.client_id, me)
            proving = partial(agreed_by, self._context, wanted, login, password, code)
            self._context.ask(proving, partial(self._approved, offer.keys), self._not_approved)

    def _approved(self, keys: Mapping[UUID, UUID], who: tuple[UUID, str]) -> None:
        """To what was chosen when they looked; another amount has another key."""
        offer = self._holder.offer
        self._form.colleague.forget()
        if offer is not None and offer.keys == keys:
            self._holder.put(replace(offer, approver=who[0], approver_name=who[1]))

    def _not_approved(self, problem: Problem) -> None:
        said = sentence(problem, self._context.language)
        if not self._form.colleague.hear(problem, said):
            self._context.problems.show(problem)
