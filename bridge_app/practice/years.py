"""Years in a practice store: closed months, who lives together, who comes near the limit."""

from datetime import timedelta
from itertools import islice

from bridge_app.domain.access import Actor
from bridge_app.domain.closing import TYPED_BACK
from bridge_app.practice.listed import received_much
from bridge_app.practice.living import Crew
from bridge_app.services.clock import business_day
from bridge_app.services.closing import Typed
from bridge_app.services.session import Services

PAIRS = 16
"""Two people who live together, so many times."""

SHARE = 6
"""In a small store one pair for so many people."""

MANY = 60
"""People of a mentor from whom on there is somebody who received much."""

REOPENED = "Een bon van die maand lag nog bij de balie"


def whole_years(services: Services, crew: Crew) -> None:
    """In the end, when every reward of the story is given."""
    mentor = crew.mentor
    near = services.people.caseload(mentor)
    people = [line.client_id for line in near]
    today = business_day(services.acting.clock())
    pairs = zip(people[::2], people[1::2], strict=False)
    for one, other in islice(pairs, min(PAIRS, len(people) // SHARE)):
        services.households.join(mentor, one, other, today - timedelta(days=30))
    if len(near) > MANY:
        received_much(
            services, crew.coordinator, services.people.open(mentor, people[-1]).client.number
        )
    _close_months(services, crew.coordinator)


def _close_months(services: Services, boss: Actor) -> None:
    """Every month but the last that is over; the newest of those was opened again."""
    closing = services.closing
    over = len(closing.overview(boss).months) - 2  # without this month and the one before it
    for _ in range(over):
        sheet = closing.sheet(boss)
        closing.close(boss, Typed(sheet.sums.month, sheet.head.seq, sheet.value[-TYPED_BACK:]))
    if over > 0:
        closing.reopen(boss, over, REOPENED)
