"""What is known in a conversation, and which screens there are for it."""

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
    Goal,
    Lane,
    MiniStep,
    Plan,
    SeenHow,
    StepState,
    TeachBack,
)
from bridge_app.domain.privacy import TakeHomeAppointment
from bridge_app.domain.rewards import Reward
from bridge_app.ui.intake.journey import Route, Stop
from bridge_app.ui.intake.past import Past
from bridge_app.ui.promising.state import Offer, to_choose, to_tell
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
    no row yet, by field; `hears` whether the client wants the mentor's view; `tells_first` whether
    something is told before the plan is agreed; `named` whether the whole
    bridge shows the names of areas; `opened` the area whose answer the client chooses again;
    `worded` what the bridge says, by language;
    `picked` the areas tapped for a link, `planted` the one of the last flag; `recognised` and
    `again` what was tapped on those screens, `tells_why` whether more is said about the goal;
    `held_on` the true day of a talk on paper; `crisis` the municipality's crisis card,
    `crisis_abroad` the same in other languages, `location` the place of its desk, `areas_off`
    what it does not ask about, `months` until it looks at the bridge again.
    `past` is what is known of the times before, `rescored` whether the client wants
    to make the bridge again, `seen` how steps are known to be done, `finished` the bridge made in
    this conversation. `praising` while somebody is about to give a compliment, `praise_step` the
    step that it is about, `praised` what was said today. `offer` is what may go with the steps
    once they are agreed; None where nothing of this talk is kept.
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
    crisis_abroad: Mapping[str, str] = field(default_factory=dict)
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
    offer: Offer | None = None
    tells_first: bool = False
    named: bool = False
    worded: Mapping[str, BridgeWords] = field(default_factory=dict)
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
        promises=bool(offered(facts)),
        reveals=bool(reserved(facts)),
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


def offered(facts: Facts) -> tuple[MiniStep, ...]:
    """The agreed steps that carry nothing yet."""
    return to_choose(facts.offer, facts.plan) if facts.offer and facts.plan else ()


def reserved(facts: Facts) -> tuple[tuple[MiniStep, Reward], ...]:
    """The agreed steps with what is reserved for each: nothing else is ever told."""
    return to_tell(facts.offer, facts.plan) if facts.offer and facts.plan else ()


def compared(facts: Facts) -> tuple[str, ...]:
    """The areas that client and mentor may look at together, in order."""
    return tuple(area for area in facts.asked if facts.answer(area).answer in COMPARED)


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
