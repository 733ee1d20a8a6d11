"""What both voices said at every moment, and the course of all levels: for the mentor."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bridge_app.domain.bridge import Answer, BridgeDefinition, BridgeWords, Scoring
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.growing import finished_with
from bridge_app.picture.course import AreaCourse, course_of
from bridge_app.ui.growth_state import day_of


class Heard(StrEnum):
    """Whether both voices spoke about an area, and alike; a difference is no mistake."""

    SAME = "same"
    OTHER = "other"
    ONE = "one"


@dataclass(frozen=True)
class VoiceRow:
    """One area with both voices side by side; a level is a place from 1 to `levels`.

    `first` is what the client chose before hearing the mentor; it is kept for ever.
    """

    area: str
    levels: int
    client: int | None
    first: int | None
    answer: Answer
    mentor: int | None
    wants_to_talk: bool
    note: str

    @property
    def heard(self) -> Heard:
        """The two voices as they stand now."""
        if self.client is None or self.mentor is None:
            return Heard.ONE
        return Heard.SAME if self.client == self.mentor else Heard.OTHER


@dataclass(frozen=True)
class VoicesThen:
    """Both voices at one moment."""

    day: date
    rows: tuple[VoiceRow, ...]


def voices_of(file: ClientFile, said: BridgeWords) -> tuple[VoicesThen, ...]:
    """Every finished moment, and the one that is being made; each with the bridge of its day."""
    moments = list(file.scorings)
    if file.latest and file.latest not in moments:
        moments.append(file.latest)
    return tuple(_voices_then(each, file, said) for each in reversed(moments))


def _voices_then(scoring: Scoring, file: ClientFile, said: BridgeWords) -> VoicesThen:
    older = file.older.get(scoring.id)
    if older is None:
        return VoicesThen(day_of(scoring), tuple(_voice_rows(scoring, file.definition, said)))
    words = older.words.get(said.language) or older.words[scoring.language]
    return VoicesThen(day_of(scoring), tuple(_voice_rows(scoring, older.definition, words)))


def courses_of(file: ClientFile, said: BridgeWords) -> tuple[AreaCourse, ...]:
    """All areas over time; nothing until there are two moments with this bridge."""
    alike = finished_with(file.scorings, file.definition)
    moments = [(day_of(each), each.answers) for each in alike]
    return course_of(file.definition, said, moments) if len(moments) > 1 else ()


def _voice_rows(
    scoring: Scoring, definition: BridgeDefinition, said: BridgeWords
) -> Iterator[VoiceRow]:
    for area in definition.areas:
        answer = scoring.answer_for(area.id)
        yield VoiceRow(
            said.areas[area.id].name,
            area.levels,
            answer.client_level,
            answer.first_client_level,
            answer.answer,
            answer.mentor_level,
            answer.wants_to_talk,
            answer.note,
        )
