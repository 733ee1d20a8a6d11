"""From a client's file to the facts of the screen that they have alone, in their own words.

Only what is named here crosses: no number, no surname, no note of staff, no name of a colleague
but of who helps with a step, and nothing of what is received before it was told.
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.drawing import drawn
from bridge_app.domain.lanes import in_order
from bridge_app.domain.own_look import ALONE
from bridge_app.domain.people import Needs
from bridge_app.domain.plan import Goal, Lane, MiniStep, StepState
from bridge_app.picture.labels import labels_for
from bridge_app.ui.alone.facts import (
    Answer,
    OwnFacts,
    OwnGiven,
    OwnGoal,
    OwnLine,
    OwnPart,
    OwnStep,
    Told,
)
from bridge_app.ui.growth_state import Grower, growth_state
from bridge_app.ui.looks import LARGE
from bridge_app.ui.mine.state import mine_state
from bridge_app.ui.together.speech import Speech
from bridge_app.words import (
    FALLBACK,
    clock,
    day_and_time,
    languages,
    part_of_day,
    weekday_date,
    words,
)


@dataclass(frozen=True)
class OwnLook:
    """How the screen looked a moment ago, and whether the people on it are made up.

    `least` are the smallest letters for who chose none; `letters`, `colours` and `language` are
    what the client chose a moment ago, before it was known who they are.
    """

    theme: str = "light"
    scale: float = 1.0
    practice: bool = False
    least: float = ALONE / 100
    letters: int | None = None
    colours: str = ""
    language: str = ""


def told_of(file: ClientFile, today: date, look: OwnLook, answer: Answer = Answer.SHOWN) -> Told:
    """All that crosses: the facts, and the same in each other language that has this bridge."""
    facts = facts_of(file, today, look)
    others = (each for each in tongues_of(file) if each != facts.language)
    also = (facts_of(file, today, replace(look, language=each)) for each in others)
    return Told(facts, answer, tuple(also))


def tongues_of(file: ClientFile) -> tuple[str, ...]:
    """The languages in which this client can have the screen: those that have this bridge."""
    return tuple(each for each in languages() if each in file.words)


def facts_of(file: ClientFile, today: date, look: OwnLook) -> OwnFacts:
    """This client's facts for a screen of their own, in the language that was chosen, or theirs."""
    language = look.language or file.client.language
    said = file.words.get(language) or file.words[FALLBACK]
    file = replace(file, client=replace(file.client, language=said.language))
    say = Speech(said.language, file.client.address_form)
    bridge, needs = drawn(file.definition, file.facts), file.client.needs
    who = Grower(
        file.facts.walker,
        say.form,
        file.footprints,
        len(file.footprints),
        frozenset(file.facts.left_out),
    )
    return OwnFacts(
        language=say.language,
        form=say.form,
        name=file.client.first_name or "",
        today=today,
        theme=look.colours or needs.colours or look.theme,
        scale=_scale(needs, look),
        appointment=_appointment(file, say),
        bridge=bridge,
        labels=labels_for(bridge, said, say.form),
        growth=growth_state(file.scorings, file.definition, said, who),
        goals=tuple(_goal(file, goal, say, today) for goal in file.plan.active_goals),
        given=_given(file, today),
        practice=look.practice,
    )


def _scale(needs: Needs, look: OwnLook) -> float:
    """The size that the client chose, whichever; larger than usual for who needs that."""
    if chosen := look.letters or needs.letters:
        return chosen / 100
    return max(LARGE if needs.large_letters else 0, look.scale, look.least)


def _appointment(file: ClientFile, say: Speech) -> str:
    known = file.appointment
    if known is None:
        return ""
    return say("alone.next", when=day_and_time(say.language, known.day, known.at, known.part))


def _goal(file: ClientFile, goal: Goal, say: Speech, today: date) -> OwnGoal:
    steps = sorted(file.plan.steps_of(goal), key=in_order)
    return OwnGoal(goal.text, tuple(_step(step, say.language, today) for step in steps))


def _step(step: MiniStep, language: str, today: date) -> OwnStep:
    return OwnStep(
        step.id,
        step.version,
        step.text,
        _when(step, language, today),
        open=step.open,
        not_yet=step.state is StepState.NOT_YET,
        confirmed=step.confirmed,
        later=step.lane is Lane.LATER,
    )


def _when(step: MiniStep, language: str, today: date) -> str:
    other = bool(step.day and step.day.year != today.year)
    day = weekday_date(language, step.day, year=other) if step.day else ""
    part = part_of_day(language, step.day_part) if step.day_part and not step.at else ""
    at = clock(language, step.at) if step.at else ""
    between = words(language, "list.between")
    return between.join(each for each in (day, part, at, step.helper) if each)


def _given(file: ClientFile, today: date) -> OwnGiven | None:
    """None before the reveal: then not even the word crosses (DOMAIN 1, rule 3)."""
    if file.disclosed is None:
        return None
    state = mine_state(file, today)
    parts = tuple(
        OwnPart(part.title, tuple(OwnLine(line.what, line.stands) for line in part.lines))
        for part in state.parts
    )
    return OwnGiven(state.title, state.nothing, parts)


def step_text(file: ClientFile, step_id: UUID) -> str:
    """What the step says; empty for one that is not there."""
    step = file.plan.step(step_id)
    return step.text if step else ""
