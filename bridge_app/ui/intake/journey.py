"""The order of the screens of a conversation, and where it goes on or back to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from bridge_app.domain.people import ConversationKind, Place
from bridge_app.domain.plan import STEPS_NOW


class Stop(StrEnum):
    """One screen, or one screen for every area, card or step; kept as the place to go on at.

    They stand in the order in which any conversation meets them.
    """

    WELCOME = "welcome"
    TODAY = "today"
    KEEP = "keep"
    WELLBEING = "wellbeing"
    TOLD_FIRST = "told_first"
    WENT_WELL = "went_well"
    LAST_TIME = "last_time"
    WALK = "walk"
    AFRESH = "afresh"
    STRESS = "stress"
    STRENGTHS = "strengths"
    BRIDGE = "bridge"
    MENTOR = "mentor"
    VIEWS = "views"
    WHOLE = "whole"
    GROWTH = "growth"
    LINKS = "links"
    URGENT = "urgent"
    FUTURE = "future"
    VISION = "vision"
    GOAL = "goal"
    WHY = "why"
    STEPS = "steps"
    TEACH = "teach"
    READY = "ready"
    PROMISE = "promise"
    REVEAL = "reveal"
    NEXT = "next"
    AGAIN = "again"
    BYE = "bye"


class Stage(StrEnum):
    """What the client counts as one step of the conversation: a few screens that belong together.

    The first nine are those of a whole first conversation (DOMAIN 1).
    """

    WELCOME = "welcome"
    STRESS = "stress"
    STRENGTHS = "strengths"
    BRIDGE = "bridge"
    LINKS = "links"
    URGENT = "urgent"
    FUTURE = "future"
    PLAN = "plan"
    HOME = "home"
    WENT_WELL = "went_well"
    LAST_TIME = "last_time"
    WALK = "walk"


STAGES = {
    Stop.WELCOME: Stage.WELCOME,
    Stop.TODAY: Stage.WELCOME,
    Stop.KEEP: Stage.WELCOME,
    Stop.WELLBEING: Stage.WELCOME,
    Stop.TOLD_FIRST: Stage.WELCOME,
    Stop.WENT_WELL: Stage.WENT_WELL,
    Stop.LAST_TIME: Stage.LAST_TIME,
    Stop.WALK: Stage.WALK,
    Stop.AFRESH: Stage.BRIDGE,
    Stop.STRESS: Stage.STRESS,
    Stop.STRENGTHS: Stage.STRENGTHS,
    Stop.BRIDGE: Stage.BRIDGE,
    Stop.MENTOR: Stage.BRIDGE,
    Stop.VIEWS: Stage.BRIDGE,
    Stop.WHOLE: Stage.BRIDGE,
    Stop.GROWTH: Stage.BRIDGE,
    Stop.LINKS: Stage.LINKS,
    Stop.URGENT: Stage.URGENT,
    Stop.FUTURE: Stage.FUTURE,
    Stop.VISION: Stage.FUTURE,
    Stop.GOAL: Stage.PLAN,
    Stop.WHY: Stage.PLAN,
    Stop.STEPS: Stage.PLAN,
    Stop.TEACH: Stage.PLAN,
    Stop.READY: Stage.PLAN,
    Stop.PROMISE: Stage.HOME,
    Stop.REVEAL: Stage.HOME,
    Stop.NEXT: Stage.HOME,
    Stop.AGAIN: Stage.HOME,
    Stop.BYE: Stage.HOME,
}

_NAMES = {
    Stop.AFRESH: "bridge",
    Stop.TODAY: "welcome",
    Stop.KEEP: "welcome",
    Stop.VIEWS: "mentor",
    Stop.VISION: "future",
    Stop.WHY: "goal",
    Stop.READY: "plan",
    Stop.PROMISE: "plan",
    Stop.BYE: "paper",
    Stop.TOLD_FIRST: "reveal",
}

STRESS_CARDS = 3
"""So many short cards about stress; the last says that it is not your fault."""


@dataclass(frozen=True)
class Route:
    """What decides which screens there are for this client, today.

    `started` once a conversation is kept (the choice what to keep lies behind us), `short` for
    the twenty minutes (DECISIONS D3), `keeps_bridge` unless the client keeps only the steps,
    `compares` when there is an answer that a mentor may put a view beside, `hears` when the
    client said yes to that, `tells_why` when more is to be said about the
    goal, `steps` how many steps stand in the plan, `slots` how many screens
    for a step were opened, `promises` when an agreed step carries nothing yet, `reveals` when
    something is reserved for one, `tells_first` when the municipality tells it from the start.
    `returns` when there is a last time to look back at, `walk` the steps of then, `rescores`
    when the bridge is made again today, `had_bridge` unless last time ended with steps alone.
    """

    areas: tuple[str, ...]
    kind: ConversationKind = ConversationKind.INTAKE
    started: bool = False
    short: bool = False
    keeps_bridge: bool = True
    compares: bool = False
    hears: bool = False
    has_goal: bool = False
    tells_why: bool = False
    steps: int = 0
    slots: int = 1
    promises: bool = False
    reveals: bool = False
    tells_first: bool = False
    returns: bool = False
    walk: tuple[str, ...] = ()
    rescores: bool = False
    had_bridge: bool = True


def places(route: Route) -> tuple[Place, ...]:
    """Every screen of this route, in order."""
    return tuple(_places(route))


def _places(route: Route) -> Iterator[Place]:
    if not route.started:
        yield from (Place(Stop.WELCOME), Place(Stop.TODAY), Place(Stop.KEEP))
    if route.keeps_bridge:
        yield Place(Stop.WELLBEING)
    if route.tells_first:
        yield Place(Stop.TOLD_FIRST)
    if route.returns:
        yield from _recall_places(route)
    if route.returns and route.had_bridge:
        yield from _return_places(route)
    elif route.short:
        yield Place(Stop.URGENT)
    else:
        yield from _whole_places(route)
    yield Place(Stop.GOAL)
    yield from _plan_places(route)
    yield Place(Stop.READY)
    yield from _home_places(route)


def _whole_places(route: Route) -> Iterator[Place]:
    for number in range(1, STRESS_CARDS + 1):
        yield Place(Stop.STRESS, str(number))
    yield Place(Stop.STRENGTHS)
    yield from _bridge_places(route)
    yield from (Place(Stop.LINKS), Place(Stop.URGENT), Place(Stop.FUTURE), Place(Stop.VISION))


def _recall_places(route: Route) -> Iterator[Place]:
    """Coming back: what went well first, then where we were, then the steps of then."""
    yield from (Place(Stop.WENT_WELL), Place(Stop.LAST_TIME))
    yield from (Place(Stop.WALK, step) for step in route.walk)


def _return_places(route: Route) -> Iterator[Place]:
    """After that the bridge again, if it is time."""
    if route.short:
        yield Place(Stop.URGENT)
        return
    yield Place(Stop.AFRESH)
    if route.rescores:
        yield from _bridge_places(route)
    yield Place(Stop.GROWTH)
    if route.rescores:
        yield Place(Stop.LINKS)
    yield Place(Stop.URGENT)
    if route.rescores:
        yield from (Place(Stop.FUTURE), Place(Stop.VISION))


def _bridge_places(route: Route) -> Iterator[Place]:
    yield from (Place(Stop.BRIDGE, area) for area in route.areas)
    if route.compares:
        yield Place(Stop.MENTOR)
    if route.compares and route.hears:
        yield Place(Stop.VIEWS)
    yield Place(Stop.WHOLE)


def _plan_places(route: Route) -> Iterator[Place]:
    if not route.has_goal:
        return
    if route.tells_why:
        yield Place(Stop.WHY)
    for number in range(1, min(max(route.steps, route.slots), STEPS_NOW) + 1):
        yield Place(Stop.STEPS, str(number))
    if route.steps:
        yield Place(Stop.TEACH)


def _home_places(route: Route) -> Iterator[Place]:
    if route.promises:
        yield Place(Stop.PROMISE)
    if route.reveals:
        yield Place(Stop.REVEAL)
    yield Place(Stop.NEXT)
    if route.keeps_bridge and not route.short:
        yield Place(Stop.AGAIN)
    yield Place(Stop.BYE)


def after(place: Place, route: Route) -> Place | None:
    """The screen after this one; None after the last."""
    order = places(route)
    return next(iter(order[position(place, route) + 1 :]), None)


def before(place: Place, route: Route) -> Place | None:
    """The screen before this one; None where there is no way back."""
    order = places(route)
    at = position(place, route)
    return order[at - 1] if at > 0 else None


def position(place: Place, route: Route) -> int:
    """Where this screen stands in the route.

    A screen that is not (or no longer) part of it counts as the last one that comes before it,
    so that a kept place always leads somewhere.
    """
    order = places(route)
    if place in order:
        return order.index(place)
    rank = _rank(place)
    return max((at for at, each in enumerate(order) if _rank(each) <= rank), default=0)


def _rank(place: Place) -> int:
    stops = [str(stop) for stop in Stop]
    return stops.index(place.step) if place.step in stops else -1


def settled(place: Place, route: Route) -> Place:
    """The place itself, or the screen that stands in for it on this route."""
    return places(route)[position(place, route)]


def stages(route: Route) -> tuple[Stage, ...]:
    """What this conversation counts, in order; the same before it is kept and after."""
    whole = places(replace(route, started=False))
    return tuple(dict.fromkeys(STAGES[Stop(place.step)] for place in whole))


def stage(place: Place, route: Route) -> int:
    """The number in "stap 4 van 9"; screens that belong together share one."""
    return stages(route).index(STAGES[Stop(place.step)]) + 1


def name_key(place: Place) -> str:
    """The key of the words for this screen ("Mijn doel"), as told when one comes back."""
    stop = Stop(place.step)
    return f"journey.name.{_NAMES.get(stop, stop)}"
