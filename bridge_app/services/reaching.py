"""Why somebody's file lies within reach on a day: what the store knows of it, and the rule."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from bridge_app.domain import access
from bridge_app.domain.access import Reach
from bridge_app.services.clock import business_day
from bridge_app.storage import reach
from bridge_app.storage.reach import Known
from bridge_app.storage.written import Connection


def ground(connection: Connection, person: UUID, client_id: UUID, day: date) -> Reach | None:
    """Why this client's file lies within reach of this person; None when it does not.

    Raises GoesOnAs for a number that is found by another one.
    """
    return ground_in(reach.facts(connection, person, client_id, day), day)


def ground_in(facts: Known, day: date) -> Reach | None:
    """The same, from what the store was asked already."""
    known, last = facts
    days = None if last is None else (day - business_day(last)).days
    return access.reach(replace(known, days_since_own_conversation=days))
