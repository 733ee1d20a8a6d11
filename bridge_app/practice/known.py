"""By what some made-up people are known, so that whoever practises can hand them the screen."""

from bridge_app.domain.access import Actor
from bridge_app.domain.proving import PRACTICE_PICTURES, PRACTICE_PIN
from bridge_app.services.session import Services

CODES = 3
"""So many have the code, and the next one has pictures."""


def known_again(services: Services, mentor: Actor) -> None:
    """The first of the mentor's own people have a code, and one more has pictures."""
    own = services.people.caseload(mentor)[: CODES + 1]
    proving = services.proving
    for line in own[:CODES]:
        proving.choose_pin(mentor, line.client_id, PRACTICE_PIN)
    for line in own[CODES:]:
        proving.choose_pictures(mentor, line.client_id, PRACTICE_PICTURES)
