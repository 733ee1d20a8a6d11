"""The clock of a made-up life: it stands where the story is, and never goes back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

_DEED = timedelta(seconds=2)


@dataclass
class StoryClock:
    """A clock to hand to services; each look at it is a moment later."""

    now: datetime

    def __call__(self) -> datetime:
        self.now += _DEED
        return self.now

    def on(self, moment: datetime) -> None:
        """Go on to this moment; a busy desk that is later already stays where it is."""
        self.now = max(self.now, moment)
