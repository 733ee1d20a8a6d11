"""Why a goal is said in other words, or let go: asked once a plan was agreed, never needed."""

from dataclasses import dataclass

from bridge_app.ui.intake.state import Facts
from bridge_app.ui.reasons import reasons

FIELD = "goal.reason"
"""Why, as drafts know it while it is not kept."""


@dataclass(frozen=True)
class ReasonAsk:
    """The question, short answers to tap, and what stands in the field."""

    ask: str
    reasons: tuple[str, ...]
    text: str


def reason_ask(facts: Facts, text: str) -> ReasonAsk | None:
    """The question, when the goal that was agreed would become this text; else none."""
    goal, plan = facts.goal, facts.plan
    agreed = plan is not None and plan.agreed_at is not None
    if goal is None or not agreed or text.strip() == goal.text:
        return None
    say = facts.say
    return ReasonAsk(
        say("goal.changed_why"), reasons(say.language, say.form), facts.drafts.get(FIELD, "")
    )


def reason_said(facts: Facts, text: str) -> str:
    """What was said, where it was asked; empty where nobody said."""
    asked = reason_ask(facts, text)
    return asked.text.strip() if asked else ""
