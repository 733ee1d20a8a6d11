"""People who work here: what they hold, and that somebody always stays who can let others in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.access import Role
from bridge_app.domain.people import StaffMember
from bridge_app.errors import LastAdministrator


class UnitKind(StrEnum):
    """What people can be grouped by: whom they work with, and where."""

    TEAM = "team"
    LOCATION = "location"


@dataclass(frozen=True)
class Unit:
    """A team or a location; one that is no longer in use stays for what was done there."""

    id: UUID
    name: str
    active: bool = True


@dataclass(frozen=True)
class StaffLine:
    """One person in the list of people: roles and team today, the last log-in if there was one."""

    member: StaffMember
    roles: frozenset[Role]
    last_seen: datetime | None = None
    team: UUID | None = None

    @property
    def administers(self) -> bool:
        """Whether this person can let others in."""
        return self.member.active and Role.ADMINISTRATOR in self.roles


def check_somebody_stays(people: Iterable[StaffLine], without: UUID) -> None:
    """Raise LastAdministrator when nobody else could manage people."""
    if not any(line.administers for line in people if line.member.id != without):
        raise LastAdministrator
