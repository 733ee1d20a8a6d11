"""A practice store has an office to look after: teams, locations, somebody who left."""

from pathlib import Path

from bridge_app.domain.access import Role
from bridge_app.domain.staffing import UnitKind
from bridge_app.practice.build import Wanted, build
from bridge_app.practice.office import CLOSED, LEFT
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
