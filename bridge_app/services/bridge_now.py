"""One client's bridge as it stands now: its moments, and what stands around the blocks."""

from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.bridge import BridgeFacts, FutureVision, Link, Scoring, Walker
from bridge_app.domain.desk import Footprint, Talk, Wording
from bridge_app.domain.drawing import Around, facts_of
from bridge_app.domain.people import Client, Conversation
from bridge_app.domain.plan import Plan, StepState
from bridge_app.services.acting import Acting, PassingTalk, Work
from bridge_app.services.clock import business_day
from bridge_app.services.talking import Turn
from bridge_app.storage import plans, scorings, visions


@dataclass(frozen=True)
class Surroundings:
    """What stands around the blocks: flags and a sentence, links, what goes well."""

    vision: FutureVision
    links: tuple[Link, ...]
    strengths: tuple[str, ...]


@dataclass(frozen=True)
class BridgeNow:
    """The moments of a case, oldest first, and the drawing of the last of them.

    A moment that is still being scored counts only while there is no finished one: a bridge
    half asked would look like a bridge half fallen down.
    """

    moments: tuple[Scoring, ...]
    latest: Scoring | None
    first: Scoring | None
    wording: Wording
    facts: BridgeFacts
    strengths: tuple[str, ...]


@dataclass(frozen=True)
class Subject:
    """Whose bridge, with what else the drawing is made from."""

    client: Client
    case_id: UUID
    plan: Plan
    footprints: tuple[Footprint, ...] = ()
    conversation: Conversation | None = None


def bridge_now(acting: Acting, work: Work, subject: Subject) -> BridgeNow:
    """The bridge of a case as it stands."""
    passing = _passing(acting, subject.conversation)
    moments = scorings.of_case(work.connection, subject.case_id)
    told = [*moments, passing.scoring] if passing else list(moments)
    finished = [moment for moment in told if moment.finished_at]
    latest = next(reversed(finished or [moment for moment in told if moment.answers]), None)
    wording = acting.wordings.of(work.connection, latest)
    first = first_like(tuple(finished), latest)
    around = surroundings(work, subject.case_id, passing)
    facts = facts_of(wording.definition, latest, first, _around(subject, around))
    shown = tuple(moment for moment in moments if moment.finished_at)
    return BridgeNow(shown, latest, first, wording, facts, around.strengths)


def talk_now(turn: Turn, subject: Subject) -> Talk:
    """A conversation as its screens show it: the moment being scored, and the one before.

    The drawing is that of this moment, from the first answer on.
    """
    work, scoring = turn.work, turn.scoring
    moments = scorings.of_case(work.connection, subject.case_id)
    before = tuple(m for m in moments if m.finished_at and m.id != scoring.id)
    first = first_like((*before, scoring), scoring)
    around = _around(subject, surroundings(work, subject.case_id, turn.passing))
    return Talk(
        turn.talk,
        subject.client,
        scoring,
        turn.wording.definition,
        turn.wording.words,
        facts_of(turn.wording.definition, scoring, first, around),
        next(reversed(before), None),
    )


def first_like(moments: tuple[Scoring, ...], latest: Scoring | None) -> Scoring | None:
    """The first moment with the same definition; growth is drawn from there."""
    if latest is None:
        return None
    name = (latest.definition_id, latest.definition_version)
    same = (m for m in moments if (m.definition_id, m.definition_version) == name)
    return next(same, latest)


def surroundings(work: Work, case_id: UUID, passing: PassingTalk | None) -> Surroundings:
    """What stands around the blocks, from the store or from the talk that leaves nothing."""
    if passing:
        return Surroundings(passing.vision, passing.links, passing.strengths)
    return Surroundings(
        visions.vision_of(work.connection, case_id),
        visions.links_of(work.connection, case_id),
        visions.strengths_of(work.connection, case_id),
    )


def _passing(acting: Acting, talk: Conversation | None) -> PassingTalk | None:
    return acting.passing.get(talk.id) if talk else None


def _around(subject: Subject, around: Surroundings) -> Around:
    goals = subject.plan.active_goals
    return Around(
        around.vision,
        around.links,
        count_of_footprints(subject.plan, subject.footprints),
        goals[0].area if goals else None,
        Walker(subject.client.walker),
    )


def count_of_footprints(plan: Plan, footprints: tuple[Footprint, ...]) -> int:
    """Steps that left a footprint, or are done now and will leave one."""
    done = {step.id for step in plan.steps if step.state is StepState.DONE}
    return len(done | {footprint.step_id for footprint in footprints})


def footprints_of(work: Work, plan: Plan) -> tuple[Footprint, ...]:
    """The footprints of a plan with the day on which each was made, oldest first."""
    rows = plans.footprints_of(work.connection, plan.id)
    return tuple(Footprint(step_id, text, business_day(at)) for step_id, text, at in rows)
