"""What is wished with compliments in a file: kept at once, and taken back while one is there."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.desk import Praise
from bridge_app.domain.people import Client
from bridge_app.errors import FieldProblem, Problem
from bridge_app.ui.client.praise import PraiseCard
from bridge_app.ui.context import Context
from bridge_app.ui.once import Once, kept_once
from bridge_app.ui.praise_form import Said
from bridge_app.ui.together.speech import Shared


@dataclass(frozen=True)
class Told:
    """A compliment to somebody: it `stands` from now on, or was not said after all."""

    client_id: UUID
    praise: Praise
    stands: bool


class PraiseWishes(QObject):
    """Answers the card; `changed` tells the file what stands now."""

    changed = Signal(object)  # Told

    def __init__(self, context: Context, card: PraiseCard) -> None:
        super().__init__()
        self._context, self._card = context, card
        self._actor = context.session.actor
        self._client: Client | None = None
        self._say = Shared(context.language)
        self._once = Once()
        card.praised.connect(self._praise)

    def about(self, client: Client, say: Shared) -> None:
        """Who is praised, and in which words."""
        self._client, self._say = client, say

    def _praise(self, said: Said) -> None:
        client = self._client
        if client is None:
            return
        services = self._context.services
        actor = self._once.by(self._actor, client.id, said)
        keep = partial(services.plans.praise, actor, client.id, said.text, said.step_id)
        known = partial(services.people.open, self._actor, client.id)
        self._context.ask(
            partial(kept_once, keep, lambda: known().praise[-1]),
            partial(self._praised, client),
            self._refused,
        )

    def _praised(self, client: Client, praise: Praise) -> None:
        self._once.kept()
        self._context.problems.saved()
        self.changed.emit(Told(client.id, praise, stands=True))
        said = self._say.telling("praise.said", text=praise.text)
        back = partial(self._take_back, client, praise)
        self._context.problems.done_in(said, self._say.both("shared.undo"), back)

    def _take_back(self, client: Client, praise: Praise) -> None:
        """Not said after all; offered until something else is said or the file is left."""
        take_back = self._context.services.plans.take_back_praise

        def gone(_: object) -> None:
            self._context.problems.saved()
            self.changed.emit(Told(client.id, praise, stands=False))

        self._context.problems.clear()
        self._context.ask(partial(take_back, self._actor, client.id, praise.seq), gone)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._card.show_problem(problem)
        else:
            self._context.problems.show(problem)
