"""People who work here: what they hold, and that somebody always stays who can let others in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.access import TASKS, Role
from bridge_app.domain.desk import months_on
from bridge_app.domain.people import StaffMember
from bridge_app.errors import LastAdministrator
from bridge_app.trust_errors import OwnRoles

RIGHTS_MONTHS = 6
"""After so many months the rights of everybody are looked at again (BIO2 5.18.03)."""


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
    """One person in the list of people: roles and team today, the last log-in if there was one.

    `caseload` is of how many clients this person is the mentor, `second_step` whether they come
    in with a code from their phone too. `key_until` is there for a key of a machine only
    (domain/scheduled.py): the last day on which it opens.
    """

    member: StaffMember
    roles: frozenset[Role]
    last_seen: datetime | None = None
    team: UUID | None = None
    location: UUID | None = None
    caseload: int = 0
    second_step: bool = False
    key_until: date | None = None

    @property
    def holds_all(self) -> bool:
        """Whether one person holds every role, as the first of a store does until divided."""
        return self.member.active and self.roles >= frozenset(TASKS)

    @property
    def administers(self) -> bool:
        """Whether this person can let others in."""
        return self.member.active and Role.ADMINISTRATOR in self.roles


@dataclass(frozen=True)
class Newcomer:
    """Somebody who begins here: how they are called, what they may, with whom and where.

    `key_until` makes it a key of a machine (domain/scheduled.py).
    """

    name: str
    login: str
    roles: frozenset[Role]
    team: UUID | None = None
    location: UUID | None = None
    key_until: date | None = None


@dataclass(frozen=True)
class RightsReview:
    """Everybody who works here, to look at what they may; `last` is when that was done last."""

    lines: tuple[StaffLine, ...]
    last: date | None = None
    due: bool = False


def check_not_for_oneself(actor: UUID, member: UUID, added: frozenset[Role]) -> None:
    """Raise OwnRoles when somebody would give themselves a role: that is a second person's."""
    if actor == member and added:
        raise OwnRoles


def rights_due(reviewed: date, today: date) -> bool:
    """Whether it is half a year ago that everybody's rights were looked at."""
    return today >= months_on(reviewed, RIGHTS_MONTHS)


def check_somebody_stays(people: Iterable[StaffLine], without: UUID) -> None:
    """Raise LastAdministrator when nobody else could manage people."""
    if not any(line.administers for line in people if line.member.id != without):
        raise LastAdministrator
