"""Bridges at two moments, for what shows how they grew."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from bridge_app.domain.bridge import Answer, AreaAnswer, Scoring
from bridge_app.domain.drawing import Around, then_and_now
from bridge_app.domain.growing import Growth, best_levels
from bridge_app.picture.growth import Grown, growth_picture
from bridge_app.picture.labels import labels_for
from bridge_app.picture.looks import LIGHT, Look
from bridge_app.picture.shapes import Picture
from tests.picture.scenes import definition

EARLY, LATELY = datetime(2025, 6, 3, 9, tzinfo=UTC), datetime(2026, 5, 20, 9, tzinfo=UTC)
NOBODY = UUID(int=0)

STORIES: dict[str, tuple[tuple[int | Answer, ...], ...]] = {
    "grown": ((1, 2, 2, 3, 1, 1, 2, 1), (3, 2, 3, 3, 2, 1, 4, 2)),
    "lower": ((3, 4, 2, 4, 1, 1, 3, 4), (2, 4, 4, 4, 3, 2, 3, 4), (1, 3, 2, 2, 1, 2, 3, 2)),
    "open": (
        (2, Answer.SKIPPED, 2, Answer.NOT_APPLICABLE, 1, 5, Answer.UNKNOWN, 1),
        (2, 3, Answer.SKIPPED, Answer.NOT_APPLICABLE, 5, 5, Answer.UNKNOWN, 2),
    ),
}
"""Levels at each moment, in the order of the bridge."""


def moment(levels: tuple[int | Answer, ...], at: datetime) -> Scoring:
    """A finished moment with these levels."""
    bridge = definition().definition
    answers = {
        area.id: AreaAnswer(area.id, said)
        if isinstance(said, Answer)
        else AreaAnswer(area.id, Answer.ANSWERED, said, said)
        for area, said in zip(bridge.areas, levels, strict=True)
    }
    known = Scoring(NOBODY, NOBODY, NOBODY, bridge.id, bridge.version, "nl", 1, at)
    return replace(known, finished_at=at, answers=answers)


def growth(name: str) -> Growth:
    """One of the stories as growth."""
    first, *_, last = STORIES[name]
    best = best_levels([moment(each, EARLY) for each in STORIES[name]])
    return Growth(moment(first, EARLY), moment(last, LATELY), best)


def grown(name: str, footprints: int = 9) -> Grown:
    """Both bridges of a story."""
    both = then_and_now(definition().definition, growth(name), Around(footprints=footprints))
    return Grown(*both, "toen, 3 juni 2025", "nu, 20 mei 2026")


def picture(
    name: str, look: Look = LIGHT, size: tuple[float, float] = (960, 580), language: str = "nl"
) -> Picture:
    """The drawing of a story."""
    shown = grown(name)
    labels = labels_for(shown.now, definition().words_in(language))
    return growth_picture(shown, labels, look, *size)
