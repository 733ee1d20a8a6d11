"""Made-up people who stand here twice: two files that look alike, and two that were made one."""

from dataclasses import replace

from bridge_app.domain.access import Actor
from bridge_app.domain.people import NewClient
from bridge_app.services.session import Services

ENOUGH = 12
"""With fewer people of one's own, two that look alike would only be in the way."""


def twice(services: Services, mentor: Actor) -> None:
    """Two of the mentor's people look like one; somebody else had a second number for a while."""
    lines = services.people.caseload(mentor)
    if len(lines) < ENOUGH:
        return
    one, like, third = (
        services.rights.mendable(mentor, line.client_id).client for line in lines[4:7]
    )
    same = replace(like, last_name=one.last_name, birth_date=one.birth_date)
    services.people.change(mentor, replace(same, first_name=one.first_name))
    again = NewClient(third.first_name or "", third.last_name or "", third.birth_date)
    made = services.people.create(mentor, again)
    services.doubles.merge(mentor, third.id, made.id)
