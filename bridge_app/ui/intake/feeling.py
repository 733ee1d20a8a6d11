"""What the screens before the bridge say: how one is today, about stress, what goes well."""

from dataclasses import dataclass
from enum import StrEnum

from bridge_app.domain.desk import MOST_STRENGTHS
from bridge_app.domain.people import Wellbeing
from bridge_app.ui.intake.planning import Choice
from bridge_app.ui.intake.state import Facts
from bridge_app.words import entries

IDEAS = 3
"""So many things that may go well are offered at once; the next comes where one was tapped."""


@dataclass(frozen=True)
class PickScreen:
    """A few words with short answers under them; none of them need be tapped.

    `said` is what is said once an answer stands.
    """

    title: str
    lines: tuple[str, ...]
    icon: str
    picks: tuple[Choice, ...] = ()
    chosen: str = ""
    said: str = ""


@dataclass(frozen=True)
class StrengthsScreen:
    """What goes well, in own words; `texts` are the fields that are open, `ideas` to tap."""

    title: str
    ask: str
    own: str
    more: str
    texts: tuple[str, ...]
    ideas_title: str
    ideas: tuple[str, ...]


def wellbeing_screen(facts: Facts) -> PickScreen:
    """One question a conversation; it may stay open (DECISIONS D9)."""
    say, stands = facts.say, facts.wellbeing
    said = {None: "", Wellbeing.HARD: say("wellbeing.said_hard")}
    return PickScreen(
        say("wellbeing.title"),
        (say("wellbeing.free"),),
        "hand-heart",
        tuple(Choice(each, say(f"wellbeing.{each}")) for each in Wellbeing),
        stands or "",
        said.get(stands, say("wellbeing.said")),
    )


# --- about stress ----------------------------------------------------------------------------


class Recognised(StrEnum):
    """What the client says to "Herken je dit?"; for the talk only, kept nowhere."""

    YES = "yes"
    LITTLE = "little"
    NO = "no"


ASKED_AT = "2"
"""The card that is asked about; the one after it says that it is not your fault."""

_ICONS = {"1": "message-circle", "2": "brain", "3": "heart-handshake"}


def stress_screen(facts: Facts) -> PickScreen:
    """One of three short cards."""
    say, card = facts.say, facts.place.area
    asks = card == ASKED_AT
    return PickScreen(
        say(f"stress.title_{card}"),
        (say(f"stress.text_{card}"), *((say("stress.ask"),) if asks else ())),
        _ICONS[card],
        tuple(Choice(each, say(f"stress.{each}")) for each in Recognised) if asks else (),
        facts.recognised if asks else "",
        say("stress.said") if asks and facts.recognised else "",
    )


# --- what goes well --------------------------------------------------------------------------

FIELDS = tuple(f"strength{number}" for number in range(1, MOST_STRENGTHS + 1))
"""The names of the fields, as drafts know them."""


def strengths_typed(facts: Facts) -> tuple[str, ...]:
    """What stands in each field: typed last, or said before."""
    kept = (*facts.strengths, *("",) * MOST_STRENGTHS)
    return tuple(facts.drafts.get(name, before) for name, before in zip(FIELDS, kept, strict=False))


def strengths_said(facts: Facts) -> tuple[str, ...]:
    """The sentences on the screen without the empty ones."""
    return tuple(filter(None, (text.strip() for text in strengths_typed(facts))))


def free_field(facts: Facts) -> str:
    """The first field without a text; empty when three sentences stand."""
    typed = zip(FIELDS, strengths_typed(facts), strict=True)
    return next((name for name, text in typed if not text.strip()), "")


def strengths_screen(facts: Facts) -> StrengthsScreen:
    say, typed = facts.say, strengths_typed(facts)
    left = tuple(idea for idea in _ideas(facts) if idea not in typed)
    filled = max((place for place, text in enumerate(typed, 1) if text.strip()), default=0)
    return StrengthsScreen(
        say("strengths.title"),
        say("strengths.ask"),
        say("strengths.own"),
        say("strengths.more"),
        typed[: filled + 1],
        say("strengths.ideas"),
        left[:IDEAS] if free_field(facts) else (),
    )


def _ideas(facts: Facts) -> tuple[str, ...]:
    keys = sorted(key for key in entries("nl") if key.startswith("strengths.idea."))
    return tuple(map(facts.say, keys))
