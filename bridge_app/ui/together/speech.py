"""The client's language and form, which every word on a shared screen is said in; and ours."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from bridge_app.errors import Problem
from bridge_app.picture.fonts import figures_apart, is_rtl
from bridge_app.problem_words import for_client, sentence
from bridge_app.words import JE, spoken, words

BETWEEN = " · "
"""Stands between the words of two languages on one line: the client's, and behind it ours."""

ALSO = "\N{NO-BREAK SPACE}· "
"""Stands between two things in one language on a line: who is read to hears both."""

_FROM_THE_RIGHT = {"R", "AL"}
LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"


@dataclass(frozen=True)
class Speech:
    """The client's language and form; everything on these screens is said through it."""

    language: str = "nl"
    form: str = "je"

    def __call__(self, key: str, **values: object) -> str:
        """The words under this key.

        In Arabic a name, a sentence in other letters and figures in groups keep their own order.
        """
        if not is_rtl(spoken(self.language)):
            return words(self.language, key, self.form, **values)
        own = {name: _apart(value) for name, value in values.items()}
        return figures_apart(words(self.language, key, self.form, **own))


@dataclass(frozen=True)
class Shared(Speech):
    """The same for a page at which staff and client look together.

    `ours` is the language of the staff where the client reads another, else empty: what is
    pressed or filled in is said in that too, so that the mentor knows which is which.
    """

    ours: str = ""

    def both(self, key: str, **values: object) -> str:
        """The words for who presses or fills in: the client's, and behind them ours.

        They are the accessible name too, which has one language, that of the page: Qt gives no
        second one to a part of a name, and it has to begin with all that is seen (WCAG 2.5.3).
        Our own voice reads the client's half (`aloud/sentences.py`).
        """
        theirs = self(key, **values)
        return both(theirs, words(self.ours, key, JE, **values)) if self.ours else theirs

    def telling(self, *keys: str, **values: object) -> Callable[[str], str]:
        """These sentences after each other, in the language that is asked for.

        For a message that stands in two languages: the client's form is only for the client.
        """

        def told(language: str) -> str:
            say = self.in_language(language)
            return " ".join(say(key, **values) for key in keys)

        return told

    def in_language(self, language: str) -> Speech:
        """Words in this of the two languages; the form is the client's, and not for the staff."""
        return Speech(language, JE if language == self.ours else self.form)


def shared(theirs: str, form: str, ours: str) -> Shared:
    """For a client of the language `theirs`; one language is said once."""
    theirs = spoken(theirs)
    return Shared(theirs, form, "" if theirs == spoken(ours) else ours)


def trouble(problem: Problem, say: Shared) -> str:
    """Why something was not kept, for who looks along, and behind it for the staff."""
    if not say.ours:
        return sentence(problem, say.language)
    return both(for_client(problem, say.language, say.form), sentence(problem, say.ours))


def _apart(value: object) -> object:
    """Words in letters that are read from the left, marked as a piece of their own.

    Without the marks "Fatima: ..." turns the whole sentence around, and the full stop of a
    sentence between quotes comes before it.
    """
    if not isinstance(value, str) or "L" not in map(unicodedata.bidirectional, value):
        return value
    return f"\N{FIRST STRONG ISOLATE}{value}\N{POP DIRECTIONAL ISOLATE}"


def both(theirs: str, ours: str) -> str:
    """The client's words, and behind them ours where they are others.

    Behind words that are read from the right ours end in a mark that keeps their full stop.
    """
    if theirs == ours:
        return theirs
    backwards = any(unicodedata.bidirectional(letter) in _FROM_THE_RIGHT for letter in theirs)
    return f"{theirs}{BETWEEN}{ours}{LEFT_TO_RIGHT if backwards else ''}"
