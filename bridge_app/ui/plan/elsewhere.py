"""Somebody else changed the plan first: the newest is shown, and what was typed stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from bridge_app.domain.plan import Plan
    from bridge_app.errors import ChangedElsewhere
    from bridge_app.ui.context import Context
    from bridge_app.ui.plan.presenter import PlanPresenter


@runtime_checkable
class Typed(Protocol):
    """A card with words that may differ from those that somebody else kept."""

    def line(self) -> Any:  # noqa: ANN401 - a goal's line or a step's
        """As it stands in the fields."""

    def shown(self) -> Any:  # noqa: ANN401 - a goal's line or a step's
        """As it stood when it was shown: where both began."""

    def meet(
        self,
        base: Any,  # noqa: ANN401 - a goal's line or a step's
        typed: Any,  # noqa: ANN401 - a goal's line or a step's
        problem: ChangedElsewhere,
    ) -> None:
        """Shows both where they differ; what is shown now is the newest."""


class Elsewhere:
    """Reads the plan anew for a card, or for a deed that has no words."""

    def __init__(self, context: Context, room: PlanPresenter) -> None:
        self._context, self._room = context, room

    def meet(self, at: object, problem: ChangedElsewhere) -> None:
        """Shows the newest plan; both versions at a card with words, else what happened."""
        client = self._room.client_id
        if client is not None:
            plans, actor = self._context.services.plans, self._context.session.actor
            read = partial(plans.plan, actor, client)
            self._context.ask(read, partial(self._show, at, problem))

    def _show(self, at: object, problem: ChangedElsewhere, plan: Plan) -> None:
        if not isinstance(at, Typed):
            self._context.problems.show(problem)
            self._room.newer(plan)
            return
        base, typed = at.shown(), at.line()
        self._room.newer(plan)
        for card in (self._room.page.goal, *self._room.page.cards()):
            if key_of(card.shown()) == key_of(typed):
                card.meet(base, typed, problem)


def key_of(line: Any) -> object:  # noqa: ANN401 - a goal's line or a step's
    """Which goal or step a line is about."""
    return getattr(line, "step_id", None) or getattr(line, "goal_id", None)
