"""The levels of one client over time, as values: what a chart and a table are both made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bridge_app.domain.bridge import AreaAnswer, BridgeDefinition, BridgeWords


@dataclass(frozen=True, slots=True)
class Voices:
    """One area on one day; a level counts from 1, None where that voice gave none."""

    day: date
    client: int | None
    mentor: int | None


@dataclass(frozen=True, slots=True)
class AreaCourse:
    """One area over time; `pillar` counts from 0 and gives the colour."""

    name: str
    pillar: int
    levels: int
    moments: tuple[Voices, ...]


def course_of(
    definition: BridgeDefinition,
    said: BridgeWords,
    moments: Sequence[tuple[date, Mapping[str, AreaAnswer]]],
) -> tuple[AreaCourse, ...]:
    """The course of every area, oldest moment first; the moments share one definition."""
    return tuple(
        AreaCourse(
            said.areas[area.id].name,
            number,
            area.levels,
            tuple(_voices(day, answers.get(area.id)) for day, answers in moments),
        )
        for number, pillar in enumerate(definition.pillars)
        for area in pillar.areas
    )


def _voices(day: date, answer: AreaAnswer | None) -> Voices:
    if answer is None:
        return Voices(day, None, None)
    return Voices(day, answer.client_level, answer.mentor_level)
