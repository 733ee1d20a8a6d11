"""Somebody who is in, and everything that they may ask: one value each, handed to the screens.

Cheap to import: what knows the database is imported when somebody has come in.
"""

from __future__ import annotations

import platform
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge_app.definitions import LoadedDefinition
    from bridge_app.domain.access import Actor
    from bridge_app.domain.people import StaffMember
    from bridge_app.services.appointments import Appointments
    from bridge_app.services.bridges import Bridges
    from bridge_app.services.clock import Clock
    from bridge_app.services.papers import Papers
    from bridge_app.services.people import People
    from bridge_app.services.plans import Plans
    from bridge_app.services.reports import Reports
    from bridge_app.services.retention import Retention
    from bridge_app.services.rewards import Rewards
    from bridge_app.services.settings import Settings
    from bridge_app.services.staffing import Staffing
    from bridge_app.storage.database import Database


@dataclass(frozen=True)
class Session:
    """One person, logged in; `practice` says that no real people stand in the store."""

    actor: Actor
    staff: StaffMember
    practice: bool
    database: Database


@dataclass(frozen=True)
class Services:
    """What can be asked of one store; the first of `definitions` is what new talks use."""

    people: People
    appointments: Appointments
    bridges: Bridges
    plans: Plans
    rewards: Rewards
    reports: Reports
    papers: Papers
    retention: Retention
    settings: Settings
    staffing: Staffing
    definitions: tuple[LoadedDefinition, ...]


def services_for(
    database: Database, clock: Clock, definitions: tuple[LoadedDefinition, ...] | None = None
) -> Services:
    """All services over one store; without `definitions` those shipped with the program.

    Over `in_memory()` the same code serves "alleen afdrukken, niet bewaren" (DECISIONS D4).
    """
    from bridge_app.definitions import shipped
    from bridge_app.services.acting import Acting
    from bridge_app.services.appointments import Appointments
    from bridge_app.services.bridges import Bridges
    from bridge_app.services.papers import Papers
    from bridge_app.services.people import People
    from bridge_app.services.plans import Plans
    from bridge_app.services.reports import Reports
    from bridge_app.services.retention import Retention
    from bridge_app.services.rewards import Rewards
    from bridge_app.services.settings import Settings
    from bridge_app.services.staffing import Staffing
    from bridge_app.services.wordings import Wordings

    used = shipped() if definitions is None else definitions
    acting = Acting(database, clock, Wordings(used))
    return Services(
        people=People(acting),
        appointments=Appointments(acting),
        bridges=Bridges(acting),
        plans=Plans(acting),
        rewards=Rewards(acting),
        reports=Reports(acting),
        papers=Papers(acting),
        retention=Retention(acting),
        settings=Settings(acting),
        staffing=Staffing(acting),
        definitions=used,
    )


def this_device() -> str:
    """The name of this machine, as log lines know it."""
    return platform.node()
