"""How made-up people differ: their needs, the way a talk went, wordings, and papers taken home.

Drawn from chances of its own, so that the lives told in `stories.py` stay the same.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from random import Random

from bridge_app.domain.ages import AgeBand
from bridge_app.domain.appointments import part_of
from bridge_app.domain.codes import ALPHABET, LENGTH
from bridge_app.domain.papers import PaperKind
from bridge_app.domain.people import Keep, Needs, TalkRoute
from bridge_app.domain.plan import StepDraft
from bridge_app.domain.privacy import Preset
from bridge_app.practice.around import Around
from bridge_app.practice.paths import Course
from bridge_app.practice.stories import Printed, Story, Talk, Told, Visit

SPOKEN = {"ar": "Arabisch", "tr": "Turks", "pl": "Pools", "uk": "Oekraïens", "en": "Engels"}
"""What an interpreter is asked to speak, by the client's language."""

FIRST_WORDS = ("Ik wil rust.", "Het moet anders.", "Ik wil vooruit.", "Ik wil dat het lukt.")
"""A goal as somebody says it at first; after a moment it is said anew."""

FRIDGE_GOALS = ("Rust.", "Het lukt.", "Stap voor stap.")
FRIDGE_STEPS = ("Bellen.", "Ophalen.", "Vragen.", "Eerst dit.")
"""Said so that who reads the fridge knows nothing more."""

ADDED = ("Ik vraag het na.", "Ik maak er een foto van.", "Ik zet het in mijn agenda.")
"""Steps that come to mind when the plan is agreed already."""

SECOND = {
    "people": "Ik zie elke week iemand.",
    "health": "Ik slaap weer door.",
    "savings": "Ik kom de maand rond.",
}
"""Other goals beside the first, by area."""

NOTES = (
    "Komt het liefst in de ochtend.",
    "Neemt haar zus mee naar gesprekken.",
    "Praat liever niet in de open ruimte.",
    "Wil graag eerst een kop thee.",
    "Belt zelf als het niet lukt.",
)
"""What somebody at the desk writes down to remember."""

_TIMES = tuple(time(hour, minute) for hour in (9, 10, 11, 14) for minute in (0, 30))
_SHORT, _STEPS_ONLY, _NOTED, _PRIVATE = 0.1, 0.1, 0.45, 0.35
_KINDS = dict.fromkeys(PaperKind, 2) | {PaperKind.A4: 6}
_OPEN = {"open", "begun"}


def varied(chance: Random, story: Story, today: date) -> Story:
    """The story with needs of its own, and talks of every kind."""
    visits: list[Talk | Visit] = []
    for each in story.visits:
        before = visits[-1] if visits else None
        if isinstance(each, Talk):
            visits.append(_talk(chance, each))
        else:
            visits.append(_told_of(chance, each, before))
    story = replace(story, needs=_needs(chance, story), visits=_due(chance, visits, today))
    noted = chance.random() < _NOTED
    return replace(
        story, note=chance.choice(NOTES) if noted else "", private=chance.random() < _PRIVATE
    )


def _needs(chance: Random, story: Story) -> Needs:
    spoken = SPOKEN.get(story.new.language, "")
    return Needs(
        interpreter=spoken if chance.random() < 0.6 else "",
        read_aloud=chance.random() < 0.17,
        large_letters=chance.random() < 0.17,
        brings_child=chance.random() < 0.22,
        quiet_room=chance.random() < 0.17,
        age_band="" if story.new.birth_date else chance.choice(("", *AgeBand)),
    )


# --- talks ---------------------------------------------------------------------------------


def _talk(chance: Random, talk: Talk) -> Talk:
    """One talk in its own way: whole or short, kept or not, typed in later, papers at its end."""
    draw, typed_later = chance.random(), chance.randint(1, 6) if chance.random() < 0.13 else 0
    printed = _printed(chance)
    if not talk.finished:
        return talk
    if draw < _SHORT:
        talk = _in_twenty_minutes(talk)
    elif draw < _SHORT + _STEPS_ONLY:
        talk = _with_steps_only(talk)
    plan = replace(talk, steps=_steps(chance, talk.steps), course=_course(chance, talk.course))
    kept = plan if plan.goal else talk
    return replace(kept, days_on_paper=typed_later, printed=printed)


