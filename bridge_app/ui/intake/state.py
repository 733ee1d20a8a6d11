"""What is known in a conversation, and the frame around every screen of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from bridge_app.domain.bridge import (
    Answer,
    AreaAnswer,
    BridgeDefinition,
    BridgeFacts,
    BridgeWords,
    Scoring,
)
from bridge_app.domain.desk import Praise
from bridge_app.domain.municipality import REVIEW_MONTHS
from bridge_app.domain.people import ConversationKind, Keep, Needs, Place, TalkRoute, Wellbeing
from bridge_app.domain.plan import (
    STEPS_NOW,
    Goal,
    Lane,
    MiniStep,
    Plan,
    SeenHow,
    StepState,
    TeachBack,
)
from bridge_app.domain.privacy import TakeHomeAppointment
from bridge_app.ui.intake.journey import Route, Stop, after, before, name_key, stage, stages
from bridge_app.ui.intake.past import Past
from bridge_app.ui.together.speech import Speech

COMPARED = frozenset({Answer.ANSWERED, Answer.UNKNOWN})
"""A mentor tells a view where the client chose or did not know; what was skipped stays alone."""


class Aside(StrEnum):
    """A calm screen beside the route; the place in the conversation stays where it was."""

    PAUSE = "pause"
    NOT_NOW = "not_now"
    TODAY_FIRST = "today_first"
    DATA = "data"
    STEPS = "steps"


@dataclass(frozen=True)
class Facts:
    """All that the screens are made from.

    `name` is the client's first name, `mentor` the worker's; `until` the time the talk may last,
    one of `times`; `slots` how many screens for a step were opened; `drafts` typed text that is in
    no row yet, by field; `hears` whether the client wants the mentor's view; `reveals` whether
    something is told once the plan is agreed, `tells_first` before it; `named` whether the whole
    bridge shows the names of areas; `opened` the area whose answer the client chooses again;
    `picked` the areas tapped for a link, `planted` the one of the last flag; `recognised` and
    `again` what was tapped on those screens, `tells_why` whether more is said about the goal;
    `held_on` the true day of a talk on paper; `crisis` the municipality's crisis card, `location`
    the place of its desk, `areas_off` what it does not ask about, `months` until it looks at the
    bridge again. `past` is what is known of the times before, `rescored` whether the client wants
    to make the bridge again, `seen` how steps are known to be done, `finished` the bridge made in
    this conversation. `praising` while somebody is about to give a compliment, `praise_step` the
    step that it is about, `praised` what was said today.
    """

    say: Speech
    name: str
    mentor: str
    definition: BridgeDefinition
    names: BridgeWords
    place: Place
    today: date
    kind: ConversationKind = ConversationKind.INTAKE
    route: TalkRoute = TalkRoute.WHOLE
    held_on: date | None = None
    needs: Needs = field(default_factory=Needs)
    may_message: bool | None = None
    crisis: str = ""
    location: str = ""
    areas_off: tuple[str, ...] = ()
    months: int = REVIEW_MONTHS
    until: time | None = None
    times: tuple[time, ...] = ()
    keep: Keep | None = None
    started: bool = False
    answers: Mapping[str, AreaAnswer] = field(default_factory=dict)
    bridge: BridgeFacts = field(default_factory=BridgeFacts)
    plan: Plan | None = None
    urgent: str = ""
    wellbeing: Wellbeing | None = None
    recognised: str = ""
    strengths: tuple[str, ...] = ()
    picked: tuple[str, ...] = ()
    planted: str = ""
    later: tuple[str, ...] = ()
    vision: str = ""
    vision_by: date | None = None
    review_due: date | None = None
    again: str = ""
    tells_why: bool = False
    appointment: TakeHomeAppointment | None = None
    drafts: Mapping[str, str] = field(default_factory=dict)
    slots: int = 1
    hears: bool = False
    reveals: bool = False
    tells_first: bool = False
    named: bool = False
    opened: str = ""
    teach_back: TeachBack | None = None
    past: Past | None = None
    rescored: bool | None = None
    seen: Mapping[UUID, SeenHow] = field(default_factory=dict)
    finished: Scoring | None = None
    aside: Aside | None = None
    praising: bool = False
    praise_step: UUID | None = None
    praised: tuple[Praise, ...] = ()
    trouble: str = ""
    """A kind question back about what was typed; empty when all is clear."""

    def answer(self, area: str) -> AreaAnswer:
        """What stands for this area; not discussed when nothing was said."""
        return self.answers.get(area, AreaAnswer(area))

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The areas that are talked about: what is asked here, and what was answered already."""
        ids = (area.id for area in self.definition.areas)
        return tuple(area for area in ids if area not in self.areas_off or area in self.answers)

    @cached_property
    def goal(self) -> Goal | None:
        """The goal this conversation works on: the first that was not dropped."""
        goals = self.plan.active_goals if self.plan else ()
        return goals[0] if goals else None

    @cached_property
    def steps(self) -> tuple[MiniStep, ...]:
        """The open steps of that goal that are for now, in order."""
        return self._open_steps(Lane.NOW)

    @cached_property
    def waiting(self) -> tuple[MiniStep, ...]:
        """The open steps of that goal that are for later, in order."""
        return self._open_steps(Lane.LATER)

    def _open_steps(self, lane: Lane) -> tuple[MiniStep, ...]:
        if self.plan is None or self.goal is None:
            return ()
        steps = self.plan.steps_of(self.goal)
        return tuple(s for s in steps if s.lane is lane and s.state is not StepState.DONE)

    @property
    def print_only(self) -> bool:
        """Whether nothing of this conversation is kept."""
        return self.keep is Keep.PRINT_ONLY


