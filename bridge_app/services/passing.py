"""A conversation of which nothing is kept: the same services, over a store that is never on disk.

Chosen before the first answer (DECISIONS D4). What is known of the client goes along only as
far as the paper needs it: first name, language, how to be spoken to, the figure on the bridge.
"""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from uuid import UUID

from bridge_app.domain.people import Client, NewClient
from bridge_app.services.clock import Clock
from bridge_app.services.session import Services, Session, services_for


@dataclass(frozen=True)
class PassingStore:
    """Everything of one passing conversation; after `close` it is gone."""

    services: Services
    client_id: UUID
    held: ExitStack

    def close(self) -> None:
        """Forget all of it; closing twice is no matter."""
        self.held.close()


def passing_store(
    session: Session, services: Services, client: Client, clock: Clock
) -> PassingStore:
    """A store in memory with this worker, this client's paper facts and the municipality's.

    One log line, without a client, is written in the kept store.
    """
    from bridge_app.services import entry
    from bridge_app.storage import database

    services.bridges.note_print_only(session.actor)
    with ExitStack() as undo:
        memory = database.in_memory()
        undo.callback(memory.close)
        entry.found(memory, session.staff, clock())
        passing = services_for(memory, clock, services.definitions)
        founder = replace(session.actor, roles=entry.ALL_ROLES)
        passing.settings.set_municipality(founder, services.settings.municipality())
        known = passing.people.create(session.actor, NewClient(client.first_name or client.number))
        passing.people.change(session.actor, _without_identity(known, client))
        return PassingStore(passing, known.id, undo.pop_all())


def _without_identity(known: Client, client: Client) -> Client:
    return replace(
        known,
        first_name=client.first_name,
        language=client.language,
        address_form=client.address_form,
        walker=client.walker,
    )
