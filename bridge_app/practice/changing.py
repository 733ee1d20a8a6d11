"""People change in a practice store: some were handed over, some have helpers, a mentor is away."""

from datetime import timedelta

from bridge_app.practice.living import Crew
from bridge_app.services.clock import Clock, business_day
from bridge_app.services.session import Services

SHARE = 6
"""One in so many is handed over, one is helped along."""

SEVERAL = 3
"""Of those, one in so many has a second helper, at the other desk."""

TASKS = ("taal", "brieven lezen", "bellen", "")
AWAY, LATER = timedelta(days=14), timedelta(days=60)


def changed(services: Services, crew: Crew, clock: Clock) -> None:
    """A second mentor takes some over and is away just now; others help along."""
    helping, other = services.helping, crew.other
    own = [line.client_id for line in services.people.caseload(crew.mentor)]
    handed, helped = own[::SHARE], own[1::SHARE]
    if not handed or not helped:
        return
    helping.hand_over(crew.mentor, handed, other.person)
    for number, client in enumerate(handed[1:]):
        helping.add(other, client, crew.mentor.person, TASKS[number % len(TASKS)])
    for number, client in enumerate(helped):
        who = (other, crew.front_desk)[number % 2]
        helping.add(crew.mentor, client, who.person, TASKS[number % len(TASKS)])
        if number % SEVERAL == 0:
            helping.add(crew.mentor, client, crew.far_desk.person, TASKS[-2 - number % 2])
    today = business_day(clock())
    helping.stand_in(other, crew.mentor.person, today, today + AWAY)
    helping.stand_in(crew.mentor, other.person, today + LATER, today + LATER + AWAY)
