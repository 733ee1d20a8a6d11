"""What one client's file shows: the bridge, the last time, goal and steps, both voices."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.bridge import (
    BridgeFacts,
    BridgeWords,
)
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.drawing import Around, DrawnBridge, drawn, facts_of, wants
from bridge_app.domain.helping import Helper
from bridge_app.domain.lanes import has_room, next_up
from bridge_app.domain.notes import PaperLeft, StaffNote
from bridge_app.domain.people import Client, short_name
from bridge_app.domain.plan import Lane, MiniStep, Plan, SeenHow, StepState, open_steps_now
from bridge_app.domain.privacy import DayPart
from bridge_app.picture.course import AreaCourse
from bridge_app.picture.labels import labels_for
from bridge_app.services.clock import business_day
from bridge_app.ui.client.given_state import RewardLine, reward_lines
from bridge_app.ui.client.over_time import VoicesThen, courses_of, voices_of
from bridge_app.ui.column_said import wanted_said
from bridge_app.ui.growth_state import Grower, GrowthState, day_of, growth_state
from bridge_app.words import words

FALLBACK = "nl"


class Moment(StrEnum):
    """Which bridge is drawn."""

    THEN = "then"
    NOW = "now"
    LATER = "later"
    BOTH = "both"


@dataclass(frozen=True)
class Resume:
    """The card "Vorige keer": when, what worked out since, and the step of today.

    `paper` tells that a paper lies ready at the desk.
    """

    last_day: date | None
    done: tuple[str, ...]
    next_step: str
    paper: bool = False


@dataclass(frozen=True)
class StepView:
    """One step with what may be done about it now."""

    id: UUID
    text: str
    day: date | None
    day_part: DayPart | None
    at: time | None
    helper: str
    state: StepState
    claimed: bool
    how: SeenHow | None
    can_confirm: bool
    can_undo: bool
    note: str = ""
    says_year: bool = False
    """Whether its day is not of this year: then the day alone would mislead."""


@dataclass(frozen=True)
class GoalView:
    """One goal in the client's own words, with the name of its area.

    `later` are the steps that wait, `offered` the one of them that may come forward now that
    something was done, `room` says whether one more fits under "now", `to_agree` whether a step
    of now came after the plan was agreed.
    """

    text: str
    area: str
    steps: tuple[StepView, ...]
    later: tuple[StepView, ...] = ()
    offered: UUID | None = None
    room: bool = False
    to_agree: bool = False


@dataclass(frozen=True)
class PraiseLine:
    """One compliment; `step` is what it was about, empty for none."""

    day: date
    text: str
    step: str = ""


@dataclass(frozen=True)
class FileState:
    """The whole page; nothing in it before its moment (`rewards` is None until disclosure).

    `told` says for each column of the drawing what the client chose, in the client's sentence;
    `talks` are the days on which a bridge was made, `voices` both voices on them, newest first.
    """

    client: Client
    name: str
    bridge: DrawnBridge
    moment: Moment
    scored_on: tuple[date, ...]
    told: tuple[str, ...]
    talks: tuple[date, ...]
    has_talk: bool
    place_area: str
    resume: Resume | None
    urgent: str
    goals: tuple[GoalView, ...]
    voices: tuple[VoicesThen, ...]
    growth: GrowthState
    course: tuple[AreaCourse, ...]
    praise: tuple[PraiseLine, ...]
    rewards: tuple[RewardLine, ...] | None = None
    can_give: bool = False
    agreed_on: date | None = None
    notes: tuple[StaffNote, ...] = ()
    papers: tuple[PaperLeft, ...] = ()
    today: date = date.min
    ended: date | None = None
    end_reason: str = ""
    also: tuple[str, ...] = ()
    helpers: tuple[Helper, ...] = ()
    wanted: bool = False

    @property
    def can_compare(self) -> bool:
        """Whether there is a then beside the now."""
        return len(self.scored_on) > 1

    @property
    def is_new(self) -> bool:
        """Whether nothing has been talked about yet."""
        return not (self.scored_on or self.goals or self.has_talk)


@dataclass(frozen=True)
class View:
    """What the person at the desk chose on the page: which bridge, and what can be undone."""

    today: date
    moment: Moment = Moment.NOW
    undoable: frozenset[UUID] = frozenset()


def file_state(file: ClientFile, view: View, language: str = FALLBACK) -> FileState:
    """The page for this file; names of areas in the staff's language."""
    said = file.words.get(language) or file.words[FALLBACK]
    wanted = wants(drawn(file.definition, file.facts))
    moment = Moment.NOW if view.moment is Moment.LATER and not wanted else view.moment
    return FileState(
        client=file.client,
        name=short_name(file.client),
        bridge=drawn(file.definition, shown_facts(file, moment)),
        moment=moment,
        scored_on=_moments(file),
        told=_told(file, moment, said),
        talks=tuple(day_of(each) for each in reversed(file.scorings)),
        has_talk=file.conversation is not None,
        place_area=_name(file.conversation.place.area if file.conversation else "", said),
        resume=_resume(file, view.today),
        urgent=_name(file.urgent_area or "", said),
        goals=_goals(file.plan, view, said),
        voices=voices_of(file, said),
        growth=_growth(file, said),
        course=courses_of(file, said),
        praise=_praise(file),
        rewards=reward_lines(file),
        can_give=file.plan.agreed_at is not None,
        agreed_on=business_day(file.plan.agreed_at) if file.plan.agreed_at else None,
        notes=file.notes,
        papers=file.papers,
        today=view.today,
        ended=business_day(file.case.closed_at) if file.case.closed_at else None,
        end_reason=file.case.end_reason,
        also=file.also,
        helpers=file.helpers,
        wanted=wanted,
    )


