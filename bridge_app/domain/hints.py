"""Tips for the mentor about a mini-step that is too big. They never block (DOMAIN 1, rule 8).

The rules are data, one set per language (DECISIONS D6); this room only knows how to apply them.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

DAYS_AHEAD = 7
"""A step promised for later than this gets a tip (EXPERIENCE 4.3, S8)."""

GAP = "..."
"""In a phrase: any words may stand here."""

_ALIKE = str.maketrans(
    {
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "\N{LATIN SMALL LETTER L WITH STROKE}": "l",
        "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER YEH}",
        "\N{ARABIC LETTER TEH MARBUTA}": "\N{ARABIC LETTER HEH}",
        "\N{ARABIC TATWEEL}": "",
        "\N{RIGHT SINGLE QUOTATION MARK}": "",
        "\N{MODIFIER LETTER APOSTROPHE}": "",
        "'": "",
    }
)
"""Letters that are typed for each other, and what is left out as often as typed."""

_ENDS = " ,;.\N{ARABIC COMMA}\N{ARABIC SEMICOLON}"
"""What may hang at the end of half a step."""


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
    together, `prefixes` those that are written onto the word that follows (Arabic "و"), `verbs`
    the forms of things one does, `suffixes` what is written onto them ("it"), `subject` the word
    that starts a sentence about oneself; empty where the verb says it. `sweeping` are phrases
    for a whole life ("alles"), `lasting` phrases for more than a day ("elke dag"); in both `...`
    stands for any words. `capital_i` is the capital of "i", which is another one in Turkish.
    Words and phrases are `folded`. `beside` are the rules of the other language in which a step
    may be typed here.
    """

    max_words: int
    subject: str
    joiners: frozenset[str]
    verbs: frozenset[str]
    sweeping: tuple[str, ...]
    lasting: tuple[str, ...]
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    capital_i: str = "I"
    beside: "TooBigRules | None" = None


def rules_from(said: Mapping[str, Any], beside: TooBigRules | None = None) -> TooBigRules:
    """The rules as a table of data says them: KeyError for one that lacks what each must say."""
    return TooBigRules(
        said["max_words"],
        said["subject"],
        frozenset(folded(said["joiners"]).split()),
        frozenset(folded(said["verbs"]).split()),
        tuple(map(folded, said["sweeping"])),
        tuple(map(folded, said["lasting"])),
        tuple(folded(said.get("prefixes", "")).split()),
        tuple(folded(said.get("suffixes", "")).split()),
        said.get("capital_i", "I"),
        beside,
    )


def folded(text: str) -> str:
    """The text as words are compared: without capitals, and without marks on letters.

    On a phone few people type each accent, hamza or vowel sign.
    """
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_ALIKE)
    return "".join(sign for sign in apart if unicodedata.category(sign) != "Mn")


def too_big(text: str, rules: TooBigRules) -> tuple[TooBig, ...]:
    """Every reason why this step may be too big; empty for a small step or an empty line."""
    words = _words(text)
    if not words:
        return ()
    rules = _rules_of(words, rules)
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
    words = [_bare(word) for word in spoken]
    rules = _rules_of(words, rules)
    seam = _seam(words, rules)
    if seam is None:
        return text.strip(), ""
    return _sentence(spoken[:seam], rules), _sentence(spoken[seam:], rules)


def _words(text: str) -> list[str]:
    return [bare for bare in map(_bare, text.split()) if bare]


def _bare(word: str) -> str:
    return re.sub(r"^\W+|\W+$", "", folded(word))


def _rules_of(words: Sequence[str], rules: TooBigRules) -> TooBigRules:
    """The rules of the language these words are in: whose words they rather are."""
    other = rules.beside
    return other if other and _known(words, other) > _known(words, rules) else rules


def _known(words: Sequence[str], rules: TooBigRules) -> int:
    others = (rules.joiners | {folded(rules.subject)}) - {""}
    known = (word in others or _does(word, rules) or _prefix(word, rules) for word in words)
    return sum(map(bool, known))


def _does(word: str, rules: TooBigRules) -> bool:
    """Whether this is something one does."""
    return any(word.removesuffix(end) in rules.verbs for end in ("", *rules.suffixes))


def _prefix(word: str, rules: TooBigRules) -> str:
    """The joiner that is written onto this verb; empty when there is none."""
    if _does(word, rules):
        return ""
    return next((p for p in rules.prefixes if _does(word.removeprefix(p), rules)), "")


def _seam(words: Sequence[str], rules: TooBigRules) -> int | None:
    """Where a joiner stands with a verb on both sides."""
    onto = [bool(_prefix(word, rules)) for word in words]
    does = [onto[place] or _does(word, rules) for place, word in enumerate(words)]
    for place, word in enumerate(words):
        after = does[place:] if onto[place] else does[place + 1 :]
        if (onto[place] or word in rules.joiners) and any(does[:place]) and any(after):
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
    kept[:1] = [word.replace(_prefix(_bare(word), rules), "", 1) for word in kept[:1]]
    if rules.subject and kept and _bare(kept[0]) in rules.verbs:
        if len(kept) > 1 and _bare(kept[1]) == folded(rules.subject):
            del kept[1]
        kept[0] = kept[0][:1].lower() + kept[0][1:]
        kept.insert(0, rules.subject)
    sentence = " ".join(kept).rstrip(_ENDS)
    first = rules.capital_i if sentence[:1] == "i" else sentence[:1].upper()
    return f"{first}{sentence[1:]}."
