"""A practice store has an office to look after: two desks, teams, and somebody who left."""

from pathlib import Path

import sqlalchemy as sa

from bridge_app.domain.access import TASKS, Role
from bridge_app.domain.helping import Part
from bridge_app.domain.limits import KNOWN_CENTS
from bridge_app.domain.staffing import UnitKind
from bridge_app.practice.build import Wanted, build
from bridge_app.practice.office import CLOSED, LEFT, LOCATIONS
from bridge_app.storage import limits
from bridge_app.storage.tables import ledger, location
from tests.practice.test_build import PASSWORD, inside


def test_there_is_something_to_look_after(tmp_path: Path) -> None:
    build(tmp_path / "store", PASSWORD, Wanted(2, 1))
    with inside(tmp_path / "store", "beheer") as (session, services):
        boss, staffing = session.actor, services.staffing
        lines = staffing.everyone(boss)
        places = staffing.units(boss, UnitKind.LOCATION)
        assert [each.name for each in places if not each.active] == [CLOSED]
        assert [each.member.name for each in lines if not each.member.active] == [LEFT]
        mentor = next(each for each in lines if Role.MENTOR in each.roles)
        assert mentor.team
        assert mentor.location
        assert not any(each.holds_all for each in lines)
        with session.database.reading() as connection:
            assert [each.active for each in limits.bases(connection)] == [False, True]
            assert limits.listed(connection)[0].cents == KNOWN_CENTS


def test_two_desks_help_the_same_people(tmp_path: Path) -> None:
    """Each desk has somebody for each task and gave something; some have helpers at both."""
    build(tmp_path / "store", PASSWORD, Wanted(30, 3))
    with inside(tmp_path / "store", "beheer") as (session, services):
        lines = services.staffing.everyone(session.actor)
        tasks = {(each.location, role) for each in lines for role in each.roles if each.location}
        assert len(tasks) == 2 * len(set(TASKS) - {Role.ADMINISTRATOR})
        given = sa.select(location.c.name).join(ledger, ledger.c.location == location.c.id)
        with session.database.reading() as connection:
            assert set(connection.execute(given).scalars()) == set(LOCATIONS)
    with inside(tmp_path / "store", "mentor") as (session, services):
        own = services.people.caseload(session.actor)
        around = [services.helping.around(session.actor, each.client_id) for each in own]
        helpers = [[each.part for each in one.helpers].count(Part.HELPER) for one in around]
        assert max(helpers) > 1
        assert {Part.MENTOR, Part.COVER} <= {each.part for each in own}
