"""Two people at one talk: both texts are seen, and what was typed here is not lost."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from bridge_app.domain.access import Actor
from bridge_app.domain.desk import Talk
from bridge_app.domain.plan import Plan
from bridge_app.errors import ChangedElsewhere, Problem
from bridge_app.services.session import Services
from bridge_app.ui.intake.ongoing import Ongoing
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.state import Facts, planned, scored
from bridge_app.ui.intake.worded import worded
from bridge_app.ui.two_versions import both

Then = Callable[[], object]
Failed = Callable[[Problem], None]


@dataclass(frozen=True)
class Answered:
    """What was typed: how it is kept after all, and which drafts go with it if it is not."""

    again: Then
    fields: tuple[str, ...] = ()


class Elsewhere(QObject):
    """Reads what stands now, and asks which of both it is to be."""

    def __init__(self, talk: Ongoing, page: IntakePage) -> None:
        super().__init__()
        self._talk, self._page = talk, page
        self._typed: Answered | None = None
        card = page.both.card
        card.mine_wanted.connect(self._keep_mine)
        card.theirs_wanted.connect(self._take_theirs)
        card.left.connect(page.close_both)
        talk.forgotten.connect(self._forget)

    def unless_first(self, again: Then, fields: tuple[str, ...], other: Failed) -> Failed:
        """For `ask`: both texts when somebody else was first, else what `other` does."""
        return partial(self._failed, Answered(again, fields), other)

    def _failed(self, typed: Answered, other: Failed, problem: Problem) -> None:
        if not isinstance(problem, ChangedElsewhere):
            other(problem)
            return
        talk = self._talk
        read = partial(_standing, talk.services, talk.actor, talk.conversation, talk.subject)
        talk.context.ask(read, partial(self._meet, typed, problem), other)

    def _meet(self, typed: Answered, problem: ChangedElsewhere, now: tuple[Talk, Plan]) -> None:
        """What only the other changed is taken over; asked is about what both did."""
        talk = self._talk
        talk.facts = newer(talk.known, *now)
        mine, theirs = worded(talk.known), worded(replace(talk.known, drafts={}))
        if mine == theirs:
            typed.again()
            return
        self._typed = typed
        self._page.ask_both(talk.say, both(mine, theirs, problem))
        talk.changed.emit()

    def _keep_mine(self) -> None:
        self._page.close_both()
        if self._typed:
            self._typed.again()

    def _take_theirs(self) -> None:
        self._page.close_both()
        if self._typed:
            self._talk.drop_typed(*self._typed.fields)
            self._talk.changed.emit()

    def _forget(self) -> None:
        """Nothing of one client is asked of the next."""
        self._typed = None


def _standing(
    services: Services, actor: Actor, conversation: UUID, client: UUID
) -> tuple[Talk, Plan]:
    return services.bridges.current(actor, conversation), services.plans.plan(actor, client)


def newer(facts: Facts, talk: Talk, plan: Plan) -> Facts:
    """The talk as somebody else left it, with everything that is typed here."""
    now = replace(
        facts,
        bridge=talk.facts,
        strengths=talk.strengths,
        later=talk.later,
        vision=talk.vision,
        vision_by=talk.vision_by,
        review_due=talk.review_due,
    )
    return planned(scored(now, talk.scoring), plan)
