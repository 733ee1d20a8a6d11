"""What made-up people ask for: something mended, a paper of everything, or all of it erased."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from bridge_app.domain.access import Actor
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.people import EndReason
from bridge_app.practice.diary import open_day
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.session import Services

REASONS = (
    "Nieuw nummer", "Tikfout", "Stond nog op de oude telefoon", "Zelf gevraagd", "Ander nummer nu",
)  # fmt: skip
"""Why something about somebody is mended."""

MENDED = 0.8
"""For how many of the mentor's people a telephone number was mended once."""


ENDED = 0.8
"""To how many of those whom nobody expects the help ended."""


AGREED = 0.85
"""How many of those had a day agreed just before."""


def asked(services: Services, mentor: Actor, seed: int) -> None:
    """Some had their telephone mended; one asks that everything goes; the help to some ended.

    Whoever looks after the store finds that list, and destroys it or takes it back.
    """
    chance = Random(f"{seed}:asking")
    people = services.people.caseload(mentor)
    for line in people:
        if chance.random() < MENDED:
            known = services.rights.mendable(mentor, line.client_id).client
            number = f"06 {chance.randrange(10**7, 10**8)}"
            services.rights.mend_person(
                mentor, replace(known, phone=number), chance.choice(REASONS)
            )
    if people:
        services.rights.ask_erasure(mentor, people[-1].client_id)
    _ended(services, mentor, chance)


def _ended(services: Services, mentor: Actor, chance: Random) -> None:
    """The help to some ended: of whom nobody expects anything today or another day."""
    talking = {each.client_id for each in services.people.home(mentor).unfinished}
    for line in services.people.caseload(mentor):
        expected = line.appointment or line.step_day or line.client_id in talking
        if not expected and chance.random() < ENDED:
            if chance.random() < AGREED:
                services.appointments.note(mentor, line.client_id, _draft(chance))
            services.cases.end(mentor, line.client_id, chance.choice([*EndReason]))


def _draft(chance: Random) -> AppointmentDraft:
    """A day in the weeks to come, which falls away with the help."""
    today = business_day(system_clock())
    return AppointmentDraft(open_day(today + timedelta(days=chance.randint(1, 21))))
