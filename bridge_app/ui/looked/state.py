"""Who looked, in the client's own words: short sentences, the newest first."""

from dataclasses import dataclass

from bridge_app.domain.looking import Listed, Look, Looked
from bridge_app.services.clock import at_the_desk
from bridge_app.ui.together.speech import Speech
from bridge_app.words import clock, weekday_date

MOST_LINES = 40
"""Lines on the screen; who wants to read more gets it on paper."""


@dataclass(frozen=True)
class LookedLine:
    """One day of one person: when, who did what, and why."""

    when: str
    who: str
    why: str = ""


@dataclass(frozen=True)
class LookedState:
    """The page in words; without lines `intro` says that nobody looked yet.

    `before` tells of the looks that do not fit on the screen; empty when all do. `lists` tells
    apart who only had the name in a list.
    """

    title: str
    intro: str
    lines: tuple[LookedLine, ...]
    ask: str
    back: str
    language: str
    before: str = ""
    lists: tuple[str, ...] = ()
    lists_title: str = ""
    lists_intro: str = ""


def looked_state(looked: Looked) -> LookedState:
    """The looks in the client's language and form."""
    say = Speech(looked.language, looked.form)
    more = len(looked.looks) - MOST_LINES
    return LookedState(
        say("looked.title"),
        say("looked.intro" if looked.looks else "looked.nobody"),
        tuple(_line(look, say) for look in looked.looks[:MOST_LINES]),
        say("looked.ask"),
        say("button.back"),
        say.language,
        say("looked.before", n=more) if more > 0 else "",
        tuple(_listed(each, say) for each in looked.lists[:MOST_LINES]),
        say("looked.lists"),
        say("looked.listed_intro"),
    )


def _listed(each: Listed, say: Speech) -> str:
    day = weekday_date(say.language, each.last, year=True)
    return say("looked.listed", name=each.who or say("looked.somebody"), n=each.days, day=day)


def _line(look: Look, say: Speech) -> LookedLine:
    at = at_the_desk(look.at)
    day = weekday_date(say.language, at.date(), year=True)
    when = say("looked.when", day=day, at=clock(say.language, at.time()))
    who = say(f"looked.{look.what}", name=look.who or say("looked.somebody"))
    return LookedLine(when, who, say(f"looked.why.{look.why}") if look.why else "")
