"""Tips for the mentor about a mini-step that is too big. They never block (DOMAIN 1, rule 8).

The rules are data, one set per language (DECISIONS D6); this room only knows how to apply them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAYS_AHEAD = 7
"""A step promised for later than this gets a tip (EXPERIENCE 4.3, S8)."""

GAP = "..."
"""In a phrase: any words may stand here."""


class TooBig(StrEnum):
    """Why a step may not fit in one day."""

    MANY_WORDS = "many_words"
    TWO_THINGS = "two_things"
    SWEEPING = "sweeping"
    LASTING = "lasting"
    NO_DAY = "no_day"
    FAR_AWAY = "far_away"


@dataclass(frozen=True)
class TooBigRules:
    """What makes a step too big in one language.

    `max_words` is the most words a small step has. `joiners` are words that tie two things
    together, `verbs` the forms of things one does, `subject` the word that starts a sentence
    about oneself. `sweeping` are phrases for a whole life ("alles"), `lasting` phrases for more
    than a day ("elke dag"); in both `...` stands for any words.
    """

    max_words: int
    subject: str
    joiners: frozenset[str]
    verbs: frozenset[str]
    sweeping: tuple[str, ...]
    lasting: tuple[str, ...]


def too_big(text: str, rules: TooBigRules) -> tuple[TooBig, ...]:
    """Every reason why this step may be too big; empty for a small step or an empty line."""
    words = _words(text)
    if not words:
        return ()
    found = {
        TooBig.MANY_WORDS: len(words) > rules.max_words,
        TooBig.TWO_THINGS: _seam(words, rules) is not None,
        TooBig.SWEEPING: _says(words, rules.sweeping),
        TooBig.LASTING: _says(words, rules.lasting),
    }
    return tuple(reason for reason, holds in found.items() if holds)


def on_the_day(text: str, day: date | None, today: date) -> tuple[TooBig, ...]:
    """What there is to say about the day of a step; nothing while there is no step yet."""
    if not _words(text):
        return ()
    if day is None:
        return (TooBig.NO_DAY,)
    return (TooBig.FAR_AWAY,) if day > today + timedelta(days=DAYS_AHEAD) else ()


def split_in_two(text: str, rules: TooBigRules) -> tuple[str, str]:
    """The step cut at the word that joins two things, each half a sentence of its own.

    Without such a word the whole text comes first and the second half is empty, for the client
    to say.
    """
    spoken = text.split()
    seam = _seam([_bare(word) for word in spoken], rules)
    if seam is None:
        return text.strip(), ""
    return _sentence(spoken[:seam], rules), _sentence(spoken[seam + 1 :], rules)


def _words(text: str) -> list[str]:
    return [bare for bare in map(_bare, text.split()) if bare]


def _bare(word: str) -> str:
    return re.sub(r"^\W+|\W+$", "", word.casefold())


def _seam(words: Sequence[str], rules: TooBigRules) -> int | None:
    """Where a joiner stands with a verb on both sides."""
    for place, word in enumerate(words):
        sides = words[:place], words[place + 1 :]
        if word in rules.joiners and all(rules.verbs.intersection(side) for side in sides):
            return place
    return None


def _says(words: Sequence[str], phrases: Sequence[str]) -> bool:
    spoken = f" {' '.join(words)} "
    return any(re.search(_pattern(phrase), spoken) for phrase in phrases)


def _pattern(phrase: str) -> str:
    return (
        "".join("(?: .*)?" if word == GAP else f" {re.escape(word)}" for word in phrase.split())
        + " "
    )


def _sentence(words: Sequence[str], rules: TooBigRules) -> str:
    """The words as one sentence about oneself, with a capital and a full stop.

    After a joiner Dutch turns verb and subject around ("daarna bel ik"); alone it turns back.
    """
    kept = list(words)
    while kept and _bare(kept[0]) in rules.joiners:
        del kept[0]
    if kept and _bare(kept[0]) in rules.verbs:
        if len(kept) > 1 and _bare(kept[1]) == rules.subject.casefold():
            del kept[1]
        kept[0] = kept[0][:1].lower() + kept[0][1:]
        kept.insert(0, rules.subject)
    sentence = " ".join(kept).rstrip(" ,;.")
    return f"{sentence[:1].upper()}{sentence[1:]}."
