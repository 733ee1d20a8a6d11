"""Which passwords are accepted: long ones that nobody would try first (TRUST 29).

No rules about capitals and signs: those make passwords worse. What is typed may be pasted.
"""

import gzip
import secrets
from functools import cache

from bridge_app import resources
from bridge_app.errors import FieldProblem, PasswordTooCommon, PasswordTooShort

MINIMUM = 12
LIMIT = 128
"""Characters of a password, from the start (DECISIONS G7)."""

LEAST_DIFFERENT = 4
"""Different characters that a password needs: "aaaaaaaaaaaa" is long and no secret."""

OUR_OWN = ("mijnbrug", "wachtwoord", "welkom", "gemeente", "serviceplein")
"""Words that everybody at a desk thinks of; alone, twice, or with digits they are no secret."""

_ROWS = ("abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "01234567890123456789")
"""What fingers run along: the alphabet, the keyboard, the digits."""


FIRST_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""What a first password is made of: nothing that can be read as something else."""


def first_password() -> str:
    """59 random bits on paper for somebody who begins, in groups that one can copy: k7wq-..."""
    groups = ("".join(secrets.choice(FIRST_LETTERS) for _ in range(4)) for _ in range(3))
    return "-".join(groups)


def check(password: str, *names: str) -> None:
    """Raise PasswordTooShort, FieldProblem (too long) or PasswordTooCommon.

    `names` are what others know of this person: the login, the name.
    """
    check_length(password)
    plain = "".join(password.casefold().split())
    if plain in _commonest() or _runs(plain) or _known(plain, names):
        raise PasswordTooCommon


def check_length(password: str) -> None:
    """Raise PasswordTooShort, or FieldProblem for one that is too long."""
    if len(password) < MINIMUM:
        raise PasswordTooShort(MINIMUM)
    if len(password) > LIMIT:
        raise FieldProblem("password", "too_long", LIMIT)


def _runs(plain: str) -> bool:
    """Whether it is one key again and again, or a row of keys."""
    return len(set(plain)) < LEAST_DIFFERENT or any(
        plain in row or plain in row[::-1] for row in _ROWS
    )


def _known(plain: str, names: tuple[str, ...]) -> bool:
    """Whether nothing secret is left when known words and digits are taken away."""
    known = {"".join(name.casefold().split()) for name in names} - {""}
    for word in sorted({*OUR_OWN, *known}, key=len, reverse=True):
        plain = plain.replace(word, "")
    return not plain.strip("0123456789!?.,-_@#*+")


@cache
def _commonest() -> frozenset[str]:
    """Those that are tried first; the list is Django's (BSD, licence beside it)."""
    path = resources.path("passwords", "common.txt.gz")
    return frozenset(gzip.decompress(path.read_bytes()).decode().split())
