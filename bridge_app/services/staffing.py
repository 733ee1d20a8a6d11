"""People who work here: who they are, what they may, in which team and at which location."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from bridge_app.domain.access import TASKS, Actor, Permission, Role
from bridge_app.domain.people import NAME_LIMIT, clean_name
from bridge_app.domain.setting_up import RIGHTS_REVIEWED
from bridge_app.domain.staffing import (
    RightsReview,
    StaffLine,
    Unit,
    UnitKind,
    check_not_for_oneself,
    check_somebody_stays,
    rights_due,
)
from bridge_app.errors import ChangedElsewhere, FieldProblem, NotFound
from bridge_app.services import machine_keys
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import business_day
from bridge_app.storage import settings_rows, staff, units
from bridge_app.storage.written import Connection
from bridge_app.trust_errors import NoRoles


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
        """Another name for somebody; raises FieldProblem, NotFound, ChangedElsewhere.

        The key of a machine keeps the name it was given, and nobody gets that of one.
        """
        said = _checked(name)
        with self._about(actor, member_id, "person.rename") as work:
            if staff.key_until(work.connection, member_id):
                raise NotFound("staff")
            machine_keys.check_name_of_person(work.connection, work.day, said)
            if not staff.rename(work.connection, member_id, version, said):
                raise ChangedElsewhere("staff")

    def set_roles(self, actor: Actor, member_id: UUID, roles: Iterable[Role]) -> None:
        """From today these roles and no others; raises LastAdministrator, NotFound.

        What somebody held before stays known with its days. A new role counts from the next
        log-in of that person; one that ends, ends at their next deed. Raises NoRoles without any,
        OwnRoles for more to oneself.
        """
        wanted = frozenset(roles)
        if not wanted:
            raise NoRoles
        with self._about(actor, member_id, "person.roles") as work:
            if staff.key_until(work.connection, member_id) or not wanted <= frozenset(TASKS):
                raise NotFound("staff")  # a key of a machine is no person, and nobody is one
            lines = staff.everyone(work.connection, work.day)
            line = next(line for line in lines if line.member.id == member_id)
            gone, added = line.roles - wanted, wanted - line.roles
            check_not_for_oneself(actor.person, member_id, added)
            if Role.ADMINISTRATOR in gone:
                check_somebody_stays(lines, member_id)
            staff.end_roles(work.connection, member_id, gone, work.day)
            staff.give_roles(work.connection, member_id, added, work.day, line.location)
            work.about("staff", member_id, detail=",".join(sorted(wanted)))
        ended = self.acting.ended
        ended[member_id] = (ended.get(member_id, frozenset()) | gone) - added

    def work_at(self, actor: Actor, member_id: UUID, location_id: UUID | None) -> None:
        """From today at this location, or at all of them; raises NotFound."""
        with self._about(actor, member_id, "person.location") as work:
            _check_known(work, UnitKind.LOCATION, location_id)
            staff.move_to(work.connection, member_id, location_id, work.day)

    # --- who may what, looked at every half year -------------------------------------------

    def rights(self, actor: Actor) -> RightsReview:
        """Everybody who works here with what they may, and when that was looked at last."""
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, "person.rights") as work:
            work.about("rights")
            lines = [each for each in staff.everyone(work.connection, work.day) if _works(each)]
            last = last_reviewed(work.connection, work.day)
            begun = business_day(staff.first_day(work.connection))
            return RightsReview(tuple(lines), last, rights_due(last or begun, work.day))

    def review_rights(self, actor: Actor, seen: Mapping[UUID, frozenset[Role]]) -> None:
        """Keep that everybody's rights were looked at today; asked for every half year.

        `seen` is what was looked at: ChangedElsewhere when that is not how it stands now.
        """
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, "person.review") as work:
            lines = staff.everyone(work.connection, work.day)
            if dict(seen) != {each.member.id: each.roles for each in lines if _works(each)}:
                raise ChangedElsewhere("staff")
            reviewed = {RIGHTS_REVIEWED: work.day.isoformat()}
            settings_rows.add(work.connection, reviewed, work.day, work.now, actor.person)
            work.about("rights", amount=len(seen))

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
            _check_known(work, UnitKind.TEAM, team_id)
            units.join_team(work.connection, member_id, team_id, work.day)

    @contextmanager
    def _about(self, actor: Actor, member_id: UUID, action: str) -> Iterator[Work]:
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, action) as work:
            if staff.get(work.connection, member_id) is None:
                raise NotFound("staff")
            work.about("staff", member_id)
            yield work


def last_reviewed(connection: Connection, day: date) -> date | None:
    """The day on which everybody's rights were looked at last."""
    kept = settings_rows.valid_on(connection, day).get(RIGHTS_REVIEWED)
    return date.fromisoformat(kept) if kept else None


def _works(line: StaffLine) -> bool:
    return line.member.active


def _check_known(work: Work, kind: UnitKind, unit_id: UUID | None) -> None:
    if unit_id and unit_id not in {each.id for each in units.listed(work.connection, kind)}:
        raise NotFound(kind)


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
