"""What stands in the log of a practice store to look at again, and who looked it through before."""

from datetime import timedelta
from random import Random
from uuid import UUID

from bridge_app import __version__
from bridge_app.domain.log_page import Wanted
from bridge_app.domain.privacy import Preset
from bridge_app.domain.reviewing import REVIEW_DAYS
from bridge_app.domain.saved_reports import SavedReport, Span
from bridge_app.domain.shared_tables import SharingWish
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.practice.living import Crew
from bridge_app.services.clock import business_day
from bridge_app.services.session import Services

REASONS = (
    "Belt over een brief", "Mentor is vrij, vraag over de afspraak", "Staat aan de balie",
    "Collega vroeg om mee te kijken", "Terugbellen voor de mentor", "Papier ligt klaar",
)  # fmt: skip
"""Why the front desk opened a file that was not within reach."""

OPENED, LOOKED_AT = 7, 3
"""How many files were opened so, and how many of those looks the coordinator looked at."""


REPORTS = (
    SavedReport(UUID(int=1), "Maandcijfers per pijler", groups=(Group.PILLAR,)),
    SavedReport(UUID(int=2), "Kwartaal voor de raad", Span.QUARTER, form="pdf"),
)
"""What the coordinator asks again and again."""


def overseen(services: Services, crew: Crew, seed: int) -> None:
    """The log was checked and looked through once; a few looks still wait for the coordinator.

    Last year was shared with others; this year is left to try it with.
    """
    chance = Random(f"{seed}:overseeing")
    log, boss = services.log, crew.coordinator
    services.calendar.set_right(boss)  # the years before went by in a few seconds
    log.check(boss)
    today = business_day(services.acting.clock())
    wanted = Wanted(today - timedelta(days=REVIEW_DAYS), today)
    log.all_seen(boss, log.review(boss, wanted).upto)
    everybody = services.people.listed(crew.front_desk)
    for client in chance.sample(everybody, min(OPENED, len(everybody))):
        services.people.open(crew.front_desk, client.id, chance.choice(REASONS))
    taken = chance.choice(everybody)
    services.people.walk_in(crew.front_desk, taken.id)
    services.papers.printed(crew.front_desk, taken.id, "a4", Preset.FRIDGE)
    for report in REPORTS:
        services.saved_reports.save(boss, report)
    for each in log.review(boss, wanted).unusual[:LOOKED_AT]:
        log.seen(boss, each.mark)
    services.sharing.publish(boss, SharingWish(f"{today.year - 1}", Period.YEAR), __version__)
