"""A text as a voice says it: sentence by sentence, and figures as one speaks them."""

import re
from typing import NamedTuple

from bridge_app.ui.together.speech import ALSO, BETWEEN
from bridge_app.words import FALLBACK

_BETWEEN = re.compile(rf"{ALSO}|(?<=[.!?؟])\s+|\s*\n\s*")
_WORD = re.compile(r"\w")
_EUROS = re.compile(r"€\s*(\d[\d.]*)(?:,(\d\d))?")
_CLOCK = re.compile(r"\b(\d{1,2})\.(\d\d) uur\b")

_LETTERS = {"ar": re.compile("[\u0600-\u06ff]"), "uk": re.compile("[\u0400-\u04ff]")}
"""Those of languages that are written in others than Dutch."""

_LATIN = re.compile("[A-Za-z]{2}")


class Sentence(NamedTuple):
    """One sentence of a text, and where in it that begins."""

    text: str
    start: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text as it stands on the screen.

    What stands behind a dot in the middle of a line is the same in the staff's language, unless
    the dot is one of a line that tells two things.
    """
    text = text.split(BETWEEN, maxsplit=1)[0]
    found, start = [], 0
    for gap in _BETWEEN.finditer(text):
        found.append(Sentence(text[start : gap.start()], start))
        start = gap.end()
    found.append(Sentence(text[start:], start))
    return [each for each in found if _WORD.search(each.text)]


def spoken_in(text: str, page: str) -> str:
    """In which language a sentence is, on a page in the language `page`.

    A step in own words, typed by who helps, stands in Dutch among Arabic: a voice of the page
    would make nothing of its letters.
    """
    own = _LETTERS.get(page)
    other = own is not None and not own.search(text) and _LATIN.search(text)
    return FALLBACK if other else page


def as_spoken(text: str) -> str:
    """An amount with its euro behind it, and a time as one says it; the rest as it stands."""
    text = _EUROS.sub(_euros, text)
    return _CLOCK.sub(_clock, text)


def _euros(found: re.Match[str]) -> str:
    whole, cents = found[1].replace(".", ""), (found[2] or "").lstrip("0")
    return f"{whole} € {cents}".strip()


def _clock(found: re.Match[str]) -> str:
    minutes = found[2].lstrip("0")
    return f"{found[1]} uur {minutes}".strip()
