"""What a client may take home, and a log line for each paper that leaves."""

from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.plan import Lane, MiniStep, Plan, StepState
from bridge_app.domain.privacy import Preset, TakeHome, TakeHomeGoal, TakeHomeStep
from bridge_app.services.acting import Acting, Work
from bridge_app.services.bridge_now import bridge_now, settled, subject_of
from bridge_app.storage import appointments, conversations, settings_rows
from bridge_app.storage.heads import Head, head_of


@dataclass(frozen=True)
class Papers:
    """Papers of one client; what is on them the client's ticks decide (domain/privacy.py)."""

    acting: Acting

    def take_home(self, actor: Actor, client_id: UUID) -> TakeHome:
        """Everything a take-home paper could show; never a reward, a number or a surname."""
        with self.acting.deed(actor, Permission.CONVERSE, "paper.take_home") as work:
            work.reach(client_id)
            return self._take_home(work, head_of(work.connection, client_id))

    def printed(self, actor: Actor, client_id: UUID, paper: str, preset: Preset | str) -> None:
        """Log that a paper left: which kind, for whose eyes. Never what was on it."""
        with self.acting.deed(actor, Permission.CONVERSE, "paper.printed") as work:
            work.reach(client_id)
            work.about("paper", detail=f"{paper} {preset}")

    def _take_home(self, work: Work, head: Head) -> TakeHome:
        client = head.client
        talk = conversations.unfinished(work.connection, head.case.id)
        subject = settled(work, subject_of(work, head, talk))
        now = bridge_now(self.acting, work, subject)
        settings = settings_rows.valid_on(work.connection, work.day)
        return TakeHome(
            definition=now.wording.definition,
            bridge=now.facts,
            language=talk.language if talk else client.language,
            form=client.address_form,
            words=now.wording.words,
            first_name=client.first_name or "",
            goals=take_home_goals(subject.plan),
            strengths=now.around.strengths,
            appointment=appointments.next_of(work.connection, head.case.id, work.day),
            desk_phone=settings.get("desk_phone", ""),
            printed_on=work.day,
        )


def take_home_goals(plan: Plan) -> tuple[TakeHomeGoal, ...]:
    """The goals that stand, each with its open steps under "now"."""
    return tuple(
        TakeHomeGoal(
            goal.id,
            goal.area,
            goal.text,
            goal.short_text,
            tuple(map(_step, filter(_is_open, plan.steps_of(goal)))),
        )
        for goal in plan.active_goals
    )


def _is_open(step: MiniStep) -> bool:
    return step.lane is Lane.NOW and step.state is not StepState.DONE


def _step(step: MiniStep) -> TakeHomeStep:
    return TakeHomeStep(
        step.id,
        step.text,
        step.short_text,
        step.day,
        step.day_part,
        step.at,
        step.helper,
        step.if_then,
    )
