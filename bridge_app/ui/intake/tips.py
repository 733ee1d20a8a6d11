"""The mentor's own line: what was put ready for this client, and what helps at this screen."""

from collections.abc import Iterator

from bridge_app.domain.people import Wellbeing
from bridge_app.domain.plan import StepState
from bridge_app.ui.intake.journey import STAGES, Stage, Stop
from bridge_app.ui.intake.planning import goal_area
from bridge_app.ui.intake.review import step_here
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.together.speech import Speech
from bridge_app.words import entries, weekday_date

BEGINNING = frozenset({Stage.WELCOME, Stage.STRESS, Stage.STRENGTHS, Stage.WENT_WELL})
"""Where a heavy day is remembered; later on it would only be in the way."""


def tips(facts: Facts, staff: Speech) -> str:
    """A few short sentences in the mentor's language; empty when there is nothing to say."""
    return " ".join(_tips(facts, staff))


def _tips(facts: Facts, staff: Speech) -> Iterator[str]:
    if STAGES[Stop(facts.place.step)] is Stage.WELCOME:
        yield from _ready(facts, staff)
    if facts.wellbeing is Wellbeing.HARD and STAGES[Stop(facts.place.step)] in BEGINNING:
        yield staff("tip.hard")
    if facts.place.step == Stop.BRIDGE:
        yield facts.names.areas[facts.place.area].tip
    if facts.place.step == Stop.GOAL:
        yield from _rights(facts, staff)
    if facts.place.step == Stop.WALK and step_here(facts).state is StepState.NOT_YET:
        yield staff("tip.not_yet")
    if facts.needs.read_aloud:
        yield staff("tip.read_aloud")


def _rights(facts: Facts, staff: Speech) -> Iterator[str]:
    """What one may have a right to, in the pillar of the goal: looked up together, not kept."""
    area = goal_area(facts)
    key = f"tip.rights.{facts.definition.pillar_of(area).id}" if area else ""
    if key in entries("nl"):
        yield staff(key)


def _ready(facts: Facts, staff: Speech) -> Iterator[str]:
    """At the welcome: who and what the client counts on."""
    needs = facts.needs
    if needs.interpreter:
        yield staff("tip.interpreter", spoken=needs.interpreter)
    if needs.brings_child:
        yield staff("tip.child")
    if needs.quiet_room:
        yield staff("tip.quiet_room")
    if facts.held_on:
        day = weekday_date(staff.language, facts.held_on, year=True)
        yield staff("tip.paper", date=day)
