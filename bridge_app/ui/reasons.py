"""Why a goal is let go or said in other words: a few short answers to tap, or own words."""

from bridge_app.domain.goal_rewards import REACHED
from bridge_app.domain.people import AddressForm
from bridge_app.words import FALLBACK, entries, words

_REASON = "goal.reason."
_DONE = f"{_REASON}done"


def reasons(language: str, form: str = "je") -> tuple[str, ...]:
    """The short answers, in the order of the data."""
    keys = [key for key in entries("nl") if key.startswith(_REASON)]
    return tuple(words(language, key, form) for key in keys)


def kept_reason(text: str, language: str = FALLBACK) -> str:
    """What is kept of why a goal is let go: that it was reached is kept without a language.

    `language` is the one in which the short answers were shown; Dutch is always understood.
    """
    spoken = {language, FALLBACK}
    said = {_bare(words(each, _DONE, form)) for each in spoken for form in AddressForm}
    return REACHED if _bare(text) in said else text


def told_reason(kept: str, language: str, form: str = "je") -> str:
    """The reason as it is read: in the reader's language, or in own words."""
    return words(language, _DONE, form) if kept == REACHED else kept


def _bare(text: str) -> str:
    return text.strip().rstrip(".").casefold()
