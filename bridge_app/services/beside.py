"""Who works beside whom: the others who have a client's file on their screen now."""

from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.services.acting import Acting
from bridge_app.services.clock import business_day
from bridge_app.services.reaching import ground
from bridge_app.storage import presence
from bridge_app.storage.written import Written


@dataclass(frozen=True)
class Beside:
    """A sign of life of a screen. The look itself was logged when the file was opened."""

    acting: Acting

    def here(self, actor: Actor, client_id: UUID) -> tuple[str, ...]:
        """This file stands on one's screen; gives the names of whose screen shows it too.

        Nothing is written nor told of a file that is not within reach (any more).
        """
        self.acting.check(actor, Permission.CONVERSE, "client.beside")
        written = Written(self.acting.clock(), actor.person)
        day = business_day(written.at)
        with self.acting.database.writing() as connection:
            if ground(connection, actor.person, client_id, day) is None:
                return ()
            presence.beat(connection, client_id, written)
            return presence.others(connection, client_id, written)

    def left(self, actor: Actor) -> None:
        """No file stands on one's screen any more."""
        self.acting.check(actor, Permission.CONVERSE, "client.beside")
        with self.acting.database.writing() as connection:
            presence.leave(connection, actor.person)
