"""People, what they may, and that somebody always stays who can let others in."""

from uuid import UUID, uuid4

import pytest

from bridge_app.domain.access import TASKS, Role
from bridge_app.domain.people import NAME_LIMIT
from bridge_app.domain.staffing import StaffLine, Unit, UnitKind
from bridge_app.domain.trust import REFUSED
from bridge_app.errors import (
    ChangedElsewhere,
    FieldProblem,
    LastAdministrator,
    NotAllowed,
    NotFound,
)
from bridge_app.services.acting import Acting
from bridge_app.services.staffing import Staffing
from bridge_app.trust_errors import NoRoles, OwnRoles
from tests.services.world import World


@pytest.fixture
def staffing(world: World) -> Staffing:
    return world.services.staffing


def line(world: World, person: object) -> StaffLine:
    boss = world.hire(Role.ADMINISTRATOR)
    return next(e for e in world.services.staffing.everyone(boss) if e.member.id == person)


def test_the_list_tells_what_each_may(world: World, staffing: Staffing) -> None:
    boss, mentor = world.hire(Role.ADMINISTRATOR), world.hire(Role.MENTOR, Role.FRONT_DESK)
    held = {each.member.id: each.roles for each in staffing.everyone(boss)}
    assert held[mentor.person] == {Role.MENTOR, Role.FRONT_DESK}
    assert held[boss.person] == {Role.ADMINISTRATOR}


def test_a_name_is_changed_by_one_at_a_time(world: World, staffing: Staffing) -> None:
    boss, mentor = world.hire(Role.ADMINISTRATOR), world.hire(Role.MENTOR)
    version = line(world, mentor.person).member.version
    staffing.rename(boss, mentor.person, version, "  Sanne   Jansen ")
    assert line(world, mentor.person).member.name == "Sanne Jansen"
    with pytest.raises(ChangedElsewhere):
        staffing.rename(boss, mentor.person, version, "Iemand anders")


@pytest.mark.parametrize(("name", "reason"), [(" ", "empty"), ("x" * (NAME_LIMIT + 1), "too_long")])
def test_a_name_that_will_not_do(world: World, staffing: Staffing, name: str, reason: str) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    with pytest.raises(FieldProblem) as told:
        staffing.rename(boss, boss.person, 1, name)
    assert told.value.reason == reason


def test_roles_are_given_and_taken_from_today(world: World, staffing: Staffing) -> None:
    boss, mentor = world.hire(Role.ADMINISTRATOR), world.hire(Role.MENTOR)
    staffing.set_roles(boss, mentor.person, {Role.COORDINATOR})
    assert line(world, mentor.person).roles == {Role.COORDINATOR}
    staffing.set_roles(boss, mentor.person, {Role.COORDINATOR, Role.MENTOR})
    assert line(world, mentor.person).roles == {Role.COORDINATOR, Role.MENTOR}


