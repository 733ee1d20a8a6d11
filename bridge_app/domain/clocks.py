"""Whether one can go by the clock of the machine, which anybody at the desk can set."""

from dataclasses import dataclass
from datetime import datetime, timedelta

JUMP = timedelta(days=7)
"""A line of the log that comes later than this after the one before it is a jump (TRUST 8)."""

TOLERANCE = timedelta(minutes=5)
"""A clock that stands no further back than this is not called wrong."""


@dataclass(frozen=True)
class ClockState:
    """What the clock says `now`, and what the log knows of the time.

    `jumped_from` is the last moment before the clock jumped ahead, None while it did not or
    once somebody said that the date is right. `latest` is the last moment that was written,
    in the log or, where rewards are given, in the ledger.
    """

    now: datetime
    jumped_from: datetime | None = None
    latest: datetime | None = None

    @property
    def behind(self) -> bool:
        """Whether something was written at a moment that is still to come."""
        return self.latest is not None and self.latest > self.now + TOLERANCE

    @property
    def sure(self) -> bool:
        """Whether what goes by its date may go: nothing is dropped or tidied otherwise."""
        return self.jumped_from is None and not self.behind


def is_jump(last: datetime, now: datetime) -> bool:
    """Whether the clock may have been set ahead since the last line of the log."""
    return now - last > JUMP
