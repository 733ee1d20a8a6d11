"""Shorter words for on the fridge: kept while one types, and held beside those of a colleague."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from uuid import UUID

from bridge_app.domain.access import Actor
from bridge_app.domain.plan import as_draft
from bridge_app.services.plans import Plans


@dataclass
class Shorter:
    """What is typed and not kept yet, and what stood there where the typing began.

    `asked` is the goal or step of which two texts stand beside each other.
    """

    unkept: dict[str, str] = field(default_factory=dict)
    began: dict[str, str] = field(default_factory=dict)
    asked: str = ""

    def type(self, about: str, text: str, stood: str) -> None:
        """Typed just now; `stood` is what the paper said before."""
        self.began.setdefault(about, stood)
        self.unkept[about] = text

    def due(self) -> list[tuple[str, str, str]]:
        """What is to be kept: about what, the text, and where it began."""
        rest = ((about, text) for about, text in self.unkept.items() if about != self.asked)
        return [(about, text, self.began[about]) for about, text in rest]

    def kept(self, about: str, text: str) -> None:
        """It stands in the plan; what was typed since is still to be kept."""
        self.began[about] = text
        if self.unkept.get(about) == text:
            del self.unkept[about]

    def drop(self, about: str) -> None:
        """What was typed goes."""
        self.unkept.pop(about, None)


def keeper(
    plans: Plans, actor: Actor, client: UUID, about: str, text: str, began: str
) -> Callable[[], str | None]:
    """Keeps it in the plan; gives what somebody else wrote there since, and keeps nothing then."""

    def keep() -> str | None:
        plan, key = plans.plan(actor, client), UUID(about.partition(":")[2])
        goal = next((each for each in plan.active_goals if each.id == key), None)
        step = plan.step(key)
        said = goal or step
        if said is None or said.short_text == text:
            return None
        if said.short_text != began:
            return said.short_text
        if goal:
            worded = partial(plans.set_goal, actor, client, goal.area, goal.text, text)
            worded(goal_id=goal.id, version=goal.version)
        elif step:
            draft = replace(as_draft(step), short_text=text)
            plans.change_step(actor, client, step.id, step.version, draft)
        return None

    return keep