@pytest.mark.parametrize("off", [False, True])
def test_a_role_that_ended_ends_at_the_next_deed_in_a_window_that_is_open(
    world: World, staffing: Staffing, off: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a file too, where nothing but the program stands between; the control forgets it."""
    boss, both = world.hire(Role.ADMINISTRATOR), world.hire(Role.COORDINATOR, Role.MENTOR)
    budgets, waiting = world.services.budgets, world.services.rewards.waiting
    budgets.policies(both)
    staffing.set_roles(boss, both.person, {Role.MENTOR})
    if off:
        monkeypatch.setattr(Acting, "_still", lambda _self, actor: actor)
        budgets.policies(both)
        return
    with pytest.raises(NotAllowed):
        budgets.policies(both)
    assert world.audit()[-1].result == REFUSED
    assert waiting(both) == (), "what is still theirs goes on"
    staffing.set_roles(boss, both.person, {Role.MENTOR, Role.COORDINATOR})
    budgets.policies(both)


def test_the_last_administrator_stays(world: World, staffing: Staffing) -> None:
    boss = world.hire(Role.ADMINISTRATOR, Role.MENTOR)
    others = [e for e in staffing.everyone(boss) if e.administers and e.member.id != boss.person]
    for each in others:
        staffing.set_roles(boss, each.member.id, {Role.MENTOR})
    with pytest.raises(LastAdministrator):
        staffing.set_roles(boss, boss.person, {Role.MENTOR})
    second = world.hire(Role.ADMINISTRATOR)
    staffing.set_roles(second, boss.person, {Role.MENTOR})


def test_nobody_cannot_be_changed(world: World, staffing: Staffing) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    with pytest.raises(NotFound):
        staffing.set_roles(boss, uuid4(), {Role.MENTOR})


def test_somebody_does_something(world: World, staffing: Staffing) -> None:
    boss, mentor = world.hire(Role.ADMINISTRATOR), world.hire(Role.MENTOR)
    with pytest.raises(NoRoles):
        staffing.set_roles(boss, mentor.person, ())


# --- nobody lifts themselves ------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.MENTOR, Role.COORDINATOR])
def test_nobody_gives_themselves_a_role(world: World, staffing: Staffing, role: Role) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    with pytest.raises(OwnRoles):
        staffing.set_roles(boss, boss.person, {Role.ADMINISTRATOR, role})
    assert line(world, boss.person).roles == {Role.ADMINISTRATOR}


def test_a_second_administrator_can(world: World, staffing: Staffing) -> None:
    boss, other = world.hire(Role.ADMINISTRATOR), world.hire(Role.ADMINISTRATOR)
    staffing.set_roles(other, boss.person, {Role.ADMINISTRATOR, Role.MENTOR})
    assert line(world, boss.person).roles == {Role.ADMINISTRATOR, Role.MENTOR}


def test_the_first_person_divides_what_they_hold(world: World, staffing: Staffing) -> None:
    first = world.hire_all()
    assert line(world, first.person).holds_all
    staffing.set_roles(first, first.person, {Role.ADMINISTRATOR})
    assert not line(world, first.person).holds_all
    with pytest.raises(OwnRoles):
        staffing.set_roles(first, first.person, set(TASKS))


# --- where somebody works ---------------------------------------------------------------------


def test_somebody_works_at_one_location_with_all_roles(world: World, staffing: Staffing) -> None:
    boss, mentor = world.hire(Role.ADMINISTRATOR), world.hire(Role.MENTOR, Role.FRONT_DESK)
    west, east = (staffing.add_unit(boss, UnitKind.LOCATION, name) for name in ("West", "Oost"))
    staffing.work_at(boss, mentor.person, west.id)
    world.clock.later(days=1)
    staffing.work_at(boss, mentor.person, east.id)
    staffing.set_roles(boss, mentor.person, {Role.MENTOR, Role.COORDINATOR})
    found = line(world, mentor.person)
    assert (found.location, found.roles) == (east.id, frozenset({Role.MENTOR, Role.COORDINATOR}))
    staffing.work_at(boss, mentor.person, None)
    assert line(world, mentor.person).location is None


def test_a_location_that_is_not_there(world: World, staffing: Staffing) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    with pytest.raises(NotFound):
        staffing.work_at(boss, boss.person, uuid4())


def test_the_list_tells_of_how_many_somebody_is_the_mentor(world: World) -> None:
    mentor = world.hire(Role.MENTOR)
    for name in ("Karin", "Ahmed"):
        world.client(mentor, name)
    assert line(world, mentor.person).caseload == 2


# --- looked at every half year ----------------------------------------------------------------


def seen(world: World) -> dict[UUID, frozenset[Role]]:
    boss = world.hire(Role.ADMINISTRATOR)
    return {each.member.id: each.roles for each in world.services.staffing.rights(boss).lines}


def test_rights_are_due_half_a_year_after_the_first_day(world: World, staffing: Staffing) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    assert not staffing.rights(boss).due
    world.clock.later(days=184)
    found = staffing.rights(boss)
    assert (found.due, found.last) == (True, None)


def test_looking_at_all_rights_is_kept(world: World, staffing: Staffing) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    staffing.review_rights(boss, seen(world))
    assert staffing.rights(boss).last == world.clock().date()
    world.clock.later(days=180)
    assert not staffing.rights(boss).due
    world.clock.later(days=5)
    assert staffing.rights(boss).due


def test_what_was_not_seen_was_not_looked_at(world: World, staffing: Staffing) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    known = seen(world)
    mentor = world.hire(Role.MENTOR)
    with pytest.raises(ChangedElsewhere):
        staffing.review_rights(boss, known)
    with pytest.raises(ChangedElsewhere):
        staffing.review_rights(boss, {**known, mentor.person: frozenset({Role.FRONT_DESK})})
    assert staffing.rights(boss).last is None


@pytest.mark.parametrize("kind", UnitKind)
def test_a_place_is_made_renamed_and_closed(
    world: World, staffing: Staffing, kind: UnitKind
) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    west, east = (staffing.add_unit(boss, kind, name) for name in ("West", "Oost"))
    staffing.change_unit(boss, kind, Unit(west.id, "Noord", active=False))
    assert staffing.units(boss, kind) == (east, Unit(west.id, "Noord", active=False))


def test_two_places_do_not_share_a_name(world: World, staffing: Staffing) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    west = staffing.add_unit(boss, UnitKind.TEAM, "West")
    staffing.add_unit(boss, UnitKind.LOCATION, "West")
    for name in ("WEST", " west "):
        with pytest.raises(FieldProblem) as told:
            staffing.add_unit(boss, UnitKind.TEAM, name)
        assert told.value.reason == "twice"
    staffing.change_unit(boss, UnitKind.TEAM, Unit(west.id, "WEST"))


def test_a_place_that_is_not_there(world: World, staffing: Staffing) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    with pytest.raises(NotFound):
        staffing.change_unit(boss, UnitKind.TEAM, Unit(uuid4(), "Nergens"))
    with pytest.raises(NotFound):
        staffing.join_team(boss, boss.person, uuid4())


def test_somebody_is_in_one_team_at_a_time(world: World, staffing: Staffing) -> None:
    boss, mentor = world.hire(Role.ADMINISTRATOR), world.hire(Role.MENTOR)
    west, east = (staffing.add_unit(boss, UnitKind.TEAM, name) for name in ("West", "Oost"))
    staffing.join_team(boss, mentor.person, west.id)
    staffing.join_team(boss, mentor.person, east.id)
    assert line(world, mentor.person).team == east.id
    staffing.join_team(boss, mentor.person, None)
    assert line(world, mentor.person).team is None
