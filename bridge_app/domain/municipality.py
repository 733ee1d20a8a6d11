"""What a municipality sets for itself: its name on papers, its phone, how it speaks."""

from dataclasses import dataclass
from enum import StrEnum

from bridge_app.domain.access import Role
from bridge_app.domain.people import AddressForm

REVIEW_MONTHS = 6
REVIEW_CHOICES = (3, REVIEW_MONTHS, 12)
"""Months that a municipality, or a client, can choose from."""

IDLE_MINUTES = 5
IDLE_CHOICES = (2, 3, IDLE_MINUTES)
"""Minutes without a key after which the screen locks; longer is not offered (DECISIONS H1)."""


class SecondStep(StrEnum):
    """Whether administrators and coordinators log in with a second step (BIO2 5.17.01)."""

    ASKED = "asked"
    REQUIRED = "required"


ASKED_OF = frozenset({Role.ADMINISTRATOR, Role.COORDINATOR})
"""Whose second step a municipality asks for or requires (BIO2 5.17.01)."""


@dataclass(frozen=True)
class Municipality:
    """Settings of the municipality; an empty text leaves its line off screens and papers.

    `location` is the place shown on papers, `disagree_text` where to go when you disagree,
    `crisis_text` the crisis card: who helps today with what cannot wait (DECISIONS D1).
    `review_months`: after so many months the bridge is looked at again, unless a client wants
    otherwise (DOMAIN 1). `privacy_contact` is how one reaches the privacy officer, `areas_off`
    the ids of the areas that are not asked about (DECISIONS A3). `idle_minutes` is how long a
    screen may stand unlocked at most.
    """

    name: str = ""
    desk_phone: str = ""
    location: str = ""
    address_form: AddressForm = AddressForm.JE
    disagree_text: str = ""
    crisis_text: str = ""
    review_months: int = REVIEW_MONTHS
    privacy_contact: str = ""
    areas_off: tuple[str, ...] = ()
    idle_minutes: int = IDLE_MINUTES
    second_step: SecondStep = SecondStep.ASKED
