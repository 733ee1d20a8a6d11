"""People who work here: what they hold, and that somebody always stays who can let others in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bridge_app.domain.access import Role
from bridge_app.domain.people import StaffMember
from bridge_app.errors import LastAdministrator


@dataclass(frozen=True)
class StaffLine:
    """One person in the list of people: roles held today, and the last log-in if there was one."""

    member: StaffMember
    roles: frozenset[Role]
    last_seen: datetime | None = None

    @property
    def administers(self) -> bool:
        """Whether this person can let others in."""
        return self.member.active and Role.ADMINISTRATOR in self.roles


def check_somebody_stays(people: Iterable[StaffLine], without: UUID) -> None:
    """Raise LastAdministrator when nobody else could manage people."""
    if not any(line.administers for line in people if line.member.id != without):
        raise LastAdministrator
