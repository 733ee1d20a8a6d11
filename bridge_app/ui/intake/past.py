"""What a conversation that looks back knows of the times before; frozen when it begins."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from bridge_app.domain.bridge import AreaAnswer, BridgeDefinition, Scoring
from bridge_app.domain.desk import ClientFile, Footprint, months_on
from bridge_app.domain.growing import finished_with
from bridge_app.domain.plan import Lane, MiniStep, Plan, StepState
from bridge_app.services.clock import business_day


@dataclass(frozen=True)
class Past:
    """Last time, in the client's own words, and the steps that were promised then.

    `moments` are the finished bridges, oldest first (none after a short talk that ended with
    steps), `day` the day of last time; `walk` the steps to talk through, in order; `due` whether
    the bridge may be made again by now; `kept` whether the client came to a noted appointment
    today, `paper` whether a paper of last time still lies ready.
    """

    day: date
    moments: tuple[Scoring, ...]
    strengths: tuple[str, ...] = ()
    praise: tuple[str, ...] = ()
    footprints: tuple[Footprint, ...] = ()
    goal: str = ""
    vision: str = ""
    urgent: str = ""
    walk: tuple[UUID, ...] = ()
    due: bool = False
    kept: bool = False
    paper: bool = False

    def chosen(self, definition: BridgeDefinition, area: str) -> AreaAnswer:
        """What stood for this area the last time this bridge was made; nothing if it never was."""
        alike = finished_with(self.moments, definition)
        return alike[-1].answer_for(area) if alike else AreaAnswer(area)

    @property
    def since(self) -> tuple[Footprint, ...]:
        """The steps that were done since the last bridge."""
        return tuple(each for each in self.footprints if each.on >= self.day)


def past_of(
    file: ClientFile,
    today: date,
    months: int,
    now_made: UUID | None = None,
    began: datetime | None = None,
) -> Past | None:
    """The past of this client; None for somebody who comes for the first time.

    After so many `months` the bridge is looked at again where no day was promised. `now_made`
    is the moment that this conversation itself made, if it came that far, `began` when it began.
    """
    moments = tuple(each for each in file.scorings if each.id != now_made)
    last = _last_time(file.plan, moments, began)
    if last is None:
        return None
    day = business_day(last)
    goals = file.plan.active_goals
    promised = file.review_due if now_made is None else None
    return Past(
        day,
        moments,
        file.strengths,
        tuple(each.text for each in file.praise[-2:]),
        file.footprints,
        goals[0].text if goals else "",
        file.vision,
        file.urgent_area or "",
        _walk(file.plan, file.footprints),
        (promised or months_on(day, months)) <= today,
        file.appointment is not None and file.appointment.day == today,
        file.paper_waiting,
    )


def _last_time(plan: Plan, moments: tuple[Scoring, ...], began: datetime | None) -> datetime | None:
    """When the last bridge was made; without one when steps were agreed before this talk."""
    if moments:
        return moments[-1].finished_at or moments[-1].started_at
    agreed = (each.agreed_at for each in plan.agreements)
    return max((at for at in agreed if began is None or at < began), default=None)


def _walk(plan: Plan, footprints: tuple[Footprint, ...]) -> tuple[UUID, ...]:
    """What was for now: not done yet, or done and nobody has talked about it."""
    settled = {each.step_id for each in footprints}
    steps = (step for goal in plan.active_goals for step in plan.steps_of(goal))
    return tuple(s.id for s in steps if s.lane is Lane.NOW and _is_open(s, settled))


def still_at(past: Past, plan: Plan, step_id: UUID) -> Past:
    """With the step that the talk stands at: whatever became of it, one comes back to it."""
    order = [step.id for step in plan.steps]
    if step_id in past.walk or step_id not in order:
        return past
    before = [each for each in past.walk if order.index(each) < order.index(step_id)]
    return replace(past, walk=(*before, step_id, *past.walk[len(before) :]))


def _is_open(step: MiniStep, settled: set[UUID]) -> bool:
    if step.state is not StepState.DONE:
        return True
    return not step.confirmed or step.id not in settled
