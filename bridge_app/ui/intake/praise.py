"""What the sheet for a compliment says, and what was said already in this conversation."""

from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.desk import Praise
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.state import Facts

FIELD = "praise.text"
"""A compliment that is being typed, as drafts know it."""

MOST_SHOWN = 2
"""So many compliments of today stand on a screen: it stays a calm one."""


@dataclass(frozen=True)
class PraiseSheet:
    """The open sheet: in which words, about which step if any, and what is typed."""

    language: str
    form: str
    step_id: UUID | None
    step: str
    text: str


def praise_sheet(facts: Facts) -> PraiseSheet | None:
    """The sheet, while somebody is about to say something."""
    if not facts.praising:
        return None
    step = facts.plan.step(facts.praise_step) if facts.plan and facts.praise_step else None
    return PraiseSheet(
        facts.say.language,
        facts.say.form,
        step.id if step else None,
        step.text if step else "",
        facts.drafts.get(FIELD, ""),
    )


def step_shown(facts: Facts) -> UUID | None:
    """The step of last time that the screen is about: a compliment belongs to it."""
    walking = facts.place.step == Stop.WALK and facts.aside is None
    return UUID(facts.place.area) if walking else None


def said_about(facts: Facts, step_id: UUID) -> tuple[str, ...]:
    """What was said today about this step, as the client reads it."""
    return _told(facts, [each for each in facts.praised if each.step_id == step_id])


def said_today(facts: Facts) -> tuple[str, ...]:
    """What was said today, the last first in line to be remembered."""
    return _told(facts, list(facts.praised))


def _told(facts: Facts, said: list[Praise]) -> tuple[str, ...]:
    return tuple(facts.say("praise.said", text=each.text) for each in said[-MOST_SHOWN:])