@dataclass(frozen=True)
class Frame:
    """What stands around every screen; an empty text means that there is no such button.

    `ready` tells whether the main button can be pressed, `notice` what stands beside the
    progress (nothing is kept).
    """

    name: str
    progress: str
    primary: str
    secondary: str = ""
    back: str = ""
    pause: str = ""
    ready: bool = True
    notice: str = ""


def route(facts: Facts) -> Route:
    """Which screens there are for this client, today."""
    return Route(
        areas=facts.asked,
        kind=facts.kind,
        started=facts.started,
        short=facts.route is TalkRoute.SHORT,
        keeps_bridge=facts.keep in (None, Keep.ALL),
        compares=bool(compared(facts)),
        hears=facts.hears,
        has_goal=facts.goal is not None,
        tells_why=facts.tells_why or facts.place.step == Stop.WHY,
        steps=len(facts.steps),
        slots=facts.slots,
        reveals=facts.reveals and all_agreed(facts),
        tells_first=facts.tells_first,
        returns=facts.past is not None,
        walk=tuple(map(str, facts.past.walk)) if facts.past else (),
        rescores=rescores(facts),
        had_bridge=facts.past is None or bool(facts.past.moments),
    )


def rescores(facts: Facts) -> bool:
    """Whether the bridge is made again: wanted, begun already, or else due by now."""
    if facts.past is None or facts.rescored is not None:
        return bool(facts.rescored)
    return bool(facts.answers) or facts.past.due


def all_agreed(facts: Facts) -> bool:
    """Whether every open step stands in an agreement already."""
    plan = facts.plan
    if plan is None or not facts.steps:
        return False
    return all(plan.is_agreed(step.id) for step in facts.steps)


def compared(facts: Facts) -> tuple[str, ...]:
    """The areas that client and mentor may look at together, in order."""
    return tuple(area for area in facts.asked if facts.answer(area).answer in COMPARED)


def frame(facts: Facts) -> Frame:
    """The frame around the screen that these facts show."""
    say = facts.say
    if facts.aside:
        return _calm_frame(facts)
    return Frame(
        facts.name,
        progress(facts),
        primary=say(_primary(facts)),
        secondary=_secondary(facts),
        back=say("button.back") if way_back(facts) else "",
        pause="" if facts.place.step == Stop.BYE else say("button.pause"),
        ready=not (facts.place.step == Stop.KEEP and facts.keep is None),
        notice=say("keep.print_only_here") if facts.started and facts.print_only else "",
    )


def way_back(facts: Facts) -> Place | None:
    """The screen before this one; none once the day is closed."""
    return None if facts.place.step == Stop.BYE else before(facts.place, route(facts))


