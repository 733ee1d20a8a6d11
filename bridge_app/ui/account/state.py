"""What the pages about one's own way in show: the password, and each moment of a second step."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bridge_app.errors import Problem

ISSUER = "Mijn brug"
"""What the app on the phone calls these codes."""


@dataclass(frozen=True)
class PasswordState:
    """Choosing a password: what is wrong with which of the two fields."""

    old_problem: Problem | None = None
    new_problem: Problem | None = None


class Moment(StrEnum):
    """Where somebody is with their second step."""

    OFF = "off"
    SCANNING = "scanning"
    NOTING = "noting"
    ON = "on"


@dataclass(frozen=True)
class StepState:
    """One's own second step.

    `secret` is shared with the phone while it is scanned, `codes` are shown once after that;
    `spare` is how many of them are left. `required`: it cannot be turned off or put off;
    `practice`: nothing is asked on made-up people.
    """

    moment: Moment = Moment.OFF
    required: bool = False
    asked: bool = False
    practice: bool = False
    secret: bytes = b""
    codes: tuple[str, ...] = ()
    since: date | None = None
    spare: int = 0
    problem: Problem | None = None


def scanning(state: StepState, secret: bytes) -> StepState:
    """The phone is shown the secret."""
    return replace(state, moment=Moment.SCANNING, secret=secret, problem=None)


def noting(state: StepState, codes: tuple[str, ...]) -> StepState:
    """The phone counts right: the spare codes are shown, and the secret no longer."""
    return replace(state, moment=Moment.NOTING, secret=b"", codes=codes, problem=None)
