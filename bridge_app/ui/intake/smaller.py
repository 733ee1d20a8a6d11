"""What is half typed about a step: its halves, another day, why it is let go; as drafts know it."""

from dataclasses import dataclass
from typing import TypeAlias

from bridge_app.domain.plan import MiniStep
from bridge_app.ui.intake.state import Facts

Halves: TypeAlias = tuple[str, str]
"""The first and the second half of a step."""


HALVES = ("half1", "half2")


def half_fields(step: str) -> tuple[str, ...]:
    """The fields of both halves; `step` is how the drafts of this step begin."""
    return tuple(f"{step}.{half}" for half in HALVES)


def day_field(step: str) -> str:
    """The field of another day."""
    return f"{step}.other_day"


def halves(facts: Facts, step: str) -> Halves | None:
    """What is typed of both halves; None where nobody makes the step smaller."""
    first, second = (facts.drafts.get(field, "") for field in half_fields(step))
    return (first, second) if first or second else None


def other_day(facts: Facts, step: str) -> str:
    """What is typed of another day."""
    return facts.drafts.get(day_field(step), "")


@dataclass(frozen=True)
class Loose:
    """What stands open over a step; `asks_why` when letting it go asks why, `why` what is typed."""

    halves: Halves | None = None
    asks_why: bool = False
    why: str = ""


def loose(facts: Facts, step: str, kept: MiniStep | None) -> Loose:
    """What is half typed of this step; why is asked of a step that was promised together."""
    agreed = bool(kept and facts.plan and facts.plan.is_agreed(kept.id))
    return Loose(halves(facts, step), agreed, facts.drafts.get(f"{step}.let_go", ""))


def loose_fields(step: str) -> tuple[str, ...]:
    """All that goes once the form over this step is left or kept."""
    return *half_fields(step), day_field(step)
