"""The lives of made-up people: who they are, when they came, what they said and did.

Nothing here touches a store. Person number 7 of a seed is the same whatever the number of
people, so a larger practice store holds the smaller one's people too.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from random import Random
from typing import Any

from bridge_app import resources
from bridge_app.domain.appointments import AppointmentKind
from bridge_app.domain.bridge import Answer, BridgeDefinition, Walker
from bridge_app.domain.desk import Given
from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.papers import PaperKind
from bridge_app.domain.people import Keep, Needs, NewClient, SafeContact, TalkRoute
from bridge_app.domain.plan import SeenHow, StepDraft, TeachBack
from bridge_app.domain.privacy import DayPart, Preset
from bridge_app.domain.rewards import ReversalReason
from bridge_app.practice.again import told_again
from bridge_app.practice.around import Around, said_around
from bridge_app.practice.diary import Noted, diary, promised_months, safe_contact
from bridge_app.practice.moments import DESK, later, moments_of
from bridge_app.practice.paths import HONEST, Aside, Course, aside, course


@dataclass(frozen=True)
class Told:
    """What a step came to at the next visit; `cents` is what was given for it, 0 for nothing."""

    outcome: str
    how: SeenHow = SeenHow.TOLD
    cents: int = 0
    aside: Aside = field(default_factory=Aside)


@dataclass(frozen=True)
class Printed:
    """A paper that went home: its kind, for whose eyes, and the code on it, if any."""

    kind: PaperKind
    preset: Preset
    code: str = ""


@dataclass(frozen=True)
class Talk:
    """One conversation, mostly with the whole bridge, and the plan that came of it.

    `teach_back` None leaves the plan a draft; `finished` False leaves the talk where it stopped;
    `months` is after how long the bridge is looked at again, as it was promised; `paper` one
    that the printer would not give and that waits at the desk. `days_on_paper` is how long ago
    a talk was held that is typed in from paper, 0 for one that is held at the desk.
    """

    at: datetime
    given: Mapping[str, Given]
    mentor_levels: Mapping[str, int]
    strengths: tuple[str, ...]
    targets: Mapping[str, int]
    urgent: str | None
    goal: tuple[str, str] | None
    steps: tuple[StepDraft, ...]
    teach_back: TeachBack | None
    finished: bool = True
    months: int | None = None
    around: Around = field(default_factory=Around)
    course: Course = field(default_factory=Course)
    paper: str = ""
    route: TalkRoute = TalkRoute.WHOLE
    keep: Keep = Keep.ALL
    days_on_paper: int = 0
    printed: tuple[Printed, ...] = ()


@dataclass(frozen=True)
class Visit:
    """Coming back to tell how the steps of the last talk went, one Told for each.

    `praised` is the place of the step that the praise was about, None for no step.
    """

    at: datetime
    told: tuple[Told, ...]
    praise: str = ""
    reversal: ReversalReason | None = None
    praised: int | None = None


@dataclass(frozen=True)
class Story:
    """One person with every time they came, oldest first; `came` is the first time.

    `note` is what staff wrote down then, `private` whether it is for staff alone.
    """

    new: NewClient
    came: datetime
    walker: str
    formal: bool
    by_mentor: bool
    visits: tuple[Talk | Visit, ...]
    agreed: tuple[Noted, ...] = ()
    safe_contact: SafeContact = field(default_factory=SafeContact)
    needs: Needs = field(default_factory=Needs)
    note: str = ""
    private: bool = False

    @property
    def language(self) -> str:
        """The language of the talks: Dutch, unless English is the person's own."""
        return "en" if self.new.language == "en" else "nl"


def stories(count: int, seed: int, definition: BridgeDefinition, today: date) -> Iterator[Story]:
    """The first `count` people of this seed; the last of what they did lies before `today`."""
    for index in range(count):
        told = _story(Random(f"{seed}:{index}"), definition, today)
        told = told_again(Random(f"{seed}:{index}:again"), told)
        said = _saying(Random(f"{seed}:{index}:around"), told)
        said = _going_on(Random(f"{seed}:{index}:path"), said)
        yield _agreeing(Random(f"{seed}:{index}:diary"), said, today)


def _saying(chance: Random, story: Story) -> Story:
    """The story with what was said around each bridge."""
    visits = tuple(
        replace(each, around=said_around(chance, list(each.given), each.urgent))
        if isinstance(each, Talk) and each.finished
        else each
        for each in story.visits
    )
    return replace(story, visits=visits)


