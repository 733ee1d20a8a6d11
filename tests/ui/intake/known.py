"""Facts to make screens from: the shipped bridge, one client, and a plan as far as needed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any
from uuid import UUID

from bridge_app.definitions import LoadedDefinition, shipped
from bridge_app.domain.bridge import Answer, AreaAnswer, BridgeFacts
from bridge_app.domain.people import Keep, Place
from bridge_app.domain.plan import Agreement, Goal, MiniStep, Plan, TeachBack
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.together.speech import Speech

TODAY = date(2025, 6, 3)
"""A Tuesday."""

PLAN, CASE, GOAL = UUID(int=1), UUID(int=2), UUID(int=3)


@cache
def bridge() -> LoadedDefinition:
    return shipped()[0]


def facts(place: Place | None = None, **changes: Any) -> Facts:
    """Karin with Fatima, at the welcome unless said otherwise."""
    known = Facts(
        say=Speech("nl", "je"),
        name="Karin",
        mentor="Fatima",
        definition=bridge().definition,
        names=bridge().words_in("nl"),
        place=place or Place(Stop.WELCOME),
        today=TODAY,
        until=time(10, 15),
        times=(time(10), time(10, 15), time(10, 30)),
    )
    return replace(known, **changes)


def begun(place: Place | None = None, **changes: Any) -> Facts:
    """The same once the conversation is kept."""
    at = place or Place(Stop.BRIDGE, "housing")
    return facts(at, **({"keep": Keep.ALL, "started": True} | changes))


def answers(**levels: int) -> dict[str, AreaAnswer]:
    """A level for each of these areas."""
    return {area: AreaAnswer(area, Answer.ANSWERED, level, level) for area, level in levels.items()}


def bridge_facts(**levels: int) -> BridgeFacts:
    return BridgeFacts(levels=levels)


def step(number: int, text: str = "Ik bel mijn zus.", **changes: Any) -> MiniStep:
    return replace(MiniStep(UUID(int=100 + number), GOAL, text, number), **changes)


def plan(*steps: MiniStep, agreed: bool = False, goal: str = "Ik slaap weer goed.") -> Plan:
    agreement = Agreement(
        1,
        datetime(2025, 6, 3, 8, 0, tzinfo=UTC),
        frozenset(each.id for each in steps),
        TeachBack.COULD_TELL,
    )
    return Plan(
        PLAN,
        CASE,
        goals=(Goal(GOAL, PLAN, "health", goal),),
        steps=steps,
        agreements=(agreement,) if agreed else (),
    )
