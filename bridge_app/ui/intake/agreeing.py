"""What the screens at the end say: telling the plan back, the plan agreed, bye."""

from dataclasses import dataclass

from bridge_app.domain.people import TalkRoute
from bridge_app.domain.plan import MiniStep, TeachBack
from bridge_app.ui.intake.frame import has_bridge
from bridge_app.ui.intake.planning import Choice
from bridge_app.ui.intake.praise import said_today
from bridge_app.ui.intake.scoring import Drawing, drawing
from bridge_app.ui.intake.state import Facts, all_agreed
from bridge_app.ui.together.speech import Speech
from bridge_app.words import clock, part_of_day, weekday_date


@dataclass(frozen=True)
class PlanLine:
    """One step of the plan in words."""

    text: str
    when: str
    helper: str


@dataclass(frozen=True)
class TeachScreen:
    """The plan to tell back, and how that went."""

    title: str
    why: str
    check: str
    goal: str
    steps: tuple[PlanLine, ...]
    choices: tuple[Choice, ...]
    chosen: str


@dataclass(frozen=True)
class ReadyScreen:
    """Said when the plan is agreed, or when today was enough; no drawing before any answer.

    `praise` offers to say something good at the end, `praised` is what was said already.
    """

    title: str
    text: str
    drawing: Drawing | None
    praise: str = ""
    praised: tuple[str, ...] = ()


def teach_screen(facts: Facts) -> TeachScreen:
    say = facts.say
    return TeachScreen(
        title=say("teach.ask"),
        why=say("teach.title"),
        check=say("plan.check"),
        goal=facts.goal.text if facts.goal else "",
        steps=tuple(plan_line(step, say) for step in facts.steps),
        choices=tuple(Choice(each, say(f"teach.{each}")) for each in TeachBack),
        chosen=facts.teach_back or "",
    )


def plan_line(step: MiniStep, say: Speech) -> PlanLine:
    day = weekday_date(say.language, step.day) if step.day else say("paper.no_day")
    part = part_of_day(say.language, step.day_part) if step.day_part and not step.at else ""
    at = say("time.at", clock=clock(say.language, step.at)) if step.at else ""
    return PlanLine(step.text, " ".join(filter(None, (day, part, at))), step.helper)


def ready_screen(facts: Facts) -> ReadyScreen:
    title = facts.say("plan.ready" if all_agreed(facts) else "bye.title")
    take = "bye.take" if has_bridge(facts) else "bye.take_steps"
    return ReadyScreen(title, facts.say(take), _drawing(facts))


def bye_screen(facts: Facts) -> ReadyScreen:
    """Until the next time; after a short talk the bridge is still to be made."""
    key = "bye.bridge_next" if facts.route is TalkRoute.SHORT else "bye.next"
    say = facts.say
    last, praised = say("praise.ask"), said_today(facts)
    return ReadyScreen(say("bye.title"), say(key), _drawing(facts), last, praised)


def _drawing(facts: Facts) -> Drawing | None:
    return drawing(facts, named=False) if facts.bridge.levels else None
