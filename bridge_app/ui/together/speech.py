"""The client's language and form, which every word on a shared screen is said in."""

import unicodedata
from dataclasses import dataclass

from bridge_app.picture.fonts import figures_apart, is_rtl
from bridge_app.words import spoken, words

BETWEEN = " · "
"""Stands between the words of two languages on one line: the client's, and behind it ours."""

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
