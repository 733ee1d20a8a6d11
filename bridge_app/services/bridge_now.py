"""One client's bridge as it stands now: its moments, and what stands around the blocks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from bridge_app.domain.bridge import BridgeFacts, Scoring, Walker
from bridge_app.domain.desk import Footprint, Talk, Wording
from bridge_app.domain.drawing import Around, facts_of
from bridge_app.domain.growing import best_levels, finished_with
from bridge_app.domain.people import Conversation
from bridge_app.domain.plan import Plan
from bridge_app.services.acting import Acting, PassingTalk, Work
from bridge_app.services.clock import business_day
from bridge_app.services.planning import leave_footprints
from bridge_app.services.talking import Turn
from bridge_app.storage import footprints, scorings, settings_rows, visions
from bridge_app.storage.heads import Head
from bridge_app.storage.visions import Surroundings
from bridge_app.storage.written import Connection


class At(Protocol):
    """From where one looks: a transaction, and the day that it is. A deed is one."""

    connection: Connection
    day: date


@dataclass(frozen=True)
class Subject:
    """Whose bridge, with what else the drawing is made from."""

    head: Head
    plan: Plan
    footprints: tuple[Footprint, ...]
    conversation: Conversation | None


@dataclass(frozen=True)
class BridgeNow:
    """The finished moments of a case, oldest first, and the drawing of the last of them.

    A moment that is still being scored is drawn only while there is no finished one: a bridge
    half asked would look like a bridge half fallen down. `older` are the bridges of the moments
    that were made with another one, by the id of the moment. `town` is what the municipality set.
    """

    moments: tuple[Scoring, ...]
    latest: Scoring | None
    first: Scoring | None
    wording: Wording
    facts: BridgeFacts
    around: Surroundings
    older: Mapping[UUID, Wording]
    town: Mapping[str, str]


def subject_of(at: At, head: Head, talk: Conversation | None) -> Subject:
    """Everything around the bridge of a client: the plan and what came of it."""
    rows = footprints.of_plan(at.connection, head.unread.id)
    feet = tuple(Footprint(step, text, business_day(left)) for step, text, left in rows)
    return Subject(head, head.plan(at.connection), feet, talk)


def settled(work: Work, subject: Subject) -> Subject:
    """The same, now that no tick can be taken back: every done step has left its footprint."""
    before = {footprint.step_id for footprint in subject.footprints}
    if leave_footprints(work, subject.plan, before):
        return subject_of(work, subject.head, subject.conversation)
    return subject


def bridge_now(acting: Acting, at: At, subject: Subject) -> BridgeNow:
    """The bridge of a case as it stands."""
    passing = _passing(acting, subject.conversation)
    moments = scorings.of_case(at.connection, subject.head.case.id)
    told = [*moments, passing.scoring] if passing else list(moments)
    finished = [moment for moment in told if moment.finished_at]
    latest = next(reversed(finished or [moment for moment in told if moment.answers]), None)
    wording = acting.wordings.of(at.connection, latest)
    first = _first_like(finished, latest)
    around = passing.around if passing else _around(at, subject)
    best = best_levels(finished_with(finished, wording.definition))
    town = settings_rows.valid_on(at.connection, at.day)
    drawn = _drawn(subject, around, passing, town)
    facts = facts_of(wording.definition, latest, first, drawn, best)
    shown = tuple(moment for moment in moments if moment.finished_at)
    others = [moment for moment in shown if not moment.made_with(wording.definition)]
    older = {each.id: acting.wordings.of(at.connection, each) for each in others}
    return BridgeNow(shown, latest, first, wording, facts, around, older, town)


def talk_now(turn: Turn, subject: Subject) -> Talk:
    """A conversation as its screens show it: the moment being scored, and the one before.

    The drawing is that of this moment, from the first answer on.
    """
    scoring = turn.scoring
    moments = scorings.of_case(turn.work.connection, subject.head.case.id)
    before = [each for each in moments if each.finished_at and each.id != scoring.id]
    first = _first_like(before, scoring)
    wording, around = turn.wording, turn.around
    town = settings_rows.valid_on(turn.work.connection, turn.work.day)
    drawn = _drawn(subject, around, turn.passing, town)
    return Talk(
        turn.talk,
        subject.head.client,
        scoring,
        wording.definition,
        wording.words,
        facts_of(wording.definition, scoring, first, drawn),
        next(reversed(before), None),
        around.strengths,
        around.later,
        around.vision,
        around.vision_by,
        around.review_due,
    )


def areas_off(town: Mapping[str, str]) -> tuple[str, ...]:
    """The areas that the municipality does not ask about, from what it set."""
    return tuple(filter(None, town.get("areas_off", "").split(",")))


def _first_like(moments: list[Scoring], latest: Scoring | None) -> Scoring | None:
    """The first moment with the same definition; growth is drawn from there."""
    if latest is None:
        return None
    name = (latest.definition_id, latest.definition_version)
    same = (m for m in moments if (m.definition_id, m.definition_version) == name)
    return next(same, latest)


def _around(at: At, subject: Subject) -> Surroundings:
    return visions.around(at.connection, subject.head.case.id)


def _passing(acting: Acting, talk: Conversation | None) -> PassingTalk | None:
    return acting.passing.get(talk.id) if talk else None


def _drawn(
    subject: Subject, around: Surroundings, passing: PassingTalk | None, town: Mapping[str, str]
) -> Around:
    goals = subject.plan.active_goals
    chosen = passing.walker if passing else None
    return Around(
        around.targets,
        around.links,
        len(subject.footprints),
        goals[0].area if goals else None,
        chosen or Walker(subject.head.client.walker),
        areas_off(town),
    )
