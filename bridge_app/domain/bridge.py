"""The bridge: its definition, one moment of scoring it, and what changed in between.

Missing is never zero (DOMAIN 1, rule 2): an area without a client level has no level at all,
in every function here. Levels count from 1, the lowest.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from uuid import UUID

from bridge_app.domain.measures import rounded
from bridge_app.errors import ClientAnswersFirst, NoSuchLevel

FORMULA_ID = "mean-of-pillars-1"
"""Names the way `bridge_index` counts; kept with every use of a figure (DOMAIN 2)."""


@dataclass(frozen=True)
class LifeArea:
    """One area of life (leefgebied) with `levels` rungs, 1 the lowest."""

    id: str
    icon: str
    levels: int


@dataclass(frozen=True)
class Pillar:
    """One pillar under the deck, carrying one to three areas of life."""

    id: str
    icon: str
    areas: tuple[LifeArea, ...]


@dataclass(frozen=True)
class BridgeDefinition:
    """The structure of a bridge; frozen once released (DECISIONS A8)."""

    id: str
    version: str
    formula: str
    pillars: tuple[Pillar, ...]

    @property
    def areas(self) -> tuple[LifeArea, ...]:
        """All areas of life, in the order they are asked."""
        return tuple(area for pillar in self.pillars for area in pillar.areas)

    def area(self, area_id: str) -> LifeArea:
        """The area with this id; KeyError when the definition has none."""
        for area in self.areas:
            if area.id == area_id:
                return area
        raise KeyError(area_id)

    def pillar_id_of(self, area_id: str) -> str:
        """The id of the pillar that carries this area; empty when none does."""
        carried = {area.id: pillar.id for pillar in self.pillars for area in pillar.areas}
        return carried.get(area_id, "")

    def pillar_of(self, area_id: str) -> Pillar:
        """The pillar that carries this area; KeyError when none does."""
        for pillar in self.pillars:
            if any(area.id == area_id for area in pillar.areas):
                return pillar
        raise KeyError(area_id)


@dataclass(frozen=True)
class AreaWords:
    """What one area says in one language; `levels` from lowest to highest."""

    name: str
    question: str
    levels: tuple[str, ...]
    tip: str
    link: str


@dataclass(frozen=True)
class BridgeWords:
    """What a definition says in one language; words have their own revision."""

    language: str
    revision: int
    name: str
    pillars: Mapping[str, str]
    areas: Mapping[str, AreaWords]


class Answer(StrEnum):
    """What the client did with an area; only ANSWERED carries a level (DECISIONS A3)."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"
    NOT_DISCUSSED = "not_discussed"
    NOT_APPLICABLE = "not_applicable"


class Voice(StrEnum):
    """Whose level it is; the two are never averaged (DOMAIN 1, rule 1)."""

    CLIENT = "client"
    MENTOR = "mentor"


@dataclass(frozen=True)
class AreaAnswer:
    """What stands for one area at one moment.

    `client_level` is the client's last word and is drawn; `first_client_level` is what the
    client chose before the mentor's view. `mentor_level` is the second, lasting voice.
    `wants_to_talk` is the mark "hier wil ik over praten".
    """

    area: str
    answer: Answer = Answer.NOT_DISCUSSED
    client_level: int | None = None
    first_client_level: int | None = None
    mentor_level: int | None = None
    wants_to_talk: bool = False
    note: str = ""


@dataclass(frozen=True)
class Scoring:
    """One moment at which the bridge was filled in (brug invullen)."""

    id: UUID
    case_id: UUID
    conversation_id: UUID
    definition_id: str
    definition_version: str
    language: str
    words_revision: int
    started_at: datetime
    finished_at: datetime | None = None
    answers: Mapping[str, AreaAnswer] = field(default_factory=dict)

    def made_with(self, definition: BridgeDefinition) -> bool:
        """Whether this moment was scored with exactly this definition."""
        return (self.definition_id, self.definition_version) == (definition.id, definition.version)

    def answer_for(self, area_id: str) -> AreaAnswer:
        """What stands for this area; not discussed when nothing was ever said."""
        return self.answers.get(area_id, AreaAnswer(area_id))

    def client_levels(self) -> dict[str, int]:
        """The areas the client answered, with the level drawn; the rest is missing."""
        return {
            area: answer.client_level
            for area, answer in self.answers.items()
            if answer.client_level is not None
        }


@dataclass(frozen=True)
class AnswerRow:
    """One insert-only line of what was said; the last client line is the drawn one.

    `after_mentor` tells that the client spoke again after hearing the mentor's view.
    """

    seq: int
    area: str
    voice: Voice
    answer: Answer
    level: int | None
    after_mentor: bool = False
    wants_to_talk: bool = False
    note: str = ""


def after_saying(scoring: Scoring, row: AnswerRow) -> Scoring:
    """The moment with one more line said."""
    before = scoring.answer_for(row.area)
    return replace(scoring, answers={**scoring.answers, row.area: _told(before, row)})


def check_level(definition: BridgeDefinition, area_id: str, level: int) -> None:
    """Raise NoSuchLevel when the area has no such rung."""
    levels = definition.area(area_id).levels
    if not 1 <= level <= levels:
        raise NoSuchLevel(area_id, level, levels)


