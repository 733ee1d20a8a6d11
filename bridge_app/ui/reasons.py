"""Why a goal is let go or said in other words: a few short answers to tap, or own words."""

from bridge_app.words import entries, words

_REASON = "goal.reason."


def reasons(language: str, form: str = "je") -> tuple[str, ...]:
    """The short answers, in the order of the data."""
    keys = [key for key in entries("nl") if key.startswith(_REASON)]
    return tuple(words(language, key, form) for key in keys)
