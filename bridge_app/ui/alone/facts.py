"""What crosses to the screen that a client has alone: one client's facts, frozen, and no more.

A new field of a file shows on that screen only when a type here has a place for it. Whatever has
words is said already, in the client's language.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.drawing import DrawnBridge
from bridge_app.picture.labels import Labels
from bridge_app.ui.growth_state import GrowthState
from bridge_app.ui.together.speech import Speech

MOST_BYTES = 8_000_000
"""Of one line to that screen: the longest file, in every language, is a tenth of it."""


@dataclass(frozen=True)
class OwnStep:
    """One step; `when` is its day, time and helper in words, `open` whether it is to do."""

    id: UUID
    version: int
    text: str
    when: str
    open: bool
    not_yet: bool
    confirmed: bool
    later: bool


@dataclass(frozen=True)
class OwnGoal:
    """A goal in the client's own words, with its steps: those of now, those for later."""

    text: str
    steps: tuple[OwnStep, ...]


@dataclass(frozen=True)
class OwnLine:
    """Something received or to come, and where it stands."""

    what: str
    stands: str


@dataclass(frozen=True)
class OwnPart:
    """A title and what stands under it."""

    title: str
    lines: tuple[OwnLine, ...]


@dataclass(frozen=True)
class OwnGiven:
    """What the client received; only who heard of it has this (DOMAIN 1, rule 3)."""

    title: str
    nothing: str
    parts: tuple[OwnPart, ...]


@dataclass(frozen=True)
class OwnFacts:
    """Everything that screen may know.

    `name` is how the client is greeted, `bridge` drawn with `labels`, `given` None before the
    reveal, `theme` and `scale` the look that the screen had a moment ago.
    """

    language: str
    form: str
    name: str
    today: date
    theme: str
    scale: float
    appointment: str
    bridge: DrawnBridge
    labels: Labels
    growth: GrowthState
    goals: tuple[OwnGoal, ...]
    given: OwnGiven | None
    practice: bool

    @property
    def say(self) -> Speech:
        """Words for this client."""
        return Speech(self.language, self.form)

    def step(self, step_id: UUID | None) -> OwnStep | None:
        """The step with this id, or None."""
        every = (step for goal in self.goals for step in goal.steps)
        return next((step for step in every if step.id == step_id), None)


class Answer(StrEnum):
    """What became of the wish before."""

    SHOWN = "shown"
    DONE = "done"
    NOT_YET = "not_yet"
    SMALLER = "smaller"
    MOVED = "moved"
    ASKED = "asked"
    PRINTED = "printed"
    LIES_READY = "lies_ready"
    CLOSED = "closed"
    FAILED = "failed"


@dataclass(frozen=True)
class Told:
    """One line to that screen: the facts as they are now, and what became of the wish.

    `also` are the same facts in the other languages that one can choose there: then it is in
    another one at once, and nobody needs to be asked.
    """

    facts: OwnFacts
    answer: Answer = Answer.SHOWN
    also: tuple[OwnFacts, ...] = ()

    @property
    def tongues(self) -> tuple[str, ...]:
        """The languages that one can choose."""
        return tuple(each.language for each in (self.facts, *self.also))

    def said_in(self, language: str) -> OwnFacts:
        """The facts in this language; in the client's own for one that is not there."""
        return next((each for each in self.also if each.language == language), self.facts)


def steps_shown(facts: OwnFacts) -> frozenset[UUID]:
    """The steps that this screen can ask about: those that nobody confirmed."""
    return frozenset(step.id for goal in facts.goals for step in goal.steps if not step.confirmed)
