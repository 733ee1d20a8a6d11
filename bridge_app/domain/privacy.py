"""What a client could take home and the ticks that decide; and the check for a typed BSN.

The preset works on fields, not on words (DECISIONS I2): `domain/papers.py` builds from these a
value that has no place for what others may not see.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.bridge import BridgeDefinition, BridgeFacts, BridgeWords


class Preset(StrEnum):
    """For whose eyes a paper is meant."""

    FRIDGE = "fridge"
    MINE = "mine"
    CHILDREN = "children"


class DayPart(StrEnum):
    """Part of a day, with its own small picture."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True)
class Ticks:
    """What the client ticked for this paper; the defaults are the preset "Koelkast".

    `code` is the one by which the client is found again at a desk; it is never ticked for them.
    `family_step` is the one step that the parent picked to share with the children.
    """

    first_name: bool = False
    bridge: bool = True
    goal: bool = True
    steps: bool = True
    helpers: bool = True
    strengths: bool = True
    appointment: bool = True
    area_names: bool = False
    level_sentences: bool = False
    table_page: bool = False
    vision: bool = False
    why: bool = False
    if_then: bool = False
    later: bool = False
    links: bool = False
    code: bool = False
    family_step: UUID | None = None
    hidden_strengths: frozenset[str] = frozenset()
    hidden_goals: frozenset[UUID] = frozenset()
    hidden_steps: frozenset[UUID] = frozenset()


FRIDGE_TICKS = Ticks()
MINE_TICKS = Ticks(
    first_name=True,
    area_names=True,
    level_sentences=True,
    table_page=True,
    vision=True,
    why=True,
    if_then=True,
    later=True,
    links=True,
)

SENSITIVE = (
    "first_name",
    "area_names",
    "level_sentences",
    "table_page",
    "vision",
    "why",
    "if_then",
    "later",
    "links",
)
"""Ticks that show "Andere mensen zien dit misschien" when set."""


def ticks_for(preset: Preset) -> Ticks:
    """The ticks a preset starts with."""
    return MINE_TICKS if preset is Preset.MINE else FRIDGE_TICKS


@dataclass(frozen=True)
class TakeHomeStep:
    """One step as the client may want it on paper; `short_text` is the fridge wording."""

    id: UUID
    text: str
    short_text: str = ""
    day: date | None = None
    day_part: DayPart | None = None
    at: time | None = None
    helper: str = ""
    if_then: str = ""


@dataclass(frozen=True)
class TakeHomeGoal:
    """One goal in the client's own words with the steps under "now", and those for later.

    `target_date` is the day that was promised, `how_known` how the client will know it worked.
    """

    id: UUID
    area: str
    text: str
    short_text: str = ""
    steps: tuple[TakeHomeStep, ...] = ()
    later: tuple[TakeHomeStep, ...] = ()
    motivation: str = ""
    how_known: str = ""
    target_date: date | None = None


@dataclass(frozen=True)
class TakeHomeAppointment:
    """The next appointment: an agreed day, perhaps a time, a place and a part of the day."""

    day: date
    at: time | None = None
    place: str = ""
    part: DayPart | None = None


@dataclass(frozen=True)
class TakeHome:
    """Everything a take-home paper could show, before the ticks take things away.

    `words` is what the definition says, by language, as the store kept it. Days that were
    promised (`vision_by`, `review_due`, `agreed_on`) come from the store and are never computed
    when a paper is made. `large_letters` is what was put ready for this client; `waiting` tells
    that a paper lies at the desk because the printer would not. `last_preset` is for whose eyes
    the last paper was; `findable` whether a code on the paper would lead back to anything, which
    it does not when nothing is kept. `areas_off` are the areas that the municipality does not ask
    about: an empty paper has no question for them.
    """

    definition: BridgeDefinition
    bridge: BridgeFacts
    language: str
    form: str
    words: Mapping[str, BridgeWords] = field(default_factory=dict)
    first_name: str = ""
    goals: tuple[TakeHomeGoal, ...] = ()
    strengths: tuple[str, ...] = ()
    appointment: TakeHomeAppointment | None = None
    desk_phone: str = ""
    printed_on: date | None = None
    vision: str = ""
    vision_by: date | None = None
    review_due: date | None = None
    agreed_on: date | None = None
    large_letters: bool = False
    waiting: bool = False
    last_preset: Preset | None = None
    findable: bool = False
    areas_off: tuple[str, ...] = ()


def looks_like_bsn(text: str) -> bool:
    """Whether nine digits in the text pass the 11-test of a BSN (DOMAIN 6, no BSN field)."""
    compact = re.sub(r"(?<=\d)[ .\-](?=\d)", "", text)
    return any(_passes_eleven_test(run) for run in re.findall(r"(?<!\d)\d{9}(?!\d)", compact))


def _passes_eleven_test(digits: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and digits != "000000000"
