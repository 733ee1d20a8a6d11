"""People, what they may, and that somebody always stays who can let others in."""

from uuid import uuid4

import pytest

from bridge_app.domain.access import Role
from bridge_app.domain.people import NAME_LIMIT
from bridge_app.domain.staffing import StaffLine, Unit, UnitKind
from bridge_app.errors import ChangedElsewhere, FieldProblem, LastAdministrator, NotFound
from bridge_app.services.staffing import RIGHTS_REVIEWED, Staffing
from bridge_app.storage import settings_rows
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


def test_the_last_administrator_stays(world: World, staffing: Staffing) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
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


def test_looking_at_all_rights_is_kept(world: World, staffing: Staffing) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    staffing.review_rights(boss)
    with world.database.reading() as connection:
        kept = settings_rows.valid_on(connection, world.clock().date())
    assert kept[RIGHTS_REVIEWED] == world.clock().date().isoformat()


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
