"""Goals and mini-steps: written, agreed, claimed, confirmed; nothing of it is ever lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.desk import Praise, check_area
from bridge_app.domain.plan import (
    Goal,
    MiniStep,
    Plan,
    SeenHow,
    StepDraft,
    StepEventKind,
    StepState,
    TeachBack,
    check_room_for_step,
    checked_step,
    checked_text,
    optional_text,
    steps_to_agree,
)
from bridge_app.domain.rewards import rewarded_steps
from bridge_app.errors import AlreadyRewarded, ChangedElsewhere, NotFound, StepIsConfirmed
from bridge_app.services.acting import Acting, Work
from bridge_app.storage import ledger, plans, scorings
from bridge_app.storage.heads import head_of


@dataclass(frozen=True)
class _Turn:
    """One deed on the plan of a case."""

    work: Work
    client_id: UUID
    plan: Plan

    def goal(self, goal_id: UUID) -> Goal:
        """The goal as it stands; raises NotFound."""
        for goal in self.plan.active_goals:
            if goal.id == goal_id:
                return goal
        raise NotFound("goal")

    def step(self, step_id: UUID) -> MiniStep:
        """The step as it stands; raises NotFound, also for a step that was dropped."""
        step = self.plan.step(step_id)
        if step is None or step.state is StepState.DROPPED:
            raise NotFound("step")
        return step

    def now(self) -> Plan:
        """The plan after what was written."""
        return plans.read(self.work.connection, self.plan)


@dataclass(frozen=True)
class Plans:
    """The one plan of a client's case."""

    acting: Acting

    def plan(self, actor: Actor, client_id: UUID) -> Plan:
        """The plan with all that ever stood in it."""
        with self._planning(actor, client_id, "plan.see") as turn:
            return turn.plan

    def set_urgent(self, actor: Actor, client_id: UUID, area: str | None) -> None:
        """Keep what is most urgent now, or (None) that nothing is; at most one stands."""
        with self._planning(actor, client_id, "plan.urgent") as turn:
            if area is not None:
                self._check_area(turn, area)
            scorings.set_urgent(turn.work.connection, turn.plan.case_id, area, turn.work.written)

    # --- goals and steps -------------------------------------------------------------------

    def set_goal(  # noqa: PLR0913 - a goal has this many parts, most of them optional
        self,
        actor: Actor,
        client_id: UUID,
        area: str,
        text: str,
        short_text: str = "",
        *,
        goal_id: UUID | None = None,
        version: int = 1,
    ) -> Plan:
        """A new goal, or (with `goal_id`) another wording of one; the old wording is kept.

        Raises FieldProblem, and ChangedElsewhere when `version` is no longer the one that
        stands.
        """
        with self._planning(actor, client_id, "plan.goal") as turn:
            self._check_area(turn, area)
            said = checked_text("goal", text)
            short = optional_text("short_text", short_text)
            if goal_id is None:
                position = len(turn.plan.goals) + 1
                goal = Goal(uuid4(), turn.plan.id, area, said, position, short)
                plans.insert_goal(turn.work.connection, goal, turn.work.written)
            else:
                before = replace(turn.goal(goal_id), version=version)
                goal = replace(before, area=area, text=said, short_text=short)
                plans.change_goal(turn.work.connection, goal, turn.work.written)
            turn.work.about("goal", goal.id)
            return turn.now()

    def drop_goal(
        self, actor: Actor, client_id: UUID, goal_id: UUID, version: int, reason: str = ""
    ) -> Plan:
        """Let a goal go; it stays in the history with the reason, in own words, if one is given."""
        with self._planning(actor, client_id, "plan.drop_goal") as turn:
            said = optional_text("reason", reason)
            goal = replace(turn.goal(goal_id), version=version, dropped_reason=said)
            plans.change_goal(turn.work.connection, goal, turn.work.written)
            turn.work.about("goal", goal.id)
            return turn.now()

    def add_step(self, actor: Actor, client_id: UUID, goal_id: UUID, draft: StepDraft) -> Plan:
        """One more mini-step under "now"; raises TooManySteps beyond three open ones."""
        with self._planning(actor, client_id, "plan.step") as turn:
            goal = turn.goal(goal_id)
            said = checked_step(draft)
            check_room_for_step(turn.plan)
            step = _worded(MiniStep(uuid4(), goal.id, said.text, len(turn.plan.steps) + 1), said)
            plans.insert_step(turn.work.connection, step, turn.work.written)
            turn.work.about("step", step.id)
            return turn.now()

    def change_step(
        self, actor: Actor, client_id: UUID, step_id: UUID, version: int, draft: StepDraft
    ) -> Plan:
        """Another wording, day or helper; the old one is kept. Raises ChangedElsewhere."""
        with self._planning(actor, client_id, "plan.change_step") as turn:
            step = replace(turn.step(step_id), version=version)
            changed = _worded(step, checked_step(draft))
            plans.change_step(turn.work.connection, changed, turn.work.written)
            turn.work.about("step", step_id)
            return turn.now()

    def drop_step(self, actor: Actor, client_id: UUID, step_id: UUID, version: int) -> Plan:
        """Let a step go; it stays in the history. A done step stays: growth only adds."""
        with self._planning(actor, client_id, "plan.drop_step") as turn:
            step = turn.step(step_id)
            if step.version != version:
                raise ChangedElsewhere("step")
            if step.state is StepState.DONE:
                raise StepIsConfirmed
            return self._tell(turn, step_id, StepEventKind.DROPPED)

    # --- agreement -------------------------------------------------------------------------

    def agree(self, actor: Actor, client_id: UUID, teach_back: TeachBack) -> Plan:
        """The plan is agreed as it stands: exactly these steps; later ones ask for it again.

        Raises NothingToAgree without a goal and a step. Pressed twice it stays one agreement.
        """
        with self._planning(actor, client_id, "plan.agree") as turn:
            turn.work.about("plan", turn.plan.id, detail=teach_back)
            held = steps_to_agree(turn.plan)
            if all(turn.plan.is_agreed(step_id) for step_id in held):
                return turn.plan
            plans.add_agreement(
                turn.work.connection, turn.plan.id, held, teach_back, turn.work.written
            )
            return turn.now()

    # --- what became of a step -------------------------------------------------------------

    def confirm(self, actor: Actor, client_id: UUID, step_id: UUID, how: SeenHow) -> Plan:
        """The step was done, and this is how we know; pressed twice it stays one confirmation."""
        with self._planning(actor, client_id, "step.confirm") as turn:
            if turn.step(step_id).confirmed:
                turn.work.about("step", step_id)
                return turn.plan
            return self._tell(turn, step_id, StepEventKind.CONFIRMED, how)

    def claim(self, actor: Actor, client_id: UUID, step_id: UUID) -> Plan:
        """The client's own tick: done, says the client; a reward asks for a confirmation too."""
        with self._planning(actor, client_id, "step.claim") as turn:
            if turn.step(step_id).state is StepState.DONE:
                turn.work.about("step", step_id)
                return turn.plan
            return self._tell(turn, step_id, StepEventKind.CLAIMED)

    def not_yet(self, actor: Actor, client_id: UUID, step_id: UUID) -> Plan:
        """It did not work out yet, without blame; also puts a mistaken confirmation right.

        Raises AlreadyRewarded when something was handed out for the step.
        """
        with self._planning(actor, client_id, "step.not_yet") as turn:
            if turn.step(step_id).confirmed and step_id in _rewarded(turn):
                raise AlreadyRewarded
            return self._tell(turn, step_id, StepEventKind.NOT_YET)

    def undo(self, actor: Actor, client_id: UUID, step_id: UUID) -> Plan:
        """Take back a tick or a "not yet"; as a new row, so the story stays whole."""
        with self._planning(actor, client_id, "step.undo") as turn:
            if turn.step(step_id).confirmed:
                raise StepIsConfirmed
            return self._tell(turn, step_id, StepEventKind.REOPENED)

    def settle(self, actor: Actor, client_id: UUID) -> int:
        """The screen was left: done steps leave their footprint, for ever; gives how many."""
        with self._planning(actor, client_id, "plan.settle") as turn:
            before = {row[0] for row in plans.footprints_of(turn.work.connection, turn.plan.id)}
            done = [step.id for step in turn.plan.steps if step.state is StepState.DONE]
            new = [step_id for step_id in done if step_id not in before]
            plans.add_footprints(turn.work.connection, new, turn.work.written)
            turn.work.about("plan", turn.plan.id, amount=len(new))
            return len(new)

    def praise(
        self, actor: Actor, client_id: UUID, text: str, step_id: UUID | None = None
    ) -> Praise:
        """Appreciation without money, also for a step that did not work out (DOMAIN 4)."""
        with self._planning(actor, client_id, "plan.praise") as turn:
            if step_id is not None and turn.plan.step(step_id) is None:
                raise NotFound("step")
            said = Praise(checked_text("praise", text), turn.work.now, step_id)
            plans.add_praise(turn.work.connection, client_id, said, turn.work.written)
            turn.work.about("step" if step_id else "client", step_id or client_id)
            return said

    # --- shared ----------------------------------------------------------------------------

    @contextmanager
    def _planning(self, actor: Actor, client_id: UUID, action: str) -> Iterator[_Turn]:
        with self.acting.deed(actor, Permission.PLAN, action) as work:
            work.reach(client_id)
            plan = head_of(work.connection, client_id).plan(work.connection)
            work.about("plan", plan.id)
            yield _Turn(work, client_id, plan)

    def _check_area(self, turn: _Turn, area: str) -> None:
        moments = scorings.of_case(turn.work.connection, turn.plan.case_id)
        latest = moments[-1] if moments else None
        check_area(self.acting.wordings.of(turn.work.connection, latest).definition, area)

    def _tell(
        self, turn: _Turn, step_id: UUID, kind: StepEventKind, how: SeenHow | None = None
    ) -> Plan:
        plans.add_event(turn.work.connection, step_id, kind, turn.work.written, how)
        turn.work.about("step", step_id, detail=how or "")
        return turn.now()


def _worded(step: MiniStep, said: StepDraft) -> MiniStep:
    return replace(
        step,
        text=said.text,
        short_text=said.short_text,
        day=said.day,
        day_part=said.day_part,
        at=said.at,
        helper=said.helper,
        if_then=said.if_then,
    )


def _rewarded(turn: _Turn) -> frozenset[UUID]:
    rows = ledger.rows_of_client(turn.work.connection, turn.client_id)
    return rewarded_steps(ledger.rewards_from(rows))
