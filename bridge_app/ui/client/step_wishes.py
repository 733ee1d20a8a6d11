"""What may be wished for a step in the file, and what each wish does."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias
from uuid import UUID

from bridge_app.domain.access import Actor
from bridge_app.domain.plan import Lane, MiniStep, Plan, SeenHow, StepDraft, as_draft
from bridge_app.services.plans import Plans
from bridge_app.ui.undoing import Back, Undoing


@dataclass(frozen=True)
class Confirm:
    """It was done, and this is how we know; `note` is what helped."""

    step_id: UUID
    how: SeenHow
    note: str = ""


@dataclass(frozen=True)
class NotYet:
    """It did not work out yet; `note` is what made it hard."""

    step_id: UUID
    note: str = ""


@dataclass(frozen=True)
class Begin:
    """The client is busy with it."""

    step_id: UUID


@dataclass(frozen=True)
class Undo:
    """The last tick was a mistake."""

    step_id: UUID


@dataclass(frozen=True)
class Split:
    """Two smaller steps: the first now, the second later."""

    step_id: UUID
    first: str
    second: str


@dataclass(frozen=True)
class OnDay:
    """The same step on another day."""

    step_id: UUID
    day: date


@dataclass(frozen=True)
class Move:
    """To now or to later."""

    step_id: UUID
    lane: Lane


@dataclass(frozen=True)
class LetGo:
    """It need not be done any more; `reason` is why, if somebody says."""

    step_id: UUID
    reason: str = ""


StepWish: TypeAlias = Confirm | NotYet | Begin | Undo | Split | OnDay | Move | LetGo

Deed: TypeAlias = Callable[[UUID], Plan]
"""Does it for this client, and gives the plan as it stands then."""

SAID: dict[type, str] = {
    Split: "step.split_said",
    OnDay: "step.day_said",
    Move: "step.moved_said",
    LetGo: "step.let_go_said",
}
"""What is said when it is done, with the way back beside it."""


@dataclass(frozen=True)
class Granting:
    """Turns a wish into the call that grants it, and into the way back from there."""

    plans: Plans
    actor: Actor

    def deed(self, wish: StepWish, plan: Plan) -> Deed:
        """The call for this wish, for the step as this plan has it."""
        step = _step(plan, wish.step_id)
        match wish:
            case Confirm(step_id, how, note):
                return lambda client: self.plans.confirm(self.actor, client, step_id, how, note)
            case NotYet(step_id, note):
                return lambda client: self.plans.not_yet(self.actor, client, step_id, note)
            case Begin(step_id):
                return lambda client: self.plans.begin_step(self.actor, client, step_id)
            case Undo(step_id):
                return lambda client: self.plans.undo(self.actor, client, step_id)
            case LetGo(step_id, reason):
                known = (step_id, step.version, reason)
                return lambda client: self.plans.drop_step(self.actor, client, *known)
        return self._other(wish, step)

    def _other(self, wish: Split | OnDay | Move, step: MiniStep) -> Deed:
        known = (step.id, step.version)
        match wish:
            case Split(_, first, second):
                halves = replace(as_draft(step), text=first, short_text=""), StepDraft(second)
                return lambda client: self.plans.split_step(self.actor, client, *known, *halves)
            case OnDay(_, day):
                draft = replace(as_draft(step), day=day)
                return lambda client: self.plans.change_step(self.actor, client, *known, draft)
            case Move(_, lane):
                place = 1 if lane is Lane.LATER else None
                return lambda client: self.plans.move_step(self.actor, client, *known, lane, place)

    def back(self, wish: StepWish, plan: Plan) -> Back | None:
        """The way back, where it is not one tap at the step itself."""
        ways, step = Undoing(self.plans, self.actor), _step(plan, wish.step_id)
        match wish:
            case Split():
                return ways.split(step)
            case OnDay():
                return ways.word(step)
            case Move():
                return ways.move(plan, step.id)
            case LetGo():
                return ways.drop(step.id)
        return None


def _step(plan: Plan, step_id: UUID) -> MiniStep:
    return next(step for step in plan.steps if step.id == step_id)
