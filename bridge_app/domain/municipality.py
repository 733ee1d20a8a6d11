"""What a municipality sets for itself: its name on papers, its phone, how it speaks."""

from dataclasses import dataclass

from bridge_app.domain.people import AddressForm

REVIEW_MONTHS = 6
REVIEW_CHOICES = (3, REVIEW_MONTHS, 12)
"""Months that a municipality, or a client, can choose from."""


@dataclass(frozen=True)
class Municipality:
    """Settings of the municipality; an empty text leaves its line off screens and papers.

    `location` is the place shown on papers, `disagree_text` where to go when you disagree,
    `crisis_text` the crisis card: who helps today with what cannot wait (DECISIONS D1).
    `review_months`: after so many months the bridge is looked at again, unless a client wants
    otherwise (DOMAIN 1).
    """

    name: str = ""
    desk_phone: str = ""
    location: str = ""
    address_form: AddressForm = AddressForm.JE
    disagree_text: str = ""
    crisis_text: str = ""
    review_months: int = REVIEW_MONTHS
