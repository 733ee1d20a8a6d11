"""A key with which a machine makes figures at set times, such as every month-end.

It is nobody: it counts and writes files, for as long as whoever administers said, and opens no
window, no file of a client and no list of numbers. Who it was made by, and each time that it came
in, stands in the log (TRUST 30).
"""

import secrets
from dataclasses import dataclass, field
from datetime import date, timedelta

from bridge_app.errors import FieldProblem

LONGEST_DAYS = 366
"""A key ends after a year at the latest; then somebody looks whether it is still needed."""

_LOGIN_BYTES = 4
_SECRET_BYTES = 32


@dataclass(frozen=True)
class ScheduledKey:
    """What stands in the file of a key; `until` is the last day on which it opens.

    Shown as an object, in a trace say, it does not tell its secret.
    """

    login: str
    secret: str = field(repr=False)
    until: date


@dataclass(frozen=True)
class KeyLine:
    """One key in the list: what it is called, and the last day on which it opens.

    One that is `over` stays in it, with its name, until it is taken back: beside a store in a
    file its secret still opens the store with other tools (TRUST).
    """

    name: str
    until: date
    over: bool = False


def new_key(until: date) -> ScheduledKey:
    """A key that nobody could guess: 256 bits by chance."""
    login = f"sleutel-{secrets.token_hex(_LOGIN_BYTES)}"
    return ScheduledKey(login, secrets.token_urlsafe(_SECRET_BYTES), until)


def last_day(today: date, wanted: date | None) -> date:
    """The last day of a key that is made today; raises FieldProblem for one that is no such day."""
    longest = today + timedelta(days=LONGEST_DAYS)
    until = longest if wanted is None else wanted
    if until < today:
        raise FieldProblem("key_until", "in_past")
    if until > longest:
        raise FieldProblem("key_until", "key_too_long", LONGEST_DAYS)
    return until
