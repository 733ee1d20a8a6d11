"""Goals and mini-steps: written, agreed, claimed, confirmed; nothing of it is ever lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.desk import Praise, check_area
from bridge_app.domain.lanes import check_open, halves, last_place, moved, surplus
from bridge_app.domain.plan import (
    SAME,
    Lane,
    MiniStep,
    Plan,
    Same,
    SeenHow,
    StepDraft,
    StepEventKind,
    StepState,
    TeachBack,
    as_draft,
    check_room_for_step,
    checked_goal,
    checked_step,
    optional_text,
    steps_to_agree,
    worded,
)
from bridge_app.domain.plan_history import PlanHistory
from bridge_app.errors import StepIsConfirmed
from bridge_app.services.acting import Acting
from bridge_app.services.planning import Turn, leave_footprints
from bridge_app.storage import footprints, plan_history, plans, scorings
from bridge_app.storage.heads import head_of


@dataclass(frozen=True)
class Plans:
    """The one plan of a client's case."""

    acting: Acting

    def plan(self, actor: Actor, client_id: UUID) -> Plan:
        """The plan with all that ever stood in it."""
        with self._planning(actor, client_id, "plan.see") as turn:
            return turn.plan

    def history(self, actor: Actor, client_id: UUID) -> PlanHistory:
        """Every wording the plan had, and what became of each step, with when and who."""
        with self._planning(actor, client_id, "plan.history") as turn:
            return plan_history.of_plan(turn.work.connection, turn.plan.id)

    def set_urgent(self, actor: Actor, client_id: UUID, area: str | None) -> None:
        """Keep what is most urgent now, or (None) that nothing is; at most one stands."""
        with self._planning(actor, client_id, "plan.urgent") as turn:
            if area is not None:
                self._check_area(turn, area)
            scorings.set_urgent(turn.work.connection, turn.plan.case_id, area, turn.work.written)

    # --- goals -----------------------------------------------------------------------------

    def set_goal(  # noqa: PLR0913 - a goal has this many parts, most of them optional
        self,
        actor: Actor,
        client_id: UUID,
        area: str,
        text: str,
        short_text: str = "",
        *,
        motivation: str | Same = SAME,
        target_date: date | Same | None = SAME,
        how_known: str | Same = SAME,
        goal_id: UUID | None = None,
        version: int = 1,
        reason: str = "",
    ) -> Plan:
        """A new goal, or (with `goal_id`) another wording of one; the old wording is kept.

        What is not named stays as it was; `reason` is why it is changed, if somebody says.
        Raises FieldProblem, and ChangedElsewhere when `version` no longer stands.
        """
        with self._planning(actor, client_id, "plan.goal") as turn:
            self._check_area(turn, area)
            before = replace(turn.goal(goal_id), version=version) if goal_id else turn.new_goal()
            goal = checked_goal(
                replace(
                    before,
                    area=area,
                    text=text,
                    short_text=short_text,
                    motivation=before.motivation if motivation is SAME else motivation,
                    target_date=before.target_date if target_date is SAME else target_date,
                    how_known=before.how_known if how_known is SAME else how_known,
                )
            )
            kept = turn.work.connection, goal, turn.work.written
            if goal_id:
                plans.change_goal(*kept, optional_text("reason", reason))
            else:
                plans.insert_goal(*kept)
            turn.work.about("goal", goal.id)
            return turn.now()

    def drop_goal(
        self, actor: Actor, client_id: UUID, goal_id: UUID, version: int, reason: str = ""
    ) -> Plan:
        """Let a goal go, with what was promised for its open steps; its history stays.

        The `reason` is kept in own words, if one is given.
        """
        with self._planning(actor, client_id, "plan.drop_goal") as turn:
            said = optional_text("reason", reason)
            goal = replace(turn.goal(goal_id), version=version, dropped_reason=said)
            return turn.drop_goal(goal)

    def take_up_goal(self, actor: Actor, client_id: UUID, goal_id: UUID, version: int) -> Plan:
        """A goal that was let go counts again, with its steps; what does not fit now waits."""
        with self._planning(actor, client_id, "plan.take_up_goal") as turn:
            goal = replace(turn.former_goal(goal_id), version=version, dropped_reason=None)
            plans.change_goal(turn.work.connection, goal, turn.work.written)
            for step in surplus(turn.plan, goal):
                turn.keep_steps(moved(turn.now(), step, Lane.LATER))
            turn.work.about("goal", goal.id)
            return turn.now()

    # --- steps -----------------------------------------------------------------------------

    def add_step(
        self,
        actor: Actor,
        client_id: UUID,
        goal_id: UUID,
        draft: StepDraft,
        lane: Lane = Lane.NOW,
    ) -> Plan:
        """One more mini-step, behind the others of its lane.

        Raises TooManySteps beyond three open ones under "now".
        """
        with self._planning(actor, client_id, "plan.step") as turn:
            goal = turn.goal(goal_id)
            said = checked_step(draft)
            if lane is Lane.NOW:
                check_room_for_step(turn.plan)
            step = MiniStep(uuid4(), goal.id, said.text, last_place(turn.plan), lane)
            turn.keep_steps([worded(step, said)])
            turn.work.about("step", step.id)
            return turn.now()

    def change_step(
        self, actor: Actor, client_id: UUID, step_id: UUID, version: int, draft: StepDraft
    ) -> Plan:
        """Another wording, day or helper; a step that did not work out starts anew on a new day.

        The old wording is kept. Raises ChangedElsewhere.
        """
        with self._planning(actor, client_id, "plan.change_step") as turn:
            step = replace(turn.step(step_id), version=version)
            turn.keep_steps([worded(step, checked_step(draft))])
            return turn.started_anew(step, anew=draft.day not in {None, step.day})

    def split_step(
        self,
        actor: Actor,
        client_id: UUID,
        step_id: UUID,
        version: int,
        first: StepDraft,
        second: StepDraft,
    ) -> Plan:
        """Make a step smaller: it goes on as its first half, the second stands first in "later".

        A step that did not work out starts anew. Raises FieldProblem, ChangedElsewhere, and
        StepIsConfirmed for a step that was done.
        """
        with self._planning(actor, client_id, "plan.split_step") as turn:
            step = turn.open_step(step_id, version)
            turn.keep_steps(halves(turn.plan, step, checked_step(first), checked_step(second)))
            return turn.started_anew(step, anew=True)

    def join_step(
        self, actor: Actor, client_id: UUID, before: MiniStep, version: int, second_id: UUID
    ) -> Plan:
        """Undo a split: the step is as it was `before`, and its second half is let go.

        Raises ChangedElsewhere when the step is no longer in this `version`, NotFound when the
        second is no half of it, StepIsConfirmed when one of them was done meanwhile.
        """
        with self._planning(actor, client_id, "plan.join_step") as turn:
            step = turn.open_step(before.id, version)
            turn.check_half(second_id, step)
            turn.keep_steps([worded(step, checked_step(as_draft(before)))])
            if before.state is StepState.NOT_YET:
                turn.tell(step.id, StepEventKind.NOT_YET, note=optional_text("note", before.note))
            return turn.drop(second_id)

    def move_step(
        self,
        actor: Actor,
        client_id: UUID,
        step_id: UUID,
        version: int,
        lane: Lane,
        position: int | None = None,
    ) -> Plan:
        """Put a step in this lane, at this place from 1 on (None: last).

        A step that did not work out starts anew in the other lane. Raises TooManySteps when
        three open ones stand under "now" already.
        """
        with self._planning(actor, client_id, "plan.move_step") as turn:
            step = turn.open_step(step_id, version)
            if lane is Lane.NOW and step.lane is not lane:
                check_room_for_step(turn.plan)
            turn.keep_steps(moved(turn.plan, step, lane, position))
            return turn.started_anew(step, anew=lane is not step.lane)

    def drop_step(
        self, actor: Actor, client_id: UUID, step_id: UUID, version: int, reason: str = ""
    ) -> Plan:
        """Let a step go, with what was promised for it; its history stays, and so do done steps.

        One that was let go before only gets the `reason` that is said since.
        """
        with self._planning(actor, client_id, "plan.drop_step") as turn:
            return turn.let_go(step_id, version, optional_text("reason", reason))

    def take_up_step(self, actor: Actor, client_id: UUID, step_id: UUID) -> Plan:
        """A step that was let go is to do again; for later when three stand under "now"."""
        with self._planning(actor, client_id, "plan.take_up_step") as turn:
            step = turn.former_step(step_id)
            turn.goal(step.goal_id)
            turn.make_room_for(step)
            return turn.tell(step_id, StepEventKind.REOPENED)

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

    def confirm(
        self, actor: Actor, client_id: UUID, step_id: UUID, how: SeenHow, note: str = ""
    ) -> Plan:
        """The step was done, and this is how we know; pressed twice it stays one confirmation.

        Only another `note` ("Wat hielp?") adds a line to a step that is confirmed already.
        """
        with self._planning(actor, client_id, "step.confirm") as turn:
            said, step = optional_text("note", note), turn.step(step_id)
            if step.confirmed_how and said in {"", step.note}:
                turn.work.about("step", step_id)
                return turn.plan
            return turn.confirm(step_id, step.confirmed_how or how, said)

    def begin_step(self, actor: Actor, client_id: UUID, step_id: UUID, note: str = "") -> Plan:
        """The client is busy with it; one that did not work out has a new chance.

        Raises StepIsConfirmed for a step that was done.
        """
        with self._planning(actor, client_id, "step.begin") as turn:
            said, step = optional_text("note", note), turn.step(step_id)
            check_open(step)
            if step.state is StepState.DOING and said in {"", step.note}:
                turn.work.about("step", step_id)
                return turn.plan
            return turn.tell(step_id, StepEventKind.STARTED, note=said)

    def claim(self, actor: Actor, client_id: UUID, step_id: UUID, note: str = "") -> Plan:
        """The client's own tick: done, says the client; a reward asks for a confirmation too."""
        with self._planning(actor, client_id, "step.claim") as turn:
            said, step = optional_text("note", note), turn.step(step_id)
            if step.confirmed or (not step.open and said in {"", step.note}):
                turn.work.about("step", step_id)
                return turn.plan
            return turn.tell(step_id, StepEventKind.CLAIMED, note=said)

    def not_yet(self, actor: Actor, client_id: UUID, step_id: UUID, note: str = "") -> Plan:
        """It did not work out yet, without blame; also puts a mistaken confirmation right.

        Raises AlreadyRewarded when something was handed out for the step or its goal.
        """
        with self._planning(actor, client_id, "step.not_yet") as turn:
            return turn.not_yet(turn.step(step_id), optional_text("note", note))

    def undo(self, actor: Actor, client_id: UUID, step_id: UUID) -> Plan:
        """Take back a tick or a "not yet"; as a new row, so the story stays whole."""
        with self._planning(actor, client_id, "step.undo") as turn:
            step = turn.step(step_id)
            if step.confirmed:
                raise StepIsConfirmed
            turn.make_room_for(step)
            return turn.tell(step_id, StepEventKind.REOPENED)

    def settle(self, actor: Actor, client_id: UUID) -> int:
        """The screen was left: done steps leave their footprint, for ever; gives how many."""
        with self._planning(actor, client_id, "plan.settle") as turn:
            feet = footprints.of_plan(turn.work.connection, turn.plan.id)
            new = leave_footprints(turn.work, turn.plan, {step_id for step_id, _, _ in feet})
            turn.work.about("plan", turn.plan.id, amount=new)
            return new

    def praise(
        self, actor: Actor, client_id: UUID, text: str, step_id: UUID | None = None
    ) -> Praise:
        """Appreciation without money, also for a step that did not work out (DOMAIN 4)."""
        with self._planning(actor, client_id, "plan.praise") as turn:
            return turn.praise(text, step_id)

    def take_back_praise(self, actor: Actor, client_id: UUID, seq: int) -> None:
        """Undo a compliment as a new row, while its screen stands (DECISIONS D8).

        Raises NotFound for one that is not there or was taken back already.
        """
        with self._planning(actor, client_id, "plan.take_back_praise") as turn:
            turn.take_back_praise(seq)

    # --- shared ----------------------------------------------------------------------------

    @contextmanager
    def _planning(self, actor: Actor, client_id: UUID, action: str) -> Iterator[Turn]:
        with self.acting.deed(actor, Permission.PLAN, action) as work:
            work.reach(client_id)
            plan = head_of(work.connection, client_id).plan(work.connection)
            work.about("plan", plan.id)
            yield Turn(self.acting, work, client_id, plan)

    def _check_area(self, turn: Turn, area: str) -> None:
        moments = scorings.of_case(turn.work.connection, turn.plan.case_id)
        latest = moments[-1] if moments else None
        check_area(self.acting.wordings.of(turn.work.connection, latest).definition, area)
