"""What stands above every screen: how far the talk is, and how it reads."""

from dataclasses import dataclass

from bridge_app.ui.intake.journey import Stop, stage, stages
from bridge_app.ui.intake.state import Facts, route
from bridge_app.words import languages, own_name


@dataclass(frozen=True)
class Letters:
    """The button for larger letters and back again; `told` is what a screen reader says."""

    sign: str
    told: str


@dataclass(frozen=True)
class Tongues:
    """The languages to pick from, each in its own words, and the one that is spoken."""

    asked: str
    names: tuple[tuple[str, str], ...]
    spoken: str


@dataclass(frozen=True)
class Top:
    """`steps` is how many steps the talk has, `here` the one of now (from 1).

    Nought where none is counted; `tongues` only until the talk begins, since the bridge keeps
    the language it was read in.
    """

    steps: int
    here: int
    letters: Letters
    tongues: Tongues | None = None


def top(facts: Facts) -> Top:
    """What stands above the screen that these facts show."""
    letters = _letters(facts)
    if facts.aside or facts.place.step == Stop.BYE:
        return Top(0, 0, letters)
    way, first = route(facts), facts.place.step == Stop.WELCOME
    here = stage(facts.place, way)
    return Top(len(stages(way)), here, letters, _tongues(facts) if first else None)


def _letters(facts: Facts) -> Letters:
    kind = "usual" if facts.needs.large_letters else "larger"
    sign = facts.say(f"letters.{kind}_sign")
    return Letters(sign, f"{sign} {facts.say(f'letters.{kind}')}")


def _tongues(facts: Facts) -> Tongues:
    names = tuple((own_name(code), code) for code in languages())
    return Tongues(facts.say("letters.language"), names, facts.say.language)
