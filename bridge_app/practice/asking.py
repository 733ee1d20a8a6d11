"""What made-up people ask for: something mended, a paper of everything, or all of it erased."""

from dataclasses import replace
from random import Random

from bridge_app.domain.access import Actor
from bridge_app.services.session import Services

REASONS = (
    "Nieuw nummer", "Tikfout", "Stond nog op de oude telefoon", "Zelf gevraagd", "Ander nummer nu",
)  # fmt: skip
"""Why something about somebody is mended."""

MENDED = 0.3
"""For how many of the mentor's people a telephone number was mended once."""


def asked(services: Services, mentor: Actor, seed: int) -> None:
    """Some had their telephone mended; one asks that everything goes, which waits to be confirmed.

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
