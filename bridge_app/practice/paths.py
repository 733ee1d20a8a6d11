"""How made-up plans go on: steps for later, made smaller, let go with a reason, told about.

Drawn from chances of its own, so that the lives told in `stories.py` stay the same.
"""

from dataclasses import dataclass
from random import Random

MOTIVATIONS = (
    "Dan slaap ik weer.",
    "Voor mijn kinderen.",
    "Ik wil zelf kunnen kiezen.",
    "Dan hoef ik mij geen zorgen te maken.",
)
KNOWN = (
    "Ik durf mijn post weer te openen.",
    "Mijn mentor hoeft niet meer te bellen.",
    "Ik merk het aan mijn humeur.",
    "Het staat op papier.",
)
LATER = (
    "Ik vraag of het klopt.",
    "Ik schrijf op hoe het ging.",
    "Ik breng het papier langs.",
    "Ik bel nog een keer na.",
)
"""Steps that can wait, whatever the goal is."""

FIRST_BITS = (
    "Ik zoek het nummer op.",
    "Ik leg klaar wat ik nodig heb.",
    "Ik vraag wie er mee wil.",
    "Ik schrijf op wat ik wil zeggen.",
)
"""The very first bit of a step that was too big; the step itself comes after it."""

HELPED = (
    "Mijn zus was erbij.",
    "Ik deed het meteen in de ochtend.",
    "Ik had het opgeschreven.",
    "Fatima belde vooraf even.",
)
HARD = (
    "Er nam niemand op.",
    "Mijn kind was ziek.",
    "Ik zag ertegenop.",
    "Het was te veel voor één dag.",
)
REASONS = (
    "Iets anders is nu belangrijker.",
    "Dit past nu niet bij mij.",
    "Mijn situatie is veranderd.",
    "Het is vanzelf opgelost.",
)
HONEST = "Je zei eerlijk dat het niet lukte."
"""Said when a step did not work out: praise does not depend on success (DOMAIN 1, rule 4)."""

REWORDED = "Dit past beter bij mij."
"""Said when a goal got other words (DOMAIN 3: changed without losing what was)."""

_MONTHS = (1, 3, 6)


@dataclass(frozen=True)
class Course:
    """What else was said about the plan of one talk; `months` until the goal should be reached.

    `reason` is why the goal before it was let go while steps were still open. `first_words` are
    what the goal was called before it was said anew, `short_text` what it is called on the
    fridge; `added` is a step that came after the agreement, `second` another goal (area, text).
    """

    motivation: str = ""
    how_known: str = ""
    months: int | None = None
    later: tuple[str, ...] = ()
    reason: str = ""
    first_words: str = ""
    short_text: str = ""
    added: str = ""
    second: tuple[str, str] | None = None


@dataclass(frozen=True)
class Aside:
    """What else was said about one step; `first_bit` makes a step that failed smaller."""

    note: str = ""
    first_bit: str = ""


def course(chance: Random) -> Course:
    """Most goals have something beside their words, few have all of it."""
    return Course(
        chance.choice(MOTIVATIONS) if chance.random() < 0.5 else "",
        chance.choice(KNOWN) if chance.random() < 0.4 else "",
        chance.choice(_MONTHS) if chance.random() < 0.5 else None,
        tuple(chance.sample(LATER, chance.choice((0, 0, 1, 1, 2)))),
        chance.choice(REASONS) if chance.random() < 0.8 else "",
    )


def aside(chance: Random, outcome: str) -> Aside:
    """What helped, or what made it hard and whether the step became smaller."""
    if outcome == "confirmed":
        return Aside(chance.choice(HELPED) if chance.random() < 0.45 else "")
    if outcome == "not_yet":
        note = chance.choice(HARD) if chance.random() < 0.6 else ""
        return Aside(note, chance.choice(FIRST_BITS) if chance.random() < 0.5 else "")
    return Aside()
