"""A small bridge of uneven pillars, and moments of scoring it, for tests of the rules."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from bridge_app.domain.bridge import (
    FORMULA_ID,
    Answer,
    AreaAnswer,
    BridgeDefinition,
    LifeArea,
    Pillar,
    Scoring,
)

AT = datetime(2026, 6, 2, 9, 30, tzinfo=UTC)


def definition(version: str = "1") -> BridgeDefinition:
    """Three pillars with two, one and one areas of 5, 5, 3 and 6 levels."""
    return BridgeDefinition(
        "small",
        version,
        FORMULA_ID,
        (
            Pillar("home", "house", (LifeArea("housing", "house", 5), LifeArea("family", "x", 5))),
            Pillar("money", "wallet", (LifeArea("debts", "x", 3),)),
            Pillar("work", "briefcase", (LifeArea("income", "x", 6),)),
        ),
    )


def scoring(
    answers: dict[str, int | Answer], version: str = "1", case_id: UUID | None = None
) -> Scoring:
    """A moment at which areas got a level, or an answer without one."""
    return Scoring(
        uuid4(),
        case_id or uuid4(),
        uuid4(),
        "small",
        version,
        "nl",
        1,
        AT,
        None,
        {area: _answer(area, said) for area, said in answers.items()},
    )


def _answer(area: str, said: int | Answer) -> AreaAnswer:
    if isinstance(said, Answer):
        return AreaAnswer(area, said)
    return AreaAnswer(area, Answer.ANSWERED, said, said)
