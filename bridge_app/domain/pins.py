"""The short code for the calm screen: what makes one that nobody guesses over a shoulder."""

import re

from bridge_app.errors import FieldProblem

TRIES = 5
"""After so many wrong codes the screen locks, and only the password opens it (DECISIONS H1)."""

_DIGITS = re.compile(r"[0-9]{4,6}")
_UP = "01234567890"


def checked(typed: str) -> str:
    """The code without spaces; raises FieldProblem for what is no code or the first to be tried.

    Four to six digits, not all the same, and not a row up or down.
    """
    pin = typed.replace(" ", "")
    if not _DIGITS.fullmatch(pin):
        raise FieldProblem("pin", "not_a_pin")
    if len(set(pin)) == 1 or pin in _UP or pin in _UP[::-1]:
        raise FieldProblem("pin", "plain_pin")
    return pin
