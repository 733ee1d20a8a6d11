"""The order of the screens of a conversation, and where it goes on or back to."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bridge_app.domain.people import Place
from bridge_app.domain.plan import STEPS_NOW


class Stop(StrEnum):
    """One screen, or one screen for every area or step; kept as the place to go on at."""

    WELCOME = "welcome"
    TODAY = "today"
    KEEP = "keep"
    BRIDGE = "bridge"
    MENTOR = "mentor"
    VIEWS = "views"
    WHOLE = "whole"
    URGENT = "urgent"
    GOAL = "goal"
    STEPS = "steps"
    TEACH = "teach"
    READY = "ready"
    REVEAL = "reveal"
    BYE = "bye"


STAGES = {
    Stop.WELCOME: 1,
    Stop.TODAY: 1,
    Stop.KEEP: 1,
    Stop.BRIDGE: 2,
    Stop.MENTOR: 3,
    Stop.VIEWS: 3,
    Stop.WHOLE: 3,
    Stop.URGENT: 4,
    Stop.GOAL: 5,
    Stop.STEPS: 6,
    Stop.TEACH: 7,
    Stop.READY: 7,
    Stop.REVEAL: 7,
    Stop.BYE: 7,
}
"""What the client reads as "stap 2 van 7"; screens that belong together share a number."""

LAST_STAGE = max(STAGES.values())

_NAMES = {
    Stop.TODAY: "welcome",
    Stop.KEEP: "welcome",
    Stop.VIEWS: "mentor",
    Stop.READY: "plan",
    Stop.BYE: "paper",
}


@dataclass(frozen=True)
class Route:
    """What decides which screens there are for this client, today.

    `started` once a conversation is kept (the choice what to keep lies behind us), `compares`
    when there is an answer that a mentor may put a view beside, `hears` when the client said
    yes to that, `steps` how many steps stand in the plan, `slots` how many screens for a step
    were opened, `reveals` when something is still to be told after the plan.
    """

    areas: tuple[str, ...]
    started: bool = False
    compares: bool = False
    hears: bool = False
    has_goal: bool = False
    steps: int = 0
    slots: int = 1
    reveals: bool = False


def places(route: Route) -> tuple[Place, ...]:
    """Every screen of this route, in order."""
    return tuple(_places(route))


def _places(route: Route) -> Iterator[Place]:
    if not route.started:
        yield from (Place(Stop.WELCOME), Place(Stop.TODAY), Place(Stop.KEEP))
    yield from (Place(Stop.BRIDGE, area) for area in route.areas)
    if route.compares:
        yield Place(Stop.MENTOR)
    if route.compares and route.hears:
        yield Place(Stop.VIEWS)
    yield from (Place(Stop.WHOLE), Place(Stop.URGENT), Place(Stop.GOAL))
    yield from _plan_places(route)
    yield Place(Stop.READY)
    if route.reveals:
        yield Place(Stop.REVEAL)
    yield Place(Stop.BYE)


def _plan_places(route: Route) -> Iterator[Place]:
    if not route.has_goal:
        return
    for number in range(1, min(max(route.steps, route.slots), STEPS_NOW) + 1):
        yield Place(Stop.STEPS, str(number))
    if route.steps:
        yield Place(Stop.TEACH)


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


def stage(place: Place) -> int:
    """The number in "stap 2 van 7"."""
    return STAGES[Stop(place.step)]


def name_key(place: Place) -> str:
    """The key of the words for this screen ("Mijn doel"), as told when one comes back."""
    stop = Stop(place.step)
    return f"journey.name.{_NAMES.get(stop, stop)}"
