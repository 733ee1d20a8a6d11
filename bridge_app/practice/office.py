"""The office around made-up people: two teams, two locations, and somebody who left."""

from dataclasses import replace
from uuid import uuid4

from bridge_app.domain.people import StaffMember
from bridge_app.domain.staffing import UnitKind
from bridge_app.practice.living import Crew
from bridge_app.services.clock import Clock
from bridge_app.services.session import Session, services_for
from bridge_app.storage import staff

TEAMS = ("Team Zuid", "Team Noord")
LOCATIONS = ("Serviceplein", "Wijkhuis de Brink")
CLOSED = "Loket Dorpsstraat"
LEFT = "Noor van vroeger"


def furnish(session: Session, clock: Clock, crew: Crew) -> None:
    """Everybody gets a place; one location is closed, and one colleague works here no more."""
    staffing, boss = services_for(session.database, clock).staffing, session.actor
    teams = [staffing.add_unit(boss, UnitKind.TEAM, name) for name in TEAMS]
    places = [staffing.add_unit(boss, UnitKind.LOCATION, name) for name in LOCATIONS]
    crowd = (crew.front_desk, crew.mentor, crew.coordinator)
    for number, each in enumerate(crowd):
        staffing.join_team(boss, each.person, teams[number % 2].id)
        staffing.work_at(boss, each.person, places[number % 2].id)
    shut = staffing.add_unit(boss, UnitKind.LOCATION, CLOSED)
    staffing.change_unit(boss, UnitKind.LOCATION, replace(shut, active=False))
    with session.database.writing() as connection:
        staff.add(connection, StaffMember(uuid4(), "", LEFT, active=False), clock())
