"""What the light screen about a goal says: why, until when, and how one will know."""

from dataclasses import dataclass
from datetime import date

from bridge_app.domain.desk import months_on
from bridge_app.domain.plan import Goal
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.together.choices import Option
from bridge_app.ui.together.days import read_day
from bridge_app.words import weekday_date

FIELDS = ("goal.motivation", "goal.how", "goal.by")
"""The names of the fields, as drafts know them."""

MONTHS = (1, 3, 6)


@dataclass(frozen=True)
class Why:
    """What may be said about a goal; all of it may stay open."""

    motivation: str = ""
    target_date: date | None = None
    how_known: str = ""


@dataclass(frozen=True)
class WhyScreen:
    """Three optional questions about the goal that stands above them."""

    title: str
    goal: str
    motivation_title: str
    motivation: str
    by_title: str
    by_hint: str
    by: str
    days: tuple[Option, ...]
    how_title: str
    how: str
    trouble: str


def kept_why(goal: Goal) -> Why:
    """What the plan says about this goal."""
    return Why(goal.motivation, goal.target_date, goal.how_known)


def why_of(facts: Facts) -> Why:
    """What stands on the screen; raises FieldProblem for a day that cannot be read."""
    motivation, how, by = typed_why(facts)
    goal = facts.goal
    if goal and goal.target_date and by == _shown(facts, goal):
        return Why(motivation.strip(), goal.target_date, how.strip())
    return Why(motivation.strip(), read_day(facts.say.language, by, facts.today), how.strip())


def typed_why(facts: Facts) -> tuple[str, str, str]:
    """Motivation, how one will know, and the day: typed last, or in the plan."""
    goal, drafts = facts.goal, facts.drafts
    kept = (goal.motivation, goal.how_known, _shown(facts, goal)) if goal else ("", "", "")
    motivation, how, by = (
        drafts.get(name, before) for name, before in zip(FIELDS, kept, strict=True)
    )
    return motivation, how, by


def _shown(facts: Facts, goal: Goal) -> str:
    return weekday_date(facts.say.language, goal.target_date) if goal.target_date else ""


def why_screen(facts: Facts) -> WhyScreen:
    say = facts.say
    motivation, how, by = typed_why(facts)
    return WhyScreen(
        say("why.title"),
        facts.goal.text if facts.goal else "",
        say("why.motivation"),
        motivation,
        say("why.by"),
        say("why.by_typed"),
        by,
        tuple(_in(facts, months) for months in MONTHS),
        say("why.how"),
        how,
        facts.trouble,
    )


def _in(facts: Facts, months: int) -> Option:
    day = weekday_date(facts.say.language, months_on(facts.today, months))
    return Option(day, facts.say(f"why.in.{months}"), day)