_PRIMARY = {
    Stop.WELCOME: "welcome.join",
    Stop.TODAY: "today.no",
    Stop.MENTOR: "mentor.yes",
    Stop.TEACH: "plan.agree",
    Stop.BYE: "button.ready",
}

_SECONDARY = {
    Stop.WELCOME: "welcome.not_now",
    Stop.TODAY: "today.yes",
    Stop.MENTOR: "mentor.no",
}


def _primary(facts: Facts) -> str:
    stop = Stop(facts.place.step)
    return paper_key(facts) if is_last(facts) else _PRIMARY.get(stop, "button.next")


def paper_key(facts: Facts) -> str:
    """What one takes home: the bridge, or only the steps while there is no bridge yet."""
    return "print.title" if has_bridge(facts) else "print.title_steps"


def has_bridge(facts: Facts) -> bool:
    """Whether a bridge was made, today or before."""
    return bool(facts.bridge.levels) or (facts.past is not None and bool(facts.past.moments))


def is_last(facts: Facts) -> bool:
    """Whether the paper comes next: nothing is left to say before it."""
    following = after(facts.place, route(facts))
    return following is not None and following.step == Stop.BYE


def _calm_frame(facts: Facts) -> Frame:
    pausing = facts.aside is Aside.PAUSE
    if facts.aside in (Aside.DATA, Aside.STEPS):
        return Frame(facts.name, progress="", primary=facts.say("button.back"))
    return Frame(
        facts.name,
        progress="",
        primary=facts.say("pause.go_on" if pausing else "button.ready"),
        secondary=facts.say("pause.enough") if pausing else "",
        back="" if pausing else facts.say("button.back"),
        notice=facts.say("keep.print_only_here") if facts.started and facts.print_only else "",
    )


def _secondary(facts: Facts) -> str:
    stop = Stop(facts.place.step)
    if is_last(facts):
        return facts.say("print.none")
    if stop is Stop.BYE:
        return facts.say(paper_key(facts))
    if stop is Stop.LINKS:
        return "" if facts.bridge.links else facts.say("links.none")
    if stop is Stop.GOAL:
        text = facts.drafts.get("goal.text", facts.goal.text if facts.goal else "")
        return facts.say("why.motivation") if text.strip() else ""
    if stop is Stop.STEPS:
        last = int(facts.place.area) >= max(len(facts.steps), facts.slots)
        return facts.say("step.add") if last and can_add_step(facts) else ""
    return facts.say(_SECONDARY[stop]) if stop in _SECONDARY else ""


def can_add_step(facts: Facts) -> bool:
    """Whether one more screen for a step fits: three is enough for now."""
    return max(len(facts.steps), facts.slots) < STEPS_NOW


def progress(facts: Facts) -> str:
    """The words "stap 4 van 9", and inside the bridge also "vraag 3 van 8"."""
    if facts.place.step == Stop.BYE:
        return ""
    way = route(facts)
    said = facts.say("journey.progress", step=stage(facts.place, way), steps=len(stages(way)))
    if facts.place.step != Stop.BRIDGE:
        return said
    number = facts.asked.index(facts.place.area) + 1
    question = facts.say("journey.question", question=number, questions=len(facts.asked))
    return f"{said} · {question}"


def where(facts: Facts) -> str:
    """What this screen is called when one goes on after a pause."""
    return facts.say(name_key(facts.place))


def scored(facts: Facts, scoring: Scoring) -> Facts:
    """The facts after an answer: what stands, and how the bridge is drawn from it."""
    missing = {a.area for a in scoring.answers.values() if a.answer is Answer.NOT_APPLICABLE}
    bridge = replace(
        facts.bridge, levels=scoring.client_levels(), not_applicable=frozenset(missing)
    )
    return replace(facts, answers=scoring.answers, bridge=bridge)


def planned(facts: Facts, plan: Plan) -> Facts:
    """The facts after a change of the plan; the pillar of the goal is marked on the bridge."""
    after_it = replace(facts, plan=plan)
    area = after_it.goal.area if after_it.goal else None
    pillar = facts.definition.pillar_of(area).id if area else None
    return replace(after_it, bridge=replace(facts.bridge, working_pillar=pillar))
