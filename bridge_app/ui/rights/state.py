"""What the page of a client's rights shows, and what can be mended there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.mending import Mendable
from bridge_app.domain.people import Client
from bridge_app.errors import FieldProblem
from bridge_app.paper.privacy import Layer
from bridge_app.words import short_date


class Kind(StrEnum):
    """What kind of thing is mended: who it is, what was said of an area, what goes well."""

    FACT = "fact"
    ANSWER = "answer"
    STRENGTH = "strength"


FACTS = ("first_name", "last_name", "birth_date", "phone", "case_number")
"""What one may mend of who somebody is; how to reach them safely is asked in the file itself."""


@dataclass(frozen=True)
class Item:
    """One thing that can be mended: a field, an area, or a strength; and what it says now."""

    kind: Kind
    key: str
    now: str = ""
    levels: int = 0


@dataclass(frozen=True)
class Wish:
    """What one wants to mend, how it should say, and why.

    `text` is what was typed, or an answer as `said` writes it.
    """

    item: Item
    text: str
    why: str


@dataclass(frozen=True)
class RightsState:
    """The page; `known` None before anything is read."""

    known: Mendable | None = None
    trouble: FieldProblem | None = None

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything that can be mended."""
        return tuple(_items(self.known)) if self.known else ()


def leaflet_for(known: Mendable) -> Layer:
    """Before somebody heard of rewards the leaflet has no word of them (DECISIONS C5)."""
    return Layer.WHOLE if known.told else Layer.FIRST


def _items(known: Mendable) -> Iterator[Item]:
    for name in FACTS:
        yield Item(Kind.FACT, name, fact(known.client, name))
    if known.moment:
        for area, named in known.words.areas.items():
            told = known.moment.answer_for(area)
            now = said(Given(told.answer, told.client_level))
            yield Item(Kind.ANSWER, area, now, len(named.levels))
    for each in known.strengths:
        yield Item(Kind.STRENGTH, str(each.id), each.text)


def fact(client: Client, name: str) -> str:
    """A field of who somebody is, as text to change."""
    value = getattr(client, name)
    return short_date(value) if isinstance(value, date) else value or ""


def said(given: Given) -> str:
    """An answer as text: the level, or the kind of answer."""
    return str(given.answer if given.level is None else given.level)


def given(text: str) -> Given:
    """An answer read back."""
    if text.isdecimal():
        return Given(Answer.ANSWERED, int(text))
    return Given(Answer(text))


def choices(item: Item) -> tuple[str, ...]:
    """What can be said of an area: each level, or why there is none."""
    rest = (Answer.UNKNOWN, Answer.SKIPPED, Answer.NOT_DISCUSSED, Answer.NOT_APPLICABLE)
    levels = (str(level) for level in range(1, item.levels + 1))
    return (*levels, *(answer.value for answer in rest))


def strength_of(item: Item) -> UUID:
    """Which strength this is."""
    return UUID(item.key)
