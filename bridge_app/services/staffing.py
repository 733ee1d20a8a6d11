"""People who work here: who they are, what they may, in which team and at which location."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission, Role
from bridge_app.domain.people import NAME_LIMIT, clean_name
from bridge_app.domain.staffing import StaffLine, Unit, UnitKind, check_somebody_stays
from bridge_app.errors import ChangedElsewhere, FieldProblem, NotFound
from bridge_app.services.acting import Acting, Work
from bridge_app.storage import settings_rows, staff, units

RIGHTS_REVIEWED = "rights_reviewed"
"""The setting that keeps on which day the rights of everybody were looked at (BIO2 5.18.03)."""


@dataclass(frozen=True)
class Staffing:
    """The list of people and what each of them holds; keys are given out by the keyring."""

    acting: Acting

    def everyone(self, actor: Actor) -> tuple[StaffLine, ...]:
        """All who work or worked here, with what they may today and when they came in last."""
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, "person.list") as work:
            work.about("staff")
            return staff.everyone(work.connection, work.day)

    def rename(self, actor: Actor, member_id: UUID, version: int, name: str) -> None:
        """Another name for somebody; raises FieldProblem, NotFound, ChangedElsewhere."""
        said = _checked(name)
        with self._about(actor, member_id, "person.rename") as work:
            if not staff.rename(work.connection, member_id, version, said):
                raise ChangedElsewhere("staff")

    def set_roles(self, actor: Actor, member_id: UUID, roles: Iterable[Role]) -> None:
        """From today these roles and no others; raises LastAdministrator, NotFound.

        What somebody held before stays known with its days. The new roles count from the next
        log-in of that person.
        """
        wanted = frozenset(roles)
        with self._about(actor, member_id, "person.roles") as work:
            lines = staff.everyone(work.connection, work.day)
            held = next(line.roles for line in lines if line.member.id == member_id)
            if Role.ADMINISTRATOR in held - wanted:
                check_somebody_stays(lines, member_id)
            staff.end_roles(work.connection, member_id, held - wanted, work.day)
            staff.give_roles(work.connection, member_id, wanted - held, work.day)
            work.about("staff", member_id, detail=",".join(sorted(wanted)))

    def review_rights(self, actor: Actor) -> None:
        """Keep that everybody's rights were looked at today; asked for every half year."""
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, "person.review") as work:
            reviewed = {RIGHTS_REVIEWED: work.day.isoformat()}
            settings_rows.add(work.connection, reviewed, work.day, work.now, actor.person)
            work.about("rights", amount=len(staff.everyone(work.connection, work.day)))

    # --- teams and locations ---------------------------------------------------------------

    def units(self, actor: Actor, kind: UnitKind) -> tuple[Unit, ...]:
        """The teams, or the locations, those in use first."""
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, f"{kind}.list") as work:
            work.about(kind)
            return units.listed(work.connection, kind)

    def add_unit(self, actor: Actor, kind: UnitKind, name: str) -> Unit:
        """One team or location more; raises FieldProblem for an empty name or one that is taken."""
        unit = Unit(uuid4(), _checked(name))
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, f"{kind}.add") as work:
            _check_free(work, kind, unit)
            units.add(work.connection, kind, unit)
            work.about(kind, unit.id)
        return unit

    def change_unit(self, actor: Actor, kind: UnitKind, unit: Unit) -> None:
        """Another name, or no longer in use: what was done there keeps its name."""
        said = replace(unit, name=_checked(unit.name))
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, f"{kind}.change") as work:
            _check_free(work, kind, said)
            if not units.change(work.connection, kind, said):
                raise NotFound(kind)
            work.about(kind, unit.id)

    def join_team(self, actor: Actor, member_id: UUID, team_id: UUID | None) -> None:
        """From today in this team, or in none."""
        with self._about(actor, member_id, "person.team") as work:
            known = {unit.id for unit in units.listed(work.connection, UnitKind.TEAM)}
            if team_id and team_id not in known:
                raise NotFound("team")
            units.join_team(work.connection, member_id, team_id, work.day)

    @contextmanager
    def _about(self, actor: Actor, member_id: UUID, action: str) -> Iterator[Work]:
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, action) as work:
            if staff.get(work.connection, member_id) is None:
                raise NotFound("staff")
            work.about("staff", member_id)
            yield work


def _checked(name: str) -> str:
    said = clean_name(name)
    if not said:
        raise FieldProblem("name", "empty")
    if len(said) > NAME_LIMIT:
        raise FieldProblem("name", "too_long", NAME_LIMIT)
    return said


def _check_free(work: Work, kind: UnitKind, unit: Unit) -> None:
    if units.name_taken(work.connection, kind, unit.name, unit.id):
        raise FieldProblem("name", "twice")
