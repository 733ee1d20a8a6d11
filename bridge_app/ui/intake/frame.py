"""The frame around every screen of a conversation: how far one is, and the buttons below it."""

from dataclasses import dataclass

from bridge_app.domain.people import Place
from bridge_app.domain.plan import STEPS_NOW
from bridge_app.ui.intake.journey import Stop, after, before, name_key, stage, stages
from bridge_app.ui.intake.state import Aside, Facts, route
from bridge_app.ui.promising.state import lacks
from bridge_app.ui.together.speech import ALSO


@dataclass(frozen=True)
class Frame:
    """What stands around every screen; an empty text means that there is no such button.

    `ready` tells whether the main button can be pressed, `notice` what stands beside the
    progress (nothing is kept), `beside` what the screen asks in the staff's language.
    """

    name: str
    progress: str
    primary: str
    secondary: str = ""
    back: str = ""
    pause: str = ""
    ready: bool = True
    notice: str = ""
    beside: str = ""


def frame(facts: Facts) -> Frame:
    """The frame around the screen that these facts show."""
    say = facts.say
    if facts.aside:
        return _calm_frame(facts)
    return Frame(
        facts.name,
        progress(facts),
        primary=say(_primary(facts)),
        secondary=_secondary(facts),
        back=say("button.back") if way_back(facts) else "",
        pause="" if facts.place.step == Stop.BYE else say("button.pause"),
        ready=_ready(facts),
        notice=say("keep.print_only_here") if facts.started and facts.print_only else "",
    )


def _ready(facts: Facts) -> bool:
    """Whether one can go on: what is kept must be chosen, and what is reserved be settled."""
    if facts.place.step == Stop.PROMISE and facts.offer and facts.offer.alone:
        return lacks(facts.offer) is None
    return facts.place.step != Stop.KEEP or facts.keep is not None


def way_back(facts: Facts) -> Place | None:
    """The screen before this one; none once the day is closed."""
    return None if facts.place.step == Stop.BYE else before(facts.place, route(facts))


_PRIMARY = {
    Stop.WELCOME: "welcome.join",
    Stop.TODAY: "today.no",
    Stop.MENTOR: "mentor.yes",
    Stop.TEACH: "plan.agree",
    Stop.BYE: "button.ready",
}

_SECONDARY = {
    Stop.WELCOME: "welcome.not_now",
    Stop.TODAY: "today.yes",
    Stop.MENTOR: "mentor.no",
}


def _primary(facts: Facts) -> str:
    stop = Stop(facts.place.step)
    return paper_key(facts) if is_last(facts) else _PRIMARY.get(stop, "button.next")


def paper_key(facts: Facts) -> str:
    """What one takes home: the bridge, or only the steps while there is no bridge yet."""
    return "print.title" if has_bridge(facts) else "print.title_steps"


def has_bridge(facts: Facts) -> bool:
    """Whether a bridge was made, today or before."""
    return bool(facts.bridge.levels) or (facts.past is not None and bool(facts.past.moments))


def is_last(facts: Facts) -> bool:
    """Whether the paper comes next: nothing is left to say before it."""
    following = after(facts.place, route(facts))
    return following is not None and following.step == Stop.BYE


def _calm_frame(facts: Facts) -> Frame:
    pausing = facts.aside is Aside.PAUSE
    if facts.aside in (Aside.DATA, Aside.STEPS):
        return Frame(facts.name, progress="", primary=facts.say("button.back"))
    return Frame(
        facts.name,
        progress="",
        primary=facts.say("pause.go_on" if pausing else "button.ready"),
        secondary=facts.say("pause.enough") if pausing else "",
        back="" if pausing else facts.say("button.back"),
        notice=facts.say("keep.print_only_here") if facts.started and facts.print_only else "",
    )


def _secondary(facts: Facts) -> str:
    stop = Stop(facts.place.step)
    if is_last(facts):
        return facts.say("print.none")
    if stop is Stop.BYE:
        return facts.say(paper_key(facts))
    if stop is Stop.LINKS:
        return "" if facts.bridge.links else facts.say("links.none")
    if stop is Stop.GOAL:
        text = facts.drafts.get("goal.text", facts.goal.text if facts.goal else "")
        return facts.say("why.motivation") if text.strip() else ""
    if stop is Stop.STEPS:
        last = int(facts.place.area) >= max(len(facts.steps), facts.slots)
        return facts.say("step.add") if last and can_add_step(facts) else ""
    return facts.say(_SECONDARY[stop]) if stop in _SECONDARY else ""


def can_add_step(facts: Facts) -> bool:
    """Whether one more screen for a step fits: three is enough for now."""
    return max(len(facts.steps), facts.slots) < STEPS_NOW


def progress(facts: Facts) -> str:
    """The words "stap 4 van 9", and inside the bridge also "vraag 3 van 8"."""
    if facts.place.step == Stop.BYE:
        return ""
    way = route(facts)
    said = facts.say("journey.progress", step=stage(facts.place, way), steps=len(stages(way)))
    if facts.place.step != Stop.BRIDGE:
        return said
    number = facts.asked.index(facts.place.area) + 1
    question = facts.say("journey.question", question=number, questions=len(facts.asked))
    return f"{said}{ALSO}{question}"


def where(facts: Facts) -> str:
    """What this screen is called when one goes on after a pause."""
    return facts.say(name_key(facts.place))
