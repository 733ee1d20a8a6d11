"""What a client may take home, and a log line for each paper that leaves."""

from dataclasses import dataclass
from datetime import date, datetime
from secrets import choice
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.codes import ALPHABET, LENGTH
from bridge_app.domain.looking import printer_name
from bridge_app.domain.plan import Lane, MiniStep, Plan, StepState
from bridge_app.domain.privacy import TakeHome, TakeHomeGoal, TakeHomeStep
from bridge_app.services.acting import Acting, Work
from bridge_app.services.bridge_now import areas_off, bridge_now, settled, subject_of
from bridge_app.services.clock import business_day
from bridge_app.storage import appointments, conversations, papers
from bridge_app.storage.heads import Head, head_of


@dataclass(frozen=True)
class Papers:
    """Papers of one client; what is on them the client's ticks decide (domain/privacy.py)."""

    acting: Acting

    def take_home(self, actor: Actor, client_id: UUID) -> TakeHome:
        """Everything a take-home paper could show; never a reward, a number or a surname."""
        with self.acting.deed(actor, Permission.CONVERSE, "paper.take_home") as work:
            work.reach(client_id)
            return take_home_now(self.acting, work, head_of(work.connection, client_id))

    def printed(
        self,
        actor: Actor,
        client_id: UUID,
        paper: str,
        preset: str,
        *,
        with_code: bool = False,
        to: str = "",
    ) -> str:
        """Keep that a paper leaves: which kind, for whose eyes. Never what was on it.

        `to` is the name of the printer (TRUST 35), empty for a file.

        Gives the code for it when one is wished, else nothing; a code takes the place of the
        one on an earlier paper of this kind (DECISIONS I3).
        """
        with self.acting.deed(actor, Permission.CONVERSE, "paper.printed") as work:
            work.reach(client_id)
            case = head_of(work.connection, client_id).case
            code = "".join(map(choice, [ALPHABET] * LENGTH)) if with_code else ""
            papers.keep_left(work.connection, case.id, paper, preset, code, work.written)
            work.about("paper", detail=f"{paper} {preset} {printer_name(to)}".rstrip())
            return code

    def lay_ready(self, actor: Actor, client_id: UUID, paper: str) -> None:
        """Keep that a paper lies at the desk: the printer would not give it (DECISIONS D10)."""
        with self.acting.deed(actor, Permission.CONVERSE, "paper.laid_ready") as work:
            self._mark(work, client_id, paper, waiting=True)

    def taken(self, actor: Actor, client_id: UUID, paper: str) -> None:
        """Keep that the client has the paper that lay at the desk."""
        with self.acting.deed(actor, Permission.CONVERSE, "paper.taken") as work:
            self._mark(work, client_id, paper, waiting=False)

    def _mark(self, work: Work, client_id: UUID, paper: str, *, waiting: bool) -> None:
        work.reach(client_id)
        case = head_of(work.connection, client_id).case
        papers.mark(work.connection, case.id, paper, work.written, waiting=waiting)
        work.about("paper", detail=paper)


def take_home_now(acting: Acting, work: Work, head: Head) -> TakeHome:
    """Everything a take-home paper of this client could show now."""
    client = head.client
    talk = conversations.unfinished(work.connection, head.case.id)
    subject = settled(work, subject_of(work, head, talk))
    now = bridge_now(acting, work, subject)
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
        desk_phone=now.town.get("desk_phone", ""),
        printed_on=work.day,
        vision=now.around.vision,
        vision_by=now.around.vision_by,
        review_due=_ahead(now.around.review_due, work.day),
        agreed_on=_day(subject.plan.agreed_at),
        large_letters=client.needs.large_letters,
        waiting=head.paper_waiting,
        last_preset=papers.last_preset(work.connection, head.case.id),
        findable=not acting.in_memory,
        areas_off=areas_off(now.town),
    )


def take_home_goals(plan: Plan) -> tuple[TakeHomeGoal, ...]:
    """The goals that stand, each with its open steps under "now" and those for later."""
    return tuple(
        TakeHomeGoal(
            goal.id,
            goal.area,
            goal.text,
            goal.short_text,
            tuple(map(_step, filter(_is_now, plan.steps_of(goal)))),
            tuple(map(_step, filter(_is_later, plan.steps_of(goal)))),
            goal.motivation,
            goal.how_known,
            goal.target_date,
        )
        for goal in plan.active_goals
    )


def _is_now(step: MiniStep) -> bool:
    return step.lane is Lane.NOW and step.state is not StepState.DONE


def _is_later(step: MiniStep) -> bool:
    return step.lane is Lane.LATER and step.state is not StepState.DONE


def _ahead(day: date | None, today: date) -> date | None:
    """A day that is still to come; one that has gone by is promised to nobody any more."""
    return day if day and day >= today else None


def _day(at: datetime | None) -> date | None:
    """The day on which something happened here."""
    return None if at is None else business_day(at)


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
