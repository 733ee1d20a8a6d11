"""The words that stand on a screen of the talk, to hold them beside those of somebody else."""

from collections.abc import Callable, Mapping

from bridge_app.ui.intake.beyond import vision_typed
from bridge_app.ui.intake.feeling import strengths_typed
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.note import note_said
from bridge_app.ui.intake.planning import goal_area, goal_text, slot, step_form
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.intake.why import typed_why

Words = Mapping[str, str]


def worded(facts: Facts) -> Words:
    """What each field on the screen says, by the name that it has there."""
    ways: dict[str, Callable[[Facts], Words]] = {
        Stop.STRENGTHS: _strengths,
        Stop.VISION: _vision,
        Stop.BRIDGE: _note,
        Stop.GOAL: _goal,
        Stop.WHY: _why,
        Stop.STEPS: _step,
    }
    said = ways.get(facts.place.step, _nothing)(facts)
    return {name: text.strip() for name, text in said.items()}


def _nothing(_facts: Facts) -> Words:
    """What is added there stands beside what others wrote, and takes the place of nothing."""
    return {}


def _strengths(facts: Facts) -> Words:
    name, typed = facts.say("strengths.own"), strengths_typed(facts)
    return {f"{name} ({place})": text for place, text in enumerate(typed, 1)}


def _vision(facts: Facts) -> Words:
    return {facts.say("future.sentence"): vision_typed(facts)}


def _note(facts: Facts) -> Words:
    return {facts.say("score.note"): note_said(facts, facts.place.area)}


def _goal(facts: Facts) -> Words:
    area = goal_area(facts)
    named = facts.names.areas[area].name if area else ""
    return {facts.say("paper.goal"): goal_text(facts), facts.say("goal.area"): named}


def _why(facts: Facts) -> Words:
    motivation, how, by = typed_why(facts)
    say = facts.say
    return {say("why.motivation"): motivation, say("why.by"): by, say("why.how"): how}


def _step(facts: Facts) -> Words:
    form, say = step_form(facts, slot(facts)), facts.say
    return {
        say("step.what"): form.text,
        say("step.day"): form.day,
        say("step.part"): say(f"time.short.{form.part}") if form.part else "",
        say("step.time"): form.at,
        say("step.help"): form.helper,
        say("step.if_not"): form.if_then,
    }
