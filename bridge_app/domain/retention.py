"""How long what is kept may stay; an intake that was broken off goes after 42 days."""

from dataclasses import dataclass
from datetime import date, timedelta

BROKEN_OFF_DAYS = 42
"""Days that a broken-off intake is kept (Selectielijst gemeenten 2020, DOMAIN 6)."""


@dataclass(frozen=True)
class BrokenOff:
    """An intake that was not ended and to which nobody comes back; by number, without a name.

    `since` is the day of the last sign of life: of the talk itself, or an appointment.
    """

    number: str
    since: date

    @property
    def due(self) -> date:
        """The day from which it may be destroyed."""
        return self.since + timedelta(days=BROKEN_OFF_DAYS)
