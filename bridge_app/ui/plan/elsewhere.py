"""Somebody else changed the plan first: the newest is shown, and what was typed stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from bridge_app.ui.two_versions import both, merged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bridge_app.domain.plan import Plan
    from bridge_app.errors import ChangedElsewhere
    from bridge_app.ui.both_versions import BothVersions
    from bridge_app.ui.context import Context
    from bridge_app.ui.plan.presenter import PlanPresenter


@runtime_checkable
class Typed(Protocol):
    """A card with words that may differ from those that somebody else kept."""

    def line(self) -> Any:  # noqa: ANN401 - a goal's line or a step's
        """As it stands in the fields."""

    def shown(self) -> Any:  # noqa: ANN401 - a goal's line or a step's
        """As it stood when it was shown: where both began."""

    def fill(self, line: Any) -> None:  # noqa: ANN401 - a goal's line or a step's
        """Puts this in the fields."""

    def read(self, line: Any) -> Mapping[str, str]:  # noqa: ANN401 - a goal's line or a step's
        """What each field says, by its name."""

    @property
    def both(self) -> BothVersions:
        """Where two versions stand beside each other."""


def meet(
    card: Typed,
    base: Any,  # noqa: ANN401 - a goal's line or a step's
    typed: Any,  # noqa: ANN401 - a goal's line or a step's
    problem: ChangedElsewhere,
) -> None:
    """Somebody else worded it too: both stand at the card, and what was typed in its fields."""
    theirs = card.shown()
    mine = merged(base, typed, theirs)
    if mine != theirs:
        card.fill(mine)
        card.both.show_both(both(card.read(mine), card.read(theirs), problem))


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
                meet(card, base, typed, problem)


def key_of(line: Any) -> object:  # noqa: ANN401 - a goal's line or a step's
    """Which goal or step a line is about."""
    return getattr(line, "step_id", None) or getattr(line, "goal_id", None)
