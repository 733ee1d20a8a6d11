"""Somebody who works at a desk with a store in memory."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import StaffMember
from bridge_app.services import entry
from bridge_app.services.session import Session
from bridge_app.storage.database import Database
from tests.memory import empty_store


@contextmanager
def signed_in(
    clock: Callable[[], datetime],
    roles: Iterable[Role],
    name: str = "Fatima",
    database: Database | None = None,
) -> Iterator[Session]:
    """A session of one person with these roles, who stands in the store (of memory) with them."""
    database = database or empty_store()
    member = StaffMember(uuid4(), name.lower(), name)
    held = frozenset(roles)
    try:
        entry.found(database, member, clock())
        yield Session(Actor(member.id, held, "balie-1"), member, False, database)
    finally:
        database.close()
