"""How a bridge grew: the first moment beside the latest, and what was ever won in between.

Growth only adds (DOMAIN 1, rule 5): a block that was won keeps its star, also when it is
"even in de steigers" now; nothing here is a minus, a sum or a judgement.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bridge_app.domain.bridge import AreaAnswer, BridgeDefinition, Scoring


class Change(StrEnum):
    """What became of one area between two moments.

    OPEN where one of the two has no level: then nothing can be said, and nothing is.
    """

    NEW = "new"
    SAME = "same"
    RESTING = "resting"
    OPEN = "open"


class Begun(StrEnum):
    """What can be shown of growth.

    NOT_YET until there are two finished moments, OTHER when they were made with different
    definitions (then they do not fit on one drawing), SHOWN when they do.
    """

    NOT_YET = "not_yet"
    OTHER = "other"
    SHOWN = "shown"


@dataclass(frozen=True)
class AreaGrowth:
    """One area at the first and at the latest moment."""

    area: str
    then: AreaAnswer
    now: AreaAnswer

    @property
    def change(self) -> Change:
        """What became of it; a lower level rests, it is never less."""
        then, now = self.then.client_level, self.now.client_level
        if then is None or now is None:
            return Change.OPEN
        if now == then:
            return Change.SAME
        return Change.NEW if now > then else Change.RESTING


@dataclass(frozen=True)
class Growth:
    """The first and the latest moment that fit on one drawing, with the best of each area."""

    then: Scoring
    now: Scoring
    best: Mapping[str, int] = field(default_factory=dict)

    def areas(self, definition: BridgeDefinition) -> tuple[AreaGrowth, ...]:
        """Every area of the definition, in the order in which they are asked."""
        ids = [area.id for area in definition.areas]
        return tuple(
            AreaGrowth(area, self.then.answer_for(area), self.now.answer_for(area)) for area in ids
        )

    def changes(self, definition: BridgeDefinition) -> frozenset[Change]:
        """What happened anywhere on the bridge."""
        return frozenset(each.change for each in self.areas(definition))


def finished_with(moments: Sequence[Scoring], definition: BridgeDefinition) -> tuple[Scoring, ...]:
    """The finished moments made with exactly this definition, oldest first."""
    return tuple(each for each in moments if each.finished_at and each.made_with(definition))


def best_levels(moments: Sequence[Scoring]) -> dict[str, int]:
    """The highest level that the client ever gave each area at these moments."""
    best: dict[str, int] = {}
    for moment in moments:
        for area, level in moment.client_levels().items():
            best[area] = max(level, best.get(area, level))
    return best


def begun(moments: Sequence[Scoring], definition: BridgeDefinition) -> Begun:
    """What can be shown of growth, with the definition in use."""
    if len(finished_with(moments, definition)) > 1:
        return Begun.SHOWN
    return Begun.OTHER if len([each for each in moments if each.finished_at]) > 1 else Begun.NOT_YET


def growth_of(moments: Sequence[Scoring], definition: BridgeDefinition) -> Growth | None:
    """First beside latest; None unless two finished moments have this definition."""
    alike = finished_with(moments, definition)
    if len(alike) < 2:  # noqa: PLR2004 - a then and a now
        return None
    return Growth(alike[0], alike[-1], best_levels(alike))
