"""One deed on a plan: what it finds there, and the writes that several deeds share."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

from bridge_app.domain.desk import Praise
from bridge_app.domain.goal_rewards import rewarded_goals
from bridge_app.domain.lanes import check_open, has_room, moved
from bridge_app.domain.plan import (
    Goal,
    Lane,
    MiniStep,
    Plan,
    SeenHow,
    StepEventKind,
    StepState,
    checked_text,
)
from bridge_app.domain.rewards import rewarded_steps
from bridge_app.errors import AlreadyRewarded, NotFound
from bridge_app.reward_errors import GoalAlreadyRewarded
from bridge_app.services.acting import Acting, Work
from bridge_app.services.booking import Standing, standing_of
from bridge_app.services.promising import award_promised, free_promised, promise_again
from bridge_app.storage import footprints, plans
from bridge_app.storage.versions import changed_elsewhere


@dataclass(frozen=True)
class Turn:
    """One deed on the plan of a case."""

    acting: Acting
    work: Work
    client_id: UUID
    plan: Plan

    def goal(self, goal_id: UUID) -> Goal:
        """The goal as it stands; raises NotFound, also for one that was let go."""
        return self._found(self.plan.active_goals, goal_id)

    def new_goal(self) -> Goal:
        """An empty goal behind the others."""
        return Goal(uuid4(), self.plan.id, "", "", len(self.plan.goals) + 1)

    def former_goal(self, goal_id: UUID) -> Goal:
        """A goal that was let go; raises NotFound for any other."""
        former = [goal for goal in self.plan.goals if goal.dropped_reason is not None]
        return self._found(former, goal_id)

    @staticmethod
    def _found(goals: Iterable[Goal], goal_id: UUID) -> Goal:
        for goal in goals:
            if goal.id == goal_id:
                return goal
        raise NotFound("goal")

    def step(self, step_id: UUID) -> MiniStep:
        """The step as it stands; raises NotFound, also for a step that was let go."""
        step = self.plan.step(step_id)
        if step is None or step.state is StepState.DROPPED:
            raise NotFound("step")
        return step

    def former_step(self, step_id: UUID) -> MiniStep:
        """A step that was let go; raises NotFound for any other."""
        step = self.plan.step(step_id)
        if step is None or step.state is not StepState.DROPPED:
            raise NotFound("step")
        return step

    def open_step(self, step_id: UUID, version: int) -> MiniStep:
        """A step still to do, in the version that its reader saw.

        Raises NotFound, ChangedElsewhere, and StepIsConfirmed for a step that was done.
        """
        step = self.step(step_id)
        if step.version != version:
            raise changed_elsewhere(self.work.connection, "step", step_id)
        check_open(step)
        return step

    def check_half(self, step_id: UUID, whole: MiniStep) -> None:
        """Raise NotFound for a step that is no half of this one, StepIsConfirmed once done."""
        second = self.step(step_id)
        if second.split_from != whole.id:
            raise NotFound("step")
        check_open(second)

    def now(self) -> Plan:
        """The plan after what was written."""
        return plans.read(self.work.connection, self.plan)

    def keep_steps(self, steps: Iterable[MiniStep]) -> None:
        """Keep these as they are worded and placed now; one the plan lacks is new."""
        for step in steps:
            keep = plans.insert_step if self.plan.step(step.id) is None else plans.change_step
            keep(self.work.connection, step, self.work.written)

    def started_anew(self, step: MiniStep, *, anew: bool) -> Plan:
        """The plan, with a new chance for a step that did not work out; its story stays."""
        if anew and step.state is StepState.NOT_YET:
            return self.tell(step.id, StepEventKind.REOPENED)
        self.work.about("step", step.id)
        return self.now()

    def make_room_for(self, step: MiniStep) -> None:
        """A step that is to do again waits first in "later" when three stand under "now"."""
        if not step.open and step.lane is Lane.NOW and not has_room(self.plan):
            self.keep_steps(moved(self.plan, step, Lane.LATER, 1))

    def let_go(self, step_id: UUID, version: int, reason: str) -> Plan:
        """The plan without this step, which stays to be read; a reason may be said afterwards."""
        gone = self.plan.step(step_id)
        if gone is None or gone.state is not StepState.DROPPED:
            self.open_step(step_id, version)
        elif reason in {"", gone.note}:
            self.work.about("step", step_id)
            return self.plan
        return self.drop(step_id, reason)

    def drop(self, step_id: UUID, reason: str = "") -> Plan:
        """A step is let go, and with it what was promised for it (DECISIONS E1)."""
        self._free({step_id})
        return self.tell(step_id, StepEventKind.DROPPED, note=reason)

    def drop_goal(self, goal: Goal) -> Plan:
        """A goal is let go, and with it what was promised for steps that are still to do."""
        plans.change_goal(self.work.connection, goal, self.work.written)
        self._free({each.id for each in self.plan.steps if each.goal_id == goal.id and each.open})
        self.work.about("goal", goal.id)
        return self.now()

    def _free(self, step_ids: Collection[UUID]) -> None:
        free_promised(self.acting, self.work, self.client_id, step_ids)

    def confirm(self, step_id: UUID, how: SeenHow, note: str) -> Plan:
        """The step was done: what was promised for it is earned."""
        told = self.tell(step_id, StepEventKind.CONFIRMED, how, note)
        award_promised(self.acting, self.work, standing_of(self.work, self.client_id), step_id)
        return told

    def not_yet(self, step: MiniStep, note: str) -> Plan:
        """The step was not done (after all): what it earned is only promised again.

        The store lets nobody turn back what a step that stands as done has earned, so that is
        told first. Raises AlreadyRewarded when something was handed out for it, or for its goal.
        """
        stands = self._not_given(step) if step.confirmed else None
        self.make_room_for(step)
        told = self.tell(step.id, StepEventKind.NOT_YET, note=note)
        if stands:
            promise_again(self.acting, self.work, stands, step.id)
        return told

    def _not_given(self, step: MiniStep) -> Standing:
        stands = standing_of(self.work, self.client_id)
        if step.id in rewarded_steps(stands.rewards):
            raise AlreadyRewarded
        if step.goal_id in rewarded_goals(stands.rewards):
            raise GoalAlreadyRewarded
        return stands

    def praise(self, text: str, step_id: UUID | None) -> Praise:
        """Keep a compliment, about this step or about none; raises NotFound for a strange step."""
        if step_id is not None and self.plan.step(step_id) is None:
            raise NotFound("step")
        said = Praise(checked_text("praise", text), self.work.now, step_id)
        self._about_praise(said)
        return plans.add_praise(self.work.connection, self.client_id, said, self.work.written)

    def take_back_praise(self, seq: int) -> None:
        """Keep that this was not said; raises NotFound for what does not stand (any more)."""
        for said in plans.praise_of(self.work.connection, self.client_id):
            if said.seq == seq:
                self._about_praise(said)
                plans.take_back_praise(
                    self.work.connection, self.client_id, said, self.work.written
                )
                return
        raise NotFound("praise")

    def _about_praise(self, said: Praise) -> None:
        self.work.about("step" if said.step_id else "client", said.step_id or self.client_id)

    def tell(
        self, step_id: UUID, kind: StepEventKind, how: SeenHow | None = None, note: str = ""
    ) -> Plan:
        """One line more of a step's story; gives the plan as it stands then."""
        plans.add_event(self.work.connection, step_id, kind, self.work.written, how, note)
        self.work.about("step", step_id, detail=how or "")
        return self.now()


def leave_footprints(work: Work, plan: Plan, before: Collection[UUID]) -> int:
    """Every step that is done leaves its footprint, for ever; gives how many are new.

    Only when nobody can take a tick back any more: the screen was left, the file is opened
    anew, a paper is made. So what is drawn never goes down (DECISIONS A5, D8). `before` are
    the steps that left theirs already.
    """
    done = [step.id for step in plan.steps if step.state is StepState.DONE]
    new = [step_id for step_id in done if step_id not in before]
    footprints.add(work.connection, new, work.written)
    return len(new)
