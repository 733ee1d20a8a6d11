"""What may go: lists only, by client number, for those who look after the store."""

from dataclasses import dataclass
from datetime import date

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.retention import BrokenOff
from bridge_app.services.acting import Acting
from bridge_app.services.clock import business_day
from bridge_app.storage import retention
from bridge_app.storage.retention import Silent


@dataclass(frozen=True)
class Retention:
    """How long what is kept may stay (DOMAIN 6); nothing is destroyed here."""

    acting: Acting

    def broken_off(self, actor: Actor, day: date) -> tuple[BrokenOff, ...]:
        """Broken-off intakes that may be destroyed on `day`, the oldest first, by number.

        One with an appointment still to come is not broken off: somebody comes back to it.
        """
        with self.acting.deed(actor, Permission.RETAIN, "retention.broken_off") as work:
            found = map(_told, retention.broken_off(work.connection, day))
            due = sorted((each for each in found if each.due <= day), key=lambda each: each.since)
            work.about("retention", amount=len(due))
            return tuple(due)


def _told(silent: Silent) -> BrokenOff:
    last = business_day(silent.last)
    return BrokenOff(silent.number, max(last, silent.expected or last))
