"""What a paper may show, and the check for a typed BSN.

The preset works on fields, not on words (DECISIONS I2): `fridge_paper` builds a value that has
no place for a surname, a number, an area or a level, so none can slip through.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.bridge import BridgeDefinition, BridgeFacts, BridgeWords
from bridge_app.domain.drawing import DrawnBridge, drawn


class Preset(StrEnum):
    """For whose eyes a paper is meant."""

    FRIDGE = "fridge"
    MINE = "mine"


class DayPart(StrEnum):
    """Part of a day, with its own small picture."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True)
class Ticks:
    """What the client ticked for this paper; the defaults are the preset "Koelkast"."""

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
    hidden_goals: frozenset[UUID] = frozenset()
    hidden_steps: frozenset[UUID] = frozenset()


FRIDGE_TICKS = Ticks()
MINE_TICKS = Ticks(first_name=True, area_names=True, level_sentences=True, table_page=True)

SENSITIVE = ("first_name", "area_names", "level_sentences", "table_page")
"""Ticks that show "Andere mensen zien dit misschien" when set."""


def ticks_for(preset: Preset) -> Ticks:
    """The ticks a preset starts with."""
    return FRIDGE_TICKS if preset is Preset.FRIDGE else MINE_TICKS


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
    """One goal in the client's own words with the steps under "now"."""

    id: UUID
    area: str
    text: str
    short_text: str = ""
    steps: tuple[TakeHomeStep, ...] = ()


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

    `words` is what the definition says, by language, as the store kept it.
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


@dataclass(frozen=True)
class PaperStep:
    """One line of the list of steps on paper."""

    text: str
    day: date | None = None
    day_part: DayPart | None = None
    at: time | None = None
    helper: str = ""


@dataclass(frozen=True)
class PaperGoal:
    """One goal with its ticked steps on paper."""

    text: str
    steps: tuple[PaperStep, ...] = ()


@dataclass(frozen=True)
class LevelRow:
    """One line of the second page; only on papers whose ticks ask for it."""

    area: str
    now: int | None
    target: int | None


@dataclass(frozen=True)
class Paper:
    """What is really on a take-home paper; what is not ticked is not in here at all."""

    language: str
    form: str
    bridge: DrawnBridge | None
    first_name: str = ""
    goals: tuple[PaperGoal, ...] = ()
    strengths: tuple[str, ...] = ()
    appointment: TakeHomeAppointment | None = None
    desk_phone: str = ""
    printed_on: date | None = None
    levels: tuple[LevelRow, ...] = ()
    level_sentences: bool = False


def paper(home: TakeHome, ticks: Ticks, preset: Preset = Preset.FRIDGE) -> Paper:
    """Only the ticked fields; under "Koelkast" the short wordings where the client made them."""
    return Paper(
        language=home.language,
        form=home.form,
        bridge=drawn(home.definition, home.bridge, areas_named=ticks.area_names)
        if ticks.bridge
        else None,
        first_name=home.first_name if ticks.first_name else "",
        goals=tuple(_goals(home.goals, ticks, preset)),
        strengths=home.strengths if ticks.strengths else (),
        appointment=home.appointment if ticks.appointment else None,
        desk_phone=home.desk_phone,
        printed_on=home.printed_on,
        levels=_level_rows(home) if ticks.table_page and ticks.area_names else (),
        level_sentences=ticks.level_sentences and ticks.area_names,
    )


def _goals(goals: Iterable[TakeHomeGoal], ticks: Ticks, preset: Preset) -> Iterable[PaperGoal]:
    for goal in goals:
        steps = _steps(goal, ticks, preset)
        if not ticks.goal or goal.id in ticks.hidden_goals:
            if steps:
                yield PaperGoal("", steps)
            continue
        yield PaperGoal(_wording(goal.text, goal.short_text, preset), steps)


def _steps(goal: TakeHomeGoal, ticks: Ticks, preset: Preset) -> tuple[PaperStep, ...]:
    if not ticks.steps:
        return ()
    return tuple(
        PaperStep(
            _wording(step.text, step.short_text, preset),
            step.day,
            step.day_part,
            step.at,
            step.helper if ticks.helpers else "",
        )
        for step in goal.steps
        if step.id not in ticks.hidden_steps
    )


def _wording(text: str, short_text: str, preset: Preset) -> str:
    return short_text if preset is Preset.FRIDGE and short_text else text


def _level_rows(home: TakeHome) -> tuple[LevelRow, ...]:
    facts = home.bridge
    return tuple(
        LevelRow(area.id, facts.levels.get(area.id), facts.targets.get(area.id))
        for area in home.definition.areas
        if area.id not in facts.not_applicable
    )


def looks_like_bsn(text: str) -> bool:
    """Whether nine digits in the text pass the 11-test of a BSN (DOMAIN 6, no BSN field)."""
    compact = re.sub(r"(?<=\d)[ .\-](?=\d)", "", text)
    return any(_passes_eleven_test(run) for run in re.findall(r"(?<!\d)\d{9}(?!\d)", compact))


def _passes_eleven_test(digits: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and digits != "000000000"