def _going_on(chance: Random, story: Story) -> Story:
    """The story with how its plans went on: later, smaller, let go, and what was said of it."""
    return replace(story, visits=tuple(_gone_on(chance, each) for each in story.visits))


def _gone_on(chance: Random, visit: Talk | Visit) -> Talk | Visit:
    if isinstance(visit, Talk):
        return replace(visit, course=course(chance)) if visit.goal else visit
    told = tuple(replace(each, aside=aside(chance, each.outcome)) for each in visit.told)
    late = [place for place, each in enumerate(told) if each.outcome == "not_yet"]
    if late and chance.random() < 0.7:
        return replace(visit, told=told, praise=visit.praise or HONEST, praised=late[0])
    praised = chance.randrange(len(told)) if chance.random() < 0.5 else None
    return replace(visit, told=told, praised=praised)


def _agreeing(chance: Random, story: Story, today: date) -> Story:
    """The story with what was agreed in it: days, how to be reached, when to look again."""
    visits = tuple(_promising(chance, each) for each in story.visits)
    moments = [(each.at, _kind(place, each)) for place, each in enumerate(visits)]
    agreed = diary(chance, story.came, moments, today)
    return replace(story, visits=visits, agreed=agreed, safe_contact=safe_contact(chance))


def _promising(chance: Random, visit: Talk | Visit) -> Talk | Visit:
    if isinstance(visit, Talk) and visit.finished:
        return replace(visit, months=promised_months(chance))
    return visit


def _kind(place: int, visit: Talk | Visit) -> AppointmentKind:
    if isinstance(visit, Visit):
        return AppointmentKind.STEPS
    return AppointmentKind.REVIEW if place else AppointmentKind.FIRST


# --- one person ----------------------------------------------------------------------------


def _story(chance: Random, definition: BridgeDefinition, today: date) -> Story:
    new = _person(chance)
    moments = moments_of(chance, today)
    levels = {
        area.id: min(area.levels, chance.choices((1, 2, 3, 4), (30, 34, 24, 12))[0])
        for area in definition.areas
    }
    visits: list[Talk | Visit] = []
    for at in moments[1:]:
        talk = _talk(chance, definition, levels, at, is_last=at is moments[-1])
        visits += [talk, *_visits(chance, talk, today)]
        levels = {
            area.id: _lived_on(chance, levels[area.id], area.levels) for area in definition.areas
        }
    walker = chance.choices(tuple(Walker), (40, 15, 15, 15, 15))[0]
    formal = chance.random() < 0.29
    by_mentor = chance.random() < 0.75
    return Story(new, moments[0], walker, formal, by_mentor, tuple(visits))


def _person(chance: Random) -> NewClient:
    words = _words()
    first = chance.choice(words["first_names"])
    last = "" if chance.random() < 0.13 else chance.choice(words["last_names"])
    born = date(1950, 1, 1) + timedelta(days=chance.randrange(20500))
    phone = f"06-{chance.randrange(10**8):08d}" if chance.random() < 0.7 else ""
    known = chance.random() < 0.8
    return NewClient(first, last, born if known else None, phone, chance.choice(words["languages"]))


def _lived_on(chance: Random, level: int, levels: int) -> int:
    """Half a year later: often a step up, mostly the same, sometimes a setback."""
    change = chance.choices((-1, 0, 1, 2), (10, 45, 37, 8))[0]
    return min(max(level + change, 1), levels)


# --- one talk ------------------------------------------------------------------------------


def _talk(
    chance: Random,
    definition: BridgeDefinition,
    levels: Mapping[str, int],
    at: datetime,
    *,
    is_last: bool,
) -> Talk:
    given = {area.id: _given(chance, levels[area.id], area.id) for area in definition.areas}
    finished = not (is_last and chance.random() < 0.05)
    if not finished:
        stopped = chance.randint(1, len(given) - 1)
        given = dict(list(given.items())[:stopped])
    answered = [area for area, said in given.items() if said.level is not None]
    urgent = min(answered, key=lambda area: levels[area]) if answered and finished else None
    goal = _goal(chance, urgent) if urgent and chance.random() < 0.92 else None
    agreed = chance.choice(tuple(TeachBack)) if goal and chance.random() < 0.64 else None
    return Talk(
        at,
        given,
        _mentor_levels(chance, definition, levels, answered) if finished else {},
        _strengths(chance),
        _targets(chance, definition, levels, answered) if finished else {},
        urgent,
        goal,
        _steps(chance, goal[0], at) if goal else (),
        agreed,
        finished,
    )


