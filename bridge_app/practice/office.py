"""The office around made-up people: two desks with their teams, and somebody who left."""

from dataclasses import replace
from uuid import uuid4

from bridge_app.domain.limits import GiftLimit
from bridge_app.domain.people import StaffMember
from bridge_app.domain.staffing import UnitKind
from bridge_app.practice.living import Crew
from bridge_app.services.clock import Clock, business_day
from bridge_app.services.session import Services, Session, services_for
from bridge_app.storage import staff

TEAMS = ("Team Zuid", "Team Noord")
LOCATIONS = ("Serviceplein", "Wijkhuis de Brink")
CLOSED = "Loket Dorpsstraat"
LEFT = "Noor van vroeger"
GROUNDS = ("Bijzondere bijstand", "Gift")


def furnish(session: Session, clock: Clock, crew: Crew) -> None:
    """Everybody works at one of two desks; a third is closed, and one colleague left."""
    staffing, boss = services_for(session.database, clock).staffing, session.actor
    here = (crew.front_desk, crew.mentor, crew.coordinator)
    there = (crew.far_desk, crew.other, crew.far_coordinator)
    for people, team, place in zip((here, there), TEAMS, LOCATIONS, strict=True):
        together = staffing.add_unit(boss, UnitKind.TEAM, team)
        at = staffing.add_unit(boss, UnitKind.LOCATION, place)
        for each in people:
            staffing.join_team(boss, each.person, together.id)
            staffing.work_at(boss, each.person, at.id)
    shut = staffing.add_unit(boss, UnitKind.LOCATION, CLOSED)
    staffing.change_unit(boss, UnitKind.LOCATION, replace(shut, active=False))
    with session.database.writing() as connection:
        staff.add(connection, StaffMember(uuid4(), "", LEFT, active=False), clock())
    _settle_limits(services_for(session.database, clock), crew)


def _settle_limits(services: Services, crew: Crew) -> None:
    """The limit of the law is confirmed; two grounds were in use, and one of them still is."""
    limits, boss = services.limits, crew.coordinator
    limits.set_limit(boss, GiftLimit(business_day(services.acting.clock())))
    for name in GROUNDS:
        limits.add_basis(boss, name)
    former = limits.rules(boss).bases[0]
    limits.use_basis(boss, former.code, active=False)
