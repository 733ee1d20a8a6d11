"""What a municipality sets for itself: its name on papers, its phone, how it speaks."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bridge_app.domain.access import Role
from bridge_app.domain.people import AddressForm

REVIEW_MONTHS = 6
REVIEW_CHOICES = (3, REVIEW_MONTHS, 12)
"""Months that a municipality, or a client, can choose from."""

IDLE_MINUTES = 5
IDLE_CHOICES = (2, 3, IDLE_MINUTES)
"""Minutes without a key after which the screen locks; longer is not offered (DECISIONS H1)."""

COUNTER_MINUTES = min(IDLE_CHOICES)
"""As soon does a machine lock that stands where everybody walks by."""


class SecondStep(StrEnum):
    """Whether administrators and coordinators must log in with a second step (BIO2 5.17.01).

    They must, while the municipality decided nothing.
    """

    ASKED = "asked"
    REQUIRED = "required"


ASKED_OF = frozenset({Role.ADMINISTRATOR, Role.COORDINATOR})
"""Whose second step a municipality asks for or requires (BIO2 5.17.01)."""


def must_have_second_step(
    roles: Collection[Role], decided: SecondStep | None, *, practice: bool, first_day: bool
) -> bool:
    """Whether nobody with these roles may work without a second step: the one rule for it.

    `decided` is what the municipality set, None for nothing yet. On the day that a store is
    made nobody is stopped then, so that one person can set it up; and made-up people have
    nothing to guard.
    """
    if practice or not ASKED_OF.intersection(roles):
        return False
    return decided is SecondStep.REQUIRED if decided else not first_day


@dataclass(frozen=True)
class Municipality:
    """Settings of the municipality; an empty text leaves its line off screens and papers.

    `location` is the place shown on papers, `disagree_text` where to go when you disagree,
    `crisis_text` the crisis card: who helps today with what cannot wait (DECISIONS D1);
    `crisis_abroad` the same card for clients who read another language, by language.
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
    crisis_abroad: Mapping[str, str] = field(default_factory=dict)
    review_months: int = REVIEW_MONTHS
    privacy_contact: str = ""
    areas_off: tuple[str, ...] = ()
    idle_minutes: int = IDLE_MINUTES
    second_step: SecondStep = SecondStep.REQUIRED