def _given(chance: Random, level: int, area: str) -> Given:
    kinds = (Answer.ANSWERED, Answer.SKIPPED, Answer.UNKNOWN, Answer.NOT_APPLICABLE)
    kind = chance.choices(kinds, (88, 5, 4, 10 if area == "family" else 0))[0]
    note = chance.choice(_words()["words"]["notes"]) if chance.random() < 0.2 else ""
    talk = chance.random() < 0.08
    return Given(kind, level if kind is Answer.ANSWERED else None, talk, note)


def _mentor_levels(
    chance: Random, definition: BridgeDefinition, levels: Mapping[str, int], answered: Sequence[str]
) -> dict[str, int]:
    """In a third of the talks the mentor told another view, mostly of a few areas."""
    if chance.random() > 0.33:
        return {}
    seen = chance.sample(answered, min(len(answered), chance.randint(1, 3)))
    return {area: _seen(chance, levels[area], definition.area(area).levels) for area in seen}


def _strengths(chance: Random) -> tuple[str, ...]:
    return tuple(chance.sample(_words()["words"]["strengths"], chance.choice((0, 0, 1, 2))))


def _targets(
    chance: Random, definition: BridgeDefinition, levels: Mapping[str, int], answered: Sequence[str]
) -> dict[str, int]:
    """Flags in some areas, one or two steps up from where somebody stands."""
    wished = chance.sample(answered, min(len(answered), chance.choice((0, 1, 1, 2))))
    highest = {area: definition.area(area).levels for area in wished}
    return {
        area: min(levels[area] + chance.randint(1, 2), highest[area])
        for area in wished
        if levels[area] < highest[area]
    }


def _seen(chance: Random, level: int, levels: int) -> int:
    return min(max(level + chance.choice((-1, 0, 0, 1)), 1), levels)


def _goal(chance: Random, area: str) -> tuple[str, str]:
    return area, chance.choice(_words()["goals"][area])


_KINDS = {
    "bel": IdeaKind.CALL,
    "schrijf": IdeaKind.WRITE,
    "leg": IdeaKind.PAPER,
    "vraag": IdeaKind.ASK,
    "zoek": IdeaKind.LOOK,
    "kijk": IdeaKind.LOOK,
    "loop": IdeaKind.VISIT,
    "haal": IdeaKind.VISIT,
}
"""What one does in a step, by its verb; as where somebody takes over an idea of the library."""


def _steps(chance: Random, area: str, at: datetime) -> tuple[StepDraft, ...]:
    words = _words()
    texts = words["steps"][area]
    day = at.astimezone(DESK).date()
    return tuple(
        StepDraft(
            text,
            day=day + timedelta(days=chance.randint(1, 9)),
            day_part=chance.choice((*DayPart, *DayPart, None)),
            helper=chance.choice(words["words"]["helpers"]),
            if_then=chance.choice(words["words"]["if_then"]),
            kind=_KINDS.get(text.split()[1], IdeaKind.DO).value,
        )
        for text in chance.sample(texts, min(len(texts), chance.choice((1, 2, 2, 3))))
    )


# --- coming back ---------------------------------------------------------------------------


def _visits(chance: Random, talk: Talk, today: date) -> Iterator[Visit]:
    """The visit after a talk, if it came to that before today."""
    back = later(talk.at, timedelta(days=chance.randint(8, 24)))
    if not talk.steps or chance.random() < 0.12 or back.date() >= today:
        return
    told = tuple(_told(chance, agreed=talk.teach_back is not None) for _ in talk.steps)
    praise = chance.choice(_words()["words"]["praise"]) if chance.random() < 0.5 else ""
    given = any(each.cents for each in told)
    wrong = given and chance.random() < 0.29
    yield Visit(back, told, praise, chance.choice(tuple(ReversalReason)) if wrong else None)


def _told(chance: Random, *, agreed: bool) -> Told:
    kinds = ("confirmed", "claimed", "not_yet", "dropped", "open")
    outcome = chance.choices(kinds, (43, 13, 22, 4, 18))[0]
    if outcome != "confirmed":
        return Told(outcome)
    amount = chance.choices((0, 2000, 3000, 4000, 6000), (17, 30, 15, 12, 26))[0]
    return Told(outcome, chance.choice(tuple(SeenHow)), amount if agreed else 0)


@cache
def _words() -> dict[str, Any]:
    source = resources.path("practice", "people.toml").read_text(encoding="utf-8")
    return tomllib.loads(source)
