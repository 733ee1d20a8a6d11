"""Ways back: for each change of the plan the change that puts it right again (DECISIONS D8).

Each is a new row, so that nothing of what happened is lost. An agreement and a compliment have
no way back: they were said.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from bridge_app.domain.access import Actor
from bridge_app.domain.lanes import in_lane
from bridge_app.domain.plan import Goal, MiniStep, Plan, as_draft
from bridge_app.services.plans import Plans

Back = Callable[[UUID, Plan], Plan]
"""Puts one change right: for this client, in the plan as it stands now."""


@dataclass
class Undoing:
    """The changes made since the page was opened, the last on top."""

    plans: Plans
    actor: Actor
    backs: list[Back] = field(default_factory=list)

    def split(self, before: MiniStep) -> Back:
        """The step whole again, without its second half."""

        def back(client: UUID, now: Plan) -> Plan:
            newest = next(step for step in now.open_steps if step.split_from == before.id)
            version = _step(now, before.id).version
            return self.plans.join_step(self.actor, client, before, version, newest.id)

        return back

    def move(self, before: Plan, step_id: UUID) -> Back:
        """The step where it stood."""
        step = _step(before, step_id)
        place = in_lane(before, step.lane).index(step) + 1

        def back(client: UUID, now: Plan) -> Plan:
            version = _step(now, step_id).version
            return self.plans.move_step(self.actor, client, step_id, version, step.lane, place)

        return back

    def word(self, before: MiniStep) -> Back:
        """The step in its former words."""

        def back(client: UUID, now: Plan) -> Plan:
            version = _step(now, before.id).version
            draft = as_draft(before)
            return self.plans.change_step(self.actor, client, before.id, version, draft)

        return back

    def add(self, before: Plan) -> Back:
        """Without the step that was added."""
        known = {step.id for step in before.steps}

        def back(client: UUID, now: Plan) -> Plan:
            new = next(step for step in now.steps if step.id not in known)
            return self.plans.drop_step(self.actor, client, new.id, new.version)

        return back

    def begin(self, step_id: UUID) -> Back:
        """With the step as it was before somebody was busy with it."""
        return lambda client, _now: self.plans.undo(self.actor, client, step_id)

    def drop(self, step_id: UUID) -> Back:
        """With the step that was let go."""
        return lambda client, _now: self.plans.take_up_step(self.actor, client, step_id)

    def drop_goal(self, goal_id: UUID) -> Back:
        """With the goal that was let go."""

        def back(client: UUID, now: Plan) -> Plan:
            version = _goal(now, goal_id).version
            return self.plans.take_up_goal(self.actor, client, goal_id, version)

        return back

    def word_goal(self, before: Goal) -> Back:
        """The goal in its former words."""

        def back(client: UUID, now: Plan) -> Plan:
            return self.plans.set_goal(
                self.actor,
                client,
                before.area,
                before.text,
                before.short_text,
                motivation=before.motivation,
                target_date=before.target_date,
                how_known=before.how_known,
                goal_id=before.id,
                version=_goal(now, before.id).version,
            )

        return back


def _step(plan: Plan, step_id: UUID) -> MiniStep:
    return next(step for step in plan.steps if step.id == step_id)


def _goal(plan: Plan, goal_id: UUID) -> Goal:
    return next(goal for goal in plan.goals if goal.id == goal_id)