def with_plan(file: ClientFile, plan: Plan) -> ClientFile:
    """The file after a deed on its plan.

    The deck gets its footprint once the tick can no longer be taken back, so it never loses one.
    """
    return replace(file, plan=plan)


def unchanged(before: Plan, now: Plan) -> frozenset[UUID]:
    """The steps that are in both plans just the same."""
    return frozenset(step.id for step in now.steps if step in before.steps)


def shown_facts(file: ClientFile, moment: Moment) -> BridgeFacts:
    """The bridge of now, or the one of the first moment: without stars, flags or footprints."""
    if moment is not Moment.THEN or file.first is None:
        return file.facts
    around = Around(walker=file.facts.walker, off=file.facts.left_out)
    return facts_of(file.definition, file.first, None, around)


def _told(file: ClientFile, moment: Moment, said: BridgeWords) -> tuple[str, ...]:
    """What is told of each column; empty where the client gave no level."""
    if moment is Moment.BOTH:
        return _both_told(file, said)
    if moment is Moment.LATER:
        return _wanted_told(file, said)
    facts = shown_facts(file, moment)
    levels = facts.levels
    columns = drawn(file.definition, facts).columns
    areas = (column.area for column in columns)
    return tuple(said.areas[a].levels[levels[a] - 1] if a in levels else "" for a in areas)


def _both_told(file: ClientFile, said: BridgeWords) -> tuple[str, ...]:
    """For each column what was chosen then and what now, one under the other."""
    form = file.client.address_form
    rows = _growth(file, said).rows
    then, now = (words(said.language, key, form) for key in ("grow.then", "grow.now"))
    return tuple(f"{then}: {row.then}\n{now}: {row.now}" for row in rows)


def _wanted_told(file: ClientFile, said: BridgeWords) -> tuple[str, ...]:
    """For each column what is wanted there, or what stands there now."""
    bridge = drawn(file.definition, file.facts)
    labels = labels_for(bridge, said, file.client.address_form)
    return tuple(wanted_said(column, labels) for column in bridge.columns)


def _growth(file: ClientFile, said: BridgeWords) -> GrowthState:
    facts = file.facts
    form = file.client.address_form
    beside = (file.footprints, facts.footprints, facts.left_out)
    who = Grower(facts.walker, form, *beside)
    return growth_state(file.scorings, file.definition, said, who)


def _moments(file: ClientFile) -> tuple[date, ...]:
    """The days of the first and the latest moment; one day when they are the same moment."""
    moments = [each for each in (file.first, file.latest) if each is not None]
    unique = {each.id: day_of(each) for each in moments}
    return tuple(unique.values())


def _name(area: str, said: BridgeWords) -> str:
    return said.areas[area].name if area in said.areas else ""


def _resume(file: ClientFile, today: date) -> Resume | None:
    """What a mentor wants to remember before sitting down; None for somebody new."""
    last = day_of(file.scorings[-1]) if file.scorings else None
    done = tuple(each.text for each in file.footprints if last is None or each.on >= last)
    step = _step_of_today(file.plan.steps, today)
    if last is None and not done and step is None and not file.paper_waiting:
        return None
    return Resume(last, done[-3:], step.text if step else "", file.paper_waiting)


def _step_of_today(steps: Iterable[MiniStep], today: date) -> MiniStep | None:
    """The step of today, else the next one that has a day, else the first without one."""
    open_steps = [s for s in steps if s.lane is Lane.NOW and s.state in _OPEN]
    planned = sorted((s for s in open_steps if s.day), key=lambda s: (s.day != today, s.day))
    return next(iter([*planned, *open_steps]), None)


_OPEN = {StepState.PLANNED, StepState.DOING, StepState.NOT_YET}


def _goals(plan: Plan, view: View, said: BridgeWords) -> tuple[GoalView, ...]:
    step = next_up(plan) if any(s.state is StepState.DONE for s in plan.steps) else None
    offered = step.id if step else None
    return tuple(
        GoalView(
            goal.text,
            _name(goal.area, said),
            tuple(_step(step, view) for step in plan.steps_of(goal) if not _waits(step)),
            tuple(_step(step, view) for step in plan.steps_of(goal) if _waits(step)),
            offered,
            has_room(plan),
            _to_agree(plan, plan.steps_of(goal)),
        )
        for goal in plan.active_goals
    )


def _to_agree(plan: Plan, steps: Iterable[MiniStep]) -> bool:
    """Whether a step of now came after the plan was agreed (DECISIONS A4)."""
    new = (step for step in open_steps_now(steps) if not plan.is_agreed(step.id))
    return plan.agreed_at is not None and any(new)


def _waits(step: MiniStep) -> bool:
    return step.lane is Lane.LATER and step.open


def _praise(file: ClientFile) -> tuple[PraiseLine, ...]:
    """What was said, the newest first, with the step it was about."""
    texts = {step.id: step.text for step in file.plan.steps}
    return tuple(
        PraiseLine(business_day(each.at), each.text, texts.get(each.step_id, ""))
        if each.step_id
        else PraiseLine(business_day(each.at), each.text)
        for each in reversed(file.praise)
    )


def _step(step: MiniStep, view: View) -> StepView:
    return StepView(
        step.id,
        step.text,
        step.day,
        step.day_part,
        step.at,
        step.helper,
        step.state,
        step.claimed,
        step.confirmed_how,
        can_confirm=not step.confirmed,
        can_undo=step.id in view.undoable,
        note=step.note,
        says_year=bool(step.day and step.day.year != view.today.year),
    )
