"""What is wished about one step on the page "Doel en stappen"."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from bridge_app.domain.lanes import in_lane
from bridge_app.domain.plan import Lane, MiniStep, Plan, StepDraft, as_draft
from bridge_app.ui.once import Once, kept_once
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.plan.state import StepLine, step_draft

if TYPE_CHECKING:
    from bridge_app.ui.plan.later import LaterCard
    from bridge_app.ui.plan.presenter import PlanPresenter
    from bridge_app.ui.plan.step_card import StepCard


class StepWishes(QObject):
    """Adds, words, splits, moves and takes away steps."""

    def __init__(self, room: PlanPresenter) -> None:
        super().__init__()
        self._room = room
        self._plans = room.undoing.plans
        self._actor = room.undoing.actor
        self._once = Once()
        page = room.page
        page.step_wanted.connect(self.begin)
        page.step_changed.connect(self._keep)
        page.step_split.connect(self._split)
        page.step_moved.connect(self._move)
        page.step_raised.connect(self._raise)
        page.step_begun.connect(self._begin_step)
        page.step_removed.connect(self._remove)
        page.next_up.declined.connect(self._decline)

    def begin(self, lane: Lane, draft: StepLine | None = None) -> None:
        """An empty line at the end of this lane, or one with an idea in it."""
        room, page = self._room, self._room.page
        room.view = replace(room.view, adding=lane, draft=draft or StepLine())
        room.show()
        cards: list[StepCard] | list[LaterCard]
        cards = page.steps if lane is Lane.NOW else page.later
        focus_begin(cards[-1])

    def _keep(self, card: StepCard | LaterCard, line: StepLine) -> None:
        goal = self._room.goal_id
        if goal is None or not (line.text.strip() or line.step_id):
            return
        if line.step_id is None:
            self._add(card, goal, line)
            return
        before = self._step(line.step_id)

        def keep(client: UUID) -> Plan:
            known = (line.step_id or before.id, line.version)
            return self._plans.change_step(self._actor, client, *known, step_draft(line))

        self._room.deed(keep, card, self._room.undoing.word(before))

    def _add(self, card: StepCard | LaterCard, goal: UUID, line: StepLine) -> None:
        plan = self._room.plan
        assert plan is not None  # noqa: S101 - a goal on the page comes from a plan

        def add(client: UUID) -> Plan:
            actor, draft = self._once.by(self._actor, goal, line), step_draft(line)
            keep = partial(self._plans.add_step, actor, client, goal, draft, card.lane)
            return kept_once(keep, partial(self._plans.plan, self._actor, client))

        self._room.deed(add, card, self._room.undoing.add(plan), self._added)

    def _added(self, _plan: Plan) -> None:
        """A step that is kept ends the empty line it was typed in."""
        self._once.kept()
        self._room.view = replace(self._room.view, adding=None, draft=StepLine())

    def _split(self, card: StepCard | LaterCard, line: StepLine, first: str, second: str) -> None:
        if line.step_id is None:
            return
        before = self._step(line.step_id)

        def split(client: UUID) -> Plan:
            halves = replace(as_draft(before), text=first, short_text=""), StepDraft(second)
            known = (before.id, before.version)
            return self._plans.split_step(self._actor, client, *known, *halves)

        self._room.deed(
            split,
            card.splitting,
            self._room.undoing.split(before),
            lambda _plan: card.splitting.close_form(),
        )

    def _move(self, line: StepLine, lane: Lane) -> None:
        """To the front of later, where it stays in sight; to the end of now."""
        self._move_to(line, lane, 1 if lane is Lane.LATER else None)

    def _begin_step(self, line: StepLine) -> None:
        """The client is busy with it."""
        step_id = line.step_id
        if step_id is not None:
            call = self._plans.begin_step
            self._room.deed(
                lambda client: call(self._actor, client, step_id),
                None,
                self._room.undoing.begin(step_id),
            )

    def _raise(self, line: StepLine) -> None:
        plan = self._room.plan
        if plan and line.step_id:
            later = [step.id for step in in_lane(plan, Lane.LATER)]
            self._move_to(line, Lane.LATER, later.index(line.step_id))

    def _move_to(self, line: StepLine, lane: Lane, place: int | None) -> None:
        plan, step_id = self._room.plan, line.step_id
        if plan is None or step_id is None:
            return

        def move(client: UUID) -> Plan:
            known = (step_id, line.version)
            return self._plans.move_step(self._actor, client, *known, lane, place)

        self._room.deed(move, None, self._room.undoing.move(plan, step_id))

    def _remove(self, card: StepCard | LaterCard, line: StepLine, why: str) -> None:
        step_id = line.step_id
        if step_id is not None:
            known = (step_id, line.version, why)
            self._room.deed(
                lambda client: self._plans.drop_step(self._actor, client, *known),
                card,
                self._room.undoing.drop(step_id),
                partial(self._room.offer_undo, "step.let_go_said"),
            )

    def _decline(self, line: StepLine) -> None:
        """It waits; the page does not ask again while it stands open."""
        if line.step_id:
            view = self._room.view
            self._room.view = replace(view, waits=view.waits | {line.step_id})
            self._room.show()

    def _step(self, step_id: UUID) -> MiniStep:
        plan = self._room.plan
        found = plan.step(step_id) if plan else None
        assert found is not None  # noqa: S101 - the page shows the steps of this plan
        return found
