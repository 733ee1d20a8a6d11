"""What the screens before the first question say: welcome, today, what is kept, and a pause."""

from dataclasses import dataclass
from datetime import time
from typing import TypeAlias

from bridge_app.domain.people import Keep, TalkRoute
from bridge_app.picture.fonts import figures_apart
from bridge_app.ui.intake.frame import where
from bridge_app.ui.intake.journey import Stage, stage, stages
from bridge_app.ui.intake.state import Aside, Facts, route
from bridge_app.words import FALLBACK, clock, spoken

Times: TypeAlias = tuple[tuple[str, time | None], ...]
"""What the worker may pick as the end: words and time, None for an open end."""


@dataclass(frozen=True)
class WelcomeScreen:
    """What we are going to do; at most forty words."""

    title: str
    lines: tuple[str, ...]
    drawing: str
    data: str
    colours: str


@dataclass(frozen=True)
class AskScreen:
    """One question that is answered with one of two buttons."""

    title: str
    lines: tuple[str, ...] = ()
    icon: str = "message-circle"


@dataclass(frozen=True)
class TodayScreen:
    """Whether something comes first today, until when there is time, and how much is done.

    `times` are what the worker may pick: words and time, None for an open end; `routes` the
    whole conversation or the twenty minutes (DECISIONS D3).
    """

    title: str
    lines: tuple[str, ...]
    until_title: str
    times: Times
    until: time | None
    route_title: str
    routes: tuple[tuple[str, TalkRoute], ...]
    route: TalkRoute


@dataclass(frozen=True)
class KeepChoice:
    """One way to deal with what is said today, and what it means."""

    keep: Keep
    text: str
    means: str
    chosen: bool


@dataclass(frozen=True)
class KeepScreen:
    """What is kept of today; nothing is chosen beforehand."""

    title: str
    privacy: str
    choices: tuple[KeepChoice, ...]
    note: str = ""


@dataclass(frozen=True)
class CalmScreen:
    """A screen with nothing to do on it.

    `urgent` offers the worker to let something go first; `times` to say anew until when.
    """

    title: str
    lines: tuple[str, ...]
    icon: str
    urgent: str = ""
    until_title: str = ""
    times: Times = ()
    until: time | None = None


def welcome_screen(facts: Facts) -> WelcomeScreen:
    say = facts.say
    short = facts.route is TalkRoute.SHORT
    what = "welcome.what_short" if short else "welcome.what"
    keys = (what, "welcome.choose", "welcome.pause")
    return WelcomeScreen(
        say("resume.title" if facts.past else "welcome.title"),
        tuple(map(say, keys)),
        say("welcome.picture_alt"),
        say("data.open"),
        say("letters.colours"),
    )


def today_screen(facts: Facts) -> TodayScreen:
    say = facts.say
    how_long = say("welcome.no_time")
    if facts.until:
        how_long = say("welcome.time", clock=clock(say.language, facts.until))
    return TodayScreen(
        say("today.ask"),
        (how_long,),
        say("welcome.until"),
        until_times(facts),
        facts.until,
        say("today.route"),
        tuple((say(f"today.{each}"), each) for each in TalkRoute),
        facts.route,
    )


def keep_screen(facts: Facts) -> KeepScreen:
    say = facts.say
    return KeepScreen(
        say("keep.ask"),
        say("welcome.privacy"),
        tuple(
            KeepChoice(keep, say(f"keep.{key}"), say(f"keep.{key}_means"), facts.keep is keep)
            for keep, key in _KEEPS.items()
        ),
        " ".join(map(say, _PRINT_ONLY)) if facts.print_only else "",
    )


_PRINT_ONLY = ("keep.print_only_stop", "print.printer_keeps")
"""What goes with it: the drawing is gone, and what the printer does is not ours to say."""


_KEEPS = {
    Keep.ALL: "all",
    Keep.STEPS_ONLY: "steps_only",
    Keep.PRINT_ONLY: "print_only",
}


def calm_screen(facts: Facts) -> CalmScreen:
    """A pause, a kind no, what comes first today, what is written down, or the steps by name."""
    say = facts.say
    if facts.aside is Aside.DATA:
        return CalmScreen(say("data.title"), tuple(map(say, _DATA)), "file-text")
    if facts.aside is Aside.STEPS:
        return CalmScreen(say("journey.steps"), steps_by_name(facts), "list-checks")
    if facts.aside is Aside.NOT_NOW:
        return CalmScreen(say("welcome.not_now_said"), (say("welcome.not_now_next"),), "hand-heart")
    if facts.aside is Aside.TODAY_FIRST:
        lines = *_who_helps(facts), say("today.later")
        return CalmScreen(say("today.said"), lines, "hand-heart")
    kept = "pause.not_saved" if facts.print_only else "pause.saved"
    go_on = say("pause.where", place=where(facts))
    lines = (go_on, say(kept)) if facts.started else ()
    urgent, until = say("today.urgent"), say("welcome.until")
    return CalmScreen(
        say("pause.title"), lines, "coffee", urgent, until, until_times(facts), facts.until
    )


def _who_helps(facts: Facts) -> tuple[str, ...]:
    """The municipality's card, before the Dutch one that the mentor reads too.

    In a language for which none was written the client is told in their own words what it is. A
    telephone number keeps its order between Arabic words.
    """
    kind, language = facts.say("today.help"), spoken(facts.say.language)
    if not facts.crisis:
        return (kind,)
    if language == FALLBACK:
        return (facts.crisis,)
    return figures_apart(facts.crisis_abroad.get(language, kind)), facts.crisis


def steps_by_name(facts: Facts) -> tuple[str, ...]:
    """The steps of this talk in order; the one of now says so."""
    say, way = facts.say, route(facts)
    here = stages(way)[stage(facts.place, way) - 1]
    names = {each: say(f"journey.name.{_STEPS.get(each, each)}") for each in stages(way)}
    names[here] = f"{names[here]} ({say('journey.here')})"
    return tuple(f"{number}. {name}" for number, name in enumerate(names.values(), 1))


_STEPS = {Stage.PLAN: "plan", Stage.HOME: "paper"}


def until_times(facts: Facts) -> Times:
    """An open end, the quarters to come, and the time that was told before."""
    known = {facts.until} if facts.until else set()
    ends = sorted({*facts.times, *known})
    say = facts.say
    return ((say("welcome.open_end"), None), *((clock(say.language, at), at) for at in ends))


_DATA = ("data.first", "data.looks", "data.ask", "data.mend")
