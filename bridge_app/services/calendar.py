"""Whether the date of this machine is right: asked of a person when the clock gave cause.

A clock that went ahead warns, one that stands behind the ledger stops it (DECISIONS A6). What
goes by date for good (months of a log, backups, what was kept long enough) waits for the answer.
"""

from dataclasses import dataclass
from datetime import datetime

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.clocks import ClockState
from bridge_app.errors import ClockWentBack
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import at_the_desk
from bridge_app.storage import clocks
from bridge_app.trust_errors import ClockUnsure


@dataclass(frozen=True)
class Calendar:
    """What is known of the clock, and somebody's word that today is today."""

    acting: Acting

    def state(self) -> ClockState:
        """Whether one can go by the clock. It says nothing about people: everybody may know."""
        with self.acting.database.reading() as connection:
            return clocks.state(connection, self.acting.clock())

    def set_right(self, actor: Actor) -> ClockState:
        """Somebody looked at a calendar: the clock is right now, whatever was written before.

        From here on hand-overs are booked again, and what is due may go.
        """
        with self.acting.deed(actor, Permission.CHECK_STORE, "clock.right") as work:
            work.about("clock")
            clocks.note_right(work.connection, work.now, actor.person)
        return self.state()


def check_sure(work: Work) -> None:
    """Before anything goes for good by its date: raises ClockUnsure after a jump."""
    found = clocks.state(work.connection, work.now)
    if not found.sure:
        before = found.jumped_from or found.latest or work.now
        raise ClockUnsure(_told(before), _told(work.now))


def check_ledger(work: Work) -> None:
    """Before anything is booked: raises ClockWentBack when ledger or log is ahead of the clock.

    Rows from before somebody set the date right stop nothing.
    """
    last = clocks.newest(work.connection)
    if last and ClockState(work.now, latest=last).behind:
        raise ClockWentBack(_told(last), _told(work.now))


def check_after(work: Work, moment: datetime | None) -> None:
    """Before what comes after this moment: raises ClockWentBack when it is still to come.

    Unless somebody set the date right since it was written.
    """
    if moment and work.now < moment and not clocks.is_explained(work.connection, moment):
        raise ClockWentBack(_told(moment), _told(work.now))


def _told(at: datetime) -> str:
    return f"{at_the_desk(at):%d-%m-%Y %H:%M}"