def _in_twenty_minutes(talk: Talk) -> Talk:
    """What is most urgent and one step; the bridge comes next time (DECISIONS D3)."""
    return replace(
        _without_bridge(talk), urgent=talk.urgent, steps=talk.steps[:1], route=TalkRoute.SHORT
    )


def _with_steps_only(talk: Talk) -> Talk:
    """Nothing of the talk is kept but its steps (DECISIONS D4)."""
    return replace(_without_bridge(talk), strengths=(), months=None, keep=Keep.STEPS_ONLY)


def _without_bridge(talk: Talk) -> Talk:
    around = Around(talk.around.wellbeing)
    return replace(talk, given={}, mentor_levels={}, targets={}, urgent=None, around=around)


def _steps(chance: Random, steps: Sequence[StepDraft]) -> tuple[StepDraft, ...]:
    return tuple(_step(chance, each) for each in steps)


def _step(chance: Random, step: StepDraft) -> StepDraft:
    """Some have an hour, some no day yet, some are said shorter for the fridge."""
    at = chance.choice(_TIMES) if chance.random() < 0.26 else None
    if at:
        step = replace(step, at=at, day_part=part_of(at))
    elif chance.random() < 0.4:
        step = replace(step, day=None)
    short = chance.choice(FRIDGE_STEPS) if chance.random() < 0.3 else ""
    return replace(step, short_text=short)


def _course(chance: Random, course: Course) -> Course:
    return replace(
        course,
        first_words=chance.choice(FIRST_WORDS) if chance.random() < 0.2 else "",
        short_text=chance.choice(FRIDGE_GOALS) if chance.random() < 0.25 else "",
        added=chance.choice(ADDED) if chance.random() < 0.25 else "",
        second=chance.choice(tuple(SECOND.items())) if chance.random() < 0.25 else None,
    )


def _printed(chance: Random) -> tuple[Printed, ...]:
    """Mostly one paper or two, some with a code."""
    kinds = chance.choices(tuple(_KINDS), tuple(_KINDS.values()), k=chance.choice((0, 1, 2, 2, 3)))
    return tuple(_paper(chance, kind) for kind in dict.fromkeys(kinds))


def _paper(chance: Random, kind: PaperKind) -> Printed:
    preset = chance.choice((Preset.FRIDGE, Preset.FRIDGE, Preset.MINE))
    if kind in {PaperKind.CHILDREN, PaperKind.BLANK}:
        plain = Preset.CHILDREN if kind is PaperKind.CHILDREN else Preset.FRIDGE
        return Printed(kind, plain)
    code = "".join(chance.choices(ALPHABET, k=LENGTH)) if chance.random() < 0.35 else ""
    return Printed(kind, preset, code if kind is not PaperKind.STEPCARD else "")


# --- coming back ---------------------------------------------------------------------------


def _told_of(chance: Random, visit: Visit, talk: Talk | Visit | None) -> Visit:
    """Told of the steps that there are; some that stayed open were begun."""
    steps = talk.steps if isinstance(talk, Talk) else ()
    told = tuple(_begun(chance, each) for each in visit.told[: len(steps)])
    praised = visit.praised if visit.praised is not None and visit.praised < len(told) else None
    return replace(visit, told=told, praised=praised)


def _begun(chance: Random, told: Told) -> Told:
    begun = told.outcome == "open" and chance.random() < 0.6
    return replace(told, outcome="begun") if begun else told


def _due(chance: Random, visits: Sequence[Talk | Visit], today: date) -> tuple[Talk | Visit, ...]:
    """The story so far, with perhaps a step that was moved on to today."""
    at, talk = next(
        ((n, each) for n, each in reversed([*enumerate(visits)]) if isinstance(each, Talk)),
        (0, None),
    )
    if talk is None or not talk.steps or chance.random() > 0.5:
        return tuple(visits)
    after = visits[at + 1] if at + 1 < len(visits) else None
    told = after.told if isinstance(after, Visit) else (Told("open"),) * len(talk.steps)
    still = [n for n, each in enumerate(told) if each.outcome in _OPEN]
    steps = tuple(
        replace(step, day=today) if n in still[:1] else step for n, step in enumerate(talk.steps)
    )
    return (*visits[:at], replace(talk, steps=steps), *visits[at + 1 :])
