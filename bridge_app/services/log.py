"""Reading the access log, and keeping that it was read: looking in it is itself written down."""

from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.looking import Look, looks
from bridge_app.services.acting import Acting
from bridge_app.services.clock import business_day
from bridge_app.storage import looks as kept


@dataclass(frozen=True)
class Log:
    """Who looked, told to the client whose file it is and to who looks the log through."""

    acting: Acting

    def who_looked(self, actor: Actor, client_id: UUID) -> tuple[Look, ...]:
        """Who was in this client's file, by day and person, the newest first (NEN 7513).

        Raises ReasonNeeded for a file that lies out of reach.
        """
        with self.acting.deed(actor, Permission.OPEN_CASE, "log.who_looked") as work:
            work.reach(client_id)
            found = kept.of_client(work.connection, client_id)
            return looks(found, business_day)