def check_mentor_may_answer(answer: AreaAnswer) -> None:
    """Raise ClientAnswersFirst while the client has said nothing about the area.

    "Said" includes skipping and not knowing: the client had the first word.
    """
    if answer.answer is Answer.NOT_DISCUSSED:
        raise ClientAnswersFirst(answer.area)


def answers_from_rows(rows: Sequence[AnswerRow]) -> dict[str, AreaAnswer]:
    """Fold insert-only rows, in order of `seq`, into what stands now for each area."""
    answers: dict[str, AreaAnswer] = {}
    for row in sorted(rows, key=lambda row: row.seq):
        answers[row.area] = _told(answers.get(row.area, AreaAnswer(row.area)), row)
    return answers


def _told(before: AreaAnswer, row: AnswerRow) -> AreaAnswer:
    if row.voice is Voice.MENTOR:
        return replace(before, mentor_level=row.level)
    return AreaAnswer(
        row.area,
        row.answer,
        row.level,
        before.first_client_level if row.after_mentor else row.level,
        before.mentor_level,
        row.wants_to_talk,
        row.note,
    )


def bridge_index(definition: BridgeDefinition, levels: Mapping[str, int]) -> Decimal | None:
    """Our own index from 0 to 100, one decimal; None unless every area has a level.

    For coordinators only, always told together with `FORMULA_ID` (DOMAIN 2). An area outside
    the definition is ignored; an area without a level makes the whole index missing.
    """
    share = bridge_share(definition, levels)
    return None if share is None else rounded(100 * share)


def bridge_share(definition: BridgeDefinition, levels: Mapping[str, int]) -> Fraction | None:
    """The same from 0 to 1 and exact, for who goes on counting with it; None also of no pillars."""
    parts = [pillar_share(pillar, levels) for pillar in definition.pillars]
    known = [part for part in parts if part is not None]
    if not known or len(known) < len(parts):
        return None
    return sum(known, Fraction(0)) / len(known)


def pillar_index(pillar: Pillar, levels: Mapping[str, int]) -> Decimal | None:
    """The index of one pillar, 0 to 100; None unless every area of it has a level."""
    share = pillar_share(pillar, levels)
    return None if share is None else rounded(100 * share)


def pillar_share(pillar: Pillar, levels: Mapping[str, int]) -> Fraction | None:
    """The same from 0 to 1 and exact."""
    steps = tuple((levels[each.id], each.levels) for each in pillar.areas if each.id in levels)
    return _mean_share(steps) if steps and len(steps) == len(pillar.areas) else None


@lru_cache(maxsize=4096)
def _mean_share(steps: tuple[tuple[int, int], ...]) -> Fraction:
    """Of a level of so many each; many people stand at the same."""
    return sum((Fraction(at - 1, most - 1) for at, most in steps), Fraction(0)) / len(steps)


def fitting(definition: BridgeDefinition, left_out: Collection[str]) -> BridgeDefinition:
    """The bridge without these areas; a pillar that carries nothing any more stands there not."""
    pillars = (
        replace(each, areas=tuple(area for area in each.areas if area.id not in left_out))
        for each in definition.pillars
    )
    return replace(definition, pillars=tuple(each for each in pillars if each.areas))


def comparable(earlier: Scoring, later: Scoring) -> bool:
    """Whether two moments may be compared: same definition version, same scored areas."""
    return (
        earlier.definition_id == later.definition_id
        and earlier.definition_version == later.definition_version
        and _asked_of(earlier) == _asked_of(later)
    )


def _asked_of(scoring: Scoring) -> frozenset[tuple[str, bool]]:
    """The scored areas, and those that do not fit this client (DECISIONS A3)."""
    return frozenset(
        (area, answer.answer is Answer.NOT_APPLICABLE)
        for area, answer in scoring.answers.items()
        if answer.answer in {Answer.ANSWERED, Answer.NOT_APPLICABLE}
    )


class LinkKind(StrEnum):
    """How one area hangs together with another: it helps it on, or it weighs on it."""

    HELPS = "helps"
    WEIGHS = "weighs"


@dataclass(frozen=True)
class Link:
    """Two areas the client sees hanging together (hangt samen met)."""

    from_area: str
    to_area: str
    kind: LinkKind = LinkKind.HELPS


class Walker(StrEnum):
    """The figure on the deck that the client chose, or none (EXPERIENCE 1.1)."""

    WALKING = "walking"
    PRAM = "pram"
    WHEELCHAIR = "wheelchair"
    WITH_CHILD = "with_child"
    NONE = "none"


@dataclass(frozen=True)
class BridgeFacts:
    """All that the drawing of one client's bridge is made from; holds no identity.

    `levels` and `targets` by area id, `starts` the levels of the first moment, `best` the
    highest ever (empty when that is not known), `not_applicable` the areas that do not fit,
    `footprints` the number of done steps, `working_pillar` the pillar of the current goal.
    `left_out` are areas that the municipality does not ask about and of which nothing was said:
    they have no column.
    """

    levels: Mapping[str, int] = field(default_factory=dict)
    starts: Mapping[str, int] = field(default_factory=dict)
    best: Mapping[str, int] = field(default_factory=dict)
    targets: Mapping[str, int] = field(default_factory=dict)
    not_applicable: frozenset[str] = frozenset()
    links: tuple[Link, ...] = ()
    footprints: int = 0
    working_pillar: str | None = None
    walker: Walker = Walker.WALKING
    left_out: frozenset[str] = frozenset()
